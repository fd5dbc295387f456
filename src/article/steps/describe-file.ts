// The second step: a file's front matter is read by the table of fields. A draft goes no further.
import { unclosedComment } from '../../diagnostic/catalogue/tools.ts'
import { clean, type Diagnostic, type Outcome } from '../../diagnostic/diagnostic.ts'
import { memoized } from '../../value/memo.ts'
import type { FieldTable } from '../fields/field-table.ts'
import { type GivenFields, readFields } from '../fields/given-fields.ts'
import { type FrontMatter, readFrontMatter } from '../front-matter/front-matter.ts'
import { withoutUnread } from '../markdown/unread.ts'
import { hiddenAt, rawPlace, rawText } from '../raw-text.ts'
import { isObsidianNote } from '../tools/obsidian.ts'
import { type Shortcodes, shortcodesIn } from '../tools/shortcodes.ts'
import type { HiddenRange } from '../values.ts'
import type { OpenFile } from './open-file.ts'
import { stopped } from './outcomes.ts'

/** A file whose front matter is read. */
export interface DescribedFile extends OpenFile {
  readonly frontMatter: FrontMatter
  readonly given: GivenFields
  /** Its instructions to other generators, as they stand in the file. */
  readonly instructions: readonly HiddenRange[]
  readonly shortcodes: Shortcodes | undefined
}

/** Reads the front matter of a file. The value is undefined when it cannot be read, and for drafts. */
export function describeFile(file: OpenFile): Outcome<DescribedFile | undefined> {
  const { raw, table } = file
  const { value: frontMatter, diagnostics } = frontMatterOf(file)
  if (!frontMatter) return stopped(...diagnostics)
  const { entries } = frontMatter
  const given = entries.length === 0 ? nothingGiven(table) : readFields(raw, entries, 'front-matter', table)
  const remarks = [...diagnostics, ...given.diagnostics]
  const draft = draftNote(file, given)
  if (draft) return stopped(...remarks, draft)
  const unread = unreadWithholding(file, given)
  if (unread.length > 0) return stopped(...remarks, ...unread)
  const contested = [...(file.sidecar?.given.contested ?? []), ...given.contested]
  if (contested.length > 0)
    return stopped(...remarks.filter((each) => !isToldBy(contested, each)), ...contested)
  const readable = readablePart({ ...file, frontMatter, given, instructions: [], shortcodes: undefined })
  return { value: readable.value, diagnostics: [...remarks, ...readable.diagnostics] }
}

/** What a file without front matter gives: the same of every file. */
const nothingGiven = memoized((table: FieldTable) => readFields(rawText('', ''), [], 'front-matter', table))

/** Whether a problem only says that a key is there twice, which an error says already. */
function isToldBy(contested: readonly Diagnostic[], { code, at }: Diagnostic): boolean {
  return code === 'repeated-key' && contested.some((each) => each.at.line === at.line)
}

/** What stands above the text. Of a redacted file it was read before. */
function frontMatterOf({ exported, redacted, raw }: OpenFile): Outcome<FrontMatter | undefined> {
  if (exported) return clean({ format: null, entries: exported.entries, bodyStart: 0 })
  return redacted?.frontMatter ? clean(redacted.frontMatter) : readFrontMatter(raw)
}

/** A Markdown file without what is for no reader: no later step sees it. */
function readablePart(file: DescribedFile): Outcome<DescribedFile> {
  const { facts, frontMatter } = file
  if (facts.form !== 'markdown') return clean(file)
  const { raw, unclosed, instructions } = withoutUnread(
    file.raw,
    frontMatter.bodyStart,
    isObsidianNote(frontMatter.entries),
  )
  const diagnostics = unclosed ? [unclosedComment(rawPlace(raw, unclosed.start, unclosed.end))] : []
  const hidden = instructions.map(({ start, end }) => hiddenAt(file.raw, 'tool.instruction', start, end))
  const shortcodes = shortcodesIn(file.raw, instructions)
  return { value: { ...file, raw, instructions: hidden, shortcodes }, diagnostics }
}

/** What holds the article back. A sidecar's word counts before the folder, and the folder before the front matter. */
function draftNote({ sidecar, inPath }: OpenFile, { draft }: GivenFields): Diagnostic | undefined {
  const inSidecar = sidecar?.given.draft
  if (inSidecar) return inSidecar.value ? inSidecar.note : undefined
  return inPath.draft ?? (draft?.value ? draft.note : undefined)
}

/** Keys that look as if they kept the article back, of which nobody knows what they mean. */
function unreadWithholding({ sidecar }: OpenFile, given: GivenFields): readonly Diagnostic[] {
  const { unreadWithholding = [], values } = sidecar?.given ?? {}
  // A sidecar that says how far the article is open settles what its file leaves open.
  return values?.access ? unreadWithholding : [...unreadWithholding, ...given.unreadWithholding]
}
