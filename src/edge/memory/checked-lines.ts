// Files of lines that carry each their own check, so that a torn or damaged one is seen.
import { closeSync, openSync, readSync } from 'node:fs'
import { crc32 } from 'node:zlib'

/** A line as it stands in the file: its CRC-32 in base 36, a space, the text. The text holds no line feed. */
export function checkedLine(text: string): string {
  return `${crc32(text).toString(36)} ${text}\n`
}

/** Bytes read at once: the file is never in memory as a whole. */
const CHUNK = 1 << 20

const LINE_FEED = 0x0a
const SPACE = 0x20

/**
 * The texts of a file's lines. Where one is damaged or torn, undefined comes and nothing after it. Throws what
 * the system says.
 */
export function* checkedLines(file: string): Generator<string | undefined, void> {
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
        const text = textOf(bytes.subarray(start, end))
        yield text
        if (text === undefined) return
        start = end + 1
      }
      rest = bytes.subarray(start)
    }
    if (rest.length > 0) yield undefined
  } finally {
    closeSync(descriptor)
  }
}

function textOf(line: Buffer): string | undefined {
  const space = line.indexOf(SPACE)
  const text = line.subarray(space + 1)
  return crc32(text).toString(36) === line.toString('latin1', 0, space) ? text.toString('utf8') : undefined
}
