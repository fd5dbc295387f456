import assert from 'node:assert/strict'
import { test } from 'node:test'
import { otherForms } from '../../../../src/client/search/query/endings.ts'

/** Whether each word is searched for when the other one is asked for. */
const findEachOther = (a: string, b: string) => otherForms(a).includes(b) && otherForms(b).includes(a)

test('a word and one with an ending find each other, however English spells it', () => {
  for (const [word, form] of [
    ['river', 'rivers'],
    ['bench', 'benches'],
    ['company', 'companies'],
    ['carry', 'carried'],
    // -ies may be -ie with an s as well as -y.
    ['movie', 'movies'],
    ['calorie', 'calories'],
    ['plan', 'planned'],
    ['travel', 'travelled'],
    ['initial', 'initialling'],
    ['care', 'caring'],
    ['کتاب', 'کتابهای'],
  ] as const)
    assert.ok(findEachOther(word, form), `${word}, ${form}`)
})

test('what only looks like an ending is none', () => {
  for (const [word, other] of [
    ['virus', 'viru'],
    ['basis', 'basi'],
    ['news', 'new'],
    ['nation', 'nationalism'],
    ['car', 'cared'],
    ['cared', 'car'],
    ['called', 'cal'],
  ] as const)
    assert.ok(!otherForms(word).includes(other), `${word}, ${other}`)
  assert.deepEqual(otherForms('us'), [])
  assert.deepEqual(otherForms('b52s'), [])
})
