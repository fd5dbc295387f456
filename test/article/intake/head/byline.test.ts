import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  bylineOf,
  isName,
  nameAlone,
  signatureOf,
  splitAuthors,
  toAuthor,
} from '../../../../src/article/intake/head/byline.ts'

for (const [line, names] of [
  ['By Mina Rahbar', 'Mina Rahbar'],
  ['by Mina Rahbar and Tom Ashby', 'Mina Rahbar and Tom Ashby'],
  ['BY MINA RAHBAR', 'MINA RAHBAR'],
  ['By Mina Rahbar, Chief Correspondent, in Kabul', 'Mina Rahbar, Chief Correspondent, in Kabul'],
  ['Written by Tom Ashby', 'Tom Ashby'],
  ['By Sample News Agency', 'Sample News Agency'],
  ['نویسنده: مینا رهبر', 'مینا رهبر'],
  ['خبرنگار: مینا رهبر', 'مینا رهبر'],
  ['By Mina Rahbar | 3 March 2022', 'Mina Rahbar'],
  ['3 March 2022 | By Mina Rahbar', 'Mina Rahbar'],
  ['By Mina Rahbar published 3 March 2022', 'Mina Rahbar'],
  ['By Mina RahbarDec. 18, 2023 9:00 am', 'Mina Rahbar'],
  ['By Mina Rahbar, Special to The Sample Times', 'Mina Rahbar, Special to The Sample Times'],
  ['Von Mina Rahbar', 'Mina Rahbar'],
  ['ByMina Rahbar', 'Mina Rahbar'],
  ['By Mina Rahbar on March 3, 2022', 'Mina Rahbar'],
  ['News by Mina Rahbar News Reporter', 'Mina Rahbar News Reporter'],
] as const) {
  test(`"${line}" is a byline`, () => assert.equal(bylineOf(line), names))
}

for (const line of [
  'By the time the convoy arrived, the road was closed.',
  'By Monday the water had reached the market',
  'By and large the day was quiet',
  'By far the largest crowd gathered in Herat. Many had walked for days.',
  'Bylaws of the council',
  'By post or by hand',
  'Par for the course',
  'Source: Sample Ministry',
  'By 2031',
  'ByTheWay',
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

test('jobs, places of work, degrees and handles are left out of the names', () => {
  assert.deepEqual(splitAuthors('Mina Rahbar Sample Staff Writer'), ['Mina Rahbar Sample'])
  assert.deepEqual(splitAuthors('Mina Rahbar Staff Writer'), ['Mina Rahbar'])
  assert.deepEqual(splitAuthors('MINA RAHBAR Sample Courier'), ['MINA RAHBAR'])
  assert.deepEqual(splitAuthors('Mina Rahbar MS, RDN'), ['Mina Rahbar'])
  assert.deepEqual(splitAuthors('Mina Rahbar @minarahbar'), ['Mina Rahbar'])
  assert.deepEqual(splitAuthors('Mina Rahbar, Special to The Sample Times'), ['Mina Rahbar'])
  assert.deepEqual(splitAuthors('Mina Rahbar, Chief Engineer and Head of Sample Labs'), ['Mina Rahbar'])
  assert.deepEqual(splitAuthors('George Feld III'), ['George Feld III'])
})

test('a name without "By" is told from a label in title case', () => {
  assert.equal(nameAlone('Mina Rahbar'), 'Mina Rahbar')
  assert.equal(nameAlone('Mina Rahbar - December 21, 2023'), 'Mina Rahbar')
  assert.equal(nameAlone('May 30, 2023 / Mina Rahbar'), 'Mina Rahbar')
  for (const label of [
    'Key Points',
    'Recommended Videos',
    'Real Estate',
    'Getty Images',
    'Old Bridge to Be Repaired',
  ])
    assert.equal(nameAlone(label), undefined, label)
})

test('the last line of a story may sign it', () => {
  assert.deepEqual(signatureOf('(Reporting by Mina Rahbar in Kabul; Editing by Tom Ashby)'), {
    names: 'Mina Rahbar in Kabul',
    rule: 'byline.reporting-line',
  })
  // Agencies name who put the story together as well: the reporters are its authors.
  assert.deepEqual(
    signatureOf('(Reporting by Mina Rahbar and Ada Quill; Writing by Jonas Feld; Editing by Tom Ashby)')
      ?.names,
    'Mina Rahbar and Ada Quill',
  )
  assert.equal(signatureOf('Reporting by the committee was late.'), undefined)
  assert.equal(signatureOf('- a bridge of steel'), undefined)
})

test('organisations are not people', () => {
  assert.deepEqual(toAuthor('Sample News Agency').kind, 'organisation')
  assert.deepEqual(toAuthor('AOP').kind, 'organisation')
  assert.deepEqual(toAuthor('news.example.com').kind, 'organisation')
  assert.deepEqual(toAuthor('Staff Reporter').kind, 'organisation')
  assert.deepEqual(toAuthor('Associated Press').kind, 'organisation')
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
