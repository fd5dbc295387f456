// Problems of names.yaml. The archive is not built with names that were not understood, for lists and their addresses
// depend on them.
import { nearest } from '../nearest.ts'
import type { Place } from '../place.ts'
import { type CodeTable, problemsOf, type WhyUnreadable } from '../problem.ts'

export const NAMES_CODES = {
  'names-unreadable': {
    severity: 'error',
    meaning: 'names.yaml is not YAML, or not a list, so no name in it is known.',
    hint: 'Each name is an item of a list: "- name: Preferred form", and below it kind, variants, note and others.',
    stopsBuild: true,
  },
  'unknown-name-key': {
    severity: 'error',
    meaning: 'A name in names.yaml has a key that has no meaning there. It may be a misspelt one.',
    advice: 'Correct the key, or remove the line.',
    stopsBuild: true,
  },
  'wrong-name': {
    severity: 'error',
    meaning: 'A name in names.yaml lacks its preferred form, or a value that it cannot have stands in it.',
    advice: 'Correct the value as the message says.',
    stopsBuild: true,
  },
  'name-listed-twice': {
    severity: 'error',
    meaning:
      'Two names in names.yaml have the same preferred form; capitals, accents, points and hyphens do not count.',
    hint: 'Make one entry of the two, with the variants of both.',
    stopsBuild: true,
  },
  'form-claimed-twice': {
    severity: 'error',
    meaning: 'Two names in names.yaml list the same form, so a text that uses it could mean either.',
    hint: 'Leave it to one of the two, or to neither; capitals, accents, points and hyphens do not tell forms apart.',
    stopsBuild: true,
  },
  'id-listed-twice': {
    severity: 'error',
    meaning: 'Two names in names.yaml have the same id, so an address that is made of it could mean either.',
    hint: 'Give one of them another id. Keep that of the one whose page was cited.',
    stopsBuild: true,
  },
  'unknown-name': {
    severity: 'error',
    meaning:
      'A name in names.yaml refers to another that is not listed, neither by its id nor by its preferred form.',
    advice: 'Correct the reference, or list the name.',
    stopsBuild: true,
  },
  'names-contradict': {
    severity: 'error',
    meaning:
      'What names.yaml says of two names cannot both be so: a name cannot be broader than itself, nor be related to one that is broader.',
    hint: 'Remove one of the two.',
    stopsBuild: true,
  },
  'form-repeated': {
    severity: 'warning',
    meaning:
      'A name in names.yaml lists a form twice, or its preferred form among the others. The archive is built.',
    hint: 'Remove one of the two.',
  },
} as const satisfies CodeTable

const problem = problemsOf(NAMES_CODES)

export const unreadableNames = ({ reason, hint }: WhyUnreadable, at: Place) =>
  problem('names-unreadable', at, `The names cannot be read. ${reason} Nothing was built.`, {
    ...(hint !== undefined && { hint }),
  })

export const unknownNameKey = (key: string, known: readonly string[], at: Place) => {
  const close = nearest(key, known)
  return problem('unknown-name-key', at, `A name has no "${key}". Nothing was built.`, {
    hint: close === undefined ? `A name has ${known.join(', ')}.` : `Did you mean "${close}"?`,
  })
}

export const wrongName = (reason: string, at: Place) =>
  problem('wrong-name', at, `This name cannot be used: ${reason}. Nothing was built.`)

export const nameListedTwice = (name: string, earlier: number, at: Place) =>
  problem('name-listed-twice', at, `"${name}" is listed already, on line ${earlier}. Nothing was built.`)

export const formClaimedTwice = (form: string, claimant: string, line: number, at: Place) =>
  problem(
    'form-claimed-twice',
    at,
    `"${form}" is also a form of "${claimant}", on line ${line}, so it is not known which of the two is meant. Nothing was built.`,
  )

export const idListedTwice = (id: string, holder: string, at: Place) =>
  problem('id-listed-twice', at, `"${holder}" has the id "${id}" too. Nothing was built.`)

export const unknownName = (reference: string, known: readonly string[], at: Place) => {
  const close = nearest(reference, known)
  return problem('unknown-name', at, `No name is listed as "${reference}". Nothing was built.`, {
    hint: close === undefined ? 'A name is referred to by its id or its "name".' : `Did you mean "${close}"?`,
  })
}

export const namesContradict = (reason: string, at: Place) =>
  problem('names-contradict', at, `The names contradict each other: ${reason}. Nothing was built.`)

export const formRepeated = (form: string, at: Place) =>
  problem('form-repeated', at, `"${form}" stands twice in the same name.`)
