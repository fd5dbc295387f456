// Instructions to other generators within a text: they are no part of it, are listed as hidden, and reported once for each folder.
import * as problem from '../../diagnostic/catalogue/tools.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Place } from '../../diagnostic/place.ts'
import { by } from '../../value/order.ts'
import { type RawText, rawPlace } from '../raw-text.ts'
import type { SourcePath } from '../source-file.ts'

/** Instructions to another generator in a text. */
export interface Shortcodes {
  readonly count: number
  readonly example: string
  /** Of the first one. */
  readonly at: Place
}

/** Longest piece of an instruction that is repeated in a message. */
const EXAMPLE_LENGTH = 60

/** What is to be reported of the instructions in a text; undefined when there is none. */
export function shortcodesIn(
  raw: RawText,
  found: readonly { readonly start: number; readonly end: number }[],
): Shortcodes | undefined {
  const [first] = found
  if (!first) return undefined
  const whole = raw.text.slice(first.start, first.end)
  const [line = ''] = whole.split('\n')
  const example = line.length > EXAMPLE_LENGTH || line !== whole ? `${line.slice(0, EXAMPLE_LENGTH)}…` : line
  return { count: found.length, example, at: rawPlace(raw, first.start, first.start + line.length) }
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
