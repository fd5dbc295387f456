// Names that the texts have and no list does, and forms that may be of a name: what an archive's keeper could write into
// `names.yaml`, each with the sentences that show why. Nothing is merged by it.
import { blocksText } from '../article/block.ts'
import { ORGANISATIONS, PERSONAL_TITLES, PLACES } from '../article/intake/names/name-words.ts'
import { type AuthorityName, allFormsOf } from '../names/authority.ts'
import { type Likeness, likeness } from '../names/likeness.ts'
import { inOneLine } from '../value/characters.ts'
import { tagKey } from '../value/fold.ts'
import type { NameKind } from '../value/name-kinds.ts'
import { bareSkeleton, nameWords, skeleton } from '../value/name-sounds.ts'
import { by, byCodeUnits, inTurn, reversed } from '../value/order.ts'
import type { Archive, Entry } from './archive.ts'

/** A sentence in which a form stands. */
export interface ShownSentence {
  readonly text: string
  readonly path: string
  readonly line: number
}

/** A form that texts have and no list does. */
export interface UnlistedForm {
  readonly form: string
  /** How many articles have it. */
  readonly articles: number
  readonly sentences: readonly ShownSentence[]
}

/** A form that may be of a name, and why. */
export interface LikelyVariant extends UnlistedForm {
  readonly why: Likeness
}

/** A name to be listed; its kind is null where it is not sure. */
export interface SuggestedName extends UnlistedForm {
  readonly kind: NameKind | null
  readonly variants: readonly LikelyVariant[]
}

/** What could be listed. */
export interface NameSuggestions {
  /** Names that many articles have, the most frequent first. */
  readonly names: readonly SuggestedName[]
  /** Forms that may be of names which the keeper lists, in the order of these. */
  readonly variants: readonly { readonly of: AuthorityName; readonly variants: readonly LikelyVariant[] }[]
}

/** Articles that must have a name before it is suggested. */
const LEAST_ARTICLES = 3
/** Names that are suggested at once. */
const MOST_NAMES = 100
/** Forms that are suggested of one name. */
const MOST_VARIANTS = 8
/** Sentences that show a form. */
const MOST_SENTENCES = 2
/** Articles in which it is looked for what a name is of. */
const MOST_LOOKED_AT = 8

/** A form with the articles that have it; its spelling is the one that most of them use. */
interface Met {
  readonly key: string
  readonly form: string
  readonly entries: readonly Entry[]
}

/** What can be suggested of an archive. */
export function suggestNames(archive: Archive): NameSuggestions {
  const met = unlistedForms(archive)
  const targets = new Targets()
  for (const name of archive.names.names) targets.add({ name, forms: allFormsOf(name), found: [] })
  const suggested: Target[] = []
  for (const each of met) {
    const target = targets.find(each.form)
    if (target) target.target.found.push({ ...each, why: target.why })
    else if (each.entries.length >= LEAST_ARTICLES && suggested.length < MOST_NAMES) {
      const made: Target = { name: each, forms: [each.form], found: [] }
      suggested.push(made)
      targets.add(made)
    }
  }
  return {
    names: suggested.flatMap(({ name, found }) => ('entries' in name ? [suggestedName(name, found)] : [])),
    variants: targets.all.flatMap(({ name, found }) =>
      'id' in name && found.length > 0
        ? [{ of: name, variants: found.slice(0, MOST_VARIANTS).map(variant) }]
        : [],
    ),
  }
}

/** The names that capitals show in texts and no list has, those of most articles first. */
function unlistedForms({ entries, names }: Archive): Met[] {
  const byKey = new Map<string, Map<string, Entry[]>>()
  for (const entry of entries)
    for (const { name } of entry.article.mentions) {
      const key = tagKey(name)
      if (names.closed.has(key) || names.byForm.has(key)) continue
      const spellings = byKey.get(key) ?? new Map<string, Entry[]>()
      byKey.set(key, spellings)
      const holders = spellings.get(name)
      if (holders) holders.push(entry)
      else spellings.set(name, [entry])
    }
  return [...byKey]
    .map(([key, spellings]): Met => {
      const sorted = [...spellings].sort(
        inTurn(reversed(by(([, holders]) => holders.length)), (a, b) => byCodeUnits(a[0], b[0])),
      )
      const [[form] = ['']] = sorted
      return { key, form, entries: [...new Set(sorted.flatMap(([, holders]) => holders))] }
    })
    .sort(
      inTurn(
        reversed(by(({ entries }) => entries.length)),
        by(({ key }) => key),
      ),
    )
}

/** A name that forms may be of. */
interface Target {
  readonly name: AuthorityName | Met
  readonly forms: readonly string[]
  readonly found: (Met & { readonly why: Likeness })[]
}

/** Targets that are compared with a form, of those that one index gives. */
const MOST_COMPARED = 4

/** Names by all by which a form may be like them, so that none is compared with every other. */
class Targets {
  readonly all: Target[] = []
  readonly #byIndex = new Map<string, Target[]>()

  add(target: Target): void {
    this.all.push(target)
    for (const form of target.forms) {
      const words = nameWords(form)
      if (words.length > 1) this.#put(`surname ${skeleton(words.slice(-1))}`, target)
      for (const index of indexesOf(form)) this.#put(index, target)
      const initials = form.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? []
      if (initials.length > 1) this.#put(`initials ${initials.join('')}`, target)
    }
  }

  /** The first name that a form is like; of a surname or initials alone only where no other name has them. */
  find(form: string): { readonly target: Target; readonly why: Likeness } | undefined {
    for (const index of indexesOf(form)) {
      const found = this.#first(index, form)
      if (found) return found
    }
    const alone = [`surname ${skeleton(nameWords(form))}`, `initials ${form.replace(/\./g, '')}`]
    for (const index of alone)
      if (this.#byIndex.get(index)?.length === 1) {
        const found = this.#first(index, form)
        if (found) return found
      }
    return undefined
  }

  #first(index: string, form: string) {
    for (const target of (this.#byIndex.get(index) ?? []).slice(0, MOST_COMPARED))
      for (const other of target.forms) {
        const why = likeness(form, other)
        if (why !== undefined) return { target, why }
      }
    return undefined
  }

  #put(index: string, target: Target): void {
    const known = this.#byIndex.get(index)
    if (!known) this.#byIndex.set(index, [target])
    else if (!known.includes(target) && known.length <= MOST_COMPARED) known.push(target)
  }
}

/** Two forms that are spelled alike, or of which one holds the other, share one of these. */
function indexesOf(form: string): string[] {
  const words = nameWords(form)
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return []
  return [
    `spelling ${skeleton(words)}`,
    `script ${bareSkeleton(words)}`,
    ...(words.length > 1 ? [`ends ${skeleton([first])} ${skeleton([last])}`] : []),
  ]
}

function suggestedName(met: Met, found: Target['found']): SuggestedName {
  return {
    ...unlisted(met),
    kind: kindOf(met),
    variants: found.slice(0, MOST_VARIANTS).map(variant),
  }
}

function variant(met: Met & { readonly why: Likeness }): LikelyVariant {
  return { ...unlisted(met), why: met.why }
}

function unlisted({ form, entries }: Met): UnlistedForm {
  const sentences = entries.slice(0, MOST_SENTENCES).flatMap((entry) => sentenceOf(form, entry))
  return { form, articles: entries.length, sentences }
}

/** Letters of a sentence that are shown on each side of a form. */
const AROUND = 90

function sentenceOf(form: string, { article }: Entry): ShownSentence[] {
  const mention = article.mentions.find(({ name }) => tagKey(name) === tagKey(form))
  if (!mention) return []
  const text = blocksText(article.body)
  const at = placeAlone(text, mention.name)
  const { path } = article.source
  const { line, quote } = mention.evidence
  if (at < 0) return [{ text: inOneLine(quote), path, line }]
  const from = Math.max(0, at - AROUND)
  const before = text
    .slice(from, at)
    .replace(/^[\s\S]*(?:[.!?؟۔]\s|\n)/u, '')
    .replace(from > 0 && !/[.!?؟۔]\s|\n/u.test(text.slice(from, at)) ? /^\S*\s/u : /^$/, '… ')
  const end = at + mention.name.length
  const rest = text.slice(end, end + AROUND)
  const [whole] = /^[\s\S]*?(?:[.!?؟۔](?=\s|$)|\n|$)/u.exec(rest) ?? ['']
  const isCut = whole.length === AROUND && text.length > end + AROUND
  const after = isCut ? whole.replace(/\S*$/u, '…') : whole
  return [{ text: inOneLine(before + mention.name + after), path, line }]
}

/** Where a form stands by itself, rather than behind another word with a capital; else where it stands first. */
function placeAlone(text: string, form: string): number {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
    if (!/(?:\p{Lu}[\p{L}\p{M}]* |[\p{L}\p{M}\p{N}])$/u.test(text.slice(Math.max(0, at - 30), at))) return at
  return text.indexOf(form)
}

/** What a name is of, where its own words or those before it leave no doubt. */
function kindOf({ form, entries }: Met): NameKind | null {
  const words = form.split(' ')
  const last = words.at(-1) ?? ''
  if (words.length > 1 && ORGANISATIONS.has(last)) return 'organisation'
  if (words.length > 1 && PLACES.has(last)) return 'place'
  if (words.length < 2 || words.length > 4 || words.some((word) => !/^\p{Lu}/u.test(word))) return null
  const titled = entries.slice(0, MOST_LOOKED_AT).filter(({ article }) => {
    const text = blocksText(article.body)
    const at = text.indexOf(form)
    const before = at < 0 ? '' : (/(\p{L}+)\.?\s$/u.exec(text.slice(Math.max(0, at - 30), at))?.[1] ?? '')
    return PERSONAL_TITLES.has(before)
  })
  return titled.length > 1 ? 'person' : null
}
