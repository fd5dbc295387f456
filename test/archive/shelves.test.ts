import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { labelShelves } from '../../src/archive/shelves.ts'
import { sha256, shortId } from '../../src/value/digest.ts'
import { tagKey } from '../../src/value/fold.ts'
import { collisionKey } from '../../src/value/permalink.ts'

const labels = (...uses: string[]) => [...labelShelves('tags', uses).values()]
const addresses = (...uses: string[]) =>
  Object.fromEntries(labels(...uses).map(({ name, permalink }) => [name, permalink]))
const marked = (slug: string, name: string) =>
  `/tags/${slug === '' ? '' : `${slug}-`}${shortId(sha256(tagKey(name)), 6)}/`

describe('spellings of one name', () => {
  test('case, width, accents, hyphens and spaces share a shelf, which bears the form used most', () => {
    const uses = [
      'human-rights',
      'Human Rights',
      'ｈｕｍａｎ rights',
      'Human Rights',
      'Húman_Rights',
      'HumanRights',
    ]
    assert.deepEqual(labels(...uses), [
      {
        key: 'humanrights',
        name: 'Human Rights',
        variants: ['Human Rights', 'HumanRights', 'Húman_Rights', 'human-rights', 'ｈｕｍａｎ rights'],
        authority: null,
        permalink: '/tags/human-rights/',
      },
    ])
  })

  test('used as often stand in the order of their code units', () => {
    assert.deepEqual(labels('herat', 'Herat')[0]?.variants, ['Herat', 'herat'])
  })

  test('keep their address when another form becomes the usual one', () => {
    const [before] = labels('Human Rights', 'Human Rights', 'HumanRights')
    const [after] = labels('Human Rights', 'HumanRights', 'HumanRights', 'HumanRights')
    assert.deepEqual([before?.name, after?.name], ['Human Rights', 'HumanRights'])
    assert.equal(after?.permalink, before?.permalink)
  })

  test('of Persian share one', () => {
    assert.deepEqual(
      labels('كابل', 'کابل', 'کابل').map(({ name }) => name),
      ['کابل'],
    )
  })
})

describe('a shelf’s address', () => {
  test('is a slug without accents in its folder', () => {
    assert.deepEqual(
      labelShelves('authors', ['Zoë Müller']).get('zoemuller')?.permalink,
      '/authors/zoe-muller/',
    )
    assert.deepEqual(addresses('1984', 'کابل'), { '1984': '/tags/1984/', کابل: '/tags/کابل/' })
  })

  test('bears an id of the name where the slug is shared', () => {
    assert.deepEqual(addresses('C#', 'C++', 'Herat'), {
      'C#': marked('c', 'C#'),
      'C++': marked('c', 'C++'),
      Herat: '/tags/herat/',
    })
  })

  test('bears it where the slug is no name for a folder: none, a later page’s, a device’s', () => {
    assert.deepEqual(addresses('—', 'Page', 'Con', 'AUX'), {
      '—': marked('', '—'),
      Page: marked('page', 'Page'),
      Con: marked('con', 'Con'),
      AUX: marked('aux', 'AUX'),
    })
  })

  test('gives way to one that bears an id', () => {
    const mimic = `C ${shortId(sha256(tagKey('C#')), 6)}`
    const all = addresses('C#', 'C++', mimic)
    assert.equal(all['C#'], marked('c', 'C#'))
    assert.equal(new Set(Object.values(all)).size, 3)
  })
})

describe('laws of shelves', () => {
  const names = fc.oneof(
    fc.constantFrom(
      'Herat',
      'herat',
      'HERAT',
      'C',
      'C#',
      'C++',
      'c',
      'Straße',
      'Strasse',
      'ß',
      'SS',
      '—',
      '…',
      'page',
      'nul',
      'O’Brien',
      'OBrien',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
  )
  const uses = fc.array(names, { maxLength: 20 })

  test('every use finds its shelf, under one of its spellings', () => {
    fc.assert(
      fc.property(uses, (list) => {
        const shelves = labelShelves('tags', list)
        for (const name of list) assert.ok(shelves.get(tagKey(name))?.variants.includes(name), name)
        assert.equal(shelves.size, new Set(list.map(tagKey)).size)
      }),
    )
  })

  test('no two shelves share an address on any file system', () => {
    fc.assert(
      fc.property(uses, (list) => {
        const all = [...labelShelves('tags', list).values()].map(({ permalink }) => collisionKey(permalink))
        assert.equal(new Set(all).size, all.length)
      }),
    )
  })

  test('the order of uses does not matter', () => {
    const shuffles = uses.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(shuffles, ([list, shuffled]) => {
        assert.deepEqual([...labelShelves('tags', shuffled)], [...labelShelves('tags', list)])
      }),
    )
  })
})
