// The third step: what stands below the front matter is read, each form of file in its own way.
import type { Outcome } from '../../diagnostic/diagnostic.ts'
import { blocksText } from '../block.ts'
import { exportedText } from '../exports/read-export.ts'
import { picturesOfText } from '../pictures.ts'
import { readText } from '../read-text.ts'
import { readSavedPage } from '../saved-page/read-page.ts'
import type { TextFacts } from '../text-facts.ts'
import { withCover } from '../tools/cover.ts'
import type { HiddenRange } from '../values.ts'
import type { DescribedFile } from './describe-file.ts'
import { andThen } from './outcomes.ts'

/** A file that is read to its end; what is left is to decide. */
export interface WholeFile extends DescribedFile {
  readonly text: TextFacts
  /** The article's body without its markup. */
  readonly words: string
}

/** Reads the body of a file. The value is undefined for a saved page that holds no article. */
export function readBody(file: DescribedFile): Outcome<WholeFile | undefined> {
  return andThen(textOf(file), (read) => {
    const text = withCover(read, file.raw, file.frontMatter.entries)
    return { value: { ...file, text, words: blocksText(text.body) }, diagnostics: [] }
  })
}

function withHidden(
  { value, diagnostics }: Outcome<TextFacts>,
  more: readonly HiddenRange[],
): Outcome<TextFacts> {
  if (more.length === 0) return { value, diagnostics }
  const hidden = [...value.hidden, ...more].sort((a, b) => a.start - b.start)
  return { value: { ...value, hidden }, diagnostics }
}

/** A text may hold pictures itself. */
function withPictures({ value, diagnostics }: Outcome<TextFacts>, text: string): Outcome<TextFacts> {
  if (!text.includes('data:image/')) return { value, diagnostics }
  return { value: { ...value, pictures: picturesOfText(text) }, diagnostics }
}

function textOf(file: DescribedFile): Outcome<TextFacts | undefined> {
  const { raw, facts, frontMatter, given, exported, settings } = file
  if (exported) return { value: exportedText(raw, exported), diagnostics: [] }
  const { bodyStart } = frontMatter
  const described = given.values.headline !== undefined
  switch (facts.form) {
    case 'html':
      return readSavedPage(raw, bodyStart, settings.shared)
    case 'markdown':
      // It is written by hand, and nothing of it is taken for a site's.
      return withPictures(
        withHidden(readText(raw, bodyStart, { markdown: true, described }), file.instructions),
        raw.text,
      )
    case 'text':
      return readText(raw, bodyStart, {
        markdown: false,
        described,
        ...(settings.shared && { shared: settings.shared }),
      })
  }
}
