// Problems of an article file and of its text.
import type { Diagnostic, Place } from '../diagnostic.ts'

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

export const datesDisagree = (believed: string, other: string, at: Place): Diagnostic => ({
  code: 'dates-disagree',
  severity: 'warning',
  message: `Two dates of publication: ${believed} was taken, ${other} stands here.`,
  at,
  hint: 'Say which is right with a "date" in front matter.',
})

export const muchHidden = (share: number, at: Place): Diagnostic => ({
  code: 'much-hidden',
  severity: 'warning',
  message: `${share} % of the file was taken for the site's text around the article and is hidden from here on.`,
  at,
  hint: 'Look at the article page: the hidden lines can be shown there.',
})
