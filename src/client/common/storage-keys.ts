// Everything that the scripts of a site keep in a reader's browser, by its key. Nothing of it is sent anywhere.
//
// Readers have data under these keys: a key that changes loses it.

/** What each of them begins with. */
export const KEY_PREFIX = 'backfile'

/** Light or dark, when the reader chose it: `light`, `dark`. */
export const COLOR_SCHEME_KEY = 'backfile.theme'

/** `off` when the reader has turned single-key shortcuts off. */
export const SHORTCUTS_KEY = 'backfile.keys'

/** How the reader wants texts and lists to look: `size=large&lists=compact`. */
export const READING_KEY = 'backfile.reading'

/** The reader's collection, followed by the path of the site's root: other archives may stand on the same host. */
export const COLLECTION_KEY = 'backfile.collection:'

/** For one tab: the results that an article was opened from. */
export const RESULTS_KEY = 'backfile.results'

/** For one tab, and only in `dev`: how the panel of problems was left. */
export const PROBLEMS_KEY = 'backfile:problems'
