// Beside each value on a page of the review: a button that accepts it, a form that corrects it, and what that wrote.
import type { SidecarWish } from '../../dev/live-event.ts'
import { button, element } from '../common/dom.ts'
import { PAGE_UPDATED } from '../common/events.ts'
import type { ReaderWording } from '../common/reader-wording.ts'
import { wish } from './ask-server.ts'
import { outcomePlace, showOutcome } from './outcome.ts'
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
  const outcome = outcomePlace()
  heading.after(outcome)
  const send = async (wanted: SidecarWish): Promise<void> => {
    showOutcome(outcome, await wish(token, wanted), send, wording)
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

const STYLE = `
.desk-tools, .desk-all { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-block: 0.35rem 0.6rem }
.desk-tools form { display: grid; grid-template-columns: max-content max-content 1fr; gap: 0.35rem 0.5rem; inline-size: 100% }
.desk-tools :is(label, textarea, p) { grid-column: 1 / -1 }
.desk-tools textarea { inline-size: 100%; box-sizing: border-box; field-sizing: content; min-block-size: 2.4rem }
.desk-tools label { font-weight: 600 }
@media print { .desk-tools, .desk-all { display: none } }
`
