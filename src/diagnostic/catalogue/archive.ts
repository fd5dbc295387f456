// Problems of the archive as a whole: articles beside each other.
import { fileItself, type Place } from '../place.ts'
import { type CodeTable, problemsOf } from '../problem.ts'

export const ARCHIVE_CODES = {
  'same-file-twice': {
    severity: 'warning',
    meaning: 'Two files have the same bytes. Each is published as an article of its own.',
    hint: 'Remove one of the two if it came in twice.',
    doubt: { rank: 170, one: 'file is here twice', many: 'files are here twice' },
  },
  'tags-merged': {
    severity: 'note',
    meaning:
      'Tags that differ only in capitals, accents, points or hyphens are one tag. It is named by the spelling that most articles use.',
    advice: 'Nothing. To choose another spelling, list the name in names.yaml.',
  },
  'former-address-contested': {
    severity: 'note',
    meaning:
      'Two articles or more say that they had the same address elsewhere (`aliases`, `redirect_from`), so it cannot lead to any of them.',
    hint: 'Leave the address to one article.',
  },
  'broken-link': {
    severity: 'warning',
    meaning: 'A link in an article was written as leading somewhere in the archive, and nothing is there.',
    hint: 'Link to the other article by its file, relative to this one, or by its [[file name]].',
    onReview: true,
  },
  'shared-passage': {
    severity: 'note',
    meaning:
      'Most texts of a folder begin or end with the same words, or have the same line among their first or last ones: at least 8 different texts, and more than half of those in the folder and the folders within it; for an ending of ten words or more 50 texts are enough. It is the site\u2019s and not the story\u2019s, so it is hidden in each of them, and is listed as hidden on its page and in its record. Raw texts and whole paragraphs of saved pages are compared.',
    advice:
      'Nothing, if it is the site\u2019s. A text whose words are all its own belongs into Markdown, of which nothing is hidden.',
  },
  'path-taken': {
    severity: 'error',
    meaning:
      'A file of public/ has the path of a page, of data or of the search index. The first output for a path wins, so the file is not published.',
    hint: 'Give the file another name.',
  },
  'no-articles': {
    severity: 'warning',
    meaning:
      'The folder holds no file that could be an article. The site is made all the same, and is empty.',
    hint: 'Copy article files into it, in folders of any depth.',
  },
} as const satisfies CodeTable

const problem = problemsOf(ARCHIVE_CODES)
/** Words of a passage that a message repeats at most, in UTF-16 units. */
const MOST_QUOTED = 120
const brief = (words: string): string =>
  words.length > MOST_QUOTED ? `${words.slice(0, MOST_QUOTED)}…` : words
const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')

export const sameBytes = (path: string, other: string) =>
  problem(
    'same-file-twice',
    fileItself(path),
    `The file is the same, byte for byte, as ${other}. Both are published.`,
    { related: [other] },
  )

export const sharedPassage = (
  { texts, of, folder }: { readonly texts: number; readonly of: number; readonly folder: string },
  words: string,
  path: string,
  line: number,
) =>
  problem(
    'shared-passage',
    { ...fileItself(path), line },
    `${texts} of ${of} texts in ${folder}/ share these words at their edge: "${brief(words)}". Where they do they are hidden, as the site's.`,
  )

export const tagsMerged = (name: string, others: readonly string[], path: string, line: number) =>
  problem(
    'tags-merged',
    { ...fileItself(path), line },
    `The ${others.length === 1 ? 'tag' : 'tags'} ${list(others)} ${others.length === 1 ? 'is' : 'are'} filed under "${name}", the spelling that is used most.`,
  )

export const formerAddressContested = (address: string, path: string, others: readonly string[]) =>
  problem(
    'former-address-contested',
    fileItself(path),
    `The former address "${address}" is also claimed by ${list(others)}; it leads to none of them.`,
    { related: others },
  )

export const brokenLink = (href: string, at: Place) =>
  problem(
    'broken-link',
    at,
    `The link to "${href}" leads to no article or page of the archive; its words are shown without a link.`,
  )

export const pathTaken = (path: string) =>
  problem(
    'path-taken',
    fileItself(`public/${path}`),
    `public/${path} would overwrite a file of the site and was left out.`,
  )

export const noArticles = (folder: string) =>
  problem(
    'no-articles',
    fileItself(folder),
    'There is no article in the folder: nothing ends in .txt, .rtf, .md, .markdown, .html or .htm.',
  )
