// The one format of the lists in the cache. The first line names the program and purpose that the list is for and how
// many lines it was written with; every line begins with its own check. Bytes lie beside a list in packs, and their
// checks are in the list.
import { appendFileSync, closeSync, mkdirSync, openSync, readSync } from 'node:fs'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import { replaceFile } from '../disk/replace-file.ts'
import { orUndefined } from '../disk/system-error.ts'

/** Raised when this format changes; what the lines mean follows from the program, which the owner names. */
const FORMAT = 1

/**
 * Reads a list line by line. True when it is whole: written by `owner` (program and purpose), and no line is missing,
 * cut or changed. Otherwise the list counts as deleted: the caller drops what `take` was given so far.
 */
export function readCheckedFile(file: string, owner: string, take: (line: string) => void): boolean {
  return orUndefined(() => isReadWhole(file, owner, take)) ?? false
}

function isReadWhole(file: string, owner: string, take: (line: string) => void): boolean {
  let missing: number | undefined
  for (const line of readLines(file)) {
    const text = checkedText(line)
    if (text === undefined) return false
    if (missing === undefined) {
      missing = countOf(text, owner)
      if (missing === undefined) return false
    } else {
      missing -= 1
      take(text)
    }
  }
  return missing !== undefined && missing <= 0
}

/**
 * Writes a list of `count` lines, none of which holds a line feed, with its folder. False when the system refuses: a
 * cache that cannot be written is one that the next build does without.
 */
export function writeCheckedFile(
  file: string,
  owner: string,
  count: number,
  lines: Iterable<string>,
): boolean {
  return isKept(() => {
    mkdirSync(dirname(file), { recursive: true })
    replaceFile(file, allLines(header(owner, count), lines))
  })
}

/** Adds lines to a list that {@link readCheckedFile} found whole. False when the system refuses. */
export function appendCheckedLines(file: string, lines: readonly string[]): boolean {
  return isKept(() => appendFileSync(file, lines.map(checkedLine).join('')))
}

function isKept(write: () => void): boolean {
  return (
    orUndefined(() => {
      write()
      return true
    }) ?? false
  )
}

function header(owner: string, count: number): string {
  return `backfile-cache ${FORMAT} ${count} ${owner}`
}

/** How many lines the list had when it was written; undefined when the header is not that of this owner and format. */
function countOf(text: string, owner: string): number | undefined {
  const count = Number(text.split(' ', 3)[2])
  return text === header(owner, count) ? count : undefined
}

function* allLines(first: string, lines: Iterable<string>): Generator<string> {
  yield checkedLine(first)
  for (const line of lines) yield checkedLine(line)
}

/** A line as it stands in the file: its CRC-32 in base 36, a space, the text. */
function checkedLine(text: string): string {
  return `${crc32(text).toString(36)} ${text}\n`
}

const LINE_FEED = 0x0a
const SPACE = 0x20

/** The text of a line; undefined when the line is cut or changed. */
function checkedText(line: Buffer): string | undefined {
  const space = line.indexOf(SPACE)
  const isEnded = line.at(-1) === LINE_FEED
  const text = line.subarray(space + 1, -1)
  const isSound = isEnded && crc32(text).toString(36) === line.toString('latin1', 0, space)
  return isSound ? text.toString('utf8') : undefined
}

/** Bytes read at once: the file is never in memory as a whole. */
const CHUNK = 1 << 20

/** The lines of a file with their line feeds, which the last one lacks when it is cut. */
function* readLines(file: string): Generator<Buffer, void> {
  const descriptor = openSync(file, 'r')
  try {
    let rest: Buffer = Buffer.alloc(0)
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK)
      const read = readSync(descriptor, chunk)
      if (read === 0) break
      const bytes = Buffer.concat([rest, chunk.subarray(0, read)])
      let start = 0
      for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
        yield bytes.subarray(start, end + 1)
        start = end + 1
      }
      rest = bytes.subarray(start)
    }
    if (rest.length > 0) yield rest
  } finally {
    closeSync(descriptor)
  }
}
