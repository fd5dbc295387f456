// Filing under names: tags, publications and authors whose spellings differ only in case, width, accents,
// hyphens or spaces share one shelf, which bears the form that is used most; those of one name of the authority share one
// that bears the preferred form.

import {
  type AuthorityName,
  authorityOf,
  filingKey,
  type NameAuthority,
  NO_NAMES,
} from '../names/authority.ts'
import { sha256, shortId } from '../value/digest.ts'
import { tagKey } from '../value/fold.ts'
import { by, byCodeUnits, inTurn, reversed } from '../value/order.ts'
import { collisionKey, type Permalink, permalink } from '../value/permalink.ts'
import { canNameFolder, type Slug, slugify } from '../value/slug.ts'

/** A shelf's name and address, before anything stands on it. */
export interface ShelfLabel {
  readonly key: string
  readonly name: string
  readonly variants: readonly string[]
  readonly authority: AuthorityName | null
  readonly permalink: Permalink
}

/** Labels for all the names that are used, by key. Each use of a name counts for its spelling. */
export function labelShelves(
  folder: string,
  uses: Iterable<string>,
  names: NameAuthority = NO_NAMES,
): Map<string, ShelfLabel> {
  const spellings = new Map<string, Map<string, number>>()
  for (const name of uses) {
    const key = filingKey(name, names)
    const forms = spellings.get(key) ?? new Map<string, number>()
    forms.set(name, (forms.get(name) ?? 0) + 1)
    spellings.set(key, forms)
  }
  const keys = [...spellings.keys()].sort(byCodeUnits)
  const labels = keys.map((key) => {
    const forms = [...(spellings.get(key) ?? [])].sort(
      inTurn(reversed(by(([, count]) => count)), (a, b) => byCodeUnits(a[0], b[0])),
    )
    const met = forms.map(([form]) => form)
    const authority = authorityOf(met[0] ?? key, names) ?? null
    if (authority === null) return { key, name: met[0] ?? key, variants: met, authority, slug: slugOf(met) }
    const { display, hidden } = authority
    const shown = met.filter((form) => !hidden.includes(form))
    const variants = [...new Set([display, ...shown, ...authority.forms])]
    return { key, name: display, variants, authority, slug: slugOf([authority.name]) }
  })
  const segments = segmentsOf(labels)
  return new Map(
    labels.map(({ slug: _, ...label }, i) => [
      label.key,
      { ...label, permalink: permalink(folder, segments[i] ?? '') },
    ]),
  )
}

/** The address of a shelf that only one form would be filed on. */
export function addressOfForm(folder: string, form: string): Permalink {
  return permalink(folder, segmentsOf([{ key: tagKey(form), slug: slugOf([form]) }])[0] ?? '')
}

/** Everyone in a clash of slugs bears a short id of its own key, so that none depends on who came first. */
function segmentsOf(labels: readonly { readonly key: string; readonly slug: Slug }[]): string[] {
  const marked = labels.map(({ key, slug }) => [slug, shortId(sha256(key), 6)].filter(Boolean).join('-'))
  let segments = labels.map(({ slug }, i) => (canNameFolder(slug) ? slug : (marked[i] ?? '')))
  for (let clashed = true; clashed; ) {
    const holders = new Map<string, number>()
    for (const segment of segments.map(collisionKey)) holders.set(segment, (holders.get(segment) ?? 0) + 1)
    const clashes = (segment: string, i: number) =>
      segment !== marked[i] && (holders.get(collisionKey(segment)) ?? 0) > 1
    clashed = segments.some(clashes)
    segments = segments.map((segment, i) => (clashes(segment, i) ? (marked[i] ?? segment) : segment))
  }
  return segments
}

/**
 * A shelf's slug, which must not change when another spelling becomes the usual one: of all spellings,
 * without accents, the one that parts its words most.
 */
function slugOf(variants: readonly string[]): Slug {
  const slugs = variants.map((name) => slugify(name.normalize('NFKD').replace(/[\u0300-\u036f]/g, '')))
  const [best = slugify('')] = slugs.sort(inTurn(reversed(by((slug) => slug.split('-').length)), byCodeUnits))
  return best
}
