// The words of rich text (RTF 1.9.1), which word processors and databases save, sometimes under the name of a text. Fonts, pictures
// and other data are left out; each paragraph is a line.
import { decodeAs, decodeWhole, encodingNamed } from './decode-as.ts'

/** What stands for an encoding where the words were taken out of rich text: places in them are not those in the file. */
export const RICH_TEXT = 'rtf'

/** Whether bytes are rich text, whatever the file is called. */
export function isRichText(bytes: Uint8Array): boolean {
  return ['{', '\\', 'r', 't', 'f'].every((letter, i) => bytes[i] === letter.charCodeAt(0))
}

/** Groups that hold no words of the text: tables of fonts and styles, pictures, data of programs, heads and feet of pages. */
const NO_WORDS = new Set(
  (
    'fonttbl colortbl stylesheet info pict object themedata colorschememapping datastore latentstyles listtable ' +
    'listoverridetable rsidtbl generator xmlnstbl filetbl revtbl bkmkstart bkmkend header headerl headerr headerf ' +
    'footer footerl footerr footerf fldinst nonshppict shpinst pntxta pntxtb listtext'
  ).split(' '),
)

/** What single words of control stand for. */
const CHARACTERS: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  cell: '\t',
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  '~': '\u00a0',
  _: '\u2011',
  '\\': '\\',
  '{': '{',
  '}': '}',
  '\n': '\n',
  '\r': '\n',
}

/** Code pages of Windows that the encodings of the web have under another name. */
const PAGES: ReadonlyMap<number, string> = new Map([
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10000, 'macintosh'],
  [65001, 'utf-8'],
])

/** Code pages by the character set of a font (RTF 1.9.1, "Font Table"). */
const CHARSETS: ReadonlyMap<number, number> = new Map([
  [77, 10000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
])

/** The state of a group. */
interface Group {
  readonly isSilent: boolean
  readonly isFonts: boolean
  /** Words that the writer hid. */
  readonly isHidden: boolean
  readonly page: number | undefined
  /** How many characters stand in for one that is told by its number. */
  readonly fallback: number
}

/** `\word-12 `, `\'e4`, a sign behind a stroke, a brace, or plain characters. */
const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi

/** The words of rich text. */
export function wordsOfRichText(bytes: Uint8Array): string {
  const utf8 = decodeWhole('utf-8', bytes)
  const reader = new Reader(utf8 === undefined)
  for (const token of (utf8 ?? eachByte(bytes)).matchAll(TOKEN)) reader.take(token)
  return reader.end()
}

/** A character for each byte: those from 0x80 up are letters of a code page. */
function eachByte(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 4096)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 4096)))
  return parts.join('')
}

class Reader {
  private readonly outer: Group[] = []
  private group: Group = { isSilent: false, isFonts: false, isHidden: false, page: undefined, fallback: 1 }
  private readonly words: string[] = []
  private readonly fonts = new Map<number, number>()
  private page = 1252
  private font = 0
  /** Letters of a code page that are not decoded yet. */
  private pending: number[] = []
  /** Characters that are passed over: they stand in for one that was told by its number. */
  private passing = 0
  /** Whether each character that is not ASCII stands for a byte. */
  private readonly isBytes: boolean

  constructor(isBytes: boolean) {
    this.isBytes = isBytes
  }

  take([, word, number, hex, sign, brace, plain]: RegExpMatchArray): void {
    if (brace === '{') this.outer.push(this.group)
    else if (brace === '}') this.close()
    else if (word !== undefined)
      this.control(word.toLowerCase(), number === undefined ? undefined : Number(number))
    else if (hex !== undefined) this.byte(Number.parseInt(hex, 16))
    else if (sign === '*') this.group = { ...this.group, isSilent: true }
    else if (sign !== undefined) this.put(CHARACTERS[sign] ?? '')
    else if (plain !== undefined) this.plain(plain)
  }

  end(): string {
    this.flush()
    return this.words.join('').replace(/[ \t]+$/gm, '')
  }

  private close(): void {
    this.flush()
    this.passing = 0
    this.group = this.outer.pop() ?? this.group
  }

  private control(word: string, number: number | undefined): void {
    const character = CHARACTERS[word]
    if (character !== undefined) this.put(character)
    else if (word === 'u' && number !== undefined) this.unit(number)
    else if (word === 'uc') this.group = { ...this.group, fallback: Math.max(0, Math.min(number ?? 1, 8)) }
    else if (word === 'ansicpg') this.page = number ?? 1252
    else if (word === 'mac') this.page = 10000
    else if (word === 'v') this.group = { ...this.group, isHidden: number !== 0 }
    else if (word === 'f' && number !== undefined) this.useFont(number)
    else if (word === 'fcharset' && this.group.isFonts) this.noteFont(number ?? 0)
    else if (NO_WORDS.has(word)) this.group = { ...this.group, isSilent: true, isFonts: word === 'fonttbl' }
  }

  private useFont(font: number): void {
    this.flush()
    this.font = font
    this.group = { ...this.group, page: this.fonts.get(font) }
  }

  private noteFont(charset: number): void {
    const page = CHARSETS.get(charset)
    if (page !== undefined) this.fonts.set(this.font, page)
  }

  private unit(number: number): void {
    this.put(String.fromCharCode(number & 0xffff))
    this.passing = this.group.fallback
  }

  private byte(value: number): void {
    if (this.passing > 0) this.passing -= 1
    else if (this.isHeard()) this.pending.push(value)
  }

  private plain(letters: string): void {
    const own = letters.slice(this.passing)
    this.passing = Math.max(0, this.passing - letters.length)
    if (this.isBytes && /[^\u0000-\u007f]/.test(own))
      for (const letter of own) this.byte(letter.charCodeAt(0))
    else this.put(own)
  }

  private put(words: string): void {
    this.flush()
    if (this.isHeard()) this.words.push(words)
  }

  private isHeard(): boolean {
    return !this.group.isSilent && !this.group.isHidden
  }

  private flush(): void {
    if (this.pending.length === 0) return
    const page = this.group.page ?? this.page
    const encoding = encodingNamed(PAGES.get(page) ?? `windows-${page}`) ?? 'windows-1252'
    this.words.push(decodeAs(encoding, Uint8Array.from(this.pending)))
    this.pending = []
  }
}
