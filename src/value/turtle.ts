// Turtle (RDF 1.1 Turtle, W3C 2014) as triples, each object with its place. Grows with the length of the text alone, and goes no
// deeper than blank nodes and lists may be nested.

/** What a triple tells of: an address, or a node that the file gives no address. */
export interface Resource {
  readonly kind: 'iri' | 'blank'
  readonly value: string
}

/** A text; `language` is empty where none is told. Numbers and truth values are texts as they are written. */
export interface Literal {
  readonly kind: 'text'
  readonly value: string
  readonly language: string
}

/** One thing that is told; the place is that of the object, in UTF-16 units. */
export interface Triple {
  readonly subject: Resource
  readonly predicate: string
  readonly object: Resource | Literal
  readonly start: number
  readonly length: number
}

/** The triples in the order of the file; or why it cannot be read, and where. */
export type ReadTurtle =
  | { readonly triples: readonly Triple[] }
  | { readonly reason: string; readonly start: number }

/** Reads Turtle. Addresses that are relative stay so where the file names no base. */
export function readTurtle(text: string): ReadTurtle {
  try {
    return { triples: new TurtleReader(text).read() }
  } catch (fault) {
    if (!(fault instanceof TurtleFault)) throw fault
    return { reason: fault.message, start: fault.start }
  }
}

/** Ends the reading; never leaves this file. */
class TurtleFault extends Error {
  readonly start: number
  constructor(reason: string, start: number) {
    super(reason)
    this.start = start
  }
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const DEEPEST = 40

const SPACE = /(?:[ \t\r\n]|#[^\r\n]*)*/y
const IRI = /<((?:[^\u0000-\u0020<>"{}|^`\\]|\\u[\da-f]{4}|\\U[\da-f]{8})*)>/iy
const PREFIXED =
  /((?:\p{L}(?:[\p{L}\p{M}\p{N}_.\u00b7-]*[\p{L}\p{M}\p{N}_\u00b7-])?)?):((?:[\p{L}\p{M}\p{N}_:.\u00b7-]|%[\da-fA-F]{2}|\\[_~.\-!$&'()*+,;=/?#@%])*)/uy
const BLANK = /_:([\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_.\u00b7-]*[\p{L}\p{M}\p{N}_\u00b7-])?)/uy
const SHORT_TEXT = /"((?:[^"\\\r\n]|\\.)*)"|'((?:[^'\\\r\n]|\\.)*)'/y
const LANGUAGE = /@([a-z]+(?:-[a-z\d]+)*)/iy
const PLAIN =
  /(?:true|false)(?![\p{L}\p{N}_:-])|[+-]?(?:\d+(?:\.\d*)?e[+-]?\d+|\.\d+(?:e[+-]?\d+)?|\d*\.\d+|\d+)/iuy
const DIRECTIVE = /@prefix\b|@base\b|(?:prefix|base)(?=[ \t\r\n])/iy
const ESCAPE = /\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|(.))/gs
const ESCAPED: Readonly<Record<string, string>> = {
  t: '\t',
  b: '\b',
  n: '\n',
  r: '\r',
  f: '\f',
  '"': '"',
  "'": "'",
  '\\': '\\',
}

class TurtleReader {
  readonly #text: string
  readonly #triples: Triple[] = []
  readonly #prefixes = new Map<string, string>()
  #base = ''
  #at: number
  #depth = 0
  #blanks = 0

  constructor(text: string) {
    this.#text = text
    this.#at = text.startsWith('\ufeff') ? 1 : 0
  }

  read(): Triple[] {
    for (this.#space(); this.#at < this.#text.length; this.#space()) {
      const directive = this.#match(DIRECTIVE)
      if (directive) this.#directive(directive[0])
      else this.#statement()
    }
    return this.#triples
  }

  #fail(reason: string): never {
    throw new TurtleFault(reason, this.#at)
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)
    if (found) this.#at += found[0].length
    return found
  }

  #space(): void {
    this.#match(SPACE)
  }

  /** Whether a sign comes next, which is passed over. */
  #takes(sign: string): boolean {
    this.#space()
    if (!this.#text.startsWith(sign, this.#at)) return false
    this.#at += sign.length
    return true
  }

  #expect(sign: string): void {
    if (!this.#takes(sign)) this.#fail(`"${sign}" should stand here.`)
  }

  #directive(word: string): void {
    this.#space()
    const name = /prefix/i.test(word) ? this.#match(PREFIXED) : undefined
    if (name === null) this.#fail('A prefix should stand here: "skos:".')
    this.#space()
    const iri = this.#iri()
    if (iri === undefined) this.#fail('An address should stand here, in "<" and ">".')
    if (name) this.#prefixes.set(name[1] ?? '', iri)
    else this.#base = iri
    if (word.startsWith('@')) this.#expect('.')
  }

  #statement(): void {
    const isList = this.#text[this.#at] === '['
    const subject = this.#resource()
    this.#space()
    // What stands in brackets may be all that is told.
    if (!isList || this.#text[this.#at] !== '.') this.#predicates(subject)
    this.#expect('.')
  }

  #predicates(subject: Resource): void {
    for (let goesOn = true; goesOn; ) {
      this.#space()
      if (/[.\]]/.test(this.#text[this.#at] ?? '')) return
      const predicate = this.#predicate()
      do this.#object(subject, predicate)
      while (this.#takes(','))
      goesOn = this.#takes(';')
      while (goesOn && this.#takes(';'));
    }
  }

  #predicate(): string {
    if (/^a[ \t\r\n<"'[#]/.test(this.#text.slice(this.#at, this.#at + 2))) {
      this.#at += 1
      return `${RDF}type`
    }
    return this.#address() ?? this.#fail('What is told should stand here: "skos:prefLabel".')
  }

  #object(subject: Resource, predicate: string): void {
    this.#space()
    const start = this.#at
    const object = this.#literal() ?? this.#resource()
    this.#triples.push({ subject, predicate, object, start, length: Math.max(1, this.#at - start) })
  }

  #resource(): Resource {
    const blank = this.#match(BLANK)
    if (blank) return { kind: 'blank', value: `_:${blank[1]}` }
    const sign = this.#text[this.#at]
    if (sign === '[' || sign === '(') return this.#nested(sign)
    const value = this.#address()
    return value === undefined
      ? this.#fail('An address or a text should stand here.')
      : { kind: 'iri', value }
  }

  #nested(sign: '[' | '('): Resource {
    this.#depth += 1
    if (this.#depth > DEEPEST) this.#fail('Brackets are nested too deeply.')
    this.#at += 1
    const resource = sign === '[' ? this.#node() : this.#list()
    this.#depth -= 1
    return resource
  }

  #node(): Resource {
    const node = this.#newBlank()
    this.#predicates(node)
    this.#expect(']')
    return node
  }

  #list(): Resource {
    const first = this.#newBlank()
    let last: Resource | undefined
    while (!this.#takes(')')) {
      const item: Resource = last ? this.#newBlank() : first
      if (last)
        this.#triples.push({
          subject: last,
          predicate: `${RDF}rest`,
          object: item,
          start: this.#at,
          length: 1,
        })
      this.#object(item, `${RDF}first`)
      last = item
    }
    const end: Resource = { kind: 'iri', value: `${RDF}nil` }
    if (!last) return end
    this.#triples.push({ subject: last, predicate: `${RDF}rest`, object: end, start: this.#at, length: 1 })
    return first
  }

  #newBlank(): Resource {
    this.#blanks += 1
    // No label of a file has a space.
    return { kind: 'blank', value: `_: ${this.#blanks}` }
  }

  #address(): string | undefined {
    return this.#iri() ?? this.#prefixed()
  }

  #iri(): string | undefined {
    const found = this.#match(IRI)
    if (!found) return undefined
    const iri = unescaped(found[1] ?? '')
    return this.#base !== '' && URL.canParse(iri, this.#base) ? new URL(iri, this.#base).href : iri
  }

  #prefixed(): string | undefined {
    const start = this.#at
    const found = this.#match(PREFIXED)
    if (!found) return undefined
    const [, prefix = '', local = ''] = found
    const space = this.#prefixes.get(prefix)
    if (space === undefined) {
      this.#at = start
      this.#fail(`The prefix "${prefix}:" is not declared.`)
    }
    // A full stop at the end ends the statement.
    const name = local.replace(/(?<!\\)\.+$/, '')
    this.#at -= local.length - name.length
    return space + name.replace(/\\(.)/g, '$1')
  }

  #literal(): Literal | undefined {
    const plain = this.#match(PLAIN)
    if (plain) return { kind: 'text', value: plain[0], language: '' }
    const value = this.#quoted()
    if (value === undefined) return undefined
    if (this.#text.startsWith('^^', this.#at)) {
      this.#at += 2
      if (this.#address() === undefined) this.#fail('The address of a type should stand here.')
    }
    const language = this.#match(LANGUAGE)?.[1] ?? ''
    return { kind: 'text', value, language }
  }

  #quoted(): string | undefined {
    for (const marks of ['"""', "'''"])
      if (this.#text.startsWith(marks, this.#at)) return unescaped(this.#longText(marks))
    const found = this.#match(SHORT_TEXT)
    if (found) return unescaped(found[1] ?? found[2] ?? '')
    if (/["']/.test(this.#text[this.#at] ?? '')) this.#fail('The quotation mark is not closed in its line.')
    return undefined
  }

  #longText(marks: string): string {
    const start = this.#at + marks.length
    for (let at = start; at < this.#text.length; at++) {
      if (this.#text[at] === '\\') at += 1
      else if (this.#text.startsWith(marks, at)) {
        // Of four marks or five, the last three end the text.
        while (this.#text[at + marks.length] === marks[0]) at += 1
        this.#at = at + marks.length
        return this.#text.slice(start, at)
      }
    }
    return this.#fail(`The text that begins with ${marks} never ends.`)
  }
}

function unescaped(text: string): string {
  return text.includes('\\')
    ? text.replace(ESCAPE, (_, short?: string, long?: string, sign?: string) => {
        const code = Number.parseInt(short ?? long ?? '', 16)
        if (sign === undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
        return ESCAPED[sign] ?? sign
      })
    : text
}

/** A text as Turtle writes it, on one line. */
export function turtleText(text: string, language = ''): string {
  const escaped = text.replace(/["\\\u0000-\u001f\u007f]/g, (sign) =>
    sign === '"' || sign === '\\'
      ? `\\${sign}`
      : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`,
  )
  return `"${escaped}"${language === '' ? '' : `@${language}`}`
}
