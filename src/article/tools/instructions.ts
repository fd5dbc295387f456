// Instructions to other generators within a Markdown text: Hugo's and Zola's shortcodes, tags of Liquid and Nunjucks, the codes
// of WordPress, lists of attributes. They are never run, and their code is no word of the article; what they hold in words is:
// the text of a quotation, a caption, what stands for a picture.

/** Words that an instruction holds, at their place, with the signs of Markdown that are written before and behind them. */
export interface HeldWords {
  readonly start: number
  readonly end: number
  readonly before: string
  readonly after: string
  /** Whether it goes on with a tag: there nothing but blanks may stand before it. */
  readonly isInTag?: true
}

/** An instruction. Offsets are those of the text. */
export interface Instruction {
  readonly end: number
  readonly words: readonly HeldWords[]
  /** Written in its first place: the sign of a quotation. */
  readonly lead?: string
  /** The address that it stands for, in the place of one; it is followed by the rest of that address. */
  readonly address: string | undefined
}

/** Before the name of a file that Hugo's `ref` or Jekyll's `post_url` leads to: whoever has it is looked for by its name. */
export const BY_NAME = 'ref:'

/** No instruction is longer than 4000 UTF-16 units. */
const BRACES = /\{\{[^{}]{0,4000}\}\}|\{%[^{}]{0,4000}%\}|\{#[^{}]{0,4000}#\}/y
/** What opens a tag: its name is the first group, what it is given the second. */
const INNER = /^\{[{%][<%]?-?\s*(\/?[\w./-]+)?([\s\S]*?)\/?-?[>%]?[}%]\}$/
/** An escaped one of Hugo's, which is shown: `{{</* figure *` + `/>}}`. */
const SHOWN = /^\{\{[<%]\/\*/

/** The instruction in braces that begins at an offset; undefined when none does. */
export function instructionAt(text: string, at: number): Instruction | undefined {
  BRACES.lastIndex = at
  const whole = BRACES.exec(text)?.[0]
  if (whole === undefined || SHOWN.test(whole)) return undefined
  const [, name = '', given = ''] = INNER.exec(whole) ?? []
  const end = at + whole.length
  if (isAddressAt(text, at)) {
    const found = inAddress(text, end, name, given)
    // Markdown has no link whose address is missing and that has a title.
    return found.address === '' && /\]\(\s{0,3}$/.test(text.slice(Math.max(0, at - 5), at))
      ? { ...found, address: '<>' }
      : found
  }
  const from = at + whole.indexOf(given, name === '' ? 2 : whole.indexOf(name) + name.length)
  const isRef = /^(?:rel)?ref$/i.test(name)
  const isAlone = beginsLine(text, at) && /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + NEAR))
  const words = isRef ? [] : wordsIn({ name, given, from, isAlone })
  const isQuote = /quote|testimonial/i.test(name) && words.length > 0 && beginsLine(text, at)
  return { end, words, address: undefined, ...(isQuote && { lead: '> ' }) }
}

function beginsLine(text: string, at: number): boolean {
  return /(?:^|[\r\n])[ \t]{0,3}$/.test(text.slice(Math.max(0, at - 4), at))
}

/** Whether an address stands from here on: of a link, or of an attribute of HTML. */
function isAddressAt(text: string, at: number): boolean {
  return /(?:\]\(\s{0,3}<?\/?|=\s{0,3}["']?\/?|(?:^|\n) {0,3}\[[^\]\n]{1,80}\]:\s{1,3}<?)$/.test(
    text.slice(Math.max(0, at - 100), at),
  )
}

/** What an instruction in the place of an address stands for, with the rest of the address behind its own end. */
function inAddress(text: string, own: number, name: string, given: string): Instruction {
  const rest = /^[^\s)"'<>]{0,500}/.exec(text.slice(own, own + 500))?.[0] ?? ''
  const target = given.trim().replace(/^["'`]|["'`]$/g, '')
  const isPlain = target !== '' && !/["'`\s]/.test(target)
  const isRef = /^(?:rel)?ref$/i.test(name)
  const file = isRef ? target : (target.split('/').at(-1) ?? '')
  const isNamed = isPlain && (isRef || /^(?:post_url|link)$/i.test(name))
  const address = isNamed ? `${BY_NAME}${file}${rest}` : rest
  return { end: own + rest.length, words: [], address }
}

const ATTRIBUTE =
  /([\p{L}_][\p{L}\p{N}_-]*)\s*=\s*(["'`])((?:\\.|(?!\2)[^\\]){0,3000})\2|(["`])([^"`]{0,3000})\4/gu
/** Attributes of which the value is words of the article, or stands for a picture. */
const WORDS =
  /^(?:text|quote|content|body|caption|cite|author|attribution|credit|title|heading|label|summary|description)$/i
const PICTURE = /^(?:.*[-_])?(?:img|image|figure|picture|photo|imgproc|gallery)(?:[-_].*)?$/i

/** What an instruction is given. */
interface Given {
  readonly name: string
  readonly given: string
  /** Where that stands. */
  readonly from: number
  /** Whether nothing else stands on its lines. */
  readonly isAlone: boolean
}

/** The words that an instruction holds. Of a text that it is given without a name only several words are words. */
function wordsIn({ name, given, from, isAlone }: Given): HeldWords[] {
  const isPicture = PICTURE.test(name)
  const shown = isPicture ? pictureIn(given, from, isAlone) : undefined
  if (shown) return shown
  const words: HeldWords[] = []
  for (const found of given.matchAll(ATTRIBUTE)) {
    const [whole, key, mark, valued = '', , bare = ''] = found
    const value = key === undefined ? bare : valued
    const start = from + found.index + (key === undefined ? 1 : whole.indexOf(mark ?? '') + 1)
    const place = { start, end: start + value.length }
    if (value.trim() === '') continue
    if (isPicture && key !== undefined && /^alt$/i.test(key) && !/[[\]\n]/.test(value))
      words.push({ ...place, before: '![', after: ']() ' })
    else if (key === undefined ? /\S\s+\S/.test(value) && !isPicture : WORDS.test(key))
      words.push({ ...place, before: words.length > 0 ? ' – ' : '', after: ' ' })
  }
  return words
}

/**
 * A picture of which an instruction names the file, written as HTML, in which attributes may stand in any order; its caption follows in italics,
 * as Markdown has one. Undefined where words would stand within the tag, or would be lost.
 */
function pictureIn(given: string, from: number, isAlone: boolean): HeldWords[] | undefined {
  const found = [...given.matchAll(ATTRIBUTE)].flatMap((match) => {
    const [whole, key = '', mark = '', value = ''] = match
    const start = from + match.index + whole.indexOf(mark) + 1
    const isWanted = value.trim() !== '' && (isOfTag(key) || WORDS.test(key))
    return isWanted ? [{ key: key.toLowerCase(), value, place: { start, end: start + value.length } }] : []
  })
  // No sign can be written over the end of a line.
  if (/[\r\n]/.test(given)) return undefined
  const last = found.findLastIndex(({ key }) => isOfTag(key))
  const isWhole = found.every(({ key, value }, i) => (isOfTag(key) ? !/["<>&\n\r]/.test(value) : i > last))
  if (!isWhole || !found.some(({ key }) => key === 'src')) return undefined
  return found.map(({ key, place }, i) => {
    if (key === 'caption' && isAlone) return { ...place, before: ' *', after: '*' }
    if (i > last) return { ...place, before: ' – ', after: ' ' }
    const after = i === last ? '">' : '" '
    return i === 0
      ? { ...place, before: `<img ${key}="`, after }
      : { ...place, before: `${key}="`, after, isInTag: true }
  })
}

function isOfTag(key: string): boolean {
  return /^(?:src|alt)$/i.test(key)
}

/** Codes of WordPress and its additions. A word in brackets that is given nothing and has no end is the text's: "[video]". */
const CODE =
  /\\?\[(\/?)(caption|wp_caption|gallery|embed|youtube|vimeo|audio|video|playlist|slideshare|soundcloud|dailymotion|googlemaps|googleapps|scribd|polldaddy|wpvideo|ted|instagram|tweet|twitter|contact-form(?:-7)?|(?:vc|et_pb|su|fusion|av|mk)_[a-z_]{1,40})((?:[ =:][^\]\n]{0,1000}?)?)\\?\]/iy

/** The entities that WordPress makes of quotation marks and primes: `url=&#8221;https://…&#8243;`. That of an ampersand is the address's. */
const QUOTE =
  '&(?:#(?:34|39|821[678]|822[01]|824[23]|x22|x27|x201[89cd]|x203[23])|quot|apos|[lr][sd]quo|prime);'
const ADDRESS = new RegExp(`https?:\\/\\/(?:(?!${QUOTE})[^\\s"'“”″’\\]\\\\])+`, 'i')

/** The code of WordPress that begins at an offset; undefined when none does. */
export function wordpressCodeAt(text: string, at: number): Instruction | undefined {
  CODE.lastIndex = at
  const found = CODE.exec(text)
  if (!found) return undefined
  const [whole, close, name = '', given = ''] = found
  if (close === '' && !/=|https?:|^\s*\d/.test(given) && !isClosed(text, at + whole.length, name))
    return undefined
  const address = ADDRESS.exec(given)
  const start = at + whole.indexOf(given) + (address?.index ?? 0)
  const words = address
    ? [{ start, end: start + address[0].length, before: '<', after: '>' }]
    : wordsIn({ name: '', given, from: at + whole.indexOf(given), isAlone: false })
  return { end: at + whole.length, words, address: undefined }
}

/** Whether a code that is given nothing has its end near: else it is a word in brackets. */
function isClosed(text: string, from: number, name: string): boolean {
  return new RegExp(`\\[/${name}\\\\?\\]`, 'i').test(text.slice(from, from + NEAR))
}

const NEAR = 1000

/** `{.class}`, `{: #name}`, `{target="_blank"}`: at the end of a line, alone on one, or behind a link or a mark. */
const ATTRIBUTES = /\{:?[ \t]{0,3}(?:[.#][\w-]+|[\w-]+="[^"\n{}]{0,200}")(?:[ \t.#][^{}\n]{0,300})?\}/y

/** The list of attributes that begins at an offset; undefined when none does. */
export function attributesAt(text: string, at: number): Instruction | undefined {
  ATTRIBUTES.lastIndex = at
  const whole = ATTRIBUTES.exec(text)?.[0]
  if (whole === undefined) return undefined
  const end = at + whole.length
  const isAtEnd = /^[ \t]*(?:\r|\n|$)/.test(text.slice(end, end + 80))
  const isBehind = /[)\]*_`>"”]$/.test(text.slice(Math.max(0, at - 1), at))
  return isAtEnd || isBehind ? { end, words: [], address: undefined } : undefined
}
