// Where the package itself lies, with its theme and its scripts for the browser.
import { join } from 'node:path'

/** The same from `src/edge/` and from `lib/cli/`, into which the program is compiled. */
export const PACKAGE_FOLDER = join(import.meta.dirname, '..', '..')
