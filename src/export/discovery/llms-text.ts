// `llms.txt` (a proposal, llmstxt.org): the archive and its data in a few lines, for programs that read for people. Only
// where the keeper asks for it.
import type { Archive } from '../../archive/archive.ts'
import { archiveFile, formatsAt } from '../../citation/formats.ts'
import type { SiteSettings } from '../../page/frame.ts'
import { rightsOf } from '../../page/rights.ts'
import type { Texts } from '../../page/texts/texts.ts'
import { inOneLine } from '../../value/characters.ts'

/** Addresses are absolute where the site's is known, else from its root. It is in English, as the proposal is. */
export function llmsText({ entries, undated }: Archive, settings: SiteSettings, texts: Texts): string {
  const { title, description, baseUrl } = settings
  const address = (path: string) => (baseUrl === '' ? `/${path}` : new URL(path, baseUrl).href)
  const link = (name: string, path: string, note: string) => `- [${name}](${address(path)}): ${note}`
  return [
    `# ${inOneLine(title)}`,
    '',
    ...(description === '' ? [] : [`> ${inOneLine(description)}`, '']),
    `${entries.length} articles as they were clipped, ${undated.length} of them undated. Dates, headlines and authors have a status: stated by the file, supplied or inferred by the archive, bounded, or unknown.`,
    `Do not give a date without its status; the record has both, and the date in EDTF. ${rightsOf({ rights: null }, settings).words}.`,
    '',
    '## Data',
    '',
    link('Records', 'data/articles.jsonl', 'every article, one JSON object a line'),
    link('Schema', 'data/article.schema.json', 'JSON Schema of a record'),
    ...formatsAt('archive').map((format) =>
      link(`Citations, ${format.label}`, archiveFile(format), 'the whole archive'),
    ),
    '',
    '## Pages',
    '',
    link(texts.say('nav.about'), 'about/', 'how dates and names are decided'),
    link(texts.say('nav.dates'), 'dates/', 'articles by date'),
    ...(settings.menu ?? []).map((page) =>
      link(inOneLine(page.label), page.address.slice(1), "a page of the archive's keeper"),
    ),
    link(texts.say('nav.search'), 'search/', 'full-text search, which needs a script'),
    '',
  ].join('\n')
}
