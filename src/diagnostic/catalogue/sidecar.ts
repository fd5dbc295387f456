// Problems of sidecars: the YAML files beside articles in which a person supplies what a file does not say.
import { nearest } from '../nearest.ts'
import { fileItself, type Place } from '../place.ts'
import { type CodeTable, problemsOf } from '../problem.ts'

export const SIDECAR_CODES = {
  'sidecar-unreadable': {
    severity: 'error',
    meaning:
      'The sidecar is not YAML. What its keeper wanted to say of the article is not known, so the article is not published without it.',
    advice: 'Mend the line that is shown. A value that holds ": " needs quotation marks.',
  },
  'sidecar-not-read': {
    severity: 'error',
    meaning: 'The sidecar of the article is too large or not in UTF-8, as another line of the report says.',
    advice: 'Mend the sidecar, or remove it.',
  },
  'sidecar-not-utf8': {
    severity: 'error',
    meaning: 'The sidecar was saved in another encoding than UTF-8.',
    hint: 'Save it as UTF-8.',
  },
  'sidecar-too-large': {
    severity: 'error',
    meaning: 'A file named like a sidecar is larger than 32 KiB, more than anyone writes of one article.',
    advice: 'Move it elsewhere if it is no sidecar; else shorten it.',
  },
  'sidecar-without-article': {
    severity: 'warning',
    meaning:
      'A .yaml file is named like the sidecar of an article that is not in its folder: it was moved, renamed or removed.',
    hint: 'Name it after its article: flood.txt.yaml beside flood.txt.',
  },
  'sidecar-of-several': {
    severity: 'warning',
    meaning:
      'The name of the sidecar lacks the ending of its article, and several articles differ only in their endings.',
    hint: 'Put the ending of its article into its name: flood.txt.yaml beside flood.txt.',
  },
  'second-sidecar': {
    severity: 'warning',
    meaning: 'Two .yaml files are named as the sidecar of one article.',
    hint: 'Put all the fields into one of the two.',
  },
  'lost-withholding': {
    severity: 'error',
    meaning:
      'A sidecar that belongs to no article, or is not heard beside another, withholds something. The article that it was written for may have been moved, and would be published as a whole. Nothing is written.',
    hint: 'Name it after its article, or remove it.',
    stopsBuild: true,
  },
  'sha256-mismatch': {
    severity: 'error',
    meaning:
      'The sidecar holds the SHA-256 digest of the file as it was collected, and the file has another one: it was changed since.',
    hint: 'Restore the file as it was collected, or find out who changed it before recording another digest.',
  },
  'sha256-unreadable': {
    severity: 'error',
    meaning:
      'The field "sha256" of the sidecar is not 64 hexadecimal digits. The article is published without a check.',
    hint: 'Write its 64 hexadecimal digits, between quotation marks.',
  },
  'unknown-sidecar-key': {
    severity: ['warning', 'note'],
    meaning:
      'The sidecar has a key without a meaning. It is a warning when the key is nearly one that has, and may be misspelt.',
    advice: 'Correct the key. To publish something of your own with the record, put it under "extra".',
  },
} as const satisfies CodeTable

const problem = problemsOf(SIDECAR_CODES)

export const unreadableSidecar = (reason: string, hint: string | undefined, at: Place) =>
  problem(
    'sidecar-unreadable',
    at,
    `The sidecar cannot be read as YAML. ${reason} Its article was left out.`,
    { hint },
  )

export const leftOutWithSidecar = (path: string, sidecar: string) =>
  problem(
    'sidecar-not-read',
    fileItself(path),
    `The sidecar "${sidecar}" could not be read, so the article beside it was left out.`,
  )

export const sidecarNotUtf8 = (sidecar: string) =>
  problem('sidecar-not-utf8', fileItself(sidecar), `The sidecar "${sidecar}" is not text in UTF-8.`)

export const sidecarTooLarge = (sidecar: string, limit: number) =>
  problem(
    'sidecar-too-large',
    fileItself(sidecar),
    `"${sidecar}" has more than the ${limit} bytes that a sidecar may have. It was not read.`,
  )

export const sidecarWithoutArticle = (sidecar: string) =>
  problem(
    'sidecar-without-article',
    fileItself(sidecar),
    `"${sidecar}" is a sidecar without its article: no article file beside it has its name. It was not used.`,
  )

export const lostWithholding = (sidecar: string) =>
  problem(
    'lost-withholding',
    fileItself(sidecar),
    `The sidecar "${sidecar}" withholds something, and of no article that is there. Nothing was written.`,
  )

export const sidecarOfSeveral = (sidecar: string, articles: readonly string[]) =>
  problem(
    'sidecar-of-several',
    fileItself(sidecar),
    `"${sidecar}" could be the sidecar of ${articles.map((path) => `"${path}"`).join(' or ')}. It was not used.`,
  )

export const secondSidecar = (sidecar: string, first: string) =>
  problem(
    'second-sidecar',
    fileItself(sidecar),
    `"${sidecar}" is a second sidecar of one article; "${first}" was used and this one was not.`,
  )

export const sha256Mismatch = (recorded: string, found: string, path: string, at: Place) =>
  problem(
    'sha256-mismatch',
    at,
    `The file "${path}" is not what was collected: its SHA-256 is ${found}, and ${recorded} was recorded. The article was left out.`,
  )

export const sha256Unreadable = (value: string, at: Place) =>
  problem(
    'sha256-unreadable',
    at,
    `"sha256" is not a SHA-256 digest, so the file was not checked against it: ${value}.`,
  )

export const unknownSidecarKey = (key: string, known: readonly string[], at: Place) => {
  const close = nearest(key, known)
  return problem(
    'unknown-sidecar-key',
    at,
    `"${key}" has no meaning in a sidecar. It stays there and is not published.`,
    close === undefined
      ? {
          severity: 'note',
          hint: 'To publish something of your own with the record, put it under "extra".',
        }
      : { hint: `Did you mean "${close}"?` },
  )
}
