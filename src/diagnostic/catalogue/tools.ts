// What other tools leave in their folders that is not an article, or not text.
import { fileItself, type Place } from '../place.ts'
import { type CodeTable, problemsOf } from '../problem.ts'

export const TOOL_CODES = {
  'section-page': {
    severity: 'note',
    meaning: 'Hugo and Zola describe a section of a site in a file of a fixed name ("_index.md").',
    hint: 'Give the file another name if it is an article.',
    forDoctor: true,
  },
  'tool-file': {
    severity: 'note',
    meaning:
      'The file lies in a folder that a site generator keeps for itself: layouts, templates, includes. Or it is a page that a tool keeps about its copies of a page.',
    hint: 'Move the file elsewhere if it is an article.',
    forDoctor: true,
  },
  shortcodes: {
    severity: 'note',
    meaning:
      'Hugo, Zola, Jekyll and Eleventy allow instructions in a text (`{{< figure … >}}`), which only they can carry out. They are no words of the article: they are listed as hidden, and reported once for each folder. What they hold in words (a quotation, a caption, what stands for a picture) stays.',
    advice: 'Nothing; or replace them with what they stand for.',
    forDoctor: true,
  },
  'comment-unclosed': {
    severity: 'warning',
    meaning:
      'A comment in a Markdown text (`<!--`, or `%%` in a note of Obsidian) is opened and never closed. Comments are never published, and where this one ends is not known: nothing below its beginning is.',
    hint: 'Close the comment where it ends: "-->", or "%%".',
    onReview: true,
  },
} as const satisfies CodeTable

const problem = problemsOf(TOOL_CODES)

export const sectionPage = (path: string) =>
  problem(
    'section-page',
    fileItself(path),
    `"${path}" describes a section of another generator's site and is not read as an article.`,
  )

export const toolFile = (path: string, folder: string) =>
  problem(
    'tool-file',
    fileItself(path),
    `"${path}" belongs to another site generator ("${folder}") and is not read as an article.`,
  )

export const pageOfTool = (path: string, tool: string) =>
  problem(
    'tool-file',
    fileItself(path),
    `"${path}" is a page of ${tool}'s own about the copies beside it and is not read as an article.`,
  )

/** What stands in the articles of a folder for another generator to run. */
interface Instructions {
  readonly folder: string
  readonly count: number
  /** In how many files. */
  readonly files: number
  readonly example: string
}

export const shortcodes = ({ folder, count, files, example }: Instructions, at: Place) =>
  problem(
    'shortcodes',
    at,
    `${count === 1 ? 'One instruction' : `${count} instructions`} to another generator, such as ${example}, ${count === 1 ? 'stands' : 'stand'} in ${files === 1 ? 'one article' : `${files} articles`} of "${folder}". Nothing is run: ${count === 1 ? 'it is' : 'they are'} left out of the text and listed as hidden; words in ${count === 1 ? 'it' : 'them'} stay.`,
  )

export const unclosedComment = (at: Place) =>
  problem(
    'comment-unclosed',
    at,
    'A comment begins here and is never closed: nothing below it in the file is published.',
  )
