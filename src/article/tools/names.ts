// What the folders and files of other generators mean by their names: Hugo, Jekyll, Eleventy, Zola.
import { draftsFolder } from '../../diagnostic/catalogue/front-matter.ts'
import * as problem from '../../diagnostic/catalogue/tools.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { ARTICLES } from '../../value/archive-parts.ts'
import { formOf, withoutArticleEnding } from '../../value/article-endings.ts'
import { type LanguageTag, readLanguage } from '../../value/language.ts'
import type { SourcePath } from '../source-file.ts'

/** What a file's place in its folder says of the article in it. */
export interface PathFacts {
  /** Why the file is not read as an article. */
  readonly notAnArticle: Diagnostic | undefined
  /** Set for a file that lies among Jekyll's drafts. */
  readonly draft: Diagnostic | undefined
  /** Hugo's language suffix, `name.fa.md`. */
  readonly language: LanguageTag | undefined
}

/** Folders of a generator's own files. Other names with an underscore may be Jekyll's collections. */
const MACHINERY =
  /(?:^|\/)(_(?:layouts|includes|sass|site|data)|archetypes|layouts(?=\/(?:_default|partials|shortcodes)\/))\//

/** Reads what a path says. Only Markdown has section files and language suffixes. */
export function factsOfPath(path: SourcePath): PathFacts {
  const machinery = MACHINERY.exec(path)?.[1]
  const isSection =
    formOf(path) !== 'text' && /(?:^|\/)_index(?:\.[a-z-]+)?$/i.test(withoutArticleEnding(path))
  return {
    notAnArticle:
      machinery !== undefined
        ? problem.toolFile(path, machinery)
        : isSection
          ? problem.sectionPage(path)
          : undefined,
    draft: /(?:^|\/)_drafts\//.test(path) ? draftsFolder(path) : undefined,
    language: languageInName(path),
  }
}

/**
 * The slug that a described file's name gives: in Jekyll's `_posts/` the name without its date, in a page
 * bundle (`name/index.md`) the folder's. Null where other names are nobody's address. A folder that is only
 * a number is a year or a page of a list, not a bundle's name.
 */
export function slugInPath(path: SourcePath): string | null {
  const segments = path.split('/')
  const file = segments.pop() ?? ''
  const name = formOf(file) === 'text' ? file : withoutArticleEnding(file)
  const stem = languageInName(path) === undefined ? name : name.replace(/\.[^.]+$/, '')
  if (segments.includes('_posts')) return withoutDate(stem)
  const folder = segments.at(-1)
  if (stem !== 'index' || formOf(path) !== 'markdown' || folder === undefined) return null
  if (segments.length === 1 && folder === ARTICLES) return null
  return withoutDate(folder)
}

function withoutDate(name: string): string | null {
  const slug = name.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '')
  return /\p{L}/u.test(slug) ? slug : null
}

/** ISO 639-1, without which `plan.old.md` would be in a language called "old". */
const TWO_LETTERS = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en ' +
    'eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ' +
    'ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ' +
    'ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st ' +
    'su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'
  ).split(' '),
)

const LANGUAGE_SUFFIX = /[^/]\.([a-z]{2,3}(?:[-_](?:[a-z]{2}|[a-z]{4}|\d{3}))*)$/i

function languageInName(path: string): LanguageTag | undefined {
  if (formOf(path) !== 'markdown') return undefined
  const suffix = LANGUAGE_SUFFIX.exec(withoutArticleEnding(path))?.[1]
  if (suffix === undefined) return undefined
  const primary = suffix.toLowerCase().split(/[-_]/)[0] ?? ''
  return TWO_LETTERS.has(primary) || primary === 'prs' ? readLanguage(suffix) : undefined
}
