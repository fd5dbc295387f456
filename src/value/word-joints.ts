// What stands between two parts of a text, and whether that makes one word of them.
import type { Part } from './word-parts.ts'

/**
 * How a part stands to the one before it. `none`: two words. `letters`: next to each other in a script without spaces.
 * `compound`, `line-end`, `initials`: two words that are also one. `ending`: the ’s of an owner, which does not count. A
 * sign: one word with it, or without it when it is empty.
 */
export type Joint =
  | 'none'
  | 'letters'
  | 'compound'
  | 'line-end'
  | 'initials'
  | 'ending'
  | { readonly sign: string }

const APOSTROPHE = /^['\u2018\u2019\u02bc\u0060\u00b4\u2032]$/
const HYPHEN = /^[-\u2010\u2011]$/
const LINE_END = /^[-\u2010\u2011\u00ad\u00ac]\s{0,8}$/
const SOFT_HYPHENS = /^\u00ad+$/
const JOINERS = /^\u200c+$/

const SPACE = 0x20

/** Longer gaps are never a joint. */
const LONGEST_GAP = 9

/** How a part stands to the one before it in a text. */
export function jointBetween(left: Part, right: Part, text: string): Joint {
  const length = right.start - left.end
  if (length > LONGEST_GAP || (length === 1 && text.charCodeAt(left.end) === SPACE)) return 'none'
  const gap = text.slice(left.end, right.start)
  if (left.kind === 'letter' && right.kind === 'letter') return gap === '' ? 'letters' : 'none'
  if (left.kind !== 'word' || right.kind !== 'word' || gap === '') return 'none'
  if (/\p{Nd}$/u.test(left.text) && /^\p{Nd}/u.test(right.text)) return jointOfNumbers(gap, right)
  if (SOFT_HYPHENS.test(gap)) return { sign: '' }
  if (gap === '&') return { sign: '&' }
  if (/^\.['\u2019]$/.test(gap) && /^s$/i.test(right.text)) return 'ending'
  if (gap === '.') return isInitial(left) && isInitial(right) ? 'initials' : 'none'
  if (HYPHEN.test(gap) || JOINERS.test(gap)) return 'compound'
  if (APOSTROPHE.test(gap)) return jointOfApostrophe(left, right)
  if (/^["\u05f3\u05f4]$/.test(gap) && isHebrew(left) && isHebrew(right)) return { sign: '' }
  return LINE_END.test(gap) && /^\p{L}/u.test(right.text) && !/^\p{Lu}/u.test(right.text)
    ? 'line-end'
    : 'none'
}

/** Between digits: `12.7`, `1,234`, `9/11`. A comma that parts no thousands parts two numbers. */
function jointOfNumbers(gap: string, right: Part): Joint {
  if (gap === '.' || gap === '\u066b') return { sign: '.' }
  if (gap === '/' || gap === '\u2044') return { sign: '/' }
  const isThousand = /^[,\u066c'\u2019]$/.test(gap) && /^\p{Nd}{3}(?!\p{Nd})/u.test(right.text)
  return isThousand ? { sign: '' } : 'none'
}

/** English endings stay with their word; what other languages put before an apostrophe is a word of its own. */
function jointOfApostrophe(left: Part, right: Part): Joint {
  if (!/\p{Script=Latin}$/u.test(left.text)) return { sign: '' }
  if (/^s$/i.test(right.text)) return 'ending'
  if (/^(?:t|ll|re|ve|d|m)$/i.test(right.text)) return { sign: '' }
  return 'compound'
}

function isInitial({ text }: Part): boolean {
  return /^\p{L}\p{M}*$/u.test(text)
}

function isHebrew({ text }: Part): boolean {
  return /\p{Script=Hebrew}/u.test(text)
}
