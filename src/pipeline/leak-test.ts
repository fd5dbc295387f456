// The leak test: whether words that are withheld from the public stand in a file of the site, in whatever form. It trusts no
// stage before it: it reads the bytes that are about to be published.
import { gunzipSync } from 'node:zlib'
import type { Secret } from '../access/secrets.ts'
import { withheldLeak } from '../diagnostic/catalogue/access.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { fileItself } from '../diagnostic/place.ts'
import { formatOf } from '../picture/examine.ts'
import { CONFIG_FILE } from '../value/archive-parts.ts'
import { filesInScript } from '../value/file-script.ts'
import type { OutputPath } from '../value/permalink.ts'
import { APART, foldedWords, SecretWords } from '../value/secret-words.ts'

/** More finds than these say nothing new. */
const MOST_TOLD = 20

/** Searches files for secrets. It is made once for a build. */
export class LeakTest {
  readonly #secrets: readonly Secret[]
  readonly #words: SecretWords
  readonly #told = new Set<string>()

  readonly #answered: ReadonlySet<OutputPath>

  /**
   * `open` are the texts that the public may read: what they say of a withheld text is no secret. `answered` are files at the
   * addresses that withheld articles had: their paths were made of headlines, and a citation of them is answered.
   */
  constructor(
    secrets: readonly Secret[],
    open: Iterable<string>,
    answered: ReadonlySet<OutputPath> = new Set(),
  ) {
    this.#secrets = keptBack(secrets, open)
    this.#answered = answered
    this.#words = new SecretWords(this.#secrets.map(({ text }) => text))
  }

  /** What of the secrets stands in a file, or in its path. */
  search(path: OutputPath, content: string | Uint8Array): Diagnostic[] {
    const inPath = this.#find(path).filter(
      ({ mayBeElsewhere }) => !mayBeElsewhere || !this.#answered.has(path),
    )
    const found = [...inPath, ...readings(content).flatMap((text) => this.#find(text))]
    return [...new Set(found.map((secret) => secret.path))].flatMap((from) => this.#tell(path, from))
  }

  #find(text: string): Secret[] {
    const found = new Set<Secret>()
    for (const form of formsOf(text))
      for (const { secret } of this.#words.find(form)) {
        const known = this.#secrets[secret]
        if (known) found.add(known)
      }
    return [...found]
  }

  #tell(path: OutputPath, from: string): Diagnostic[] {
    const id = `${from} ${path}`
    if (this.#told.size >= MOST_TOLD || this.#told.has(id)) return []
    this.#told.add(id)
    return [withheldLeak(path, from, fileItself(from === '' ? CONFIG_FILE : from))]
  }
}

/**
 * The secrets without those words of withheld texts that are said in the open as well. Signs between the open words do not
 * count, for the search index keeps words alone: `src="x.png"` stands there as "src x png".
 */
function keptBack(secrets: readonly Secret[], open: Iterable<string>): readonly Secret[] {
  const shared = secrets.filter(({ mayBeElsewhere }) => mayBeElsewhere)
  if (shared.length === 0) return secrets
  const words = new SecretWords(shared.map(({ text }) => text))
  const said = new Set<Secret>()
  for (const text of open)
    for (const form of formsOf(text))
      for (const { secret } of words.find(foldedWords(form).join(' '))) {
        const found = shared[secret]
        if (found) said.add(found)
      }
  return secrets.filter((secret) => !said.has(secret))
}

/** The texts that a file's bytes may be read as. */
function readings(content: string | Uint8Array): string[] {
  if (typeof content === 'string') return [content, ...handedOver(content)]
  const bytes = unpacked(content)
  const format = formatOf(bytes)
  if (format !== undefined && format !== 'svg') return [wordsIn(bytes)]
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (!isWide) return [text]
  return [text, new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)]
}

/** What the scripts of a portable site hand over: JSON in JSON, and packed files. */
function handedOver(script: string): string[] {
  return filesInScript(script).flatMap(([, content, isPacked]) =>
    isPacked ? readings(Buffer.from(content, 'base64')) : [content],
  )
}

/** What of a picture's bytes may be words, in ASCII or UTF-8: of the pixels next to nothing. */
function wordsIn(bytes: Uint8Array): string {
  const runs =
    Buffer.from(bytes)
      .toString('latin1')
      .match(/(?:[\x20-\x7e]|[\xc2-\xf4][\x80-\xbf]{1,3}){4,}/g) ?? []
  return Buffer.from(runs.join('\n'), 'latin1').toString('utf8')
}

/** Files of the search index are packed; what only looks so is read as it is. */
function unpacked(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes)
  } catch {
    return bytes
  }
}

/** A text as programs read it: with its escapes undone, and as a reader sees it, without its tags. */
function formsOf(text: string): string[] {
  const plain = unescaped(text)
  return plain.includes('<') ? [plain, withoutTags(plain)] : [plain]
}

/** Escapes of JSON, HTML and addresses undone, in each other as well: an address stands in an attribute, markup in JSON. */
function unescaped(text: string): string {
  const json = text.includes('\\') ? text.replace(/\\(?:u([0-9a-f]{4})|([nrtbf"\\/]))/gi, undoneInJson) : text
  const html = json.includes('&')
    ? json.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi, undoneInHtml)
    : json
  const once = html.includes('%') ? html.replace(/(?:%[0-9a-f]{2})+/gi, undoneInAddress) : html
  return once.includes('%') ? once.replace(/(?:%[0-9a-f]{2})+/gi, undoneInAddress) : once
}

function undoneInJson(all: string, code: string | undefined, sign: string | undefined): string {
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16))
  if (sign === undefined) return all
  return /[nrtbf]/.test(sign) ? ' ' : sign
}

/** The entities that stand between or in words; every other one parts them, as its sign would. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '\u00ad',
  zwnj: '\u200c',
  zwj: '\u200d',
}

function undoneInHtml(
  all: string,
  hex: string | undefined,
  decimal: string | undefined,
  name: string | undefined,
): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? all
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all
}

function undoneInAddress(escapes: string): string {
  try {
    return decodeURIComponent(escapes)
  } catch {
    return escapes
  }
}

/** Elements that part what stands before and after them. Every other tag may stand in the middle of a name. */
const PARTING = new Set(
  (
    'address article aside blockquote body dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'head header hr html li main nav ol option p pre section select summary table tbody td tfoot th thead title tr ul script style template button'
  ).split(' '),
)

/** Markup as it is read: tags within a line are gone, others part. No tag is longer than a page's longest attribute. */
function withoutTags(text: string): string {
  return text.replace(
    /<!--[^>]{0,2000}-->|<\/?([a-z][a-z0-9]*)(?:[^<>"']|"[^"]*"|'[^']*')*>/gi,
    (_, name?: string) => (name !== undefined && PARTING.has(name.toLowerCase()) ? APART : ''),
  )
}
