// What several commands take on the command line, and how its words are read.
import { join } from 'node:path'
import { InvalidArgumentError } from 'commander'

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

/** A folder, which need not exist. Throws Commander's error for an empty name. */
export function folderName(word: string): string {
  if (word.trim() === '') throw new InvalidArgumentError('The name of a folder is missing.')
  return word
}
