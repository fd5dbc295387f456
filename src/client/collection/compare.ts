// Two articles side by side, whichever a reader chooses.
import type { PlacedCitation } from '../../citation/citation-shard.ts'
import { element, partsOf } from '../common/dom.ts'
import type { ReaderWording } from '../common/reader-wording.ts'
import { addressIn } from '../common/site.ts'
import { articleParts } from './article-parts.ts'

const COMPARED = 'compare'

/** The ids of the articles that an address compares, at most two: `#compare=ID.ID`. */
export function comparedIn(fragment: string): string[] {
  const ids = new URLSearchParams(fragment.replace(/^#/, '')).get(COMPARED)?.split('.') ?? []
  return [...new Set(ids)].filter((id) => /^[a-z0-9-]{1,64}$/.test(id)).slice(0, 2)
}

/** The address's part for articles that are compared; empty for none. */
export function compareFragment(ids: readonly string[]): string {
  return ids.length === 0 ? '' : `#${COMPARED}=${ids.join('.')}`
}

/** What is chosen once an article is pressed: pressed again it is let go, a third takes the place of the second. */
export function withChosen(chosen: readonly string[], id: string): string[] {
  if (chosen.includes(id)) return chosen.filter((other) => other !== id)
  return [...chosen.slice(0, 1), id]
}

/** Shows what is chosen in its part of the page. `look` asks the archive for what it knows of articles. */
export async function showCompared(
  ids: readonly string[],
  root: URL,
  wording: ReaderWording,
  look: (ids: readonly string[]) => Promise<ReadonlyMap<string, PlacedCitation>>,
): Promise<void> {
  const place = partsOf('collection')('comparison')
  place.hidden = ids.length === 0
  if (ids.length === 0) {
    place.replaceChildren()
    return
  }
  const known = await look(ids).catch(() => new Map<string, PlacedCitation>())
  const sides = await Promise.all(ids.map((id) => sideOf(known.get(id), root, wording)))
  const more =
    ids.length === 1 ? [element('p', { class: 'soft ui' }, wording.say('reader.compare-choose'))] : []
  place.replaceChildren(
    element('h2', { class: 'ui', id: 'collection-compared' }, wording.say('reader.compared')),
    element('div', { class: 'compared' }, ...sides, ...more),
  )
  if (ids.length === 2) place.focus()
}

async function sideOf(
  citation: PlacedCitation | undefined,
  root: URL,
  wording: ReaderWording,
): Promise<HTMLElement> {
  if (!citation) return element('article', {}, element('p', {}, wording.say('reader.unknown-record')))
  const { facts, permalink } = citation
  const href = addressIn(root, permalink)
  const about = [facts.publication, facts.byline, facts.date.text].filter(Boolean)
  const text = await articleParts(href).then(
    (parts) => parts.text,
    () => element('p', { class: 'soft' }, wording.say('reader.text-missing')),
  )
  return element(
    'article',
    { lang: facts.language },
    element('h3', {}, element('a', { href }, element('bdi', {}, facts.headline))),
    element(
      'p',
      { class: 'ui soft' },
      ...about.flatMap((fact, i) => [i === 0 ? '' : ' · ', element('bdi', {}, fact)]),
    ),
    text,
  )
}
