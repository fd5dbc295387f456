// What a person may accept of an article as it was read, and how it is written into the sidecar.
import { parseDocument, stringify } from 'yaml'
import type { Article } from './article.ts'
import { type Claim, NO_HEADLINE } from './claim.ts'
import { readYaml } from './fields/front-matter.ts'
import { type FieldName, KEYS, normalKey } from './fields/keys.ts'
import { isOfSidecar } from './rules/claim-rules.ts'

/** One value for the sidecar, under the key that it is written with. */
export interface Acceptable {
  readonly key: 'title' | 'date' | 'byline' | 'authors' | 'publication'
  readonly value: string | readonly string[]
}

/**
 * The values that the archive inferred or supplied itself. What the file states needs no acceptance, a bound
 * is no date, "Untitled" is no headline, and what a sidecar gives is accepted already.
 */
export function acceptableIn(article: Article): Acceptable[] {
  const { headline, published, byline, authors, publication } = article
  const values: Acceptable[] = []
  if (isOpen(headline)) values.push({ key: 'title', value: headline.value })
  if (isOpen(published) && published.value.edtf !== '')
    values.push({ key: 'date', value: published.value.edtf })
  if (isOpen(byline) && byline.value !== null) values.push({ key: 'byline', value: byline.value })
  if (isOpen(authors) && authors.value.length > 0)
    values.push({ key: 'authors', value: authors.value.map(({ name }) => name) })
  if (isOpen(publication) && publication.value !== null)
    values.push({ key: 'publication', value: publication.value.name })
  return values
}

function isOpen({ status, rule }: Claim<unknown>): boolean {
  return status === 'inferred' || (status === 'supplied' && !isOfSidecar(rule) && rule !== NO_HEADLINE)
}

/** The field that each key is for. */
const FIELDS: Readonly<Record<Acceptable['key'], FieldName>> = {
  title: 'title',
  date: 'published',
  byline: 'byline',
  authors: 'authors',
  publication: 'publication',
}

/** A sidecar's new text, and which of the values it did not have. */
export interface AcceptedText {
  readonly text: string
  readonly written: readonly Acceptable[]
}

/**
 * Adds values to a sidecar (the empty text when there is none). A field that has a key there already, whatever
 * its value, is left as it is. What stands in the sidecar stays byte for byte: fields are written below it;
 * only a sidecar that cannot be added to so (one in braces, an end mark) is written anew, comments and all.
 * Undefined when the sidecar cannot be read.
 */
export function addToSidecar(text: string, values: readonly Acceptable[]): AcceptedText | undefined {
  const before = readYaml(text)
  if ('reason' in before) return undefined
  const there = new Set(before.map(({ key }) => normalKey(key)))
  const written = values.filter(
    ({ key }) => !KEYS[FIELDS[key]].some((name: string) => blocks(key, name, there)),
  )
  if (written.length === 0) return { text, written }
  const fields = written.map(({ key, value }) => [key, value] as const)
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const block = stringify(Object.fromEntries(fields), { lineWidth: 0 }).replaceAll('\n', newline)
  const appended = `${text}${text === '' || text.endsWith('\n') ? '' : newline}${block}`
  const wanted = JSON.stringify([...before.map(({ key, value }) => [key, value]), ...fields])
  const after = readYaml(appended)
  if (!('reason' in after) && JSON.stringify(after.map(({ key, value }) => [key, value])) === wanted)
    return { text: appended, written }
  const document = parseDocument(text, { version: '1.2', schema: 'core' })
  for (const [key, value] of fields) document.set(key, value)
  return { text: document.toString({ lineWidth: 0 }).replaceAll('\n', newline), written }
}

/** `source` may be an address and `byline` stands for the authors only when there is no other key. */
function blocks(key: Acceptable['key'], name: string, there: ReadonlySet<string>): boolean {
  if (key === 'publication' && name === 'source') return false
  if (key === 'authors' && name === 'byline') return false
  return there.has(name)
}
