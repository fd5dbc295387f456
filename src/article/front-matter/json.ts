// JSON front matter: an object of fields with their places.
import { repeatedKey } from '../../diagnostic/catalogue/front-matter.ts'
import { type PlacedJson, readStrictJson } from '../../value/json.ts'
import { type BlockEntries, type BlockNote, toJson } from './notation.ts'

/** The fields of a JSON object; Hexo lets its braces be left out between `;;;` lines. */
export function readJson(text: string): BlockEntries {
  if (!/^\s*"/.test(text)) return readObject(text)
  const read = readObject(`{${text}}`)
  if ('reason' in read) return { ...read, offset: Math.max(0, read.offset - 1) }
  return {
    entries: read.entries.map((entry) => ({
      ...entry,
      start: entry.start - 1,
      end: Math.min(text.length, entry.end - 1),
    })),
    notes: read.notes.map((note) => ({ ...note, offset: note.offset - 1 })),
  }
}

function readObject(text: string): BlockEntries {
  const read = readStrictJson(text)
  if (read.kind === 'fault') {
    const reason = read.tooDeep ? 'It is nested too deeply.' : 'It is not valid JSON.'
    return { offset: read.offset, length: 1, reason, hint: undefined }
  }
  if (read.kind !== 'object')
    return { offset: 0, length: 1, reason: 'It is not an object of fields.', hint: undefined }
  const data: Readonly<Record<string, unknown>> = JSON.parse(text)
  const entries = Object.entries(data).map(([key, value]) => {
    const start = read.keyStarts.get(key) ?? 0
    const lineEnd = text.indexOf('\n', start)
    const end = start + text.slice(start, lineEnd === -1 ? undefined : lineEnd).trimEnd().length
    return { key, value: toJson(value), start, end }
  })
  return { entries, notes: [...repeatedIn(read)] }
}

/** A note on each key that its object has already, at whatever depth. */
function* repeatedIn(json: PlacedJson): Generator<BlockNote> {
  if (json.kind === 'list') for (const item of json.items) yield* repeatedIn(item)
  if (json.kind !== 'object') return
  for (const key of json.repeated ?? [])
    yield { offset: json.keyStarts.get(key) ?? 0, length: key.length + 2, tell: (at) => repeatedKey(key, at) }
  for (const member of json.members.values()) yield* repeatedIn(member)
}
