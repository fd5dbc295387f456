// Problems met while reading the archive's folder: what was not read, and why.
import type { Diagnostic } from '../diagnostic.ts'
import { fileItself } from '../place.ts'

export const linkLeavesFolder = (path: string): Diagnostic => ({
  code: 'link-leaves-folder',
  severity: 'error',
  message: `"${path}" is a link that leads out of its folder; it was not followed.`,
  at: fileItself(path),
  hint: 'Put a copy of the file in its place.',
})

export const danglingLink = (path: string): Diagnostic => ({
  code: 'dangling-link',
  severity: 'error',
  message: `"${path}" is a link that leads nowhere.`,
  at: fileItself(path),
  hint: 'Remove the link, or put the file that it meant in its place.',
})

export const linkNotFollowed = (path: string): Diagnostic => ({
  code: 'link-not-followed',
  severity: 'note',
  message: `"${path}" is a link to something in the same folder; what it leads to is read in its own place.`,
  at: fileItself(path),
})

export const notRegularFile = (path: string, what: string): Diagnostic => ({
  code: 'not-a-regular-file',
  severity: 'error',
  message: `"${path}" is ${what}, not a file; it was not opened.`,
  at: fileItself(path),
})

export const unreadableFile = (path: string, reason: string): Diagnostic => ({
  code: 'unreadable-file',
  severity: 'error',
  message: `"${path}" could not be read: ${reason}.`,
  at: fileItself(path),
})

export const vanished = (path: string): Diagnostic => ({
  code: 'vanished',
  severity: 'error',
  message: `"${path}" was there when the folder was listed and gone when it was to be read.`,
  at: fileItself(path),
  hint: 'Build again when nothing else is changing the folder.',
})

export const fileTooLarge = (path: string, bytes: number, limit: number): Diagnostic => ({
  code: 'file-too-large',
  severity: 'error',
  message: `"${path}" has ${bytes} bytes; an article may have ${limit}. It was not read.`,
  at: fileItself(path),
  hint: 'Split the file into one file for each article.',
})

export const nameNotUtf8 = (path: string): Diagnostic => ({
  code: 'file-name-not-utf8',
  severity: 'error',
  message: `The name "${path}" holds bytes that are not UTF-8; it was not read.`,
  at: fileItself(path),
  hint: 'Rename it.',
})

export const otherKind = (ending: string, count: number, first: string): Diagnostic => ({
  code: 'other-kind-of-file',
  severity: 'note',
  message: `${count === 1 ? '1 file' : `${count} files`} ${ending === '' ? 'without an ending' : `of the kind "${ending}"`} ${count === 1 ? 'is' : 'are'} not read as ${count === 1 ? 'an article' : 'articles'}${count === 1 ? '' : `; the first is "${first}"`}.`,
  at: fileItself(first),
})

export const aboutTheFolder = (path: string): Diagnostic => ({
  code: 'about-the-folder',
  severity: 'note',
  message: `"${path}" says something about the folder and is not read as an article.`,
  at: fileItself(path),
  hint: 'Give the file another name if it is an article.',
})

export const generatedFolder = (path: string): Diagnostic => ({
  code: 'generated-folder',
  severity: 'note',
  message: `"${path}" is a site that Backfile made; it is not read.`,
  at: fileItself(path),
})

export const notATemplate = (path: string): Diagnostic => ({
  code: 'not-a-template',
  severity: 'warning',
  message: `"${path}" is neither a template (.eta), nor texts (templates/texts/*.json), nor in templates/assets/; it has no effect.`,
  at: fileItself(path),
})
