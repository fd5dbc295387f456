import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexEntry, shownArticle } from '../../src/search/index-entry.ts'
import { record } from './made-up-records.ts'

test('an entry holds the keys of words in their places, and behind them what words are also found by', () => {
  const { url, ...entry } = indexEntry(
    record('2020/a', {
      headline: 'Straße, co-op',
      text: 'One\u2014two co-op.\n\nD’Orbec: 5bn, co-op',
      facets: { publication: ['Post'] },
    }),
  )
  assert.deepEqual(entry, {
    content: 'one two co op d orbec 5bn co op coop! dorbec! 5!',
    language: 'und',
    meta: { title: 'strasse co op coop!' },
  })
  assert.match(url, /^\/2020\/a\/\?[a-z0-9]{10}$/)
})

test('what is shown is the text as it was written', () => {
  assert.deepEqual(shownArticle(record('2020/a', { headline: 'Straße', text: 'œuvre\n١٢٣٤' })), {
    url: '/2020/a/',
    content: 'œuvre\n١٢٣٤',
    meta: { headline: 'Straße' },
  })
})

test('the name of a shown text changes with its letters, though its keys stay', () => {
  const url = (text: string) => indexEntry(record('a', { text })).url
  assert.equal(url('d’Orbec'), url('d’Orbec'))
  assert.notEqual(url('d’Orbec'), url("d'Orbec"))
})

test('every language goes into one index; some join words', () => {
  const { content, language } = indexEntry(
    record('a', { text: 'ومحمد', facets: { language: ['ar'] }, dir: 'rtl' }),
  )
  assert.deepEqual([content, language], ['ومحمد محمد!', 'und'])
})

test('an article without a word has one that nobody looks for', () => {
  const { content, meta } = indexEntry(record('2020/no-1', { headline: '* * *', text: ' \n—' }))
  assert.match(content, /^\p{L}$/u)
  assert.equal(meta['title'], '')
})
