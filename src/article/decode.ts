// From bytes to text. Decoding a file never fails silently: what was guessed is said, what was left out is counted, and what
// reads well in no encoding is refused.
import { decodeAs, decodeWhole, type EncodingLabel, encodingNamed } from './encodings/decode-as.ts'
import { guessEncoding, readIso2022 } from './encodings/guess.ts'
import { hasStrays, isKnownData, isMostlyControls, withoutStrays } from './encodings/stray-controls.ts'

/** A decoded text, and how sure its encoding is: the bytes prove it, or they allow no better reading. */
export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string
  readonly encoding: EncodingLabel
  /** True when another encoding could have been meant. */
  readonly guessed: boolean
  /** How many byte sequences had no reading and stand as U+FFFD. */
  readonly damaged: number
  /** In how many places control characters were left out: no text has them. */
  readonly strays: number
}

/** Bytes that hold no text; `unknown-encoding` for a text that reads well in none. */
export type NoText = 'empty' | 'binary' | 'unknown-encoding'

/** What is said of a file's encoding. */
export interface SaidEncoding {
  /** By a person, in a sidecar. */
  readonly supplied?: EncodingLabel | undefined
  /** By the file, in its front matter or a page's `<meta charset>`: believed when the bytes can be read that way. */
  readonly declared?: EncodingLabel | undefined
}

/** Decodes an article's bytes. */
export function decode(bytes: Uint8Array, said: SaidEncoding = {}): DecodedText | NoText {
  if (bytes.length === 0) return 'empty'
  const read =
    readMarked(bytes) ?? (isKnownData(bytes) ? 'binary' : (readWide(bytes) ?? readBytes(bytes, said)))
  if (typeof read === 'string') return read
  const { text, strays } = withoutStrays(read.text)
  return text.trim() === '' ? 'empty' : { ...read, text, strays }
}

/** A text before stray characters are taken out of it. */
type ReadText = Omit<DecodedText, 'strays'>

function readBytes(bytes: Uint8Array, { supplied, declared }: SaidEncoding): ReadText | NoText {
  const known = supplied === undefined ? undefined : encodingNamed(supplied)
  if (known !== undefined) return certain(known, decodeAs(known, bytes))
  const utf8 = decodeWhole('utf-8', bytes)
  const seven = utf8 === undefined ? undefined : readIso2022(bytes, utf8)
  if (seven) return { ...seven, guessed: true, damaged: 0 }
  // What was read as UTF-8 shows at once whether there are any.
  if ((utf8 === undefined || hasStrays(utf8)) && isMostlyControls(bytes)) return 'binary'
  if (utf8 !== undefined) return whole('utf-8', utf8)
  return readDeclared(bytes, declared) ?? readBroken(bytes) ?? readGuessed(bytes)
}

function certain(encoding: EncodingLabel, text: string): ReadText {
  return { text, encoding, guessed: false, damaged: count(text, '\ufffd') }
}

/** Without damage: a U+FFFD in it stands in the file itself, and was made before. */
function whole(encoding: EncodingLabel, text: string): ReadText {
  return { text, encoding, guessed: false, damaged: 0 }
}

function readDeclared(bytes: Uint8Array, declared: EncodingLabel | undefined): ReadText | undefined {
  const encoding = declared === undefined ? undefined : encodingNamed(declared)
  if (encoding === undefined || encoding === 'utf-8') return undefined
  const text = decodeWhole(encoding, bytes)
  return text === undefined ? undefined : whole(encoding, text)
}

/** UTF-8 with some damage: far more of it is well formed than not. */
function readBroken(bytes: Uint8Array): ReadText | undefined {
  const text = decodeAs('utf-8', bytes)
  const damaged = count(text, '\ufffd')
  return multibyteSequences(bytes) > 4 * damaged
    ? { text, encoding: 'utf-8', guessed: true, damaged }
    : undefined
}

function readGuessed(bytes: Uint8Array): ReadText | NoText {
  const guess = guessEncoding(bytes)
  return guess ? { ...guess, guessed: true, damaged: 0 } : 'unknown-encoding'
}

function readMarked(bytes: Uint8Array): ReadText | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return certain('utf-8', decodeAs('utf-8', bytes))
  if (a === 0xff && b === 0xfe) return certain('utf-16le', decodeAs('utf-16le', bytes))
  return a === 0xfe && b === 0xff ? certain('utf-16be', decodeAs('utf-16be', bytes)) : undefined
}

/** UTF-16 without a mark: only when nearly everything that comes out is letters, digits and blanks. */
function readWide(bytes: Uint8Array): ReadText | undefined {
  if (bytes.length % 2 !== 0 || !bytes.subarray(0, 65536).includes(0)) return undefined
  for (const encoding of ['utf-16le', 'utf-16be']) {
    const text = decodeWhole(encoding, bytes)
    if (text === undefined || text.includes('\u0000')) continue
    const sample = text.slice(0, 4096)
    const plain = sample.match(/[\u0020-\u007e\u00a0-\u024f\u0600-\u06ff\u2000-\u206f\s]/g)?.length ?? 0
    if (plain >= sample.length * 0.95) return { text, encoding, guessed: true, damaged: 0 }
  }
  return undefined
}

/** Well-formed UTF-8 sequences of two bytes and more. */
function multibyteSequences(bytes: Uint8Array): number {
  let sequences = 0
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0
    const length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1
    if (length === 1 || lead >= 0xf5) continue
    let k = 1
    while (k < length && ((bytes[i + k] ?? 0) & 0xc0) === 0x80) k++
    if (k === length) {
      sequences++
      i += length - 1
    }
  }
  return sequences
}

function count(text: string, character: string): number {
  let found = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++
  return found
}
