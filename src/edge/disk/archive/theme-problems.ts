// What of a site's own templates, texts and other files beside them has no effect, or a bad one.
import { notATemplate } from '../../../diagnostic/catalogue/reading.ts'
import { templateNotUtf8, templateUnused } from '../../../diagnostic/catalogue/templates.ts'
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import { fileItself } from '../../../diagnostic/place.ts'
import type { LayeredFiles } from './layered-files.ts'
import { readOrRefuse } from './read-file.ts'
import type { FoundFile } from './walk-folder.ts'

/** Files that are no part of a theme, are not UTF-8, or that no template includes. Throws a Refusal when one cannot be read. */
export function themeProblems({ own, defaults }: Pick<LayeredFiles, 'own' | 'defaults'>): Diagnostic[] {
  const stray = own.filter(({ path }) => !isPartOfTheme(path))
  const garbled = own.filter((it) => (isTemplate(it.path) || isTexts(it.path)) && !isUtf8(readOrRefuse(it)))
  const known = defaults.map(({ path }) => path).filter(isTemplate)
  const unused = unusedOf(
    own.filter(({ path }) => isTemplate(path) && !known.includes(path)),
    [...defaults, ...own].filter(({ path }) => isTemplate(path)),
  )
  return [
    ...stray.map(({ path }) => notATemplate(path)),
    ...garbled.map(({ path }) => templateNotUtf8(fileItself(path))),
    ...unused.map(({ path }) =>
      templateUnused(fileItself(path), templateName(path), known.map(templateName)),
    ),
  ]
}

/** Which of the site's additional templates are named in no other template. */
function unusedOf(added: readonly FoundFile[], all: readonly FoundFile[]): readonly FoundFile[] {
  if (added.length === 0) return []
  const texts = all.map((it) => ({ path: it.path, text: new TextDecoder().decode(readOrRefuse(it)) }))
  return added.filter(
    ({ path }) => !texts.some((other) => other.path !== path && other.text.includes(templateName(path))),
  )
}

/** `templates/pages/article.eta` is called `pages/article`. */
function templateName(path: string): string {
  return path.slice('templates/'.length, -'.eta'.length)
}

function isPartOfTheme(path: string): boolean {
  return path.startsWith('templates/assets/') || isTemplate(path) || isTexts(path)
}

function isTemplate(path: string): boolean {
  return path.endsWith('.eta')
}

/** Whether a path is that of a file of texts in one language: `templates/texts/fa.json`. */
export function isTexts(path: string): boolean {
  return /^templates\/texts\/[^/]+\.json$/.test(path)
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
