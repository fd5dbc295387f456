// RIS, the format that every reference manager reads: one tag a line, two spaces on each side of the hyphen.
import type { CitationFacts } from './citation-facts.ts'
import { citedSpan } from './cited-day.ts'
import { noteLines, oneLine, remarks, rightsRemark, titleOf, webAddress } from './text.ts'

/** Citations as RIS, with CRLF, an empty line between two. Dates lose their doubt in `DA` and keep it in `N1`. */
export function toRis(citations: readonly CitationFacts[]): string {
  return citations.map(risOf).join('\r\n')
}

/** Seasons as the last part of a date, which RIS leaves to words. */
const SEASONS = { 1: 'spring', 2: 'summer', 3: 'autumn', 4: 'winter' } as const

function risOf(facts: CitationFacts): string {
  const span = citedSpan(facts.date)
  const [year = '', month = '', day = ''] = span?.shared ?? []
  const season = span?.season ? SEASONS[span.season] : ''
  const fields: readonly (readonly [tag: string, value: string])[] = [
    ['TY', 'NEWS'],
    ['ID', oneLine(facts.id)],
    ['TI', titleOf(facts)],
    ...facts.authors.map(({ name }) => ['AU', oneLine(name)] as const),
    ['T2', oneLine(facts.publication)],
    ['PY', year],
    ['DA', year === '' ? '' : `${year}/${month}/${day}/${season}`],
    ['LA', facts.language === 'und' ? '' : oneLine(facts.language)],
    ...facts.tags.map((tag) => ['KW', oneLine(tag)] as const),
    ['UR', webAddress(facts.address)],
    ['DB', oneLine(facts.archive)],
    ['AN', oneLine(facts.id)],
    ...[...remarks(facts), ...rightsRemark(facts)].map((remark) => ['N1', remark] as const),
    ...(facts.note === undefined ? [] : [['N1', oneLine(noteLines(facts.note).join(' '))] as const]),
  ]
  const lines = fields.filter(([, value]) => value !== '').map(([tag, value]) => `${tag}  - ${value}\r\n`)
  return `${lines.join('')}ER  - \r\n`
}
