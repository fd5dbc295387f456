// The picture that previews of links show of the archive: a catalogue card with what it holds of each year. As points it bears no
// words, for the preview itself has the title, in letters that no drawing of ours could shape.
import type { Archive } from '../../archive/archive.ts'
import type { SiteSettings } from '../../page/frame.ts'
import { SOCIAL_CARD } from '../../page/preview.ts'
import type { OutputFile } from '../../render/output-file.ts'
import { directionOf } from '../../value/language.ts'
import { inTag, textElement } from '../../value/xml.ts'
import { INKS } from './icons.ts'
import { pngOf } from './png.ts'
import { rasterOf } from './raster.ts'
import { type Drawing, disc, rectangle, type Shape, svgShapes } from './shapes.ts'

/** Points that previews ask for. */
const [WIDTH, HEIGHT] = [1200, 630]
/** Where the years stand: from the left, down to, and how wide and high they may be. */
const YEARS = { left: 140, base: 470, width: 920, height: 190 }

/** `social-card.png`, and `social-card.svg` with the archive's name. */
export function* socialCard(
  archive: Archive,
  settings: SiteSettings,
  holdings: string,
): Generator<OutputFile> {
  const drawing = cardOf(archive)
  yield { path: SOCIAL_CARD, content: pngOf(rasterOf(drawing)) }
  yield { path: SOCIAL_CARD.replace(/\.png$/, '.svg'), content: svgOf(drawing, settings, holdings) }
}

function cardOf(archive: Archive): Drawing {
  const { paper, card, ink, red, soft } = INKS
  return {
    width: WIDTH,
    height: HEIGHT,
    ground: paper,
    shapes: [
      rectangle(ink, [60, 50, 1080, 530]),
      rectangle(card, [63, 110, 1074, 467]),
      rectangle(red, [YEARS.left, 200, 560, 8]),
      rectangle(soft, [YEARS.left, YEARS.base, YEARS.width, 3]),
      ...barsOf(archive),
      disc(ink, [600, 530, 19]),
      disc(paper, [600, 530, 15]),
    ],
  }
}

/** A bar for each year, or for as many years as a bar can hold where they are too many. */
function barsOf({ years }: Archive): Shape[] {
  const first = years[0]?.filing.year ?? 0
  const span = (years.at(-1)?.filing.year ?? 0) - first + 1
  const room = Math.floor(YEARS.width / 8)
  const each = Math.max(1, Math.ceil(span / room))
  const counts = new Array<number>(Math.ceil(span / each)).fill(0)
  for (const { filing, entries } of years) {
    const at = Math.floor((filing.year - first) / each)
    counts[at] = (counts[at] ?? 0) + entries.length
  }
  const most = Math.max(1, ...counts)
  const step = Math.min(80, Math.floor(YEARS.width / counts.length))
  const width = Math.max(4, Math.floor(step * 0.7))
  const left = YEARS.left + Math.floor((YEARS.width - step * counts.length) / 2)
  return counts.flatMap((count, i) => {
    const height = count === 0 ? 0 : Math.max(4, Math.round((count * YEARS.height) / most))
    return height === 0 ? [] : [rectangle(INKS.ink, [left + i * step, YEARS.base - height, width, height])]
  })
}

/** Text ends where the card does, whatever its letters. */
function svgOf(drawing: Drawing, { title, language }: SiteSettings, holdings: string): string {
  const isLeftward = directionOf(language) === 'rtl'
  const x = String(isLeftward ? YEARS.left + YEARS.width : YEARS.left)
  const line = (text: string, y: number, size: number, fill: string) => {
    const fits = text.length * size * 0.55 > YEARS.width
    const font = { 'font-family': 'Georgia, serif', 'font-size': String(size), fill }
    return textElement('text', text, {
      x,
      y: String(y),
      direction: isLeftward ? 'rtl' : '',
      'text-anchor': 'start',
      ...font,
      ...(fits && { textLength: String(YEARS.width), lengthAdjust: 'spacingAndGlyphs' }),
    })
  }
  const root = inTag({
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    'xml:lang': language,
  })
  return [
    `<svg${root}>${textElement('title', title)}`,
    svgShapes(drawing),
    line(title, 180, 52, INKS.ink),
    line(holdings, 248, 28, INKS.ink),
    '</svg>\n',
  ].join('\n')
}
