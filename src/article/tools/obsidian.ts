// Notes of Obsidian and its web clipper: `#tags` in the text, and tags that stand within others.
import { normalKey } from '../fields/keys.ts'
import type { FrontMatterEntry } from '../front-matter/notation.ts'
import { evidenceAt, type RawText } from '../raw-text.ts'
import type { GivenTag, Json } from '../values.ts'

/**
 * Whether front matter is that of an Obsidian note: the clipper's label or its pair of fields, style classes,
 * links in brackets, or a second title. In other files `#words` in a text are the article's own (a quoted
 * post of a social network), and a stroke in a tag is part of its name ("TV/Radio").
 */
export function isObsidianNote(entries: readonly FrontMatterEntry[]): boolean {
  const byKey = new Map(entries.map(({ key, value }) => [normalKey(key), value]))
  const holds = (key: string, pattern: RegExp) =>
    strings(byKey.get(key) ?? null).some((it) => pattern.test(it))
  return (
    byKey.has('cssclasses') ||
    byKey.has('cssclass') ||
    holds('tags', /^#?clippings$/i) ||
    (byKey.has('created') && holds('source', /^https?:/i)) ||
    holds('aliases', /^[^/].* /) ||
    [...byKey.values()].some((value) => strings(value).some((it) => /^\[\[[^\]]+\]\]$/.test(it)))
  )
}

function strings(value: Json): string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.flatMap((item: Json) => strings(item)) : []
}

/** The `#tags` in a note's text, each where it stands first; none in code, addresses and numbers. */
export function inlineTags(raw: RawText, from: number): GivenTag[] {
  const found = new Map<string, GivenTag>()
  let fence: string | undefined
  for (const line of raw.text.slice(from).matchAll(/^[^\n]*$/gm)) {
    const mark = /^\s*(```+|~~~+)/.exec(line[0])?.[1]
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) {
      fence = fence === undefined ? mark : undefined
      continue
    }
    if (fence !== undefined) continue
    const words = line[0].replace(/`[^`]*`/g, (code) => ' '.repeat(code.length))
    for (const tag of words.matchAll(/(?<=^|\s)#([\p{L}\p{M}\p{N}_/-]+)/gu)) {
      const name = (tag[1] ?? '').replace(/^[/-]+|[/-]+$/g, '')
      if (!/\p{L}/u.test(name) || found.has(name)) continue
      const start = from + line.index + tag.index
      found.set(name, { name, evidence: [evidenceAt(raw, start, start + tag[0].length)] })
    }
  }
  return [...found.values()]
}

/** Each tag, and before a tag that stands within another (`world/asia`) the ones around it. */
export function withOuterTags(tags: readonly GivenTag[]): GivenTag[] {
  const all = new Map<string, GivenTag>()
  for (const tag of tags) {
    const segments = tag.name.split('/').filter(Boolean)
    for (const [i] of segments.entries()) {
      const name = segments.slice(0, i + 1).join('/')
      if (!all.has(name)) all.set(name, { ...tag, name })
    }
  }
  return [...all.values()]
}
