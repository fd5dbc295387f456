// What stands on a page outside of what was taken for its article: menus, boxes beside the story, notes below it. It is listed as
// hidden, so that no word of a page is lost when the wrong part was taken.
import type { HidingRule } from '../rules/hiding-rules.ts'
import type { SourceRange, TextPiece } from './words.ts'

const RULE: HidingRule = 'page.outside'

/** Between two pieces of one line stand blanks and marks of letters, no more than so many UTF-16 units. */
const LONGEST_GAP = 400
const SAME_LINE =
  /^(?:\s|&nbsp;|<\/?(?:a|b|i|u|em|strong|span|font|small|sup|sub|abbr|mark|time|cite|code)(?:\s[^<>]*)?>)*$/i

/** The words of a page that are in none of some parts of it, which are in the order of the page, a range for each line. */
export function outsideOf(
  html: string,
  texts: readonly TextPiece[],
  parts: readonly SourceRange[],
): (SourceRange & { readonly rule: HidingRule })[] {
  const lines: (SourceRange & { readonly rule: HidingRule })[] = []
  let nth = 0
  for (const { text, start, end } of texts) {
    if (text.trim() === '') continue
    while ((parts[nth]?.end ?? Number.POSITIVE_INFINITY) <= start) nth++
    if ((parts[nth]?.start ?? Number.POSITIVE_INFINITY) < end) continue
    const range = wordsOf({ text, start, end })
    const last = lines.at(-1)
    if (last && isSameLine(html, last.end, range.start)) lines[lines.length - 1] = { ...last, end: range.end }
    else lines.push({ rule: RULE, ...range })
  }
  return lines
}

export function isSameLine(html: string, from: number, to: number): boolean {
  return to - from <= LONGEST_GAP && SAME_LINE.test(html.slice(from, to))
}

/** A piece without the blanks at its ends; a character reference is written with more than it stands for. */
function wordsOf({ text, start, end }: TextPiece): SourceRange {
  if (end - start !== text.length) return { start, end }
  return {
    start: start + text.length - text.trimStart().length,
    end: end - (text.length - text.trimEnd().length),
  }
}
