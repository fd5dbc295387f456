// Problems of names.yaml. The archive is not built with names that were not understood, for lists and their addresses
// depend on them.
import type { Diagnostic, Place } from '../diagnostic.ts'
import { nearest } from '../nearest.ts'

export const unreadableNames = (reason: string, at: Place): Diagnostic => ({
  code: 'names-unreadable',
  severity: 'error',
  message: `The names cannot be read. ${reason}. Nothing was built.`,
  at,
  hint: 'Each name is an item of a list: "- name: Preferred form", and below it kind, variants and note.',
})

export const unknownNameKey = (key: string, known: readonly string[], at: Place): Diagnostic => {
  const close = nearest(key, known)
  return {
    code: 'unknown-name-key',
    severity: 'error',
    message: `A name has no "${key}". Nothing was built.`,
    at,
    hint: close === undefined ? `A name has ${known.join(', ')}.` : `Did you mean "${close}"?`,
  }
}

export const wrongName = (reason: string, at: Place): Diagnostic => ({
  code: 'wrong-name',
  severity: 'error',
  message: `This cannot be used: ${reason}. Nothing was built.`,
  at,
})

export const nameListedTwice = (name: string, earlier: number, at: Place): Diagnostic => ({
  code: 'name-listed-twice',
  severity: 'error',
  message: `"${name}" is listed already, on line ${earlier}. Nothing was built.`,
  at,
  hint: 'Make one name of the two, with the variants of both.',
})

export const formClaimedTwice = (form: string, claimant: string, line: number, at: Place): Diagnostic => ({
  code: 'form-claimed-twice',
  severity: 'error',
  message: `"${form}" is a form of "${claimant}" too, on line ${line}: which of the two is meant is not known. Nothing was built.`,
  at,
  hint: 'Leave it to one of the two, or to neither; capitals, accents, points and hyphens do not tell forms apart.',
})

export const formRepeated = (form: string, at: Place): Diagnostic => ({
  code: 'form-repeated',
  severity: 'warning',
  message: `"${form}" stands twice in the same name.`,
  at,
  hint: 'Remove one of the two.',
})
