// What several commands take on the command line, and how its words are read.
import { join } from 'node:path'
import { InvalidArgumentError } from 'commander'
import type { Audience } from '../access/policy.ts'
import type { Slice } from '../pipeline/parse-slice.ts'
import { parseArchiveDate } from '../value/archive-date.ts'

/** The argument that names the archive; without it, the current folder. */
export const ROOT = ['[root]', 'folder of the archive', '.'] as const

/** Where the site of an archive goes when nothing else is said. */
export function siteOf(root: string): string {
  return join(root, 'dist')
}

/** A port. Throws Commander's error for what is none. */
export function portNumber(word: string): number {
  const port = Number(word)
  if (!/^\d+$/.test(word) || port < 1 || port > 65535)
    throw new InvalidArgumentError('A port is a number from 1 to 65535.')
  return port
}

/** A day as `YYYY-MM-DD`. Throws Commander's error for what is none. */
export function dayWord(word: string): string {
  const date = parseArchiveDate(word)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(word) || !date)
    throw new InvalidArgumentError('A day is written as YYYY-MM-DD.')
  return word
}

/** For whom a site is. Throws Commander's error for other words. */
export function audienceWord(word: string): Audience {
  if (word !== 'public' && word !== 'private')
    throw new InvalidArgumentError('An audience is public or private.')
  return word
}

/** A part of so many, `2/3`. Throws Commander's error for other words. */
export function sliceWord(word: string): Slice {
  const [, number = '', of = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(word) ?? []
  const slice = { number: Number(number), of: Number(of) }
  if (slice.number < 1 || slice.number > slice.of)
    throw new InvalidArgumentError('A part is written as 2/3: the second of three.')
  return slice
}

/** A folder, which need not exist. Throws Commander's error for an empty name. */
export function folderName(word: string): string {
  if (word.trim() === '') throw new InvalidArgumentError('The name of a folder is missing.')
  return word
}
