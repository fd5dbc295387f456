// The scripts of a published site: what the bundler makes, the generator publishes and the pages load.
import type { OutputPath } from './permalink.ts'

/** By name, `NAME.js` in the folder of scripts; `src/client/README.md` says what each one does. */
export const SITE_SCRIPTS = [
  'early',
  'page',
  'article',
  'hits',
  'collection',
  'formats',
  'search',
  'export',
  'context',
  'time',
  'today',
] as const

/** The name of a script. */
export type SiteScript = (typeof SITE_SCRIPTS)[number]

/** The folder in which all of them are published, directly below the site's root. */
export const ASSETS: OutputPath = 'assets/'

/** The module of texts that the scripts of all pages but the search page import when they have something to say. */
export const READER_TEXTS_PATH: OutputPath = 'assets/texts.js'
