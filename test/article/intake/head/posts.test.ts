import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleOf } from '../../../support/parse.ts'

const POST =
  'The mill at the weir ground its last flour this morning. Its owner kept the keys of the house beside it.'
const thread = (above: string, below: string) => {
  const { headline, authors, published } = articleOf(`${above}\n\n${POST}\n\n${below}\n`)
  return {
    headline: headline.value,
    authors: authors.value.map(({ name }) => name),
    published: published.status === 'bounded' ? '' : published.value.edtf,
  }
}

test('a post has the name above its handle as author and the day of the line below it', () => {
  for (const [above, below] of [
    ['Mina Rahbar\n@mrahbar', '5:14 AM · Jan 6, 2022·Birdsite for iPhone\n\n12 Retweets 3 Quotes 40 Likes'],
    ['Mina Rahbar\n@mrahbar', '5:14 AM · 6 Jan 2022 from Port Ellery · Birdsite Web App'],
    ['Mina Rahbar\n@mrahbar@news.example', 'Jan 06, 2022, 05:14 · Web\n\n3\n\n40'],
    ['Mina Rahbar (@mrahbar)', '5:14 AM · Jan 6, 2022'],
    ['Mina Rahbar @mrahbar · Jan 6', '5:14 AM · Jan 6, 2022'],
    ['Mina Rahbar\n\n@mrahbar.news', 'January 6, 2022 · 5:14 AM\n\nReply\n\nRepost\n\n12 likes'],
  ] as const) {
    const { authors, published } = thread(above, below)
    assert.deepEqual([authors, published], [['Mina Rahbar'], '2022-01-06'], below)
  }
  assert.equal(
    thread('Mina Rahbar\n@mrahbar', '5:14 AM · Jan 6, 2022').headline,
    'The mill at the weir ground its last flour this morning',
  )
})

test('a handle is no headline', () => {
  const { headline, published } = thread('@mrahbar', '5:14 AM · Jan 6, 2022')
  assert.deepEqual(
    [headline, published],
    ['The mill at the weir ground its last flour this morning', '2022-01-06'],
  )
})

test('the first of several posts gives the day of all', () => {
  const { published } = thread(
    'Mina Rahbar\n@mrahbar',
    `5:14 AM · Jan 6, 2022\n\n${POST}\n\n6:01 AM · Jan 7, 2022`,
  )
  assert.equal(published, '2022-01-06')
})

test('a post that stands in an article tells nothing of it', () => {
  const { headline, authors, published } = thread('Mill stops', '5:14 AM · Jan 6, 2022·Birdsite for iPhone')
  assert.deepEqual([headline, authors, published], ['Mill stops', [], ''])
})

test('a line without a time of day, or with a sentence, is no line of a post', () => {
  for (const below of [
    'Port Ellery · Jan 6, 2022',
    'At 5:14 AM the mill stopped · on Jan 6, 2022 the owner had said that he would not grind any more',
  ])
    assert.equal(thread('Mina Rahbar\n@mrahbar', below).published, '', below)
})
