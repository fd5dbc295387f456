// What most texts of a folder begin or end with is their site's and not their own. Decided over the whole archive from the
// edges of its texts, which are remembered: no text is read for it, and one folder decides nothing for another.
import { ENDING_WORDS, edgesIn, OPENING_WORDS } from '../article/intake/shared/edges.ts'
import { holdsPassage, type SharedPassage } from '../article/intake/shared/shared-passage.ts'
import { bareSign, beginsSentence, FIRST_SIGN, LINE_SIGNS } from '../article/intake/shared/words.ts'
import type { SourcePath } from '../article/source-file.ts'
import type { Digest } from '../value/digest.ts'
import { by, inTurn } from '../value/order.ts'
import { type EdgeColumn, type EdgeTable, edgeTable, stringsOf } from './edge-table.ts'

/** A text file and its edges. */
export interface TextEdges {
  readonly path: SourcePath
  /** Of its bytes: the same text twice is one text. */
  readonly sha256: Digest
  readonly edges: string
}

/** A passage that a folder's texts share, to be told of. */
export interface FoundPassage {
  readonly passage: SharedPassage
  /** How many different texts share it, of how many in the folder and those within it. */
  readonly texts: number
  readonly of: number
  readonly folder: string
  /** The first files that have it, in path order. */
  readonly paths: readonly SourcePath[]
}

/** Nothing is taken for a site's that fewer different texts share. */
export const FEWEST_TEXTS = 8
/**
 * So many texts that end alike are of one site, however many others lie beside them, where the ending is long. Of 19,440
 * agency reports of 1987 no twenty end with the same five words.
 */
const MANY_TEXTS = 50
const MANY_WORDS = 10
/** Words of an ending or a beginning at the least: shorter ones are formulas of the trade. */
const FEWEST_WORDS = 5
/** How many files that have a passage are named. */
const NAMED = 8

/** What the texts of an archive share, by folder. */
export class SharedPassages {
  readonly found: readonly FoundPassage[]
  private readonly byFolder: ReadonlyMap<string, readonly SharedPassage[]>

  constructor(found: readonly FoundPassage[], byFolder: ReadonlyMap<string, readonly SharedPassage[]>) {
    this.found = found
    this.byFolder = byFolder
  }

  /** The passages that stand at the edges of a file, in an order of their own; of the same in two folders the commoner. */
  of({ path, edges }: Pick<TextEdges, 'path' | 'edges'>): readonly SharedPassage[] {
    if (edges === '' || this.byFolder.size === 0) return []
    const near = foldersOf(path).flatMap((folder) => this.byFolder.get(folder) ?? [])
    if (near.length === 0) return []
    const own = edgesIn(edges)
    const held = near.filter((passage) => holdsPassage(own, passage)).sort(inOrder)
    return held.filter(({ kind, key }, i) => held[i - 1]?.kind !== kind || held[i - 1]?.key !== key)
  }
}

const inOrder = inTurn<SharedPassage>(
  by(({ kind }) => kind),
  by(({ key }) => key),
  (a, b) => b.texts - a.texts,
)

/** Decides what is shared. The order of the files is of no account. */
export function decideShared(files: readonly TextEdges[]): SharedPassages {
  const texts = files.filter(({ edges }) => edges !== '').sort(by(({ path }) => path))
  const table = edgeTable(texts.map(({ edges }) => edges))
  const archive: ComparedTexts = { texts, table, common: new CommonLines(table), same: sameTexts(texts) }
  const byFolder = new Map<string, readonly SharedPassage[]>()
  const told: FoundPassage[] = []
  for (const [folder, within] of textsByFolder(texts)) {
    const found = within.length < FEWEST_TEXTS ? [] : new Group(archive, folder, within).passages()
    if (found.length === 0) continue
    byFolder.set(
      folder,
      found.map(({ passage }) => passage),
    )
    told.push(...found.filter((each) => isNews(each, told)))
  }
  return new SharedPassages(told, byFolder)
}

/** The texts of an archive by their numbers, which are those of their paths in order. */
interface ComparedTexts {
  readonly texts: readonly TextEdges[]
  readonly table: EdgeTable
  readonly common: CommonLines
  /** Of each text the first one of the same bytes. */
  readonly same: Int32Array
}

function sameTexts(texts: readonly TextEdges[]): Int32Array {
  const first = new Map<Digest, number>()
  const same = new Int32Array(texts.length)
  for (const [i, { sha256 }] of texts.entries()) {
    const known = first.get(sha256)
    if (known === undefined) first.set(sha256, i)
    same[i] = known ?? i
  }
  return same
}

/** The folders that a file lies in, the outermost first. */
function foldersOf(path: SourcePath): string[] {
  const folders: string[] = []
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) folders.push(path.slice(0, at))
  return folders
}

/** The numbers of the texts within each folder, outer folders before those within them. */
function textsByFolder(texts: readonly TextEdges[]): [string, number[]][] {
  const groups = new Map<string, number[]>()
  let last: { readonly folder: string; readonly groups: readonly number[][] } | undefined
  for (const [i, { path }] of texts.entries()) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    if (last?.folder !== folder)
      last = { folder, groups: foldersOf(path).map((each) => groupOf(groups, each)) }
    for (const group of last.groups) group.push(i)
  }
  return [...groups].sort(by(([folder]) => folder))
}

function groupOf(groups: Map<string, number[]>, folder: string): number[] {
  const known = groups.get(folder)
  if (known) return known
  const group: number[] = []
  groups.set(folder, group)
  return group
}

/** Whether a passage is not told already, of a folder around this one. */
function isNews({ passage, folder }: FoundPassage, told: readonly FoundPassage[]): boolean {
  return !told.some(
    (other) =>
      folder.startsWith(`${other.folder}/`) &&
      other.passage.kind === passage.kind &&
      other.passage.key === passage.key,
  )
}

/** How openings or endings are read. */
interface Reading {
  readonly kind: 'opening' | 'ending'
  readonly words: number
  /** Whether a sentence begins, or ends, where so many words of a string are taken that begins at an offset. */
  isWhole(signs: string, at: number, words: number): boolean
}

const OPENINGS: Reading = {
  kind: 'opening',
  words: OPENING_WORDS,
  isWhole: (signs, at, words) => {
    const next = signAt(signs, at + words)
    return next === NO_SIGN || beginsSentence(next)
  },
}
const ENDINGS: Reading = {
  kind: 'ending',
  words: ENDING_WORDS,
  isWhole: (signs, at, words) => beginsSentence(signAt(signs, at + words - 1)),
}

const NO_SIGN = 0

/** The sign at an offset; none where a string has ended. */
function signAt(signs: string, at: number): number {
  const sign = signs.charCodeAt(at)
  return sign >= FIRST_SIGN ? sign : NO_SIGN
}

/** The different texts of one folder and of those within it. */
class Group {
  private readonly archive: ComparedTexts
  private readonly folder: string
  private readonly texts: Int32Array
  /** How many of them are most. */
  private readonly most: number
  private readonly found: FoundPassage[] = []

  constructor(archive: ComparedTexts, folder: string, texts: readonly number[]) {
    this.archive = archive
    this.folder = folder
    this.texts = eachOnce(texts, archive.same)
    this.most = Math.max(FEWEST_TEXTS, Math.floor(this.texts.length / 2) + 1)
  }

  passages(): readonly FoundPassage[] {
    if (this.texts.length < FEWEST_TEXTS) return []
    const { openings, endings } = this.archive.table
    this.descend(openings, stringsOf(openings, this.texts), OPENINGS, { key: '', within: 0 })
    this.descend(endings, stringsOf(endings, this.texts), ENDINGS, { key: '', within: 0 })
    this.wholeLines()
    return this.found
  }

  /**
   * Goes word by word where enough texts go the same way; `within` words of the way are shared already. Gives the most texts
   * that share a passage found on it.
   */
  private descend(
    column: EdgeColumn,
    strings: Int32Array,
    reading: Reading,
    { key, within }: { readonly key: string; readonly within: number },
  ): number {
    if (key.length === reading.words) return 0
    let most = 0
    const least = reading.kind === 'ending' ? Math.min(this.most, MANY_TEXTS) : this.most
    const { signs } = this.archive.table
    for (const [sign, same, texts] of bySign(signs, column, strings, { word: key.length, least })) {
      const longer = key + String.fromCharCode(sign)
      // What many add to what most have, as editors do their initials, is theirs unless it is long.
      const enough = texts >= this.most ? FEWEST_WORDS : within + MANY_WORDS
      const isShared = longer.length >= enough && this.isSentence(column, same, longer.length, reading)
      const deeper = this.descend(column, same, reading, {
        key: longer,
        within: isShared ? longer.length : within,
      })
      if (isShared)
        this.add({ kind: reading.kind, key: longer, texts: atLeast(texts) }, textsOf(column, same), deeper)
      most = Math.max(most, isShared ? texts : deeper)
    }
    return most
  }

  /** Whether so many words are a sentence of their own in half of the strings that have them. */
  private isSentence({ at }: EdgeColumn, strings: Int32Array, words: number, { isWhole }: Reading): boolean {
    let whole = 0
    for (const string of strings) if (isWhole(this.archive.table.signs, at[string] ?? 0, words)) whole += 1
    return whole * 2 >= strings.length
  }

  private wholeLines(): void {
    const { table, common } = this.archive
    const holders = new Map<string, number[]>()
    for (const string of stringsOf(table.lines, this.texts)) {
      const at = table.lines.at[string] ?? 0
      if (common.has(at))
        groupOf(holders, table.signs.slice(at, at + LINE_SIGNS)).push(table.lines.text[string] ?? 0)
    }
    for (const [key, texts] of [...holders].sort(by(([line]) => line)))
      if (texts.length >= this.most) this.add({ kind: 'line', key, texts: atLeast(texts.length) }, texts, 0)
  }

  /** `told` texts are told of under a longer passage. */
  private add(passage: SharedPassage, texts: readonly number[], told: number): void {
    const named = texts.length - told < FEWEST_TEXTS ? [] : texts.slice(0, NAMED)
    this.found.push({
      passage,
      texts: texts.length,
      of: this.texts.length,
      folder: this.folder,
      paths: named.flatMap((text) => this.archive.texts[text]?.path ?? []),
    })
  }
}

/** Of texts of the same bytes the first. */
function eachOnce(texts: readonly number[], same: Int32Array): Int32Array {
  const met = new Uint8Array(same.length)
  const once = new Int32Array(texts.length)
  let count = 0
  for (const text of texts) {
    const first = same[text] ?? text
    if (met[first] === 1) continue
    met[first] = 1
    once[count++] = text
  }
  return once.subarray(0, count)
}

/** The strings by their next word where enough texts have it, in the order of its sign, and in how many texts they stand. */
function* bySign(
  signs: string,
  { at, text }: EdgeColumn,
  strings: Int32Array,
  { word, least }: { readonly word: number; readonly least: number },
): Generator<readonly [sign: number, same: Int32Array, texts: number]> {
  const signOf = (string: number) => bareSign(signAt(signs, (at[string] ?? 0) + word))
  const [inTexts, inStrings] = [new Uint32Array(SIGNS), new Uint32Array(SIGNS)]
  const last = new Int32Array(SIGNS).fill(-1)
  for (const string of strings) {
    const sign = signOf(string)
    inStrings[sign] = (inStrings[sign] ?? 0) + 1
    const own = text[string] ?? 0
    if (last[sign] === own) continue
    last[sign] = own
    inTexts[sign] = (inTexts[sign] ?? 0) + 1
  }
  const parts = [...inTexts].map((texts, sign) =>
    sign !== NO_SIGN && texts >= least ? new Int32Array(inStrings[sign] ?? 0) : undefined,
  )
  if (parts.every((part) => part === undefined)) return
  const filled = new Uint32Array(SIGNS)
  for (const string of strings) {
    const sign = signOf(string)
    const part = parts[sign]
    if (!part) continue
    const next = filled[sign] ?? 0
    part[next] = string
    filled[sign] = next + 1
  }
  for (const [sign, same] of parts.entries()) if (same) yield [sign, same, inTexts[sign] ?? 0]
}

/** Above all signs. */
const SIGNS = 0x100

/** The texts of strings that lie text by text, each once. */
function textsOf({ text }: EdgeColumn, strings: Int32Array): number[] {
  const texts: number[] = []
  for (const string of strings) {
    const own = text[string] ?? 0
    if (texts.at(-1) !== own) texts.push(own)
  }
  return texts
}

const SLOTS = 1 << 18

/** Which lines may stand in enough texts. They are counted in slots, so that the many that stand once cost no memory. */
class CommonLines {
  private readonly signs: string
  private readonly counts = new Uint32Array(SLOTS)

  constructor({ signs, lines }: EdgeTable) {
    this.signs = signs
    for (const at of lines.at) {
      const slot = this.slotOf(at)
      this.counts[slot] = (this.counts[slot] ?? 0) + 1
    }
  }

  /** Whether the line at an offset does; of some that stand in fewer it says so too. */
  has(at: number): boolean {
    return (this.counts[this.slotOf(at)] ?? 0) >= FEWEST_TEXTS
  }

  private slotOf(at: number): number {
    let slot = 0
    for (let i = 0; i < LINE_SIGNS; i++) slot = (slot << 6) | ((this.signs.charCodeAt(at + i) >> 1) & 63)
    return (slot ^ (slot >>> 18)) & (SLOTS - 1)
  }
}

/** The greatest of 8, 10, 20, 50, 100, 200, 500 … that is not above a number. */
export function atLeast(texts: number): number {
  if (texts < 10) return FEWEST_TEXTS
  const tens = 10 ** Math.floor(Math.log10(texts) + 1e-9)
  return tens * ([5, 2].find((times) => times * tens <= texts) ?? 1)
}
