// From bytes to text: byte order marks, UTF-8, UTF-16, and the two Windows code pages that old clippings
// in Latin and Arabic script come in. Decoding a file never fails silently: what was guessed is said.

/** A label of the WHATWG Encoding Standard. */
export type EncodingLabel = string

/** A decoded text, and how sure its encoding is: the bytes prove it, or they allow no better reading. */
export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string
  readonly encoding: EncodingLabel
  /** True when another encoding could have been meant. */
  readonly guessed: boolean
  /** How many byte sequences had no reading and stand as U+FFFD. */
  readonly damaged: number
}

/** Bytes that hold no text. */
export type NoText = 'empty' | 'binary'

/** First bytes of files that are not text, whatever their name says. */
const MAGIC: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x50, 0x4b, 0x03, 0x04], // ZIP, and with it .docx, .odt, .epub
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x1f, 0x8b], // gzip
  [0xd0, 0xcf, 0x11, 0xe0], // .doc
  [0x7f, 0x45, 0x4c, 0x46], // ELF
]

/** Share of control characters above which bytes are not taken for text. */
const CONTROL_SHARE = 0.01
/**
 * Share of bytes from 0x80 up that stand next to another one, above which a single-byte text is taken for
 * Arabic script: its words are made of nothing else, while accents stand singly among Latin letters. Markup
 * around the words, however much of it, does not change the share.
 */
const ARABIC_SHARE = 0.6

/**
 * Decodes an article's bytes. `declared` is what the file itself says of its encoding (a saved page's
 * `<meta charset>`), believed when the bytes can be read that way.
 */
export function decode(bytes: Uint8Array, declared?: EncodingLabel): DecodedText | NoText {
  if (bytes.length === 0) return 'empty'
  const marked = decodeMarked(bytes)
  if (marked) return marked.text.trim() === '' ? 'empty' : marked
  if (MAGIC.some((magic) => magic.every((byte, i) => bytes[i] === byte))) return 'binary'
  if (bytes.subarray(0, 65536).includes(0)) return decodeWide(bytes) ?? 'binary'
  if (controlShare(bytes) > CONTROL_SHARE) return 'binary'

  const utf8 = attempt('utf-8', bytes)
  if (utf8 !== undefined) return blankOr({ text: utf8, encoding: 'utf-8', guessed: false, damaged: 0 })
  if (declared !== undefined && !/^utf-?8$/i.test(declared)) {
    const text = attempt(declared, bytes)
    if (text !== undefined)
      return blankOr({ text, encoding: declared.toLowerCase(), guessed: false, damaged: 0 })
  }
  const damaged = new TextDecoder('utf-8').decode(bytes)
  const lost = count(damaged, '\ufffd')
  if (multibyteSequences(bytes) > 4 * lost)
    return { text: damaged, encoding: 'utf-8', guessed: true, damaged: lost }

  const encoding = neighbourShare(bytes) > ARABIC_SHARE ? 'windows-1256' : 'windows-1252'
  return blankOr({ text: new TextDecoder(encoding).decode(bytes), encoding, guessed: true, damaged: 0 })
}

function blankOr(decoded: DecodedText): DecodedText | NoText {
  return decoded.text.trim() === '' ? 'empty' : decoded
}

function decodeMarked(bytes: Uint8Array): DecodedText | undefined {
  const [a, b, c] = bytes
  const encoding =
    a === 0xef && b === 0xbb && c === 0xbf
      ? 'utf-8'
      : a === 0xff && b === 0xfe
        ? 'utf-16le'
        : a === 0xfe && b === 0xff
          ? 'utf-16be'
          : undefined
  if (!encoding) return undefined
  const text = new TextDecoder(encoding).decode(bytes)
  return { text, encoding, guessed: false, damaged: count(text, '\ufffd') }
}

/** UTF-16 without a mark: only when nearly everything that comes out is letters, digits and blanks. */
function decodeWide(bytes: Uint8Array): DecodedText | undefined {
  if (bytes.length % 2 !== 0) return undefined
  for (const encoding of ['utf-16le', 'utf-16be']) {
    const text = attempt(encoding, bytes)
    if (text === undefined || text.includes('\u0000')) continue
    const sample = text.slice(0, 4096)
    const plain = sample.match(/[\u0020-\u007e\u00a0-\u024f\u0600-\u06ff\u2000-\u206f\s]/g)?.length ?? 0
    if (plain >= sample.length * 0.95) return { text, encoding, guessed: true, damaged: 0 }
  }
  return undefined
}

/** To make a decoder takes longer than to decode an article; between two whole texts it keeps nothing. */
const STRICT_UTF_8 = new TextDecoder('utf-8', { fatal: true })

function attempt(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    const decoder = encoding === 'utf-8' ? STRICT_UTF_8 : new TextDecoder(encoding, { fatal: true })
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

function controlShare(bytes: Uint8Array): number {
  let controls = 0
  for (const byte of bytes)
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) controls++
  return controls / bytes.length
}

/** The share of bytes from 0x80 up that stand beside another one. */
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
