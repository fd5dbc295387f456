// What every reader of our citations must find in them: the fields of an article, out of the archive's CSL-JSON.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Site } from './check.ts'

/** The fields of one citation; empty for what is not known. */
export interface CitedFields {
  readonly id: string
  readonly title: string
  /** Each name in one, as it is spoken. */
  readonly authors: readonly string[]
  readonly publication: string
  /** `2022-01-02`, `2022-01`, `2022`; empty when there is none, null for a span, of which formats keep more or less. */
  readonly date: string | null
  readonly address: string
  /** In order. */
  readonly tags: readonly string[]
}

/** An item of CSL, as far as it is compared. */
export interface Item {
  readonly id: string
  readonly title: string
  readonly author?: readonly Name[]
  readonly 'container-title'?: string
  readonly issued?: {
    readonly 'date-parts'?: readonly (readonly (number | string)[])[]
    readonly season?: unknown
  }
  readonly URL?: string
  readonly keyword?: string
}

type Name = { readonly literal?: string; readonly family?: string; readonly given?: string }

/** The citations of a site, as its CSL-JSON has them. */
export function citedFields({ folder }: Site): CitedFields[] {
  const items: Item[] = JSON.parse(readFileSync(join(folder, 'data/citations.csl.json'), 'utf8'))
  return items.map(fieldsOf)
}

/** The fields of an item. */
export function fieldsOf(item: Item): CitedFields {
  return {
    id: item.id,
    title: item.title,
    authors: (item.author ?? []).map(spoken),
    publication: item['container-title'] ?? '',
    date: dateOf(item.issued),
    address: item.URL ?? '',
    tags: (item.keyword ?? '')
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  }
}

function spoken({ literal, given, family }: Name): string {
  return literal ?? [given, family].filter(Boolean).join(' ')
}

function dateOf(issued: Item['issued']): string | null {
  if (!issued) return ''
  const [only, ...more] = issued['date-parts'] ?? []
  return only && more.length === 0 ? only.map((part) => String(part).padStart(2, '0')).join('-') : null
}

/** In which of the named fields what was read differs from what was written. */
export function differences(
  written: readonly CitedFields[],
  read: ReadonlyMap<string, CitedFields>,
  names: readonly (keyof CitedFields)[],
): string[] {
  return written.flatMap((one) => {
    const found = read.get(one.id)
    if (!found) return [`${one.id} was not read`]
    return names
      .filter((name) => one[name] !== null)
      .filter((name) => JSON.stringify(found[name]) !== JSON.stringify(one[name]))
      .map((name) => `${one.id}: ${name} is ${JSON.stringify(found[name])}, not ${JSON.stringify(one[name])}`)
  })
}
