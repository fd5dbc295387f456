// Problems of sidecars: the YAML files beside articles in which a person supplies what a file does not say.
import type { Diagnostic, Place } from '../diagnostic.ts'
import { nearest } from '../nearest.ts'
import { fileItself } from '../place.ts'

export const unreadableSidecar = (reason: string, hint: string | undefined, at: Place): Diagnostic => ({
  code: 'sidecar-unreadable',
  severity: 'error',
  message: `The sidecar cannot be read as YAML. ${reason} Its article was left out.`,
  at,
  ...(hint === undefined ? {} : { hint }),
})

export const leftOutWithSidecar = (path: string, sidecar: string): Diagnostic => ({
  code: 'sidecar-not-read',
  severity: 'error',
  message: `The sidecar "${sidecar}" could not be read, so the article beside it was left out.`,
  at: fileItself(path),
})

export const sidecarNotUtf8 = (sidecar: string): Diagnostic => ({
  code: 'sidecar-not-utf8',
  severity: 'error',
  message: `The sidecar "${sidecar}" is not text in UTF-8.`,
  at: fileItself(sidecar),
  hint: 'Save it as UTF-8.',
})

export const sidecarTooLarge = (sidecar: string, limit: number): Diagnostic => ({
  code: 'sidecar-too-large',
  severity: 'error',
  message: `"${sidecar}" has more than the ${limit} bytes that a sidecar may have. It was not read.`,
  at: fileItself(sidecar),
})

export const sidecarWithoutArticle = (sidecar: string): Diagnostic => ({
  code: 'sidecar-without-article',
  severity: 'warning',
  message: `"${sidecar}" is a sidecar without its article: no article file beside it has its name. It was not used.`,
  at: fileItself(sidecar),
  hint: 'Name it after its article: flood.txt.yaml beside flood.txt.',
})

export const sidecarOfSeveral = (sidecar: string, articles: readonly string[]): Diagnostic => ({
  code: 'sidecar-of-several',
  severity: 'warning',
  message: `"${sidecar}" could be the sidecar of ${articles.map((path) => `"${path}"`).join(' or ')}. It was not used.`,
  at: fileItself(sidecar),
  hint: 'Put the ending of its article into its name: flood.txt.yaml beside flood.txt.',
})

export const secondSidecar = (sidecar: string, first: string): Diagnostic => ({
  code: 'second-sidecar',
  severity: 'warning',
  message: `"${sidecar}" is a second sidecar of one article; "${first}" was used and this one was not.`,
  at: fileItself(sidecar),
  hint: 'Put all the fields into one of the two.',
})

export const sha256Mismatch = (recorded: string, found: string, path: string, at: Place): Diagnostic => ({
  code: 'sha256-mismatch',
  severity: 'error',
  message: `The file "${path}" is not what was collected: its SHA-256 is ${found}, and ${recorded} was recorded. The article was left out.`,
  at,
  hint: 'Restore the file as it was collected, or find out who changed it before recording another digest.',
})

export const sha256Unreadable = (value: string, at: Place): Diagnostic => ({
  code: 'sha256-unreadable',
  severity: 'error',
  message: `"sha256" is no SHA-256 digest, so the file was not checked against it: ${value}.`,
  at,
  hint: 'Write its 64 hexadecimal digits, between quotation marks.',
})

export const unknownSidecarKey = (key: string, known: readonly string[], at: Place): Diagnostic => {
  const close = nearest(key, known)
  return {
    code: 'unknown-sidecar-key',
    severity: close === undefined ? 'note' : 'warning',
    message: `"${key}" has no meaning in a sidecar. It stays there and is not published.`,
    at,
    hint:
      close === undefined
        ? 'To publish something of your own with the record, put it under "extra".'
        : `Did you mean "${close}"?`,
  }
}
