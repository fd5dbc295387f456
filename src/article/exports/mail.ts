// Mail that was saved as text, mailboxes (mbox), and the digests of mailing lists.
import type { FrontMatterEntry } from '../front-matter/notation.ts'
import { withoutForwards } from '../intake/head/forwarded.ts'
import type { Line, RawText } from '../raw-text.ts'
import { encodedWords } from './encoded-words.ts'
import {
  type ExportKind,
  type FoundParts,
  foundParts,
  type LabelledText,
  stretchesOf,
} from './export-kind.ts'
import { entryOf } from './labelled-entries.ts'

/** The names of the header's lines that count, in the languages in which mail programs print them. */
const NAMES = {
  from: [
    'from',
    'von',
    'de',
    'da',
    'van',
    'från',
    'fra',
    'od',
    'kimden',
    'lähettäjä',
    'от',
    'от кого',
    'від',
    'من',
    '发件人',
    '差出人',
    '寄件者',
  ],
  subject: [
    ...[
      'subject',
      'betreff',
      'objet',
      'oggetto',
      'asunto',
      'assunto',
      'onderwerp',
      'ämne',
      'emne',
      'temat',
      'konu',
    ],
    ...['předmět', 'aihe', 'тема', 'الموضوع', 'موضوع', '主题', '件名', '主旨'],
  ],
  date: [
    ...[
      'date',
      'sent',
      'datum',
      'gesendet',
      'envoyé',
      'data',
      'inviato',
      'fecha',
      'enviado',
      'enviado el',
      'enviada em',
    ],
    ...[
      'verzonden',
      'skickat',
      'sendt',
      'dato',
      'wysłano',
      'tarih',
      'gönderme tarihi',
      'odesláno',
      'lähetetty',
      'дата',
    ],
    ...['отправлено', 'التاريخ', 'تاریخ', '日期', '日付', '送信日時', '发送时间'],
  ],
  to: [
    ...[
      'to',
      'an',
      'à',
      'a',
      'para',
      'aan',
      'till',
      'til',
      'do',
      'kime',
      'komu',
      'vastaanottaja',
      'кому',
      'إلى',
      'به',
      '收件人',
      '宛先',
    ],
    ...[
      'cc',
      'bcc',
      'kopie',
      'reply-to',
      'antwort an',
      'delivered-to',
      'return-path',
      'sender',
      'envelope-to',
    ],
  ],
} as const
type Part = keyof typeof NAMES

const PARTS: ReadonlyMap<string, Part> = new Map(
  (Object.keys(NAMES) as Part[]).flatMap((part) => NAMES[part].map((name) => [name, part] as const)),
)

const HEADER = /^([\p{L}][\p{L}\p{M}\d -]{0,40}) ?[:：](?: *(.*))?$/u
/** RFC 4155: `From tessa@courier.example Thu Jan  6 05:14:00 2022`. */
const POSTMARK = /^From \S+ +(?:[A-Z][a-z]{2} ){2} *\d{1,2} \d{2}:\d{2}(?::\d{2})? .{0,8}\d{4}$/
const RULE = /^(?:-{6,}|_{6,}|={6,}|\*{6,})$/
const NUMBER = /^Message(?: |: ?)\d+$/i
const SIGNATURE = /^--$/
const ADDRESS = /[^\s<>()"',;:]+(?:@| at )[^\s<>()"',;:]+\.[^\s<>()"',;:]+/

interface HeaderLine {
  readonly name: string
  readonly part: Part | undefined
  readonly value: string
  readonly lines: readonly Line[]
}

export const MAIL: ExportKind = {
  name: 'mail',
  hint: new RegExp(`^(?:${NAMES.from.join('|')}) ?[:：]`, 'im'),
  keepsBetween: true,
  find,
  read,
}

/** The header that begins with a line: lines without a gap that are named, or go on with the one before. */
function headerAt(lines: readonly Line[], start: number): HeaderLine[] {
  const header: HeaderLine[] = []
  for (let i = start; i < lines.length; i++) {
    const line = lines[i]
    if (!line || (i > start && line.gap > 0)) break
    const [, name, value = ''] = HEADER.exec(line.text) ?? []
    const last = header.at(-1)
    if (line.indent > 0 && last)
      header.splice(-1, 1, { ...last, value: `${last.value} ${line.text}`, lines: [...last.lines, line] })
    else if (name === undefined) return []
    else header.push({ name, part: PARTS.get(name.trim().toLowerCase()), value, lines: [line] })
  }
  return isHeader(header) ? header : []
}

/**
 * A sender with a subject and a third line that mail has; in the words of mail itself (RFC 5322) also a sender's address
 * with one of them. `From:` above a recipe is neither.
 */
function isHeader(header: readonly HeaderLine[]): boolean {
  const parts = new Set(header.flatMap(({ part }) => part ?? []))
  const sender = header.find(({ part }) => part === 'from')
  if (!sender || !(parts.has('subject') || parts.has('date'))) return false
  return parts.size >= 3 || ADDRESS.test(sender.value)
}

function isFirstOfHeader({ text }: Line): boolean {
  return HEADER.test(text)
}

function find(lines: readonly Line[]): FoundParts | undefined {
  const starts: { readonly at: number; readonly header: number; readonly subject: string }[] = []
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]
    const isMarked =
      before && (POSTMARK.test(before.text) || NUMBER.test(before.text) || RULE.test(before.text))
    if (!(i === 0 || isMarked) || !isFirstOfHeader(line)) continue
    const header = headerAt(lines, i)
    const subject = header.find(({ part }) => part === 'subject')?.value ?? ''
    if (header.length > 0) starts.push({ at: i, header: i, subject: subjectOf(subject) })
  }
  const [first] = starts
  if (!first) return undefined
  // What is answered stands under a rule and the same subject: it is quoted, and no mail of its own.
  const own = starts.filter(
    ({ at, subject }, i) =>
      i === 0 || isParted(lines[at - 1]) || !starts.slice(0, i).some((other) => other.subject === subject),
  )
  return foundParts(
    own.flatMap(({ at }, i) => stretchesOf(withoutMarks(lines.slice(at, own[i + 1]?.at ?? lines.length)))),
  )
}

const isParted = (before: Line | undefined) =>
  before !== undefined && (POSTMARK.test(before.text) || NUMBER.test(before.text))

/** The subject without `Re:` and `[list]`, by which answers know what they answer. */
function subjectOf(subject: string): string {
  return subject
    .toLowerCase()
    .replace(/^(?:(?:re|fwd?|aw|wg|antw|tr|rv|rif|sv|vs|ynt|odp|\[[^\]]{1,40}\]) ?:? ?)+/, '')
    .trim()
}

/** The marks of the next mail, and the end of a digest, are no part of this one. */
function withoutMarks(lines: readonly Line[]): readonly Line[] {
  const last = lines.findLastIndex(
    ({ text }) =>
      !(
        RULE.test(text) ||
        NUMBER.test(text) ||
        POSTMARK.test(text) ||
        /^End of .{1,120}digest\b/i.test(text)
      ),
  )
  return lines.slice(0, last + 1)
}

function read(lines: readonly Line[], raw: RawText): LabelledText {
  const header = headerAt(lines, 0)
  const length = header.reduce((sum, each) => sum + each.lines.length, 0)
  const signature = lines.findIndex(({ text }, i) => i >= length && SIGNATURE.test(text))
  const end = signature < 0 ? lines.length : signature
  return {
    entries: header.flatMap((each) => entriesOfHeader(each, raw)),
    body: stretchesOf(lines.slice(length, end)),
    hidden: stretchesOf(lines.slice(end)),
    isPrivate: true,
  }
}

/** Whom it went to, by which way and to which address is private: of a person's mail the archive publishes the words. */
function entriesOfHeader({ part, value, lines }: HeaderLine, raw: RawText): FrontMatterEntry[] {
  const words = encodedWords(value)
  if (part === 'subject') return words === '' ? [] : entryOf('title', withoutForwards(words), lines)
  if (part === 'date') return entryOf('date', withoutZone(words), lines)
  if (part !== 'from') return []
  const name = senderIn(words)
  const [line] = lines
  if (name === undefined || !line) return []
  const at = raw.text.indexOf(name.written, line.start)
  const isThere = at >= 0 && at < line.end
  const place = isThere
    ? { start: at, end: at + name.written.length }
    : { start: line.start, end: line.start + 4 }
  return [{ key: 'author', value: [name.name], ...place }]
}

/** The sender's name without the address; undefined where the header gives no name. */
function senderIn(value: string): { readonly name: string; readonly written: string } | undefined {
  const behind = new RegExp(`^<?${ADDRESS.source}>?\\s*\\(([^()@]{2,80})\\)$`).exec(value)?.[1]
  const written = (behind ?? value.replace(/[<[(].*$/, '').replace(/\s+at\s+\S+\.\S+$/, ''))
    .trim()
    .replace(/^["']|["']$/g, '')
  if (written === '' || ADDRESS.test(written) || written.includes('@')) return undefined
  return { name: written.replace(/^([^,]+), ([^,]+)$/, '$2 $1').replace(/ via [^ ].*$/, ''), written }
}

/** `Thu, 6 Jan 2022 05:14:00 +0000 (UTC)`. */
function withoutZone(value: string): string {
  return value.replace(/\s*\([^()]*\)$/, '').trim()
}
