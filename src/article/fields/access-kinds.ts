// Kinds of values that say what of an article the public may see: access, embargo, rights, redactions. A value that is not
// understood gives nothing, and then the article is left out (`given-fields.ts`).
import { safePattern } from '../../value/safe-pattern.ts'
import { foldedWords } from '../../value/secret-words.ts'
import {
  ACCESS_LEVELS,
  type Access,
  type AccessLevel,
  type Embargo,
  moreClosed,
  OPEN_ACCESS,
  type Redaction,
  type Rights,
} from '../access.ts'
import { readDateValue } from '../intake/dates/value.ts'
import type { Json } from '../values.ts'
import type { ValueKind } from './field.ts'
import type { FieldEntries, GivenValue } from './given-entries.ts'
import { normalKey } from './keys.ts'
import { scalar } from './plain-values.ts'
import { yesOrNo } from './withholding.ts'

/** Keys of access. */
export const ACCESS_KEYS = ['access', 'noindex', 'robots']

/** How far an article is open; the most closed of several entries counts. */
export const ACCESS: ValueKind<Access, Access, 'access'> = {
  recordedAs: 'access',
  nothing: OPEN_ACCESS,
  read: (entries) => {
    let most: GivenValue<Access> | undefined
    for (const entry of entries.all()) {
      const access = accessIn(normalKey(entry.key), entry.value)
      if (access === undefined) continue
      const given = entries.given(access, entry)
      if (!most || moreClosed(access.level, most.value.level) !== most.value.level) most = given
    }
    return most
  },
  valueFrom: (access) => access,
  written: ({ level }) => level,
}

/** What an entry says of access; undefined when it says nothing of that, or nothing that is understood. */
export function accessIn(key: string, value: Json): Access | undefined {
  if (key === 'robots') return robotsIn(value)
  if (key === 'noindex') {
    const said = yesOrNo(value)
    return said === undefined ? undefined : { ...OPEN_ACCESS, level: said ? 'noindex' : 'open' }
  }
  if (typeof value !== 'object' || value === null) return levelAlone(value)
  if (Array.isArray(value)) return undefined
  return accessInGroup(value as { readonly [key: string]: Json })
}

function levelAlone(value: Json): Access | undefined {
  const level = levelIn(value)
  return level && { ...OPEN_ACCESS, level }
}

function levelIn(value: Json | undefined): AccessLevel | undefined {
  const word = typeof value === 'string' ? value.trim().toLowerCase().replace(/[ _]/g, '-') : undefined
  if (word === 'tombstone') return 'withheld'
  return ACCESS_LEVELS.find((level) => level === word)
}

/** A robots directive asks search engines to leave a page out; what else it says is theirs. */
function robotsIn(value: Json): Access | undefined {
  const words = (Array.isArray(value) ? value : [value]).flatMap((item: Json) =>
    (scalar(item) ?? '').toLowerCase().split(/[\s,]+/),
  )
  return words.includes('noindex') || words.includes('none')
    ? { ...OPEN_ACCESS, level: 'noindex' }
    : undefined
}

function accessInGroup(group: { readonly [key: string]: Json }): Access | undefined {
  const parts = new Map(Object.entries(group).map(([key, value]) => [normalKey(key), value]))
  const level = levelIn(parts.get('level') ?? parts.get('access'))
  const text = (key: string) => scalar(parts.get(key) ?? null) || null
  const day = scalar(parts.get('since') ?? parts.get('day') ?? null)
  const since = day === undefined ? null : dayIn(day)
  const isKnown = [...parts].every(
    ([key, value]) => GROUP_KEYS.has(key) && (value === null || typeof value !== 'object'),
  )
  if (level === undefined || since === undefined || !isKnown) return undefined
  return {
    ...OPEN_ACCESS,
    level,
    reason: text('reason'),
    since,
    replacement: text('replacement'),
    title: text('title'),
  }
}

const GROUP_KEYS: ReadonlySet<string> = new Set([
  'level',
  'access',
  'reason',
  'since',
  'day',
  'replacement',
  'title',
])

/** A day. A month is none, and a day with an hour would open before its hour: neither is understood. */
function dayIn(text: string): string | undefined {
  if (/\d:\d/.test(text)) return undefined
  const date = readDateValue(text)
  if (typeof date !== 'object' || date.precision !== 'day') return undefined
  return date.earliest ?? undefined
}

/** Keys of an embargo. */
export const EMBARGO_KEYS = ['embargo', 'embargoed', 'embargountil', 'embargoeduntil', 'embargodate']

/** A day, or a group of a day, what is shown before it, and why. */
export const EMBARGO: ValueKind<Embargo, Embargo | null, null> = {
  recordedAs: null,
  nothing: null,
  read: (entries) => {
    let latest: GivenValue<Embargo> | undefined
    for (const entry of entries.all()) {
      const embargo = embargoIn(entry.value)
      if (embargo === undefined) continue
      const given = entries.given(embargo, entry)
      if (!latest || embargo.until > latest.value.until) latest = given
    }
    return latest
  },
  valueFrom: (embargo) => embargo,
  written: (embargo) => embargo?.until ?? null,
}

/** The embargo in a value; undefined when no day is found in it. */
export function embargoIn(value: Json): Embargo | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const until = dayIn(scalar(value) ?? '')
    return until === undefined ? undefined : { until, shows: 'withheld', reason: null }
  }
  const parts = new Map(Object.entries(value).map(([key, part]) => [normalKey(key), part]))
  const until = dayIn(scalar(parts.get('until') ?? parts.get('day') ?? null) ?? '')
  const shows = levelIn(parts.get('shows') ?? 'withheld')
  const isKnown = [...parts.keys()].every((key) => ['until', 'day', 'shows', 'reason'].includes(key))
  if (until === undefined || (shows !== 'withheld' && shows !== 'metadata-only') || !isKnown) return undefined
  return { until, shows, reason: scalar(parts.get('reason') ?? null) || null }
}

/** Keys of a day from which an article is published no more: Hugo's. */
export const EXPIRY_KEYS = ['expirydate', 'unpublishdate']

/** `YYYY-MM-DD`; the earliest of several. An hour of the day does not count: what may be seen no more at noon is withheld all day. */
export const EXPIRY: ValueKind<string, string | null, null> = {
  recordedAs: null,
  nothing: null,
  read: (entries) => {
    let earliest: GivenValue<string> | undefined
    for (const entry of entries.all()) {
      const day = dayIn((scalar(entry.value) ?? '').replace(/[T ]\d{1,2}:.*$/s, ''))
      if (day === undefined) continue
      const given = entries.given(day, entry)
      if (!earliest || day < earliest.value) earliest = given
    }
    return earliest
  },
  valueFrom: (day) => day,
  written: (day) => day,
}

/** Keys of redactions. */
const REDACTION_KEYS = ['redactions', 'redaction', 'redact']

/** What is to be taken out of an article. It is heard before the text is read; not a field, for it is never published. */
export const REDACTIONS = {
  keys: REDACTION_KEYS,
  doctor: 'words that are kept from the public',
  read: readRedactions,
}

/** Everything under the keys; what is not understood stays unused, and is told. */
function readRedactions(entries: FieldEntries): readonly Redaction[] {
  return entries.all().flatMap((entry) => {
    const redactions = redactionsIn(entry.value)
    if (redactions === undefined) return []
    entries.use(entry)
    return redactions
  })
}

/** The redactions in a value; undefined when a part of it is not understood. */
export function redactionsIn(value: Json): readonly Redaction[] | undefined {
  const all = (Array.isArray(value) ? value : [value]).map((item: Json) => redactionIn(item))
  return all.every((redaction) => redaction !== undefined) ? all : undefined
}

function redactionIn(value: Json): Redaction | undefined {
  const words = scalar(value)
  if (words !== undefined) return quoteOf(words, null, false)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const parts = new Map(Object.entries(value).map(([key, part]) => [normalKey(key), part]))
  const text = (key: string) => scalar(parts.get(key) ?? null) || undefined
  const isKnown = [...parts.keys()].every((key) => ['quote', 'pattern', 'reason', 'scope'].includes(key))
  const scope = text('scope') ?? 'archive'
  const [quote, pattern, reason = null] = [text('quote'), text('pattern'), text('reason')]
  if (!isKnown || (quote === undefined) === (pattern === undefined)) return undefined
  if (scope !== 'archive' && scope !== 'article') return undefined
  const isOnlyHere = scope === 'article'
  if (quote !== undefined) return quoteOf(quote, reason, isOnlyHere)
  if (pattern === undefined || safePattern(pattern) === undefined) return undefined
  return { kind: 'pattern', text: pattern, reason, isOnlyHere }
}

/** One letter would be found everywhere. */
function quoteOf(text: string, reason: string | null, isOnlyHere: boolean): Redaction | undefined {
  const isEnough = foldedWords(text).join('').length >= 2
  return isEnough ? { kind: 'quote', text, reason, isOnlyHere } : undefined
}

/** Keys of rights. */
export const RIGHTS_KEYS = ['rights', 'usageterms', 'rightsstatement', 'copyright', 'license', 'licence']

/** The statements of rightsstatements.org, by the last part of their addresses (https://rightsstatements.org/page/1.0/). */
const STATEMENTS: Readonly<Record<string, string>> = {
  InC: 'In Copyright',
  'InC-OW-EU': 'In Copyright - EU Orphan Work',
  'InC-EDU': 'In Copyright - Educational Use Permitted',
  'InC-NC': 'In Copyright - Non-Commercial Use Permitted',
  'InC-RUU': 'In Copyright - Rights-Holder(s) Unlocatable or Unidentifiable',
  'NoC-CR': 'No Copyright - Contractual Restrictions',
  'NoC-NC': 'No Copyright - Non-Commercial Use Only',
  'NoC-OKLR': 'No Copyright - Other Known Legal Restrictions',
  'NoC-US': 'No Copyright - United States',
  NKC: 'No Known Copyright',
  UND: 'Copyright Undetermined',
  CNE: 'Copyright Not Evaluated',
}

/** Rights that nobody looked into. */
export const NOT_EVALUATED: Rights = rightsIn('CNE')

/** The rights that a text says: a statement by its short name, its name or its address, or other words as they are. */
export function rightsIn(text: string): Rights {
  const short =
    /^https?:\/\/rightsstatements\.org\/(?:vocab|page)\/([\w-]+)\/1\.0\/?/i.exec(text.trim())?.[1] ??
    text.trim()
  const found = Object.entries(STATEMENTS).find(
    ([code, name]) =>
      code.toLowerCase() === short.toLowerCase() || name.toLowerCase() === short.toLowerCase(),
  )
  if (!found) return { words: text.trim(), uri: null }
  return { words: found[1], uri: `http://rightsstatements.org/vocab/${found[0]}/1.0/` }
}

/** Rights as they are given. */
export const RIGHTS: ValueKind<Rights, Rights | null, 'rights'> = {
  recordedAs: 'rights',
  nothing: null,
  read: (entries) => {
    for (const entry of entries.all()) {
      const text = scalar(entry.value)
      if (text) return entries.given(rightsIn(text), entry)
    }
    return undefined
  },
  valueFrom: (rights) => rights,
  written: (rights) => rights?.words ?? null,
}
