// Finds the words that are kept from the public, and puts a sign in their place.
import { type SafePattern, type Stretch, safePattern } from '../../value/safe-pattern.ts'
import { foldedWords, SecretWords } from '../../value/secret-words.ts'
import { REDACTED, type Redaction, type RedactionNote } from '../access.ts'

/** Words that must not stand in anything that is published. */
export interface SecretText {
  readonly text: string
  /** Whether they may stand where another article says them. */
  readonly isOnlyHere: boolean
}

/** A text without its secrets, and where its places are now. */
export interface RedactedText {
  readonly text: string
  /** The offset in the new text of one in the old; the sign's own for what was taken out. */
  at(offset: number): number
}

/** A stretch that one of the redactions covers. */
interface Covered extends Stretch {
  readonly redaction: number
}

/** The redactions of one article while they are carried out. It remembers what it found. */
export class Redactor {
  readonly #redactions: readonly Redaction[]
  readonly #quotes: SecretWords
  readonly #patterns: readonly { readonly redaction: number; readonly pattern: SafePattern }[]
  readonly #matched = new Map<string, Redaction>()
  readonly #counts: number[]
  readonly #found: Set<number> = new Set()

  constructor(redactions: readonly Redaction[]) {
    this.#redactions = redactions
    this.#counts = redactions.map(() => 0)
    this.#quotes = new SecretWords(redactions.map(({ kind, text }) => (kind === 'quote' ? text : '')))
    this.#patterns = redactions.flatMap(({ kind, text }, redaction) => {
      const pattern = kind === 'pattern' ? safePattern(text) : undefined
      return pattern ? [{ redaction, pattern }] : []
    })
  }

  /** The stretches of a text that are to go, in order; none touches another. Readers are told how many were counted. */
  find(text: string, isCounted = false): Stretch[] {
    const covered: Covered[] = []
    for (const { secret, start, end } of this.#quotes.find(text))
      covered.push({ redaction: secret, start, end })
    for (const { redaction, pattern } of this.#patterns)
      for (const { start, end } of pattern.find(text)) covered.push({ redaction, start, end })
    for (const { redaction, start, end } of covered) {
      this.#note(redaction, text.slice(start, end))
      if (isCounted) this.#counts[redaction] = (this.#counts[redaction] ?? 0) + 1
    }
    return joined(covered)
  }

  #note(redaction: number, words: string): void {
    const known = this.#redactions[redaction]
    this.#found.add(redaction)
    if (known && foldedWords(words).join('').length >= 2) this.#matched.set(words, known)
  }

  /** Whether a text, or what an address says in its escapes, holds any of the words. */
  isIn(text: string): boolean {
    return this.find(text).length > 0 || (text.includes('%') && this.find(unescaped(text)).length > 0)
  }

  text(text: string): string {
    return redactedAt(text, this.find(text)).text
  }

  /** What a reader is told: how often something was taken out for each reason. */
  notes(): RedactionNote[] {
    const byReason = new Map<string | null, number>()
    for (const [i, { reason }] of this.#redactions.entries()) {
      const count = this.#counts[i] ?? 0
      if (count > 0) byReason.set(reason, (byReason.get(reason) ?? 0) + count)
    }
    return [...byReason].map(([reason, count]) => ({ reason, count }))
  }

  /** The redactions, by their place in the list, that found nothing. */
  idle(): number[] {
    return [...this.#redactions.keys()].filter((i) => !this.#found.has(i))
  }

  /** All that must not be published: the quotes, and what the patterns matched. */
  secrets(): SecretText[] {
    const quotes = this.#redactions.flatMap(({ kind, text, isOnlyHere }) =>
      kind === 'quote' ? [{ text, isOnlyHere }] : [],
    )
    const matched = [...this.#matched].flatMap(([text, { kind, isOnlyHere }]) =>
      kind === 'pattern' ? [{ text, isOnlyHere }] : [],
    )
    return [...quotes, ...matched]
  }
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const found: { start: number; end: number }[] = []
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = found.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else found.push({ start, end })
  }
  return found
}

/** A text with a sign in place of some stretches, which are in order. */
export function redactedAt(text: string, stretches: readonly Stretch[]): RedactedText {
  if (stretches.length === 0) return { text, at: (offset) => offset }
  let made = ''
  let from = 0
  const places: { readonly end: number; readonly now: number }[] = []
  for (const { start, end } of stretches) {
    made += text.slice(from, start) + REDACTED
    from = end
    places.push({ end, now: made.length })
  }
  made += text.slice(from)
  return { text: made, at: (offset) => placeAfter(stretches, places, offset) }
}

function placeAfter(
  stretches: readonly Stretch[],
  places: readonly { readonly end: number; readonly now: number }[],
  offset: number,
): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const before = places[low - 1]
  const plain = before ? before.now + (offset - before.end) : offset
  const within = stretches[low]
  return within && offset > within.start ? plain - (offset - within.start) : plain
}

/** Stretches of a text with others laid in, for `redactedAt`. */
export function withStretches(stretches: readonly Stretch[], more: readonly Stretch[]): Stretch[] {
  return joined([...stretches, ...more])
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text.replace(/%[0-9a-f]{2}/gi, ' ')
  }
}
