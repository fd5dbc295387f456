// The sitemap by a schema of its protocol, and every other file of XML as such, with xmllint.
import { join } from 'node:path'
import { type Check, filesOf, runTool } from '../check.ts'

const SCHEMA = join(import.meta.dirname, '..', 'schemas', 'sitemap.xsd')

export const check: Check = {
  name: 'sitemap, XML and SVG',
  tool: 'xmllint',
  run(sites) {
    const problems: string[] = []
    let looked = 0
    for (const site of sites) {
      const files = [...filesOf(site, '.xml'), ...filesOf(site, '.svg'), ...filesOf(site, '.rdf')]
      const maps = files.filter((path) => path.startsWith('sitemap'))
      const runs = [
        ...(files.length > 0 ? [['--noout', '--nonet', ...files]] : []),
        ...(maps.length > 0 ? [['--noout', '--nonet', '--schema', SCHEMA, ...maps]] : []),
      ]
      for (const words of runs) {
        const ran = runTool('xmllint', words, site.folder)
        if (!ran) return { absent: 'xmllint (Debian: libxml2-utils)' }
        if (ran.code !== 0)
          problems.push(
            ...ran.output
              .trim()
              .split('\n')
              .map((line) => `${site.name}: ${line}`),
          )
      }
      looked += files.length
      if (site.baseUrl !== '' && maps.length === 0) problems.push(`${site.name}: there is no sitemap`)
    }
    return { looked: `${looked} files`, problems }
  },
}
