// The scripts of a published site: what the bundler makes, the generator publishes and the pages load.
import type { OutputPath } from './permalink.ts'

/** By name, `NAME.js` in the folder of scripts; `src/client/README.md` says what each one does. */
export const SITE_SCRIPTS = [
  'early',
  'page',
  'article',
  'hits',
  'lines',
  'collection',
  'formats',
  'search',
  'export',
  'context',
  'time',
  'today',
  'story',
] as const

/** The name of a script. */
export type SiteScript = (typeof SITE_SCRIPTS)[number]

/** Those of a portable site, which no script loads: each is whole. */
export const PORTABLE_SCRIPTS = [
  'early',
  'page',
  'article',
  'collection',
  'search',
  'today',
  'storage',
] as const

/** The page of a portable site that `storage.js` runs in: it stores what readers keep, where their browser shares no storage between pages. */
export const STORAGE_PAGE: OutputPath = 'assets/storage.html'

/** The name of one of them. */
export type PortableScript = (typeof PORTABLE_SCRIPTS)[number]

/** Scripts that other scripts load, when a reader asks for what few do. */
export type LoadedScript = Extract<SiteScript, 'hits' | 'lines' | 'formats' | 'export' | 'context' | 'time'>

/** The folder in which all of them are published, directly below the site's root. */
export const ASSETS: OutputPath = 'assets/'

/** The texts that the scripts of all pages but the search page fetch when they have something to say. */
export const READER_TEXTS_PATH: OutputPath = 'assets/texts.json'
