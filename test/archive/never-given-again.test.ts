// What an article was once called by, its id and its addresses, is never another's, whatever a keeper does.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { disclose } from '../../src/access/disclose.ts'
import { OPEN_POLICY } from '../../src/access/policy.ts'
import type { PublicArticle } from '../../src/access/public-article.ts'
import type { FileFacts } from '../../src/archive/accession.ts'
import { assembleArchive } from '../../src/archive/assemble-archive.ts'
import { formatRegister, type Register, readRegister } from '../../src/archive/register.ts'
import { parseArticle } from '../../src/article/parse-article.ts'
import { sha256 } from '../../src/value/digest.ts'
import { collisionKey } from '../../src/value/permalink.ts'
import { after, type Folder, history, type Kept } from '../support/histories.ts'

/** The register after a build of a folder, as it is read again. */
function registerAfter(folder: Folder, register: Register, today: string): Register {
  const parsed: PublicArticle[] = []
  const unpublished: FileFacts[] = []
  for (const [path, text] of folder) {
    if (!path.startsWith('articles/') || path.endsWith('.yaml')) continue
    const bytes = new TextEncoder().encode(text)
    const { value } = parseArticle({ path, bytes }, { language: 'en' })
    if (value) parsed.push(...disclose([value], OPEN_POLICY, 'en').articles)
    else unpublished.push({ path, sha256: sha256(bytes) })
  }
  const addresses = folder.get('backfile.yaml')?.includes('addresses: keep') ? 'keep' : 'move'
  const archive = assembleArchive(parsed, { register, today, addresses, unpublished }).value
  const seen = [
    ...archive.entries.map(({ id, permalink }) => `${id} ${permalink}`),
    ...archive.withheld.map(({ id, permalink }) => `${id} ${permalink}`),
  ].sort()
  const live = archive.register.filter(({ path }) =>
    parsed.some(({ article, identity }) => (identity ?? article.source).path === path),
  )
  const lines = live.filter(({ withdrawn }) => withdrawn === null)
  assert.deepEqual(
    lines.map(({ id, permalink }) => `${id} ${permalink}`).sort(),
    seen,
    'the register is the site',
  )
  const read = readRegister(formatRegister(archive.register)).value
  assert.ok(read, 'what is written can be read')
  return read
}

test('no id and no address of an article, live, withdrawn or moved, is ever given to another', () => {
  let moved = 0
  let withdrawn = 0
  fc.assert(
    fc.property(history(14), (steps) => {
      let kept: Kept = { folder: new Map(), bin: [] }
      let register: Register = []
      const owners = new Map<string, string>()
      const accessions = new Map<string, string>()
      for (const [i, step] of steps.entries()) {
        kept = after(kept, step)
        register = registerAfter(kept.folder, register, `2026-01-${String(i + 1).padStart(2, '0')}`)
        const said = `step ${i}, ${step.does}`
        const ids = new Set(register.map(({ id }) => id))
        assert.ok(ids.size === register.length, `${said}: ids are unique`)
        const addresses = new Map<string, string>()
        for (const { id, permalink, former, sequence, day } of register) {
          const accession = accessions.get(id) ?? `${sequence} ${day}`
          assert.ok(accession === `${sequence} ${day}`, `${said}: ${id} is who it was`)
          accessions.set(id, accession)
          for (const address of [permalink, ...former]) {
            const key = collisionKey(address)
            assert.ok(!addresses.has(key), `${said}: ${address} stands once`)
            addresses.set(key, id)
            const owner = owners.get(key) ?? id
            assert.ok(owner === id, `${said}: ${address} was another's`)
            owners.set(key, id)
          }
          moved += former.length
        }
        for (const id of accessions.keys()) assert.ok(ids.has(id), `${said}: ${id} is not forgotten`)
        for (const [key, id] of owners)
          assert.ok(addresses.get(key) === id, `${said}: ${key} is not forgotten`)
        withdrawn += register.filter((line) => line.withdrawn !== null).length
      }
    }),
    { numRuns: 60 },
  )
  assert.ok(moved > 0 && withdrawn > 0, 'some articles moved, some were withdrawn')
})
