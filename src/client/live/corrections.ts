// Beside each value on a page of the review: a button that accepts it, a form that corrects it, and what that wrote.
import type { SidecarChanged, SidecarWish } from '../../dev/live-event.ts'
import { button, element } from '../common/dom.ts'
import { PAGE_UPDATED } from '../common/events.ts'
import type { ReaderWording } from '../common/reader-wording.ts'
import { wish } from './ask-server.ts'
import { changedLines } from './changed-lines.ts'
import { sheetOf } from './style.ts'

/** What the tools of a page have in common. */
interface Desk {
  readonly wording: ReaderWording
  /** Has something written, and shows what was. */
  send(wanted: SidecarWish): Promise<void>
  /** The article's file. */
  readonly path: string
}

/** Offers to accept and correct the values of the article that a page of the review shows. */
export function offerCorrections(main: Element, token: string, wording: ReaderWording): void {
  const heading = main.querySelector('#claims')
  if (!heading) return
  document.adoptedStyleSheets.push(sheetOf(STYLE))
  const outcome = element('div', {
    class: 'desk-outcome',
    role: 'status',
    tabindex: '-1',
    'data-live': 'own',
  })
  heading.after(outcome)
  const send = async (wanted: SidecarWish): Promise<void> => {
    const answer = await wish(token, wanted)
    outcome.replaceChildren(
      ...('message' in answer ? refusal(answer.message, wording) : written(answer, send, wording)),
    )
    outcome.focus()
  }
  const show = () => {
    const path = main.querySelector<HTMLElement>('[data-file]')?.dataset['file']
    if (path !== undefined) showTools(main, { wording, send, path })
  }
  show()
  document.addEventListener(PAGE_UPDATED, show)
}

/** Puts tools beside each value that has none, and takes away those whose value is another one now. */
function showTools(main: Element, desk: Desk): void {
  const claims = [...main.querySelectorAll<HTMLElement>('.claim[data-column]')]
  for (const claim of claims) {
    const { column = '', written = '', acceptable } = claim.dataset
    const key = JSON.stringify([column, written, acceptable !== undefined])
    const old = claim.querySelector<HTMLElement>('.desk-tools')
    if (old?.dataset['of'] === key) continue
    old?.remove()
    const made = element('div', { class: 'desk-tools', 'data-live': 'own', 'data-of': key })
    made.append(...toolsOf({ claim, column, written, isAcceptable: acceptable !== undefined }, made, desk))
    claim.querySelector('dd')?.append(made)
  }
  main.querySelector('.desk-all')?.remove()
  if (!claims.some(({ dataset }) => dataset['acceptable'] !== undefined)) return
  const all = button(
    { class: 'act' },
    () => void desk.send({ path: desk.path, accept: 'all' }),
    desk.wording.say('desk.accept-all'),
  )
  main.querySelector('#claims')?.after(element('p', { class: 'desk-all', 'data-live': 'own' }, all))
}

/** A value on the page, as a sidecar would have it. */
interface Value {
  readonly claim: HTMLElement
  readonly column: string
  readonly written: string
  readonly isAcceptable: boolean
}

function toolsOf(value: Value, place: HTMLElement, desk: Desk): HTMLElement[] {
  const { wording, send, path } = desk
  const { column, written, isAcceptable } = value
  const term = value.claim.querySelector('dt')?.textContent ?? column
  const accept = button(
    { class: 'act', 'aria-label': wording.say('desk.accept-this', { term }) },
    () => void send({ path, column, value: written }),
    wording.say('desk.accept'),
  )
  const correct = button(
    { class: 'act', 'aria-label': wording.say('desk.correct-this', { term }) },
    () => {
      const form = correction({ ...value, term }, desk, () => {
        place.replaceChildren(...toolsOf(value, place, desk))
        place.querySelector<HTMLElement>('button:last-of-type')?.focus()
      })
      place.replaceChildren(form)
      form.querySelector<HTMLElement>('textarea')?.focus()
    },
    wording.say('desk.correct'),
  )
  return isAcceptable ? [accept, correct] : [correct]
}

/** Columns that hold a list. */
const LISTS: ReadonlySet<string> = new Set(['authors'])

function correction(
  { column, written, term }: Value & { readonly term: string },
  { wording, send, path }: Desk,
  close: () => void,
): HTMLFormElement {
  const id = `desk-${column}`
  const hint = `${LISTS.has(column) ? `${wording.say('desk.several')} ` : ''}${wording.say('desk.empty')}`
  const box = element('textarea', {
    id,
    class: 'field',
    rows: '1',
    dir: 'auto',
    'aria-describedby': `${id}-hint`,
  })
  box.value = written
  const form = element(
    'form',
    {},
    element('label', { for: id }, wording.say('desk.value-of', { term })),
    box,
    element('p', { id: `${id}-hint`, class: 'soft' }, hint),
    element('button', { type: 'submit', class: 'act' }, wording.say('desk.save')),
    button({ class: 'act' }, close, wording.say('desk.cancel')),
  )
  form.addEventListener('keydown', ({ key, isComposing }) => {
    if (key === 'Escape' && !isComposing) close()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const value = box.value.trim()
    close()
    void send({ path, column, value })
  })
  return form
}

/** What the server says for itself is in English. */
function refusal(message: string, wording: ReaderWording): HTMLElement[] {
  const reason = element('span', { lang: 'en', dir: 'auto' }, message)
  const words = message === '' ? wording.say('desk.unreached') : reason
  return [element('p', {}, wording.say('desk.failed'), ' ', words)]
}

/** The lines of the sidecar that are others now, and the way back. */
function written(
  { sidecar, before, after, undo }: SidecarChanged,
  send: Desk['send'],
  wording: ReaderWording,
): HTMLElement[] {
  const file = `\u2068${sidecar}\u2069`
  const lines = changedLines(before, after).map(({ text, isNew }) => {
    const name = isNew ? 'ins' : 'del'
    const label = element(
      'span',
      { class: 'hidden-label' },
      `${wording.say(isNew ? 'desk.added' : 'desk.removed')} `,
    )
    return element('li', {}, label, element(name, { dir: 'auto' }, text))
  })
  const said = element('p', {}, wording.say(undo === null ? 'desk.taken-back' : 'desk.written', { file }))
  const list = element('ul', { role: 'list' }, ...lines)
  if (undo === null) return [said, list]
  return [said, list, button({ class: 'act' }, () => void send({ undo }), wording.say('desk.undo'))]
}

const STYLE = `
.desk-tools, .desk-all { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-block: 0.35rem 0.6rem }
.desk-tools form { display: grid; grid-template-columns: max-content max-content 1fr; gap: 0.35rem 0.5rem; inline-size: 100% }
.desk-tools :is(label, textarea, p) { grid-column: 1 / -1 }
.desk-tools textarea { inline-size: 100%; box-sizing: border-box; field-sizing: content; min-block-size: 2.4rem }
.desk-tools label { font-weight: 600 }
.desk-outcome:not(:empty) { border: 2px solid currentColor; border-radius: 4px; padding: 0.5rem 0.75rem; margin-block: 0.6rem; overflow-wrap: anywhere }
.desk-outcome ul { list-style: none; padding: 0; margin-block: 0.35rem; font-family: ui-monospace, monospace; font-size: 0.8125rem }
.desk-outcome :is(ins, del) { display: block; text-decoration: none; white-space: pre-wrap }
.desk-outcome ins::before { content: "+ " / "" }
.desk-outcome del::before { content: "− " / "" }
@media print { .desk-tools, .desk-outcome, .desk-all { display: none } }
`
