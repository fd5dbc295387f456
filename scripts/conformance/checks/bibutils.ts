// The RIS and BibLaTeX of the whole archive, read back by bibutils, beside its CSL-JSON.
import { join } from 'node:path'
import { type Check, runTool } from '../check.ts'
import { type CitedFields, citedFields, differences } from '../cited-fields.ts'

const PROGRAMS = [
  { program: 'ris2xml', ending: 'ris' },
  { program: 'biblatex2xml', ending: 'bib' },
] as const

export const check: Check = {
  name: 'RIS, BibLaTeX',
  tool: 'bibutils',
  run(sites) {
    const problems: string[] = []
    let items = 0
    for (const site of sites) {
      // TeX prints an apostrophe for the sign of a typewriter.
      const written = citedFields(site).map((one) => ({ ...one, title: one.title.replaceAll("'", '’') }))
      for (const { program, ending } of PROGRAMS) {
        const ran = runTool(program, [
          '--input-encoding',
          'utf8',
          join(site.folder, `data/citations.${ending}`),
        ])
        if (!ran) return { absent: 'Debian: bibutils' }
        items += written.length
        const read = new Map(readMods(ran.output).map((fields) => [fields.id, fields]))
        // Of BibLaTeX it reads no keywords.
        const tags = ending === 'ris' ? (['tags'] as const) : []
        for (const difference of differences(written, read, [
          'title',
          'authors',
          'publication',
          'date',
          'address',
          ...tags,
        ]))
          problems.push(`${site.name}: ${ending}: ${difference}`)
      }
    }
    return { looked: `${items} citations`, problems }
  },
}

/** MODS as bibutils writes it: an element a line. */
function readMods(output: string): CitedFields[] {
  return [...output.matchAll(/<mods ID="([^"]*)">(.*?)<\/mods>/gs)].map(([, id = '', body = '']) => {
    const host = /<relatedItem type="host">.*?<\/relatedItem>/s.exec(body)?.[0] ?? ''
    const own = body.replace(host, '')
    const first = (name: string, text: string) => textsOf(name, text)[0] ?? ''
    const names = [...own.matchAll(/<name\b.*?<\/name>/gs)].map(([name]) =>
      textsOf('namePart', name).join(' '),
    )
    return {
      id,
      title: first('title', own).replaceAll("'", '’'),
      authors: names,
      publication: textsOf('title', host).join(' '),
      // The doubt of a date, which CSL has beside it.
      date: first('dateIssued', own).replace(/[?~%]$/, ''),
      address: first('url', own),
      tags: textsOf('topic', own),
    }
  })
}

const REFERENCES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/** The texts of the elements of a name that hold any. */
function textsOf(name: string, xml: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}\\b[^>]*>([^<]+)</${name}>`, 'g'))].map(([, text = '']) =>
    text.replace(/&(\w+);/g, (whole, reference: string) => REFERENCES[reference] ?? whole),
  )
}
