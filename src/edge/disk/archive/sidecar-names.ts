// Which YAML file beside the articles is whose sidecar, by name alone.
import {
  secondSidecar,
  sidecarOfSeveral,
  sidecarWithoutArticle,
} from '../../../diagnostic/catalogue/sidecar.ts'
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import { articleEnding, withoutArticleEnding } from '../../../value/article-endings.ts'
import { by } from '../../../value/order.ts'

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

/**
 * Finds the sidecars among the files of an archive: `flood.txt.yaml` belongs to `flood.txt`, `flood.yaml` to
 * the one article called `flood`. Endings of sidecars count in any case. Names are compared in Unicode's composed form: a Mac, and
 * an archive unpacked from one, write `ü` as two characters.
 */
export function matchSidecars(paths: readonly string[]): SidecarMatch {
  const sidecars = paths.filter((path) => YAML.test(path))
  if (sidecars.length === 0) return { of: new Map(), taken: new Set(), problems: [] }
  const articles = paths.filter((path) => articleEnding(path) !== undefined)
  const exact = new Set(articles)
  const byName = grouped(articles, (article) => article)
  const byStem = grouped(articles, withoutArticleEnding)
  const of = new Map<string, string>()
  const taken = new Set<string>()
  const problems: Diagnostic[] = []
  const namesEnding = (path: string) => articleEnding(path.replace(YAML, '')) !== undefined
  for (const path of sidecars.sort(by((path) => (namesEnding(path) ? 0 : 1)))) {
    const name = path.replace(YAML, '')
    const [whole, stem] = [byName, byStem].map((names) => names.get(name.normalize()))
    const found = exact.has(name) ? [name] : (whole ?? stem ?? [])
    const [article, ...others] = found
    if (article === undefined) {
      if (!namesEnding(path) && SETTINGS.test(path)) continue
      problems.push(sidecarWithoutArticle(path))
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

/** Paths by a key made of each, in composed form. */
function grouped(
  paths: readonly string[],
  keyOf: (path: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const path of paths) {
    const key = keyOf(path).normalize()
    const same = groups.get(key)
    if (same) same.push(path)
    else groups.set(key, [path])
  }
  return groups
}
