// Problems of files that hold several articles: exports of databases, mailboxes and chats.
import type { Place } from '../place.ts'
import { type CodeTable, problemsOf } from '../problem.ts'

export const EXPORT_CODES = {
  'several-messages': {
    severity: 'warning',
    meaning:
      'The file is a conversation, saved from a chat: several people speak, so its messages were not made articles of their own.',
    hint: 'If one of them is an article, give it a file of its own.',
    onReview: true,
  },
  'too-many-articles': {
    severity: 'error',
    meaning: 'One file, such as the export of a chat, holds more articles than a whole archive has.',
    hint: 'Split the file, or export shorter spans of time.',
  },
  'sidecar-field-of-one': {
    severity: 'warning',
    meaning:
      'The file holds several articles, such as the export of a database, and its sidecar gives a field that differs from one to another. Such a field is not used; those that all can have in common are: publication, language, tags, how the file was collected, copies in web archives, whether all are drafts.',
    hint: 'Give the article a file of its own, and put the field into the sidecar of that file.',
  },
} as const satisfies CodeTable

const problem = problemsOf(EXPORT_CODES)

export const severalMessages = (what: string, messages: number, at: Place) =>
  problem(
    'several-messages',
    at,
    `This file is the export of ${what} and holds ${messages} messages of several people.`,
  )

export const tooManyArticles = (what: string, articles: number, at: Place) =>
  problem(
    'too-many-articles',
    at,
    `This file is the export of ${what} and holds ${articles} articles, more than are read of one file. It was left out.`,
  )

export const sidecarFieldOfOne = (key: string, articles: number, at: Place) =>
  problem(
    'sidecar-field-of-one',
    at,
    `The sidecar gives "${key}" to a file that holds ${articles} articles. It was not used.`,
  )
