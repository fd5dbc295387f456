// What most texts of a folder begin or end with is their site's and not their own. Decided over the whole archive from the
// edges of its texts, which are remembered: no text is read for it, and one folder decides nothing for another.
import { ENDING_WORDS, edgesIn, OPENING_WORDS } from '../article/intake/shared/edges.ts'
import { holdsPassage, type SharedPassage } from '../article/intake/shared/shared-passage.ts'
import { bareSign, beginsSentence, LINE_SIGNS } from '../article/intake/shared/words.ts'
import type { SourcePath } from '../article/source-file.ts'
import type { Digest } from '../value/digest.ts'
import { by, byCodeUnits, inTurn } from '../value/order.ts'

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
  const texts = files
    .filter(({ edges }) => edges !== '')
    .sort((a, b) => byCodeUnits(a.path, b.path))
    .map(textOf)
  const common = new CommonLines(texts)
  const byFolder = new Map<string, readonly SharedPassage[]>()
  const told: FoundPassage[] = []
  for (const [folder, within] of textsByFolder(texts)) {
    if (within.length < FEWEST_TEXTS) continue
    const group = new Group(folder, eachOnce(within), common)
    const found = group.passages()
    if (found.length === 0) continue
    byFolder.set(
      folder,
      found.map(({ passage }) => passage),
    )
    told.push(...found.filter((each) => isNews(each, told)))
  }
  return new SharedPassages(told, byFolder)
}

interface Text {
  readonly path: SourcePath
  readonly sha256: Digest
  readonly openings: readonly Strand[]
  readonly endings: readonly Strand[]
  readonly lines: string
}

/** One of a text's openings or endings. */
interface Strand {
  readonly text: Text
  readonly signs: string
}

function textOf({ path, sha256, edges }: TextEdges): Text {
  const { openings, endings, lines } = edgesIn(edges)
  const own: { -readonly [K in keyof Text]: Text[K] } = { path, sha256, openings: [], endings: [], lines }
  own.openings = openings.map((signs) => ({ text: own, signs }))
  own.endings = endings.map((signs) => ({ text: own, signs }))
  return own
}

/** The folders that a file lies in, the outermost first. */
function foldersOf(path: SourcePath): string[] {
  const folders: string[] = []
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) folders.push(path.slice(0, at))
  return folders
}

/** Outer folders before those within them. */
function textsByFolder(texts: readonly Text[]): [string, Text[]][] {
  const groups = new Map<string, Text[]>()
  for (const text of texts)
    for (const folder of foldersOf(text.path)) {
      const group = groups.get(folder)
      if (group) group.push(text)
      else groups.set(folder, [text])
    }
  return [...groups].sort(by(([folder]) => folder))
}

function eachOnce(texts: readonly Text[]): Text[] {
  const met = new Set<Digest>()
  return texts.filter(({ sha256 }) => !met.has(sha256) && met.add(sha256))
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

/** How strands of one kind are read. */
interface Reading {
  readonly kind: 'opening' | 'ending'
  readonly words: number
  /** Whether a sentence begins, or ends, where so many words of a strand are taken. */
  isWhole(signs: string, words: number): boolean
}

const OPENINGS: Reading = {
  kind: 'opening',
  words: OPENING_WORDS,
  isWhole: (signs, words) => words >= signs.length || beginsSentence(signs.charCodeAt(words)),
}
const ENDINGS: Reading = {
  kind: 'ending',
  words: ENDING_WORDS,
  isWhole: (signs, words) => beginsSentence(signs.charCodeAt(words - 1)),
}

/** The different texts of one folder and of those within it. */
class Group {
  private readonly folder: string
  private readonly texts: readonly Text[]
  private readonly common: CommonLines
  private readonly found: FoundPassage[] = []
  /** How many of them are most. */
  private readonly most: number

  constructor(folder: string, texts: readonly Text[], common: CommonLines) {
    this.folder = folder
    this.texts = texts
    this.common = common
    this.most = Math.max(FEWEST_TEXTS, Math.floor(texts.length / 2) + 1)
  }

  passages(): readonly FoundPassage[] {
    if (this.texts.length < FEWEST_TEXTS) return []
    this.descend(
      this.texts.flatMap(({ openings }) => openings),
      '',
      0,
      OPENINGS,
    )
    this.descend(
      this.texts.flatMap(({ endings }) => endings),
      '',
      0,
      ENDINGS,
    )
    this.wholeLines()
    return this.found
  }

  private isMost(texts: number): boolean {
    return texts >= this.most
  }

  /**
   * Goes word by word where enough texts go the same way; `within` words of the way are shared already. Gives the most texts
   * that share a passage found on it.
   */
  private descend(strands: readonly Strand[], key: string, within: number, reading: Reading): number {
    if (key.length === reading.words) return 0
    let most = 0
    const least = reading.kind === 'ending' ? Math.min(this.most, MANY_TEXTS) : this.most
    for (const [sign, same, length] of bySign(strands, key.length, least)) {
      const longer = key + String.fromCharCode(sign)
      // What many add to what most have, as editors do their initials, is theirs unless it is long.
      const enough = this.isMost(length) ? FEWEST_WORDS : within + MANY_WORDS
      const isShared = longer.length >= enough && isSentence(same, longer.length, reading)
      const deeper = this.descend(same, longer, isShared ? longer.length : within, reading)
      if (isShared)
        this.add({ kind: reading.kind, key: longer, texts: atLeast(length) }, textsOf(same), deeper)
      most = Math.max(most, isShared ? length : deeper)
    }
    return most
  }

  private wholeLines(): void {
    const holders = new Map<string, Text[]>()
    for (const text of this.texts)
      for (const line of this.common.in(text)) {
        const others = holders.get(line)
        if (others) others.push(text)
        else holders.set(line, [text])
      }
    for (const [key, texts] of [...holders].sort(by(([line]) => line)))
      if (this.isMost(texts.length)) this.add({ kind: 'line', key, texts: atLeast(texts.length) }, texts, 0)
  }

  /** `told` texts are told of under a longer passage. */
  private add(passage: SharedPassage, texts: readonly Text[], told: number): void {
    const named = texts.length - told < FEWEST_TEXTS ? [] : texts.slice(0, NAMED).map(({ path }) => path)
    this.found.push({
      passage,
      texts: texts.length,
      of: this.texts.length,
      folder: this.folder,
      paths: named,
    })
  }
}

/** Whether so many words are a sentence of their own in half of the strands that have them. */
function isSentence(strands: readonly Strand[], words: number, { isWhole }: Reading): boolean {
  let whole = 0
  for (const { signs } of strands) if (isWhole(signs, words)) whole += 1
  return whole * 2 >= strands.length
}

/** The strands by their next word where enough texts have it, in the order of its sign, and in how many texts they stand. */
function* bySign(
  strands: readonly Strand[],
  at: number,
  least: number,
): Generator<readonly [sign: number, same: readonly Strand[], texts: number]> {
  const counts = new Uint32Array(SIGNS)
  const last: (Text | undefined)[] = []
  for (const { text, signs } of strands) {
    // No sign stands beyond the end of a strand: NaN is no index.
    const sign = bareSign(signs.charCodeAt(at) || 0)
    if (last[sign] === text) continue
    last[sign] = text
    counts[sign] = (counts[sign] ?? 0) + 1
  }
  for (const [sign, texts] of counts.entries()) {
    if (sign === 0 || texts < least) continue
    const same = strands.filter(({ signs }) => bareSign(signs.charCodeAt(at) || 0) === sign)
    yield [sign, same, texts]
  }
}

/** Above all signs. */
const SIGNS = 0x100

/** The texts of strands that lie text by text, each once. */
function textsOf(strands: readonly Strand[]): Text[] {
  const texts: Text[] = []
  for (const { text } of strands) if (texts.at(-1) !== text) texts.push(text)
  return texts
}

const SLOTS = 1 << 18

/** Which lines may stand in enough texts. They are counted in slots, so that the many that stand once cost no memory. */
class CommonLines {
  private readonly counts = new Uint32Array(SLOTS)

  constructor(texts: readonly Text[]) {
    for (const { lines } of texts)
      for (let at = 0; at < lines.length; at += LINE_SIGNS) {
        const slot = slotOf(lines, at)
        this.counts[slot] = (this.counts[slot] ?? 0) + 1
      }
  }

  /** Those of a text; some that stand in fewer are among them. */
  in({ lines }: Text): string[] {
    const found: string[] = []
    for (let at = 0; at < lines.length; at += LINE_SIGNS)
      if ((this.counts[slotOf(lines, at)] ?? 0) >= FEWEST_TEXTS) found.push(lines.slice(at, at + LINE_SIGNS))
    return found
  }
}

function slotOf(lines: string, at: number): number {
  let slot = 0
  for (let i = 0; i < LINE_SIGNS; i++) slot = (slot << 6) | ((lines.charCodeAt(at + i) >> 1) & 63)
  return (slot ^ (slot >>> 18)) & (SLOTS - 1)
}

/** The greatest of 8, 10, 20, 50, 100, 200, 500 … that is not above a number. */
export function atLeast(texts: number): number {
  if (texts < 10) return FEWEST_TEXTS
  const tens = 10 ** Math.floor(Math.log10(texts) + 1e-9)
  return tens * ([5, 2].find((times) => times * tens <= texts) ?? 1)
}
