// Drawings of flat shapes, from which both pictures of points and SVG are made.

/** `#rrggbb`. */
export type Color = `#${string}`

/** A rectangle or a disc, in points of the drawing; later ones lie above. */
export type Shape =
  | {
      readonly kind: 'rectangle'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly fill: Color
    }
  | {
      readonly kind: 'disc'
      readonly x: number
      readonly y: number
      readonly radius: number
      readonly fill: Color
    }

/** A drawing of a size on a ground. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly ground: Color
  readonly shapes: readonly Shape[]
}

/** A rectangle. */
export function rectangle(
  fill: Color,
  [x, y, width, height]: readonly [number, number, number, number],
): Shape {
  return { kind: 'rectangle', x, y, width, height, fill }
}

/** A disc around a point. */
export function disc(fill: Color, [x, y, radius]: readonly [number, number, number]): Shape {
  return { kind: 'disc', x, y, radius, fill }
}

/** The same drawing, so many times as large. */
export function scaled({ width, height, ground, shapes }: Drawing, by: number): Drawing {
  return {
    width: width * by,
    height: height * by,
    ground,
    shapes: shapes.map((shape) =>
      shape.kind === 'disc'
        ? { ...shape, x: shape.x * by, y: shape.y * by, radius: shape.radius * by }
        : { ...shape, x: shape.x * by, y: shape.y * by, width: shape.width * by, height: shape.height * by },
    ),
  }
}

/** Shapes as elements of SVG. */
export function svgShapes({ width, height, ground, shapes }: Drawing): string {
  return [rectangle(ground, [0, 0, width, height]), ...shapes].map(svgOf).join('')
}

function svgOf(shape: Shape): string {
  const { x, y, fill } = shape
  return shape.kind === 'disc'
    ? `<circle cx="${x}" cy="${y}" r="${shape.radius}" fill="${fill}"/>`
    : `<rect x="${x}" y="${y}" width="${shape.width}" height="${shape.height}" fill="${fill}"/>`
}
