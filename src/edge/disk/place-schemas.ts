// The schemas of the keeper's files, put where these files name them for editors.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SCHEMAS } from '../../value/archive-parts.ts'
import { PACKAGE_FOLDER } from '../package-folder.ts'
import { replaceFile } from './replace-file.ts'
import { orUndefined } from './system-error.ts'

/** Copies the package's schemas into an archive, where they are not what is there. An archive that cannot be written to does without. */
export function placeSchemas(root: string): void {
  const [from, to] = [join(PACKAGE_FOLDER, 'schemas'), join(root, SCHEMAS)]
  orUndefined(() => {
    mkdirSync(to, { recursive: true })
    for (const name of readdirSync(from)) {
      const text = readFileSync(join(from, name), 'utf8')
      const file = join(to, name)
      if (!existsSync(file) || readFileSync(file, 'utf8') !== text) replaceFile(file, [text])
    }
  })
}
