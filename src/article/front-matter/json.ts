// JSON front matter: an object of fields with their places.
import { readStrictJson } from '../../value/json.ts'
import { type BlockEntries, toJson } from './notation.ts'

/** The fields of a JSON object. */
export function readJson(text: string): BlockEntries {
  const read = readStrictJson(text)
  if (read.kind === 'fault') {
    const reason = read.tooDeep ? 'It is nested too deeply.' : 'It is not valid JSON.'
    return { offset: read.offset, length: 1, reason, hint: undefined }
  }
  if (read.kind !== 'object')
    return { offset: 0, length: 1, reason: 'It is not an object of fields.', hint: undefined }
  const data: Readonly<Record<string, unknown>> = JSON.parse(text)
  return Object.entries(data).map(([key, value]) => {
    const start = read.keyStarts.get(key) ?? 0
    const lineEnd = text.indexOf('\n', start)
    const end = start + text.slice(start, lineEnd === -1 ? undefined : lineEnd).trimEnd().length
    return { key, value: toJson(value), start, end }
  })
}
