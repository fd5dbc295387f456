// The citations of the whole archive by the JSON Schema of CSL data. Its file comes with no package: `CSL_DATA_SCHEMA` names it.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { Ajv } from 'ajv'
import type { Check } from '../check.ts'

export const check: Check = {
  name: 'CSL-JSON',
  tool: 'csl-data.json, ajv',
  run(sites) {
    const schema = process.env['CSL_DATA_SCHEMA'] ?? ''
    if (!existsSync(schema))
      return { absent: 'CSL_DATA_SCHEMA=csl-data.json of github.com/citation-style-language/schema' }
    const validate = new Ajv({ strict: false, allErrors: true }).compile(
      JSON.parse(readFileSync(schema, 'utf8')),
    )
    const problems: string[] = []
    let items = 0
    for (const site of sites) {
      const data: unknown[] = JSON.parse(readFileSync(join(site.folder, 'data/citations.csl.json'), 'utf8'))
      items += data.length
      if (!validate(data))
        for (const { instancePath, message } of validate.errors ?? [])
          problems.push(`${site.name}: ${instancePath} ${message}`)
    }
    return { looked: `${items} items`, problems }
  },
}
