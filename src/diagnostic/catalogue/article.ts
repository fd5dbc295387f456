// Problems of an article file and of its text.
import type { Diagnostic, Place, Severity } from '../diagnostic.ts'

export const emptyFile = (at: Place): Diagnostic => ({
  code: 'empty-file',
  severity: 'error',
  message: 'The file holds no text, so there is no article to publish.',
  at,
  hint: 'Copy the article into it again, or remove the file.',
})

export const binaryFile = (at: Place): Diagnostic => ({
  code: 'binary-file',
  severity: 'error',
  message: 'The file is not text, whatever its name says. It was left out.',
  at,
  hint: 'Save the article as plain text, Markdown or HTML.',
})

export const guessedEncoding = (encoding: string, at: Place): Diagnostic => ({
  code: 'encoding-guessed',
  severity: 'warning',
  message: `The file does not say how its letters are encoded; it was read as ${encoding}.`,
  at,
  hint: 'If letters look wrong, save the file as UTF-8.',
})

export const damagedText = (places: number, encoding: string, at: Place): Diagnostic => ({
  code: 'damaged-text',
  severity: 'warning',
  message: `${places === 1 ? 'One place' : `${places} places`} in the file cannot be read as ${encoding} and ${places === 1 ? 'is' : 'are'} shown as \ufffd.`,
  at,
  hint: 'Copy the text again from its source, or save the file as UTF-8.',
})

export const noArticleText = (at: Place): Diagnostic => ({
  code: 'no-text',
  severity: 'note',
  message: 'The article has no text: its record is published alone.',
  at,
})

export const nothingToPublish = (at: Place): Diagnostic => ({
  code: 'nothing-to-publish',
  severity: 'error',
  message: 'There is neither a headline nor a text in the file. It was left out.',
  at,
})

export const impossibleDate = (line: string, at: Place): Diagnostic => ({
  code: 'impossible-date',
  severity: 'warning',
  message: `The line looks like a date and names a day that no calendar has: ${line}. No date was made of it.`,
  at,
})

export const datesDisagree = (
  believed: string,
  other: string,
  where: string,
  severity: Severity,
  at: Place,
): Diagnostic => ({
  code: 'dates-disagree',
  severity,
  message: `Two dates of publication: ${believed} was taken, ${other} stands in ${where}.`,
  at,
  hint: 'Say which is right with a "date" in front matter.',
})

export const weekdayDiffers = (date: string, printed: string, right: string, at: Place): Diagnostic => ({
  code: 'weekday-differs',
  severity: 'warning',
  message: `${date} was a ${right}, not a ${printed}: the day or the weekday is wrong.`,
  at,
})

export const datelineDiffers = (date: string, dateline: string, at: Place): Diagnostic => ({
  code: 'dateline-differs',
  severity: 'note',
  message: `The dateline says ${dateline}, which is not in the days before ${date}, the date that was taken.`,
  at,
})

export const firstOfJanuary = (date: string, at: Place): Diagnostic => ({
  code: 'first-of-january',
  severity: 'note',
  message: `${date} is known only from the tool that copied the text. Such tools write 1 January when they know no more than the year.`,
  at,
  hint: 'Look the day up, and state it with a "date" in front matter.',
})

export const otherCalendar = (written: string, read: string, calendar: string, at: Place): Diagnostic => ({
  code: 'other-calendar',
  severity: 'warning',
  message: `${written} was read in the ${calendar} calendar: ${read}. The year alone says so.`,
  at,
  hint: `If that is right, write ${read}, or name the month: 11 Jadi 1400.`,
})

export const tooEarly = (date: string, at: Place): Diagnostic => ({
  code: 'date-too-early',
  severity: 'warning',
  message: `${date} is before there were newspapers.`,
  at,
  hint: 'Some tools write such a day when they know none; a year such as 1425 may be of another calendar.',
})

export const beforeText = (date: string, words: string, at: Place): Diagnostic => ({
  code: 'date-before-text',
  severity: 'warning',
  message: `The article was taken to be of ${date}, and its text speaks of ${words} as past.`,
  at,
  hint: 'State the date with a "date" in front matter.',
})

export const afterChange = (date: string, change: string, at: Place): Diagnostic => ({
  code: 'published-after-change',
  severity: 'warning',
  message: `The article was taken to be of ${date}, and it was changed on ${change}, before that.`,
  at,
})

export const afterCollection = (date: string, collected: string, at: Place): Diagnostic => ({
  code: 'published-after-collection',
  severity: 'warning',
  message: `The article was taken to be of ${date}, and it was collected on ${collected}, before that.`,
  at,
})

export const muchHidden = (share: number, at: Place): Diagnostic => ({
  code: 'much-hidden',
  severity: 'warning',
  message: `${share} % of the file was taken for the site's text around the article and is hidden from here on.`,
  at,
  hint: 'Look at the article page: the hidden lines can be shown there.',
})

export const storyDoubtful = (share: number, at: Place): Diagnostic => ({
  code: 'much-hidden',
  severity: 'warning',
  message: `The file is a whole page of a site; ${share} % of it is hidden as not the article, and some of that reads like an article too.`,
  at,
  hint: 'Look at the article page: the hidden lines can be shown there. If they belong to it, keep only the article in the file.',
})
