// Notes are put behind the text that refers to them. The plugin's own step does so by copying all tokens of the text for
// each note, which thousands of notes make slow, and loses the words of a note in which another is defined.
import type { StateCore, Token } from 'markdown-it'

/** A note that the text refers to, as the plugin keeps it. */
interface KnownNote {
  /** Of a note that is defined elsewhere. */
  readonly label?: string
  /** The inline content of a note that is written where it is referred to. */
  readonly tokens?: Token[]
}

/** Puts the notes behind the text, in the order in which it refers to them. */
export function gatherNotes(state: StateCore): void {
  // The parser types what its plugins keep as unknown; this is what the plugin puts there.
  const kept = state.env['footnotes'] as { readonly list?: readonly KnownNote[] } | undefined
  if (!kept) return
  const { body, notes } = withoutNotes(state.tokens)
  state.tokens = body
  if (!kept.list) return
  const token = (type: string, nesting: 1 | 0 | -1) => new state.Token(type, '', nesting)
  body.push(token('footnote_block_open', 1))
  for (const { label, tokens } of kept.list) {
    body.push(token('footnote_open', 1))
    if (tokens) body.push(Object.assign(token('inline', 0), { children: tokens }))
    else for (const each of notes.get(label ?? '') ?? []) body.push(each)
    body.push(token('footnote_close', -1))
  }
  body.push(token('footnote_block_close', -1))
}

/** The tokens of a text without those of its notes, and these by their labels. */
function withoutNotes(tokens: readonly Token[]): { body: Token[]; notes: ReadonlyMap<string, Token[]> } {
  const body: Token[] = []
  const notes = new Map<string, Token[]>()
  const open: { label: string; tokens: Token[] }[] = []
  for (const token of tokens) {
    if (token.type === 'footnote_reference_open')
      open.push({ label: String(token.meta?.['label'] ?? ''), tokens: [] })
    else if (token.type === 'footnote_reference_close') {
      const note = open.pop()
      if (note) notes.set(note.label, note.tokens)
    } else (open.at(-1)?.tokens ?? body).push(token)
  }
  return { body, notes }
}
