// Queries with names that the archive's keeper lists.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { listedNames } from '../../../../src/client/search/index/listed-names.ts'
import { sorted } from '../../../../src/client/search/index/rows.ts'
import { answer } from '../../../../src/client/search/query/find.ts'
import { otherForms } from '../../../../src/client/search/query/with-names.ts'
import { formsSearched } from '../../../../src/client/search/results/messages.ts'
import { searchWording } from '../../../../src/client/search/wording.ts'
import { record } from '../../../search/made-up-records.ts'
import { TYPED, TYPING } from '../../../support/manners.ts'
import { memoryIndex } from '../../../support/memory-engine.ts'
import { ENGLISH } from '../../../support/texts.ts'

const WORDING = searchWording('en', ENGLISH.forScript)

const NAMES = listedNames([
  {
    id: 'Union of Millers',
    kind: null,
    forms: ['Union of Millers', 'UM', 'اتحادیهٔ آسیابانان', 'Millers\u2019 Union'],
    hidden: ['Unoin of Millers'],
  },
  { id: 'Miller', kind: null, forms: ['Miller', 'آسیابان'], hidden: [] },
])

const RECORDS = [
  record('a/in-full', { headline: '', text: 'The Union of Millers met.' }),
  record('b/persian', {
    headline: '',
    text: 'اتحادیهٔ آسیابانان گرد آمد، آسیابان‌ها رفتند.',
    facets: { language: ['fa'] },
  }),
  record('c/filed', { headline: '', text: 'UM leaders met.', facets: { tag: ['Union of Millers'] } }),
  record('d/small-word', { headline: '', text: 'um, they said, and um again. No union, no miller.' }),
  record('e/misspelt', { headline: 'Unoin of Millers meets', text: 'Flour.' }),
  record('f/headline', { headline: 'Millers’ union meets', text: 'Rye.' }),
]
const { engine, rows } = memoryIndex(RECORDS)
const INDEX = { engine, rows, names: async () => NAMES }

/** The articles that have the form as typed, then those that have it otherwise. */
async function found(input: string, lettersOnly = false): Promise<string> {
  const { hits } = await answer(INDEX, input, { typing: false, lettersOnly })
  const of = (inOtherForm: boolean) =>
    RECORDS.map(({ permalink }, row) => {
      const hit = hits.get(row)
      return hit && hit.inOtherForm > 0 === inOtherForm ? permalink.slice(1, 2) : ''
    }).join('')
  const shown = sorted(rows, [...hits.keys()], 'relevance', (row) => hits.get(row) ?? assert.fail())
  assert.ok(shown.slice(0, of(false).length).every((row) => hits.get(row)?.inOtherForm === 0))
  return `${of(false)} ${of(true)}`
}

async function said(input: string, lettersOnly = false): Promise<string> {
  return formsSearched(await answer(INDEX, input, { typing: false, lettersOnly }), WORDING)
}

describe('a listed name', () => {
  test('is found by any form, in texts and where articles are filed; the form as typed first', async () => {
    assert.equal(await found('Union of Millers'), 'ac bef')
    assert.equal(await found('unoin of millers'), 'e abcf')
    assert.equal(await found('Millers-Union'), 'f abce')
  })

  test('is found across scripts, however letters, marks and digits are folded', async () => {
    assert.equal(await found('اتحاديه آسيابانان'), 'b acef')
    assert.equal(await found('Míller'), 'd abcef')
  })

  test('is found behind joiners; a form that was not typed with no other ending than its own', async () => {
    assert.equal(await found('"Miller"'), 'd ')
    assert.equal(await found('Miller'), 'd abcef')
    assert.equal(await found('آسیابان'), 'b d')
  })

  test('a few capitals are found by where articles are filed: an index without capitals has them as small words', async () => {
    assert.equal(await found('UM'), 'cd abef')
    assert.equal(await found('اتحادیه آسیابانان -flour'), 'b acf')
  })

  test('is found within other words, as an operand, in a bracket, in the opposite, in headlines', async () => {
    assert.equal(await found('Union of Millers met'), 'ac ')
    assert.equal(await found('flour Union of Millers'), ' e')
    assert.equal(await found('rye OR UM'), 'cdf abe')
    assert.equal(await found('rye (flour OR Union of Millers)'), ' f')
    assert.equal(await found('meets -UM'), ' ')
    assert.equal(await found('title:UM'), ' ef')
  })

  test('in quotation marks is searched as it is written, and so is a part of a form', async () => {
    assert.equal(await found('"Union of Millers"'), 'ac ')
    assert.equal(await found('Union of'), 'ac ')
    assert.equal(await said('"Union of Millers"'), '')
  })

  test('by its letters only when the reader wants that', async () => {
    assert.equal(await found('Union of Millers', true), 'ac ')
    assert.equal(await said('Union of Millers', true), 'Names were searched only in the letters typed.')
  })

  test('the page says its other forms, those that are searched and not shown left out', async () => {
    assert.equal(
      await said('Union of Millers'),
      'Also searched: \u2068“UM”\u2069, \u2068“اتحادیهٔ آسیابانان”\u2069, \u2068“Millers’ Union”\u2069.',
    )
    assert.equal(await said('flour'), '')
  })

  test('while it is typed: the last word may go on, and the name is found all the same', async () => {
    const { hits } = await answer(INDEX, 'millers', TYPING)
    assert.deepEqual([...hits.keys()].length, 5)
    assert.equal((await answer(INDEX, 'union of millers', TYPING)).hits.size, 5)
  })

  test('the longest form is meant, and a query with nothing else can be made shorter by it', async () => {
    const { names, shorter } = await answer(INDEX, 'Union of Millers Miller xyz', TYPED)
    assert.deepEqual(
      names.map(({ name }) => name.id),
      ['Union of Millers', 'Miller'],
    )
    assert.deepEqual(shorter, [{ without: ['xyz'], query: 'Union of Millers Miller', count: 5 }])
  })
})

test('forms that are spelt alike are told once', async () => {
  const names = listedNames([
    { id: 'Orbec', kind: null, forms: ['Orbec', 'd’Orbec', 'dOrbec', 'Órbec', 'ORBEC'], hidden: [] },
  ])
  const { names: found } = await answer({ engine, rows, names: async () => names }, 'Orbec', TYPED)
  assert.deepEqual(found.flatMap(otherForms), ['d’Orbec'])
})
