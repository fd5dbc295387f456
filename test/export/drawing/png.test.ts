// Pictures read back by Node's own unpacker: points in, the same points out.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { crc32, inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { iconFiles } from '../../../src/export/drawing/icons.ts'
import { pngOf } from '../../../src/export/drawing/png.ts'
import { type Raster, rasterOf } from '../../../src/export/drawing/raster.ts'
import { disc, rectangle } from '../../../src/export/drawing/shapes.ts'
import { sha256 } from '../../../src/value/digest.ts'

/** Chunks by name; throws where one is damaged. */
function chunksOf(png: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(png)
  assert.equal(bytes.subarray(0, 8).toString('latin1'), '\x89PNG\r\n\x1a\n')
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const body = bytes.subarray(at + 4, at + 8 + length)
    assert.equal(crc32(body), bytes.readUInt32BE(at + 8 + length))
    chunks.set(body.toString('latin1', 0, 4), body.subarray(4))
    at += length + 12
  }
  return chunks
}

function readBack(png: Uint8Array): Raster {
  const chunks = chunksOf(png)
  const head = chunks.get('IHDR') ?? Buffer.alloc(13)
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)]
  assert.deepEqual([...head.subarray(8)], [8, 3, 0, 0, 0])
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))
  assert.equal(rows.length, height * (width + 1))
  const points = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    assert.equal(rows[y * (width + 1)], 2)
    for (let x = 0; x < width; x++)
      points[y * width + x] =
        (rows[y * (width + 1) + 1 + x] ?? 0) + (y === 0 ? 0 : (points[(y - 1) * width + x] ?? 0))
  }
  const colors = chunks.get('PLTE')?.toString('hex').match(/.{6}/g) ?? []
  return { width, height, palette: colors.map((color) => `#${color}` as const), points }
}

describe('a picture of points', () => {
  test('is read back as it was, whatever stands in it', () => {
    const raster = fc
      .record({
        width: fc.integer({ min: 1, max: 40 }),
        height: fc.integer({ min: 1, max: 20 }),
        seed: fc.uint8Array({ minLength: 1, maxLength: 40 }),
      })
      .map(({ width, height, seed }): Raster => {
        const points = Uint8Array.from({ length: width * height }, (_, i) => seed[i % seed.length] ?? 0)
        const palette = Array.from(
          { length: 256 },
          (_, i) => `#${i.toString(16).padStart(2, '0').repeat(3)}` as const,
        )
        return { width, height, palette, points }
      })
    fc.assert(
      fc.property(raster, (picture) => assert.deepEqual(readBack(pngOf(picture)), picture)),
      { numRuns: 200 },
    )
  })

  test('of runs of every length is read back as it was', () => {
    for (const width of [1, 2, 3, 4, 257, 258, 259, 260, 515, 5000]) {
      const picture: Raster = {
        width,
        height: 2,
        palette: ['#000000', '#ffffff'],
        points: new Uint8Array(2 * width).fill(1),
      }
      assert.deepEqual(readBack(pngOf(picture)), picture)
    }
  })

  test('has the same bytes on every machine', () => {
    const [first] = iconFiles()
    assert.equal(
      sha256(first?.content ?? ''),
      '3c14bf770b54388be00df6434f9b1c2a4e6907f7940e36a0a60c7faa024577a6',
    )
  })
})

describe('a drawing', () => {
  test('covers the points of its shapes, in their order, and no others', () => {
    const shapes = [rectangle('#ff0000', [1, 1, 2, 2]), rectangle('#0000ff', [2, 0, 5, 2])]
    const { palette, points } = rasterOf({ width: 4, height: 3, ground: '#ffffff', shapes })
    const drawn = [...points].map((at) => palette[at]?.slice(1, 3) + (palette[at]?.slice(5) ?? ''))
    assert.deepEqual(drawn, [
      'ffff',
      'ffff',
      '00ff',
      '00ff',
      'ffff',
      'ff00',
      '00ff',
      '00ff',
      'ffff',
      'ff00',
      'ff00',
      'ffff',
    ])
  })

  test('takes a colour between where an edge lies within a point', () => {
    const { palette, points } = rasterOf({
      width: 1,
      height: 1,
      ground: '#ffffff',
      shapes: [rectangle('#000000', [0, 0, 0.5, 1])],
    })
    assert.equal(palette[points[0] ?? 0], '#808080')
    const round = rasterOf({
      width: 9,
      height: 9,
      ground: '#ffffff',
      shapes: [disc('#000000', [4.5, 4.5, 4.5])],
    })
    assert.deepEqual(
      [round.palette[round.points[0] ?? 0], round.palette[round.points[40] ?? 0]],
      ['#ffffff', '#000000'],
    )
  })
})
