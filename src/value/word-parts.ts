// A text cut into the smallest parts that a word can have; what stands between two is judged by word-joints.ts.

/** A part of a text without signs. */
export interface Part {
  readonly text: string
  readonly start: number
  readonly end: number
  /** `letter` of a script without spaces; `signed` as `C++` is. */
  readonly kind: 'word' | 'letter' | 'emoji' | 'signed'
}

/** What a character is for words. */
const SIGN = 1
/** Letters and digits of scripts that put spaces between words. */
const SPACED = 2
/** Letters of scripts that put none. */
const UNSPACED = 3
/** Belongs to what stands before it: marks, and what is not seen but for the joiner that parts Persian words. */
const TAIL = 4
/** A number by itself: `½`. */
const FRACTION = 5
const PICTURE = 6
/** Is a picture only when U+FE0F follows. */
const PICTURE_OR_SIGN = 7

type CharacterKind = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7

const KINDS: readonly (readonly [RegExp, CharacterKind])[] = [
  [/[\u00bc-\u00be\u2150-\u215e]/, FRACTION],
  [
    /(?=[\p{L}\p{Nl}])[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u,
    UNSPACED,
  ],
  [/[\p{L}\p{N}]/u, SPACED],
  [/[\p{M}\u200b]|[\u200d-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|[\u{1f3fb}-\u{1f3ff}]/u, TAIL],
  [/\p{Emoji_Presentation}/u, PICTURE],
  [/\p{Extended_Pictographic}/u, PICTURE_OR_SIGN],
]

/** By code point, what was found out of a character; 0 when it was not met yet. */
const known = new Uint8Array(0x20000)

function kindOf(codePoint: number): number {
  return known[codePoint] || kindOfNew(codePoint)
}

function kindOfNew(codePoint: number): number {
  const character = String.fromCodePoint(codePoint)
  const kind = KINDS.find(([pattern]) => pattern.test(character))?.[1] ?? SIGN
  if (codePoint < known.length) known[codePoint] = kind
  return kind
}

/** The parts of a text in order. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = []
  for (let start = 0; start < text.length; ) {
    const codePoint = text.codePointAt(start) ?? 0
    const next = start + (codePoint > 0xffff ? 2 : 1)
    const kind = partKind(kindOf(codePoint), text, next)
    if (kind === undefined) {
      start = next
      continue
    }
    const part = partOf(text, start, endOf(text, next, kind), kind)
    parts.push(part)
    start = part.end
  }
  return parts
}

function partKind(kind: number, text: string, next: number): CharacterKind | undefined {
  if (kind === SIGN || kind === TAIL) return undefined
  if (kind === SPACED || kind === UNSPACED || kind === FRACTION || kind === PICTURE) return kind
  return text.charCodeAt(next) === 0xfe0f ? PICTURE : undefined
}

/** Where a part ends whose first character is before `at`. */
function endOf(text: string, at: number, kind: CharacterKind): number {
  while (at < text.length) {
    const codePoint = text.codePointAt(at) ?? 0
    const here = kindOf(codePoint)
    const belongs =
      here === TAIL ||
      (here === SPACED && kind === SPACED) ||
      (kind === UNSPACED && (codePoint === 0xff9e || codePoint === 0xff9f))
    if (!belongs) return at
    at += codePoint > 0xffff ? 2 : 1
  }
  return at
}

const SIGNED = /^(?:\+\+|#)(?![\p{L}\p{N}])/u

function partOf(text: string, start: number, end: number, kind: CharacterKind): Part {
  if (kind === SPACED && end > start + 1) return { text: text.slice(start, end), start, end, kind: 'word' }
  const signs = kind === SPACED ? SIGNED.exec(text.slice(end, end + 4))?.[0] : undefined
  const isLatin = signs !== undefined && /[A-Za-z]/.test(text[start] ?? '')
  const last = isLatin ? end + signs.length : end
  const name = kind === UNSPACED ? 'letter' : kind === PICTURE ? 'emoji' : isLatin ? 'signed' : 'word'
  return { text: text.slice(start, last), start, end: last, kind: name }
}
