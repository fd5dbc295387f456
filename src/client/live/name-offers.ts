// Below the list of the review: names that texts have and `names.yaml` does not, each with a button that lists it. What is only likely is
// chosen by the person.
import type { LikelyVariant, ShownSentence } from '../../archive/name-suggestions.ts'
import type { NameOffer } from '../../dev/live-event.ts'
import { button, element } from '../common/dom.ts'
import type { ReaderWording } from '../common/reader-wording.ts'
import { listName, nameOffers, wish } from './ask-server.ts'
import { outcomePlace, type Send, showOutcome } from './outcome.ts'
import { sheetOf } from './style.ts'

/** Offers them on the first page of the review, when they are asked for: finding them takes the server a while. */
export function offerNames(main: Element, token: string, wording: ReaderWording): void {
  if (!main.querySelector('table.review')) return
  document.adoptedStyleSheets.push(sheetOf(STYLE))
  const outcome = outcomePlace()
  const list = element('ol', { role: 'list', class: 'desk-names' })
  const said = element('p', { class: 'soft', role: 'status' })
  const send: Send = async (wanted) => showOutcome(outcome, await wish(token, wanted), send, wording)
  const add = async (offer: NameOffer, variants: readonly string[]): Promise<boolean> => {
    const { name, of, kind } = offer
    const answer = await listName(token, { name, of, kind, variants })
    showOutcome(outcome, answer, send, wording)
    return !('message' in answer)
  }
  const ask = async () => {
    said.textContent = wording.say('desk.names-looking')
    const offers = await nameOffers(token)
    said.textContent = offers
      ? offers.length === 0
        ? wording.say('desk.names-none')
        : ''
      : wording.say('desk.unreached')
    list.replaceChildren(...(offers ?? []).map((offer) => offerItem(offer, add, wording)))
    list.querySelector('button')?.focus()
  }
  main.append(
    element(
      'section',
      { class: 'ui', 'aria-labelledby': 'desk-names', 'data-live': 'own' },
      element('div', { class: 'rule-title' }, element('h2', { id: 'desk-names' }, wording.say('desk.names'))),
      element(
        'p',
        {},
        button({ class: 'act' }, () => void ask(), wording.say('desk.names-look')),
      ),
      said,
      outcome,
      list,
    ),
  )
}

function offerItem(
  offer: NameOffer,
  add: (offer: NameOffer, variants: readonly string[]) => Promise<boolean>,
  wording: ReaderWording,
): HTMLLIElement {
  const { name, of, kind, articles, sentences, variants } = offer
  const facts = [
    ...(kind === null ? [] : [wording.say(`desk.kind-${kind}`)]),
    of === null ? wording.count('reader.articles', articles) : wording.say('desk.names-listed'),
  ]
  const chosen = () => [...item.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value)
  const list = button(
    { class: 'act', 'aria-label': wording.say('desk.names-add-this', { name }) },
    async () => {
      if (await add(offer, chosen())) item.remove()
    },
    wording.say('desk.names-add'),
  )
  const item = element(
    'li',
    {},
    element(
      'p',
      {},
      element('bdi', { class: 'name' }, name),
      ' ',
      element('span', { class: 'soft num' }, facts.join(' · ')),
    ),
    ...sentences.map((sentence) => sentenceLine(sentence)),
    ...(variants.length === 0 ? [] : [variantList(offer, wording)]),
    element('p', {}, list),
  )
  return item
}

function variantList({ name, variants }: NameOffer, wording: ReaderWording): HTMLElement {
  return element(
    'fieldset',
    {},
    element('legend', {}, wording.say('desk.names-likely', { name })),
    ...variants.flatMap((variant) => [
      variantLine(variant, wording),
      ...variant.sentences.slice(0, 1).map((sentence) => sentenceLine(sentence)),
    ]),
  )
}

function variantLine({ form, why, articles }: LikelyVariant, wording: ReaderWording): HTMLElement {
  const facts = `${wording.say(`desk.likely-${why}`)} · ${wording.count('reader.articles', articles)}`
  const box = element('input', { type: 'checkbox', value: form })
  return element(
    'label',
    {},
    box,
    ' ',
    element('bdi', {}, form),
    ' ',
    element('span', { class: 'soft num' }, facts),
  )
}

function sentenceLine({ text, path, line }: ShownSentence): HTMLElement {
  return element(
    'p',
    { class: 'shown' },
    element('q', { dir: 'auto' }, text),
    ' ',
    element('bdi', { class: 'soft', dir: 'ltr' }, `${path}:${line}`),
  )
}

const STYLE = `
.desk-names { list-style: none; padding: 0 }
.desk-names > li { border-block-start: 1px solid currentColor; padding-block: 0.6rem; overflow-wrap: anywhere }
.desk-names .name { font-weight: 600 }
.desk-names .shown { font-size: 0.875rem; margin-block: 0.2rem; padding-inline-start: 1rem }
.desk-names fieldset { border: 0; padding: 0; margin-block: 0.4rem }
.desk-names fieldset label { display: block; min-block-size: 1.75rem }
@media print { .desk-names { display: none } }
`
