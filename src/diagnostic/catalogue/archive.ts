// Problems of the archive as a whole: articles beside each other.
import { ENDINGS_IN_WORDS } from '../../value/article-endings.ts'
import type { Diagnostic, Place } from '../diagnostic.ts'
import { fileItself } from '../place.ts'

const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')

export const sameBytes = (path: string, other: string): Diagnostic => ({
  code: 'same-file-twice',
  severity: 'warning',
  message: `The file is the same, byte for byte, as ${other}. Both are published.`,
  at: fileItself(path),
  hint: 'Remove one of the two if it came in twice.',
  related: [other],
})

export const tagsMerged = (
  name: string,
  others: readonly string[],
  path: string,
  line: number,
): Diagnostic => ({
  code: 'tags-merged',
  severity: 'note',
  message: `The ${others.length === 1 ? 'tag' : 'tags'} ${list(others)} ${others.length === 1 ? 'is' : 'are'} filed with "${name}", the form used most.`,
  at: { ...fileItself(path), line },
})

export const formerAddressContested = (
  address: string,
  path: string,
  others: readonly string[],
): Diagnostic => ({
  code: 'former-address-contested',
  severity: 'note',
  message: `The former address "${address}" is also claimed by ${list(others)}; it leads to none of them.`,
  at: fileItself(path),
  hint: 'Leave the address to one article.',
  related: others,
})

export const brokenLink = (href: string, at: Place): Diagnostic => ({
  code: 'broken-link',
  severity: 'warning',
  message: `The link to "${href}" leads to no article or page of the archive; its words are shown without a link.`,
  at,
  hint: 'Link to the other article by its file, relative to this one, or by its [[file name]].',
})

export const pathTaken = (path: string): Diagnostic => ({
  code: 'path-taken',
  severity: 'error',
  message: `public/${path} would overwrite a page of the site and was left out.`,
  at: fileItself(`public/${path}`),
  hint: 'Give the file another name.',
})

export const noArticles = (folder: string): Diagnostic => ({
  code: 'no-articles',
  severity: 'warning',
  message: `There is no article in the folder: nothing ends in ${ENDINGS_IN_WORDS}.`,
  at: fileItself(folder),
  hint: 'Copy article files into it, in folders of any depth.',
})
