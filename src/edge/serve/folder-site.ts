// A folder on the disk as a site that is served.
import { promises as fs, realpathSync } from 'node:fs'
import type { ServedSite } from '../../dev/served-site.ts'
import { isWithin } from '../disk/archive-folder.ts'
import { systemReason } from '../disk/system-error.ts'

/**
 * Serves what lies in a folder, which may come to be later and be replaced at any time. Links are followed;
 * what lies outside the folder is not there.
 */
export function folderSite(folder: string): ServedSite {
  return {
    async find(path) {
      try {
        const root = realpathSync(folder)
        const file = await fs.realpath(`${root}/${path}`)
        if (!isWithin(file, root)) return undefined
        const facts = await fs.stat(file)
        if (facts.isDirectory()) return { is: 'folder' }
        return facts.isFile() ? { is: 'stored', file, size: facts.size } : undefined
      } catch (error) {
        systemReason(error)
        return undefined
      }
    },
  }
}
