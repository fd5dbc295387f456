// The theme as values: every template's text and every asset, the site's own files over the default ones.
import type { TextFile } from '../page/texts/read-texts.ts'
import { type Digest, sha256 } from '../value/digest.ts'
import { memoized } from '../value/memo.ts'
import type { OutputFile } from './output-file.ts'

/** A template's text and the file that it came from, for messages: `templates/pages/article.eta`. */
export interface TemplateSource {
  readonly path: string
  readonly text: string
}

/** Everything that decides how pages look. */
export interface Theme {
  /** By name without ending: `layouts/base`, `pages/article`, `partials/card`. */
  readonly templates: ReadonlyMap<string, TemplateSource>
  /** Interface texts; those of the site stand after the default ones, whose place they take one by one. */
  readonly texts: readonly TextFile[]
  /** Stylesheets and scripts, published under `assets/`. */
  readonly assets: readonly OutputFile[]
  /** The same for a portable site, whose scripts are others. */
  readonly portableAssets: readonly OutputFile[]
}

/** Names the templates and texts of a theme: what its pages are made with. */
export const pagesDigest = memoized(
  ({ templates, texts }: Theme): Digest => sha256(JSON.stringify([[...templates], texts])),
)

/** Names the styles and scripts of a theme. */
export const assetsDigest = memoized(
  ({ assets, portableAssets }: Theme): Digest =>
    sha256(
      JSON.stringify([...assets, ...portableAssets].map(({ path, content }) => [path, sha256(content)])),
    ),
)
