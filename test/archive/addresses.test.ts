import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { factsOfSource, registerFiles } from '../../src/archive/accession.ts'
import { assignAddresses } from '../../src/archive/addresses.ts'
import type { Article } from '../../src/article/article.ts'
import { sha256, shortId } from '../../src/value/digest.ts'
import { collisionKey } from '../../src/value/permalink.ts'
import { type ArticleWords, article } from '../support/articles.ts'

const idOf = ({ source }: Article): string => shortId(source.sha256)

/** Ids and addresses of articles that all come at once. */
function assign(articles: readonly Article[]): { id: string; permalink: string }[] {
  const { identities } = registerFiles(
    articles.map(({ source }) => factsOfSource(source)),
    [],
    '',
  )
  const found = articles.flatMap(({ source }) => identities.get(source.path) ?? [])
  return assignAddresses(articles, found).map(({ permalink }, i) => ({ id: found[i]?.id ?? '', permalink }))
}

/** Addresses of articles, by the path of their file. */
function addresses(articles: readonly Article[]): Map<string, string> {
  const assigned = assign(articles)
  return new Map(articles.map(({ source }, i) => [source.path, assigned[i]?.permalink ?? '']))
}

const addressOf = (words: ArticleWords): string | undefined => assign([article(words)])[0]?.permalink

describe('an article’s address', () => {
  test('is its filing and the slug of its headline', () => {
    assert.equal(addressOf({ date: '2022-03-04', headline: 'Rain in Herat' }), '/2022/03/04/rain-in-herat/')
    assert.equal(addressOf({ date: '2022-03', headline: 'Rain' }), '/2022/03/rain/')
    assert.equal(addressOf({ date: '2022?', headline: 'Rain' }), '/2022/rain/')
    assert.equal(addressOf({ headline: 'خبر از هرات' }), '/undated/خبر-از-هرات/')
  })

  test('is the slug that the file asks for, made safe', () => {
    assert.equal(addressOf({ headline: 'Rain', slug: '../Heavy Rain/' }), '/undated/heavy-rain/')
  })

  test('bears the id where the headline alone is no name, or another page’s', () => {
    for (const [headline, slug] of [
      ['01', '01'],
      ['Page', 'page'],
      ['Con', 'con'],
      ['۱۲', '۱۲'],
    ] as const) {
      const one = article({ date: '2022-03', headline })
      assert.deepEqual([...addresses([one]).values()], [`/2022/03/${slug}-${idOf(one)}/`])
    }
    const mute = article({ headline: '— …' })
    assert.deepEqual([...addresses([mute]).values()], [`/undated/${idOf(mute)}/`])
  })

  test('comes with the id of the file’s bytes', () => {
    const one = article({})
    assert.deepEqual(assign([one]), [{ id: idOf(one), permalink: '/undated/rain-in-herat/' }])
    assert.deepEqual(assign([]), [])
  })
})

describe('two articles of one headline and day', () => {
  const first = article({ path: 'a.txt', date: '2022-03-04' })
  const second = article({ path: 'b.txt', date: '2022-03-04' })
  const third = article({ path: 'c.txt', date: '2022-03-04' })
  const suffixed = (one: Article) => `/2022/03/04/rain-in-herat-${idOf(one)}/`

  test('both bear their ids', () => {
    assert.deepEqual(
      addresses([first, second]),
      new Map([
        ['a.txt', suffixed(first)],
        ['b.txt', suffixed(second)],
      ]),
    )
  })

  test('do not move when a third arrives', () => {
    assert.deepEqual(
      [...addresses([third, first, second]).entries()].sort(),
      [first, second, third].map((one) => [one.source.path, suffixed(one)]),
    )
  })

  test('are no clash when one has only the month', () => {
    const month = article({ path: 'm.txt', date: '2022-03' })
    assert.deepEqual(
      [...addresses([first, month]).values()],
      ['/2022/03/04/rain-in-herat/', '/2022/03/rain-in-herat/'],
    )
  })

  test('are one headline to a file system that folds letters', () => {
    for (const [a, b] of [
      ['RAIN', 'rain'],
      ['Café', 'Cafe\u0301'],
      ['Straße', 'Strasse'],
      ['ΣΑΣ', 'σασ'],
    ] as const) {
      const pair = [article({ path: 'a.txt', headline: a }), article({ path: 'b.txt', headline: b })]
      for (const [i, address] of [...addresses(pair).values()].entries())
        assert.ok(address.endsWith(`-${idOf(pair[i] ?? first)}/`), address)
    }
  })
})

describe('files of the same bytes', () => {
  const twins = [article({ path: 'a.txt', bytes: 'same' }), article({ path: 'b.txt', bytes: 'same' })]

  test('are told apart by their paths', () => {
    const ids = twins.map(({ source }) => shortId(sha256(`${source.sha256}\n${source.path}`)))
    assert.deepEqual(
      assign(twins),
      ids.map((id) => ({ id, permalink: `/undated/rain-in-herat-${id}/` })),
    )
  })
})

describe('different files whose digests begin alike', () => {
  test('both take longer ids', () => {
    const [a, b] = [article({ path: 'a.txt' }), article({ path: 'b.txt' })]
    const begin = a.source.sha256.slice(0, 20)
    const near = { ...b, source: { ...b.source, sha256: sha256('') } }
    const forged = `${begin}${near.source.sha256.slice(20)}` as typeof near.source.sha256 // a digest's shape
    const alike = { ...near, source: { ...near.source, sha256: forged } }
    const ids = assign([a, alike]).map(({ id }) => id)
    assert.equal(shortId(forged), idOf(a))
    assert.equal(new Set(ids).size, 2)
    assert.deepEqual(
      ids.map((id) => id.length > 10),
      [true, true],
    )
  })
})

test('a headline that is another’s address with its id gives way', () => {
  const twins = [article({ path: 'a.txt' }), article({ path: 'b.txt' })]
  const [first, second] = twins
  assert.ok(first && second)
  const mimic = article({ path: 'c.txt', headline: `Rain in Herat ${idOf(first)}` })
  assert.deepEqual(
    [...addresses([first, second, mimic]).values()],
    [
      `/undated/rain-in-herat-${idOf(first)}/`,
      `/undated/rain-in-herat-${idOf(second)}/`,
      `/undated/rain-in-herat-${idOf(first)}-${idOf(mimic)}/`,
    ],
  )
})

describe('laws of addresses', () => {
  const words = fc.record({
    headline: fc.constantFrom(
      'Rain',
      'rain',
      'Ra\u0131n',
      'Café',
      'Cafe\u0301',
      '',
      '—',
      '01',
      'Page',
      'CON',
      'خبر',
      'Snow',
    ),
    date: fc.constantFrom('', '2022-03-04', '2022-03-04?', '2022-03', '2022', '[2022..]'),
    bytes: fc.option(fc.constantFrom('x', 'y'), { nil: undefined }),
  })
  const archives = fc
    .array(words, { maxLength: 14 })
    .map((list) =>
      list.map(({ bytes, ...rest }, i) =>
        article({ ...rest, path: `articles/${i}.txt`, ...(bytes === undefined ? {} : { bytes }) }),
      ),
    )

  test('no two articles share an address or an id on any file system, and none is lost', () => {
    fc.assert(
      fc.property(archives, (articles) => {
        const assigned = assign(articles)
        assert.equal(assigned.length, articles.length)
        assert.equal(new Set(assigned.map(({ permalink }) => collisionKey(permalink))).size, articles.length)
        assert.equal(new Set(assigned.map(({ id }) => id)).size, articles.length)
      }),
    )
  })

  test('no address is that of a list, and every segment can be a folder’s name', () => {
    fc.assert(
      fc.property(archives, (articles) => {
        for (const { permalink } of assign(articles)) {
          assert.match(permalink, /^\/(?:undated|\d{4}(?:\/\d\d){0,2})\/[^/]+\/$/)
          assert.doesNotMatch(permalink, /\/(?:con|page|\p{N}+)\/$/u)
        }
      }),
    )
  })

  test('the order in which files are read does not matter', () => {
    const shuffles = archives.chain((articles) =>
      fc.tuple(fc.constant(articles), fc.shuffledSubarray(articles, { minLength: articles.length })),
    )
    fc.assert(
      fc.property(shuffles, ([articles, shuffled]) => {
        const sorted = (list: readonly Article[]) => [...addresses(list)].sort()
        assert.deepEqual(sorted(shuffled), sorted(articles))
      }),
    )
  })

  test('an article with a headline of its own moves no other', () => {
    fc.assert(
      fc.property(archives, fc.constantFrom('', '2022-03-04', '2022'), (articles, date) => {
        const more = article({ path: 'articles/new.txt', headline: 'A headline of its own', date })
        const before = addresses(articles)
        const after = addresses([...articles, more])
        after.delete(more.source.path)
        assert.deepEqual(after, before)
      }),
    )
  })
})
