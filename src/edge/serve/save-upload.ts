// An uploaded text becomes a file of the archive: under a safe name, replacing nothing.
import { constants, copyFileSync, linkSync, lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode } from '../../article/decode.ts'
import { withoutArticleEnding } from '../../value/article-endings.ts'
import { LARGEST_ARTICLE } from '../../value/limits.ts'
import { slugify } from '../../value/slug.ts'
import { systemCode, systemReason } from '../disk/system-error.ts'
import { randomId } from './random-id.ts'

/** Where a text lies now, as a name in the folder; or why it was not kept, as a sentence. */
export type Saved = { readonly path: string } | { readonly refused: string }

/**
 * Keeps a text in a folder. `name` comes from the browser, and may be empty or anything at all. A file that
 * is there is never changed: when it holds the same bytes it is the answer, otherwise the text becomes
 * `NAME-2`. Nobody sees half a file.
 */
export function saveUpload(folder: string, name: string, bytes: Uint8Array): Saved {
  const shown = name === '' ? 'The text' : `"${name}"`
  if (bytes.length > LARGEST_ARTICLE)
    return { refused: `${shown} is larger than ${LARGEST_ARTICLE / 1024 / 1024} MiB.` }
  const decoded = decode(bytes)
  if (decoded === 'empty') return { refused: `${shown} holds no text.` }
  if (decoded === 'unknown-encoding')
    return { refused: `${shown} is in no encoding that could be told: save it as UTF-8.` }
  if (decoded === 'binary')
    return { refused: `${shown} is not a text: only text, Markdown and saved pages can be uploaded.` }
  const spare = join(folder, `.backfile-${randomId(8)}.tmp`)
  try {
    writeFileSync(spare, bytes, { flag: 'wx' })
    const file = safeFileName(name, decoded.text)
    for (let copy = 1; copy <= MOST_COPIES; copy++) {
      const path = numbered(file, copy)
      if (putWithoutReplacing(spare, join(folder, path)) || holds(join(folder, path), bytes)) return { path }
    }
    return { refused: `There are ${MOST_COPIES} texts called "${file}" already; choose another name.` }
  } catch (error) {
    return { refused: `${shown} could not be written: ${systemReason(error)}.` }
  } finally {
    rmSync(spare, { force: true })
  }
}

const MOST_COPIES = 999

/** A name of at most so many bytes of UTF-8 leaves room for a number, a sidecar's ending and an editor's marks. */
const NAME_BYTES = 160

/** Names that Windows gives to devices, whatever follows the first dot. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\.|$)/i

/**
 * A name that every file system can bear and that is an article's: no folder, nothing invisible or reserved,
 * no leading dot. A text without a name is called by its first line.
 */
export function safeFileName(name: string, text: string): string {
  const given = visible(name.normalize('NFC').replace(/^.*[/\\]/s, '')).replace(/[.\s]+$/, '')
  const whole = withoutArticleEnding(given)
  const last = given.slice(whole.length) || '.txt'
  const stem = trimmed(whole)
  if (stem === '') return nameOfText(text) + last
  return trimmed(cutToBytes(stem)).replace(DEVICE, '$1_') + last
}

/** ZWNJ, alone of what cannot be seen, is a letter's part in Persian names. */
function visible(name: string): string {
  return name
    .replace(/(?!\u200c)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/\s+/g, ' ')
}

/** Without what hides a file, and without what Windows drops from the end of its name. */
function trimmed(stem: string): string {
  return stem.replace(/^(?:[.\s\u200c]|~\$)+|[.\s\u200c]+$/g, '')
}

function nameOfText(text: string): string {
  const line = text.split(/[\r\n]+/).find((line) => slugify(line) !== '') ?? ''
  return (slugify(line) || 'text').replace(DEVICE, '$1_')
}

function cutToBytes(stem: string): string {
  let bytes = 0
  let kept = ''
  for (const character of stem) {
    bytes += Buffer.byteLength(character)
    if (bytes > NAME_BYTES) break
    kept += character
  }
  return kept
}

/** `flood.txt`, then `flood-2.txt`. */
function numbered(file: string, copy: number): string {
  if (copy === 1) return file
  const stem = withoutArticleEnding(file)
  return `${stem}-${copy}${file.slice(stem.length)}`
}

/** Gives the spare file its name; false when something has that name. */
function putWithoutReplacing(spare: string, file: string): boolean {
  try {
    linkSync(spare, file)
    return true
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
  }
  // The file system may have no hard links, or allow none. If it refuses the copy as well, that error is the one to report.
  try {
    copyFileSync(spare, file, constants.COPYFILE_EXCL)
    return true
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    throw error
  }
}

/** Whether a regular file holds these bytes. */
function holds(file: string, bytes: Uint8Array): boolean {
  const facts = lstatSync(file, { throwIfNoEntry: false })
  return facts?.isFile() === true && facts.size === bytes.length && readFileSync(file).equals(bytes)
}
