// The forms of listed names, ready to be looked for: a tree of words, so that a text is gone through once, however many there are.
import { sha256 } from '../../../value/digest.ts'
import { letterKey } from '../../../value/fold.ts'
import { memoizedText } from '../../../value/memo.ts'
import type { NameKind } from '../../../value/name-kinds.ts'
import { byCodeUnits } from '../../../value/order.ts'

/** A name by all its forms. */
export interface NameForms {
  readonly forms: readonly string[]
  /** Null when nobody says what it is of: then less of what stands beside other words is taken for it. */
  readonly kind: NameKind | null
}

/** Forms of names, ready to be looked for. */
export interface ListedForms {
  readonly tree: FormNode
  /** Whether any form may stand in a text beginning with a small letter. */
  readonly mayBeSmall: boolean
  /** The keys of all forms of one word, each with whose it is. */
  readonly single: ReadonlyMap<string, NameForms>
  /** Of all forms and kinds: where it is the same, the same is found. */
  readonly digest: string
}

/** Where a row of words leads. */
export interface FormNode {
  readonly next: ReadonlyMap<string, FormNode>
  /** The forms that end here, in the order of their letters. */
  readonly ends: readonly ListedForm[]
}

/** One form of a name. */
export interface ListedForm {
  readonly form: string
  readonly words: readonly string[]
  readonly name: NameForms
}

/** A word: letters, marks and digits, or single letters with points (`U.N.`). Joiners and hyphens part words. */
export const FORM_WORD = /(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+/gu

/** Letters of Persian that no folding changes, of which most of its words are made. */
const PLAIN_PERSIAN = /^[ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی]+$/

const foldedKey = memoizedText(letterKey)

/** What makes two words one: letters, digits and marks of Latin, Cyrillic and Arabic script are folded. */
export function wordKey(word: string): string {
  return PLAIN_PERSIAN.test(word) ? word : foldedKey(word)
}

/** Whether a form is written with a small letter of the Latin alphabet first (`al-Qaeda`), or may be: the words of a topic or an event. */
function mayBeSmall({ form, name }: { readonly form: string; readonly name: NameForms }): boolean {
  const words = form.match(FORM_WORD) ?? []
  const ofTopic = (name.kind === 'topic' || name.kind === 'event') && words.length > 1
  return ofTopic || /^[a-z]/.test(words[0] ?? '')
}

interface OpenNode extends FormNode {
  readonly next: Map<string, OpenNode>
  readonly ends: ListedForm[]
}

/** Makes the forms of names ready. Neither the order of names nor that of forms counts. */
export function listForms(names: readonly NameForms[]): ListedForms {
  const tree = openNode()
  const single = new Map<string, NameForms>()
  const all = names.flatMap((name) => [...new Set(name.forms)].map((form) => ({ form, name })))
  for (const { form, name } of all.sort((a, b) => byCodeUnits(a.form, b.form)))
    for (const written of new Set([form, form.replace(/[\u200c\u200d]/g, '')])) {
      const words = written.match(FORM_WORD) ?? []
      const [only, second] = words
      if (only === undefined) continue
      if (second === undefined) single.set(wordKey(only), name)
      let node = tree
      for (const word of words) node = child(node, wordKey(word))
      if (!node.ends.some((end) => end.form === form)) node.ends.push({ form, words, name })
    }
  return { tree, single, mayBeSmall: all.some(mayBeSmall), digest: digestOf(names) }
}

function openNode(): OpenNode {
  return { next: new Map(), ends: [] }
}

function child({ next }: OpenNode, key: string): OpenNode {
  const known = next.get(key)
  if (known) return known
  const made = openNode()
  next.set(key, made)
  return made
}

function digestOf(names: readonly NameForms[]): string {
  const each = names.map(({ kind, forms }) => JSON.stringify([kind, [...new Set(forms)].sort(byCodeUnits)]))
  return sha256(JSON.stringify([...new Set(each)].sort(byCodeUnits)))
}
