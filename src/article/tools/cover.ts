// The picture that front matter sets above an article: the themes of Hugo, Jekyll and Eleventy have many names for it.
import { type Figure, imagesOf, type LinkTarget } from '../block.ts'
import { normalKey } from '../fields/keys.ts'
import { isMap, type JsonMap, partOf, scalar } from '../fields/plain-values.ts'
import { figureOf } from '../figures.ts'
import type { FrontMatterEntry } from '../front-matter/notation.ts'
import { isElsewhere, type PicturesOfPage } from '../pictures.ts'
import { type RawText, rawPlace } from '../raw-text.ts'
import type { TextFacts } from '../text-facts.ts'
import type { Json } from '../values.ts'

/** Keys of it, the one that is most of all a picture for readers first; `images` is Hugo's list for previews of links. */
const KEYS = [
  'cover',
  'coverimage',
  'featuredimage',
  'featureimage',
  'image',
  'hero',
  'heroimage',
  'banner',
  'header',
  'thumbnail',
  'images',
]
/** Within a group: PaperMod's `cover: {image, alt, caption}`, Chirpy's `image: {path, alt}`, Minimal Mistakes' `header: {image}`. */
const ADDRESS_PARTS = ['image', 'path', 'src', 'file', 'filename', 'relative', 'url']
const ALT_PARTS = ['alt', 'imagealt', 'description', 'alttext']
const CAPTION_PARTS = ['caption', 'imagecaption', 'title']
const CREDIT_PARTS = ['credit', 'imagecredit', 'attribution', 'copyright', 'source']
/** A value that is no file's name is another tool's word: `image: true`, `cover: dark`. */
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#].*)?$/i

/** Obsidian's way to name a file in a property. */
const WIKI = /^!?\[\[([^|\]]*)(?:\|[^\]]*)?\]\]$/

interface Cover {
  readonly href: string
  readonly wiki: boolean
  readonly entry: FrontMatterEntry
  readonly group: JsonMap
}

/** A text with its cover above it, if front matter names one that its body does not show. */
export function withCover(text: TextFacts, raw: RawText, entries: readonly FrontMatterEntry[]): TextFacts {
  const cover = coverIn(entries)
  if (!cover) return text
  const { href, wiki, entry } = cover
  if (isElsewhere(href)) return { ...text, pictures: withOneElsewhere(text.pictures) }
  const isShown = [...imagesOf(text.body)].some(({ target }) => fileName(target.href) === fileName(href))
  if (isShown) return text
  const target = { href, wiki, at: rawPlace(raw, entry.start, entry.end) }
  return { ...text, body: [figureWith(target, cover, entries), ...text.body] }
}

function coverIn(entries: readonly FrontMatterEntry[]): Cover | undefined {
  for (const key of KEYS)
    for (const entry of entries) {
      if (normalKey(entry.key) !== key) continue
      const group = isMap(entry.value) ? entry.value : {}
      const written = addressIn(entry.value) ?? ''
      const href = written.replace(WIKI, '$1')
      if (PICTURE.test(href)) return { href, wiki: WIKI.test(written), entry, group }
    }
  return undefined
}

function addressIn(value: Json): string | undefined {
  if (Array.isArray(value)) return addressIn((value as readonly Json[])[0] ?? null)
  if (isMap(value)) return addressIn(partOf(value, ADDRESS_PARTS) ?? null)
  return typeof value === 'string' ? value.trim() : undefined
}

function fileName(href: string): string {
  return (
    href
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1)
      ?.toLowerCase() ?? ''
  )
}

/** It is shown if it is there: its words stand in the front matter, and are none of the text. */
function figureWith(
  target: LinkTarget,
  { entry, group }: Cover,
  entries: readonly FrontMatterEntry[],
): Figure {
  const beside = new Map(entries.map(({ key, value }) => [normalKey(key), value]))
  const said = (parts: readonly string[], inGroup = parts) =>
    scalar(partOf(group, inGroup) ?? null) ??
    scalar(
      parts
        .map((part) => beside.get(`${normalKey(entry.key)}${part}`))
        .find((value) => value !== undefined) ?? null,
    )
  const [caption, credit] = [said(CAPTION_PARTS), said(CREDIT_PARTS)]
  const { image } = figureOf({
    type: 'image',
    target,
    text: said(ALT_PARTS) ?? '',
    ...(caption && { caption }),
    ...(credit && { credit }),
  })
  return { type: 'figure', image, ifThere: true }
}

function withOneElsewhere(pictures: PicturesOfPage | undefined): PicturesOfPage {
  const { held = [], elsewhere = 0, isTelling = false } = pictures ?? {}
  return { held, elsewhere: elsewhere + 1, isTelling }
}
