import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bylineOf, isName, splitAuthors, toAuthor } from '../../../src/article/intake/byline.ts'

for (const [line, names] of [
  ['By Mina Rahbar', 'Mina Rahbar'],
  ['by Mina Rahbar and Tom Ashby', 'Mina Rahbar and Tom Ashby'],
  ['BY MINA RAHBAR', 'MINA RAHBAR'],
  ['By Mina Rahbar, Chief Correspondent, in Kabul', 'Mina Rahbar, Chief Correspondent, in Kabul'],
  ['Written by Tom Ashby', 'Tom Ashby'],
  ['By Sample News Agency', 'Sample News Agency'],
  ['نویسنده: مینا رهبر', 'مینا رهبر'],
] as const) {
  test(`"${line}" is a byline`, () => assert.equal(bylineOf(line), names))
}

for (const line of [
  'By the time the convoy arrived, the road was closed.',
  'By Monday the water had reached the market',
  'By and large the day was quiet',
  'By far the largest crowd gathered in Herat. Many had walked for days.',
  'Bylaws of the council',
]) {
  test(`"${line}" is not a byline`, () => assert.equal(bylineOf(line), undefined))
}

test('names are parted and not split', () => {
  assert.deepEqual(splitAuthors('Mina Rahbar and Tom Ashby'), ['Mina Rahbar', 'Tom Ashby'])
  assert.deepEqual(splitAuthors('Mina Rahbar, Tom Ashby & Jonas Feld'), [
    'Mina Rahbar',
    'Tom Ashby',
    'Jonas Feld',
  ])
  assert.deepEqual(splitAuthors('Mina Rahbar, Chief Correspondent, in Kabul'), ['Mina Rahbar'])
  assert.deepEqual(splitAuthors('Mina Rahbar in Kabul'), ['Mina Rahbar'])
  assert.deepEqual(splitAuthors('Abdul Rahman bin Salim'), ['Abdul Rahman bin Salim'])
  assert.deepEqual(splitAuthors('مینا رهبر'), ['مینا رهبر'])
})

test('organisations are not people', () => {
  assert.deepEqual(toAuthor('Sample News Agency').kind, 'organisation')
  assert.deepEqual(toAuthor('AOP').kind, 'organisation')
  assert.deepEqual(toAuthor('news.example.com').kind, 'organisation')
  assert.deepEqual(toAuthor('Mina Rahbar').kind, 'person')
  assert.deepEqual(toAuthor('MINA RAHBAR').kind, 'person')
})

test('the form of a name', () => {
  for (const name of ['Mina Rahbar', 'J. K. Doe', 'Ahmad bin Salim', 'Jean-Luc O’Neill', 'António Feld'])
    assert.equal(isName(name), true, name)
  for (const other of [
    'Mina',
    'the Taliban',
    'Sample Times',
    'Kabul fell today',
    'Staff Reporter',
    'A very long line of words indeed',
  ])
    assert.equal(isName(other), false, other)
})
