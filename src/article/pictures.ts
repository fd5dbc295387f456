// The pictures of an article as its file names them: which stand beside it, which it holds itself, and how many are elsewhere.
import { examinePicture, type PictureFacts } from '../picture/examine.ts'
import { type Block, heldHref, imagesOf, type LinkTarget } from './block.ts'

/** The pictures that an article's file names. */
export interface ArticlePictures {
  /** Pictures of its body that are written as standing beside the file or in it, in reading order. */
  readonly shown: readonly LinkTarget[]
  /** Others, which are shown if they are there. */
  readonly ifThere: readonly LinkTarget[]
  /** Pictures among these that the file itself holds. */
  readonly held: readonly PictureFacts[]
  /** How many are named that stand at another host. */
  readonly elsewhere: number
}

/** What a page holds and names of pictures beyond its body. */
export interface PicturesOfPage {
  readonly held: readonly PictureFacts[]
  readonly elsewhere: number
  /** Whether one that it holds, be it shown or not, tells a place, a number or a name. */
  readonly isTelling: boolean
}

const NONE: PicturesOfPage = { held: [], elsewhere: 0, isTelling: false }

/** The pictures of a body; undefined when it has none and names none. */
export function picturesOf(
  body: readonly Block[],
  { held, elsewhere }: PicturesOfPage = NONE,
): ArticlePictures | undefined {
  const images = [...imagesOf(body)]
  const near = images.filter(({ target: { href } }) => href !== '' && !isElsewhere(href))
  const shown = near.filter((image) => !image.ifThere).map(({ target }) => target)
  const ifThere = near.filter((image) => image.ifThere).map(({ target }) => target)
  const away = images.filter(({ target }) => isElsewhere(target.href)).length + elsewhere
  return near.length === 0 && away === 0 ? undefined : { shown, ifThere, held, elsewhere: away }
}

/** Whether an address leads out of the archive. */
export function isElsewhere(href: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(href)
}

/** Whether a picture tells more than a reader is to know: where, with which camera, by whom. */
export function isTelling({ details }: PictureFacts): boolean {
  return details.some((detail) => detail !== 'other')
}

/** The bytes of a `data:` address of a picture; undefined for any other. */
export function bytesOfData(address: string): Uint8Array | undefined {
  const comma = address.indexOf(',')
  const head = address.slice(0, Math.min(comma, 200))
  if (comma < 0 || !/^data:image\//i.test(head)) return undefined
  const data = address.slice(comma + 1)
  if (/;\s*base64\s*$/i.test(head)) return Buffer.from(data, 'base64')
  try {
    return Buffer.from(decodeURIComponent(data))
  } catch {
    return Buffer.from(data)
  }
}

/** Signs at which an address in a page's source ends. */
const ENDS = /[\s"'<>)\\]/g

/** Every picture that is written into a text, as a `data:` address. */
export function* picturesInText(
  text: string,
): Generator<{ readonly bytes: Uint8Array; readonly facts: PictureFacts }> {
  for (let at = text.indexOf('data:image/'); at >= 0; at = text.indexOf('data:image/', at + 1)) {
    ENDS.lastIndex = at
    const end = ENDS.exec(text)?.index ?? text.length
    const bytes = bytesOfData(text.slice(at, end))
    const facts = bytes && examinePicture(bytes)
    if (bytes && facts && 'format' in facts) yield { bytes, facts }
    at = Math.max(at, end - 1)
  }
}

/** What a text of another form than a page holds of pictures. */
export function picturesOfText(text: string): PicturesOfPage {
  const held = [...picturesInText(text)].map(({ facts }) => facts)
  return { held, elsewhere: 0, isTelling: held.some(isTelling) }
}

/** Where the picture of a `data:` address is, as the target of an image; undefined when it is none. */
export function targetOfData(address: string): LinkTarget | undefined {
  const bytes = bytesOfData(address)
  const facts = bytes && examinePicture(bytes)
  if (!facts || !('format' in facts)) return undefined
  return { href: heldHref(facts.original.sha256), wiki: false, at: null }
}
