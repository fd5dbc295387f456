// Counts, dates and decisions in the reader's words (English).
import type { Claim } from '../article/claim.ts'
import type { ArchiveDate } from '../value/archive-date.ts'
import { type Calendar, MONTH_NAMES } from '../value/calendar.ts'
import { SOLAR_MONTH_NAMES, solarOfGregorian } from '../value/solar-hijri.ts'
import type { DateView } from './views.ts'

/** `1,284`. */
export function number(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `1 article`, `1,284 articles`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : many}`
}

/** `1 January 2022`, `January 2022` or `2022` for a plain ISO date; 4-digit years lose leading zeros. */
export function dayInWords(iso: string): string {
  const [year, month, day] = iso.split('-')
  return [day, month && MONTH_NAMES[Number(month) - 1], year].filter(Boolean).map(withoutZeros).join(' ')
}

/** Calendars that a reader can be shown a day in. */
export type ShownCalendar = Exclude<Calendar, 'lunar-hijri'>

const GREGORIAN: readonly ShownCalendar[] = ['gregorian']

/**
 * A plain ISO date in several calendars, `1 January 2022 · 11 Jadi 1400`. Months and years are told in the
 * Gregorian calendar alone: they are parts of two months or years of another.
 */
function inCalendars(iso: string, calendars: readonly ShownCalendar[]): string {
  const [year, month, day] = iso.split('-').map(Number)
  if (year === undefined || month === undefined || day === undefined) return dayInWords(iso)
  return calendars
    .map((calendar) => (calendar === 'gregorian' ? dayInWords(iso) : solarInWords(year, month, day)))
    .join(' · ')
}

function solarInWords(year: number, month: number, day: number): string {
  const solar = solarOfGregorian(year, month, day)
  return `${solar.day} ${SOLAR_MONTH_NAMES[solar.month - 1]} ${solar.year}`
}

function withoutZeros(part: string | undefined): string {
  return (part ?? '').replace(/^0+(?=\d)/, '')
}

/** A date in the words of archivists: brackets and "circa" for what is not stated (DACS 2.4). */
export function dateInWords(date: ArchiveDate, calendars: readonly ShownCalendar[] = GREGORIAN): string {
  const { edtf } = date
  if (edtf === '') return 'undated'
  if (edtf.startsWith('[')) return setInWords(edtf.slice(1, -1).split(','), calendars)
  const mark = /[?~%]$/.exec(edtf)?.[0] ?? ''
  const words = unmarkedInWords(edtf.slice(0, edtf.length - mark.length), date.precision, calendars)
  if (mark === '?') return `[${words}?]`
  if (mark === '~') return `[circa ${words}]`
  return mark === '%' ? `[circa ${words}?]` : words
}

function unmarkedInWords(
  plain: string,
  precision: ArchiveDate['precision'],
  calendars: readonly ShownCalendar[],
): string {
  if (plain.endsWith('-XX'))
    return `${dayInWords(plain.replace(/(?:-XX)+$/, ''))}, ${precision === 'month' ? 'day' : 'month'} not given`
  if (plain.endsWith('XX')) return `between ${plain.slice(0, 2)}00 and ${plain.slice(0, 2)}99`
  return plain.endsWith('X') ? `${plain.slice(0, 3)}0s` : inCalendars(plain, calendars)
}

/** `2 January 2022 or 1 February 2022`; a span alone is `not before`, `before` or `between`. */
function setInWords(members: readonly string[], calendars: readonly ShownCalendar[]): string {
  const words = members.map((member) => {
    const [from = '', to] = member.split('..')
    const first = inCalendars(from, calendars)
    if (to === undefined) return first
    if (to === '') return `not before ${first}`
    const last = inCalendars(to, calendars)
    return from === '' ? `not after ${last}` : `between ${first} and ${last}`
  })
  return words.join(' or ')
}

/**
 * A publication date for a list. Only plain stated dates get a machine-readable form: readers' tools take any
 * other for the date of publication.
 */
export function dateView(
  { value, status }: Claim<ArchiveDate>,
  calendars: readonly ShownCalendar[] = GREGORIAN,
): DateView {
  if (status === 'bounded' || value.precision === 'none') return { text: 'undated', datetime: '', stamp: '' }
  const plain = /^\d{4}(?:-\d{2}){0,2}$/.test(value.edtf) && (status === 'stated' || status === 'supplied')
  return {
    text: dateInWords(value, calendars),
    datetime: plain ? value.edtf : '',
    stamp: plain ? '' : status === 'stated' ? 'uncertain' : 'inferred',
  }
}

const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  en: 'English',
  'fa-AF': 'Dari',
  fa: 'Persian',
  ps: 'Pashto',
  ar: 'Arabic',
  ur: 'Urdu',
  tg: 'Tajik',
  'uz-Arab-AF': 'Uzbek',
  uz: 'Uzbek',
  ru: 'Russian',
  uk: 'Ukrainian',
  fr: 'French',
  de: 'German',
  es: 'Spanish',
  it: 'Italian',
  pt: 'Portuguese',
  nl: 'Dutch',
  tr: 'Turkish',
  und: 'not known',
}

/** A language's English name, or its tag. */
export function languageName(tag: string): string {
  return LANGUAGE_NAMES[tag] ?? LANGUAGE_NAMES[tag.split('-')[0] ?? ''] ?? tag
}

const REASONS: Readonly<Record<string, string>> = {
  'headline.first-line': 'The first line of the file.',
  'headline.head-line': 'A line above the text.',
  'headline.above-story': 'The line above the story whose words, length and place are those of a headline.',
  'headline.first-sentence':
    'The file has no headline. The archive took the beginning of the first sentence.',
  'headline.none': 'The file gives neither a headline nor a text.',
  'date.printed-line': 'Printed above the text.',
  'date.extractor-line': 'Noted above the text by the tool that copied it. Such notes can be wrong.',
  'date.dateline': 'Printed in the dateline, where the text begins.',
  'date.address': 'Read from the address of the page.',
  'date.file-name': 'Read from the name of the file.',
  'date.latest-in-text':
    'The text speaks of this as past, so it was not published before. When it was published is not known.',
  'date.collected':
    'It was collected on this day, so it was not published after. When it was published is not known.',
  'date.between': 'Between what the text speaks of as past and the day on which it was collected.',
  'byline.printed-line': 'Printed above the text.',
  'byline.extractor-line': 'Noted above the text by the tool that copied it.',
  'byline.reporting-line': 'Named at the end of the text.',
  'byline.signature': 'Signed at the end of the text.',
  'byline.name-alone': 'A name that stands alone between headline and text.',
  'publication.capitals-line': 'A line in capitals above the text.',
  'publication.name-line': 'A line above the text that reads like the name of a newspaper.',
  'publication.dateline': 'The agency named in the dateline.',
  'publication.title-suffix': 'The name that follows the headline on another line of the page.',
  'publication.issuer-line': 'The office that a press release names above its number.',
  'publication.copyright': 'The holder that a copyright line names.',
  'publication.opening': 'The publisher that the first words of the story name.',
}

/** The rules of dates that were written in another calendar (`date.solar-hijri-line`), by what they read. */
const CALENDAR_REASONS: Readonly<Record<string, string>> = {
  line: 'Printed above the text.',
  dateline: 'Printed in the dateline, where the text begins.',
  'file-name': 'Read from the name of the file.',
  address: 'Read from the address of the page.',
  'front-matter': 'Given in the file; the year alone tells the calendar.',
}

const CONVERTED: Readonly<Record<string, string>> = {
  solar: 'Converted from the Solar Hijri calendar.',
  lunar: 'Converted from the Lunar Hijri calendar, which the moon can shift by a day or two.',
}

/** How a value was decided, in a sentence. */
export function reasonInWords(rule: string): string {
  const known = REASONS[rule]
  if (known !== undefined) return known
  const calendar = /^date\.(solar|lunar)-hijri-(.*)$/.exec(rule)
  if (calendar)
    return `${CALENDAR_REASONS[calendar[2] ?? ''] ?? ''} ${CONVERTED[calendar[1] ?? ''] ?? ''}`.trim()
  if (rule.startsWith('front-matter.')) return `Given in the file as “${rule.slice('front-matter.'.length)}”.`
  if (rule.startsWith('sidecar.'))
    return `Supplied by a person in the sidecar as “${rule.slice('sidecar.'.length)}”.`
  return rule.startsWith('page.') ? 'Declared by the saved page.' : ''
}

const HIDDEN: Readonly<Record<string, string>> = {
  'head.extractor-line': 'note of the tool that copied the text',
  'head.date-line': 'date line',
  'head.updated-line': 'date of a later change',
  'head.impossible-date': 'a date that no calendar has',
  'head.byline': 'byline',
  'head.byline-and-date': 'byline and date',
  'head.address': 'address of the page',
  'head.caption': 'caption or credit of a picture',
  'head.reading-time': 'reading time',
  'head.relative-time': 'time before the page was copied',
  'head.repeated-headline': 'headline, repeated',
  'head.section': 'section of the newspaper',
  'head.release-mark': 'mark of a press release',
  'head.kicker': 'label above the headline',
  'head.standfirst': 'standfirst, shown below the headline',
  'head.site-text': 'text of the site above the article',
  'head.publication': 'name of the publication',
  'boilerplate.source-link': 'link to the source',
  'boilerplate.about-author': 'box about the author',
  'boilerplate.comment-form': 'comment form',
  'boilerplate.comments': 'comments',
  'boilerplate.disclaimer': 'disclaimer of the site',
  'boilerplate.copyright': 'copyright notice',
  'boilerplate.related': 'links to other stories',
  'boilerplate.share': 'share buttons',
  'boilerplate.subscribe': 'invitation to subscribe',
  'boilerplate.tags': 'the site’s own tags',
  'boilerplate.navigation': 'navigation',
  'boilerplate.advert': 'advertisement mark',
  'boilerplate.read-more': 'links to other stories',
  'boilerplate.account': 'signing in',
  'boilerplate.cookies': 'cookie notice',
  'boilerplate.legal': 'legal notices of the site',
  'boilerplate.credit': 'credit of a picture',
  'boilerplate.reading-aid': 'buttons for reading',
  'story.menu': 'menu of the site',
  'story.short-line': 'short line around the article',
  'story.above': 'text above the article',
  'story.between': 'text between the article’s parts',
  'story.below': 'text after the article',
  'boilerplate.repeat': 'repetition of an earlier line',
}

/** Why lines are hidden, as the label of their group. */
export function hiddenReason(rule: string): string {
  return HIDDEN[rule] ?? 'not part of the article'
}
