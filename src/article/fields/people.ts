// The people whom a value of front matter or of a sidecar names, in the forms in which tools write them.
import { peopleIn, personIn, withoutContacts } from '../intake/head/author-names.ts'
import { isName } from '../intake/head/name-forms.ts'
import type { Json } from '../values.ts'
import { normalKey } from './keys.ts'
import { isMap, type JsonMap, partOf, scalar, withoutLinks } from './plain-values.ts'

/** The people that a value names, and what of it names nobody. */
export interface GivenPeople {
  readonly names: readonly string[]
  /** Words in which no name was found. */
  readonly unread: readonly string[]
  /** The words as a byline prints them, where they say more than the names: roles, jobs, newspapers. */
  readonly printed: string | undefined
  /** Whether it names people of other trades as well: editors, translators, photographers. */
  readonly hasOthers?: boolean
}

/** Maps within maps are followed so far. */
const DEEPEST = 3

/** Keys of a whole name, the first that is there; of its parts, in the order in which they are printed. */
const WHOLE_NAME = ['name', 'fullname', 'displayname', 'literal', 'label', 'title', 'nickname']
const PARTS = [
  ['given', 'first', 'firstname', 'givenname', 'givennames', 'forename', 'vorname', 'prénom', 'nombre'],
  ['middle', 'middlename'],
  ['droppingparticle'],
  ['nondroppingparticle', 'particle'],
  ['family', 'last', 'lastname', 'familyname', 'surname', 'nachname', 'apellido', 'apellidos'],
  ['suffix'],
]

/** Reads who a value names: a text may name several, an item of a list one, a map one or several by their short names. */
export function peopleOf(value: Json): GivenPeople {
  if (Array.isArray(value)) return ofList(value)
  if (isMap(value)) return ofMap(value)
  const text = scalar(value)
  return text === undefined || text === '' ? NOBODY : ofText(withoutLinks(text))
}

const NOBODY: GivenPeople = { names: [], unread: [], printed: undefined }

function ofText(text: string): GivenPeople {
  const { names, unread } = peopleIn(text)
  const words = withoutContacts(text)
  if (names.length === 0) return { names, unread: [text], printed: undefined }
  return { names, unread, printed: isSaid(words, names) ? undefined : words.replace(/^by:?\s+/i, '') }
}

/** Whether the names are all that the words say. */
function isSaid(words: string, names: readonly string[]): boolean {
  let left = words
  for (const name of names) left = left.replace(name, ' ')
  return !/\p{L}/u.test(left.replace(/(?<!\p{L})(?:by|and|und|et|y|e|و|with)(?!\p{L})/giu, ' '))
}

function ofList(items: readonly Json[]): GivenPeople {
  const names: string[] = []
  const unread: string[] = []
  const own = authorsAmong(items)
  for (const item of own) {
    const text = scalar(item)
    const found = text === undefined ? [...peopleOf(item).names] : ofItem(withoutLinks(text))
    if (found.length === 0 && item !== null && item !== '') unread.push(text ?? JSON.stringify(item))
    names.push(...found)
  }
  return { names: [...new Set(names)], unread, printed: undefined, hasOthers: own.length < items.length }
}

/** Words for those who wrote. */
const WROTE = /^(?:author|writer|reporter|journalist|correspondent|columnist)s?$/i

/**
 * The items that are authors. Zotero's creators say of each what it did, and only its authors are; where any other list says
 * of one that it wrote, those that did something else did not.
 */
function authorsAmong(items: readonly Json[]): readonly Json[] {
  const roleOf = (item: Json, keys: readonly string[]) =>
    isMap(item) ? scalar(partOf(item, keys) ?? null) || undefined : undefined
  const isTold = items.some((item) => WROTE.test(roleOf(item, ['role', 'type']) ?? ''))
  return items.filter((item) => {
    const role = roleOf(item, ['creatortype']) ?? (isTold ? roleOf(item, ['role', 'type']) : undefined)
    return role === undefined || WROTE.test(role)
  })
}

/** An item is one person as written, but where it plainly holds two whole names. */
function ofItem(text: string): string[] {
  const several = peopleIn(text).names
  if (several.length > 1 && several.every(isName)) return [...several]
  const one = personIn(text)
  return one === '' ? [] : [one]
}

function ofMap(map: JsonMap): GivenPeople {
  const authors = partOf(map, ['authors', 'author'])
  if (authors !== undefined) return { ...peopleOf(authors), hasOthers: Object.keys(map).length > 1 }
  const own = nameOf(map)
  if (own !== undefined) return { names: [own], unread: [], printed: undefined }
  const names = Object.entries(map).flatMap(([key, value]) => nameUnder(key, value) ?? [])
  return { names, unread: names.length === 0 ? [Object.keys(map).join(', ')] : [], printed: undefined }
}

/** `tmarlow: {name: Tessa Marlow}`, `tmarlow: Tessa Marlow`, `Tessa Marlow: {email: …}`. */
function nameUnder(key: string, value: Json): string | undefined {
  const text = scalar(value)
  if (text !== undefined) return isName(personIn(text)) ? personIn(text) : undefined
  const named = isMap(value) ? nameOf(value) : undefined
  return named ?? (isName(key) ? key : undefined)
}

/** The name that a map gives, whole or in parts. */
function nameOf(map: JsonMap, depth = 0): string | undefined {
  const held = new Map(Object.entries(map).map(([key, value]) => [normalKey(key), value]))
  const part = (keys: readonly string[]) =>
    keys.flatMap((key) => (held.has(key) ? [scalar(held.get(key) ?? null) ?? ''] : [])).find(Boolean)
  const parts = PARTS.map(part)
  if (parts[0] !== undefined || parts[4] !== undefined) return parts.filter(Boolean).join(' ')
  for (const key of WHOLE_NAME) {
    const value = held.get(key)
    const text = value === undefined ? undefined : scalar(value)
    if (text) return personIn(withoutLinks(text)) || undefined
    if (value !== undefined && isMap(value) && depth < DEEPEST) return nameOf(value, depth + 1)
  }
  return undefined
}
