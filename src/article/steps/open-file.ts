// The first step: a file's bytes become text, held against the digest that its sidecar records.
import * as problem from '../../diagnostic/catalogue/article.ts'
import { pageOfTool } from '../../diagnostic/catalogue/tools.ts'
import type { Diagnostic, Outcome } from '../../diagnostic/diagnostic.ts'
import { fileItself } from '../../diagnostic/place.ts'
import { formOf } from '../../value/article-endings.ts'
import { sha256 } from '../../value/digest.ts'
import type { LanguageTag } from '../../value/language.ts'
import type { Redaction } from '../access.ts'
import type { DecodedText } from '../decode.ts'
import { RICH_TEXT } from '../encodings/rich-text.ts'
import type { LabelledText } from '../exports/export-kind.ts'
import type { FieldTable } from '../fields/field-table.ts'
import { checkFixity, type Sidecar } from '../fields/sidecar.ts'
import type { DayOrder } from '../intake/dates/words.ts'
import type { ListedForms } from '../intake/names/name-forms.ts'
import type { SharedPassage } from '../intake/shared/shared-passage.ts'
import { type RawText, rawPlace, rawText } from '../raw-text.ts'
import { type RedactedFile, redactFile } from '../redaction/redact-file.ts'
import { isWithin, type SourceFacts, type SourceFile, type SourcePath } from '../source-file.ts'
import { decodeFile } from '../source-text.ts'
import { isAboutSnapshot } from '../tools/archivebox.ts'
import { factsOfPath, type PathFacts } from '../tools/names.ts'
import { stopped } from './outcomes.ts'

/** What an article's file cannot say of itself. */
export interface ParseSettings {
  /** Language of texts that show none of their own. */
  readonly language: LanguageTag
  /** Names that are looked for in its text, whatever capitals show. */
  readonly listed?: ListedForms | undefined
  /** What the edges of its text share with many texts of the archive. */
  readonly shared?: readonly SharedPassage[]
  /** In which order other articles of its site write day and month in figures, where its own day is open. */
  readonly siteOrder?: DayOrder | undefined
  /** Words that are taken out of the articles of a folder. */
  readonly redactions?: readonly FolderRedactions[]
}

/** What is taken out of all articles below a folder, or out of one file. */
export interface FolderRedactions {
  /** From the archive's root, without a stroke at its end. */
  readonly folder: SourcePath
  readonly redactions: readonly Redaction[]
}

/** A file to be parsed, and all that is needed for it. */
export interface ParseJob {
  readonly source: SourceFile
  readonly settings: ParseSettings
  readonly table: FieldTable
  /** Undefined when the file has none. */
  readonly sidecar: Sidecar | undefined
  /** True for the whole text, whatever is to be kept from the public: for a private build. */
  readonly isWhole?: boolean
}

/** A file whose text is known. */
export interface OpenFile extends ParseJob {
  readonly raw: RawText
  readonly facts: SourceFacts
  readonly inPath: PathFacts
  /** Whether some of the file's bytes had no reading. */
  readonly isDamaged: boolean
  /** Its fields and words, when it is an article of an export; undefined for every other text. */
  readonly exported: LabelledText | undefined
  /** What was taken out of the text; undefined when nothing was to be. */
  readonly redacted: RedactedFile | undefined
}

/** Opens a file. The value is undefined when it is no article's, holds no text, or is not what was collected. */
export function openFile(job: ParseJob): Outcome<OpenFile | undefined> {
  const { source, sidecar } = job
  const inPath = factsOfPath(source.path)
  if (inPath.notAnArticle) return stopped(inPath.notAnArticle)
  const decoded = decodeFile(source)
  if (decoded === 'empty') return stopped(problem.emptyFile(fileItself(source.path)))
  if (decoded === 'unknown-encoding') return stopped(problem.unknownEncoding(fileItself(source.path)))
  if (decoded === 'binary') return stopped(problem.binaryFile(fileItself(source.path)))
  if (isAboutSnapshot(source.path, decoded.text)) return stopped(pageOfTool(source.path, 'ArchiveBox'))
  const facts: SourceFacts = {
    path: source.path,
    sha256: sha256(source.bytes),
    bytes: source.bytes.length,
    form: formOf(source.path),
    encoding: decoded.encoding,
  }
  const unfixed = sidecar && checkFixity(sidecar, facts)
  if (unfixed?.code === 'sha256-mismatch') return stopped(unfixed)
  const whole = rawText(source.path, decoded.text)
  const redacted = job.isWhole ? undefined : redactFile(whole, { ...job, ofSettings: redactionsOf(job) })
  const raw = redacted?.raw ?? whole
  return {
    value: {
      ...job,
      sidecar: redacted ? redacted.sidecar : sidecar,
      raw,
      facts: redacted ? factsOfRedacted(facts, raw) : facts,
      inPath,
      isDamaged: decoded.damaged > 0,
      exported: undefined,
      redacted,
    },
    diagnostics: [...(unfixed ? [unfixed] : []), ...remarksOnDecoding(decoded, raw)],
  }
}

/** What the settings take out of the articles of a file's folder. */
function redactionsOf({ source: { path }, settings }: ParseJob): readonly Redaction[] {
  return (settings.redactions ?? []).flatMap(({ folder, redactions }) =>
    isWithin(path, folder) ? redactions : [],
  )
}

/** The digest of a file would let others guess at the words that are missing: it is that of the text without them. */
function factsOfRedacted(facts: SourceFacts, { path, text }: RawText): SourceFacts {
  return { ...facts, path, sha256: sha256(text), bytes: Buffer.byteLength(text) }
}

function remarksOnDecoding(decoded: DecodedText, raw: RawText): Diagnostic[] {
  const { strays } = decoded
  const stray = strays > 0 ? [problem.controlCharacters(strays, fileItself(raw.path))] : []
  const rich = decoded.encoding === RICH_TEXT ? [problem.richText(fileItself(raw.path))] : []
  return [...stray, ...rich, ...remarksOnEncoding(decoded, raw)]
}

function remarksOnEncoding({ damaged, guessed, encoding }: DecodedText, raw: RawText): Diagnostic[] {
  if (damaged > 0) return [problem.damagedText(damaged, encoding, rawPlace(raw, raw.text.indexOf('\ufffd')))]
  return guessed ? [problem.guessedEncoding(encoding, rawPlace(raw, firstForeign(raw.text)))] : []
}

function firstForeign(text: string): number {
  return Math.max(0, text.search(/[^\u0000-\u007f]/))
}
