// A dossier with full texts: contents, then each article with its note, its text and its record, made when it is to be printed.
import type { PlacedCitation } from '../../citation/citation-shard.ts'
import { directionOf } from '../../value/language.ts'
import { element } from '../common/dom.ts'
import { numeral } from '../common/numeral.ts'
import type { ReaderWording } from '../common/reader-wording.ts'
import { addressIn } from '../common/site.ts'
import { articleParts } from './article-parts.ts'
import type { CollectedItem, Collection } from './collection.ts'
import { headlineOf, recordLines } from './item-view.ts'

/** Pages that are asked for at the same time. */
const AT_ONCE = 6

/** What a dossier is made from. */
export interface DossierOf {
  readonly items: Collection
  readonly citations: ReadonlyMap<string, PlacedCitation>
  readonly root: URL
  readonly wording: ReaderWording
  /** Told how many of the texts are there. */
  readonly progress: (shown: number) => void
}

/** The parts of a dossier in their order. */
export async function dossierParts(of: DossierOf): Promise<HTMLElement[]> {
  const articles: HTMLElement[] = []
  for (let at = 0; at < of.items.length; at += AT_ONCE) {
    of.progress(at)
    const some = of.items.slice(at, at + AT_ONCE)
    articles.push(...(await Promise.all(some.map((item, i) => articleOf(item, at + i + 1, of)))))
  }
  return [contents(of), ...articles]
}

function contents({ items, citations, wording }: DossierOf): HTMLElement {
  const rows = items.map((item, i) => {
    const date = citations.get(item.id)?.facts.date.text ?? ''
    return element(
      'li',
      {},
      `${numeral(i + 1)}. `,
      element('bdi', {}, headlineOf(item, citations.get(item.id))),
      ...(date === '' ? [] : [element('bdi', { class: 'ui soft num' }, ` ${date}`)]),
    )
  })
  return element(
    'section',
    { class: 'contents' },
    element('h2', {}, wording.say('reader.contents')),
    element('ol', { role: 'list' }, ...rows),
  )
}

async function articleOf(item: CollectedItem, number: number, of: DossierOf): Promise<HTMLElement> {
  const { citations, root, wording } = of
  const citation = citations.get(item.id)
  const { facts } = citation ?? {}
  const permalink = citation?.permalink ?? item.permalink
  const language = facts?.language ?? item.language
  const words = language === '' ? { dir: 'auto' } : { lang: language, dir: directionOf(language) }
  const about = [facts?.publication ?? '', facts?.byline ?? '', facts?.date.text ?? ''].filter(Boolean)
  const parts = await articleParts(addressIn(root, permalink)).catch(() => undefined)
  return element(
    'article',
    {},
    element('h2', {}, `${numeral(number)}. `, element('bdi', words, headlineOf(item, citation))),
    element(
      'p',
      { class: 'ui soft' },
      ...about.flatMap((fact, i) => [i === 0 ? '' : ' · ', element('bdi', {}, fact)]),
    ),
    ...(item.note === '' ? [] : [element('p', { class: 'own-note', dir: 'auto' }, item.note)]),
    parts?.text ?? element('p', { class: 'soft' }, wording.say('reader.text-missing')),
    ...(parts?.record ? [element('div', { class: 'claims ui' }, parts.record)] : []),
    recordLines(item, citation, wording),
  )
}
