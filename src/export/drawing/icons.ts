// The icons of a site that is put on a screen: the catalogue card of `public/favicon.svg`, as points.
import type { OutputFile } from '../../render/output-file.ts'
import { once } from '../../value/memo.ts'
import { pngOf } from './png.ts'
import { rasterOf } from './raster.ts'
import { type Drawing, disc, rectangle, scaled } from './shapes.ts'

/** Sizes that systems ask for: 180 those of Apple, the others the web manifest (W3C). */
export const ICONS = [180, 192, 512].map((size) => ({ path: `icon-${size}.png`, size }))

/** Colours of the light theme. */
export const INKS = {
  paper: '#faf8f2',
  card: '#fffdf8',
  ink: '#1a1916',
  red: '#972a1d',
  soft: '#d8d3c6',
} as const

const { paper, card, ink, red } = INKS

/** On paper, for systems cut a circle or a rounded square out of it: all that matters lies within four fifths of the width. */
const ICON: Drawing = {
  width: 32,
  height: 32,
  ground: paper,
  shapes: [
    rectangle(ink, [4, 7, 24, 18]),
    rectangle(card, [5, 10, 22, 14]),
    rectangle(red, [8, 12.5, 10, 2]),
    rectangle(ink, [8, 16.5, 16, 1]),
    rectangle(ink, [8, 19.5, 5, 1]),
    rectangle(ink, [19, 19.5, 5, 1]),
    disc(ink, [16, 21.5, 1.5]),
  ],
}

const drawn = once(() =>
  ICONS.map(({ path, size }) => ({ path, content: pngOf(rasterOf(scaled(ICON, size / ICON.width))) })),
)

/** The icons, drawn once. */
export function iconFiles(): readonly OutputFile[] {
  return drawn()
}
