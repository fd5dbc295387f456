// Files that are parsed in threads become what they become here, whatever happens to the threads.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { createReader } from '../../../src/edge/disk/archive/read-archive.ts'
import { openMemoryStore } from '../../../src/edge/memory/memory-store.ts'
import { PACKAGE_FOLDER } from '../../../src/edge/package-folder.ts'
import { parserInThreads } from '../../../src/edge/threads/parser-in-threads.ts'
import { ParserHere } from '../../../src/pipeline/file-parser.ts'
import { FORGETFUL } from '../../../src/pipeline/memory.ts'
import { parseFiles } from '../../../src/pipeline/parse-files.ts'
import type { FileParser, ScannedFile } from '../../../src/pipeline/system.ts'
import type { LanguageTag } from '../../../src/value/language.ts'
import { LICENCE, wirePage } from '../../support/wire.ts'

const scratch = mkdtempSync(join(tmpdir(), 'backfile-threads-'))
after(() => rmSync(scratch, { recursive: true }))

/** Of every form: with what texts share, days that are open, an export, a sidecar, an error, an empty file. */
function texts(i: number): readonly (readonly [path: string, text: string])[] {
  const story = `The ferry ${i} carried ${i + 2} people and a dog over the lower lake.`
  return [
    [`wire/${i}.txt`, `Ferry ${i} sails\n\n${story} ${LICENCE}\n`],
    [`notes/${i}.md`, `---\ntitle: Ferry ${i}\ndate: 1998-11-0${1 + (i % 9)}\ntags: [Lake]\n---\n${story}\n`],
    [`pages/${i}.html`, wirePage(`Ferry ${i} sails`, story, LICENCE)],
    [
      `days/${i}.txt`,
      `Ferry ${i}\n\n0${1 + (i % 9)}/${i % 3 === 0 ? 25 : 11}/1998\n\nhttps://ferry.example/${i}\n\n${story}\n`,
    ],
    ...(i % 10 === 0 ? [[`notes/${i}.md.yaml`, 'publication: Lake Gazette\n'] as const] : []),
    ...(i % 50 === 0 ? [[`broken/${i}.md`, '---\ntitle: a: b\n---\nText\n'] as const] : []),
    ...(i % 50 === 1 ? [[`empty/${i}.txt`, '\n'] as const] : []),
  ]
}

const root = join(scratch, 'archive')
for (let i = 0; i < 120; i++)
  for (const [path, text] of texts(i)) {
    const file = join(root, 'articles', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
const scanned: readonly ScannedFile[] = createReader(root, join(root, 'dist')).articles(false)

const settings = { language: 'en' as LanguageTag }
const breathe = () => undefined
const progress = () => {}

/** All that files become with a parser, as plain data. */
async function parsedBy(parser: FileParser): Promise<unknown> {
  const system = { store: FORGETFUL, breathe, progress, parser: () => parser }
  const { memory, diagnostics, unpublished } = await parseFiles(scanned, { settings }, new Map(), system)
  return JSON.parse(JSON.stringify({ memory: [...memory], diagnostics, unpublished }))
}

let known: Promise<unknown> | undefined
const parsedHere = () => (known ??= parsedBy(new ParserHere(settings, { store: FORGETFUL, breathe })))

/** A parser that uses threads, with a store of its own; how many files it parsed itself is counted. */
function inThreads(program: string, memory: string) {
  const store = openMemoryStore(memory, 'test')
  const here = new ParserHere(settings, { store, breathe })
  let count = 0
  const parser = parserInThreads(settings, {
    program,
    memory,
    adopt: (plain) => store.adopt(plain),
    here: {
      look: (files, done) => {
        count += files.length
        return here.look(files, done)
      },
      parse: (files, done) => {
        count += files.length
        return here.parse(files, done)
      },
      close: () => here.close(),
    },
  })
  return { parser, countHere: () => count }
}

const PROGRAM = join(PACKAGE_FOLDER, 'lib', 'cli', 'parse-worker.js')

test('threads give what this one gives', async () => {
  const { parser, countHere } = inThreads(PROGRAM, join(scratch, 'cache'))
  assert.deepEqual(await parsedBy(parser), await parsedHere())
  assert.ok(countHere() < scanned.length, 'most files are parsed in threads')
})

test('what a thread that dies leaves undone is done here', async () => {
  const program = join(scratch, 'dies.mjs')
  writeFileSync(program, "throw new Error('dies')\n")
  const { parser, countHere } = inThreads(program, join(scratch, 'cache-2'))
  assert.deepEqual(await parsedBy(parser), await parsedHere())
  assert.ok(countHere() >= scanned.length)
})

test('so is everything where no thread can write a pack', async () => {
  const file = join(scratch, 'no-folder')
  writeFileSync(file, '')
  const { parser } = inThreads(PROGRAM, join(file, 'cache'))
  assert.deepEqual(await parsedBy(parser), await parsedHere())
})

test('where there is no compiled program, this thread parses', async () => {
  const { parser, countHere } = inThreads(join(scratch, 'none.js'), join(scratch, 'cache-3'))
  assert.deepEqual(await parsedBy(parser), await parsedHere())
  assert.ok(countHere() >= scanned.length)
})
