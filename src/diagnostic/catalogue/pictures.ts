// Problems of pictures and other files that stand beside the articles.
import { CONFIG_FILE } from '../../value/archive-parts.ts'
import { fileItself, type Place } from '../place.ts'
import { type CodeTable, problemsOf } from '../problem.ts'

export const PICTURE_CODES = {
  'picture-missing': {
    severity: 'warning',
    meaning:
      'An article shows a picture, and there is no such file beside it, in the folders around it or, for `![[name]]`, anywhere among the articles. The words that stand for the picture are printed in its place. Of a saved page the pictures that were not saved with it are counted.',
    hint: 'Copy the picture to where the article names it, or correct the path.',
    onReview: true,
  },
  'picture-ambiguous': {
    severity: 'warning',
    meaning:
      'An article names a picture by its name alone, and several files have that name, none of them nearer than the others. None is published.',
    hint: 'Write the path of the picture from the article.',
    onReview: true,
  },
  'picture-not-published': {
    severity: 'warning',
    meaning:
      'An article shows a file that is not published: it is no JPEG, PNG, GIF, WebP, AVIF or SVG, whatever its name says; it is damaged, or larger than 32 MiB; it is a drawing that runs or loads something; or what it tells besides what is to be seen cannot be taken out of it.',
    hint: 'Save the picture anew as JPEG or PNG.',
  },
  'pictures-unused': {
    severity: 'note',
    meaning:
      'Pictures stand among the articles, and no article names them. They are not published. Those that a browser saved with a page do not count.',
    advice: 'Nothing; or name them in an article, or move them to public/.',
    isUnpublished: true,
  },
  'pictures-cleaned': {
    severity: 'note',
    meaning:
      'Pictures told where they were taken, the number of a camera or the name of a person. They are published without it; the files themselves are as they were. `images: original` in backfile.yaml publishes them as they are.',
    advice: 'Nothing.',
    isUnpublished: true,
  },
  'pictures-telling': {
    severity: 'warning',
    meaning:
      'With `images: original` pictures are published that tell where they were taken, the number of a camera or the name of a person.',
    hint: 'Remove "images: original" from backfile.yaml to publish them without.',
    isUnpublished: true,
  },
  'pictures-off': {
    severity: 'note',
    meaning: 'With `images: none` no picture of an article is published; the words that stand for it are.',
    advice: 'Nothing.',
  },
  'pictures-elsewhere': {
    severity: 'note',
    meaning:
      'Articles name pictures that stand at other hosts. They are never fetched, and no page asks for them: in Markdown a link with the words of the picture leads there, and of a saved page they are left out.',
    advice: 'Nothing; or save the page with its pictures (SingleFile, or “complete” in a browser).',
  },
  'pictures-kept-back': {
    severity: 'note',
    meaning:
      'Words were taken out of articles that show pictures. What was taken out may be seen on a picture, so no picture of these articles is published.',
    advice: 'Nothing.',
    isUnpublished: true,
  },
  'file-not-published': {
    severity: 'warning',
    meaning:
      'An article links to a file that stands among the articles and is neither an article nor a picture. It is not published, and the link is its words.',
    hint: 'Move the file to public/ and link to it from the root of the site: "/report.pdf".',
    onReview: true,
  },
} as const satisfies CodeTable

const problem = problemsOf(PICTURE_CODES)

/** One thing, or several: `1 picture`, `12 pictures`. */
const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`

export const pictureMissing = (href: string, at: Place) =>
  problem('picture-missing', at, `The picture "${href}" is not there, so it is not shown.`)

export const picturesMissing = (number: number, at: Place) =>
  problem(
    'picture-missing',
    at,
    `${count(number, 'picture')} of the page ${number === 1 ? 'is' : 'are'} not beside it and not shown.`,
    { hint: 'Save the page once more with its pictures, and copy its folder of pictures along with it.' },
  )

export const pictureAmbiguous = (name: string, at: Place) =>
  problem(
    'picture-ambiguous',
    at,
    `Several files are called "${name}"; none of them is published as the picture.`,
  )

/** Why a file is no picture that is published. */
const FAULTS = {
  unknown: 'it is no JPEG, PNG, GIF, WebP, AVIF or SVG',
  damaged: 'it is damaged',
  uncleanable: 'what it tells besides what is to be seen cannot be taken out of it',
  active: 'it is a drawing that runs or loads something, or shows what is no drawing',
} as const

export const pictureNotPublished = (path: string, fault: keyof typeof FAULTS) =>
  problem(
    'picture-not-published',
    fileItself(path),
    `The picture "${path}" is not published: ${FAULTS[fault]}.`,
  )

export const pictureTooLarge = (path: string, bytes: number, limit: number) =>
  problem(
    'picture-not-published',
    fileItself(path),
    `The picture "${path}" is not published: it has ${mebibytes(bytes)}, and ${mebibytes(limit)} is the most.`,
    { hint: 'Save a smaller copy for the site.' },
  )

const mebibytes = (bytes: number): string => `${Math.ceil((bytes / 1024 / 1024) * 10) / 10} MiB`

export const picturesUnused = (number: number, first: string) =>
  problem(
    'pictures-unused',
    fileItself(first),
    `${count(number, 'picture')} among the articles ${number === 1 ? 'is' : 'are'} named by no article and not published${number === 1 ? '' : `; the first is "${first}"`}.`,
  )

/** What pictures tell. */
type Telling = readonly { readonly details: readonly string[] }[]

const inWords = (pictures: Telling): string => {
  const of = (detail: string) => pictures.filter(({ details }) => details.includes(detail)).length
  return [
    [of('place'), 'a place'],
    [of('serial'), 'the number of a camera or of the picture itself'],
    [of('name'), 'a name'],
  ]
    .filter(([number]) => number !== 0)
    .map(([number, what]) => `${number} ${what}`)
    .join(', ')
}

export const picturesCleaned = (pictures: Telling) =>
  problem(
    'pictures-cleaned',
    fileItself(CONFIG_FILE),
    `${count(pictures.length, 'picture')} told more than is to be seen: ${inWords(pictures)}. They are published without it; the files are as they were.`,
  )

export const picturesTelling = (pictures: Telling) =>
  problem(
    'pictures-telling',
    fileItself(CONFIG_FILE),
    `${count(pictures.length, 'picture')} that ${pictures.length === 1 ? 'is' : 'are'} published tell more than is to be seen: ${inWords(pictures)}.`,
  )

export const picturesOff = (number: number) =>
  problem(
    'pictures-off',
    fileItself(CONFIG_FILE),
    `${count(number, 'picture')} of the articles ${number === 1 ? 'is' : 'are'} not published, by "images: none".`,
  )

export const picturesElsewhere = (number: number, articles: number, first: string) =>
  problem(
    'pictures-elsewhere',
    fileItself(first),
    `${count(articles, 'article names', 'articles name')} ${count(number, 'picture')} at other hosts, the signs around saved pages included. None is fetched or shown.`,
  )

export const picturesKeptBack = (number: number, first: string) =>
  problem(
    'pictures-kept-back',
    fileItself(first),
    `${count(number, 'picture')} of articles with redactions ${number === 1 ? 'is' : 'are'} not published.`,
  )

export const fileNotPublished = (path: string, at: Place) =>
  problem(
    'file-not-published',
    at,
    `The file "${path}" is no article and no picture, so it is not published.`,
  )
