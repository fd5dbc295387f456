// What is doubtful in an article's text: damage that copying did to it, and what it does not say.
import type { Diagnostic, Place } from '../diagnostic.ts'
import { fileItself } from '../place.ts'

const shown = (quote: string): string => `“${quote}”`

export const mojibake = (places: number, quote: string, at: Place): Diagnostic => ({
  code: 'mojibake',
  severity: 'warning',
  message: `Letters were garbled before the file was saved, in ${places === 1 ? 'one place' : `${places} places`}: ${shown(quote)}. They are shown as they stand.`,
  at,
  hint: 'Copy the text again from its source.',
})

export const htmlLeft = (quote: string, at: Place): Diagnostic => ({
  code: 'html-left',
  severity: 'warning',
  message: `Code of a web page was left in the text: ${shown(quote)}.`,
  at,
  hint: 'Copy the text from the page as it is read, or save the page as .html.',
})

export const wallPage = (what: string, quote: string, at: Place): Diagnostic => ({
  code: 'wall-page',
  severity: 'warning',
  message: `The text reads like ${what} that was saved in place of the article: ${shown(quote)}.`,
  at,
  hint: 'Open the source again and copy the article itself, or remove the file.',
})

export const paywall = (quote: string, at: Place): Diagnostic => ({
  code: 'paywall',
  severity: 'warning',
  message: `The source asks for a subscription or an account to read on, so the text may not be whole: ${shown(quote)}.`,
  at,
})

export const truncated = (quote: string, at: Place): Diagnostic => ({
  code: 'truncated',
  severity: 'warning',
  message: `The text seems to be cut off at its end: ${shown(quote)}.`,
  at,
  hint: 'Compare it with its source.',
})

export const unfinishedParagraph = (quote: string, at: Place): Diagnostic => ({
  code: 'unfinished-paragraph',
  severity: 'note',
  message: `A paragraph ends in the middle of a sentence: ${shown(quote)}.`,
  at,
})

export const littleText = (words: number, at: Place): Diagnostic => ({
  code: 'little-text',
  severity: 'note',
  message: `The text has only ${words === 1 ? 'one word' : `${words} words`}.`,
  at,
})

export const headlineSupplied = (headline: string, at: Place): Diagnostic => ({
  code: 'headline-supplied',
  severity: 'note',
  message: `The file has no headline; the archive supplied ${shown(headline)}.`,
  at,
})

export const noDate = (path: string): Diagnostic => ({
  code: 'no-date',
  severity: 'note',
  message: 'Nothing in the file says when the article was published; it is filed as undated.',
  at: fileItself(path),
})

/** Words of two articles that are the same, in percent. */
export const nearDuplicate = (percent: number, path: string, other: string): Diagnostic => ({
  code: 'near-duplicate',
  severity: 'note',
  message:
    percent === 100
      ? `The text is the same as that of ${other}. Both are published.`
      : `The text is nearly the same (${percent} %) as that of ${other}. Both are published.`,
  at: fileItself(path),
  related: [other],
})

export const beforeCoverage = (date: string, bound: string, at: Place): Diagnostic => ({
  code: 'before-coverage',
  severity: 'warning',
  message: `The article is dated ${date}, before the archive begins (coverage.earliest: ${bound}).`,
  at,
  hint: 'Correct the date in front matter, or the bound in backfile.yaml.',
})

export const afterAccession = (date: string, accession: string, at: Place): Diagnostic => ({
  code: 'published-after-accession',
  severity: 'warning',
  message: `The article is dated ${date}, but the archive has had it since ${accession}.`,
  at,
  hint: 'Correct the date in front matter or in a sidecar.',
})

export const afterCoverage = (date: string, bound: string, at: Place): Diagnostic => ({
  code: 'after-coverage',
  severity: 'warning',
  message: `The article is dated ${date}, after the archive ends (coverage.latest: ${bound}).`,
  at,
  hint: 'Correct the date in front matter, or the bound in backfile.yaml.',
})
