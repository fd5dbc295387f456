// An archive that is parsed in parts, each in a folder of its own as on another machine, is the archive that is parsed at once.
import assert from 'node:assert/strict'
import { cpSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { createSystem, type OwnSystem } from '../../src/edge/system.ts'
import { buildSite } from '../../src/pipeline/build-site.ts'
import { parseSlice, type Slice } from '../../src/pipeline/parse-slice.ts'
import type { FileParser } from '../../src/pipeline/system.ts'
import { makeFolder, readTree } from './disk/disk.ts'

/** What all raw texts of the folder end with, so that it is taken for the site's. */
const LICENCE = 'This text may be copied by anyone who names the Valley Times as the place where it was read.'

/** A made-up archive of every form, with a name, a text that all share, and a file that holds nothing. */
const FILES: Readonly<Record<string, string>> = {
  'backfile.yaml': 'title: Parts\n',
  'names.yaml': '- name: Tom Ashby\n  kind: person\n',
  'articles/empty.txt': '',
  'articles/note.md': '---\ntitle: A note\ndate: 2021-03-04\ntags: [river]\n---\nTom Ashby saw the river.\n',
  'articles/page.html':
    '<html><head><title>A page of the valley</title></head><body><article><h1>A page of the valley</h1><p>The mill by the river was sold on Monday to a buyer from the town below.</p></article></body></html>',
  ...Object.fromEntries(
    Array.from({ length: 40 }, (_, i) => [
      `articles/raw/${i}.txt`,
      `Report ${i} from the valley\n\n${1 + (i % 28)}/${1 + (i % 12)}/2020\n\nIn village ${i} the harvest was brought in by ${i + 3} people, Tom Ashby said. ${LICENCE}\n`,
    ]),
  ),
}

const systemOf = (root: string, slice?: Slice): OwnSystem =>
  createSystem({ root, out: join(root, 'dist'), write: true, progress() {}, ...(slice && { slice }) })

const cacheOf = (root: string) => join(root, '.backfile/cache')

/** Parses an archive in parts, and puts what they remember into one folder, which is then built. */
async function inParts(t: Parameters<typeof makeFolder>[0], numbers: readonly number[], of: number) {
  const joined = makeFolder(t, FILES)
  for (const number of numbers) {
    const apart = makeFolder(t, FILES)
    const { files } = await parseSlice(systemOf(apart, { number, of }), { number, of })
    assert.ok(files > 0)
    cpSync(cacheOf(apart), cacheOf(joined), { recursive: true })
  }
  const system = systemOf(joined)
  let parsed = 0
  const parser = (...settings: Parameters<NonNullable<OwnSystem['parser']>>): FileParser => {
    const own = system.parser?.(...settings)
    assert.ok(own)
    return {
      look: async (files, done) => {
        const looked = await own.look(files, done)
        parsed += looked.filter(({ is }) => is === 'done').length
        return looked
      },
      parse: (files, done) => {
        parsed += files.length
        return own.parse(files, done)
      },
      close: () => own.close(),
    }
  }
  const report = await buildSite({ ...system, parser }, { strict: false })
  return { report, parsed, site: readTree(join(joined, 'dist')), left: readdirSync(cacheOf(joined)) }
}

test('three parts make the site that one build makes, byte for byte, and say what it says', async (t) => {
  const whole = makeFolder(t, FILES)
  const clean = await buildSite(systemOf(whole), { strict: false })
  assert.ok(
    clean.diagnostics.some(({ code }) => code === 'shared-passage'),
    'the texts share a passage',
  )
  const { report, parsed, site, left } = await inParts(t, [1, 2, 3], 3)
  assert.deepEqual(report.diagnostics, clean.diagnostics)
  assert.deepEqual(site, readTree(join(whole, 'dist')))
  assert.equal(parsed, 0)
  assert.deepEqual(
    left.filter((name) => name.startsWith('slice-')),
    [],
  )
})

test('a part that is missing is parsed by the build', async (t) => {
  const whole = makeFolder(t, FILES)
  await buildSite(systemOf(whole), { strict: false })
  const { parsed, site } = await inParts(t, [1, 3], 3)
  assert.deepEqual(site, readTree(join(whole, 'dist')))
  assert.equal(parsed, 14)
})

test('the parts of one folder leave what the others and earlier builds remember', async (t) => {
  const root = makeFolder(t, FILES)
  await buildSite(systemOf(root), { strict: false })
  const before = readTree(join(root, 'dist'))
  writeFileSync(join(root, 'backfile.yaml'), 'title: Parts\nlanguage: fa\n')
  for (const number of [1, 2]) await parseSlice(systemOf(root, { number, of: 2 }), { number, of: 2 })
  const lists = readdirSync(cacheOf(root)).filter((name) => name.endsWith('.jsonl'))
  assert.deepEqual(lists.sort(), ['files.jsonl', 'slice-1-of-2.jsonl', 'slice-2-of-2.jsonl'])
  writeFileSync(join(root, 'backfile.yaml'), 'title: Parts\n')
  await buildSite(systemOf(root), { strict: false })
  assert.deepEqual(readTree(join(root, 'dist')), before)
})
