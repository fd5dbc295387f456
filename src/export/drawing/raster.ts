// A drawing as points of a palette. The same on every machine: nothing but whole numbers and one division decides.
import type { Color, Drawing, Shape } from './shapes.ts'

/** A picture of points, row by row; each is a place in the palette. */
export interface Raster {
  readonly width: number
  readonly height: number
  /** At most 256. */
  readonly palette: readonly Color[]
  readonly points: Uint8Array
}

/** Between two colours so many steps are drawn where an edge lies within a point. */
const STEPS = 8

/** Draws; a point at an edge takes the colour between that is next to its share of both. */
export function rasterOf({ width, height, ground, shapes }: Drawing): Raster {
  const palette = new Palette()
  const points = new Uint8Array(width * height).fill(palette.placeOf(ground))
  const paint = (shape: Shape, x: number, y: number) => {
    const share = shareOf(shape, x, y)
    if (share === 0) return
    const at = y * width + x
    const color = share === STEPS ? shape.fill : between(palette.colorAt(points[at] ?? 0), shape.fill, share)
    points[at] = palette.placeOf(color)
  }
  for (const shape of shapes) {
    const { left, top, right, bottom } = boundsOf(shape, width, height)
    for (let y = top; y < bottom; y++) {
      const [from, to] = wholeIn(shape, y).map((x) => Math.min(right, Math.max(left, x)))
      const [start, end] = from !== undefined && to !== undefined && from < to ? [from, to] : [right, right]
      for (let x = left; x < start; x++) paint(shape, x, y)
      if (start < end) points.fill(palette.placeOf(shape.fill), y * width + start, y * width + end)
      for (let x = end; x < right; x++) paint(shape, x, y)
    }
  }
  return { width, height, palette: palette.colors, points }
}

class Palette {
  readonly colors: Color[] = []
  private readonly places = new Map<Color, number>()

  placeOf(color: Color): number {
    const known = this.places.get(color)
    if (known !== undefined) return known
    const place = this.colors.push(color) - 1
    if (place > 255) throw new Error('A drawing has more colours than a palette holds.')
    this.places.set(color, place)
    return place
  }

  colorAt(place: number): Color {
    return this.colors[place] ?? '#000000'
  }
}

function boundsOf(shape: Shape, width: number, height: number) {
  const [x, y, w, h] =
    shape.kind === 'disc'
      ? [shape.x - shape.radius, shape.y - shape.radius, 2 * shape.radius, 2 * shape.radius]
      : [shape.x, shape.y, shape.width, shape.height]
  return {
    left: Math.max(0, Math.floor(x)),
    top: Math.max(0, Math.floor(y)),
    right: Math.min(width, Math.ceil(x + w)),
    bottom: Math.min(height, Math.ceil(y + h)),
  }
}

/** From where to where the points of a row are covered as a whole, as far as that is known without looking at each. */
function wholeIn(shape: Shape, row: number): readonly [from: number, to: number] {
  const isWhole = shape.kind === 'rectangle' && row >= shape.y && row + 1 <= shape.y + shape.height
  return isWhole ? [Math.ceil(shape.x), Math.floor(shape.x + shape.width)] : [0, 0]
}

/** How much of a point a shape covers, in steps: by 16 places within it. */
function shareOf(shape: Shape, x: number, y: number): number {
  let within = 0
  for (let j = 0; j < 4; j++)
    for (let i = 0; i < 4; i++) if (holds(shape, x + (2 * i + 1) / 8, y + (2 * j + 1) / 8)) within++
  return Math.round((within * STEPS) / 16)
}

function holds(shape: Shape, x: number, y: number): boolean {
  if (shape.kind === 'disc') return (x - shape.x) ** 2 + (y - shape.y) ** 2 <= shape.radius ** 2
  return x >= shape.x && x < shape.x + shape.width && y >= shape.y && y < shape.y + shape.height
}

function between(below: Color, above: Color, share: number): Color {
  const channel = (from: number) => {
    const [a, b] = [below, above].map((color) => Number.parseInt(color.slice(from, from + 2), 16))
    return Math.round(((a ?? 0) * (STEPS - share) + (b ?? 0) * share) / STEPS)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}
