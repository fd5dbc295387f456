// Texts in encodings of one byte a letter, which Node.js reads and does not write.
import { decodeAs } from '../../src/article/encodings/decode-as.ts'

/** The bytes of a text in such an encoding. */
export function singleByte(encoding: string, text: string): Uint8Array {
  const table = new Map<string, number>()
  for (let byte = 255; byte >= 0; byte--) table.set(decodeAs(encoding, Uint8Array.of(byte)), byte)
  return Uint8Array.from([...text], (character) => {
    const byte = table.get(character)
    if (byte === undefined) throw new Error(`Not in ${encoding}: ${character}`)
    return byte
  })
}
