// Writes schemas/, the JSON Schemas of the files that a keeper writes: `npm run schemas`. A test says when they are out of date.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keepersSchemas } from '../src/pipeline/schemas.ts'

const FOLDER = join(import.meta.dirname, '..', 'schemas')

mkdirSync(FOLDER, { recursive: true })
for (const [name, text] of keepersSchemas()) writeFileSync(join(FOLDER, name), text)
