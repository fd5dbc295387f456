// Every Atom and RSS feed by schemas of the standards, with jing.
import { join } from 'node:path'
import { type Check, filesOf, runTool } from '../check.ts'

const SCHEMAS = join(import.meta.dirname, '..', 'schemas')
const KINDS = [
  ['atom.rnc', /(?:^|\/)feed(?:\/archive-\d+)?\.xml$/],
  ['rss.rnc', /(?:^|\/)rss\.xml$/],
] as const

export const check: Check = {
  name: 'feeds',
  tool: 'jing',
  run(sites) {
    const problems: string[] = []
    let looked = 0
    for (const site of sites)
      for (const [schema, form] of KINDS) {
        const feeds = filesOf(site, '.xml').filter((path) => form.test(path))
        if (feeds.length === 0) continue
        const ran = runTool('jing', ['-c', join(SCHEMAS, schema), ...feeds], site.folder)
        if (!ran) return { absent: 'jing (Debian: jing)' }
        looked += feeds.length
        if (ran.code !== 0)
          problems.push(
            ...ran.output
              .trim()
              .split('\n')
              .map((line) => `${site.name}: ${line}`),
          )
      }
    if (looked === 0) problems.push('no site has a feed')
    return { looked: `${looked} feeds`, problems }
  },
}
