// BibTeX in the dialect of BibLaTeX, with what older BibTeX needs beside it.
import type { CitationFacts, CitedDate } from './citation-facts.ts'
import { type CitedSpan, citedEdtf, citedSpan, isCoarse } from './cited-day.ts'
import { noteLines, oneLine, remarks, rightsLine, splitName, titleOf, webAddress } from './text.ts'

/** Citations as `@article` entries of the subtype `newspaper`, under their ids. */
export function toBibtex(citations: readonly CitationFacts[]): string {
  return citations.map(entryOf).join('\n')
}

/** What TeX reads as commands. Braces too are written as words: BibTeX counts them even behind a backslash. */
const COMMANDS: Readonly<Record<string, string>> = {
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '\\': '{\\textbackslash}',
}

/** Babel's names of languages (`langid`). */
const BABEL: Readonly<Record<string, string>> = {
  ar: 'arabic',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fa: 'persian',
  fr: 'french',
  it: 'italian',
  nl: 'dutch',
  pt: 'portuguese',
  ru: 'russian',
  tr: 'turkish',
  uk: 'ukrainian',
  ur: 'urdu',
}

function tex(text: string): string {
  return oneLine(text).replace(/[&%$#_{}~^\\]/g, (character) => COMMANDS[character] ?? character)
}

function entryOf(facts: CitationFacts): string {
  const span = citedSpan(facts.date)
  const [year = '', month = ''] = span?.shared ?? []
  const fields: readonly (readonly [name: string, value: string])[] = [
    ['entrysubtype', 'newspaper'],
    // A second pair of braces keeps the capitals of names.
    ['title', `{${tex(titleOf(facts))}}`],
    ['author', facts.authors.map(texName).filter(Boolean).join(' and ')],
    // BibLaTeX takes it for `journaltitle`; with both, bibutils would read the name twice.
    ['journal', tex(facts.publication)],
    ['date', texDate(facts.date, span)],
    ['year', year],
    ['month', month === '' ? '' : String(Number(month))],
    ['url', webAddress(facts.address)],
    ['langid', BABEL[facts.language.split('-')[0] ?? ''] ?? ''],
    ['keywords', facts.tags.map((tag) => tex(tag.replaceAll(',', ' '))).join(', ')],
    // Reference managers read this name; BibLaTeX has none for it.
    ['copyright', tex(rightsLine(facts))],
    ['note', [`${tex(facts.archive)}, ${tex(facts.id)}`, ...remarks(facts).map(tex)].join('. ')],
    ['annotation', tex(noteLines(facts.note).join(' '))],
  ]
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},\n`)
  return `@article{${facts.id.replace(/[^\w:.-]/g, '-')},\n${lines.join('')}}\n`
}

/** In braces, so that it is not split where it is not known to be. */
function texName({ name, kind }: CitationFacts['authors'][number]): string {
  const split = splitName(name, kind)
  if (split) return `{${tex(split.family)}}, {${tex(split.given)}}`
  const whole = tex(name)
  return whole === '' ? '' : `{${whole}}`
}

/** EDTF levels 0 and 1 as they are (BibLaTeX 3.6 and later), open intervals too; a choice or a span by its ends. */
function texDate(date: CitedDate, span: CitedSpan | undefined): string {
  if (span?.set) return span.ends.join('/')
  if (span) return citedEdtf(date)
  return date.edtf.includes('/') && isCoarse(date) ? date.edtf : ''
}
