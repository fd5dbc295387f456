// Instructions to other generators within a text: they are shown as they are written, and reported once for each folder.
import * as problem from '../../diagnostic/catalogue/tools.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Place } from '../../diagnostic/place.ts'
import { by } from '../../value/order.ts'
import { type RawText, rawPlace } from '../raw-text.ts'
import type { SourcePath } from '../source-file.ts'

/** Hugo's and Zola's `{{< … >}}`, `{{% … %}}`, `{{ … }}`, and Liquid's, Nunjucks' and Zola's `{% … %}`. */
const SHORTCODE = /\{\{[^{}]*\}\}|\{%[^{}]*%\}/
const AT_PLACE = new RegExp(SHORTCODE, 'y')
const ALL = new RegExp(SHORTCODE, 'g')

/** The instruction that begins at an offset of a text; undefined when none does. */
export function shortcodeAt(text: string, offset: number): string | undefined {
  AT_PLACE.lastIndex = offset
  return AT_PLACE.exec(text)?.[0]
}

/** Instructions to another generator in a text. */
export interface Shortcodes {
  readonly count: number
  readonly example: string
  /** Of the first one. */
  readonly at: Place
}

/** Longest piece of an instruction that is repeated in a message. */
const EXAMPLE_LENGTH = 60

/** The instructions that stand in a text from an offset on; undefined when there is none. */
export function findShortcodes(raw: RawText, from: number): Shortcodes | undefined {
  const found = [...raw.text.slice(from).matchAll(ALL)]
  const [first] = found
  if (!first) return undefined
  const [line = ''] = first[0].split('\n')
  const example =
    line.length > EXAMPLE_LENGTH || line !== first[0] ? `${line.slice(0, EXAMPLE_LENGTH)}…` : line
  return {
    count: found.length,
    example,
    at: rawPlace(raw, from + first.index, from + first.index + line.length),
  }
}

/** One note for each folder whose articles hold instructions to another generator. */
export function noteShortcodes(
  articles: readonly { readonly path: SourcePath; readonly shortcodes: Shortcodes | undefined }[],
): Diagnostic[] {
  const folders = new Map<string, { count: number; files: number; first: Shortcodes }>()
  for (const { path, shortcodes } of [...articles].sort(by(({ path }) => path))) {
    if (!shortcodes) continue
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.'
    const known = folders.get(folder)
    folders.set(folder, {
      count: (known?.count ?? 0) + shortcodes.count,
      files: (known?.files ?? 0) + 1,
      first: known?.first ?? shortcodes,
    })
  }
  return [...folders].map(([folder, { count, files, first }]) =>
    problem.shortcodes({ folder, count, files, example: first.example }, first.at),
  )
}
