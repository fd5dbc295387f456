import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findMentions } from '../../../../src/article/intake/names/mentions.ts'
import { rawText } from '../../../../src/article/raw-text.ts'

const find = (text: string) => findMentions(text, rawText('a.txt', text), 0)
const names = (text: string) =>
  find(text)
    .mentions.map(({ name }) => name)
    .sort()

test('names are found with titles, openers and possessives off', () => {
  assert.deepEqual(
    names(
      'Yesterday President Joan Doe met Sample Front leader Tom Ashby. The Front’s office in Herat was closed.',
    ),
    ['Herat', 'Joan Doe', 'Sample Front', 'Tom Ashby'].sort(),
  )
})

test('a word that only opens sentences is no name', () => {
  assert.deepEqual(names('Bridges fell. Roads closed. Nobody in Herat was hurt.'), ['Herat'])
})

test('a surname alone counts for the one person named in full before it', () => {
  const { mentions } = find(
    'The envoy, Ali Nazary, spoke first. Then Nazary left, and Nazary did not return.',
  )
  assert.deepEqual(
    mentions.map(({ name, count }) => [name, count]),
    [['Ali Nazary', 3]],
  )
})

test('two people of one surname are not mixed up', () => {
  const found = names('Leaders named Ahmad Massoud and his father Ahmad Shah Massoud. Many remember Massoud.')
  assert.deepEqual(found, ['Ahmad Massoud', 'Ahmad Shah Massoud', 'Massoud'])
})

test('an explained acronym counts for its name', () => {
  const { mentions, acronyms } = find(
    'Members of the Sample Resistance Front (SRF) met. Later the SRF issued a statement.',
  )
  assert.deepEqual(acronyms, [{ short: 'SRF', long: 'Sample Resistance Front' }])
  assert.deepEqual(
    mentions.map(({ name, count }) => [name, count]),
    [['Sample Resistance Front', 3]],
  )
})

test('peoples, months and days are not names', () => {
  assert.deepEqual(names('In March the Afghan police and Russian guards met on Monday with Taliban men.'), [
    'Taliban',
  ])
})

test('a name after a hyphen is part of another word', () => {
  assert.deepEqual(names('The post-Taliban years were hard.'), [])
})

test('a name broken over two lines is found at its place', () => {
  const raw = rawText('a.txt', 'They met\nJoan\nDoe there.')
  const { mentions } = findMentions('They met Joan Doe there.', raw, 0)
  assert.deepEqual(
    mentions.map(({ evidence }) => evidence),
    [{ quote: 'Joan\nDoe', line: 2, start: 9, end: 17 }],
  )
})

test('text set in capitals and price lists name nobody', () => {
  assert.deepEqual(
    names(
      'THE RIVER ROSE IN HERAT AND THE BRIDGE FELL. Later, JUL7 and SEP7 were quoted, and APRIL was quiet in Herat.',
    ),
    ['Herat'],
  )
})
