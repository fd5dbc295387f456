// New files of an archive: written where nothing stands yet, and never over anything.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isOneOf, orRefuse } from './system-error.ts'

/** Writes a file with its folders. False when something stands there; throws a Refusal when the system refuses. */
export function writeNewFile(root: string, path: string, text: string): boolean {
  return orRefuse(`"${path}" could not be written`, () => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    try {
      writeFileSync(join(root, path), text, { flag: 'wx' })
      return true
    } catch (error) {
      if (isOneOf(error, ['EEXIST'])) return false
      throw error
    }
  })
}
