// Reading numbers and names from bytes. What lies beyond the end reads as zero, so that no walker trips over a short file.

export function u8(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0
}

export function u16(bytes: Uint8Array, at: number): number {
  return (u8(bytes, at) << 8) | u8(bytes, at + 1)
}

export function u32(bytes: Uint8Array, at: number): number {
  return u16(bytes, at) * 0x10000 + u16(bytes, at + 2)
}

export function u16le(bytes: Uint8Array, at: number): number {
  return u8(bytes, at) | (u8(bytes, at + 1) << 8)
}

export function u24le(bytes: Uint8Array, at: number): number {
  return u16le(bytes, at) | (u8(bytes, at + 2) << 16)
}

export function u32le(bytes: Uint8Array, at: number): number {
  return u16le(bytes, at) + u16le(bytes, at + 2) * 0x10000
}

/** A name of one byte a character, as chunks, boxes and segments have. */
export function name(bytes: Uint8Array, at: number, length = 4): string {
  return String.fromCharCode(...bytes.subarray(at, at + length))
}

/** Whether bytes begin with a name. */
export function begins(bytes: Uint8Array, words: string, at = 0): boolean {
  for (let i = 0; i < words.length; i++) if (bytes[at + i] !== words.charCodeAt(i)) return false
  return true
}

/** A number of four bytes, the highest first. */
export function be32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value)
}

/** A number of four bytes, the lowest first. */
export function le32(value: number): Uint8Array {
  return be32(value).reverse()
}

/** A name as bytes. */
export function ascii(words: string): Uint8Array {
  return Uint8Array.from(words, (character) => character.charCodeAt(0))
}
