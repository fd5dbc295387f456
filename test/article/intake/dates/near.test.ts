// Which of a page's many dates is that of its story.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from '../../../support/parse.ts'

const MENU = ['Home', 'World', 'Politics', 'Culture', 'Sport', 'Log in', 'Subscribe', 'Search']
const HEADLINE = 'Bridge Over the River Opened After Three Years'
const STORY = [
  'The new bridge over the river was opened on Monday. It replaces a ferry that had carried people and goods between the two banks for more than sixty years.',
  'Hundreds of people from both banks came to see it, and the mayor walked across it first, with his two daughters.',
  'The owner of the ferry, who is eighty years old, said that he had never wanted to stop working, but that he was glad to rest.',
  'Engineers from the capital had worked on the bridge for three years, and the winter floods had stopped them twice.',
]
const FOOT = ['Contact us', '© 2021 Valley Times. All rights reserved.']

/** The day of publication of a page with lines above its headline, below it, and after its story. */
function dayOf({ above = [], head = [], after = [] }: Partial<Record<'above' | 'head' | 'after', string[]>>) {
  const lines = [...MENU, ...above, HEADLINE, 'By Mina Rahbar', ...head, ...STORY, ...after, ...FOOT]
  const { article } = parse(lines.join('\n\n'))
  const { value, status, rule } = article?.published ?? {}
  return [value?.edtf, status, rule]
}

const UNKNOWN = ['', 'unknown', '']
const printed = (day: string) => [day, 'stated', 'date.printed-line']

test('the date beside the headline is the story’s, not those of a list', () => {
  const list = ['1 May 2021', 'A first story', '2 May 2021', 'A second story', '3 May 2021', 'A third story']
  assert.deepEqual(dayOf({ head: ['28 April 2021'], after: list }), printed('2021-04-28'))
  assert.deepEqual(dayOf({ above: list, head: ['28 April 2021'] }), printed('2021-04-28'))
})

test('a list of other stories, of events or of comments gives its days to no story', () => {
  assert.deepEqual(
    dayOf({
      after: ['1 May 2021', 'A first story', '2 May 2021', 'A second story', '3 May 2021', 'A third'],
    }),
    UNKNOWN,
  )
  assert.deepEqual(
    dayOf({
      above: ['[ May 1, 2021 ] One', '[ May 1, 2021 ] Two', '[ May 2, 2021 ] Three', '[ May 3, 2021 ] Four'],
    }),
    UNKNOWN,
  )
  assert.deepEqual(dayOf({ head: ['Lesen Sie auch', '1. Mai 2020', 'Die Fähre wird eingestellt'] }), UNKNOWN)
  assert.deepEqual(
    dayOf({ after: [...STORY, '1 May 2021', 'A first story', '1 May 2021', 'A second story'] }),
    UNKNOWN,
  )
})

test('a line that says that it is the day of publication is believed wherever it stands, if no other says another', () => {
  assert.deepEqual(dayOf({ after: ['Erschienen am: 01.11.2023'] }), printed('2023-11-01'))
  assert.deepEqual(
    dayOf({ head: ['Published'], after: ['Related', 'Published 3 May 2020', 'Published 4 May 2020'] }),
    UNKNOWN,
  )
})

test('programs for weblogs say it in a sentence', () => {
  const english =
    'This entry was posted on Monday, May 3rd, 2021 at 10:15 am and is filed under Bridges, River.'
  const german =
    'Dieser Beitrag wurde am Montag, den 3. Mai 2021 um 10:15 Uhr veröffentlicht und unter Brücken abgelegt.'
  assert.deepEqual(dayOf({ after: [english] }), printed('2021-05-03'))
  assert.deepEqual(dayOf({ after: [german] }), printed('2021-05-03'))
  const other =
    'Der Bericht über die Brücke wurde am Montag, den 3. Mai 2021 um 10:15 Uhr veröffentlicht und gelobt.'
  assert.deepEqual(dayOf({ after: [other] })[0]?.startsWith('2021-05-03'), false)
})

test('the only day of a page is very likely its story’s, and no more', () => {
  assert.deepEqual(dayOf({ after: [...STORY, 'Monday, 3 May 2021'] }), [
    '2021-05-03?',
    'inferred',
    'date.only-line',
  ])
})

test('the day of the last change is that of publication very likely where the page prints no other', () => {
  const updated = 'Updated 4 May 2021 at 10:15'
  assert.deepEqual(dayOf({ head: [updated] }), ['2021-05-04?', 'inferred', 'date.updated-line'])
  assert.deepEqual(dayOf({ head: ['3 May 2021', updated] }), printed('2021-05-03'))
})

test('words that have grown to a date part from it where nothing follows', () => {
  assert.deepEqual(dayOf({ head: ['Valley Times3 May 2021'] }), printed('2021-05-03'))
  assert.deepEqual(dayOf({ head: ['Windows10 May 2021 Update'] }), UNKNOWN)
})
