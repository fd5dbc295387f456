// Whether the files of an archive are those of its register: what changed, what is missing, what is new.
import { disclose } from '../access/disclose.ts'
import { type FileFacts, factsOfSource, placeOf } from '../archive/accession.ts'
import type { Accession, Register } from '../archive/register.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { by } from '../value/order.ts'
import { policyOf } from './access-rules.ts'
import { parseSources } from './prepare.ts'
import { readInputs, scanSources } from './sources.ts'
import type { System } from './system.ts'

/** What differs, each by the file's place (its path, and which article of it), in order. */
export interface Verification {
  /** Articles that are as they were registered. */
  readonly sound: number
  /** Other bytes than those that were registered last. */
  readonly changed: readonly string[]
  /** Registered, and neither there nor elsewhere. */
  readonly missing: readonly string[]
  /** The same bytes at another place. */
  readonly moved: readonly { readonly from: string; readonly to: string }[]
  /** Not registered yet. */
  readonly fresh: readonly string[]
}

/** What was found; undefined, with errors, when settings, names or register cannot be understood. */
export interface VerifyReport {
  readonly found: Verification | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads every file of an archive and compares it with the register. Nothing that is remembered counts. */
export async function verifyArchive(system: System): Promise<VerifyReport> {
  const diagnostics: Diagnostic[] = []
  const inputs = readInputs(await scanSources(system), (found) => diagnostics.push(...found))
  if (!inputs) return { found: undefined, diagnostics }
  const files = await parseSources(inputs, new Map(), system)
  diagnostics.push(...files.diagnostics.filter(({ severity }) => severity === 'error'))
  const { articles } = disclose(files.parsed, policyOf(inputs.config, {}), inputs.config.language)
  const facts = articles.map(({ identity, article }) => identity ?? factsOfSource(article.source))
  // A draft that was published once is registered; another one is no article yet.
  const places = new Set(inputs.register.map(placeOf))
  const drafts = files.unpublished.filter((file) => places.has(placeOf(file)))
  return { found: compared([...facts, ...drafts], inputs.register), diagnostics }
}

/** Compares files with a register. */
export function compared(files: readonly FileFacts[], register: Register): Verification {
  const live = register.filter(({ withdrawn }) => withdrawn === null)
  const there = new Map(files.map((file) => [placeOf(file), file]))
  const known = new Map(live.map((line) => [placeOf(line), line]))
  const isChanged = (line: Accession) => {
    const file = there.get(placeOf(line))
    return file !== undefined && file.sha256 !== line.sha256
  }
  // Of two files with the same bytes each stands for one line.
  const fresh = new Map<string, string[]>()
  for (const file of [...files].sort(by(placeOf)))
    if (!known.has(placeOf(file))) fresh.set(file.sha256, [...(fresh.get(file.sha256) ?? []), placeOf(file)])
  const moved: { from: string; to: string }[] = []
  const missing: string[] = []
  for (const line of live.filter((each) => !there.has(placeOf(each)))) {
    const to = fresh.get(line.sha256)?.shift()
    if (to === undefined) missing.push(placeOf(line))
    else moved.push({ from: placeOf(line), to })
  }
  const changed = live.filter(isChanged).map(placeOf)
  return {
    sound: live.length - changed.length - missing.length - moved.length,
    changed: changed.sort(),
    missing: missing.sort(),
    moved: moved.sort(by(({ from }) => from)),
    fresh: [...fresh.values()].flat().sort(),
  }
}
