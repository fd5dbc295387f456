// Names that are listed, found in a text in any of their forms: the longest of those that stand in one place, never inside a
// word, and never within a longer name of something else. Time grows with the text, not with the number of forms.
import { evidenceAt, type RawText } from '../../raw-text.ts'
import type { Mention } from '../../values.ts'
import { stemsOf } from './affixes.ts'
import { boundShortForms } from './bound-forms.ts'
import { isWhereWritten } from './boundaries.ts'
import { type NamedText, placeOf } from './mentions.ts'
import type { FormNode, ListedForm, ListedForms } from './name-forms.ts'
import { type FoundForm, isGap, isWrittenAs, type Word, wordsOf } from './words-of-text.ts'

/**
 * The forms that stand in a text, each with how often and with the words of the raw text where it stands first, from
 * the offset `from`. A surname counts for the one listed person whom the text names in full before it, an acronym for the name
 * that the text explains it by.
 */
export function findListed(
  { text, named }: NamedText,
  forms: ListedForms,
  raw: RawText,
  from: number,
): Mention[] {
  if (forms.tree.next.size === 0) return []
  const words = wordsOf(text)
  const full = formsIn(text, words, forms)
  if (full.length === 0) return []
  const found = [...full, ...boundShortForms({ text, named, words }, full)]
  const byForm = new Map<string, { count: number; quote: string; at: number }>()
  for (const { form, first, last } of found) {
    const at = words[first]?.start ?? 0
    const known = byForm.get(form.form)
    if (known && known.at <= at) known.count++
    else
      byForm.set(form.form, { count: (known?.count ?? 0) + 1, quote: text.slice(at, words[last]?.end), at })
  }
  return [...byForm].flatMap(([name, { count, quote }]) => {
    const place = placeOf(raw.text, quote, from)
    return place ? [{ name, count, evidence: evidenceAt(raw, place.start, place.end) }] : []
  })
}

/** The forms of a text from its beginning to its end; where one stands, none begins before its end. */
function formsIn(text: string, words: readonly Word[], { tree, mayBeSmall }: ListedForms): FoundForm[] {
  const found: FoundForm[] = []
  for (let i = 0; i < words.length; i++) {
    if (!mayBeSmall && words[i]?.isSmall) continue
    const longest = longestAt(text, words, i, tree)
    if (!longest) continue
    const last = i + longest.words.length - 1
    const match = { form: longest, first: i, last }
    if (!isWhereWritten({ text, words }, match, found.at(-1))) continue
    found.push(match)
    i = last
  }
  return found
}

/** The longest form that begins with a word and is written as it is listed. */
function longestAt(text: string, words: readonly Word[], at: number, tree: FormNode): ListedForm | undefined {
  let node: FormNode | undefined = tree
  let best: ListedForm | undefined
  for (let i = at; node && i < words.length; i++) {
    const word = words[i]
    if (!word || (i > at && !isGap(text, words[i - 1], word))) break
    const ends: readonly ListedForm[] = node.next.get(word.key)?.ends ?? []
    best = writtenAmong(ends, words, at) ?? withEnding(node, words, at, i) ?? best
    node = node.next.get(word.key)
  }
  return best
}

/** Of forms that differ in marks alone the one that is written so, or else the first. */
function writtenAmong(
  ends: readonly ListedForm[],
  words: readonly Word[],
  at: number,
): ListedForm | undefined {
  const written = ends.filter((end) => isWrittenAs(end, words, at))
  return written.find((end) => end.words.every((word, n) => word === words[at + n]?.raw)) ?? written[0]
}

/** A form the last word of which stands there with an ending joined to it. */
function withEnding(node: FormNode, words: readonly Word[], at: number, i: number): ListedForm | undefined {
  const stems = stemsOf(words[i]?.key ?? '', words[at - 1]?.key ?? '')
  for (const stem of stems) {
    const [form] = node.next.get(stem)?.ends ?? []
    if (form && form.words.length === i - at + 1) return form
  }
  return undefined
}
