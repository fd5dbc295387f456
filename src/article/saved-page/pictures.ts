// The pictures of a saved page. Browsers put them into a folder beside the page, SingleFile writes them into it; those of a page
// that was saved as bare markup are elsewhere.
import { examinePicture, type PictureFacts } from '../../picture/examine.ts'
import { inOneLine } from '../../value/characters.ts'
import type { Digest } from '../../value/digest.ts'
import { heldHref, type Image } from '../block.ts'
import { bytesOfData, isTelling, type PicturesOfPage, picturesInText } from '../pictures.ts'
import { walkSource } from './source.ts'

/** Attributes of an element, by name. */
type Attributes = Readonly<Record<string, string>>

/** Smaller pictures are signs and spacers, whatever stands beside them. In pixels. */
const SMALLEST = 40
/** Longer texts stand for no picture. In UTF-16 units. */
const LONGEST_TEXT = 2000
/** A drawing without any of these is a placeholder, by which a page keeps room for a picture. */
const DRAWN = /<(?:path|text|circle|line|polyline|polygon|ellipse|use)\b/i

/** Folders into which browsers and note programs put the pictures of a page, in the languages of those that translate the word. */
const PAGE_FOLDER =
  /(?:[_-](?:files|dateien|fichiers|archivos|arquivos|ficheiros|bestanden|filer|file|pliki|soubory)|\.(?:files|resources|assets))\//i

/** Whether an address says that its picture was saved with the page. */
export function isSavedWithPage(href: string): boolean {
  return /^data:/i.test(href) || PAGE_FOLDER.test(href)
}

/** Pictures of one page, while it is read. */
export class PagePictures {
  private readonly named: { readonly address: string; readonly text: string }[] = []
  private readonly images = new Map<number, Image | undefined>()
  private readonly held = new Map<Digest, PictureFacts>()
  private readonly html: string
  private readonly base: string
  private readonly variables: ReadonlyMap<string, string>
  private elsewhere = 0

  constructor(html: string) {
    this.html = html
    this.base = /<base\s[^>]{0,500}?\bhref\s*=\s*["']?([^"'\s>]{1,2000})/i.exec(html)?.[1] ?? ''
    this.variables = html.includes(VARIABLE) ? variablesIn(html) : new Map()
  }

  /** The number of a picture that may be shown; undefined for one that is elsewhere, or a sign. */
  add(attributes: Attributes): number | undefined {
    const address = addressIn(attributes, this.variables)
    if (address === '' || isSign(attributes)) return undefined
    if (isAway(address, this.base)) {
      this.elsewhere += 1
      return undefined
    }
    this.named.push({ address, text: inOneLine(attributes['alt'] ?? '').slice(0, LONGEST_TEXT) })
    return this.named.length - 1
  }

  /** The picture of a number; undefined when what the page holds is no picture, or a placeholder. */
  image(number: number): Image | undefined {
    if (!this.images.has(number)) this.images.set(number, this.make(number))
    return this.images.get(number)
  }

  facts(): PicturesOfPage {
    const { held, elsewhere, html } = this
    const isPrivate = [...picturesInText(html)].some(({ facts }) => isTelling(facts))
    return { held: [...held.values()], elsewhere, isTelling: isPrivate }
  }

  private make(number: number): Image | undefined {
    const named = this.named[number]
    if (!named) return undefined
    const { address, text } = named
    const href = /^data:/i.test(address) ? this.hold(address) : address
    return href === undefined ? undefined : { type: 'image', target: { href, wiki: false, at: null }, text }
  }

  private hold(address: string): string | undefined {
    const bytes = bytesOfData(address)
    const found = bytes && examinePicture(bytes)
    if (!bytes || !found || !('format' in found)) return undefined
    if (found.width < SMALLEST && found.height < SMALLEST) return undefined
    if (found.format === 'svg' && !DRAWN.test(new TextDecoder().decode(bytes))) return undefined
    this.held.set(found.original.sha256, found)
    return heldHref(found.original.sha256)
  }
}

/** The bytes of every picture that a page holds, by digest. */
export function heldBytes(html: string): ReadonlyMap<Digest, Uint8Array> {
  const variables = html.includes(VARIABLE) ? variablesIn(html) : new Map<string, string>()
  const held = new Map<Digest, Uint8Array>()
  const open = (name: string, attributes: Attributes) => {
    const address = name === 'img' ? addressIn(attributes, variables) : ''
    const bytes = /^data:/i.test(address) ? bytesOfData(address) : undefined
    const found = bytes && examinePicture(bytes)
    if (bytes && found && 'format' in found) held.set(found.original.sha256, bytes)
    const framed = name === 'iframe' ? attributes['srcdoc'] : undefined
    if (framed !== undefined) for (const [digest, each] of heldBytes(framed)) held.set(digest, each)
  }
  walkSource(html, { open, text: () => {}, close: () => {} })
  return held
}

/** Where a picture is. Pages that load pictures when they are scrolled to name them in other attributes. */
function addressIn(attributes: Attributes, variables: ReadonlyMap<string, string>): string {
  const variable = /var\(\s*(--sf-img-\d+)/.exec(attributes['style'] ?? '')?.[1]
  const held = variable === undefined ? undefined : variables.get(variable)
  if (held !== undefined) return held
  const src = (attributes['src'] ?? '').trim()
  const later = attributes['data-src'] ?? attributes['data-lazy-src'] ?? attributes['data-original'] ?? ''
  const isPlaceholder = src === '' || /^data:image\/(?:gif|svg)/i.test(src)
  const waiting = isPlaceholder && src.length < LONGEST_TEXT ? later.trim() : ''
  return waiting === '' ? src : waiting
}

function isAway(address: string, base: string): boolean {
  if (/^data:/i.test(address)) return false
  return /^(?:[a-z][a-z\d+.-]*:|[/\\])/i.test(address) || /^(?:https?:)?\/\//i.test(base)
}

function isSign({ width = '', height = '' }: Attributes): boolean {
  const isSmall = (size: string) =>
    /^\s*\d{1,2}(?:px)?\s*$/.test(size) && Number.parseInt(size, 10) < SMALLEST
  return isSmall(width) && isSmall(height)
}

/** SingleFile writes a picture that a page shows more than once into a variable of its style. */
const VARIABLE = '--sf-img-'

function variablesIn(html: string): ReadonlyMap<string, string> {
  const variables = new Map<string, string>()
  for (let at = html.indexOf(VARIABLE); at >= 0; at = html.indexOf(VARIABLE, at + 1)) {
    const head = /^(--sf-img-\d{1,6})\s{0,9}:\s{0,9}url\(\s{0,9}["']?/.exec(html.slice(at, at + 60))
    if (!head?.[1]) continue
    const start = at + head[0].length
    ENDS.lastIndex = start
    const end = ENDS.exec(html)?.index ?? html.length
    variables.set(head[1], html.slice(start, end))
    at = Math.max(at, end - 1)
  }
  return variables
}

const ENDS = /[\s"'<>)]/g
