// Every file of the cache, damaged in every way: it is treated as deleted, and written anew.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { crc32 } from 'node:zlib'
import { writeManifest } from '../../../src/edge/disk/site/manifest.ts'
import { openBlockStore } from '../../../src/edge/memory/block-store.ts'
import { openMemoryStore } from '../../../src/edge/memory/memory-store.ts'
import { openSiteMemory } from '../../../src/edge/memory/site-memory.ts'
import { sha256 } from '../../../src/value/digest.ts'
import { parsed } from '../../support/articles.ts'
import { addFiles, makeFolder } from '../disk/disk.ts'

/** One kind of file in the cache. */
interface CacheFile {
  /** Writes the cache into a folder. */
  write(folder: string): void
  /** Everything that is read back; nothing of what it gives is left when the cache is deleted. */
  read(folder: string, program?: string): readonly unknown[]
  /** Which file of the folder it is. */
  readonly file: RegExp
  /** Whether it is a list, with a header and lines. */
  readonly isList: boolean
}

const memory: Omit<CacheFile, 'file' | 'isList'> = {
  write(folder) {
    const store = openMemoryStore(folder, 'p')
    const [article] = parsed([{ path: 'a.txt', body: 'A.', bytes: 'A.' }])
    assert.ok(article)
    const { sha256 } = article.article.source
    const known = { stamp: 'a', digest: sha256, sha256, edges: '', shared: '' }
    const file = { ...known, parsed: [store.putAway(article)], diagnostics: [] }
    store.remember('en', new Map([['a.txt', file]]))
    store.close()
  },
  read(folder, program = 'p') {
    const store = openMemoryStore(folder, program)
    const files = [...store.recall('en')].map(([path, file]) => [
      path,
      file.stamp,
      file.parsed[0]?.article.body,
    ])
    store.close()
    return files
  },
}

const block: Omit<CacheFile, 'file' | 'isList'> = {
  write(folder) {
    openBlockStore(folder, 'p').put('d', {
      files: [
        { path: 'pagefind.js', content: 'engine' },
        { path: 'fragment/en_1.pf_fragment', content: new Uint8Array([0, 255, 10, 13, 128]) },
      ],
      ids: [['/2022/rain/', '2079ebb']],
      list: { pages: [['2079ebb', 3]], words: [['rain', 'und_1']] },
      problems: [],
    })
  },
  read(folder, program = 'p') {
    const built = openBlockStore(folder, program).get('d')
    return built
      ? [built.ids, built.problems, ...built.files.map(({ path, read }) => [path, [...read()]])]
      : []
  },
}

const SITE = { 'index.html': 'home', 'a/index.html': 'a' }

const site: Omit<CacheFile, 'file' | 'isList'> = {
  write(folder) {
    const out = join(folder, 'dist')
    addFiles(out, SITE)
    writeManifest(out, Object.keys(SITE), join(folder, 'spare'))
    const memory = openSiteMemory(out, join(folder, 'site'), 'p')
    memory.written(new Map(Object.entries(SITE).map(([path, text]) => [path, sha256(text)])))
    memory.remember('inputs', {
      articles: 1,
      pages: 2,
      diagnostics: [],
      written: true,
      files: { written: 2, kept: 0, removed: 0 },
      seconds: { read: 0, assemble: 0, render: 0, index: 0, write: 0 },
      total: 0,
    })
  },
  read(folder, program = 'p') {
    const memory = openSiteMemory(join(folder, 'dist'), join(folder, 'site'), program)
    const held = Object.entries(SITE).filter(([path, text]) => memory.holds(path, sha256(text)))
    return [...held, ...[memory.unchanged('inputs')].filter((report) => report !== undefined)]
  },
}

const FILES: Readonly<Record<string, CacheFile>> = {
  'the list of files': { ...memory, file: /^files\.jsonl$/, isList: true },
  'the pack of texts': { ...memory, file: /^texts-/, isList: false },
  'the list of a block': { ...block, file: /\.json$/, isList: true },
  'the pack of a block': { ...block, file: /\.pack$/, isList: false },
  'the list of a site': { ...site, file: /^site$/, isList: true },
}

/** A list's first line with other words in it, and the check that belongs to them. */
function withHeader(bytes: Buffer, change: (header: string) => string): Buffer {
  const end = bytes.indexOf('\n')
  const header = change(bytes.toString('utf8', bytes.indexOf(' ') + 1, end))
  return Buffer.concat([Buffer.from(`${crc32(header).toString(36)} ${header}`), bytes.subarray(end)])
}

type Harm = (bytes: Buffer) => Buffer | undefined

const HARMS: Readonly<Record<string, Harm>> = {
  'it is gone': () => undefined,
  'it is empty': () => Buffer.alloc(0),
  'its last byte is missing': (bytes) => bytes.subarray(0, -1),
  'its second half is missing': (bytes) => bytes.subarray(0, bytes.length / 2),
  'it is something else': () => Buffer.from('{"files": 1}\nnothing\nat all'),
}

const HARMS_OF_LISTS: Readonly<Record<string, Harm>> = {
  'its last line is missing': (bytes) => bytes.subarray(0, bytes.lastIndexOf('\n', -2) + 1),
  'only its header is left': (bytes) => bytes.subarray(0, bytes.indexOf('\n') + 1),
  'a line was being added': (bytes) => Buffer.concat([bytes, Buffer.from('1abc {"pa')]),
  'zeros follow, as after a power cut': (bytes) => Buffer.concat([bytes, Buffer.alloc(64)]),
  'it is of another version of the format': (bytes) =>
    withHeader(bytes, (header) => header.replace(/^backfile-cache \d+/, 'backfile-cache 999')),
  'it is of another program': (bytes) => withHeader(bytes, (header) => header.replace(/ p( |$)/, ' q$1')),
}

for (const [what, cache] of Object.entries(FILES))
  describe(`${what} is treated as deleted when`, () => {
    /** The cache, written, and the one file of it that is harmed. */
    function written(t: Parameters<typeof makeFolder>[0]) {
      const folder = makeFolder(t)
      cache.write(folder)
      const sound = cache.read(folder)
      const names = readdirSync(folder).filter((name) => cache.file.test(name))
      assert.deepEqual([names.length, sound.length > 0], [1, true])
      const file = join(folder, names[0] ?? '')
      return { folder, file, bytes: readFileSync(file), sound }
    }

    for (const [how, harm] of Object.entries({ ...HARMS, ...(cache.isList ? HARMS_OF_LISTS : {}) }))
      test(how, (t) => {
        const { folder, file, bytes, sound } = written(t)
        const harmed = harm(bytes)
        if (harmed === undefined) rmSync(file)
        else writeFileSync(file, harmed)
        assert.deepEqual(cache.read(folder), [])
        cache.write(folder)
        assert.deepEqual(cache.read(folder), sound, 'and is written anew')
      })

    test('any one bit of it is another', (t) => {
      const { folder, file, bytes, sound } = written(t)
      for (let at = 0; at < bytes.length; at++) {
        const flipped = Buffer.from(bytes)
        flipped.writeUInt8((bytes[at] ?? 0) ^ (1 << (at % 8)), at)
        writeFileSync(file, flipped)
        assert.deepEqual(cache.read(folder), [], `byte ${at}`)
      }
      writeFileSync(file, bytes)
      assert.deepEqual(cache.read(folder), sound)
    })

    test('another program asks for it', (t) => {
      const { folder } = written(t)
      assert.deepEqual(cache.read(folder, 'q'), [])
    })
  })
