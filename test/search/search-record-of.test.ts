import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assembleArchive } from '../../src/archive/assemble-archive.ts'
import { searchRecords } from '../../src/search/search-record-of.ts'
import { OPEN_END, OPEN_START } from '../../src/value/search-files.ts'
import { type ArticleWords, parsed } from '../support/articles.ts'
import { ENGLISH } from '../support/texts.ts'

test('a range of dates finds an article by its bounds, and the undated by none, whose bounds are told', () => {
  const found = (words: ArticleWords) => {
    const archive = assembleArchive(parsed([words])).value
    return searchRecords(archive.entries, archive, ENGLISH).flatMap(({ day, lastDay, dateText }) => [
      day,
      lastDay,
      dateText,
    ])
  }
  assert.deepEqual(found({ date: '2022-01-05' }), ['2022-01-05', '2022-01-05', '5 January 2022'])
  assert.deepEqual(found({ date: '1990~' }), ['1990-01-01', '1990-12-31', '[circa 1990]'])
  assert.deepEqual(found({ date: '199X' }), ['1990-01-01', '1999-12-31', '1990s'])
  assert.deepEqual(found({ date: '2003-21' }), ['2003-03-01', '2003-05-31', 'spring 2003'])
  assert.deepEqual(found({ date: '../1989-12-31' }), [OPEN_START, '1989-12-31', 'before 1990'])
  assert.deepEqual(found({ date: '1991-01-01/..' }), ['1991-01-01', OPEN_END, 'after 1990'])
  assert.deepEqual(found({}), ['', '', 'undated'])
  const bounded = { date: '[2022-02..]', dateStatus: 'bounded' } as const
  assert.deepEqual(found(bounded), ['', '', 'not before February 2022'])
})

test('what is printed beside headline and text is searched, the dateline before the text and the rest behind it', () => {
  const archive = assembleArchive(parsed([{ body: 'Fog lies on the quay.' }])).value
  const [entry] = archive.entries
  assert.ok(entry)
  const { article } = entry
  const dateline = { text: 'PORT ELLERY, Jan. 6' } as typeof article.dateline
  const all = { ...article, dateline, kicker: 'Analysis', section: 'Coast', otherTitles: ['Grey days'] }
  const [found] = searchRecords([{ ...entry, article: all }], archive, ENGLISH)
  assert.match(
    found?.text ?? '',
    /^PORT ELLERY, Jan\. 6\n\n[\s\S]*\n\nAnalysis\n\nCoast\n\n(?:[\s\S]*\n\n)?Grey days$/,
  )
})

test('a record tells which story its article belongs to, also after it came to another', () => {
  const body = 'The quay was closed at noon and the boats lay still until the tide came back in the evening.'
  const { value: archive } = assembleArchive(parsed([{ body }, { body: 'Fog lies on the quay.' }]))
  const storyOf = (stories: typeof archive.stories) =>
    searchRecords(archive.entries, { ...archive, stories }, ENGLISH).map(({ story }) => story)
  const [first] = archive.entries
  assert.ok(first)
  const story = { id: 's1', permalink: first.permalink, entries: [first], captures: [] }
  assert.deepEqual(storyOf([story]), ['s1', ''])
  assert.deepEqual(storyOf([]), ['', ''])
})
