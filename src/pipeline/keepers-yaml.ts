// The YAML of the files that an archive's keeper writes: settings and names.
import { type Document, parseDocument } from 'yaml'
import type { Unreadable } from '../article/front-matter/notation.ts'
import { unreadableYaml } from '../article/front-matter/yaml-errors.ts'

/** A document with its data, which has the same shape; or why there is none, and where. */
export type KeepersYaml = { readonly document: Document.Parsed; readonly data: unknown } | Unreadable

/** Aliases may multiply what they stand for; no keeper needs more of them. */
const MOST_ALIASES = 50

/** Reads YAML 1.2. Dates stay as they are written. Never throws. */
export function readKeepersYaml(text: string): KeepersYaml {
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    logLevel: 'silent',
  })
  const [error] = document.errors
  if (error?.code === 'DUPLICATE_KEY') {
    const [offset, end] = error.pos
    return {
      reason: 'The same key is there twice.',
      hint: 'Keep one of the two.',
      offset,
      length: end - offset,
    }
  }
  if (error) return unreadableYaml(text, error, document)
  try {
    const data: unknown = document.toJS({ maxAliasCount: MOST_ALIASES })
    return { document, data }
  } catch (fault) {
    // An alias without its anchor, or too many of them, is found when it is resolved.
    if (!(fault instanceof ReferenceError)) throw fault
    const reason = 'A value that begins with "*" refers to another that is not there, or too many do.'
    return { reason, hint: 'Write the value itself.', offset: Math.max(0, text.indexOf('*')), length: 1 }
  }
}
