// What docs/search.md says of words, as a plain reading of a text: written apart from what the index and the query use.

/** A text as words in a row, and what else it is found by, in no place. */
export interface PlainText {
  readonly words: readonly string[]
  readonly also: ReadonlySet<string>
  /** Both, each once. */
  readonly all: ReadonlySet<string>
  /** What these may be forms of; see {@link basesOf}. */
  readonly bases: ReadonlySet<string>
  /** All of it, its signs between the words. */
  readonly whole: string
}

const UNSPACED = '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}'
/** `C++`, `C#`; a letter of a script without spaces; or letters, digits and their marks. */
const PART = new RegExp(
  `(?<![\\p{L}\\p{N}])[A-Za-z](?:\\+\\+|#)(?![\\p{L}\\p{N}])|(?=\\p{L})[${UNSPACED}][\\p{M}]*|(?:(?![${UNSPACED}])[\\p{L}\\p{N}][\\p{M}\\u200d-\\u200f\\u2060]*)+`,
  'gu',
)
const IS_UNSPACED = new RegExp(`^(?=\\p{L})[${UNSPACED}]`, 'u')

const SAME: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ګ: 'گ',
  ڪ: 'ک',
  ٱ: 'ا',
  ۀ: 'ه',
  ة: 'ه',
  ہ: 'ه',
  ە: 'ە',
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ς: 'σ',
}

/** Remembers what was made of a text: the scan asks the same of every record. */
function memoized<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const value = known.get(text) ?? make(text)
    known.set(text, value)
    return value
  }
}

/** One spelling of letters: no case, no marks, no width, one form of each letter and digit. */
export const plain = memoized(spelling)

function spelling(word: string): string {
  const bare = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/и\u0306/g, '\u0439')
    .replace(
      /[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u2060]/g,
      '',
    )
    .normalize('NFC')
  return [...bare]
    .map(
      (letter) =>
        SAME[letter] ??
        (/[\u0660-\u0669\u06f0-\u06f9]/.test(letter) ? String(letter.charCodeAt(0) & 15) : letter),
    )
    .join('')
}

interface Part {
  readonly raw: string
  readonly start: number
  readonly end: number
}

/** How a part goes on from the one before: as a word of its own, the same word, or another word of one compound. */
type Link = 'apart' | 'same' | 'compound' | 'initials' | 'owner'

function linkOf(before: Part, part: Part, gap: string): Link {
  if (gap === '' || [before, part].some(({ raw }) => IS_UNSPACED.test(raw) || isSigned(raw))) return 'apart'
  if (/\p{Nd}$/u.test(before.raw) && /^\p{Nd}/u.test(part.raw)) return linkOfNumbers(gap, part)
  if (/^(?:\u00ad+|&)$/.test(gap)) return 'same'
  if (/^\.?['\u2018\u2019\u02bc`\u00b4\u2032]$/.test(gap)) return linkOfApostrophe(before, part, gap)
  if (gap === '.') return isInitial(before) && isInitial(part) ? 'initials' : 'apart'
  if (/^[-\u2010\u2011]$|^\u200c+$/.test(gap)) return 'compound'
  return /^[-\u2010\u2011\u00ad\u00ac]\s{1,8}$/.test(gap) && /^(?!\p{Lu})\p{L}/u.test(part.raw)
    ? 'compound'
    : 'apart'
}

function linkOfNumbers(gap: string, part: Part): Link {
  if (/^[./\u066b\u2044]$/.test(gap)) return 'same'
  return /^[,\u066c'\u2019]$/.test(gap) && /^\p{Nd}{3}(?!\p{Nd})/u.test(part.raw) ? 'same' : 'apart'
}

function linkOfApostrophe(before: Part, part: Part, gap: string): Link {
  if (/^s$/i.test(part.raw) && (gap.length > 1 || /\p{Script=Latin}$/u.test(before.raw))) return 'owner'
  if (gap.length > 1) return 'apart'
  return !/\p{Script=Latin}$/u.test(before.raw) || /^(?:t|ll|re|ve|d|m)$/i.test(part.raw)
    ? 'same'
    : 'compound'
}

function isSigned(raw: string): boolean {
  return /[+#]$/.test(raw)
}

function isInitial({ raw }: Part): boolean {
  return /^\p{L}\p{M}*$/u.test(raw)
}

/** Reads a text. */
export function plainText(text: string, language: string): PlainText {
  const parts = [...text.matchAll(PART)].map(([raw], i, all) => ({
    raw,
    start: all[i]?.index ?? 0,
    end: (all[i]?.index ?? 0) + raw.length,
  }))
  const words: string[] = []
  const also = new Set<string>()
  let compound: string[] = []
  let kind: Link = 'apart'
  const close = () => {
    if (compound.length > 1 && compound.length <= 4) also.add(compound.join(''))
    compound = []
  }
  for (const [i, part] of parts.entries()) {
    const before = parts[i - 1]
    const gap = before ? text.slice(before.end, part.start) : ' '
    const link = before ? linkOf(before, part, gap) : 'apart'
    if (link === 'owner') continue
    if (link === 'same') {
      const sign = /^[./&\u066b\u2044]$/.test(gap)
        ? gap === '\u066b'
          ? '.'
          : gap === '\u2044'
            ? '/'
            : gap
        : ''
      const last = words.pop() ?? ''
      const isList = /[/&]/.test(sign + last) || /\..*\./.test(last + sign)
      // What is a list already has its parts.
      if (isList && !/[/&]|\..*\./.test(last)) also.add(last)
      if (isList) also.add(plain(part.raw))
      const amount = sign === '.' ? amountOf(plain(part.raw)) : undefined
      if (amount !== undefined) also.add(`${last}.${amount}`)
      words.push(last + sign + plain(part.raw))
      compound = compound.length === 0 ? [] : [...compound.slice(0, -1), words.at(-1) ?? '']
      continue
    }
    const goesOn = (link === 'compound' || link === 'initials') && (compound.length < 2 || kind === link)
    if (!goesOn) close()
    kind = link
    words.push(plain(part.raw))
    const amount = isSigned(part.raw) ? plain(part.raw).slice(0, 1) : amountOf(plain(part.raw))
    if (amount !== undefined) also.add(amount)
    compound.push(words.at(-1) ?? '')
  }
  close()
  if (/^(?:ar|he)\b/.test(language))
    for (const word of words) for (const inner of behindJoined(word)) also.add(inner)
  const all = new Set([...words, ...also])
  return { words, also, all, bases: new Set([...all].flatMap(basesOf)), whole: spelling(text) }
}

/** The number of an amount or an age: `5` of `5bn`, `1990` of `1990s`. */
function amountOf(word: string): string | undefined {
  return /^\d+(?=\D)/.exec(word)?.[0]
}

/** What Arabic writes together with the next word, behind "and"; the article first. */
const JOINED = ['بال', 'کال', 'ال', 'لل', 'ب', 'ل', 'ک']

/** Arabic and Hebrew words behind the small ones that are written together with them; three letters at least are left, four behind a single letter that is not "and". */
function behindJoined(word: string): string[] {
  if (/^[\u0590-\u05ff]/.test(word)) {
    const joined = /^[והבלכמש]{1,2}(?=.{3})/.exec(word)?.[0] ?? ''
    return Array.from({ length: joined.length }, (_, i) => word.slice(i + 1))
  }
  const isBehindAnd = /^[وف]/.test(word)
  const rest = isBehindAnd ? word.slice(1) : word
  const joined =
    JOINED.find((each) => rest.startsWith(each)) ?? (!isBehindAnd && word.startsWith('س') ? 'س' : '')
  const bare = rest.slice(joined.length)
  return [
    ...(isBehindAnd && rest.length >= 3 ? [rest] : []),
    ...(joined !== '' && bare.length >= (joined.length > 1 || isBehindAnd ? 3 : 4) ? [bare] : []),
    ...(/ال$|^لل/.test(joined) && bare.length >= 3 ? [`ال${bare}`] : []),
  ].filter((inner) => inner !== word)
}

/** Reads words that are asked for. */
export const plainWords = memoized((text: string) => plainText(text, ''))

const PERSIAN_ENDINGS = /(?:ها|های|هایی|هایش|هایشان)$/

/**
 * What a word may be a form of, by an ending (-s, -es, -ed, -ing; a Persian plural): two words that share a base are forms of
 * one. None of a short word, or of one in other letters.
 */
export const basesOf = memoized((word: string): readonly string[] => {
  if (/^[a-z]{3,}$/.test(word)) return [...englishBases(word)]
  const base = /^[\u0600-\u06ff]+$/.test(word) ? word.replace(PERSIAN_ENDINGS, '') : ''
  return base.length >= 3 ? [base] : []
})

function englishBases(word: string): Set<string> {
  const bases = new Set([word])
  const add = (base: string) => base.length >= 3 && bases.add(base)
  if (/ie[sd]$/.test(word)) add(`${word.slice(0, -3)}y`)
  // No plural ends in -is, -us or -ss, or in a consonant with -ys.
  if (/[^isu]s$/.test(word) && !/[^aeiou]ys$/.test(word)) add(word.slice(0, -1))
  if (/(?:s|x|z|ch|sh)es$/.test(word)) add(word.slice(0, -2))
  const verb = /^(.+)(?:ed|ing)$/.exec(word)?.[1] ?? ''
  if (/[aeiouy]/.test(verb)) {
    // A short verb doubles its last letter: what is noted is no "not".
    if (!/^[^aeiouy]*[aeiouy][bdgklmnprt]$/.test(verb)) add(verb)
    add(`${verb}e`)
    if (/(.)\1$/.test(verb)) add(verb.slice(0, -1))
  }
  return bases
}
