// What is doubtful in an article's text: damage that copying did to it, and what it does not say.
import { fileItself, type Place } from '../place.ts'
import { type CodeTable, problemsOf } from '../problem.ts'

const CORRECT_DATE = 'Correct the date in front matter, or the bound in backfile.yaml.'

export const DOUBT_CODES = {
  mojibake: {
    severity: 'warning',
    meaning:
      'Letters were saved in one encoding, read in another and saved again, before the file reached the archive: “Ã©” stands for “é”. They cannot be put right without guessing.',
    hint: 'Copy the text again from its source.',
    doubt: { rank: 40, one: 'article has garbled letters', many: 'articles have garbled letters' },
  },
  'html-left': {
    severity: 'warning',
    meaning: 'Tags, entities or pieces of a script stand in the text, which is published with them.',
    hint: 'Copy the text from the page as it is read, or save the page as .html.',
    doubt: { rank: 60, one: 'holds code of a web page', many: 'hold code of a web page' },
  },
  'side-by-side': {
    severity: 'warning',
    meaning:
      'The text was made of a page of print with columns side by side, and each of its lines holds a piece of every column. Read across, the pieces make no sense.',
    hint: 'Put the columns below each other, or each article into a file of its own.',
    doubt: { rank: 55, one: 'has columns side by side', many: 'have columns side by side' },
  },
  'wall-page': {
    severity: 'warning',
    meaning:
      'A website showed a cookie notice, an error page or the like in place of the article, and that was saved.',
    hint: 'Open the source again and copy the article itself, or remove the file.',
    doubt: {
      rank: 30,
      one: 'is a notice of a site, not an article',
      many: 'are notices of sites, not articles',
    },
  },
  paywall: {
    severity: 'warning',
    meaning: 'The text ends with a request to subscribe or to sign in, so its end may be missing.',
    advice: 'Compare it with its source.',
    doubt: { rank: 80, one: 'ends at a paywall', many: 'end at a paywall' },
  },
  truncated: {
    severity: 'warning',
    meaning: 'The last sentence has no end, or the text ends with “Read more” or three dots.',
    hint: 'Compare it with its source.',
    doubt: { rank: 70, one: 'looks cut off', many: 'look cut off' },
  },
  'unfinished-paragraph': {
    severity: 'note',
    meaning: 'A paragraph within the text stops in the middle of a sentence. Words may be missing there.',
    advice: 'Compare it with its source.',
    doubt: {
      rank: 230,
      one: 'article has an unfinished paragraph',
      many: 'articles have an unfinished paragraph',
    },
  },
  'little-text': {
    severity: 'note',
    meaning: 'The text is so short that it may be only a caption or the beginning of an article.',
    advice: 'Nothing, if the article is so short. Else copy it again from its source.',
    doubt: { rank: 220, one: 'article has hardly any text', many: 'articles have hardly any text' },
  },
  'headline-supplied': {
    severity: 'note',
    meaning:
      'No line of the file is a headline, so the first words of the text stand in its place. The page says so.',
    advice:
      'If there was a headline, give it as "title" in front matter or in a sidecar. "backfile accept" confirms the one that is shown.',
    doubt: { rank: 200, one: 'headline was supplied', many: 'headlines were supplied' },
  },
  'unread-date-line': {
    severity: 'warning',
    meaning:
      'The article is undated, and a line above or below its text, or a field of front matter, looks like a date that was not understood.',
    hint: 'If it is the day of publication, state it with a "date" in front matter or in a sidecar.',
    onReview: true,
    countedAs: 'invalid-date',
    settledBy: 'published',
  },
  'no-date': {
    severity: 'note',
    meaning:
      'Neither the text nor front matter, a sidecar or the name of the file gives a date of publication.',
    advice: 'If the day is known, give it as "date" in front matter or in a sidecar.',
    doubt: { rank: 190, one: 'article has no date', many: 'articles have no date' },
  },
  'near-duplicate': {
    severity: 'note',
    meaning:
      'Two articles share most of their sentences: two versions of one story, or a text that came in twice.',
    advice: 'Nothing, if both are wanted. Else remove one.',
    doubt: { rank: 180, one: 'is nearly the same as another', many: 'are nearly the same as others' },
  },
  'before-coverage': {
    severity: 'warning',
    meaning:
      'The article is dated before the time that the archive covers, by the setting coverage.earliest. It is published.',
    hint: CORRECT_DATE,
    doubt: {
      rank: 150,
      one: 'is dated before the archive begins',
      many: 'are dated before the archive begins',
    },
  },
  'after-coverage': {
    severity: 'warning',
    meaning:
      'The article is dated after the time that the archive covers, by the setting coverage.latest. It is published.',
    hint: CORRECT_DATE,
    doubt: { rank: 160, one: 'is dated after the archive ends', many: 'are dated after the archive ends' },
  },
  'published-after-accession': {
    severity: 'warning',
    meaning:
      'The article is dated later than the day on which it was taken into the archive, as the register has it.',
    hint: 'Correct the date in front matter or in a sidecar.',
    onReview: true,
  },
} as const satisfies CodeTable

const problem = problemsOf(DOUBT_CODES)
const shown = (quote: string): string => `“${quote}”`

export const sideBySide = (lines: number, at: Place) =>
  problem(
    'side-by-side',
    at,
    `Two columns stand side by side in ${lines} lines of the text, which are read across.`,
  )

export const mojibake = (places: number, quote: string, at: Place) =>
  problem(
    'mojibake',
    at,
    `Letters were garbled before the file was saved, in ${places === 1 ? 'one place' : `${places} places`}: ${shown(quote)}. They are shown as they stand.`,
  )

export const htmlLeft = (quote: string, at: Place) =>
  problem('html-left', at, `Code of a web page was left in the text: ${shown(quote)}.`)

export const wallPage = (what: string, quote: string, at: Place) =>
  problem(
    'wall-page',
    at,
    `The text reads like ${what} that was saved in place of the article: ${shown(quote)}.`,
  )

export const paywall = (quote: string, at: Place) =>
  problem(
    'paywall',
    at,
    `The source asks for a subscription or an account to read on, so the text may not be whole: ${shown(quote)}.`,
  )

export const truncated = (quote: string, at: Place) =>
  problem('truncated', at, `The text seems to be cut off at its end: ${shown(quote)}.`)

export const unfinishedParagraph = (quote: string, at: Place) =>
  problem('unfinished-paragraph', at, `A paragraph ends in the middle of a sentence: ${shown(quote)}.`)

export const littleText = (words: number, at: Place) =>
  problem('little-text', at, `The text has only ${words === 1 ? 'one word' : `${words} words`}.`)

export const headlineSupplied = (headline: string, at: Place) =>
  problem('headline-supplied', at, `The file has no headline; the archive supplied ${shown(headline)}.`)

/** `isToldOf`: something in the file may say it, and another problem names that. */
export const noDate = (path: string, isToldOf: boolean) =>
  problem(
    'no-date',
    fileItself(path),
    isToldOf
      ? 'No day of publication was understood; the article is filed as undated.'
      : 'Nothing in the file says when the article was published; it is filed as undated.',
  )

export const unreadDateLine = (line: string, at: Place) =>
  problem('unread-date-line', at, `The line looks like a date and was not understood as one: ${shown(line)}.`)

/** `percent` of the five-word sequences of the two texts are the same. */
export const nearDuplicate = (percent: number, path: string, other: string) =>
  problem(
    'near-duplicate',
    fileItself(path),
    percent === 100
      ? `The text is the same as that of ${other}. Both are published.`
      : `The text is nearly the same as that of ${other}: ${percent} % of their five-word sequences are the same. Both are published.`,
    { related: [other] },
  )

export const beforeCoverage = (date: string, bound: string, at: Place) =>
  problem(
    'before-coverage',
    at,
    `The article is dated ${date}, before the archive begins (coverage.earliest: ${bound}).`,
  )

export const afterCoverage = (date: string, bound: string, at: Place) =>
  problem(
    'after-coverage',
    at,
    `The article is dated ${date}, after the archive ends (coverage.latest: ${bound}).`,
  )

export const afterAccession = (date: string, accession: string, at: Place) =>
  problem(
    'published-after-accession',
    at,
    `The article is dated ${date}, but the archive has had it since ${accession}.`,
  )
