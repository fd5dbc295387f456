// Puts listed names into a tree: words that are a form of one, side by side, mean its other forms, too.
import type { SearchName } from '../../../value/search-names.ts'
import { formKey, type ListedNames, LONGEST_NAME } from '../index/listed-names.ts'
import type { Named, Query, Words } from './tree.ts'

/** The tree with names in it; longest forms first, from the left. Words in quotation marks stay as they are. */
export function withNames(query: Query, names: ListedNames): Query {
  if (names.longest === 0) return query
  switch (query.kind) {
    case 'words':
      return namedAt([query], 0, names) ?? query
    case 'not':
      return { ...query, part: withNames(query.part, names) }
    case 'any':
      return { ...query, parts: query.parts.map((part) => withNames(part, names)) }
    case 'all': {
      const parts = partsWithNames(query.parts, names)
      const [only] = parts
      return parts.length === 1 && only ? only : { ...query, parts }
    }
    default:
      return query
  }
}

/** The words of a tree, in order, that may be forms of names. */
export function namelike(query: Query): string[] {
  if (query.kind === 'words') return canBeNamed(query) ? [query.text] : []
  if (query.kind === 'not') return namelike(query.part)
  return query.kind === 'all' || query.kind === 'any' ? query.parts.flatMap(namelike) : []
}

/** The parts of a tree that mean names; of those that mean the same name the last. */
export function namesIn(query: Query): Named[] {
  return [...new Map(namedIn(query).map((named) => [named.name, named])).values()]
}

function namedIn(query: Query): Named[] {
  if (query.kind === 'named') return [query]
  if (query.kind === 'not') return namedIn(query.part)
  return query.kind === 'all' || query.kind === 'any' ? query.parts.flatMap(namedIn) : []
}

function partsWithNames(parts: readonly Query[], names: ListedNames): Query[] {
  const made: Query[] = []
  for (let at = 0; at < parts.length; ) {
    const part = parts[at]
    if (!part) break
    const named = namedAt(parts, at, names)
    made.push(named ?? withNames(part, names))
    at += named?.typed.length ?? 1
  }
  return made
}

/** The longest run of words from a place that is a form of a name. */
function namedAt(parts: readonly Query[], from: number, names: ListedNames): Named | undefined {
  const run: Words[] = []
  let best: Named | undefined
  let key = ''
  for (const part of parts.slice(from, from + Math.min(names.longest, LONGEST_NAME))) {
    if (part.kind !== 'words' || !canBeNamed(part) || part.inHeadline !== (run[0] ?? part).inHeadline) break
    run.push(part)
    key += formKey(part.text)
    const name = names.named(key)
    if (name) best = namedOf([...run], key, name)
  }
  return best
}

/** The forms of a name that readers are shown and that were not typed; of those that are spelt alike the first. */
export function otherForms({ typed, name }: Named): string[] {
  const own = typed.map(({ text }) => formKey(text)).join('')
  const shown = name.forms.toReversed()
  const byKey = new Map(shown.map((form) => [formKey(form), form]))
  byKey.delete(own)
  return [...byKey.values()].toReversed()
}

function canBeNamed({ quoted, near, form }: Words): boolean {
  return !quoted && near === 0 && form !== 'pattern'
}

/**
 * A few capitals may be a small word of some language to an index without capitals, as `US` is. Articles that have them
 * are found by where they are filed.
 */
function isAcronym(form: string): boolean {
  return /^\p{Lu}{1,4}$/u.test(form.replaceAll('.', ''))
}

function namedOf(typed: readonly Words[], key: string, name: SearchName): Named | undefined {
  const [first] = typed
  if (!first) return undefined
  const others = [...name.forms, ...(name.hidden ?? [])].filter(
    (form) => formKey(form) !== key && !isAcronym(form),
  )
  const forms = others.map((text): Words => ({ ...first, text, form: 'whole', halves: [], isForm: true }))
  return { kind: 'named', typed, name, forms, filed: !first.inHeadline }
}
