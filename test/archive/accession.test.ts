import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type FileFacts, registerFiles } from '../../src/archive/accession.ts'
import type { Accession, Register } from '../../src/archive/register.ts'
import { sha256, shortId } from '../../src/value/digest.ts'
import { permalink } from '../../src/value/permalink.ts'

const file = (path: string, words: string): FileFacts => ({ path, sha256: sha256(words) })

/** The register after files were registered, each at an address of its own. */
function registerOf(files: readonly FileFacts[], register: Register = [], today = '2026-01-01'): Accession[] {
  const { identities, gone } = registerFiles(files, register, today)
  const here = [...identities.values()].map((line) => ({
    ...line,
    permalink: line.permalink ?? permalink('undated', line.id),
  }))
  return [...here, ...gone]
}

/** Path and id of every file, and the ids of what is gone. */
function who(files: readonly FileFacts[], register: Register): Record<string, string> {
  const { identities, gone } = registerFiles(files, register, '2026-02-02')
  const names = new Map(register.map(({ id, path }) => [id, path]))
  const of = (id: string) => names.get(id) ?? 'new'
  return {
    ...Object.fromEntries([...identities].map(([path, { id }]) => [path, of(id)])),
    ...Object.fromEntries(gone.map(({ id }) => [`gone ${of(id)}`, of(id)])),
  }
}

describe('what is new', () => {
  test('is numbered in path order, named after its bytes and dated', () => {
    const files = [file('b.txt', 'rain'), file('a.txt', 'snow')]
    const { identities, gone } = registerFiles(files, [], '2026-01-01')
    assert.deepEqual(
      [...identities.values()],
      [
        { ...file('a.txt', 'snow'), id: shortId(sha256('snow')), sequence: 1, day: '2026-01-01', ...FRESH },
        { ...file('b.txt', 'rain'), id: shortId(sha256('rain')), sequence: 2, day: '2026-01-01', ...FRESH },
      ],
    )
    assert.deepEqual(gone, [])
  })

  test('later is numbered after everything that was ever there', () => {
    const register = registerOf([], registerOf([file('a.txt', 'rain'), file('b.txt', 'snow')]))
    const { identities } = registerFiles([file('c.txt', 'hail')], register, '2026-03-03')
    assert.deepEqual(identities.get('c.txt')?.sequence, 3)
  })
})

const FRESH = { permalink: null, former: [], withdrawn: null }

describe('a file keeps its identity', () => {
  const register = registerOf([file('a.txt', 'rain'), file('b.txt', 'snow')])

  test('when nothing happens', () => {
    assert.deepEqual(who([file('a.txt', 'rain'), file('b.txt', 'snow')], register), {
      'a.txt': 'a.txt',
      'b.txt': 'b.txt',
    })
  })

  test('when it is renamed', () => {
    assert.deepEqual(who([file('c/d.txt', 'rain'), file('b.txt', 'snow')], register), {
      'c/d.txt': 'a.txt',
      'b.txt': 'b.txt',
    })
  })

  test('when it is edited', () => {
    assert.deepEqual(who([file('a.txt', 'heavy rain'), file('b.txt', 'snow')], register), {
      'a.txt': 'a.txt',
      'b.txt': 'b.txt',
    })
  })

  test('when two change places', () => {
    assert.deepEqual(who([file('a.txt', 'snow'), file('b.txt', 'rain')], register), {
      'a.txt': 'b.txt',
      'b.txt': 'a.txt',
    })
  })

  test('when it is edited beside a copy of what it was', () => {
    assert.deepEqual(
      who([file('a.txt', 'heavy rain'), file('a-old.txt', 'rain'), file('b.txt', 'snow')], register),
      { 'a.txt': 'a.txt', 'a-old.txt': 'new', 'b.txt': 'b.txt' },
    )
  })

  test('when it was withdrawn and comes back with the same bytes', () => {
    const later = registerOf([file('b.txt', 'snow')], register, '2026-01-05')
    assert.deepEqual(
      later.map(({ path, withdrawn }) => [path, withdrawn]),
      [
        ['b.txt', null],
        ['a.txt', '2026-01-05'],
      ],
    )
    assert.deepEqual(who([file('x.txt', 'rain'), file('b.txt', 'snow')], later), {
      'x.txt': 'a.txt',
      'b.txt': 'b.txt',
    })
  })
})

test('another text at the path of a withdrawn one is another article', () => {
  const register = registerOf([], registerOf([file('a.txt', 'rain')]), '2026-01-05')
  const { identities, gone } = registerFiles([file('a.txt', 'snow')], register, '2026-02-02')
  assert.deepEqual(identities.get('a.txt')?.id, shortId(sha256('snow')))
  assert.deepEqual(
    gone.map(({ withdrawn }) => withdrawn),
    ['2026-01-05'],
  )
})

test('the same bytes twice are two articles, whichever came first', () => {
  const register = registerOf([file('a.txt', 'rain')])
  const { identities } = registerFiles([file('a.txt', 'rain'), file('b.txt', 'rain')], register, '')
  assert.equal(identities.get('a.txt')?.id, register[0]?.id)
  assert.notEqual(identities.get('b.txt')?.id, register[0]?.id)
})

describe('laws of accession', () => {
  const words = fc.constantFrom('rain', 'snow', 'hail', 'fog')
  const paths = fc.constantFrom('a.txt', 'b.txt', 'c/a.txt', 'd.txt')
  const folders = fc
    .array(fc.tuple(paths, words), { maxLength: 5 })
    .map((list) => [...new Map(list)].map(([path, words]) => file(path, words)))

  test('no id is ever given to two articles, none is lost, and the order of the files does not count', () => {
    fc.assert(
      fc.property(fc.array(folders, { maxLength: 6 }), (history) => {
        let register: Register = []
        for (const [i, files] of history.entries()) {
          const today = `2026-01-0${i + 1}`
          const before = new Set(register.map(({ id }) => id))
          const after = registerOf(files, register, today)
          assert.deepEqual(
            registerFiles([...files].reverse(), register, today),
            registerFiles(files, register, today),
          )
          assert.equal(new Set(after.map(({ id }) => id)).size, after.length)
          assert.deepEqual(
            [...before].filter((id) => !after.some((line) => line.id === id)),
            [],
          )
          assert.deepEqual(
            after
              .filter(({ withdrawn }) => withdrawn === null)
              .map(({ path }) => path)
              .sort(),
            files.map(({ path }) => path).sort(),
          )
          register = after
        }
      }),
    )
  })

  test('nothing happens the second time', () => {
    fc.assert(
      fc.property(folders, folders, (first, second) => {
        const register = registerOf(second, registerOf(first), '2026-01-02')
        assert.deepEqual(new Set(registerOf(second, register, '2026-01-03')), new Set(register))
      }),
    )
  })
})
