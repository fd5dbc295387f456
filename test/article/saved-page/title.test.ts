import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pareTitle } from '../../../src/article/saved-page/title.ts'

const pare = (
  title: string,
  page: { names?: string[]; headings?: string[]; hosts?: string[] } = {},
): (string | undefined)[] => {
  const saying = { value: title, start: 0, end: title.length, rule: 'page.title' } as const
  const { headline, site } = pareTitle(saying, { html: title, names: [], headings: [], hosts: [], ...page })
  for (const part of [headline, site]) if (part) assert.equal(title.slice(part.start, part.end), part.value)
  return [headline.value, site?.value]
}

test('a bar parts a headline from the name of its site', () => {
  assert.deepEqual(pare('River Floods Lower Market | Sample Wire'), [
    'River Floods Lower Market',
    'Sample Wire',
  ])
  assert.deepEqual(pare('River Floods Lower Market Again | World | Sample Wire'), [
    'River Floods Lower Market Again',
    'Sample Wire',
  ])
})

test('a dash does so only where the page bears it out', () => {
  const title = 'River Falls - Traders Return'
  assert.deepEqual(pare(title), [title, undefined])
  assert.deepEqual(pare(title, { headings: [title] }), [title, undefined])
  assert.deepEqual(pare('River Falls - Sample Wire', { names: ['Sample Wire'] }), [
    'River Falls',
    'Sample Wire',
  ])
  assert.deepEqual(pare('River Falls – The Sample Wire', { hosts: ['www.samplewire.example'] }), [
    'River Falls',
    'The Sample Wire',
  ])
  assert.deepEqual(pare('River Falls - Traders Return - Wire', { headings: [title] }), [title, 'Wire'])
})

test('the name can stand first', () => {
  assert.deepEqual(pare('Sample Wire » River Falls in Herat', { names: ['Sample Wire'] }), [
    'River Falls in Herat',
    'Sample Wire',
  ])
  assert.deepEqual(pare('The Sample: River Falls in Herat', { headings: ['River falls in Herat'] }), [
    'River Falls in Herat',
    'The Sample',
  ])
})

test('a headline with a colon, or before a long clause, stays whole', () => {
  for (const title of [
    'Herat: the river falls',
    'Who rules the river | and why nobody who lives beside it does',
  ])
    assert.deepEqual(pare(title), [title, undefined])
})
