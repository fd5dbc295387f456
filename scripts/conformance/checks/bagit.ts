// Bags of both archives by the Library of Congress's own checker: `bagit.py` in the path.
import { type Check, runTool } from '../check.ts'
import { bagOf } from './digests.ts'

export const check: Check = {
  name: 'bags',
  tool: 'bagit.py',
  run(sites) {
    const problems: string[] = []
    let looked = 0
    for (const { archive } of sites)
      for (const audience of ['public', 'private']) {
        const ran = runTool('bagit.py', ['--validate', '--quiet', bagOf(archive, audience)])
        if (!ran) return { absent: 'bagit.py of github.com/LibraryOfCongress/bagit-python' }
        looked += 1
        if (ran.code !== 0) problems.push(`${audience}: ${ran.output.trim()}`)
      }
    return { looked: `${looked} bags`, problems }
  },
}
