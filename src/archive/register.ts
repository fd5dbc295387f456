// The register of accessions: one line of JSON for each article that the archive ever held. It is made by
// `build` and kept with the articles, so that ids and addresses outlive corrections, renamings and merges.
import * as z from 'zod'
import * as problem from '../diagnostic/catalogue/register.ts'
import type { Diagnostic, Outcome } from '../diagnostic/diagnostic.ts'
import { placeOfLineIn } from '../diagnostic/place.ts'
import { REGISTER_FILE } from '../value/archive-parts.ts'
import type { Digest } from '../value/digest.ts'
import { by, byCodeUnits, inTurn, type Order } from '../value/order.ts'
import type { Permalink } from '../value/permalink.ts'

/** One article's line. */
export interface Accession {
  /** Given once, never to another article. */
  readonly id: string
  /** In which order articles were registered, from 1. Two people's registers may both give a number. */
  readonly sequence: number
  /** `YYYY-MM-DD`: the day on which a build registered it; empty when that was provisional. */
  readonly day: string
  /** Of the raw bytes, as they were last seen; of an article's own words where its file holds several. */
  readonly sha256: Digest
  /** Where the file was last seen, from the archive's root. */
  readonly path: string
  /** Which of the file's articles it was there, from 1; absent where it was the only one. */
  readonly part?: number | undefined
  /** Its address. */
  readonly permalink: Permalink
  /** Its earlier addresses, first to last. */
  readonly former: readonly Permalink[]
  /** `YYYY-MM-DD`: the day on which a build first missed it; null for what is in the archive. */
  readonly withdrawn: string | null
}

/** All accessions, in the order of {@link bySequence}; ids are unique. */
export type Register = readonly Accession[]

/** The order of accession: by number, and by id where two people's registers give the same number. */
export const bySequence: Order<Pick<Accession, 'sequence' | 'id'>> = inTurn(
  by(({ sequence }) => sequence),
  by(({ id }) => id),
)

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const address = z.custom<Permalink>((value) => typeof value === 'string' && /^\/(?:[^/]+\/)*$/.test(value))

const Line = z.object({
  id: z.string().regex(/^[a-z2-7]{4,60}$/),
  sequence: z.int().min(1),
  day,
  sha256: z.custom<Digest>((value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)),
  path: z.string().min(1),
  part: z.int().min(1).optional(),
  permalink: address,
  former: z.array(address).default([]),
  withdrawn: day.nullable().default(null),
})

/** What a merge leaves in a file where both sides added lines (git-merge, "How conflicts are presented"). */
const MERGE_MARK = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/

/**
 * Reads a register. Marks of a merge are passed over, for the lines of both sides count; of two lines with one
 * id the later one counts and keeps the other's addresses. Undefined, with errors, when a line cannot be
 * read: its article would be given another id and address.
 */
export function readRegister(text: string): Outcome<Register | undefined> {
  const accessions = new Map<string, Accession>()
  const diagnostics: Diagnostic[] = []
  const lines = text.split(/\r?\n/)
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '' || MERGE_MARK.test(line)) continue
    const read = Line.safeParse(parseJson(line))
    if (!read.success) {
      diagnostics.push(problem.registerLine(placeOfLineIn(REGISTER_FILE, lines, i + 1), reasonOf(read.error)))
      continue
    }
    const known = accessions.get(read.data.id)
    accessions.set(read.data.id, known ? merged(known, read.data) : read.data)
  }
  const value = diagnostics.length > 0 ? undefined : [...accessions.values()].sort(bySequence)
  return { value, diagnostics }
}

/** Writes a register, a line for each accession. */
export function formatRegister(register: Register): string {
  return register
    .map(({ id, sequence, day, sha256, path, part, permalink, former, withdrawn }) =>
      JSON.stringify({
        id,
        sequence,
        day,
        sha256,
        path,
        ...(part === undefined ? {} : { part }),
        permalink,
        ...(former.length > 0 ? { former } : {}),
        ...(withdrawn === null ? {} : { withdrawn }),
      }),
    )
    .map((line) => `${line}\n`)
    .join('')
}

function merged(earlier: Accession, later: Accession): Accession {
  const addresses = new Set([...earlier.former, earlier.permalink, ...later.former])
  addresses.delete(later.permalink)
  return {
    ...later,
    sequence: Math.min(earlier.sequence, later.sequence),
    day: [earlier.day, later.day].sort(byCodeUnits)[0] ?? later.day,
    former: [...addresses],
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function reasonOf(error: z.ZodError): string {
  const [issue] = error.issues
  const key = issue?.path[0]
  return key === undefined ? 'it is no JSON object' : `"${String(key)}" is missing or not as it should be`
}
