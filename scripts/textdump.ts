// Reads a corpus of page dumps: ID.txt beside ID.json with what the page should give; labels lines; parts folds.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type SeenLine, seeLines } from '../src/article/intake/story/line-features.ts'
import { type Line, linesOf, rawText } from '../src/article/raw-text.ts'

/** A page of the corpus. */
export interface DumpPage {
  readonly id: string
  readonly split: string
  readonly site: string
  readonly text: string
  readonly lines: readonly Line[]
  readonly title?: string
  readonly date?: string
  /** Whether the page's own metadata says another day than the annotation. */
  readonly disputed: boolean
  readonly byline?: string
  readonly body?: string
  readonly with?: readonly string[]
  readonly without?: readonly string[]
}

/** The folds that a corpus is parted into; no site stands in two of them. */
export const FOLDS = 5

/** Reads all pages, in the order of the index. */
export function readPages(folder: string): DumpPage[] {
  return readFileSync(join(folder, 'index.jsonl'), 'utf8')
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => {
      const { id, split, domain } = JSON.parse(row) as { id: string; split: string; domain: string }
      const gold = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as Omit<DumpPage, 'lines'> & {
        checks?: { date_trust?: string }
      }
      const text = readFileSync(join(folder, `${id}.txt`), 'utf8')
      const { title, date, byline, body } = gold
      const given = { title, date, byline, body, with: gold.with, without: gold.without }
      return {
        ...(Object.fromEntries(Object.entries(given).filter(([, value]) => value)) as typeof given),
        id,
        split,
        // Pages without a site of their own are told apart by their name.
        site: domain === '' || domain === 'web.archive.org' ? id : domain,
        text,
        lines: linesOf(rawText(id, text)),
        disputed: gold.checks?.date_trust === 'disputed',
      } as DumpPage
    })
}

export const hasCorpus = (folder: string): boolean => existsSync(join(folder, 'index.jsonl'))

/** The fold of a site: made of its name, so the same at every run. */
export function foldOf({ site }: Pick<DumpPage, 'site'>): number {
  let hash = 2166136261
  for (let i = 0; i < site.length; i++) hash = Math.imul(hash ^ site.charCodeAt(i), 16777619)
  return (hash >>> 0) % FOLDS
}

/** A page with what is known of its lines: 1 story, 0 not, -1 unknown. */
export interface LabelledPage {
  readonly page: DumpPage
  readonly seen: readonly SeenLine[]
  readonly labels: Int8Array
}

/** Words as the scorer takes them. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? []

/** Labels the lines of a page by its expected body, or by the pieces that must and must not be in it. */
export function labelled(page: DumpPage): LabelledPage {
  const labels = page.body === undefined ? labelsOfPieces(page) : labelsOfBody(page, page.body)
  return { page, seen: seeLines(page.lines), labels }
}

/** A line is story when most of its runs of four words are the body's; a short one when it stands there in order. */
function labelsOfBody({ lines }: DumpPage, body: string): Int8Array {
  const words = wordsOf(body)
  const runs = new Set<string>()
  for (let i = 0; i + 4 <= words.length; i++) runs.add(words.slice(i, i + 4).join(' '))
  const flat = ` ${words.join(' ')} `
  const labels = new Int8Array(lines.length)
  const tokens = lines.map(({ text }) => wordsOf(text))
  const known: number[] = []
  for (const [i, own] of tokens.entries()) {
    if (own.length < 6) continue
    let hits = 0
    for (let k = 0; k + 4 <= own.length; k++) if (runs.has(own.slice(k, k + 4).join(' '))) hits++
    if (hits >= 0.5 * (own.length - 3)) {
      labels[i] = 1
      known.push(i)
    }
  }
  for (const [i, own] of tokens.entries()) {
    if (own.length === 0 || own.length >= 6) continue
    const at = known.findIndex((line) => line > i)
    const before = known[(at < 0 ? known.length : at) - 1]
    const after = at < 0 ? undefined : known[at]
    // Short lines of menus hold words of the story too: only what stands close to story lines counts.
    if ((before === undefined || i - before > 12) && (after === undefined || after - i > 4)) continue
    if (flat.includes(` ${own.join(' ')} `)) labels[i] = 1
  }
  return labels
}

function labelsOfPieces({ lines, with: inside = [], without = [] }: DumpPage): Int8Array {
  const labels = new Int8Array(lines.length).fill(-1)
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
  const texts = lines.map(({ text }) => plain(text))
  for (const piece of without.map(plain))
    for (const [i, text] of texts.entries()) if (text.includes(piece)) labels[i] = 0
  for (const piece of inside.map(plain)) {
    const found = [...texts.keys()].filter((i) => texts[i]?.includes(piece))
    if (found.length === 1) labels[found[0] ?? 0] = 1
  }
  return labels
}
