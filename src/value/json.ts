// JSON with the places of its texts, and where a text ceases to be JSON: engines tell neither, or in words of their own.

/** A JSON value; texts know their place between the quotes, with escapes undone in `value`. Offsets are UTF-16 units. */
export type PlacedJson =
  | { readonly kind: 'text'; readonly value: string; readonly start: number; readonly end: number }
  | { readonly kind: 'list'; readonly items: readonly PlacedJson[] }
  | {
      readonly kind: 'object'
      /** Of several members with one key, the last counts. */
      readonly members: ReadonlyMap<string, PlacedJson>
      /** Where each key is written, from its opening quote. */
      readonly keyStarts: ReadonlyMap<string, number>
      /** Keys that it has more than once; absent when there are none. */
      readonly repeated?: ReadonlySet<string>
    }
  | { readonly kind: 'bare' }

/** Why a text is no JSON that can be read. */
export interface JsonFault {
  readonly kind: 'fault'
  /** Of the first token that cannot stand where it does. */
  readonly offset: number
  /** A value was due there, and none is read at that depth. */
  readonly tooDeep: boolean
}

/** Deeper values are not read: nobody writes them, and whoever walks the value would exhaust the stack. */
const MOST_DEPTH = 64

/** Reads a text that is JSON (RFC 8259) from its first character to its last. */
export function readStrictJson(text: string): PlacedJson | JsonFault {
  return new JsonReader(text, 0, STRICT).read()
}

/**
 * Reads the JSON between two offsets of a text. Line breaks within texts, commas before a closing bracket
 * and what stands around the value (`<!--`, `<![CDATA[`, a semicolon) are forgiven, as publishing systems
 * write them; anything else that is not JSON gives undefined.
 */
export function readLenientJson(source: string, from: number, to: number): PlacedJson | undefined {
  const text = source.slice(0, to)
  const opening = /(?<!CDATA)[{[](?!CDATA\[)/g
  opening.lastIndex = from
  const first = opening.exec(text)
  const read = first ? new JsonReader(text, first.index, LENIENT).read() : undefined
  return read?.kind === 'fault' ? undefined : read
}

/** What is taken for JSON. */
interface Grammar {
  readonly blanks: RegExp
  /** A number or a name. */
  readonly bare: RegExp
  /** Controls and unknown escapes within texts, commas before a closing bracket, and words after the value. */
  readonly forgiving: boolean
}

const STRICT: Grammar = {
  blanks: /[ \t\n\r]*/y,
  bare: /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y,
  forgiving: false,
}
const LENIENT: Grammar = { blanks: /\s*/y, bare: /[-+.\w]+/y, forgiving: true }

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/** A list or an object that is still open. */
type Group =
  | { readonly kind: 'list'; readonly items: PlacedJson[] }
  | {
      readonly kind: 'object'
      readonly members: Map<string, PlacedJson>
      readonly keyStarts: Map<string, number>
      readonly repeated: Set<string>
      /** The key whose value comes next. */
      key: string
    }

/** What may come next within the innermost group. */
type Next = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing'

/** One reading of a text, token by token; groups that are open lie on a stack of its own. */
class JsonReader {
  private readonly text: string
  private readonly grammar: Grammar
  private readonly open: Group[] = []
  private at: number
  private tooDeep = false
  private root: PlacedJson = { kind: 'bare' }

  constructor(text: string, at: number, grammar: Grammar) {
    this.text = text
    this.at = at
    this.grammar = grammar
  }

  read(): PlacedJson | JsonFault {
    let next: Next | undefined = 'value'
    while (next !== undefined && next !== 'nothing') {
      this.pass(this.grammar.blanks)
      next = this.step(next)
    }
    if (next === undefined) return { kind: 'fault', offset: this.at, tooDeep: this.tooDeep }
    if (this.grammar.forgiving) return this.root
    this.pass(this.grammar.blanks)
    return this.at === this.text.length ? this.root : { kind: 'fault', offset: this.at, tooDeep: false }
  }

  /** Reads one token. What may come after it; undefined, and no step further, when it may not stand here. */
  private step(next: Next): Next | undefined {
    const sign = this.text[this.at]
    if (sign === '}' || sign === ']') return next.endsWith('or end') ? this.close(sign) : undefined
    switch (next) {
      case 'colon':
        return sign === ':' ? this.past('value') : undefined
      case 'comma or end':
        return sign === ',' ? this.past(this.afterComma()) : undefined
      case 'key':
      case 'key or end':
        return this.key()
      default:
        this.tooDeep = this.open.length > MOST_DEPTH
        return this.tooDeep ? undefined : this.value(sign)
    }
  }

  private past(next: Next): Next {
    this.at++
    return next
  }

  private afterComma(): Next {
    const member = this.open.at(-1)?.kind === 'object' ? 'key' : 'value'
    return this.grammar.forgiving ? `${member} or end` : member
  }

  private value(sign: string | undefined): Next | undefined {
    if (sign === '{') {
      this.open.push({
        kind: 'object',
        members: new Map(),
        keyStarts: new Map(),
        repeated: new Set(),
        key: '',
      })
      return this.past('key or end')
    }
    if (sign === '[') {
      this.open.push({ kind: 'list', items: [] })
      return this.past('value or end')
    }
    const value: PlacedJson | undefined =
      sign === '"' ? this.quoted() : this.pass(this.grammar.bare) ? { kind: 'bare' } : undefined
    return value && this.keep(value)
  }

  private key(): Next | undefined {
    const object = this.open.at(-1)
    const start = this.at
    const text = this.text[start] === '"' ? this.quoted() : undefined
    if (text === undefined || object?.kind !== 'object') return undefined
    object.key = text.value
    if (object.keyStarts.has(text.value)) object.repeated.add(text.value)
    object.keyStarts.set(text.value, start)
    return 'colon'
  }

  private close(sign: '}' | ']'): Next | undefined {
    const group = this.open.at(-1)
    if (group?.kind !== (sign === '}' ? 'object' : 'list')) return undefined
    this.open.pop()
    this.at++
    if (group.kind === 'list') return this.keep(group)
    const { kind, members, keyStarts, repeated } = group
    return this.keep({ kind, members, keyStarts, ...(repeated.size > 0 && { repeated }) })
  }

  /** Puts a value where it belongs. */
  private keep(value: PlacedJson): Next {
    const group = this.open.at(-1)
    if (group === undefined) {
      this.root = value
      return 'nothing'
    }
    if (group.kind === 'list') group.items.push(value)
    else group.members.set(group.key, value)
    return 'comma or end'
  }

  private quoted(): (PlacedJson & { readonly kind: 'text' }) | undefined {
    const start = this.at + 1
    let value = ''
    let plain = start
    for (let at = start; at < this.text.length; at++) {
      const unit = this.text[at] ?? ''
      if (unit === '"') {
        this.at = at + 1
        return { kind: 'text', value: value + this.text.slice(plain, at), start, end: at }
      }
      if (unit < ' ' && !this.grammar.forgiving) return undefined
      if (unit !== '\\') continue
      const escaped = this.escape(at + 1)
      if (escaped === undefined) return undefined
      value += this.text.slice(plain, at) + escaped.value
      at += escaped.length
      plain = at + 1
    }
    return undefined
  }

  /** The character that an escape stands for, and how many characters stand for it after the backslash. */
  private escape(at: number): { readonly value: string; readonly length: number } | undefined {
    const sign = this.text[at] ?? ''
    const unit = sign === 'u' ? this.text.slice(at + 1, at + 5) : ''
    if (/^[\da-f]{4}$/i.test(unit))
      return { value: String.fromCharCode(Number.parseInt(unit, 16)), length: 5 }
    const value = ESCAPES[sign] ?? (this.grammar.forgiving ? sign : undefined)
    return value === undefined ? undefined : { value, length: 1 }
  }

  /** Goes past what a pattern matches here; whether it matches anything. */
  private pass(pattern: RegExp): boolean {
    pattern.lastIndex = this.at
    if (!pattern.test(this.text)) return false
    this.at = pattern.lastIndex
    return true
  }
}
