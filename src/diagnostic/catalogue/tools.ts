// What other tools leave in their folders that is not an article, or not text.
import type { Diagnostic, Place } from '../diagnostic.ts'
import { fileItself } from '../place.ts'

export const sectionPage = (path: string): Diagnostic => ({
  code: 'section-page',
  severity: 'note',
  message: `"${path}" describes a section of another generator's site and is not read as an article.`,
  at: fileItself(path),
  hint: 'Give the file another name if it is an article.',
})

export const toolFile = (path: string, folder: string): Diagnostic => ({
  code: 'tool-file',
  severity: 'note',
  message: `"${path}" is part of another generator's machinery ("${folder}") and is not read as an article.`,
  at: fileItself(path),
  hint: 'Move the file elsewhere if it is an article.',
})

export const draftsFolder = (path: string): Diagnostic => ({
  code: 'draft',
  severity: 'note',
  message: 'The article is a draft (it lies in "_drafts") and was not published.',
  at: fileItself(path),
})

export const shortcodes = (
  folder: string,
  count: number,
  files: number,
  example: string,
  at: Place,
): Diagnostic => ({
  code: 'shortcodes',
  severity: 'note',
  message: `${count === 1 ? 'One instruction' : `${count} instructions`} to another generator, such as ${example}, ${count === 1 ? 'stands' : 'stand'} in ${files === 1 ? 'one article' : `${files} articles`} of "${folder}". Nothing is run: ${count === 1 ? 'it is' : 'they are'} shown as written.`,
  at,
})
