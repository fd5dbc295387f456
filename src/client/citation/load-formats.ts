// The citation formats, loaded when a file is asked for: no page carries them.
import { loadScript } from '../common/host.ts'

/** What `formats.js` offers; see `formats.ts`. */
export type Formats = typeof import('./formats.ts')

/** Loads the formats. Rejects when they are out of reach. */
export function loadFormats(): Promise<Formats> {
  return loadScript('formats')
}
