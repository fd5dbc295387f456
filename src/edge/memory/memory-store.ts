// What is remembered between builds, on the disk: a list of what each file became, and packs of the articles'
// texts, which are read when they are asked for. Safe to delete; what is damaged, torn or foreign is as good
// as not there.
import { appendFileSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Article } from '../../article/article.ts'
import type { ParsedArticle } from '../../article/parse-article.ts'
import type { Memory, Remembered, Store } from '../../pipeline/memory.ts'
import { replaceFile } from '../disk/replace-file.ts'
import { systemReason } from '../disk/system-error.ts'
import { checkedLine, checkedLines } from './checked-lines.ts'
import { createPack, type OwnPack, openPack, PACK, type Pack, type Place } from './text-packs.ts'

/** A store that can let go of its files. */
export interface DiskStore extends Store {
  close(): void
}

/** The parts of an article that are only wanted when its page, its record or its index entry is made. */
type Text = Pick<Article, 'body' | 'hidden'>

/** Texts that were read last and may be asked for again at once: a page asks for body and hidden text. */
const RECENT = 8

/** When fewer files than this part changed, the list is added to instead of being written anew. */
const FEW = 0.25

/** More packs than these are copied into one: each is an open file. */
const MOST_PACKS = 32

/** An article whose text lies in a pack. */
interface Stored extends Article {
  [PLACE]: Place
}

const PLACE = Symbol('place')

function placeOf({ article }: ParsedArticle): Place | undefined {
  return PLACE in article ? (article as Stored)[PLACE] : undefined
}

/** A text could not be read back: somebody else changed the store while it was in use. */
export class DamagedMemory extends Error {}

/** Opens the store in a folder, which need not exist. `program` names the program that may use it. */
export function openMemoryStore(folder: string, program: string): DiskStore {
  const packs = new Map<string, Pack>()
  let own: OwnPack | undefined
  /** What the list on the disk says, by path, for adding to it. */
  let listed: { settings: string; files: Map<string, Remembered>; lines: number; facts: string } | undefined

  // Two functions for all articles, and not two for each, let all of them have one shape.
  const textProperties: PropertyDescriptorMap & ThisType<Stored> = {
    body: {
      enumerable: true,
      get() {
        return textAt(this[PLACE]).body
      },
    },
    hidden: {
      enumerable: true,
      get() {
        return textAt(this[PLACE]).hidden
      },
    },
  }

  /** Gives an article its text, to be read from its place. */
  function withText(
    parsed: Omit<ParsedArticle, 'article'> & { article: Omit<Article, keyof Text> },
    place: Place,
  ): ParsedArticle {
    Object.defineProperties(parsed.article, textProperties)
    Object.defineProperty(parsed.article, PLACE, { value: place, writable: true })
    return parsed as ParsedArticle
  }

  const recent = new Map<string, Text>()
  function textAt(place: Place): Text {
    const [name, start, , check] = place
    const key = `${name} ${start}`
    const known = recent.get(key)
    if (known) return known
    const bytes = bytesAt(place)
    if (!bytes || crc32(bytes) !== check)
      throw new DamagedMemory(`The text at ${start} of ${name} is damaged.`)
    const text: Text = JSON.parse(bytes.toString('utf8'))
    recent.set(key, text)
    for (const oldest of recent.keys()) {
      if (recent.size <= RECENT) break
      recent.delete(oldest)
    }
    return text
  }

  return {
    recall(settings) {
      const file = join(folder, LIST)
      const read = readList(file, `${program} ${settings}`)
      if (!read) return new Map()
      listed = { settings, files: new Map(read.files), lines: read.lines, facts: factsOf(file) }
      return read.files
    },

    putAway(parsed) {
      const { body, hidden, ...rest } = parsed.article
      const bytes = Buffer.from(JSON.stringify({ body, hidden } satisfies Text))
      own ??= createPack(folder)
      return withText({ ...parsed, article: rest }, own.write(bytes))
    },

    remember(settings, memory) {
      if (!own?.isOnDisk && own) return
      try {
        own?.flush()
        mkdirSync(folder, { recursive: true })
        const file = join(folder, LIST)
        // Another process may have written a list of its own since.
        const known = listed?.settings === settings && listed.facts === factsOf(file) ? listed : undefined
        const before = known?.files ?? new Map<string, Remembered>()
        const changed = [...memory].filter(([path, file]) => before.get(path) !== file)
        const gone = [...before.keys()].filter((path) => !memory.has(path))
        if (known && changed.length + gone.length === 0) return
        const lines = changed.length + gone.length + (known?.lines ?? 0)
        if (known && lines < memory.size * (1 + FEW) && packsOf(memory).size <= MOST_PACKS) {
          const added = [
            ...changed.map(lineOf),
            ...gone.map((path) => checkedLine(JSON.stringify({ path, gone: true }))),
          ]
          appendFileSync(file, added.join(''))
          listed = { settings, files: new Map(memory), lines, facts: factsOf(file) }
        } else {
          if (isScattered(memory)) gather(memory)
          replaceFile(file, linesOf(`${program} ${settings}`, memory))
          listed = { settings, files: new Map(memory), lines: memory.size, facts: factsOf(file) }
          removeStrays(memory)
        }
      } catch {
        // A cache that cannot be written is one that the next build does without.
        listed = undefined
      }
    },

    close() {
      for (const pack of packs.values()) pack.close()
      own?.close()
    },
  }

  function readList(
    file: string,
    owner: string,
  ): { readonly files: Map<string, Remembered>; readonly lines: number } | undefined {
    const files = new Map<string, Remembered>()
    let lines = -1
    try {
      for (const line of checkedLines(file)) {
        if (line === undefined || (lines < 0 && line !== owner)) return undefined
        if (lines++ >= 0) readLine(JSON.parse(line), files)
      }
    } catch (error) {
      systemReason(error)
      return undefined
    }
    return lines < 0 ? undefined : { files, lines }
  }

  function readLine({ path, place, gone, ...rest }: ListLine, files: Map<string, Remembered>): void {
    if (gone) files.delete(path)
    else if (!place || !rest.parsed) files.set(path, { ...rest, parsed: undefined })
    else if (isSound(place)) files.set(path, { ...rest, parsed: withText(rest.parsed, place) })
    else files.delete(path)
  }

  function* linesOf(owner: string, memory: Memory): Generator<string> {
    yield checkedLine(owner)
    for (const each of memory) yield lineOf(each)
  }

  function lineOf([path, file]: readonly [string, Remembered]): string {
    const { parsed, ...rest } = file
    if (!parsed) return checkedLine(JSON.stringify({ path, ...rest }))
    const place = placeOf(parsed)
    // Spreading an article would read its text.
    const article = Object.fromEntries(
      Object.keys(parsed.article).flatMap((key) =>
        key === 'body' || key === 'hidden' ? [] : [[key, parsed.article[key as keyof Article]]],
      ),
    )
    return checkedLine(JSON.stringify({ path, ...rest, parsed: { ...parsed, article }, place }))
  }

  function isSound(place: Place): boolean {
    const [name] = place
    if (name === own?.name) return own.isSound(place)
    const pack = packs.get(name) ?? openPack(join(folder, name))
    if (pack) packs.set(name, pack)
    return pack?.isSound(place) ?? false
  }

  function bytesAt([name, start, length]: Place): Buffer | undefined {
    return name === own?.name ? own.read(start, length) : packs.get(name)?.read(start, length)
  }

  /** The packs that texts lie in, and how many bytes of each are theirs. */
  function packsOf(memory: Memory): Map<string, number> {
    const used = new Map<string, number>()
    for (const { parsed } of memory.values()) {
      const [name, , length] = (parsed && placeOf(parsed)) ?? []
      if (name !== undefined && length !== undefined) used.set(name, (used.get(name) ?? 0) + length)
    }
    return used
  }

  /** Whether there are too many packs, or most of what is in them is not used any more. */
  function isScattered(memory: Memory): boolean {
    const used = packsOf(memory)
    let [bytes, all] = [0, 0]
    for (const [name, length] of used) {
      bytes += length
      all += name === own?.name ? length : (packs.get(name)?.size ?? 0)
    }
    return used.size > MOST_PACKS || all > 2 * bytes
  }

  /** Copies every text into the own pack; who has one of them at hand still reads it where it was. */
  function gather(memory: Memory): void {
    own ??= createPack(folder)
    for (const { parsed } of memory.values()) {
      const place = parsed && placeOf(parsed)
      const bytes = place && place[0] !== own.name ? bytesAt(place) : undefined
      if (parsed && place && bytes) (parsed.article as Stored)[PLACE] = own.write(bytes)
    }
    own.flush()
  }

  /** Packs that nothing in the list lies in; one that another process has open stays readable for it. */
  function removeStrays(memory: Memory): void {
    const used = packsOf(memory)
    for (const name of readdirSync(folder))
      if (name.startsWith(PACK) && !used.has(name) && name !== own?.name)
        rmSync(join(folder, name), { force: true })
  }
}

/** The list: a line for each file, later lines for the same file count; each begins with its CRC-32. */
const LIST = 'files.jsonl'

interface ListLine extends Omit<Remembered, 'parsed'> {
  readonly path: string
  readonly gone?: true
  readonly place?: Place
  readonly parsed?: Omit<ParsedArticle, 'article'> & { article: Omit<Article, keyof Text> }
}

/** What the system says of a file, to know it again; empty when there is none. */
function factsOf(file: string): string {
  const facts = statSync(file, { throwIfNoEntry: false })
  return facts ? `${facts.ino} ${facts.size} ${facts.mtimeMs}` : ''
}
