// Which YAML file beside the articles is whose sidecar, by name alone.
import { secondSidecar, sidecarOfSeveral, sidecarWithoutArticle } from '../diagnostic/catalogue/sidecar.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { by } from '../value/order.ts'
import { articleEnding } from './article-ending.ts'

/** Articles and their sidecars. */
export interface SidecarMatch {
  /** By the article's path, its sidecar's. */
  readonly of: ReadonlyMap<string, string>
  /** Every file that is a sidecar, or was meant as one. */
  readonly taken: ReadonlySet<string>
  readonly problems: readonly Diagnostic[]
}

const YAML = /\.ya?ml$/i
/** Settings of other generators, and data of theirs: YAML that belongs to no article. */
const SETTINGS = /(?:^|\/)_|(?:^|\/)(?:config|hugo|zola|mkdocs|backfile|names)\.ya?ml$|(?:^|\/)data\//i

/** Names that a sidecar of an article may have, the one that is used first. */
export function sidecarNames(article: string): string[] {
  const bare = article.slice(0, article.length - (articleEnding(article)?.length ?? 0))
  return [`${article}.yaml`, `${article}.yml`, `${bare}.yaml`, `${bare}.yml`]
}

/**
 * Finds the sidecars among the files of an archive: `flood.txt.yaml` belongs to `flood.txt`, `flood.yaml` to
 * the one article called `flood`. Endings of sidecars count in any case.
 */
export function matchSidecars(paths: readonly string[]): SidecarMatch {
  const articles = paths.filter((path) => articleEnding(path) !== undefined)
  const owners = new Map<string, string[]>()
  const own = (name: string, article: string) => {
    const known = owners.get(name)
    if (known) known.push(article)
    else owners.set(name, [article])
  }
  for (const article of articles) {
    own(article, article)
    own(article.slice(0, article.length - (articleEnding(article)?.length ?? 0)), article)
  }
  const of = new Map<string, string>()
  const taken = new Set<string>()
  const problems: Diagnostic[] = []
  const exactFirst = by((path: string) => (articleEnding(path.replace(YAML, '')) === undefined ? 1 : 0))
  const candidates = paths.filter((path) => YAML.test(path)).sort(exactFirst)
  for (const path of candidates) {
    const name = path.replace(YAML, '')
    const found = owners.get(name) ?? []
    const [article, ...others] = found
    if (article === undefined) {
      if (articleEnding(name) === undefined && SETTINGS.test(path)) continue
      problems.push(sidecarWithoutArticle(path, articlesBeside(path, articles)))
    } else if (others.length > 0) problems.push(sidecarOfSeveral(path, found))
    else {
      const first = of.get(article)
      if (first === undefined) of.set(article, path)
      else problems.push(secondSidecar(path, first))
    }
    taken.add(path)
  }
  return { of, taken, problems }
}

function articlesBeside(path: string, articles: readonly string[]): string[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return articles.filter(
    (article) => article.startsWith(folder) && !article.slice(folder.length).includes('/'),
  )
}
