import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { findSharedNames } from '../../src/archive/names.ts'
import type { Acronym } from '../../src/article/intake/names/mentions.ts'
import { NO_NAMES } from '../../src/names/authority.ts'
import { tagKey } from '../../src/value/fold.ts'
import { type ArticleWords, parsed } from '../support/articles.ts'

/** The names that each article is filed under. */
function found(
  words: readonly ArticleWords[],
  more: { readonly acronyms?: readonly (readonly Acronym[])[]; readonly given?: readonly string[] } = {},
): string[][] {
  const given = new Set((more.given ?? []).map(tagKey))
  return findSharedNames(parsed(words, more.acronyms), given, NO_NAMES).map((names) =>
    names.map(({ name }) => name),
  )
}

describe('a name in the texts', () => {
  test('is a tag when two articles share it', () => {
    assert.deepEqual(
      found([{ mentions: ['Herat', 'Kabul'] }, { mentions: ['Herat'] }, { mentions: ['Balkh'] }]),
      [['Herat'], ['Herat'], []],
    )
  })

  test('needs no second article when a file gives it as a tag', () => {
    assert.deepEqual(found([{ mentions: ['Herat', 'Kabul'] }], { given: ['HERAT'] }), [['Herat']])
  })

  test('is nothing to an article that has tags of its own, and still counts for others', () => {
    assert.deepEqual(found([{ tags: ['Weather'], mentions: ['Herat'] }, { mentions: ['Herat'] }]), [
      [],
      ['Herat'],
    ])
  })

  test('is shared in any spelling that makes one tag', () => {
    assert.deepEqual(found([{ mentions: ['Panj-shir'] }, { mentions: ['Panjshir'] }]), [
      ['Panj-shir'],
      ['Panjshir'],
    ])
  })

  test('stands before others when it is mentioned more, then when more articles share it', () => {
    const all = ['A', 'B', 'C', 'D']
    assert.deepEqual(
      found([{ mentions: ['D', 'C', 'B', ['A', 3]] }, { mentions: all }, { mentions: ['C'] }])[0],
      ['A', 'C', 'B', 'D'],
    )
  })

  test('is one of sixteen at most', () => {
    const many = Array.from({ length: 30 }, (_, i) => `Name ${String(i).padStart(2, '0')}`)
    assert.deepEqual(found([{ mentions: many }, { mentions: many }])[0], many.slice(0, 16))
  })

  test('comes with the place where it stands first', () => {
    const both = parsed([{ mentions: ['Herat'] }, { mentions: ['Herat'] }])
    const evidence = both[0]?.article.mentions[0]?.evidence
    assert.deepEqual(findSharedNames(both, new Set(), NO_NAMES)[0], [
      { name: 'Herat', isListed: false, evidence },
    ])
  })
})

describe('an acronym', () => {
  const front: Acronym = { short: 'NRF', long: 'National Resistance Front' }

  test('that another article explains is the name it stands for', () => {
    assert.deepEqual(
      found([{ mentions: ['National Resistance Front'] }, { mentions: ['NRF'] }], {
        acronyms: [[front], []],
      }),
      [['National Resistance Front'], ['National Resistance Front']],
    )
  })

  test('adds its mentions to those of the name', () => {
    const both = { mentions: ['Herat', 'NRF', 'National Resistance Front'] }
    assert.deepEqual(found([both, both], { acronyms: [[front], []] })[0], [
      'National Resistance Front',
      'Herat',
    ])
  })

  test('that two articles explain in two ways stays as it is', () => {
    const other: Acronym = { short: 'NRF', long: 'Northern Rail Fund' }
    assert.deepEqual(
      found([{ mentions: ['NRF'] }, { mentions: ['NRF'] }], { acronyms: [[front], [other]] }),
      [['NRF'], ['NRF']],
    )
  })

  test('that is explained twice in spellings of one name is explained', () => {
    const again: Acronym = { short: 'NRF', long: 'National resistance Front' }
    assert.deepEqual(
      found([{ mentions: ['NRF'] }, { mentions: ['NRF'] }], { acronyms: [[front], [again]] })[1],
      ['National Resistance Front'],
    )
  })
})

describe('a noun after a place’s name', () => {
  test('falls where the place is named alone anywhere', () => {
    assert.deepEqual(found([{ mentions: ['Panjshir Valley'] }, { mentions: ['Panjshir'] }]), [
      ['Panjshir'],
      ['Panjshir'],
    ])
  })

  test('stays where it never is', () => {
    assert.deepEqual(found([{ mentions: ['Silicon Valley'] }, { mentions: ['Silicon Valley'] }]), [
      ['Silicon Valley'],
      ['Silicon Valley'],
    ])
  })
})
