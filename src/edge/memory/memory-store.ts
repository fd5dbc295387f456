// What is remembered between builds, on the disk: a list of what each file became, and packs of the articles' texts.
// Safe to delete; what is damaged, cut or another program's is treated as deleted.
import { join } from 'node:path'
import type { Memory, PictureMemory, Remembered, RememberedPicture, Store } from '../../pipeline/memory.ts'
import type { Slice } from '../../pipeline/parse-slice.ts'
import { fileStamp } from '../disk/stamp.ts'
import { orUndefined } from '../disk/system-error.ts'
import { type ArticleTexts, hasManyPacks, placeOf, type Textless, withoutText } from './article-texts.ts'
import { appendCheckedLines, readCheckedFile, writeCheckedFile } from './checked-file.ts'
import { listOfSlice, listsOfSlices, removeSlices, textsIn } from './slices.ts'
import type { PackPlace } from './text-packs.ts'

/** A store on the disk. */
export interface DiskStore extends Store {
  /** Takes what another thread remembered of a file, whose texts lie in a pack of its own. */
  adopt(plain: PlainRemembered): Remembered
  close(): void
}

/**
 * Opens the store in a folder, which need not exist. `program` names the program that may use it. The store of a slice
 * recalls all that is there, and remembers under names of its own.
 */
export function openMemoryStore(folder: string, program: string, slice?: Slice): DiskStore {
  return new MemoryStore(folder, program, slice)
}

/** The list: a line for each file, later lines for the same file count. */
const LIST = 'files.jsonl'
/** The list of pictures, one a line. */
const PICTURES = 'pictures.jsonl'

/** What a file became, as plain data: its articles without their texts, and where those lie. */
export interface PlainRemembered extends Omit<Remembered, 'parsed'> {
  /** Of each of its articles. */
  readonly places?: readonly PackPlace[]
  readonly parsed?: readonly Textless[]
}

interface ListLine extends PlainRemembered {
  readonly path: string
  readonly gone?: true
}

/** What is known of the list on the disk, for adding to it. */
interface Listed {
  readonly settings: string
  readonly files: Memory
  readonly lines: number
  /** The list's, when it was read or written: another process may have written one of its own since. */
  readonly stamp: string
}

/** What changed since the list was written. */
interface Changes {
  readonly files: readonly (readonly [path: string, file: Remembered])[]
  readonly gone: readonly string[]
}

/** When fewer files than this part changed, the list is added to instead of being written anew. */
const FEW = 0.25

class MemoryStore implements DiskStore {
  readonly #folder: string
  readonly #file: string
  readonly #slice: Slice | undefined
  readonly #pictures: string
  readonly #program: string
  readonly #texts: ArticleTexts
  #listed: Listed | undefined

  constructor(folder: string, program: string, slice: Slice | undefined) {
    this.#folder = folder
    this.#file = join(folder, slice ? listOfSlice(slice) : LIST)
    this.#slice = slice
    this.#pictures = join(folder, PICTURES)
    this.#program = program
    this.#texts = textsIn(folder, slice)
  }

  readonly recall: Store['recall'] = (settings) => {
    const own = this.#listIn(this.#file, settings)
    if (own) this.#listed = { settings, ...own, stamp: fileStamp(this.#file) }
    const files = new Map(own?.files)
    for (const name of [LIST, ...listsOfSlices(this.#folder)]) {
      const list = join(this.#folder, name)
      if (list === this.#file) continue
      // What stamps say of a file holds for the machine on which they were taken.
      for (const [path, file] of this.#listIn(list, settings)?.files ?? [])
        if (!files.has(path)) files.set(path, { ...file, stamp: '' })
    }
    return files
  }

  /** The files of a list, and how many lines it has; undefined when it is not whole, or of other settings. */
  #listIn(list: string, settings: string): Pick<Listed, 'files' | 'lines'> | undefined {
    const files = new Map<string, Remembered>()
    let lines = 0
    const isWhole = readCheckedFile(list, this.#ownerOf(settings), (line) => {
      lines += 1
      this.#readLine(JSON.parse(line), files)
    })
    return isWhole ? { files, lines } : undefined
  }

  readonly putAway: Store['putAway'] = (parsed) => this.#texts.putAway(parsed)

  readonly remember: Store['remember'] = (settings, memory) => {
    this.#texts.packs.flush()
    if (!this.#texts.packs.isOnDisk) return
    // A cache that cannot be written is one that the next build does without.
    this.#listed = orUndefined(() => this.#update(settings, memory))
    if (this.#listed && !this.#slice) removeSlices(this.#folder)
  }

  readonly recallPictures: Store['recallPictures'] = () => {
    const pictures = new Map<string, RememberedPicture>()
    const isWhole = readCheckedFile(this.#pictures, `${this.#program} pictures`, (line) => {
      const { path, ...picture }: RememberedPicture & { readonly path: string } = JSON.parse(line)
      pictures.set(path, picture)
    })
    return isWhole ? pictures : new Map()
  }

  readonly rememberPictures: Store['rememberPictures'] = (memory) => {
    if (isSameMemory(memory, this.recallPictures())) return
    const lines = [...memory].map(([path, picture]) => JSON.stringify({ path, ...picture }))
    writeCheckedFile(this.#pictures, `${this.#program} pictures`, lines.length, lines)
  }

  adopt({ parsed = [], places = [], ...rest }: PlainRemembered): Remembered {
    const articles = parsed.map((each, i) => {
      const place = places[i]
      if (!place) throw new Error('An article has no text.')
      this.#texts.packs.open(place)
      return this.#texts.attach(each, place)
    })
    return { ...rest, parsed: articles }
  }

  close(): void {
    this.#texts.packs.close()
  }

  #ownerOf(settings: string): string {
    return `${this.#program} ${settings}`
  }

  #readLine(
    { path, places = [], gone, parsed = [], ...rest }: ListLine,
    files: Map<string, Remembered>,
  ): void {
    const articles = parsed.flatMap((each, i) => {
      const place = places[i]
      return place && this.#texts.packs.isSound(place) ? this.#texts.attach(each, place) : []
    })
    if (gone || articles.length < parsed.length) files.delete(path)
    else files.set(path, { ...rest, parsed: articles })
  }

  /** Brings the list on the disk up to date with `memory`; undefined when it could not be written. */
  #update(settings: string, memory: Memory): Listed | undefined {
    this.#texts.gatherOthers(memory)
    if (!this.#texts.packs.isOnDisk) return undefined
    const known = this.#knownOf(settings)
    const changes = changesSince(known?.files ?? new Map(), memory)
    const count = changes.files.length + changes.gone.length
    if (known && count === 0) return known
    const lines = count + (known?.lines ?? 0)
    const isFew = lines < memory.size * (1 + FEW)
    return known && isFew && !hasManyPacks(memory)
      ? this.#append(changes, { settings, files: new Map(memory), lines })
      : this.#rewrite(settings, memory)
  }

  /** What is known of the list, if it is still the same file, and of the same settings. */
  #knownOf(settings: string): Listed | undefined {
    const listed = this.#listed
    return listed?.settings === settings && listed.stamp === fileStamp(this.#file) ? listed : undefined
  }

  #append({ files, gone }: Changes, listed: Omit<Listed, 'stamp'>): Listed | undefined {
    const lines = [...files.map(lineOf), ...gone.map((path) => JSON.stringify({ path, gone: true }))]
    return appendCheckedLines(this.#file, lines) ? { ...listed, stamp: fileStamp(this.#file) } : undefined
  }

  #rewrite(settings: string, memory: Memory): Listed | undefined {
    if (this.#texts.isScattered(memory)) this.#texts.gather(memory)
    const lines = memory.size
    if (!writeCheckedFile(this.#file, this.#ownerOf(settings), lines, linesOf(memory))) return undefined
    const listed = { settings, files: new Map(memory), lines, stamp: fileStamp(this.#file) }
    this.#texts.removeUnused(memory)
    return listed
  }
}

function isSameMemory(a: PictureMemory, b: PictureMemory): boolean {
  return a.size === b.size && [...a].every(([path, { stamp }]) => b.get(path)?.stamp === stamp)
}

function changesSince(before: Memory, memory: Memory): Changes {
  return {
    files: [...memory].filter(([path, file]) => before.get(path) !== file),
    gone: [...before.keys()].filter((path) => !memory.has(path)),
  }
}

function* linesOf(memory: Memory): Generator<string> {
  for (const each of memory) yield lineOf(each)
}

function lineOf([path, file]: readonly [string, Remembered]): string {
  return JSON.stringify({ path, ...plainRemembered(file) })
}

/** What a file became, as plain data; of articles whose texts were put away. */
export function plainRemembered({ parsed, ...rest }: Remembered): PlainRemembered {
  if (parsed.length === 0) return rest
  const places = parsed.map(placeOf).filter((place) => place !== undefined)
  return { ...rest, parsed: parsed.map(withoutText), places }
}
