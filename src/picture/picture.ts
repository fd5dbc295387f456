// What is known of a picture from its bytes, and which formats there are.

/** A format of pictures that browsers show. */
interface FormatFacts {
  /** Of the published file's name. */
  readonly ending: string
  readonly mediaType: string
}

/** The formats that are published. */
export const FORMATS = {
  jpeg: { ending: '.jpg', mediaType: 'image/jpeg' },
  png: { ending: '.png', mediaType: 'image/png' },
  gif: { ending: '.gif', mediaType: 'image/gif' },
  webp: { ending: '.webp', mediaType: 'image/webp' },
  avif: { ending: '.avif', mediaType: 'image/avif' },
  svg: { ending: '.svg', mediaType: 'image/svg+xml' },
} as const satisfies Readonly<Record<string, FormatFacts>>

export type PictureFormat = keyof typeof FORMATS

/**
 * What a picture tells besides what is to be seen on it: where it was taken, by which camera or program, the names of people,
 * or anything else that was written into its file.
 */
export const DETAILS = ['place', 'serial', 'name', 'other'] as const

export type PictureDetail = (typeof DETAILS)[number]

/** Why bytes cannot be published as a picture. */
export type PictureFault =
  /** None of the formats. */
  | 'unknown'
  /** One of the formats, and cut off or broken. */
  | 'damaged'
  /** It may tell more than is to be seen, in a way that cannot be taken out of it. */
  | 'uncleanable'
  /** A drawing that runs a script, loads something or shows what is no drawing. */
  | 'active'

/** A picture whose bytes were walked through. */
export interface WalkedPicture {
  /** In pixels, as it is shown: upright, however the camera was held. */
  readonly width: number
  readonly height: number
  readonly details: ReadonlySet<PictureDetail>
  /** The same picture without its details, in pieces; undefined when they cannot be taken out. */
  readonly clean: readonly Uint8Array[] | undefined
}

/** The picture that walking gave, or why there is none. */
export type Walk = WalkedPicture | Exclude<PictureFault, 'unknown' | 'uncleanable'>

/** The largest picture that is published, in bytes: 32 MiB, the raw output of most cameras. */
export const LARGEST_PICTURE = 32 * 1024 * 1024
