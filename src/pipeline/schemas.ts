// JSON Schemas of the files that a keeper writes, so that editors complete and check them.
import * as z from 'zod'
import { Config } from './config.ts'
import { NamesFile } from './names-schema.ts'
import { SidecarFile } from './sidecar-schema.ts'

/** A schema as plain data. */
type JsonSchema = z.core.JSONSchema.BaseSchema

/** The schemas by the names of their files. */
export function keepersSchemas(): ReadonlyMap<string, string> {
  const schemas = new Map([
    ['backfile.schema.json', emptied(schemaOf(Config, 'Settings of an archive: backfile.yaml of Backfile.'))],
    ['names.schema.json', emptied(schemaOf(NamesFile))],
    ['sidecar.schema.json', schemaOf(SidecarFile)],
  ])
  return new Map([...schemas].map(([name, schema]) => [name, `${JSON.stringify(schema, null, 2)}\n`]))
}

/** In the draft that editors know best. What a schema cannot say (whether a day exists) is left to the program. */
function schemaOf(schema: z.ZodType, description?: string): JsonSchema {
  const { '~standard': _, ...made } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
  })
  return description === undefined ? made : { ...made, description }
}

/** A file that holds nothing, and a setting with nothing after it, are no mistakes. */
function emptied(schema: JsonSchema): JsonSchema {
  const { $schema, description, definitions, ...rest } = schema
  const properties = Object.entries(rest.properties ?? {}).map(([key, value]) => {
    if (typeof value === 'boolean') return [key, value]
    const { description: words, default: usual, ...own } = value
    return [
      key,
      {
        ...(words && { description: words }),
        ...(usual !== undefined && { default: usual }),
        anyOf: [own, { type: 'null' }],
      },
    ]
  })
  const filled = properties.length === 0 ? rest : { ...rest, properties: Object.fromEntries(properties) }
  return {
    ...($schema !== undefined && { $schema }),
    ...(description !== undefined && { description }),
    anyOf: [filled, { type: 'null' }],
    ...(typeof definitions === 'object' && { definitions }),
  }
}
