import assert from 'node:assert/strict'
import { test } from 'node:test'
import { peopleIn, splitAuthors, withoutContacts } from '../../../../src/article/intake/head/author-names.ts'
import { worked } from '../../../support/worked.ts'

for (const [words, ...names] of [
  // As catalogues write one person: kept as written.
  ['Rahbar, Mina', 'Rahbar, Mina'],
  ['Rahbar, Mina; Ashby, Tom', 'Rahbar, Mina', 'Ashby, Tom'],
  ['Rahbar, Mina and Ashby, Tom', 'Rahbar, Mina', 'Ashby, Tom'],
  ['Rahbar, Mina, and Tom Ashby', 'Rahbar, Mina', 'Tom Ashby'],
  ['Rahbar, M. K.', 'Rahbar, M. K.'],
  ['RAHBAR, Mina', 'RAHBAR, Mina'],
  ['van der Feld, Jonas', 'van der Feld, Jonas'],
  ['Rahbar-Ashby, Mina', 'Rahbar-Ashby, Mina'],
  ['Ashby, Tom, Jr.', 'Ashby Jr., Tom'],
  // No catalogue: a list, agencies, a job, a place.
  ['Mina Rahbar, Tom Ashby', 'Mina Rahbar', 'Tom Ashby'],
  ['Reuters, AFP', 'Reuters'],
  ['Rahbar, Editor', 'Rahbar'],
  // What parts people.
  ['Mina Rahbar & Tom Ashby', 'Mina Rahbar', 'Tom Ashby'],
  ['Mina Rahbar / Tom Ashby', 'Mina Rahbar', 'Tom Ashby'],
  ['Mina Rahbar/Tom Ashby', 'Mina Rahbar', 'Tom Ashby'],
  ['Mina Rahbar und Tom Ashby', 'Mina Rahbar', 'Tom Ashby'],
  ['Mina Rahbar et Tom Ashby', 'Mina Rahbar', 'Tom Ashby'],
  ['Mina Rahbar y Tom Ashby', 'Mina Rahbar', 'Tom Ashby'],
  ['Mina Rahbar e Tom Ashby', 'Mina Rahbar', 'Tom Ashby'],
  ['Mina Rahbar, Tom Ashby and Jonas Feld', 'Mina Rahbar', 'Tom Ashby', 'Jonas Feld'],
  ['مینا رهبر و تام اشبی', 'مینا رهبر', 'تام اشبی'],
  ['مینا رهبر، تام اشبی', 'مینا رهبر', 'تام اشبی'],
  ['梅林、陈安', '梅林', '陈安'],
  ['梅林；陈安', '梅林', '陈安'],
  ['记者：梅林', '梅林'],
  ['文／陈安', '陈安'],
  ['Мина Рахбар и Том Эшби', 'Мина Рахбар', 'Том Эшби'],
  // The same words within one name.
  ['Santiago Rahbar y Feld', 'Santiago Rahbar y Feld'],
  ['João Rahbar e Feld', 'João Rahbar e Feld'],
  ['Sandy Andover', 'Sandy Andover'],
  // What belongs to a name, and what does not.
  ['Tom Ashby, Jr.', 'Tom Ashby Jr.'],
  ['Tom Ashby, III', 'Tom Ashby III'],
  ['Tom Ashby Jr.', 'Tom Ashby Jr.'],
  ['Mina Rahbar, PhD', 'Mina Rahbar'],
  ['Mina Rahbar, Ph.D., and Tom Ashby', 'Mina Rahbar', 'Tom Ashby'],
  ['By Mina Rahbar of The Sample Courier and Tom Ashby, Special to the Post', 'Mina Rahbar', 'Tom Ashby'],
  ['Mina Rahbar for The Sample Courier', 'Mina Rahbar'],
  ['Mina Rahbar of the Sample', 'Mina Rahbar'],
  ['Mina Rahbar For The Sample', 'Mina Rahbar'],
  ['MINA RAHBAR FOR SAMPLEONLINE', 'MINA RAHBAR'],
  ['Mary of Burgundy', 'Mary of Burgundy'],
  ['MINA RAHBAR and TOM ASHBY Jr., Sample Press', 'MINA RAHBAR', 'TOM ASHBY Jr.'],
  ['Mina Rahbar - Sample Gazette', 'Mina Rahbar'],
  ['Mina Rahbar, Staff Writer', 'Mina Rahbar'],
  ['Mina Rahbar Special to The Sample Times', 'Mina Rahbar'],
  ['Mina Rahbar (The Sample Times)', 'Mina Rahbar'],
  // Roles.
  ['Reporting by Mina Rahbar; Editing by Tom Ashby', 'Mina Rahbar'],
  [
    '(Reporting by Mina Rahbar and Jonas Feld; Writing by Ada Quill; Editing by T. Ashby)',
    'Mina Rahbar',
    'Jonas Feld',
    'Ada Quill',
  ],
  ['Mina Rahbar; additional reporting by Jonas Feld', 'Mina Rahbar', 'Jonas Feld'],
  ['Text: Mina Rahbar, Fotos: Tom Ashby', 'Mina Rahbar'],
  ['By Mina Rahbar | Photos by Tom Ashby', 'Mina Rahbar'],
  ['Edited by Tom Ashby', 'Tom Ashby'],
  // Mail, handles, links, profiles.
  ['Mina Rahbar mrahbar@courier.example', 'Mina Rahbar'],
  ['Mina Rahbar <mrahbar@courier.example>', 'Mina Rahbar'],
  ['mrahbar@courier.example (Mina Rahbar)', 'Mina Rahbar'],
  ['Mina Rahbar | mrahbar@courier.example Email the author | Follow on Birdsite', 'Mina Rahbar'],
  ['[Mina Rahbar](https://courier.example/m)', 'Mina Rahbar'],
  [
    '<a href="https://courier.example/m" rel="author">Mina Rahbar</a> and <b>Tom Ashby</b>',
    'Mina Rahbar',
    'Tom Ashby',
  ],
  ['Mina Rahbar (@minarahbar)', 'Mina Rahbar'],
  ['Mina Rahbar, View all posts by Mina Rahbar', 'Mina Rahbar'],
  ['mrahbar@courier.example'],
] as const) {
  test(`"${words}" names ${names.join('; ') || 'nobody'}`, () => assert.deepEqual(splitAuthors(words), names))
}

test('what names nobody and is no job, newspaper, place or degree is told', () => {
  assert.deepEqual(peopleIn('Mina Rahbar, the one of 3 dogs').unread, ['the one of 3 dogs'])
  assert.deepEqual(peopleIn('Mina Rahbar, Chief Correspondent, in Kabul').unread, [])
  assert.deepEqual(peopleIn('Mina Rahbar, MD, The Sample Times').unread, [])
})

test('words without links and addresses stay as they are', () => {
  assert.equal(
    withoutContacts('Mina Rahbar and Tom Ashby, The Sample Times'),
    'Mina Rahbar and Tom Ashby, The Sample Times',
  )
})

test('words of any length take a time that grows with it alone', () => {
  const started = worked()
  for (const piece of ['a@', '<a ', '[x](', 'By by ', 'photos by ', 'A, ', 'follow ', '(', 'Á '])
    splitAuthors(piece.repeat(30_000))
  assert.ok(worked() - started < 10_000)
})
