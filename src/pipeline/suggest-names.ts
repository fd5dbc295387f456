// `backfile names suggest`: an archive is read as a build reads it, and what could be listed of its names is found.
import { type NameSuggestions, suggestNames } from '../archive/name-suggestions.ts'
import { stopsBuild } from '../diagnostic/codes.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { finish } from '../value/steps.ts'
import { parseSources, prepareInSteps } from './prepare.ts'
import { readInputs, scanSources } from './sources.ts'
import type { System } from './system.ts'

/** The suggestions; undefined, with errors, when the archive cannot be understood. */
export async function suggestNamesOf(system: System): Promise<{
  readonly suggestions: NameSuggestions | undefined
  readonly diagnostics: readonly Diagnostic[]
}> {
  const diagnostics: Diagnostic[] = []
  const inputs = readInputs(await scanSources(system), (found) => diagnostics.push(...found))
  if (!inputs) return { suggestions: undefined, diagnostics }
  const parsed = await parseSources(inputs, new Map(), system)
  const { archive } = finish(prepareInSteps(inputs, parsed, { intake: false, today: '' }))
  return { suggestions: suggestNames(archive), diagnostics: diagnostics.filter(stopsBuild) }
}
