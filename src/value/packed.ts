// The form of what Pagefind's files (1.6.0) hold, unpacked and behind their signature: CBOR (RFC 8949) of numbers, texts and arrays, or JSON.

const decoder = new TextDecoder()

/** The text of unpacked bytes. */
export function textOf(bytes: Uint8Array): string {
  return (bytes.length <= SHORT ? plainText(bytes) : undefined) ?? decoder.decode(bytes)
}

/** Words and ids are mostly this short; an index has them by the ten thousand, and a decoder asked for each of them takes longer. */
const SHORT = 24

/** The text of bytes that are ASCII; undefined of others. */
function plainText(bytes: Uint8Array): string | undefined {
  let text = ''
  for (const byte of bytes) {
    if (byte > 127) return undefined
    text += String.fromCharCode(byte)
  }
  return text
}

/** Reads CBOR from the front to the back. Throws at the end of the bytes and at what the index does not use. */
export class PackedReader {
  readonly #bytes: Uint8Array
  /** Where the next item begins. */
  at = 0

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes
    this.at = at
  }

  /** An array's length; its items follow. */
  array(): number {
    return this.#head(4)
  }

  text(): string {
    const length = this.#head(3)
    this.at += length
    if (this.at > this.#bytes.length) throw new Error('A part of the index is cut off.')
    return textOf(this.#bytes.subarray(this.at - length, this.at))
  }

  /** A whole number, perhaps a negative one. */
  number(): number {
    return (this.#bytes[this.at] ?? 0) >> 5 === 1 ? -1 - this.#head(1) : this.#head(0)
  }

  /** Passes over one item with all that is in it. */
  skip(): void {
    for (let left = 1; left > 0; left--) {
      const kind = (this.#bytes[this.at] ?? 0) >> 5
      const size = this.#head(kind)
      if (kind === 3) this.at += size
      else if (kind === 4) left += size
    }
  }

  #head(kind: number): number {
    const first = this.#bytes[this.at++]
    if (first === undefined || first >> 5 !== kind) throw new Error('A part of the index cannot be read.')
    const size = first & 31
    if (size < 24) return size
    let value = 0
    for (let left = 1 << (size - 24); left > 0; left--) value = value * 256 + (this.#bytes[this.at++] ?? 0)
    return value
  }
}
