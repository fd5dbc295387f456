import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArticleRecord } from '../../src/export/article-record.ts'
import { buildInMemory } from '../support/memory-site.ts'

const STORY =
  'The new bridge over the river was opened on Monday. It replaces a ferry that had carried people and goods between the two banks.'

/** Files of `place: day` each, and the days that the archive gives them, with their rules. */
async function daysOf(...articles: readonly string[]): Promise<string[]> {
  const files = articles.map((article, i): [string, string] => {
    const [site = '', day = ''] = article.split(': ')
    const address = site === '' ? '' : `https://${site}/article-${i}\n\n`
    return [`articles/${i}.txt`, `Bridge number ${i} opens\n\n${day}\n\n${address}${STORY} Article ${i}.\n`]
  })
  const { outputs } = await buildInMemory(new Map(files))
  const records: ArticleRecord[] = (outputs.get('data/articles.jsonl') ?? '')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  return records
    .sort((a, b) => (a.source.path < b.source.path ? -1 : 1))
    .map(({ published }) => `${published.value.edtf} ${published.rule}`)
}

const OPEN = '[2021-03-05,2021-05-03] date.printed-line'

test('a day in figures is settled by the order that two articles of its site show', async () => {
  assert.deepEqual(
    await daysOf('a.example: 28/04/2021', 'www.a.example: 30/04/2021', 'a.example: 03/05/2021'),
    ['2021-04-28 date.printed-line', '2021-04-30 date.printed-line', '2021-05-03 date.line-as-site'],
  )
  assert.deepEqual(
    (await daysOf('a.example: 04/28/2021', 'a.example: 04/30/2021', 'a.example: 03/05/2021'))[2],
    '2021-03-05 date.line-as-site',
  )
})

test('it stays open by one article, by articles that differ, by another site, and without a site', async () => {
  const settled = async (...articles: string[]) => (await daysOf(...articles)).at(-1)
  assert.equal(await settled('a.example: 28/04/2021', 'a.example: 03/05/2021'), OPEN)
  assert.equal(
    await settled(
      'a.example: 28/04/2021',
      'a.example: 30/04/2021',
      'a.example: 04/30/2021',
      'a.example: 03/05/2021',
    ),
    OPEN,
  )
  assert.equal(await settled('a.example: 28/04/2021', 'a.example: 30/04/2021', 'b.example: 03/05/2021'), OPEN)
  assert.equal(await settled(': 28/04/2021', ': 30/04/2021', ': 03/05/2021'), OPEN)
  // What was settled by the site shows nothing of it: two open days do not support each other.
  assert.equal(await settled('a.example: 28/04/2021', 'a.example: 03/05/2021', 'a.example: 03/05/2021'), OPEN)
})

test('a weekday beside the day shows the order too', async () => {
  assert.equal(
    (
      await daysOf('a.example: Monday, 03/05/2021', 'a.example: Tuesday, 04/05/2021', 'a.example: 03/05/2021')
    )[2],
    '2021-05-03 date.line-as-site',
  )
})
