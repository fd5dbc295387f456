// The RIS and BibLaTeX of the whole archive, read back by citation-js, beside its CSL-JSON.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Check, Site } from '../check.ts'
import { type CitedFields, citedFields, differences, fieldsOf, type Item } from '../cited-fields.ts'

const FORMATS = [
  { ending: 'ris', type: '@ris/file' },
  { ending: 'bib', type: '@biblatex/text' },
] as const

export const check: Check = {
  name: 'RIS, BibLaTeX',
  tool: 'citation-js',
  run(sites) {
    const problems: string[] = []
    let items = 0
    for (const site of sites) {
      const written = citedFields(site)
      for (const { ending, type } of FORMATS) {
        items += written.length
        const read = new Map(readWith(site, ending, type).map((fields) => [fields.id, fields]))
        // Of RIS it reads no day of a newspaper.
        const dates = ending === 'ris' ? [] : (['date'] as const)
        const names = ['title', 'authors', 'publication', 'address', 'tags', ...dates] as const
        for (const difference of differences(written, read, names))
          problems.push(`${site.name}: ${ending}: ${difference}`)
      }
    }
    return { looked: `${items} citations`, problems }
  },
}

/** By CommonJS: its modules cannot be loaded by Node.js 20. */
function readWith({ folder }: Site, ending: string, forceType: string): CitedFields[] {
  const require = createRequire(import.meta.url)
  const { Cite } = require('@citation-js/core') as typeof import('@citation-js/core')
  require('@citation-js/plugin-ris')
  require('@citation-js/plugin-bibtex')
  const text = readFileSync(join(folder, `data/citations.${ending}`), 'utf8')
  return new Cite(text, { forceType }).data.map((item) => {
    // Who signs an article of a newspaper is a reporter to it.
    const { reporter, author = reporter } = item
    const names = [author ?? []]
      .flat()
      .map((name: unknown) => (typeof name === 'string' ? { literal: name } : name))
    return fieldsOf({ ...item, author: names } as unknown as Item)
  })
}
