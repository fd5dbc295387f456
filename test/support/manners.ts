// How tests ask for an answer.
import type { Manner } from '../../src/client/search/query/find.ts'

/** A finished query, names in all their forms. */
export const TYPED: Manner = { typing: false, lettersOnly: false }

/** A query that is still being typed. */
export const TYPING: Manner = { typing: true, lettersOnly: false }
