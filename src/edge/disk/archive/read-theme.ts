// The theme of a site: the package's templates, texts and assets, and the site's own over them.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome } from '../../../diagnostic/diagnostic.ts'
import type { TextFile } from '../../../page/texts/read-texts.ts'
import type { OutputFile } from '../../../render/output-file.ts'
import type { TemplateSource, Theme } from '../../../render/theme.ts'
import { TEMPLATES } from '../../../value/archive-parts.ts'
import { by } from '../../../value/order.ts'
import { ASSETS, PORTABLE_SCRIPTS, SITE_SCRIPTS } from '../../../value/site-scripts.ts'
import { PACKAGE_FOLDER } from '../../package-folder.ts'
import { Refusal } from '../system-error.ts'
import { layerFiles, walkLayer } from './layered-files.ts'
import { readOrRefuse } from './read-file.ts'
import { isTexts, themeProblems } from './theme-problems.ts'
import type { FoundFile } from './walk-folder.ts'

/**
 * The theme of the archive at `root`. Throws a Refusal when a file of it cannot be read, or when the
 * package's scripts were never built.
 */
export function readTheme(root: string, base: string = PACKAGE_FOLDER): Outcome<Theme> {
  const templates = new Map<string, TemplateSource>()
  const own: OutputFile[] = []
  const layered = layerFiles(root, TEMPLATES, base)
  for (const { path, file } of layered.files) {
    const shown = `templates/${path}`
    if (path.startsWith(ASSETS)) own.push({ path, content: readOrRefuse({ path: shown, file }) })
    else if (path.endsWith('.eta'))
      templates.set(path.slice(0, -'.eta'.length), textFile({ path: shown, file }))
  }
  const texts = [...textFiles(base), ...textFiles(root)]
  return {
    value: {
      templates,
      texts,
      assets: assetsOf(clientScripts(base, 'client', SITE_SCRIPTS), own),
      portableAssets: assetsOf(clientScripts(base, 'portable', PORTABLE_SCRIPTS), own),
    },
    diagnostics: [...layered.problems, ...themeProblems(layered)],
  }
}

/** A theme's own files over the package's scripts. */
function assetsOf(scripts: readonly FoundFile[], own: readonly OutputFile[]): OutputFile[] {
  const read = scripts.map((script) => ({ path: script.path, content: readOrRefuse(script) }))
  const assets = new Map([...read, ...own].map((file) => [file.path, file]))
  return [...assets.values()].sort(by(({ path }) => path))
}

/** A site's texts do not hide the package's of the same path: each takes the place of one text. */
function textFiles(folder: string): TextFile[] {
  return walkLayer(folder, TEMPLATES)
    .files.filter(({ path }) => isTexts(path))
    .map(textFile)
}

function textFile(found: FoundFile): TextFile {
  return { path: found.path, text: new TextDecoder().decode(readOrRefuse(found)) }
}

/** The scripts that run in the reader's browser, as the package was built with them. */
function clientScripts(base: string, folder: string, names: readonly string[]): FoundFile[] {
  return names.map((name) => {
    const file = join(base, 'lib', folder, `${name}.js`)
    if (!existsSync(file))
      throw new Refusal(
        `Backfile was not compiled: lib/${folder}/${name}.js is missing. Run "npm run compile".`,
      )
    return { path: `${ASSETS}${name}.js`, file }
  })
}
