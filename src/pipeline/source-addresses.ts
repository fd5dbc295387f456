// Where the texts of an archive were taken from, and their archived copies: addresses for a checker of links that is not ours.
import { disclose } from '../access/disclose.ts'
import type { Audience } from '../access/policy.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { byCodeUnits } from '../value/order.ts'
import { policyOf } from './access-rules.ts'
import { parseSources } from './prepare.ts'
import { parseSettingsName, readInputs, scanSources } from './sources.ts'
import type { System } from './system.ts'

/** The addresses that the audience may know, each once, in order; undefined, with errors, when the settings cannot be understood. Nothing is asked of any of them. */
export async function sourceAddresses(
  system: System,
  told: { readonly audience?: Audience | undefined; readonly asOf?: string | undefined },
): Promise<{
  readonly addresses: readonly string[] | undefined
  readonly diagnostics: readonly Diagnostic[]
}> {
  const diagnostics: Diagnostic[] = []
  const inputs = readInputs(await scanSources(system), (found) => diagnostics.push(...found))
  if (!inputs) return { addresses: undefined, diagnostics }
  const { parsed } = await parseSources(inputs, system.store.recall(parseSettingsName(inputs)), system)
  const { articles } = disclose(parsed, policyOf(inputs.config, told), inputs.config.language)
  const addresses = articles.flatMap(({ article }) => [
    ...(article.sourceUrl === null ? [] : [article.sourceUrl]),
    ...article.archivedAt,
  ])
  return { addresses: [...new Set(addresses)].sort(byCodeUnits), diagnostics }
}
