// The encoding of a text that names none and is not UTF-8. The only file that uses chardet, which counts sequences of bytes; what it
// proposes, and what it does not know, is believed only when the text that comes out is one that people write.
import { analyse } from 'chardet'
import { decodeAs, decodeWhole, type EncodingLabel, encodingNamed } from './decode-as.ts'
import { oddness, type ScriptName } from './plausible.ts'

/** What each encoding is for. Of two that read a text equally well, the one that is listed first is meant: it is the commoner. */
const SCRIPT_OF: Readonly<Record<EncodingLabel, ScriptName>> = {
  'windows-1252': 'latin',
  'windows-1250': 'latin',
  'iso-8859-2': 'latin',
  'windows-1254': 'latin',
  'windows-1257': 'latin',
  'iso-8859-4': 'latin',
  'iso-8859-15': 'latin',
  macintosh: 'latin',
  'windows-1251': 'cyrillic',
  'koi8-r': 'cyrillic',
  'koi8-u': 'cyrillic',
  'iso-8859-5': 'cyrillic',
  ibm866: 'cyrillic',
  'x-mac-cyrillic': 'cyrillic',
  'windows-1253': 'greek',
  'iso-8859-7': 'greek',
  'windows-1256': 'arabic',
  'iso-8859-6': 'arabic',
  'windows-1255': 'hebrew',
  'iso-8859-8': 'hebrew',
  'windows-874': 'thai',
  shift_jis: 'kana',
  'euc-jp': 'kana',
  'iso-2022-jp': 'kana',
  'euc-kr': 'hangul',
  gb18030: 'chinese',
  big5: 'chinese',
}

/** So many bytes are looked at. A page's text stands anywhere in it, but never only behind these. */
const LOOKED_AT = 262_144

/**
 * Share of bytes from 0x80 up that stand next to another one, above which a text is not in Latin letters: words of other
 * scripts are made of nothing else, while accents stand singly. Markup around the words does not change the share.
 */
const NEIGHBOURS = 0.6

/** A guess, with the text that the bytes are in it. */
export interface GuessedText {
  readonly encoding: EncodingLabel
  readonly text: string
}

/** The encoding in which bytes read best; undefined when they read well in none. */
export function guessEncoding(bytes: Uint8Array): GuessedText | undefined {
  const sample = sampleOf(bytes)
  for (const group of candidates(sample)) {
    const encoding = bestOf(group, sample)
    if (encoding !== undefined) return { encoding, text: decodeAs(encoding, bytes) }
  }
  return undefined
}

/** The encoding in which a sample reads best, the first of several alike. */
function bestOf(group: readonly EncodingLabel[], sample: Uint8Array): EncodingLabel | undefined {
  let best: { readonly encoding: EncodingLabel; readonly odd: number } | undefined
  for (const encoding of group) {
    const text = decodeWhole(encoding, sample)
    const odd = text === undefined ? undefined : oddness(text, SCRIPT_OF[encoding] ?? 'latin')
    if (odd !== undefined && (best === undefined || odd < best.odd)) best = { encoding, odd }
  }
  return best?.encoding
}

/** The beginning of a long text, up to the end of a line: no letter is cut in two. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= LOOKED_AT) return bytes
  const end = bytes.lastIndexOf(0x0a, LOOKED_AT)
  return end > 0 ? bytes.subarray(0, end + 1) : bytes
}

/**
 * Encodings to try, in groups: the second only when no encoding of the first makes a text. Code pages for Latin letters differ
 * in a few bytes and stand in the order of the list; for other scripts what chardet finds likeliest comes first.
 */
function candidates(sample: Uint8Array): readonly (readonly EncodingLabel[])[] {
  const all = Object.keys(SCRIPT_OF)
  const latin = all.filter((name) => SCRIPT_OF[name] === 'latin')
  const others = all.filter((name) => SCRIPT_OF[name] !== 'latin')
  const likely = analyse(sample).flatMap(({ name }) => encodingNamed(name) ?? [])
  const ordered = [...new Set([...likely.filter((name) => others.includes(name)), ...others])]
  return neighbourShare(sample) > NEIGHBOURS ? [ordered, latin] : [latin, ordered]
}

/** Bytes that switch between sets of characters in seven bits, as Japanese mail does. */
const ISO_2022_JP = /\u001b\$[@B]/

/** A text in ISO-2022-JP, which looks like ASCII with escapes; undefined for every other. */
export function readIso2022(bytes: Uint8Array, ascii: string): GuessedText | undefined {
  if (!ISO_2022_JP.test(ascii)) return undefined
  const text = decodeWhole('iso-2022-jp', bytes)
  return text === undefined || oddness(text, 'kana') === undefined
    ? undefined
    : { encoding: 'iso-2022-jp', text }
}

function neighbourShare(bytes: Uint8Array): number {
  let high = 0
  let beside = 0
  for (let i = 0; i < bytes.length; i++) {
    if ((bytes[i] ?? 0) < 0x80) continue
    high++
    if ((bytes[i - 1] ?? 0) >= 0x80 || (bytes[i + 1] ?? 0) >= 0x80) beside++
  }
  return high === 0 ? 0 : beside / high
}
