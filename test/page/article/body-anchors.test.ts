import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Block } from '../../../src/article/block.ts'
import { hiddenBeside, Passages, passagesOf } from '../../../src/page/article/body-anchors.ts'
import { paragraphs } from '../../support/articles.ts'

const ids = (text: string): string[] => passagesOf(paragraphs(text)).map(({ id }) => id)

describe('the address of a passage', () => {
  test('is made of its own words, whatever stands around them', () => {
    const [, rain] = ids('Snow fell.\n\nIt rained in Herat.')
    assert.match(rain ?? '', /^p-[a-z2-7]{6}$/)
    assert.deepEqual(ids('It rained in Herat.'), [rain])
    assert.equal(ids('A new first paragraph.\n\nSnow melted.\n\nIt rained in Herat.')[2], rain)
  })

  test('stays when signs, capitals and the shapes of letters are corrected', () => {
    assert.deepEqual(ids('"It rained", he said.'), ids('“It rained,” he said'))
    assert.deepEqual(ids('شركت ملي'), ids('شرکت ملی'))
    assert.notDeepEqual(ids('It rained.'), ids('It snowed.'))
  })

  test('counts words that stood before', () => {
    const [first, second, third] = ids('Yes.\n\nYes!\n\nyes')
    assert.deepEqual([second, third], [`${first}-2`, `${first}-3`])
  })

  test('is given to signs alone, too', () => {
    const [stars, dashes] = ids('* * *\n\n---')
    assert.notEqual(stars, dashes)
  })

  test('is given to paragraphs and headings, also of quotations, and to lists and tables as a whole', () => {
    const blocks: Block[] = [
      { type: 'heading', level: 2, text: ['H'] },
      { type: 'quote', blocks: paragraphs('Q1\n\nQ2') },
      { type: 'list', start: null, items: [paragraphs('L1'), paragraphs('L2')] },
      { type: 'table', head: [[['T']]], rows: [] },
      { type: 'rule' },
      { type: 'code', text: 'C' },
      { type: 'notes', items: [paragraphs('N')] },
    ]
    assert.deepEqual(
      passagesOf(blocks).map(({ words }) => words),
      ['H', 'Q1', 'Q2', 'L1\n\nL2', 'T'],
    )
  })

  test('is no other passage’s, and can stand in a link as it is', () => {
    const texts = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a', 'A', 'b', '')))
    fc.assert(
      fc.property(texts, (words) => {
        const found = passagesOf(words.map((text) => ({ type: 'paragraph', text: [text] }))).map(
          ({ id }) => id,
        )
        assert.equal(new Set(found).size, words.length, 'an id stands twice')
        assert.ok(
          found.every((id) => /^p-[a-z2-7]{6}(?:-\d+)?$/.test(id)),
          found.join(),
        )
      }),
    )
  })
})

describe('a quote is found', () => {
  const passages = passagesOf(paragraphs('Rain on May 30 in Herat.\n\nOn May 3, snow\nfell.\n\nMay 3 again.'))
  const finder = new Passages(passages)
  const at = (quote: string): number => passages.findIndex(({ id }) => id === finder.holding(quote))

  test('in the first passage that holds it as whole words', () => {
    assert.equal(at('May 3'), 1)
    assert.equal(at('Herat'), 0)
    assert.equal(at('again.'), 2)
  })

  test('whatever the line breaks are', () => assert.equal(at('snow  fell.'), 1))

  test('in none when no passage holds it', () => {
    assert.equal(finder.holding('ay 3'), '')
    assert.equal(finder.holding('Kabul'), '')
    assert.equal(finder.holding(' '), '')
  })
})

test('words that are hidden at the edges of a text count for the address of the passage that they were taken off', () => {
  const whole = passagesOf(paragraphs('Good day. Rain in Herat.\n\nSnow fell. All rights reserved.'))
  const hidden = [
    { rule: 'shared.opening' as const, line: 1, start: 0, end: 9, text: 'Good day.' },
    { rule: 'shared.ending' as const, line: 3, start: 37, end: 57, text: 'All rights reserved.' },
  ]
  const cut = passagesOf(paragraphs('Rain in Herat.\n\nSnow fell.'), hiddenBeside(hidden))
  assert.deepEqual(
    cut.map(({ id }) => id),
    whole.map(({ id }) => id),
  )
  assert.notDeepEqual(
    cut.map(({ id }) => id),
    ids('Rain in Herat.\n\nSnow fell.'),
  )
})
