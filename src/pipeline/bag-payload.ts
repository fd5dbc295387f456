// What is handed over in a bag: of a public archive what its site publishes, of a private one all that its folder holds.
import type { Audience } from '../access/policy.ts'
import { stopsBuild } from '../diagnostic/codes.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { isTimeStamp } from '../export/preservation/manifest.ts'
import { frameOf, type SiteSettings } from '../page/frame.ts'
import { contentOf, type OutputFile, type StoredFile } from '../render/output-file.ts'
import { finish } from '../value/steps.ts'
import { leakTestOf } from './build-site.ts'
import { fixityFiles, recordFiles } from './fixity.ts'
import { pictureFiles } from './picture-files.ts'
import { type Prepared, parseSources, prepareInSteps } from './prepare.ts'
import { rawFiles } from './raw-files.ts'
import { type Inputs, readInputs, scanSources } from './sources.ts'
import type { System } from './system.ts'

/** For whom a bag is. */
export interface BagOptions {
  readonly audience?: Audience | undefined
  readonly asOf?: string | undefined
  /** Every file of the archive's folder, by its path there. */
  keptFiles(): Iterable<StoredFile>
}

/** What goes into a bag. */
export interface Payload {
  readonly settings: SiteSettings
  /** What the archive holds, in words. */
  readonly holdings: string
  /** By their paths within the payload; bytes are read one file at a time. */
  readonly files: Iterable<OutputFile | StoredFile>
}

/** The payload; undefined, with errors, when the archive cannot be understood or something withheld stands in a file. */
export async function bagPayload(
  system: System,
  { audience, asOf, keptFiles }: BagOptions,
): Promise<{ readonly payload: Payload | undefined; readonly diagnostics: readonly Diagnostic[] }> {
  const diagnostics: Diagnostic[] = []
  const inputs = readInputs(await scanSources(system), (found) => diagnostics.push(...found))
  if (!inputs) return { payload: undefined, diagnostics }
  const parsed = await parseSources(inputs, new Map(), system)
  const prepared = finish(prepareInSteps(inputs, parsed, { intake: false, today: '', audience, asOf }))
  const { settings, archive, texts } = prepared
  const isPrivate = settings.audience === 'private'
  const files = isPrivate ? () => privateFiles(prepared, keptFiles) : () => publicFiles(prepared, inputs)
  const leaks = leakTestOf(prepared)
  if (leaks) for (const file of files()) diagnostics.push(...leaks.search(file.path, contentOf(file)))
  diagnostics.push(...prepared.diagnostics)
  if (diagnostics.some(stopsBuild)) return { payload: undefined, diagnostics }
  const { holdings } = frameOf(archive, settings, texts)
  return { payload: { settings, holdings, files: { [Symbol.iterator]: files } }, diagnostics }
}

function* publicFiles(prepared: Prepared, inputs: Inputs): Generator<OutputFile | StoredFile> {
  const { archive, settings } = prepared
  yield* recordFiles(prepared)
  yield* fixityFiles(prepared, inputs.scanned)
  yield* pictureFiles(prepared.pictures, inputs)
  if (settings.rawFiles) yield* rawFiles(archive, inputs.scanned)
  // A stamp is worth nothing without the very manifest that was stamped.
  for (const file of inputs.publicFiles) if (isOfManifest(file.path)) yield file
}

function* privateFiles(
  prepared: Prepared,
  keptFiles: BagOptions['keptFiles'],
): Generator<OutputFile | StoredFile> {
  for (const file of recordFiles(prepared)) yield { ...file, path: `records/${file.path}` }
  for (const file of keptFiles()) yield { ...file, path: `archive/${file.path}` }
}

function isOfManifest(path: string): boolean {
  return isTimeStamp(path) || /(?:^|\/)manifest-sha256[^/]*$/.test(path)
}
