// Problems of an article file and of its text.
import type { Place } from '../place.ts'
import { type CodeTable, problemsOf } from '../problem.ts'

const STATE_DATE = 'State the date with a "date" in front matter.'

export const ARTICLE_CODES = {
  'redaction-not-found': {
    severity: 'error',
    isUnpublished: true,
    meaning:
      'Words that are to be taken out of an article were found nowhere in it, so they may stand there in another form. The article is left out.',
    hint: 'Write the words as they stand in the text, or remove the redaction.',
  },
  'empty-file': {
    severity: 'error',
    meaning: 'The file has no bytes, or nothing but spaces. It was left out.',
    hint: 'Copy the article into it again, or remove the file.',
    doubt: { rank: 10, one: 'file is empty', many: 'files are empty' },
  },
  'binary-file': {
    severity: 'error',
    meaning:
      'The file ends like a text (.txt, .md, .html) and holds a picture, a PDF or other data. It was left out.',
    hint: 'Save the article as plain text, Markdown or HTML.',
    doubt: { rank: 20, one: 'file is not text', many: 'files are not text' },
  },
  'encoding-unknown': {
    severity: 'error',
    meaning:
      'The bytes of the file are not UTF-8, nothing in it names another encoding, and in none that is known here do they read like a text. It was left out: wrong letters would be worse than none.',
    hint: 'State the encoding with "encoding: windows-1251" (or whichever it is) in a sidecar or in front matter, or save the file as UTF-8.',
    doubt: {
      rank: 25,
      one: 'file is in an encoding that is not known',
      many: 'files are in encodings that are not known',
    },
  },
  'control-characters': {
    severity: 'note',
    meaning:
      'Control characters such as NUL, bell, escape or Ctrl-Z stood in the text. Old word processors, terminals and damaged disks leave them. They were left out of the article; the file is as it was.',
    advice: 'Nothing, unless the text reads as if something were missing there.',
  },
  'encoding-guessed': {
    severity: 'warning',
    meaning:
      'The bytes of the file are not UTF-8, and nothing in it names another encoding. The most likely one was used.',
    hint: 'If letters look wrong, state the right one with "encoding:" in a sidecar or in front matter, or save the file as UTF-8.',
    doubt: { rank: 100, one: 'was read in a guessed encoding', many: 'were read in a guessed encoding' },
  },
  'rich-text': {
    severity: 'note',
    meaning:
      'The file is rich text (RTF), as word processors save it, whatever its name ends in. Its words were read; fonts, pictures, heads and feet of pages were left out. Places of evidence are counted in its words.',
    advice: 'Nothing; or save it as plain text, so that everybody can find the places of what was read.',
    forDoctor: true,
  },
  'damaged-text': {
    severity: 'warning',
    meaning: 'Some bytes of the file mean nothing in its encoding. The rest of the text is published.',
    hint: 'Copy the text again from its source, or save the file as UTF-8.',
    doubt: { rank: 50, one: 'file could not be read in full', many: 'files could not be read in full' },
  },
  'no-text': {
    severity: 'note',
    meaning: 'The file gives facts about an article (front matter, a headline) and not its text.',
    advice: 'Nothing, if there is no text to be had; otherwise add it to the file.',
    doubt: { rank: 210, one: 'article has no text', many: 'articles have no text' },
  },
  'nothing-to-publish': {
    severity: 'error',
    meaning: 'All lines of the file were taken for parts of a website, and nothing in it is a headline.',
    advice: 'Copy the text of the article into the file, or remove the file.',
  },
  'impossible-date': {
    severity: 'warning',
    meaning: 'A line above the text looks like a date, but its day does not exist, such as 30 February.',
    advice: 'Look the day up, and state it with a "date" in front matter or in a sidecar.',
    doubt: { rank: 130, one: 'names an impossible day', many: 'name an impossible day' },
    settledBy: 'published',
  },
  'dates-disagree': {
    severity: ['warning', 'note'],
    meaning:
      'Two places give different dates of publication, and the more trusted one was used. In order of trust: front matter, what a saved page declares, a date printed above the text, the dateline, notes of the tool that copied the text, the name of the file, the address of the page. It is only a note when the name of the file has the later day, because clippings are often named after the day on which they were kept.',
    hint: 'Say which is right with a "date" in front matter.',
    doubt: { rank: 120, one: 'article has two dates', many: 'articles have two dates' },
    settledBy: 'published',
  },
  'weekday-differs': {
    severity: 'warning',
    meaning: 'A date was printed with a weekday on which it did not fall. The date was used.',
    advice: `Compare the date with the source. ${STATE_DATE}`,
    onReview: true,
  },
  'dateline-differs': {
    severity: 'note',
    meaning:
      'The dateline, where the story begins, names a day. Stories are published on that day or a few days later, and the date that was used is not in that time.',
    advice: `Compare the date with the source. ${STATE_DATE}`,
  },
  'first-of-january': {
    severity: 'note',
    meaning: 'The only source of the date is a note of the tool that copied the text, and it says 1 January.',
    hint: 'Look the day up, and state it with a "date" in front matter.',
  },
  'other-calendar': {
    severity: 'warning',
    meaning:
      'A date written in figures was read as a day of the Solar Hijri or Lunar Hijri calendar, because its year, such as 1400, would otherwise be centuries ago.',
    advice: 'If the day is right, write it as the hint says, or name the month in words: 11 Jadi 1400.',
    onReview: true,
  },
  'date-too-early': {
    severity: 'warning',
    meaning: 'The article is dated before 1600, and the first newspaper was printed in 1605.',
    hint: 'Check the day: some tools write such a one when they know none, and a year such as 1425 may be of another calendar.',
    onReview: true,
  },
  'program-day': {
    severity: 'warning',
    meaning:
      'The article is dated 1 January 1970, or another day with which the calendar of programs begins: they write it when they know no date. It can be the true day, so it was used, with a mark of doubt.',
    advice: 'Look the day up. If it is right, state it in a sidecar, where nothing is doubted.',
    onReview: true,
    settledBy: 'published',
  },
  'date-before-text': {
    severity: 'warning',
    meaning:
      'The date was only inferred, from the name of the file for instance, and the text tells of something later as past.',
    hint: STATE_DATE,
    onReview: true,
  },
  'published-after-change': {
    severity: 'warning',
    meaning: 'The file gives a day of publication and a day of a later change, and the change comes first.',
    advice: 'Correct one of the two days, in front matter or in a sidecar.',
    onReview: true,
  },
  'published-after-collection': {
    severity: 'warning',
    meaning:
      'The file gives a day of publication and the day on which it was collected, and that comes first.',
    advice: 'Correct one of the two days, in front matter or in a sidecar.',
    onReview: true,
  },
  'much-hidden': {
    severity: 'warning',
    meaning:
      'A large part of the file was taken for menus, comments and other text of a website. It is kept in the file and hidden on the page.',
    hint: 'Look at the article page: the hidden lines can be shown there.',
    doubt: { rank: 90, one: 'has much of its text hidden', many: 'have much of their text hidden' },
  },
} as const satisfies CodeTable

const problem = problemsOf(ARTICLE_CODES)

export const emptyFile = (at: Place) =>
  problem('empty-file', at, 'The file holds no text, so there is no article to publish.')

export const binaryFile = (at: Place) =>
  problem('binary-file', at, 'The file is not text, whatever its name says. It was left out.')

export const unknownEncoding = (at: Place) =>
  problem(
    'encoding-unknown',
    at,
    'The file does not say how its letters are encoded, and no encoding makes a text of it. It was left out.',
  )

export const controlCharacters = (places: number, at: Place) =>
  problem(
    'control-characters',
    at,
    `${places === 1 ? 'In one place' : `In ${places} places`} the file holds control characters (NUL, bell, escape and the like); they were left out.`,
  )

export const guessedEncoding = (encoding: string, at: Place) =>
  problem(
    'encoding-guessed',
    at,
    `The file does not say how its letters are encoded; it was read as ${encoding}.`,
  )

export const richText = (at: Place) =>
  problem('rich-text', at, 'The file is rich text (RTF). Its words were read, without fonts and pictures.')

export const damagedText = (places: number, encoding: string, at: Place) =>
  problem(
    'damaged-text',
    at,
    `${places === 1 ? 'One place' : `${places} places`} in the file cannot be read as ${encoding} and ${places === 1 ? 'is' : 'are'} shown as \ufffd.`,
  )

export const noArticleText = (at: Place) =>
  problem('no-text', at, 'The article has no text; only its record is published.')

export const nothingToPublish = (at: Place) =>
  problem('nothing-to-publish', at, 'There is neither a headline nor a text in the file. It was left out.')

export const impossibleDate = (line: string, at: Place) =>
  problem(
    'impossible-date',
    at,
    `The line looks like a date and names a day that no calendar has: ${line}. It was not used as a date.`,
  )

/** Two dates that different sources give. */
interface TwoDates {
  readonly used: string
  readonly other: string
  /** Where the other one stands: `the name of the file`. */
  readonly where: string
  readonly severity: 'warning' | 'note'
}

export const datesDisagree = ({ used, other, where, severity }: TwoDates, at: Place) =>
  problem('dates-disagree', at, `Two dates of publication: ${used} was used; ${other} stands in ${where}.`, {
    severity,
  })

export const weekdayDiffers = (date: string, printed: string, right: string, at: Place) =>
  problem('weekday-differs', at, `${date} was a ${right}, not a ${printed}: the day or the weekday is wrong.`)

export const datelineDiffers = (date: string, dateline: string, at: Place) =>
  problem(
    'dateline-differs',
    at,
    `The dateline says ${dateline}, but the article is dated ${date}; a story is published on the day of its dateline or a few days later.`,
  )

export const firstOfJanuary = (date: string, at: Place) =>
  problem(
    'first-of-january',
    at,
    `${date} is known only from the tool that copied the text. Such tools write 1 January when they know only the year.`,
  )

export const otherCalendar = (written: string, read: string, calendar: string, at: Place) =>
  problem(
    'other-calendar',
    at,
    `${written} was read as a day of the ${calendar} calendar, ${read}, because of its year alone.`,
    {
      hint: `If that is right, write ${read}, or put the name of the month in place of its number, as in 11 Jadi 1400.`,
    },
  )

export const tooEarly = (date: string, at: Place) =>
  problem('date-too-early', at, `${date} is before the first newspaper was printed.`)

export const programDay = (date: string, at: Place) =>
  problem(
    'program-day',
    at,
    `${date} is what programs write when they know no date. It was used, and is marked as doubtful.`,
  )

export const beforeText = (date: string, words: string, at: Place) =>
  problem('date-before-text', at, `The article was dated ${date}, but its text speaks of ${words} as past.`)

export const afterChange = (date: string, change: string, at: Place) =>
  problem(
    'published-after-change',
    at,
    `The article was dated ${date}, but it was changed before that, on ${change}.`,
  )

export const afterCollection = (date: string, collected: string, at: Place) =>
  problem(
    'published-after-collection',
    at,
    `The article was dated ${date}, but it was collected before that, on ${collected}.`,
  )

export const muchHidden = (share: number, at: Place) =>
  problem(
    'much-hidden',
    at,
    `${share} % of the file looks like text of the website around the article and is hidden. The first of it is here.`,
  )

export const storyDoubtful = (share: number, at: Place) =>
  problem(
    'much-hidden',
    at,
    `The file is a copy of a whole web page. ${share} % of it is hidden as not part of the article, but some of what is hidden reads like an article too.`,
    {
      hint: 'Look at the article page: the hidden lines can be shown there. If they belong to it, keep only the article in the file.',
    },
  )

/** The words themselves are not told: reports are read in many places. */
export const redactionNotFound = (count: number, at: Place) =>
  problem(
    'redaction-not-found',
    at,
    `${count === 1 ? 'A redaction was' : `${count} redactions were`} not found in the article. It was left out.`,
  )
