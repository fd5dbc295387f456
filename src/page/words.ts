// Counts, dates and decisions in the reader's words (English).
import type { Claim } from '../article/claim.ts'
import type { ArchiveDate } from '../value/archive-date.ts'
import { MONTH_NAMES } from '../value/calendar.ts'
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

function withoutZeros(part: string | undefined): string {
  return (part ?? '').replace(/^0+(?=\d)/, '')
}

/** A date in the words of archivists: brackets and "circa" for what is not stated (DACS 2.4). */
export function dateInWords(date: ArchiveDate): string {
  const { edtf } = date
  if (edtf === '') return 'undated'
  const span = /^\[(.*)\.\.(.*)\]$/.exec(edtf)
  if (span) {
    const [, from = '', to = ''] = span
    if (to === '') return `not before ${dayInWords(from)}`
    return from === '' ? `before ${dayInWords(to)}` : `between ${dayInWords(from)} and ${dayInWords(to)}`
  }
  if (edtf.startsWith('[')) return edtf.slice(1, -1).split(',').map(dayInWords).join(' or ')
  const mark = /[?~%]$/.exec(edtf)?.[0] ?? ''
  const plain = edtf.slice(0, edtf.length - mark.length)
  const words = plain.endsWith('-XX')
    ? `${dayInWords(plain.replace(/(?:-XX)+$/, ''))}, ${date.precision === 'month' ? 'day' : 'month'} not given`
    : dayInWords(plain)
  if (mark === '?') return `[${words}?]`
  if (mark === '~') return `[circa ${words}]`
  return mark === '%' ? `[circa ${words}?]` : words
}

/**
 * A publication date for a list. Only plain stated dates get a machine-readable form: readers' tools take any
 * other for the date of publication.
 */
export function dateView({ value, status }: Claim<ArchiveDate>): DateView {
  if (status === 'bounded' || value.precision === 'none') return { text: 'undated', datetime: '', stamp: '' }
  const plain = /^\d{4}(?:-\d{2}){0,2}$/.test(value.edtf) && (status === 'stated' || status === 'supplied')
  return {
    text: dateInWords(value),
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
  'headline.first-sentence':
    'The file has no headline. The archive took the beginning of the first sentence.',
  'headline.none': 'The file gives neither a headline nor a text.',
  'date.printed-line': 'Printed above the text.',
  'date.extractor-line': 'Noted above the text by the tool that copied it. Such notes can be wrong.',
  'date.address': 'Read from the address of the page.',
  'date.file-name': 'Read from the name of the file.',
  'date.latest-in-text':
    'The text speaks of this as past, so it was not published before. When it was published is not known.',
  'byline.printed-line': 'Printed above the text.',
  'byline.extractor-line': 'Noted above the text by the tool that copied it.',
  'byline.name-alone': 'A name that stands alone between headline and text.',
  'publication.capitals-line': 'A line in capitals above the text.',
  'publication.name-line': 'A line above the text that reads like the name of a newspaper.',
  'publication.dateline': 'The agency named in the dateline.',
}

/** How a value was decided, in a sentence. */
export function reasonInWords(rule: string): string {
  const known = REASONS[rule]
  if (known !== undefined) return known
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
  'head.publication': 'name of the publication',
  'boilerplate.source-link': 'link to the source',
  'boilerplate.about-author': 'box about the author',
  'boilerplate.comment-form': 'comment form',
  'boilerplate.comments': 'comments',
  'boilerplate.disclaimer': 'disclaimer of the site',
  'boilerplate.dmca': 'copyright notice of the site',
  'boilerplate.copyright': 'copyright notice',
  'boilerplate.related': 'links to other stories',
  'boilerplate.share': 'share buttons',
  'boilerplate.subscribe': 'invitation to subscribe',
  'boilerplate.tags': 'the site’s own tags',
  'boilerplate.navigation': 'navigation',
  'boilerplate.advert': 'advertisement mark',
  'boilerplate.site-text': 'text of the site',
  'boilerplate.repeat': 'repetition of an earlier line',
}

/** Why lines are hidden, as the label of their group. */
export function hiddenReason(rule: string): string {
  return HIDDEN[rule] ?? 'not part of the article'
}
