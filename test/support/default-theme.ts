// The default theme as the disk has it, for tests of the templates.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TemplateSource, Theme } from '../../src/render/theme.ts'
import { textFiles } from './texts.ts'

const FOLDER = join(import.meta.dirname, '../../templates')

/** Every template below `templates/`, by name; no assets. */
export function defaultTheme(): Theme {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.eta'),
  )
  const templates = new Map<string, TemplateSource>()
  for (const file of files.map((file) => file.replaceAll('\\', '/')).sort()) {
    templates.set(file.slice(0, -'.eta'.length), {
      path: `templates/${file}`,
      text: readFileSync(join(FOLDER, file), 'utf8'),
    })
  }
  return { templates, texts: textFiles(), assets: [], portableAssets: [] }
}
