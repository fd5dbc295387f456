// What became of something that a person had written: the changed lines with the way back, or why nothing was written.
import type { SidecarChanged, SidecarWish } from '../../dev/live-event.ts'
import { button, element } from '../common/dom.ts'
import type { ReaderWording } from '../common/reader-wording.ts'
import type { WishAnswer } from './ask-server.ts'
import { changedLines } from './changed-lines.ts'
import { sheetOf } from './style.ts'

/** Has something written, and shows what was. */
export type Send = (wanted: SidecarWish) => Promise<void>

/** Where it is shown; empty at first. */
export function outcomePlace(): HTMLElement {
  document.adoptedStyleSheets.push(sheetOf(STYLE))
  return element('div', { class: 'desk-outcome', role: 'status', tabindex: '-1', 'data-live': 'own' })
}

/** Shows it, and leads the reader there; `send` takes it back. */
export function showOutcome(
  place: HTMLElement,
  answer: WishAnswer,
  send: Send,
  wording: ReaderWording,
): void {
  place.replaceChildren(
    ...('message' in answer ? refusal(answer.message, wording) : written(answer, send, wording)),
  )
  place.focus()
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
  send: Send,
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
.desk-outcome:not(:empty) { border: 2px solid currentColor; border-radius: 4px; padding: 0.5rem 0.75rem; margin-block: 0.6rem; overflow-wrap: anywhere }
.desk-outcome ul { list-style: none; padding: 0; margin-block: 0.35rem; font-family: ui-monospace, monospace; font-size: 0.8125rem }
.desk-outcome :is(ins, del) { display: block; text-decoration: none; white-space: pre-wrap }
.desk-outcome ins::before { content: "+ " / "" }
.desk-outcome del::before { content: "− " / "" }
@media print { .desk-outcome { display: none } }
`
