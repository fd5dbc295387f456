// The pictures of an article as its file names them: which stand beside it, which it holds itself, and how many are elsewhere.
import { examinePicture, type PictureFacts } from '../picture/examine.ts'
import { type Block, imagesOf, type LinkTarget } from './block.ts'

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

/** Whether a picture that is written anywhere in a text tells more than a reader is to know. */
export function holdsTelling(text: string): boolean {
  for (let at = text.indexOf('data:image/'); at >= 0; at = text.indexOf('data:image/', at + 1)) {
    ENDS.lastIndex = at
    const end = ENDS.exec(text)?.index ?? text.length
    const bytes = bytesOfData(text.slice(at, end))
    const found = bytes && examinePicture(bytes)
    if (found && 'format' in found && isTelling(found)) return true
    at = Math.max(at, end - 1)
  }
  return false
}
