// What a build reads of a folder of a history: its articles, sidecars, own pages, pictures, theme, settings and public files.
import type { OutputFile } from '../../src/render/output-file.ts'
import type { Theme } from '../../src/render/theme.ts'
import { by } from '../../src/value/order.ts'
import { defaultTheme } from './default-theme.ts'
import type { Folder } from './histories.ts'

const THEME: Theme = { ...defaultTheme(), assets: [] }

/** The theme with a folder's own templates, texts and assets laid over it, as the edge does. */
function themeOf(folder: Folder): Theme {
  const templates = new Map(THEME.templates)
  const texts = [...THEME.texts]
  const assets: OutputFile[] = []
  for (const [path, text] of folder) {
    const inside = path.slice('templates/'.length)
    if (!path.startsWith('templates/')) continue
    if (inside.startsWith('texts/')) texts.push({ path, text })
    else if (inside.startsWith('assets/')) assets.push({ path: inside, content: text })
    else templates.set(inside.slice(0, -'.eta'.length), { path, text })
  }
  assets.sort(by(({ path }) => path))
  return { templates, texts, assets, portableAssets: assets }
}

/** What a build reads of a folder. */
export function inputsOf(folder: Folder) {
  const articles = new Map<string, string>()
  const pages = new Map<string, string>()
  const sidecars = new Map<string, string>()
  const beside = new Map<string, Uint8Array>()
  const publicFiles: OutputFile[] = []
  for (const [path, text] of [...folder].sort(by(([path]) => path))) {
    const article = path.replace(/\.yaml$/, '')
    if (path.startsWith('public/')) publicFiles.push({ path: path.slice('public/'.length), content: text })
    if (path.startsWith('pages/')) pages.set(path, text)
    if (!path.startsWith('articles/')) continue
    if (path.endsWith('.svg')) beside.set(path, new TextEncoder().encode(text))
    else if (article === path) articles.set(path, text)
    else if (folder.has(article)) sidecars.set(article, text)
  }
  const config = folder.get('backfile.yaml')
  const names = folder.get('names.yaml')
  return {
    articles,
    pages,
    sidecars,
    beside,
    publicFiles,
    theme: themeOf(folder),
    ...(config === undefined ? {} : { config }),
    ...(names === undefined ? {} : { names }),
  }
}
