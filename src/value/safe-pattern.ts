// Patterns that people write, matched in time that grows with the text alone: a regular expression without groups to refer
// back to, run as an automaton that is in all of its states at once (Thompson, 1968). No pattern can stop a build.

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A pattern that is understood. */
export interface SafePattern {
  /** The stretches of a text that match; those that touch each other are one. */
  find(text: string): Stretch[]
}

type Test = (character: string) => boolean
type Edge = 'start' | 'end' | 'word'

/** A state: it takes a character, stands at an edge, or goes on to others without one. */
interface State {
  readonly test?: Test
  readonly edge?: Edge
  readonly next: number[]
}

/** A pattern may have so many states: `\d{1,9}` has nine. */
const MOST_STATES = 2000

/** A piece of an automaton that is being built. */
type Piece = (next: number) => number

/**
 * Reads a pattern: letters, `.`, `[a-z]`, `\d \w \s \b` and their opposites, `( | )`, `* + ? {2,5}`, `^ $`. Case does not
 * count. Undefined when it holds anything else, or is too large.
 */
export function safePattern(source: string): SafePattern | undefined {
  try {
    const builder = new Builder(source)
    const first = builder.all()
    return { find: (text) => search(builder.states, first, text) }
  } catch (fault) {
    if (fault instanceof NotUnderstood) return undefined
    throw fault
  }
}

class NotUnderstood extends Error {}

const isWordCharacter = (character: string) => /[\p{L}\p{M}\p{N}_]/u.test(character)
const CLASSES: Readonly<Record<string, Test>> = {
  d: (character) => /\p{Nd}/u.test(character),
  D: (character) => !/\p{Nd}/u.test(character),
  w: isWordCharacter,
  W: (character) => !isWordCharacter(character),
  s: (character) => /\s/.test(character),
  S: (character) => !/\s/.test(character),
}
const SIGNS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' }

const sameAs = (wanted: string): Test => {
  const lower = wanted.toLowerCase()
  return (character) => character.toLowerCase() === lower
}

/** Builds the automaton from its end to its beginning. State 0 is the end. */
class Builder {
  readonly states: State[] = [{ next: [] }]
  readonly #source: readonly string[]
  #at = 0
  #depth = 0

  constructor(source: string) {
    this.#source = [...source]
    if (source === '') throw new NotUnderstood()
  }

  all(): number {
    const piece = this.#choice()
    if (this.#at < this.#source.length) throw new NotUnderstood()
    return piece(0)
  }

  #state(state: State): number {
    if (this.states.length >= MOST_STATES) throw new NotUnderstood()
    this.states.push(state)
    return this.states.length - 1
  }

  #choice(): Piece {
    if (++this.#depth > 50) throw new NotUnderstood()
    const ways = [this.#sequence()]
    while (this.#take('|')) ways.push(this.#sequence())
    this.#depth--
    const [only] = ways
    if (ways.length === 1 && only) return only
    return (next) => this.#state({ next: ways.map((way) => way(next)) })
  }

  #sequence(): Piece {
    const pieces: Piece[] = []
    while (this.#at < this.#source.length && this.#peek() !== '|' && this.#peek() !== ')')
      pieces.push(this.#repeated(this.#single()))
    return (next) => pieces.reduceRight((after, piece) => piece(after), next)
  }

  #repeated(piece: Piece): Piece {
    const [least, most] = this.#times()
    if (least === 1 && most === 1) return piece
    if ('*+?{'.includes(this.#peek() ?? ' ')) throw new NotUnderstood()
    return (next) => {
      let at = next
      if (most === Number.POSITIVE_INFINITY) {
        const loop: State = { next: [next] }
        at = this.#state(loop)
        loop.next.push(piece(at))
      } else for (let i = least; i < most; i++) at = this.#state({ next: [next, piece(at)] })
      for (let i = 0; i < least; i++) at = piece(at)
      return at
    }
  }

  #times(): [number, number] {
    if (this.#take('*')) return [0, Number.POSITIVE_INFINITY]
    if (this.#take('+')) return [1, Number.POSITIVE_INFINITY]
    if (this.#take('?')) return [0, 1]
    if (!this.#take('{')) return [1, 1]
    const inside = this.#until('}')
    const read = /^(\d{1,3})(?:(,)(\d{1,3})?)?$/.exec(inside)
    if (!read) throw new NotUnderstood()
    const least = Number(read[1])
    const most =
      read[2] === undefined ? least : read[3] === undefined ? Number.POSITIVE_INFINITY : Number(read[3])
    if (most < least) throw new NotUnderstood()
    return [least, most]
  }

  #single(): Piece {
    const sign = this.#next()
    if (sign === '(') {
      if (this.#take('?') && !this.#take(':')) throw new NotUnderstood()
      const inner = this.#choice()
      if (!this.#take(')')) throw new NotUnderstood()
      return inner
    }
    if (sign === '^') return this.#edge('start')
    if (sign === '$') return this.#edge('end')
    if (sign === '\\' && this.#peek() === 'b') {
      this.#next()
      return this.#edge('word')
    }
    if ('*+?{)'.includes(sign)) throw new NotUnderstood()
    if (sign === '.') return this.#character((character) => character !== '\n')
    if (sign === '[') return this.#character(this.#set())
    return this.#character(sign === '\\' ? this.#escaped() : sameAs(sign))
  }

  #edge(edge: Edge): Piece {
    return (next) => this.#state({ edge, next: [next] })
  }

  #character(test: Test): Piece {
    return (next) => this.#state({ test, next: [next] })
  }

  #escaped(): Test {
    const sign = this.#next()
    const known = CLASSES[sign]
    if (known) return known
    if (/[A-Za-z0-9]/.test(sign) && SIGNS[sign] === undefined) throw new NotUnderstood()
    return sameAs(SIGNS[sign] ?? sign)
  }

  #set(): Test {
    const isNot = this.#take('^')
    const tests: Test[] = []
    while (this.#peek() !== ']' || tests.length === 0) {
      const sign = this.#next()
      if (sign === '\\') tests.push(this.#escaped())
      else if (this.#peek() === '-' && this.#source[this.#at + 1] !== ']') {
        this.#next()
        tests.push(between(sign, this.#next()))
      } else tests.push(sameAs(sign))
    }
    this.#next()
    return (character) => tests.some((test) => test(character)) !== isNot
  }

  #peek(): string | undefined {
    return this.#source[this.#at]
  }

  #next(): string {
    const sign = this.#source[this.#at++]
    if (sign === undefined) throw new NotUnderstood()
    return sign
  }

  #take(sign: string): boolean {
    if (this.#peek() !== sign) return false
    this.#at++
    return true
  }

  #until(sign: string): string {
    let text = ''
    while (!this.#take(sign)) text += this.#next()
    return text
  }
}

function between(first: string, last: string): Test {
  const [from, to] = [first.codePointAt(0) ?? 0, last.codePointAt(0) ?? 0]
  if (to < from) throw new NotUnderstood()
  const isIn = (character: string) => {
    const code = character.codePointAt(0) ?? 0
    return code >= from && code <= to
  }
  return (character) => isIn(character) || isIn(character.toLowerCase()) || isIn(character.toUpperCase())
}

/** One pass: each state that is reached remembers the earliest place from which it was. */
function search(states: readonly State[], first: number, text: string): Stretch[] {
  const found: Stretch[] = []
  let active = new Map<number, number>()
  let at = 0
  let before = ''
  for (const character of [...text, '']) {
    const reached = new Map<number, number>()
    const edges = edgesAt(before, character)
    for (const [state, start] of active) enter(states, state, start, { reached, edges })
    enter(states, first, at, { reached, edges })
    const start = reached.get(0)
    if (start !== undefined && start < at) addStretch(found, { start, end: at })
    active = new Map()
    for (const [state, from] of reached) {
      const { test, next } = states[state] ?? { next: [] }
      if (character === '' || !test?.(character)) continue
      for (const to of next) active.set(to, Math.min(from, active.get(to) ?? from))
    }
    at += character.length
    before = character
  }
  return found
}

function edgesAt(before: string, after: string): ReadonlySet<Edge> {
  const edges = new Set<Edge>()
  if (before === '' || before === '\n') edges.add('start')
  if (after === '' || after === '\n' || after === '\r') edges.add('end')
  if ((before !== '' && isWordCharacter(before)) !== (after !== '' && isWordCharacter(after)))
    edges.add('word')
  return edges
}

/** Enters a state and all that are reached from it without a character. An earlier start replaces a later one. */
function enter(
  states: readonly State[],
  from: number,
  start: number,
  { reached, edges }: { readonly reached: Map<number, number>; readonly edges: ReadonlySet<Edge> },
): void {
  const waiting = [from]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const known = reached.get(id)
    if (known !== undefined && known <= start) continue
    reached.set(id, start)
    const { test, edge, next } = states[id] ?? { next: [] }
    if (test === undefined && (edge === undefined || edges.has(edge))) waiting.push(...next)
  }
}

function addStretch(found: Stretch[], stretch: Stretch): void {
  let { start } = stretch
  for (let last = found.at(-1); last && last.end >= start; last = found.at(-1)) {
    start = Math.min(start, last.start)
    found.pop()
  }
  found.push({ start, end: stretch.end })
}
