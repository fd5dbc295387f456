// What is remembered between builds, on the disk: a list of what each file became, and packs of the articles'
// texts, which are read when they are asked for. Safe to delete; what is damaged, torn or foreign is as good
// as not there.
import {
  appendFileSync,
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { pid } from 'node:process'
import { crc32 } from 'node:zlib'
import type { Article } from '../article/article.ts'
import type { ParsedArticle } from '../article/parse-article.ts'
import type { Memory, Remembered, Store } from '../build/memory.ts'

/** A store that can let go of its files. */
export interface DiskStore extends Store {
  close(): void
}

/** The parts of an article that are only wanted when its page, its record or its index entry is made. */
type Text = Pick<Article, 'body' | 'hidden'>

/** Where a text lies: in which pack, from which byte, how many, and their CRC-32. */
type Place = readonly [pack: string, start: number, length: number, check: number]

/** A text that is put away is in memory until so many bytes wait to be written. */
const BUFFER = 1 << 20

/** Texts that were read last and may be asked for again at once: a page asks for body and hidden text. */
const RECENT = 8

/** When fewer files than this part changed, the list is added to instead of being written anew. */
const FEW = 0.25

/** A text could not be read back: somebody else changed the store while it was in use. */
export class DamagedMemory extends Error {}

/** Opens the store in a folder, which need not exist. `program` names the program that may use it. */
export function openMemoryStore(folder: string, program: string): DiskStore {
  const places = new WeakMap<ParsedArticle, Place>()
  const packs = new Map<string, Pack>()
  let own: OwnPack | undefined
  /** What the list on the disk says, by path, for adding to it. */
  let listed: { settings: string; files: Map<string, Remembered>; lines: number } | undefined

  function withText(
    meta: Omit<ParsedArticle, 'article'> & { article: Omit<Article, keyof Text> },
    place: Place,
  ): ParsedArticle {
    const [pack, start, length, check] = place
    const read = () => textAt(pack, start, length, check)
    const article: Article = Object.defineProperties({ ...meta.article } as Article, {
      body: { get: () => read().body, enumerable: true },
      hidden: { get: () => read().hidden, enumerable: true },
    })
    const parsed = { ...meta, article }
    places.set(parsed, place)
    return parsed
  }

  const recent = new Map<string, Text>()
  function textAt(name: string, start: number, length: number, check: number): Text {
    const key = `${name} ${start}`
    const known = recent.get(key)
    if (known) return known
    const bytes = name === own?.name ? own.read(start, length) : packs.get(name)?.read(start, length)
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
      const files = new Map<string, Remembered>()
      const lines = readList(join(folder, LIST), `${program} ${settings}`)
      if (!lines) return files
      for (const line of lines) {
        const { path, place, gone, ...rest }: ListLine = JSON.parse(line)
        if (gone) {
          files.delete(path)
          continue
        }
        if (!place || !rest.parsed) files.set(path, { ...rest, parsed: undefined })
        else if (openPack(place)) files.set(path, { ...rest, parsed: withText(rest.parsed, place) })
        else files.delete(path)
      }
      listed = { settings, files: new Map(files), lines: lines.length }
      return files
    },

    putAway(parsed) {
      const { body, hidden, ...rest } = parsed.article
      const bytes = Buffer.from(JSON.stringify({ body, hidden } satisfies Text))
      own ??= createPack(folder)
      const place: Place = [own.name, own.write(bytes), bytes.length, crc32(bytes)]
      return withText({ ...parsed, article: rest }, place)
    },

    remember(settings, memory) {
      if (!own?.isOnDisk && own) return
      try {
        own?.flush()
        mkdirSync(folder, { recursive: true })
        const before = listed?.settings === settings ? listed.files : new Map<string, Remembered>()
        const changed = [...memory].filter(([path, file]) => before.get(path) !== file)
        const gone = [...before.keys()].filter((path) => !memory.has(path))
        if (changed.length + gone.length === 0 && listed?.settings === settings) return
        const lines = changed.length + gone.length + (listed?.lines ?? 0)
        const isFew = listed?.settings === settings && lines < memory.size * (1 + FEW)
        if (isFew) {
          const added = [
            ...changed.map(lineOf),
            ...gone.map((path) => checked(JSON.stringify({ path, gone: true }))),
          ]
          appendFileSync(join(folder, LIST), added.join(''))
          listed = { settings, files: new Map(memory), lines }
        } else {
          const all = [checked(`${program} ${settings}`), ...[...memory].map(lineOf)]
          writeFileSync(join(folder, `${LIST}-${pid}`), all.join(''))
          renameSync(join(folder, `${LIST}-${pid}`), join(folder, LIST))
          listed = { settings, files: new Map(memory), lines: memory.size }
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

  function lineOf([path, file]: readonly [string, Remembered]): string {
    const { parsed, ...rest } = file
    if (!parsed) return checked(JSON.stringify({ path, ...rest }))
    const place = places.get(parsed)
    // Spreading an article would read its text.
    const article = Object.fromEntries(
      Object.keys(parsed.article).flatMap((key) =>
        key === 'body' || key === 'hidden' ? [] : [[key, parsed.article[key as keyof Article]]],
      ),
    )
    return checked(JSON.stringify({ path, ...rest, parsed: { ...parsed, article }, place }))
  }

  function openPack([name, start, length]: Place): boolean {
    if (name === own?.name) return true
    const pack = packs.get(name) ?? readPack(join(folder, name))
    if (!pack) return false
    packs.set(name, pack)
    return start + length <= pack.size
  }

  /** Packs that nothing in the list lies in; one that another process has open stays readable for it. */
  function removeStrays(memory: Memory): void {
    const used = new Set<string>(own ? [own.name] : [])
    for (const { parsed } of memory.values()) {
      const place = parsed && places.get(parsed)
      if (place) used.add(place[0])
    }
    for (const name of readdirSync(folder))
      if (name.startsWith(PACK) && !used.has(name)) rmSync(join(folder, name), { force: true })
  }
}

/** The list: a line for each file, later lines for the same file count; each begins with its CRC-32. */
const LIST = 'files.jsonl'
const PACK = 'texts-'

interface ListLine extends Omit<Remembered, 'parsed'> {
  readonly path: string
  readonly gone?: true
  readonly place?: Place
  readonly parsed?: Omit<ParsedArticle, 'article'> & { article: Omit<Article, keyof Text> }
}

function checked(line: string): string {
  return `${crc32(line).toString(36)} ${line}\n`
}

/** The lines after the first, which names who wrote them; undefined when it names another, or one is damaged. */
function readList(file: string, owner: string): string[] | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
  if (!text.startsWith(checked(owner)) || !text.endsWith('\n')) return undefined
  const lines: string[] = []
  for (const whole of text.slice(0, -1).split('\n')) {
    const space = whole.indexOf(' ')
    const line = whole.slice(space + 1)
    if (crc32(line).toString(36) !== whole.slice(0, space)) return undefined
    lines.push(line)
  }
  return lines.slice(1)
}

interface Pack {
  readonly size: number
  read(start: number, length: number): Buffer
  close(): void
}

function readPack(file: string): Pack | undefined {
  try {
    const descriptor = openSync(file, 'r')
    return { ...reader(descriptor), size: fstatSync(descriptor).size }
  } catch {
    return undefined
  }
}

function reader(descriptor: number): Omit<Pack, 'size'> {
  return {
    read(start, length) {
      const bytes = Buffer.allocUnsafe(length)
      const read = readSync(descriptor, bytes, 0, length, start)
      return bytes.subarray(0, read)
    },
    close: () => closeSync(descriptor),
  }
}

interface OwnPack extends Omit<Pack, 'size'> {
  readonly name: string
  /** False where the folder cannot be written: then all texts stay in memory. */
  readonly isOnDisk: boolean
  /** Takes bytes and says where they begin. */
  write(bytes: Buffer): number
  flush(): void
}

/** A new pack of this process. */
function createPack(folder: string): OwnPack {
  let number = 0
  while (existsSync(join(folder, `${PACK}${pid}-${number}`))) number += 1
  const name = `${PACK}${pid}-${number}`
  let descriptor: number | undefined
  try {
    mkdirSync(folder, { recursive: true })
    descriptor = openSync(join(folder, name), 'wx+')
  } catch {
    descriptor = undefined
  }
  const disk = descriptor === undefined ? undefined : reader(descriptor)
  let written = 0
  let waiting: Buffer[] = []
  let bytesWaiting = 0

  function flush(): void {
    if (descriptor === undefined || bytesWaiting === 0) return
    const all = Buffer.concat(waiting)
    for (let done = 0; done < all.length; )
      done += writeSync(descriptor, all, done, all.length - done, written + done)
    written += all.length
    waiting = []
    bytesWaiting = 0
  }

  return {
    name,
    isOnDisk: disk !== undefined,
    write(bytes) {
      const start = written + bytesWaiting
      waiting.push(bytes)
      bytesWaiting += bytes.length
      if (bytesWaiting >= BUFFER) flush()
      return start
    },
    flush,
    read(start, length) {
      if (disk && start >= written) flush()
      if (disk) return disk.read(start, length)
      const all = Buffer.concat(waiting)
      waiting = [all]
      return all.subarray(start, start + length)
    },
    close() {
      disk?.close()
    },
  }
}
