// JSON that remembers where its texts stand: linked data is read with it, so that what it declares can be
// shown in the page's source. Lenient where real pages are wrong; never evaluated, never throws.

/** A JSON value; texts know their place between the quotes, with escapes undone in `value`. */
export type PlacedJson =
  | { readonly kind: 'text'; readonly value: string; readonly start: number; readonly end: number }
  | { readonly kind: 'list'; readonly items: readonly PlacedJson[] }
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, PlacedJson> }
  | { readonly kind: 'bare' }

/** Deeper values are not read: no vocabulary nests so far, and a hostile page must not exhaust the stack. */
const MOST_DEPTH = 64

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/**
 * Reads the JSON between two offsets of a text. Line breaks within texts, commas before a closing bracket
 * and what stands around the value (`<!--`, `<![CDATA[`, a semicolon) are forgiven, as publishing systems
 * write them; anything else that is not JSON gives undefined.
 */
export function readPlacedJson(source: string, from: number, to: number): PlacedJson | undefined {
  const opening = /(?<!CDATA)[{[](?!CDATA\[)/g
  opening.lastIndex = from
  const first = opening.exec(source)
  if (!first || first.index >= to) return undefined
  let at = first.index
  return value(0)

  function value(depth: number): PlacedJson | undefined {
    if (depth > MOST_DEPTH) return undefined
    skipBlanks()
    const character = source[at]
    if (at >= to) return undefined
    if (character === '{') return object(depth)
    if (character === '[') return list(depth)
    if (character === '"') return text()
    const bare = /[-+.\w]+/y
    bare.lastIndex = at
    if (!bare.test(source)) return undefined
    at = bare.lastIndex
    return { kind: 'bare' }
  }

  function object(depth: number): PlacedJson | undefined {
    const members = new Map<string, PlacedJson>()
    at++
    while (true) {
      if (closes('}')) return { kind: 'object', members }
      const key = source[at] === '"' ? text() : undefined
      skipBlanks()
      if (key?.kind !== 'text' || source[at] !== ':') return undefined
      at++
      const member = value(depth + 1)
      if (!member) return undefined
      members.set(key.value, member)
      if (!separated('}')) return undefined
    }
  }

  function list(depth: number): PlacedJson | undefined {
    const items: PlacedJson[] = []
    at++
    while (true) {
      if (closes(']')) return { kind: 'list', items }
      const item = value(depth + 1)
      if (!item) return undefined
      items.push(item)
      if (!separated(']')) return undefined
    }
  }

  function closes(bracket: string): boolean {
    skipBlanks()
    if (source[at] !== bracket || at >= to) return false
    at++
    return true
  }

  /** Past a comma, or right before the closing bracket. */
  function separated(bracket: string): boolean {
    skipBlanks()
    if (source[at] === ',') {
      at++
      return true
    }
    return source[at] === bracket
  }

  function text(): PlacedJson | undefined {
    const start = ++at
    let read = ''
    let plain = start
    for (; at < to; at++) {
      const character = source[at]
      if (character === '"') {
        read += source.slice(plain, at)
        return { kind: 'text', value: read, start, end: at++ }
      }
      if (character !== '\\') continue
      read += source.slice(plain, at)
      const sign = source[at + 1] ?? ''
      const unit = sign === 'u' ? source.slice(at + 2, at + 6) : ''
      const isUnit = /^[\da-f]{4}$/i.test(unit)
      read += isUnit ? String.fromCharCode(Number.parseInt(unit, 16)) : (ESCAPES[sign] ?? sign)
      at += isUnit ? 5 : 1
      plain = at + 1
    }
    return undefined
  }

  function skipBlanks(): void {
    const blanks = /\s*/y
    blanks.lastIndex = at
    blanks.test(source)
    at = blanks.lastIndex
  }
}
