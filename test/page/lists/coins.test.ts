import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assembleArchive } from '../../../src/archive/assemble-archive.ts'
import { NOT_EVALUATED } from '../../../src/article/fields/access-kinds.ts'
import { coinsOf } from '../../../src/page/lists/coins.ts'
import { type ArticleWords, parsed } from '../../support/articles.ts'

function spanOf(words: ArticleWords, canonical = ''): string[][] {
  const [entry] = assembleArchive(parsed([words])).value.entries
  assert.ok(entry)
  return [...new URLSearchParams(coinsOf(entry, canonical, NOT_EVALUATED))]
}

describe('an article of a list for reference managers', () => {
  test('says what is known', () => {
    const words: ArticleWords = {
      headline: 'Rain & snow = “mud”',
      date: '2022-03-04',
      publication: 'Sample Wire',
      authors: ['Mina Rahbar'],
      tags: ['Herat', 'War, civil'],
    }
    assert.deepEqual(spanOf(words, 'https://a.example/2022/03/04/rain/'), [
      ['ctx_ver', 'Z39.88-2004'],
      ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
      ['rft.type', 'newspaperArticle'],
      ['rft.title', 'Rain & snow = “mud”'],
      ['rft.source', 'Sample Wire'],
      ['rft.date', '2022-03-04'],
      ['rft.creator', 'Mina Rahbar'],
      ['rft.identifier', 'https://a.example/2022/03/04/rain/'],
      ['rft.language', 'en'],
      ['rft.subject', 'Herat'],
      ['rft.subject', 'War, civil'],
      ['rft.rights', 'Copyright Not Evaluated'],
    ])
  })

  test('has no inferred day without its mark, and nothing for what is not known', () => {
    const keys = spanOf({ headline: 'Rain' }).map(([key]) => key)
    assert.deepEqual(
      ['rft.date', 'rft.source', 'rft.creator', 'rft.identifier'].filter((key) => keys.includes(key)),
      [],
    )
    const dated = spanOf({ headline: 'Rain', date: '2022-03-04', dateStatus: 'inferred' })
    assert.deepEqual(
      dated.filter(([key]) => key === 'rft.date'),
      [['rft.date', '2022-03-04?']],
    )
  })
})
