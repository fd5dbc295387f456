// The edges of an archive's texts in columns: asked of 20,000 texts at each change, objects for each of their lines cost more
// time than all that is decided from them.
import { BELOW, BESIDE, GLUED_LINES } from '../article/intake/shared/edges.ts'
import { LINE_SIGNS } from '../article/intake/shared/words.ts'

/** Strings of one kind, those of a text beside each other. */
export interface EdgeColumn {
  /** Of each text the index of its first string; one more for the end. */
  readonly from: Int32Array
  /** Of each string its first sign in {@link EdgeTable.signs}, and its text. */
  readonly at: Int32Array
  readonly text: Int32Array
}

/** The edges of texts. */
export interface EdgeTable {
  readonly signs: string
  readonly openings: EdgeColumn
  readonly endings: EdgeColumn
  readonly lines: EdgeColumn
}

/** The edges of some texts, as `edgesOf` gave them, in columns. */
export function edgeTable(kept: readonly string[]): EdgeTable {
  const signs = kept.join(BELOW)
  const openings = new Column(kept.length, GLUED_LINES * kept.length)
  const endings = new Column(kept.length, GLUED_LINES * kept.length)
  const lines = new Column(kept.length, Math.ceil(signs.length / LINE_SIGNS))
  let start = 0
  for (const edges of kept) {
    const first = edges.indexOf(BELOW)
    const second = edges.indexOf(BELOW, first + 1)
    openings.addParted(edges, [0, first], start)
    endings.addParted(edges, [first + 1, second], start)
    lines.addEqual([second + 1, edges.length], start)
    start += edges.length + 1
  }
  return {
    signs,
    openings: openings.done(),
    endings: endings.done(),
    lines: lines.done(),
  }
}

/** The strings of a column that are those of some texts. */
export function stringsOf({ from }: EdgeColumn, texts: Int32Array): Int32Array {
  let count = 0
  for (const text of texts) count += (from[text + 1] ?? 0) - (from[text] ?? 0)
  const strings = new Int32Array(count)
  let i = 0
  for (const text of texts) for (let at = from[text] ?? 0; at < (from[text + 1] ?? 0); at++) strings[i++] = at
  return strings
}

/** A column while it is filled, for so many texts and at most so many strings. */
class Column {
  private readonly from: Int32Array
  private readonly at: Int32Array
  private readonly text: Int32Array
  private texts = 0
  private strings = 0

  constructor(texts: number, strings: number) {
    this.from = new Int32Array(texts + 1)
    this.at = new Int32Array(strings)
    this.text = new Int32Array(strings)
  }

  addParted(edges: string, [from, to]: readonly [number, number], start: number): void {
    for (let at = from; at < to; ) {
      this.add(start + at)
      const next = edges.indexOf(BESIDE, at)
      at = next < 0 || next > to ? to : next + 1
    }
    this.endText()
  }

  addEqual([from, to]: readonly [number, number], start: number): void {
    for (let at = from; at < to; at += LINE_SIGNS) this.add(start + at)
    this.endText()
  }

  private add(at: number): void {
    this.at[this.strings] = at
    this.text[this.strings] = this.texts
    this.strings += 1
  }

  private endText(): void {
    this.texts += 1
    this.from[this.texts] = this.strings
  }

  done(): EdgeColumn {
    const { from, at, text, strings } = this
    return { from, at: at.subarray(0, strings), text: text.subarray(0, strings) }
  }
}
