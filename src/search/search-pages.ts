// The keeper's own pages for the search, in the order in which menus name them.
import type { OwnPage } from '../archive/own-pages.ts'
import { blocksText } from '../article/block.ts'
import type { OutputFile } from '../render/output-file.ts'
import { PAGES_PATH, type SearchPage } from '../value/search-pages.ts'

/** The file of own pages. */
export function searchPages(pages: readonly OwnPage[]): OutputFile {
  return { path: PAGES_PATH, content: `${JSON.stringify(pages.map(searchPage))}\n` }
}

function searchPage({ article, permalink }: OwnPage): SearchPage {
  const { headline, summary, body, language, dir } = article
  const text = [summary ?? '', blocksText(body)].filter(Boolean).join('\n\n')
  return { url: permalink, headline: headline.value, text, language, dir }
}
