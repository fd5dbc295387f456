import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matchSidecars } from '../../../../src/edge/disk/archive/sidecar-names.ts'

const composed = 'Gründung'
const parted = composed.normalize('NFD')

test('a sidecar is matched by its name in either form of Unicode, with and without the ending of its article', () => {
  for (const [article, sidecar] of [
    [`a/${composed}.txt`, `a/${parted}.txt.yaml`],
    [`a/${parted}.txt`, `a/${composed}.txt.yml`],
    [`${parted}.md`, `${composed}.yaml`],
    ['a/각.txt', `a/${'각'.normalize('NFD')}.yaml`],
  ] as const)
    assert.deepEqual(matchSidecars([article, sidecar]), {
      of: new Map([[article, sidecar]]),
      taken: new Set([sidecar]),
      problems: [],
    })
})

test('of two articles whose names differ in their form alone, each has its own', () => {
  const { of, problems } = matchSidecars([
    `${composed}.txt`,
    `${parted}.txt`,
    `${composed}.txt.yaml`,
    `${parted}.txt.yaml`,
  ])
  assert.deepEqual(problems, [])
  assert.deepEqual(
    of,
    new Map([
      [`${composed}.txt`, `${composed}.txt.yaml`],
      [`${parted}.txt`, `${parted}.txt.yaml`],
    ]),
  )
})

test('names that only look alike are not the same', () => {
  const { of, problems } = matchSidecars(['Grundung.txt', `${composed}.txt.yaml`])
  assert.deepEqual([of.size, problems.map(({ code }) => code)], [0, ['sidecar-without-article']])
})
