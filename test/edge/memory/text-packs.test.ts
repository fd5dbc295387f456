import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

const PACKS = pathToFileURL(join(import.meta.dirname, '../../../src/edge/memory/text-packs.ts')).href

/** Puts three texts away, then reads them; the system takes no file of more than a kilobyte from the process. */
const PROGRAM = `
  import { TextPacks } from '${PACKS}'
  const packs = new TextPacks(process.argv[1])
  const texts = ['first '.repeat(50), 'second '.repeat(500), 'third '.repeat(50)]
  const places = texts.map((text) => {
    const place = packs.write(Buffer.from(text))
    packs.flush()
    return place
  })
  const read = places.map((place) => packs.read(place)?.toString())
  console.log(JSON.stringify({ isSame: texts.every((text, i) => text === read[i]), isOnDisk: packs.isOnDisk }))
`

test('what a full disk does not take stays in memory, and is no part of what is remembered', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-packs-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const run = (limit: string): unknown =>
    JSON.parse(
      execFileSync(
        'bash',
        [
          '-c',
          `ulimit -f ${limit}; exec "$@"`,
          'bash',
          process.execPath,
          '--import',
          'tsx',
          '--input-type=module',
          '-e',
          PROGRAM,
          folder,
        ],
        { encoding: 'utf8' },
      ),
    )
  assert.deepEqual(
    [run('unlimited'), run('1')],
    [
      { isSame: true, isOnDisk: true },
      { isSame: true, isOnDisk: false },
    ],
  )
})
