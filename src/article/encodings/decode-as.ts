// Bytes read in one encoding. Windows-1252 has a table of its own: TextDecoder of Node.js 20 (and of others) takes its bytes
// 0x80-0x9F for control characters, under each of the labels that mean it (nodejs/node#56542, #60888).

/** A label of the WHATWG Encoding Standard. */
export type EncodingLabel = string

/** What the bytes 0x80-0x9F are in Windows-1252 (Encoding Standard, index-windows-1252); five of them are nothing but themselves. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The encoding's own name for any of its labels: `latin1` is `windows-1252`. Undefined for what names none. */
export function encodingNamed(label: string): EncodingLabel | undefined {
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return undefined
  }
}

/** The bytes in an encoding, given by its own name; each that has no reading there is U+FFFD. */
export function decodeAs(encoding: EncodingLabel, bytes: Uint8Array): string {
  const text = new TextDecoder(encoding).decode(bytes)
  return encoding === 'windows-1252' ? withPunctuation(text) : text
}

/** The same; undefined when some bytes have no reading. */
export function decodeWhole(encoding: EncodingLabel, bytes: Uint8Array): string | undefined {
  try {
    const decoder = encoding === 'utf-8' ? STRICT_UTF_8 : new TextDecoder(encoding, { fatal: true })
    const text = decoder.decode(bytes)
    return encoding === 'windows-1252' ? withPunctuation(text) : text
  } catch {
    return undefined
  }
}

/** To make a decoder takes longer than to decode an article; between two whole texts it keeps nothing. */
const STRICT_UTF_8 = new TextDecoder('utf-8', { fatal: true })

function withPunctuation(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control)
}
