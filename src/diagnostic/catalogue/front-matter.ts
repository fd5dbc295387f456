// Problems of front matter and of the fields in it.
import { fileItself, type Place } from '../place.ts'
import { type CodeTable, problemsOf } from '../problem.ts'

export const FRONT_MATTER_CODES = {
  'front-matter-language': {
    severity: 'error',
    meaning:
      'The line that opens the front matter names a language, such as JavaScript, in which it would be run as a program. Nothing of an archive is ever run.',
    hint: 'Write the fields as YAML between "---" lines.',
  },
  'front-matter-unclosed': {
    severity: 'error',
    meaning: 'The line that ends the front matter is missing, so it is not known where the text begins.',
    advice: 'Put the closing line after the last field, as the hint says.',
  },
  'front-matter-unreadable': {
    severity: 'error',
    meaning: 'The front matter is not valid YAML, TOML or JSON, so none of its fields is known.',
    advice: 'Mend the line that is shown. A value that holds ": " needs quotation marks.',
  },
  'invalid-date': {
    severity: 'error',
    meaning:
      'A field gives a date of publication that does not exist, such as 30 February. No other date is put in its place.',
    hint: 'Write the day as it was printed, for instance 1998-11-03; or only the month, 1998-11, or the year, 1998.',
    doubt: { rank: 140, one: 'date could not be read', many: 'dates could not be read' },
    settledBy: 'published',
  },
  'invalid-change-date': {
    severity: 'error',
    meaning: 'A field gives a date of the last change that does not exist.',
    hint: 'Write the day as it was given, for instance 1998-11-03, or remove the line.',
    onReview: true,
    settledBy: 'updated',
  },
  'unread-collection-date': {
    severity: 'warning',
    meaning:
      'A field that should say when the text was collected holds something other than a day or a time.',
    hint: 'Write YYYY-MM-DD, with or without the time.',
    onReview: true,
    settledBy: 'collected',
  },
  'empty-date': {
    severity: 'warning',
    meaning:
      'A field for a date holds what programs write when they know none, such as 0001-01-01 or 0000-00-00, or a template that was never filled in. It was not used.',
    hint: 'If the day is known, write it as YYYY-MM-DD; else remove the line.',
    onReview: true,
    countedAs: 'invalid-date',
    settledBy: 'published',
  },
  'unread-date': {
    severity: 'warning',
    meaning: 'A field for a date holds words or figures that are not understood as one. It was not used.',
    hint: 'Write YYYY-MM-DD, YYYY-MM or YYYY, or as far as it is known: c. 1990, 1990s, before 1990.',
    onReview: true,
    countedAs: 'invalid-date',
    settledBy: 'published',
  },
  'date-instruction': {
    severity: 'warning',
    meaning:
      'The field tells another site generator to use the time of the file (":fileModTime", "Last Modified"). The time of a file says nothing about its article.',
    hint: 'Write the day on which the article was published, or remove the line.',
    onReview: true,
    settledBy: 'published',
  },
  'repeated-key': {
    severity: 'warning',
    meaning:
      'Front matter or a sidecar has the same key twice. The last one counts, as in most programs that read such files.',
    hint: 'Keep one of the two.',
    onReview: true,
  },
  'contested-key': {
    severity: 'error',
    meaning:
      'Front matter or a sidecar has a key twice, and the last one cannot just be taken: both are lists that are not alike, or one keeps the article back and the other does not. What is meant is not known, and the article is left out.',
    hint: 'Keep one of the two, with all in it that is meant.',
  },
  'value-cut': {
    severity: 'warning',
    meaning:
      'A sign in a value means something to YAML, so that words that stand in the line are no part of the value: "#" behind a blank begins a comment; "!", "&" and "*" at its beginning are marks; a line that begins further in than an item goes on with it.',
    hint: 'Put the whole value in quotation marks.',
    onReview: true,
  },
  'head-unread': {
    severity: 'warning',
    meaning:
      'The first lines look like front matter without its fences (`Title: …`, `Date: …`), but one of them is no field, so it is not known where the fields end. They were read as text.',
    hint: 'Put a line with only "---" above the fields and another below them.',
    onReview: true,
  },
  'wrong-type': {
    severity: 'warning',
    meaning: 'A field holds a list or a group of values where a text is wanted, or the other way round.',
    advice: 'Write the value as the message says. It stays in the record under "extra" until then.',
    onReview: true,
  },
  'unread-author': {
    severity: 'note',
    meaning:
      'A field for authors holds words in which no name was found, such as an e-mail address. They are not taken for an author; where the field is a text, they stay in the byline.',
    hint: 'Write each name as a text or as an item of a list: authors: [Mina Rahbar, Tom Ashby].',
    onReview: true,
    settledBy: 'authors',
  },
  'unknown-language': {
    severity: 'warning',
    meaning: 'The field "language" does not hold a language tag.',
    hint: 'Use a BCP 47 tag: en, fa-AF, ps.',
    onReview: true,
    settledBy: 'language',
  },
  'unknown-encoding': {
    severity: 'warning',
    meaning: 'The field "encoding" does not hold the name of an encoding of texts.',
    hint: 'Use a name that browsers know: utf-8, windows-1251, koi8-r, shift_jis, gb18030.',
    onReview: true,
  },
  'address-template': {
    severity: 'note',
    meaning: 'The field holds a pattern by which another site generator makes addresses ("/:year/:title/").',
    advice: 'Nothing. To choose the last part of the address here, use "slug".',
    forDoctor: true,
  },
  'withholding-unread': {
    severity: 'error',
    isUnpublished: true,
    meaning:
      'A key looks as if it kept the article, or a part of it, from being published ("private", "confidential", "do_not_publish"), and it is not known here what it means. The article is left out, so that nothing gets out which somebody meant to keep back.',
    hint: 'To keep the article back, write "draft: true". If nothing is to be kept back, write "false" under the key, or remove it.',
  },
  draft: {
    severity: 'note',
    meaning:
      'The article is marked as a draft, by a field or by the folder "_drafts", and drafts are not published.',
    advice: 'To publish it, remove the mark, or write "draft: false" into its sidecar.',
    forDoctor: true,
  },
} as const satisfies CodeTable

const problem = problemsOf(FRONT_MATTER_CODES)

export const refusedLanguage = (language: string, at: Place) =>
  problem(
    'front-matter-language',
    at,
    `Front matter in "${language}" is refused: it would be run as a program. The article was left out.`,
  )

export const unclosed = (fence: string, at: Place) =>
  problem(
    'front-matter-unclosed',
    at,
    `The front matter opens with "${fence}" and is never closed. The article was left out.`,
    { hint: `Put a line with only "${fence}" after the last field.` },
  )

export const unreadable = (format: string, reason: string, hint: string | undefined, at: Place) =>
  problem(
    'front-matter-unreadable',
    at,
    `The front matter cannot be read as ${format.toUpperCase()}. ${reason} The article was left out.`,
    { hint },
  )

export const invalidDate = (key: string, value: string, at: Place) =>
  problem(
    'invalid-date',
    at,
    `"${key}" is not a day of the calendar: ${value}. The article is published without a date.`,
  )

export const invalidChangeDate = (key: string, value: string, at: Place) =>
  problem(
    'invalid-change-date',
    at,
    `"${key}" is not a day of the calendar: ${value}. The article is published without the date of its change.`,
  )

export const unreadCollected = (key: string, value: string, at: Place) =>
  problem(
    'unread-collection-date',
    at,
    `"${key}" should say on which day the text was collected, and holds no date: ${value}. It was not used.`,
  )

export const emptyDate = (key: string, value: string, at: Place) =>
  problem('empty-date', at, `"${key}" holds what stands for “no date”: ${value}. It was not used.`)

export const unreadDate = (key: string, value: string, at: Place) =>
  problem('unread-date', at, `"${key}" holds no date that could be read: ${value}.`)

export const dateInstruction = (key: string, value: string, at: Place) =>
  problem(
    'date-instruction',
    at,
    `"${key}: ${value}" tells another site generator to use the time of the file. It is not used as a date here.`,
  )

export const headUnread = (at: Place) =>
  problem(
    'head-unread',
    at,
    'The head of the file looks like front matter without fences and could not be read as such. It was read as text.',
  )

export const wrongType = (key: string, wanted: string, at: Place) =>
  problem('wrong-type', at, `"${key}" should be ${wanted}; it was kept as it is and not used.`)

export const unreadAuthor = (key: string, words: string, at: Place) =>
  problem('unread-author', at, `"${key}" holds words that name nobody: ${words}.`)

export const unknownLanguage = (value: string, at: Place) =>
  problem(
    'unknown-language',
    at,
    `"${value}" is not a language tag; the language was read from the text instead.`,
  )

export const unknownEncoding = (value: string, at: Place) =>
  problem(
    'unknown-encoding',
    at,
    `"${value}" is not an encoding that Backfile knows; the encoding was detected from the bytes instead.`,
  )

export const addressTemplate = (key: string, value: string, at: Place) =>
  problem(
    'address-template',
    at,
    `"${key}: ${value}" is a pattern of another generator and does not set the address here.`,
  )

export const unreadWithholding = (key: string, at: Place) =>
  problem(
    'withholding-unread',
    at,
    `"${key}" looks as if it kept something back, and is not understood. The article was left out.`,
  )

export const draft = (key: string, at: Place) =>
  problem('draft', at, `The article is a draft ("${key}") and was not published.`)

export const draftsFolder = (path: string) =>
  problem('draft', fileItself(path), 'The article is a draft (it lies in "_drafts") and was not published.')

/** A key that is there again. */
export const repeatedKey = (key: string, at: Place) =>
  problem('repeated-key', at, `"${key}" is there twice. This one, the last, counts.`)

/** A key that is there again and says another thing, of which neither may be dropped. */
export const contestedKey = (key: string, at: Place) =>
  problem('contested-key', at, `"${key}" is there twice and says two things. The article was left out.`)

/** `read` is what YAML makes of several lines, of which one was meant to be an item. */
export const valueJoined = (key: string, read: string, at: Place) =>
  problem(
    'value-cut',
    at,
    `YAML reads "${key}" as "${read}": a line that begins further in goes on with the value.`,
    {
      hint: 'Begin all items of a list in the same column.',
    },
  )

/** An item of a list that is a group of fields. */
export const unreadItem = (key: string, item: string, at: Place) =>
  problem('wrong-type', at, `"${key}" holds an item that is no text and was not used: ${item}.`, {
    hint: 'Put quotation marks around an item that holds a colon.',
  })

/** `read` is what YAML makes of the value, `lost` the words that are no part of it. */
export const valueCut = (key: string, read: string, lost: string, at: Place) =>
  problem(
    'value-cut',
    at,
    read === ''
      ? `YAML reads no value for "${key}": "${lost}" is a comment or a mark to it.`
      : `YAML reads "${key}" as "${read}": "${lost}" is no part of it.`,
  )
