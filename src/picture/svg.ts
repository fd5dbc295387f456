// SVG (W3C, SVG 2): a drawing is a document, which runs scripts when it is opened by itself. So it is written anew, and only elements and
// attributes that draw are written; what would run, load or show something else makes it no picture.
import { Parser } from 'htmlparser2'
import type { PictureDetail, Walk } from './picture.ts'

/** A larger drawing is refused, in bytes. */
const LARGEST = 4 * 1024 * 1024
/** Deeper elements are refused. */
const MOST_DEPTH = 100

/** Elements that draw, or say how. */
const DRAWING = new Set(
  (
    'svg g a defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc switch style ' +
    'linearGradient radialGradient stop clipPath mask pattern marker filter feBlend feColorMatrix feComponentTransfer feComposite ' +
    'feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR ' +
    'feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence view'
  ).split(' '),
)
/** Of these at least one is seen. */
const SEEN = /^(?:path|rect|circle|ellipse|line|polyline|polygon|text|use)$/
/** Elements and attributes in which drawing programs keep notes of their own: who drew it, where the file lay. */
const NOTES = /^(?:metadata|[\w.-]+:[\w.-]+)$/
const KEPT_PREFIXED = new Set(['xlink:href', 'xml:space', 'xml:lang'])
/** What a style may not hold: anything from elsewhere, and signs by which that could be hidden. */
const LOADS =
  /@import|expression\s*\(|javascript:|\\|url\(\s*(?!["']?\s*#)|image\s*\(|image-set\s*\(|src\s*\(/i

/** Whether bytes begin as a drawing does; behind a declaration and comments if there are some. */
export function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096)).replace(/^\ufeff/, '')
  return /^\s*<(?:\?xml|!--|!DOCTYPE\s+svg|svg[\s>])/.test(start) && /<svg[\s>]/.test(start)
}

/** Reads a drawing and writes it anew. */
export function walkSvg(bytes: Uint8Array): Walk {
  if (bytes.length > LARGEST) return 'damaged'
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return 'damaged'
  }
  return new SvgWalk().walk(text)
}

class SvgWalk {
  private readonly parts: string[] = []
  private readonly details = new Set<PictureDetail>()
  private readonly open: string[] = []
  /** How many open elements are notes; the outermost takes what is in it along. */
  private left = 0
  /** The words of a style as far as they were read: they come in pieces. */
  private style = ''
  private isActive = false
  private isSeen = false
  private size: { readonly width: number; readonly height: number } | undefined

  walk(text: string): Walk {
    const parser = new Parser(
      {
        onopentag: (name, attributes) => this.element(name, attributes),
        onclosetag: () => this.close(),
        ontext: (words) => this.words(words),
        oncomment: () => this.details.add('other'),
        onprocessinginstruction: (_, words) => this.instruction(words),
      },
      { xmlMode: true, decodeEntities: true },
    )
    parser.end(text)
    if (this.isActive) return 'active'
    if (!this.size || !this.isSeen) return 'damaged'
    return { ...this.size, details: this.details, clean: [new TextEncoder().encode(this.parts.join(''))] }
  }

  private element(name: string, attributes: Readonly<Record<string, string>>): void {
    const isFirst = this.open.length === 0
    // The words of a style are those around what stands in it.
    if (this.open.at(-1) === 'style') this.isActive = true
    this.open.push(name)
    if (this.left > 0 || NOTES.test(name)) {
      this.left += 1
      this.details.add(/creator|rdf|metadata/i.test(name) ? 'name' : 'other')
      return
    }
    if (!DRAWING.has(name) || this.open.length > MOST_DEPTH || (isFirst && (name !== 'svg' || this.size)))
      this.isActive = true
    if (this.isActive) return
    if (isFirst) this.size = sizeOf(attributes)
    this.isSeen ||= SEEN.test(name)
    this.parts.push(`<${name}${isFirst ? NAMESPACES : ''}`)
    for (const [key, value] of Object.entries(attributes)) this.attribute(key, value)
    this.parts.push('>')
  }

  private attribute(key: string, value: string): void {
    if (key === 'xmlns' || key.startsWith('xmlns:')) return
    if (key.includes(':') && !KEPT_PREFIXED.has(key)) {
      this.details.add('other')
      return
    }
    const isWay = key === 'href' || key === 'xlink:href'
    if (/^on/i.test(key) || (isWay ? !/^\s*#/.test(value) : LOADS.test(value)) || !/^[\w:.-]+$/.test(key))
      this.isActive = true
    this.parts.push(` ${key}="${escaped(value).replaceAll('"', '&quot;')}"`)
  }

  private close(): void {
    const name = this.open.pop()
    if (LOADS.test(this.style)) this.isActive = true
    this.style = ''
    if (this.left > 0) this.left -= 1
    else this.parts.push(`</${name}>`)
  }

  private words(words: string): void {
    if (this.left > 0 || this.open.length === 0) return
    if (this.open.at(-1) === 'style') this.style += words
    this.parts.push(escaped(words))
  }

  /** A declaration of the document's type may hold entities, and an instruction load a style. */
  private instruction(words: string): void {
    if (/\[|ENTITY/i.test(words) || /^\?xml-stylesheet/i.test(words)) this.isActive = true
    const encoding = /^\?xml\b[^>]*encoding\s*=\s*["']([\w-]+)/i.exec(words)?.[1]
    if (encoding !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(encoding)) this.isActive = true
  }
}

const NAMESPACES = ' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Units of CSS in pixels. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
}

function sizeOf({ width, height, viewBox = '' }: Readonly<Record<string, string>>): {
  width: number
  height: number
} {
  const box = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const ratio = (box[3] ?? 0) > 0 && (box[2] ?? 0) > 0 ? (box[2] ?? 1) / (box[3] ?? 1) : undefined
  const [w, h] = [lengthOf(width), lengthOf(height)]
  const wide = w ?? (h !== undefined && ratio !== undefined ? h * ratio : (box[2] ?? 0) || 300)
  const high = h ?? (ratio === undefined ? 150 : wide / ratio)
  return { width: Math.max(1, Math.round(wide)), height: Math.max(1, Math.round(high)) }
}

function lengthOf(written: string | undefined): number | undefined {
  const [, number, unit = ''] = /^\s*(\d{1,6}(?:\.\d{1,9})?)\s*([a-z]*)\s*$/i.exec(written ?? '') ?? []
  const factor = UNITS[unit.toLowerCase()]
  return number === undefined || factor === undefined || Number(number) === 0
    ? undefined
    : Number(number) * factor
}
