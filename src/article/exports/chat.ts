// Messages of a chat or a channel that were saved as text: Telegram's, and WhatsApp's own export.
import type { FrontMatterEntry } from '../front-matter/notation.ts'
import type { Line } from '../raw-text.ts'
import { type ExportKind, type FoundParts, type LabelledText, stretchesOf } from './export-kind.ts'
import { entryOf } from './labelled-entries.ts'

/** `Ellery Port News, [06.01.2022 05:14]`: Telegram writes day, month, year. */
const TELEGRAM =
  /^(.{1,120}), \[(\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d\d-\d\d)[, ]+\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?\]:?$/u
/** `06.01.22, 05:14 - Tessa: text` and `[06.01.22, 05:14:33] Tessa: text`. */
const WHATSAPP =
  /^\[?(\d{1,4}[./-]\d{1,2}[./-]\d{2,4}),? (?:um )?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[  ]?[ap]\.?[  ]?m\.?)?(?:\]| [-–]) ?([^:]{1,80}): ?(.*)$/iu
/** Lines that stand for something that is no text, or tell where a message comes from. */
const MARK =
  /^\[ ?(?:photo|video|album|file|sticker|poll|voice message|audio file|gif|location|forwarded from .{1,120}|in reply to .{1,120}|фотография|видео|foto|datei) ?\]$|^<?(?:media omitted|medien ausgeschlossen|médias omis|multimedia omitido|image omitted|video omitted)>?$/iu

interface Message {
  readonly sender: string
  readonly day: string
  /** Which of the lines begins it. */
  readonly at: number
  /** Words on its first line. */
  readonly words: string
}

export const CHAT: ExportKind = {
  name: 'a chat',
  hint: /, \[\d{1,4}[.-]\d|^[\u200e\u200f]?\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? /mu,
  keepsBetween: true,
  find,
  read,
}

function messageAt({ text }: Line, at: number): Message | undefined {
  const [, sender, day] = TELEGRAM.exec(text) ?? []
  if (sender !== undefined && day !== undefined) return { sender, day, at, words: '' }
  const [, short, name, words] = WHATSAPP.exec(text) ?? []
  if (short === undefined || name === undefined) return undefined
  return { sender: name.trim(), day: short, at, words: words ?? '' }
}

function messagesOf(lines: readonly Line[]): Message[] {
  return lines.flatMap((line, at) => messageAt(line, at) ?? [])
}

/** A channel has one voice, and each of its messages is an article; what several people say to each other is one text. */
function find(lines: readonly Line[]): FoundParts | undefined {
  const messages = messagesOf(lines)
  const [first] = messages
  if (!first || first.at > 5 || (messages.length < 2 && first.words !== '')) return undefined
  const isChannel = messages.every(({ sender }) => sender === first.sender)
  if (!isChannel) return { parts: stretchesOf(lines), unparted: messages.length }
  const parts = messages.flatMap(({ at, words }, i) => {
    const own = lines.slice(at, messages[i + 1]?.at ?? lines.length)
    const hasWords = (words !== '' && !MARK.test(words)) || own.slice(1).some(({ text }) => !MARK.test(text))
    return hasWords ? stretchesOf(own) : []
  })
  return parts.length > 0 ? { parts } : undefined
}

function read(lines: readonly Line[]): LabelledText {
  const messages = messagesOf(lines)
  const [first] = messages
  if (!first || messages.length > 1) return conversation(lines, messages)
  const [opening, ...others] = lines
  const marks = others.filter(({ text }) => MARK.test(text))
  const words = others.filter((line) => !marks.includes(line))
  const inline =
    opening && first.words !== '' ? [{ start: opening.end - first.words.length, end: opening.end }] : []
  const isPerson = first.words !== ''
  const isNumber = /^[+\d()\s-]+$/.test(first.sender)
  return {
    entries: [
      ...dayOf(first, opening ? [opening] : []),
      ...(isNumber || !opening ? [] : nameOf(first.sender, isPerson ? 'author' : 'publication', opening)),
    ],
    body: [...inline, ...words.flatMap((line) => stretchesOf([line]))],
    hidden: [...marks, ...(opening && !isPerson ? [opening] : [])].flatMap((line) => stretchesOf([line])),
    isPrivate: isNumber,
  }
}

function nameOf(name: string, key: string, line: Line): FrontMatterEntry[] {
  const at = line.text.indexOf(name)
  return entryOf(key, key === 'author' ? [name] : name, [
    { ...line, start: line.start + Math.max(0, at), end: line.start + Math.max(0, at) + name.length },
  ])
}

/** All that was said, with who said it; its day is known when it was one. */
function conversation(lines: readonly Line[], messages: readonly Message[]): LabelledText {
  const [first] = messages
  const isOneDay = first && messages.every(({ day }) => day === first.day)
  const opening = first && lines[first.at]
  return {
    entries: isOneDay && opening ? dayOf(first, [opening]) : [],
    body: stretchesOf(lines),
    hidden: [],
    isPrivate: true,
  }
}

/** Points stand between day, month and year; strokes stand in either order, and decide nothing. */
function dayOf({ day }: Message, lines: readonly Line[]): FrontMatterEntry[] {
  const [, d = '', m = '', y = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})$/.exec(day) ?? []
  const year = y.length === 2 ? `20${y}` : y
  const iso =
    y === ''
      ? (/^\d{4}-\d\d-\d\d$/.exec(day)?.[0] ?? '')
      : `${year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  return iso === '' ? [] : entryOf('date', iso, lines)
}
