// Problems of the keeper's own pages, the files of pages/.
import { nearest } from '../nearest.ts'
import { fileItself, type Place } from '../place.ts'
import { type CodeTable, problemsOf } from '../problem.ts'

export const OWN_PAGE_CODES = {
  'page-address-taken': {
    severity: 'error',
    meaning:
      'The address that a page would have by its name is one that every site uses itself (`/about/`, `/tags/`, `/2021/`), or the name has no letters or digits to make an address of. The page is left out, so that no article ever has to give way to it.',
    hint: 'Give the file another name, such as about-us.md.',
  },
  'page-twice': {
    severity: 'error',
    meaning: 'Two files of pages/ would have the same address. None of them is published.',
    hint: 'Rename one of them.',
  },
  'page-untitled': {
    severity: 'error',
    meaning: 'A page has no title, by which others would lead to it. It is left out.',
    hint: 'Write "title: Corrections" between two lines of --- at the top of the file.',
  },
  'page-key': {
    severity: 'warning',
    meaning:
      'A key of the front matter of a page means nothing there, or has a value that it cannot have. The page is published as if it were not there.',
    advice: 'Correct the key or the value, or remove the line.',
  },
  'page-form': {
    severity: 'warning',
    meaning: 'A file of pages/ is raw text or HTML. Only Markdown becomes a page.',
    hint: 'Save it as Markdown, with the ending .md, or move it to articles/ or public/.',
  },
  'page-withheld': {
    severity: 'note',
    meaning: 'A page is kept from the public by its front matter or by a rule of the settings.',
    advice: 'Nothing. A private build shows it.',
    isUnpublished: true,
  },
} as const satisfies CodeTable

const problem = problemsOf(OWN_PAGE_CODES)

export const pageAddressTaken = (address: string, path: string) =>
  problem(
    'page-address-taken',
    fileItself(path),
    address === ''
      ? 'The name of the file gives no address. The page was left out.'
      : `The address ${address} is used by the site itself. The page was left out.`,
  )

export const pageTwice = (address: string, path: string, other: string) =>
  problem(
    'page-twice',
    fileItself(path),
    `The page would stand at ${address}, and so would "${other}". Neither was published.`,
    { related: [other] },
  )

export const pageUntitled = (path: string) =>
  problem('page-untitled', fileItself(path), 'The page has no title and was left out.')

export const pageKeyUnknown = (key: string, known: readonly string[], at: Place) => {
  const close = nearest(key, known)
  return problem('page-key', at, `"${key}" means nothing for a page.`, {
    hint: close === undefined ? `Keys of a page are ${known.join(', ')}.` : `Did you mean "${close}"?`,
  })
}

export const pageKeyWrong = (key: string, expected: string, at: Place) =>
  problem('page-key', at, `"${key}" should be ${expected}.`)

export const pageForm = (path: string) =>
  problem('page-form', fileItself(path), 'The file is no Markdown, so it does not become a page.')

export const pageWithheld = (path: string) =>
  problem('page-withheld', fileItself(path), 'The page is not in the public site.')
