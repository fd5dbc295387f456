// The page that Telegram exports a chat or a channel as ("Export chat history", HTML): each message in an element of its own, with
// its moment in the title of another.
import type { Block } from '../block.ts'
import type { FrontMatterEntry } from '../front-matter/notation.ts'
import type { RawText } from '../raw-text.ts'
import { fragmentBlocks } from '../saved-page/body.ts'
import type { FoundParts, LabelledText, Stretch } from './export-kind.ts'

const MESSAGE = /<div class="message default clearfix( joined)?" id="message-?\d+">/g
const PAGE = /<div class="page_header[\s"]/
const MOMENT = /title="(\d{2})\.(\d{2})\.(\d{4}) \d{2}:\d{2}:\d{2}[^"]{0,20}"/
const SENDER = /<div class="from_name">\s*([^<]{1,200}?)\s*<(?:span|\/div)/
const TEXT = '<div class="text">'
const FORWARDED = /<div class="forwarded body">/

/** The messages of such a page; undefined for every other page. */
export function findMessages({ text }: RawText): FoundParts | undefined {
  if (!PAGE.test(text) || !text.includes('class="message default')) return undefined
  const starts = [...text.matchAll(MESSAGE)]
  const parts = starts.flatMap((found, i): Stretch[] => {
    const end = starts[i + 1]?.index ?? text.length
    return text.slice(found.index, end).includes(TEXT) ? [{ start: found.index, end }] : []
  })
  const senders = new Set(
    starts.flatMap((found, i) => senderIn(text.slice(found.index, starts[i + 1]?.index))),
  )
  if (parts.length === 0) return undefined
  return senders.size <= 1 ? { parts } : { parts: [{ start: 0, end: text.length }], unparted: parts.length }
}

/** Who wrote a message; who is quoted in it stands deeper. */
function senderIn(message: string): string[] {
  const own = message.slice(0, FORWARDED.exec(message)?.index)
  const name = SENDER.exec(own)?.[1]
  return name === undefined ? [] : [name]
}

/** Reads one message, or all of a conversation. `channel` is who wrote the messages before it that name nobody. */
export function readMessage(raw: RawText, channel: string | undefined): LabelledText {
  const starts = [...raw.text.matchAll(MESSAGE)]
  const [first] = starts
  const isOne = starts.length === 1
  const days = starts.map((found, i) => dayIn(raw.text, found.index, starts[i + 1]?.index ?? raw.text.length))
  const isOneDay = days.every((day) => day?.value === days[0]?.value)
  const [day] = days
  return {
    entries: [
      ...(day && isOneDay ? [day] : []),
      ...(isOne && first ? publicationOf(raw.text, first, channel) : []),
    ],
    body: [],
    blocks: starts.flatMap((found, i) => textOf(raw.text.slice(found.index, starts[i + 1]?.index))),
    hidden: [],
    isPrivate: !isOne,
  }
}

function dayIn(text: string, start: number, end: number): FrontMatterEntry | undefined {
  const [written = '', day, month, year] = MOMENT.exec(text.slice(start, end)) ?? []
  if (year === undefined) return undefined
  const at = text.indexOf(written, start) + 'title="'.length
  return {
    key: 'date',
    value: `${year}-${month}-${day}`,
    start: at,
    end: at + written.length - 'title=""'.length,
  }
}

/** A message that goes on with the one before it says so by its class alone. */
function publicationOf(
  text: string,
  found: RegExpExecArray,
  channel: string | undefined,
): FrontMatterEntry[] {
  const [own] = senderIn(text.slice(found.index))
  if (own !== undefined) {
    const at = text.indexOf(own, text.indexOf('from_name', found.index))
    return [{ key: 'publication', value: unescaped(own), start: at, end: at + own.length }]
  }
  if (channel === undefined || found[1] === undefined) return []
  const at = found.index + found[0].indexOf('joined')
  return [{ key: 'publication', value: unescaped(channel), start: at, end: at + 'joined'.length }]
}

/** The words of a message, without those of its frame. */
function textOf(message: string): Block[] {
  const start = message.indexOf(TEXT)
  if (start < 0) return []
  const end = message.indexOf('</div>', start)
  return fragmentBlocks(message.slice(start + TEXT.length, end < 0 ? undefined : end))
}

/** The name of the channel that all messages are of. */
export function channelIn({ text }: RawText): string | undefined {
  for (const found of text.matchAll(MESSAGE)) {
    const [name] = senderIn(text.slice(found.index, found.index + 4000))
    if (name !== undefined) return name
  }
  return undefined
}

function unescaped(name: string): string {
  return name
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
