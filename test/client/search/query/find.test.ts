import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sorted } from '../../../../src/client/search/index/rows.ts'
import { answer } from '../../../../src/client/search/query/find.ts'
import { record } from '../../../search/made-up-records.ts'
import { TYPED, TYPING } from '../../../support/manners.ts'
import { memoryIndex } from '../../../support/memory-engine.ts'

const NO_HIT = { score: 0, inOtherForm: 0 }

/** The numbers of the texts that answer, best first. */
async function found(texts: readonly string[], input: string, typing = false): Promise<number[]> {
  return foundIn(
    texts.map((text, i) => record(`a/${i}`, { text, headline: '' })),
    input,
    typing,
  )
}

async function foundIn(
  records: Parameters<typeof memoryIndex>[0],
  input: string,
  typing = false,
): Promise<number[]> {
  const index = memoryIndex(records)
  const { hits } = await answer(index, input, { typing, lettersOnly: false })
  return sorted(index.rows, [...hits.keys()], 'relevance', (row) => hits.get(row) ?? NO_HIT)
}

describe('words are those of the reader', () => {
  test('numbers keep their signs', async () => {
    const texts = [
      '12.7',
      '127',
      '1/8',
      '18',
      '7-1/8',
      '9/11',
      '911',
      '1,234',
      '1234',
      '$3.5m',
      '3.5 million',
      '35',
    ]
    assert.deepEqual(await found(texts, '12.7'), [0])
    assert.deepEqual(await found(texts, '127'), [1])
    assert.deepEqual(await found(texts, '1/8'), [2, 4])
    assert.deepEqual(await found(texts, '18'), [3])
    assert.deepEqual(await found(texts, '7-1/8'), [4])
    assert.deepEqual(await found(texts, '9/11'), [5])
    assert.deepEqual(await found(texts, '911'), [6])
    assert.deepEqual(await found(texts, '1,234'), [7, 8])
    assert.deepEqual(await found(texts, '$3.5m'), [9])
    assert.deepEqual((await found(texts, '3.5')).toSorted(), [10, 9])
    assert.deepEqual(await found(texts, '35'), [11])
  })

  test('symbols at the edges never make a word absent', async () => {
    assert.deepEqual(await found(['<GE> fell'], '<GE>'), [0])
    assert.deepEqual(await found(['AT&T fell', 'at T'], 'AT&T'), [0])
    assert.deepEqual(await found(['US$7401', '+gas'], 'US$7401'), [0])
    assert.deepEqual(await found(['US$7401', '+gas'], '+gas'), [1])
  })

  test('letters with dots are found with and without them, before other words', async () => {
    const texts = ['told us', 'U.S.-backed', 'the U.S.’s', 'the US said', 'u or s']
    assert.deepEqual(await found(texts, '"U.S."'), [1, 2])
    assert.deepEqual((await found(texts, 'U.S.')).slice(0, 2).toSorted(), [1, 2])
    assert.deepEqual((await found(texts, 'US')).toSorted(), [0, 1, 2, 3])
    assert.deepEqual(await found(['BankAmerica', 'bank'], 'bank'), [1])
  })

  test('a hyphen may be written, left out, or a space', async () => {
    const texts = ['co-operation', 'cooperation', 'co operation', 'operation co']
    assert.deepEqual((await found(texts, 'co-operation')).toSorted(), [0, 1, 2])
    assert.deepEqual((await found(texts, 'cooperation')).toSorted(), [0, 1])
    assert.deepEqual(await found(texts, '"co operation"'), [0, 2])
  })

  test('compounds of Persian meet their joined and spaced forms in both directions', async () => {
    const texts = ['می\u200cخواهند', 'میخواهند', 'می خواهند', 'خواهند']
    for (const input of ['می\u200cخواهند', 'میخواهند', 'می خواهند'])
      assert.deepEqual((await found(texts, input)).toSorted(), [0, 1, 2], input)
    const books = ['کتاب\u200cها', 'کتابها', 'کتاب ها', 'کتاب', 'كتابهاي']
    for (const input of ['کتاب', 'کتابها'])
      assert.deepEqual((await found(books, input)).toSorted(), [0, 1, 2, 3, 4], input)
    assert.deepEqual((await found(['رئیس', 'رییس'], 'رئيس')).toSorted(), [0, 1])
  })

  test('a word is found wherever it stands in a run of Chinese, Japanese or Thai', async () => {
    const texts = ['東京都と京都府', '東京の都', 'กำแพงของท่าเรือพัง', '港口北墙于周四倒塌']
    assert.deepEqual(await found(texts, '京都'), [0])
    assert.deepEqual((await found(texts, '都')).toSorted(), [0, 1])
    assert.deepEqual(await found(texts, 'ท่าเรือ'), [2])
    assert.deepEqual(await found(texts, '北墙'), [3])
    assert.deepEqual(await found(texts, '"周四倒塌"'), [3])
  })

  test('Arabic words are found behind "and", "for" and the article, those that stand alone first', async () => {
    const texts = ['ومحمد', 'محمد', 'للمعلمين']
    const records = texts.map((text, i) =>
      record(`a/${i}`, { text, headline: '', facets: { language: ['ar'] }, dir: 'rtl' }),
    )
    assert.deepEqual(await foundIn(records, 'محمد'), [1, 0])
    assert.deepEqual(await foundIn(records, '"محمد"'), [1])
    assert.deepEqual(await foundIn(records, 'معلمين'), [2])
  })

  test('pictures and what is copied from the text find the text', async () => {
    assert.deepEqual(await found(['The ferry 🚢🔥 came', 'The ferry'], '🚢'), [0])
    assert.deepEqual(await found(['mail desk@post.example now'], 'desk@post.example'), [0])
  })
})

describe('operators', () => {
  const TEXTS = ['oil and gas', 'oil alone', 'gas alone', 'coal']
  test('all, any, none, brackets', async () => {
    assert.deepEqual((await found(TEXTS, 'oil gas')).toSorted(), [0])
    assert.deepEqual((await found(TEXTS, 'oil OR gas')).toSorted(), [0, 1, 2])
    assert.deepEqual(await found(TEXTS, 'oil -gas'), [1])
    assert.deepEqual(await found(TEXTS, 'alone (oil OR coal)'), [1])
    assert.deepEqual((await found(TEXTS, '-(oil gas)')).toSorted(), [1, 2, 3])
    assert.deepEqual(await found(TEXTS, 'NOT alone -oil'), [3])
  })

  test('a pattern fits whole words', async () => {
    const texts = ['operation', 'operator', 'opera', 'co-operate', 'cooperation']
    assert.deepEqual((await found(texts, 'operat*')).toSorted(), [0, 1, 3])
    assert.deepEqual(await found(texts, 'op?ra'), [2])
    assert.deepEqual((await found(texts, 'op*ion')).toSorted(), [0])
    assert.deepEqual(await found(texts, 'operat?'), [])
  })

  test('words near each other, in any order', async () => {
    const texts = ['oil and other prices', 'prices of the light crude oil', 'oil x x x x x x x x prices']
    assert.deepEqual((await found(texts, '"oil prices"~4')).toSorted(), [0, 1])
    assert.deepEqual(await found(texts, '"oil prices"~2'), [0])
    assert.deepEqual((await found(texts, '"oil prices"~8')).toSorted(), [0, 1, 2])
  })

  test('fields', async () => {
    const records = [
      record('a', {
        headline: 'Oil falls',
        text: 'Prices.',
        facets: { author: ['Ada Quill'], tag: ['Human rights'] },
        day: '1998-05-04',
      }),
      record('b', {
        headline: 'Prices',
        text: 'Oil falls.',
        facets: { publication: ['Oil Post'], language: ['fa-AF'] },
        day: '2001-01-01',
        lastDay: '2001-12-31',
      }),
      record('c', { headline: 'Fog', text: 'Sea.', facets: { tag: ['Quill pens'] } }),
    ]
    assert.deepEqual(await foundIn(records, 'title:oil'), [0])
    assert.deepEqual(await foundIn(records, 'author:quill'), [0])
    assert.deepEqual((await foundIn(records, 'name:quill')).toSorted(), [0, 2])
    assert.deepEqual((await foundIn(records, 'quill')).toSorted(), [0, 2])
    assert.deepEqual(await foundIn(records, 'tag:"rights human"'), [])
    assert.deepEqual(await foundIn(records, 'lang:fa'), [1])
    assert.deepEqual(await foundIn(records, 'lang:f'), [])
    assert.deepEqual(await foundIn(records, 'date:1998..2000'), [0])
    assert.deepEqual(await foundIn(records, 'date:2001-06'), [1])
    assert.deepEqual((await foundIn(records, 'oil -publication:post')).toSorted(), [0])
  })
})

describe('endings', () => {
  test('true forms come first, others are named', async () => {
    const index = memoryIndex(
      ['executions executions', 'an execution', 'executed', 'executive'].map((text, i) =>
        record(`a/${i}`, { text, headline: '' }),
      ),
    )
    const given = await answer(index, 'execution', TYPED)
    assert.deepEqual(
      sorted(index.rows, [...given.hits.keys()], 'relevance', (row) => given.hits.get(row) ?? NO_HIT),
      [1, 0],
    )
    assert.deepEqual(given.otherForms, ['executions'])
  })

  test('quotation marks switch them off', async () => {
    const texts = ['cooper', 'coopers', 'cooperation', 'ferries', 'ferry']
    assert.deepEqual(await found(texts, '"cooper"'), [0])
    assert.deepEqual(await found(texts, 'ferries'), [3, 4])
    assert.deepEqual((await found(['nationalism', 'national', 'nation'], 'nationalism')).toSorted(), [0])
    assert.deepEqual(await found(['news', 'new'], 'news'), [0])
    assert.deepEqual(await found(['the', 'thing'], 'the'), [0])
    assert.deepEqual(await found(['car', 'cared', 'cars'], 'car'), [0, 2])
    assert.deepEqual((await found(['plan', 'planned', 'planed', 'planning'], 'plan')).toSorted(), [0, 1, 3])
    assert.deepEqual((await found(['close', 'closing', 'closed'], 'closing')).toSorted(), [0, 1, 2])
  })
})

describe('a word that is not there', () => {
  test('is taken for a beginning when it is the last, and the answer says so', async () => {
    const index = memoryIndex([record('a', { text: 'plainly' }), record('b')])
    const given = await answer(index, ' plai ', TYPED)
    assert.deepEqual([[...given.hits.keys()], given.beginningWith], [[0], 'plai'])
    const typed = await answer(index, 'plai', TYPING)
    assert.deepEqual([[...typed.hits.keys()], typed.beginningWith], [[0], ''])
  })

  test('is named, with what fewer words would find', async () => {
    const index = memoryIndex(
      ['plain', 'plain', 'barley'].map((text, i) => record(`a/${i}`, { text, headline: '' })),
    )
    const given = await answer(index, 'plain never', TYPED)
    assert.deepEqual(
      given.absent.map(({ text }) => text),
      ['never'],
    )
    assert.deepEqual(given.shorter, [{ without: ['never'], query: 'plain', count: 2 }])
    const apart = await answer(index, 'plain barley', TYPED)
    assert.deepEqual(apart.absent, [])
    assert.deepEqual(apart.shorter, [
      { without: ['plain'], query: 'barley', count: 1 },
      { without: ['barley'], query: 'plain', count: 2 },
    ])
  })

  test('may have been meant to be another by a letter, which is asked and never searched by itself', async () => {
    const texts = ['taliban', 'taliban', 'talibani', 'kabul', 'On 9/16/2001 in 1987, AT&T.']
    const index = memoryIndex(texts.map((text, i) => record(`a/${i}`, { text, headline: '' })))
    const meant = async (input: string) => {
      const given = await answer(index, input, TYPED)
      return [given.hits.size, given.meant?.query, given.meant?.count]
    }
    assert.deepEqual(await meant('talban'), [0, 'taliban', 2])
    assert.deepEqual(await meant('tailban -fog'), [0, 'taliban -fog', 2])
    assert.deepEqual(await meant('telegraph'), [0, undefined, undefined])
    assert.deepEqual(await meant('"talban"'), [0, 'taliban', 2])
    assert.deepEqual(await meant('kabl'), [0, 'kabul', 1])
    for (const other of ['9/11/2001', '1988', 'AB&T'])
      assert.deepEqual(await meant(other), [0, undefined, undefined])
  })

  test('is not said to be nowhere when a part of the index is missing', async () => {
    const index = memoryIndex([record('a', { text: 'plain' }), record('b', { text: 'plain' })], [1])
    const given = await answer(index, 'plain', TYPED)
    assert.deepEqual([[...given.hits.keys()], given.unasked], [[0], 1])
    const without = await answer(index, '-never', TYPED)
    assert.deepEqual([[...without.hits.keys()], without.unasked], [[0], 1])
  })
})

describe('the order', () => {
  test('a word in the headline weighs more than in the text, words side by side more than apart', async () => {
    const records = [
      record('a', { headline: 'Fog', text: 'Oil fell and then prices.' }),
      record('b', { headline: 'Fog', text: 'Sea of oil prices there.' }),
      record('c', { headline: 'Oil', text: 'Sea prices and other things.' }),
    ]
    assert.deepEqual(await foundIn(records, 'oil'), [2, 0, 1])
    assert.equal((await foundIn(records, 'oil prices'))[2], 0)
  })
})
