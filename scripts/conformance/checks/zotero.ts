// Heads of articles and COinS of lists, read by the rules of Zotero's translators "Embedded Metadata" and "COinS" as they were found by trial:
// type, first date, authors by tag or by class, and what else becomes of a page. Zotero itself is not run.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { type Check, pagesOf, type Site } from '../check.ts'
import { type CitedFields, citedFields } from '../cited-fields.ts'

type Page = ReturnType<typeof parseHTML>['document']

export const check: Check = {
  name: 'heads, COinS',
  tool: 'rules of Zotero’s translators',
  run(sites) {
    const problems: string[] = []
    let [articles, spans] = [0, 0]
    for (const site of sites) {
      const written = new Map(citedFields(site).map((fields) => [fields.id, fields]))
      const titles = new Set([...written.values()].map(({ title }) => title))
      for (const path of pagesOf(site)) {
        const { document: page } = parseHTML(readFileSync(join(site.folder, path), 'utf8'))
        const id = metaOf(page, 'DC.identifier')[0]
        const found = id === undefined ? [] : headProblems(page, written.get(id), site)
        if (id !== undefined) articles += 1
        const items = [...page.querySelectorAll('span.Z3988')].map((span) => span.getAttribute('title') ?? '')
        spans += items.length
        if (id !== undefined && items.length > 0) found.push('COinS would replace the head')
        for (const item of items) found.push(...coinsProblems(item, titles, site))
        problems.push(...found.map((problem) => `${site.name}: ${path}: ${problem}`))
      }
    }
    return { looked: `${articles} articles, ${spans} spans`, problems }
  },
}

function metaOf(page: Page, name: string): string[] {
  return [...page.querySelectorAll(`meta[name="${name}"], meta[property="${name}"]`)].map(
    (meta) => meta.getAttribute('content') ?? '',
  )
}

function headProblems(page: Page, written: CitedFields | undefined, { baseUrl }: Site): string[] {
  if (!written) return ['the archive has no citation of it']
  const [type] = metaOf(page, 'z:itemType')
  const day = metaOf(page, 'citation_publication_date')[0]?.replaceAll('/', '-')
  // Without a tag the first <time datetime> of the page is taken, whatever it is the time of.
  const time = page.querySelector('time[datetime]')?.getAttribute('datetime') ?? undefined
  const date = day ?? metaOf(page, 'DCTERMS.issued')[0] ?? time ?? ''
  const people = metaOf(page, 'citation_author')
  const hunted = people.length > 0 ? [] : [...page.querySelectorAll('[class*="byline"], .vcard')]
  const expected: readonly (readonly [name: string, found: unknown, meant: unknown])[] = [
    ['type', type, 'newspaperArticle'],
    ['journal', metaOf(page, 'citation_journal_title').length, 0],
    ['title', metaOf(page, 'citation_title')[0], written.title],
    [
      'publication',
      metaOf(page, 'prism.publicationName')[0] ?? metaOf(page, 'og:site_name')[0] ?? '',
      written.publication,
    ],
    ['date', written.date === null ? null : date.replace(/[?~%]$/, ''), written.date],
    ['address', page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '', written.address],
    ['names taken from a class', hunted.map(({ textContent }) => textContent).join(), ''],
    ['people who are not cited', people.filter((name) => !written.authors.includes(spoken(name))).join(), ''],
    ['absolute addresses', metaOf(page, 'citation_public_url').length, baseUrl === '' ? 0 : 1],
    ['site name', metaOf(page, 'og:site_name').join(), ''],
  ]
  return expected
    .filter(([, found, meant]) => found !== meant)
    .map(([name, found, meant]) => `${name} is "${found}", not "${meant}"`)
}

function spoken(name: string): string {
  return name.includes(',')
    ? name
        .split(/\s*,\s*/)
        .toReversed()
        .join(' ')
    : name
}

function coinsProblems(item: string, titles: ReadonlySet<string>, { baseUrl }: Site): string[] {
  const values = new URLSearchParams(item)
  const address = values.get('rft.identifier') ?? ''
  return [
    ...(values.get('rft_val_fmt') === 'info:ofi/fmt:kev:mtx:dc' ? [] : ['a span of another format']),
    ...(values.get('rft.type') === 'newspaperArticle' ? [] : ['a span of another type']),
    ...(titles.has(values.get('rft.title') ?? '') ? [] : [`a span of "${values.get('rft.title')}"`]),
    ...(address.startsWith(baseUrl) ? [] : [`a span at "${address}"`]),
  ]
}
