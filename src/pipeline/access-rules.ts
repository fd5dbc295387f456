// The rules of access in the settings, and what a build tells of what is withheld.
import type { AccessPolicy, Audience } from '../access/policy.ts'
import { rulesFor } from '../access/policy.ts'
import type { Archive } from '../archive/archive.ts'
import type { Register } from '../archive/register.ts'
import type { ParsedArticle } from '../article/parse-article.ts'
import { isWithin } from '../article/source-file.ts'
import * as problem from '../diagnostic/catalogue/access.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { fileItself } from '../diagnostic/place.ts'
import { CONFIG_FILE, REGISTER_FILE } from '../value/archive-parts.ts'
import type { Config } from './config.ts'
import { folderPath, type Inputs } from './sources.ts'

/** What decides what is public: the settings, and what the build was told besides. */
export function policyOf(
  { audience, access }: Config,
  told: { readonly audience?: Audience | undefined; readonly asOf?: string | undefined },
): AccessPolicy {
  return {
    audience: told.audience ?? audience,
    asOf: told.asOf ?? '',
    rules: access.map(({ folder, publication, access, embargo, rights }) => ({
      folder: folder === undefined ? undefined : folderPath(folder),
      publication,
      access,
      embargo,
      rights,
    })),
  }
}

/** Rules that hold for nothing: what they were to keep back may stand elsewhere, so nothing is written. */
export function idleRules(
  { config, scanned, pages }: Inputs,
  parsed: readonly ParsedArticle[],
): Diagnostic[] {
  const { rules } = policyOf(config, {})
  return rules.flatMap((rule, i) => {
    const { folder, publication } = rule
    const isUsed =
      publication === undefined
        ? [...scanned, ...pages].some((file) => 'path' in file && isWithin(file.path, folder ?? ''))
        : parsed.some(
            ({ article, secret }) =>
              rulesFor([rule], (secret?.whole.article ?? article).source.path, article).length > 0,
          )
    return isUsed ? [] : [problem.idleRule(i + 1, publication ?? folder ?? '', fileItself(CONFIG_FILE))]
  })
}

/** Which addresses lead to an article no more: those that are withheld, and those that this build withdraws. */
export function accessNotes(archive: Archive, before: Register, audience: Audience): Diagnostic[] {
  if (audience === 'private') return []
  const live = new Set(before.flatMap(({ id, withdrawn }) => (withdrawn === null ? [id] : [])))
  const withdrawn = archive.register
    .filter((line) => line.withdrawn && live.has(line.id))
    .map(({ permalink, former }) => problem.withdrawnNow([permalink, ...former], fileItself(REGISTER_FILE)))
  const withheld = archive.withheld.map(({ permalink, former, access }) =>
    problem.withheldNow([permalink, ...former], access.until, fileItself(REGISTER_FILE)),
  )
  return [...withheld, ...withdrawn]
}
