// Where the links in articles lead: to other articles by their files, to pages of the site by their
// addresses, out of the archive, or nowhere.

import type { PublicArticle } from '../access/public-article.ts'
import type { LinkTarget } from '../article/block.ts'
import * as problem from '../diagnostic/catalogue/archive.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { withoutArticleEnding } from '../value/article-endings.ts'
import { tagKey } from '../value/fold.ts'
import { once } from '../value/memo.ts'
import type { OutputPath, Permalink } from '../value/permalink.ts'
import type { Destination, Entry } from './archive.ts'
import { decodedPath, resolvePath } from './paths.ts'

/** Finds where a link leads from the file that holds it. */
export type LinkResolver = (target: LinkTarget, from: string) => Destination

/**
 * Links of articles that lead nowhere, in the order of `parsed` and of their texts. Those for which `isBeside` is true lead to a file that
 * is no article, of which is told elsewhere.
 */
export function brokenLinks(
  parsed: readonly PublicArticle[],
  resolve: LinkResolver,
  isBeside: (link: LinkTarget, from: string) => boolean = () => false,
): Diagnostic[] {
  return parsed.flatMap(({ article, links }) =>
    links.flatMap((link) => {
      const { path } = article.source
      const isBroken = resolve(link, path).kind === 'nowhere' && !isBeside(link, path)
      return link.at && isBroken ? [problem.brokenLink(link.href, link.at)] : []
    }),
  )
}

/** What a link may lead to by its file. */
type Linkable = Pick<Entry, 'article' | 'permalink' | 'former'>

const NOWHERE: Destination = { kind: 'nowhere' }

/**
 * A resolver over the articles, and the pages of the keeper's own behind them. `pages` gives the other addresses of the site, `files` the published files that
 * are no pages (of `public/`). What is looked up in is made at the first link that leads into the archive, the
 * addresses of pages at the first that names one: most articles have none.
 */
export function linkResolver(
  entries: readonly Linkable[],
  pages: () => ReadonlySet<string>,
  files: () => ReadonlySet<OutputPath>,
): LinkResolver {
  const lookup = once(() => lookupOf(entries, files()))
  const addresses = once(pages)

  return (target, from) => {
    const { href } = target
    if (/^(?:https?:\/\/|mailto:)/i.test(href)) return { kind: 'outside', href }
    if (/^[a-z][a-z\d+.-]*:/i.test(href) || href.startsWith('//')) return NOWHERE
    const [path = '', fragment = ''] = href.split('#').map((part) => decodedPath(part).normalize('NFC'))
    if (path === '') return NOWHERE
    const found = target.wiki ? wikiPage(path) : path.startsWith('/') ? sitePage(path) : articleAt(path, from)
    if (found !== undefined) return { kind: 'page', permalink: found, fragment: target.wiki ? '' : fragment }
    const file = path.startsWith('/') ? lookup().fileNamed.get(path.slice(1)) : undefined
    return file === undefined ? NOWHERE : { kind: 'file', path: file }
  }

  function wikiPage(name: string): Permalink | undefined {
    const { byPath, byStem, byTitle } = lookup()
    const stem = withoutEnding(name)
    return (
      byPath.get(stem) ??
      byStem.get(tagKey(stem.slice(stem.lastIndexOf('/') + 1))) ??
      byTitle.get(tagKey(name))
    )
  }

  function sitePage(path: string): Permalink | undefined {
    const { byPath } = lookup()
    const address = path.endsWith('/') ? path : `${path}/`
    if (addresses().has(address)) return address as Permalink // the set holds permalinks only
    return byPath.get(path.replace(/\/$/, '')) ?? byPath.get(path.slice(1)) ?? byPath.get(`articles${path}`)
  }

  function articleAt(path: string, from: string): Permalink | undefined {
    const { byPath } = lookup()
    const resolved = resolvePath(from.slice(0, from.lastIndexOf('/') + 1), path)
    return resolved === undefined ? undefined : (byPath.get(resolved) ?? byPath.get(withoutEnding(resolved)))
  }
}

interface Lookup {
  readonly byPath: ReadonlyMap<string, Permalink>
  readonly byStem: ReadonlyMap<string, Permalink>
  readonly byTitle: ReadonlyMap<string, Permalink>
  readonly fileNamed: ReadonlyMap<string, OutputPath>
}

function lookupOf(entries: readonly Linkable[], files: ReadonlySet<OutputPath>): Lookup {
  const byPath = new Map<string, Permalink>()
  const byStem = new Map<string, Permalink>()
  const byTitle = new Map<string, Permalink>()
  const fileNamed = new Map([...files].map((path) => [path.normalize('NFC'), path]))
  for (const { article, permalink } of entries) {
    const path = article.source.path.normalize('NFC')
    // A path leads to the first article of its file.
    if ((article.source.part?.number ?? 1) === 1) byPath.set(path, permalink)
    const stem = withoutEnding(path)
    if ((article.source.part?.number ?? 1) === 1 && !byPath.has(stem)) byPath.set(stem, permalink)
    const name = tagKey(stem.slice(stem.lastIndexOf('/') + 1))
    if ((article.source.part?.number ?? 1) === 1 && !byStem.has(name)) byStem.set(name, permalink)
    for (const title of [article.headline.value, ...article.otherTitles]) {
      if (!byTitle.has(tagKey(title))) byTitle.set(tagKey(title), permalink)
    }
    for (const former of article.formerAddresses) byPath.set(former.replace(/\/$/, ''), permalink)
  }
  // After those that files name, for what was given here binds more.
  for (const { former, permalink } of entries)
    for (const address of former) byPath.set(address.replace(/\/$/, ''), permalink)
  return { byPath, byStem, byTitle, fileNamed }
}

function withoutEnding(path: string): string {
  return withoutArticleEnding(path).replace(/\/$/, '')
}
