// Twenty records in APA, MLA and Chicago style and three languages, as citeproc-js writes them by the official styles of CSL.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import CSL from 'citeproc'
import type { CitationFacts } from '../../../src/citation/citation-facts.ts'
import { cslItem } from '../../../src/citation/csl-json.ts'
import { plainText } from '../../../src/citation/styles/segment.ts'
import { CITATION_STYLES, type CitationStyle } from '../../../src/citation/styles/styles.ts'
import type { CitationWords } from '../../../src/citation/styles/words.ts'
import { citationWords } from '../../../src/page/texts/citation-words.ts'
import { readTexts } from '../../../src/page/texts/read-texts.ts'
import { textsFor } from '../../../src/page/texts/texts.ts'
import type { Check } from '../check.ts'
import { CITED_RECORDS } from '../cited-records.ts'
import { localeOf } from '../styles-locale.ts'

/** Where Debian's packages put them. */
const CSL_FOLDER = '/usr/share/citation-style-language'
const TEXTS = join(import.meta.dirname, '../../../templates/texts')
const LANGUAGES = ['en', 'fa-AF', 'ps']

const STYLES: Readonly<Record<CitationStyle['name'], string>> = {
  apa: 'apa',
  mla: 'modern-language-association',
  'chicago-note': 'chicago-fullnote-bibliography',
  'chicago-bibliography': 'chicago-fullnote-bibliography',
}

export const check: Check = {
  name: 'citation styles',
  tool: 'citeproc-js, styles of CSL',
  run() {
    if (!existsSync(join(CSL_FOLDER, 'styles', 'apa.csl')))
      return { absent: 'Debian: citation-style-language-styles citation-style-language-locales' }
    const problems: string[] = []
    for (const language of LANGUAGES) {
      const words = wordsOf(language)
      for (const style of CITATION_STYLES)
        for (const facts of CITED_RECORDS) {
          const ours = comparable(plainText(style.write(facts, words)), style.name, words)
          const theirs = comparable(byCiteproc(facts, style.name, { language, words }), style.name, words)
          if (ours !== theirs) problems.push(`${style.name}, ${language}: ${ours}\n      ${theirs}`)
        }
    }
    const looked = `${CITED_RECORDS.length} records, ${CITATION_STYLES.length} forms, ${LANGUAGES.length} languages`
    return { looked, problems }
  },
}

function wordsOf(language: string): CitationWords {
  const files = readdirSync(TEXTS)
    .sort()
    .map((name) => ({ path: `templates/texts/${name}`, text: readFileSync(join(TEXTS, name), 'utf8') }))
  return citationWords(textsFor(language, readTexts(files).value))
}

interface Language {
  readonly language: string
  readonly words: CitationWords
}

/** English by the official locale; CSL has no Dari and no Pashto, and knows only the names of its own locales. */
function byCiteproc(
  facts: CitationFacts,
  name: CitationStyle['name'],
  { language, words }: Language,
): string {
  const locale = language === 'en' ? 'en-US' : 'fa-IR'
  const item = itemOf(facts)
  const engine = new CSL.Engine(
    {
      retrieveLocale: (asked) =>
        asked === 'fa-IR' && locale === asked
          ? localeOf(words, asked)
          : readFileSync(join(CSL_FOLDER, 'locales', `locales-${asked}.xml`), 'utf8'),
      retrieveItem: () => item,
    },
    readFileSync(join(CSL_FOLDER, 'styles', `${STYLES[name]}.csl`), 'utf8'),
    locale,
    true,
  )
  engine.updateItems([facts.id])
  const html =
    name === 'chicago-note'
      ? engine.previewCitationCluster(
          { citationItems: [{ id: facts.id }], properties: { noteIndex: 1 } },
          [],
          [],
          'html',
        )
      : (engine.makeBibliography()[1][0] ?? '')
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#38;', '&')
    .trim()
}

/** The archive and the id as one part: of its own field the id would begin a sentence, in capitals. */
function itemOf(facts: CitationFacts): object {
  const { archive_location: _, source: __, note: ___, custom: ____, ...item } = cslItem(facts)
  return { ...item, archive: `${facts.archive}, ${facts.id}` }
}

/**
 * Without what we mean to write otherwise: the language's own figures, commas and sign for "and" and no comma before that where the language has
 * none; and the brackets around what is inferred, which the style of MLA drops.
 */
function comparable(text: string, name: CitationStyle['name'], words: CitationWords): string {
  const { and, ampersand, comma, digits } = words
  let plain = text.replaceAll(comma, ',')
  for (let digit = 0; digit <= 9; digit++) plain = plain.replaceAll(digits(String(digit)), String(digit))
  if (comma !== ',') plain = plain.replaceAll(`, ${and} `, ` ${and} `).replace(/,? & /g, ` ${ampersand} `)
  return name === 'mla' ? plain.replace(/\[([^[\]]*)\?\]/g, '$1') : plain
}
