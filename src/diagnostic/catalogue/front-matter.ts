// Problems of front matter and of the fields in it.
import type { Diagnostic, Place } from '../diagnostic.ts'

export const refusedLanguage = (language: string, at: Place): Diagnostic => ({
  code: 'front-matter-language',
  severity: 'error',
  message: `Front matter in "${language}" is refused: it would be run as a program. The article was left out.`,
  at,
  hint: 'Write the fields as YAML between "---" lines.',
})

export const unclosed = (fence: string, at: Place): Diagnostic => ({
  code: 'front-matter-unclosed',
  severity: 'error',
  message: `The front matter opens with "${fence}" and is never closed. The article was left out.`,
  at,
  hint: `Put a line with only "${fence}" after the last field.`,
})

export const unreadable = (
  format: string,
  reason: string,
  hint: string | undefined,
  at: Place,
): Diagnostic => ({
  code: 'front-matter-unreadable',
  severity: 'error',
  message: `The front matter cannot be read as ${format.toUpperCase()}. ${reason} The article was left out.`,
  at,
  ...(hint === undefined ? {} : { hint }),
})

export const invalidDate = (key: string, value: string, at: Place): Diagnostic => ({
  code: 'invalid-date',
  severity: 'error',
  message: `"${key}" is not a day of the calendar: ${value}. The article is published without a date.`,
  at,
  hint: 'Write the day as it was printed, for instance 1998-11-03; or only the month, 1998-11, or the year, 1998.',
})

export const invalidChangeDate = (key: string, value: string, at: Place): Diagnostic => ({
  code: 'invalid-change-date',
  severity: 'error',
  message: `"${key}" is not a day of the calendar: ${value}. The article is published without the date of its change.`,
  at,
  hint: 'Write the day as it was given, for instance 1998-11-03, or remove the line.',
})

export const unreadCollected = (key: string, value: string, at: Place): Diagnostic => ({
  code: 'unread-collection-date',
  severity: 'warning',
  message: `"${key}" holds no day on which the text was collected: ${value}. It was not used.`,
  at,
  hint: 'Write YYYY-MM-DD, with or without the time.',
})

export const unreadDate = (key: string, value: string, at: Place): Diagnostic => ({
  code: 'unread-date',
  severity: 'warning',
  message: `"${key}" holds no date that could be read: ${value}.`,
  at,
  hint: 'Write YYYY-MM-DD, YYYY-MM or YYYY.',
})

export const dateInstruction = (key: string, value: string, at: Place): Diagnostic => ({
  code: 'date-instruction',
  severity: 'warning',
  message: `"${key}: ${value}" tells another generator to take a file's time. No date is made of it here.`,
  at,
  hint: 'Write the day on which the article was published, or remove the line.',
})

export const wrongType = (key: string, wanted: string, at: Place): Diagnostic => ({
  code: 'wrong-type',
  severity: 'warning',
  message: `"${key}" should be ${wanted}; it was kept as it is and not used.`,
  at,
})

export const unknownLanguage = (value: string, at: Place): Diagnostic => ({
  code: 'unknown-language',
  severity: 'warning',
  message: `"${value}" is not a language tag; the language was read from the text instead.`,
  at,
  hint: 'Use a BCP 47 tag: en, fa-AF, ps.',
})

export const addressTemplate = (key: string, value: string, at: Place): Diagnostic => ({
  code: 'address-template',
  severity: 'note',
  message: `"${key}: ${value}" is a pattern of another generator and does not set the address here.`,
  at,
})

export const draft = (key: string, at: Place): Diagnostic => ({
  code: 'draft',
  severity: 'note',
  message: `The article is a draft ("${key}") and was not published.`,
  at,
})
