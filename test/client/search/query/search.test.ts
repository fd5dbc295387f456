import assert from 'node:assert/strict'
import { test } from 'node:test'
import { searcher } from '../../../../src/client/search/query/search.ts'
import { readState } from '../../../../src/client/search/state.ts'
import { record } from '../../../search/made-up-records.ts'
import { memoryIndex } from '../../../support/memory-engine.ts'

/** An index in which "a" and "c" have the word "old", "a" more of it; and what its engine was asked. */
function indexWith(unknown: readonly number[] = []) {
  const index = memoryIndex(
    [
      record('a', { day: '1999-01-01', facets: { tag: ['Sea'] }, text: 'old old' }),
      record('b', { day: '2003-01-01', facets: { tag: ['Sea'] } }),
      record('c', { facets: { tag: ['Rivers'] }, text: 'old' }),
    ],
    unknown,
  )
  return { asked: index.asked, openIndex: async () => index }
}

async function outcome(fragment: string, index = indexWith()) {
  const { search } = searcher(index.openIndex)
  const { answer, matching, results, narrowed } = (await search(readState(fragment), false))()
  return { asked: answer !== undefined, matching, results, left: narrowed.rows }
}

test('nothing asked: facets of the whole archive, no results, no question to the index', async () => {
  const index = indexWith()
  assert.deepEqual(await outcome('', index), {
    asked: false,
    matching: [0, 1, 2],
    results: [],
    left: [0, 1, 2],
  })
  assert.deepEqual(index.asked, [])
})

test('words: by relevance, then what the filters leave', async () => {
  assert.deepEqual(await outcome('q=old'), { asked: true, matching: [0, 2], results: [0, 2], left: [0, 2] })
  assert.deepEqual(await outcome('q=old&tag=Rivers'), {
    asked: true,
    matching: [0, 2],
    results: [2],
    left: [2],
  })
  assert.deepEqual((await outcome('q=new')).results, [])
})

test('filters without words: all articles, newest first, as there is no relevance', async () => {
  const sea = await outcome('tag=Sea')
  assert.deepEqual(sea, { asked: true, matching: [0, 1, 2], results: [1, 0], left: [0, 1] })
  assert.deepEqual((await outcome('tag=Sea&sort=oldest')).results, [0, 1])
})

test('of each story the first in the order of the list, and how many there are', async () => {
  const index = memoryIndex([
    record('a', { text: 'old', story: 's', day: '1999-01-01' }),
    record('b', { text: 'old old old', day: '1998-01-01' }),
    record('c', { text: 'old', story: 's', day: '2001-01-01' }),
    record('d', { text: 'new', story: 's', day: '2002-01-01' }),
  ])
  const { search } = searcher(async () => index)
  const of = async (fragment: string) => {
    const { results, stories, listed } = (await search(readState(fragment), false))()
    return { results, stories: [...stories.values()], listed }
  }
  assert.deepEqual(await of('q=old&sort=newest&by=story'), {
    results: [2, 0, 1],
    stories: [[2, 0], [1]],
    listed: [2, 1],
  })
  const { results, listed } = await of('q=old')
  assert.deepEqual(listed, results)
})

test('one question to the index for a query with several filters, another one after it was forgotten', async () => {
  const index = indexWith()
  const { search, forget } = searcher(index.openIndex)
  const given = await search(readState('q=old'), false)
  const { length } = index.asked
  assert.deepEqual(given().results, [0, 2])
  await search(readState('q=old&tag=Sea&sort=oldest'), false)
  assert.equal(index.asked.length, length)
  forget()
  await search(readState('q=old'), false)
  assert.deepEqual(index.asked, [...index.asked.slice(0, length), ...index.asked.slice(0, length)])
})
