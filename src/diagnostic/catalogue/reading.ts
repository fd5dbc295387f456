// Problems met while reading the archive's folder: what was not read, and why.
import { fileItself } from '../place.ts'
import { type CodeTable, problemsOf } from '../problem.ts'

export const READING_CODES = {
  'link-leaves-folder': {
    severity: 'error',
    meaning:
      'A symbolic link leads to a file or folder outside of the archive. It is not followed, so that nothing private is published by mistake.',
    hint: 'Put a copy of the file in its place.',
  },
  'dangling-link': {
    severity: 'error',
    meaning: 'A symbolic link leads to a file that is not there, or to itself.',
    hint: 'Remove the link, or put the file that it meant in its place.',
  },
  'link-not-followed': {
    severity: 'note',
    meaning:
      'A symbolic link leads to something in the same folder, which is read under its own name. Otherwise it would be published twice.',
    advice: 'Nothing.',
  },
  'not-a-regular-file': {
    severity: 'error',
    meaning:
      'Something has the name of an article and is a device, a socket or the like, which may never end.',
    advice: 'Remove it, or put a file in its place.',
  },
  'unreadable-file': {
    severity: 'error',
    meaning: 'The system refused to give the file, for the reason in the message.',
    advice: 'Give yourself the right to read it, or check the disk.',
  },
  vanished: {
    severity: 'error',
    meaning: 'Another program removed or renamed the file during the build.',
    hint: 'Build again when nothing else is changing the folder.',
  },
  'file-too-large': {
    severity: 'error',
    meaning:
      'The file is larger than 8 MiB, which is some forty newspapers. The pictures that a program writes into a saved page do not count, but no page may have more than 64 MiB with them.',
    hint: 'Give each article a file of its own; save a page without its pictures.',
  },
  'file-name-not-utf8': {
    severity: 'error',
    meaning: 'The name of the file is written in an older encoding, so no address can be made of it.',
    hint: 'Rename it.',
  },
  'other-kind-of-file': {
    severity: 'note',
    meaning:
      'Files that do not end in .txt, .rtf, .md, .markdown, .html or .htm are not articles. Each kind is reported once, with what can be done about it. Pictures beside an article are published with it.',
    advice: 'Nothing; or move the files to public/, if they are to be published as they are.',
    forDoctor: true,
  },
  'about-the-folder': {
    severity: 'note',
    meaning: 'README, LICENSE and CHANGELOG at the top of an archive are about the folder.',
    hint: 'Give the file another name if it is an article.',
    forDoctor: true,
  },
  'generated-folder': {
    severity: 'note',
    meaning:
      'The folder is a site that Backfile wrote. Read as articles, it would be published again within itself.',
    advice: 'Nothing; or remove the folder if it is an old site.',
  },
  'not-a-template': {
    severity: 'warning',
    meaning: 'A file in templates/ is of no kind that a theme is made of.',
    advice: 'Move it to templates/assets/ if pages are to use it, or remove it.',
  },
} as const satisfies CodeTable

const problem = problemsOf(READING_CODES)

export const linkLeavesFolder = (path: string) =>
  problem(
    'link-leaves-folder',
    fileItself(path),
    `"${path}" is a link that leads out of its folder; it was not followed.`,
  )

export const danglingLink = (path: string) =>
  problem('dangling-link', fileItself(path), `"${path}" is a link that leads nowhere.`)

export const linkNotFollowed = (path: string) =>
  problem(
    'link-not-followed',
    fileItself(path),
    `"${path}" is a link to something in the same folder; what it leads to is read in its own place.`,
  )

export const notRegularFile = (path: string, what: string) =>
  problem('not-a-regular-file', fileItself(path), `"${path}" is ${what}, not a file; it was not opened.`)

export const unreadableFile = (path: string, reason: string) =>
  problem('unreadable-file', fileItself(path), `"${path}" could not be read: ${reason}.`)

export const vanished = (path: string) =>
  problem(
    'vanished',
    fileItself(path),
    `"${path}" was there when the folder was listed and gone when it was to be read.`,
  )

export const fileTooLarge = (path: string, bytes: number, limit: number) =>
  problem(
    'file-too-large',
    fileItself(path),
    `"${path}" has ${bytes} bytes, more than the ${limit / 2 ** 20} MiB that an article may have. It was not read.`,
  )

export const nameNotUtf8 = (path: string) =>
  problem(
    'file-name-not-utf8',
    fileItself(path),
    `The name "${path}" holds bytes that are not UTF-8; it was not read.`,
  )

/** What can be done with files that may hold an article, or a picture, and are not read, by their endings. */
const WAYS: readonly (readonly [RegExp, string])[] = [
  [
    /^\.pdf$/,
    'Copy its text into a .txt file, as "pdftotext" does; put the PDF into public/ if readers are to have it.',
  ],
  [
    /^\.(?:docx?|odt|pages|wpd|ppt|pptx|odp)$/,
    'Save it from its program as plain text (.txt) or as a web page (.html).',
  ],
  [
    /^\.(?:epub|mobi|azw3?)$/,
    'Save the chapters that are articles as .html or .md, each in a file of its own.',
  ],
  [
    /^\.(?:eml|msg|mbox|emlx)$/,
    'Save the message from the mail program as plain text (.txt); sender, subject and date above it are read.',
  ],
  [
    /^\.(?:mhtml?|webarchive|maff)$/,
    'Open it in a browser and save the page once more: as "complete", or into one file with SingleFile.',
  ],
  [
    /^\.(?:warc(?:\.gz)?|wacz|arc)$/,
    'Open it in a player of web archives, such as ReplayWeb.page, and save the article as .html from there.',
  ],
  [
    /^\.(?:hei[cf]|tiff?|bmp|psd|raw|dng|cr2|nef|arw|jxl|jp2)$/,
    'Browsers do not show such pictures. Save them as JPEG, PNG, WebP or AVIF.',
  ],
  [/^\.(?:zip|7z|rar|tar|tgz|gz|bz2|xz)$/, 'Unpack it.'],
]

export const otherKind = (ending: string, count: number, first: string) =>
  problem(
    'other-kind-of-file',
    fileItself(first),
    `${count === 1 ? '1 file' : `${count} files`} ${ending === '' ? 'without an ending' : `of the kind "${ending}"`} ${count === 1 ? 'is' : 'are'} not read as ${count === 1 ? 'an article' : 'articles'}${count === 1 ? '' : `; the first is "${first}"`}.`,
    { hint: WAYS.find(([endings]) => endings.test(ending))?.[1] },
  )

export const aboutTheFolder = (path: string) =>
  problem(
    'about-the-folder',
    fileItself(path),
    `"${path}" says something about the folder and is not read as an article.`,
  )

export const generatedFolder = (path: string) =>
  problem('generated-folder', fileItself(path), `"${path}" is a site that Backfile made; it is not read.`)

export const notATemplate = (path: string) =>
  problem(
    'not-a-template',
    fileItself(path),
    `"${path}" is neither a template (.eta), nor texts (templates/texts/*.json), nor in templates/assets/; it has no effect.`,
  )
