// A picture of points as PNG (ISO/IEC 15948): with a palette, packed by runs alone. Our own packer, for that of the machine may give other bytes
// with its next version.
import { ascii, be32 } from '../../picture/binary.ts'
import { PNG_SIGNATURE, pngChunk } from '../../picture/png-chunk.ts'
import { joinedBytes } from '../../value/bytes.ts'
import type { Raster } from './raster.ts'

/** Depth of 8 bits, of a palette (type 3); no interlacing. */
const FORMAT = [8, 3, 0, 0, 0]
/** Each row is told by what differs from the one above (filter type 2), which of flat shapes is hardly anything. */
const UP = 2

/** The bytes of the picture. */
export function pngOf({ width, height, palette, points }: Raster): Uint8Array {
  const rows = new Uint8Array(height * (width + 1))
  for (let y = 0; y < height; y++) {
    const start = y * (width + 1)
    rows[start] = UP
    for (let x = 0; x < width; x++) {
      const above = y === 0 ? 0 : (points[(y - 1) * width + x] ?? 0)
      rows[start + 1 + x] = (points[y * width + x] ?? 0) - above
    }
  }
  const colors = palette.flatMap((color) =>
    [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)),
  )
  return joinedBytes([
    ascii(PNG_SIGNATURE),
    pngChunk('IHDR', Uint8Array.of(...be32(width), ...be32(height), ...FORMAT)),
    pngChunk('PLTE', Uint8Array.from(colors)),
    pngChunk('IDAT', zlibOf(rows)),
    pngChunk('IEND', new Uint8Array()),
  ])
}

/** A zlib stream (RFC 1950) of one block with the fixed codes (RFC 1951, 3.2.6). */
function zlibOf(bytes: Uint8Array): Uint8Array {
  const bits = new Bits()
  bits.write(0b011, 3)
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0
    writeSymbol(bits, byte)
    at++
    let run = 0
    while (run < LONGEST && bytes[at + run] === byte) run++
    if (run < SHORTEST) continue
    writeRun(bits, run)
    at += run
  }
  writeSymbol(bits, 256)
  let [a, b] = [1, 0]
  for (const byte of bytes) {
    a = (a + byte) % 65521
    b = (b + a) % 65521
  }
  return joinedBytes([Uint8Array.of(0x78, 0x01), bits.bytes(), be32(((b << 16) | a) >>> 0)])
}

/** Lengths of a run that can be told. */
const SHORTEST = 3
const LONGEST = 258

/** The same byte again, so many times: a copy of what stands one byte before. */
function writeRun(bits: Bits, length: number): void {
  const place = LENGTHS.findLastIndex(({ from }) => from <= length)
  const { from, extra } = LENGTHS[place] ?? { from: SHORTEST, extra: 0 }
  writeSymbol(bits, 257 + place)
  bits.write(length - from, extra)
  bits.writeCode(0, 5)
}

/** RFC 1951, 3.2.5: from which length each code is for, and how many bits follow it. */
const LENGTHS = lengthCodes()

function lengthCodes(): { from: number; extra: number }[] {
  const codes: { from: number; extra: number }[] = []
  let from = SHORTEST
  for (let code = 0; code < 28; code++) {
    const extra = code < 8 ? 0 : (code >> 2) - 1
    codes.push({ from, extra })
    from += 1 << extra
  }
  return [...codes, { from: LONGEST, extra: 0 }]
}

function writeSymbol(bits: Bits, symbol: number): void {
  if (symbol < 144) bits.writeCode(0x30 + symbol, 8)
  else if (symbol < 256) bits.writeCode(0x190 + symbol - 144, 9)
  else if (symbol < 280) bits.writeCode(symbol - 256, 7)
  else bits.writeCode(0xc0 + symbol - 280, 8)
}

/** Bits as deflate packs them, the lowest of each byte first. */
class Bits {
  private readonly packed: number[] = []
  private held = 0
  private count = 0

  /** A number, its lowest bit first. */
  write(value: number, length: number): void {
    for (let i = 0; i < length; i++) this.add((value >>> i) & 1)
  }

  /** A code, its highest bit first. */
  writeCode(value: number, length: number): void {
    for (let i = length - 1; i >= 0; i--) this.add((value >>> i) & 1)
  }

  private add(bit: number): void {
    this.held |= bit << this.count
    if (++this.count < 8) return
    this.packed.push(this.held)
    this.held = 0
    this.count = 0
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.count === 0 ? this.packed : [...this.packed, this.held])
  }
}
