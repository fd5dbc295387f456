// The YAML of the files that an archive's keeper writes: settings and names.
import { type Document, parseDocument } from 'yaml'

/** A document with its data, which has the same shape; or why there is none, and where. */
export type KeepersYaml =
  | { readonly document: Document.Parsed; readonly data: unknown }
  | { readonly reason: string; readonly start: number; readonly length: number }

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
  if (error) {
    const reason = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
    return { reason, start: error.pos[0], length: error.pos[1] - error.pos[0] }
  }
  try {
    const data: unknown = document.toJS({ maxAliasCount: MOST_ALIASES })
    return { document, data }
  } catch (fault) {
    // An alias without its anchor, or too many of them, is found when it is resolved.
    if (!(fault instanceof ReferenceError)) throw fault
    return { reason: fault.message, start: Math.max(0, text.indexOf('*')), length: 1 }
  }
}
