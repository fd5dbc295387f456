import assert from 'node:assert/strict'
import { test } from 'node:test'
import { archiveDoubts } from '../../src/archive/doubts.ts'
import { finish } from '../../src/value/steps.ts'
import { articleOf } from '../support/parse.ts'

const doubtsOf = (...given: Parameters<typeof archiveDoubts>) => finish(archiveDoubts(...given))

const OPEN = { earliest: '', latest: '' }
const story = (words: number, first = 0) =>
  Array.from({ length: words }, (_, i) => `word${(first + i) * 7 + 1}`).join(' ')
const clipped = (path: string, headline: string, date: string, text: string) =>
  articleOf(`---\ntitle: ${headline}\ndate: ${date}\n---\n${text}\n`, path)

test('an article that is nearly the same as an earlier file names the one that it is most like', () => {
  const articles = [
    clipped('c.md', 'Third', '2022-03-05', `${story(100)} and more words`),
    clipped('a.md', 'First', '2022-03-03', `${story(100)} and something else at all`),
    clipped('b.md', 'Second', '2022-03-04', story(100)),
    clipped('d.md', 'Fourth', '2022-03-04', story(100, 500)),
  ]
  const doubts = doubtsOf(articles, OPEN)
  assert.deepEqual(
    doubts.map(({ code, severity, message, at, related }) => [code, severity, message, at.path, related]),
    [
      [
        'near-duplicate',
        'note',
        'The text is nearly the same as that of a.md: 95 % of their five-word sequences are the same. Both are published.',
        'b.md',
        ['a.md'],
      ],
      [
        'near-duplicate',
        'note',
        'The text is nearly the same as that of b.md: 96 % of their five-word sequences are the same. Both are published.',
        'c.md',
        ['b.md'],
      ],
    ],
  )
  assert.deepEqual(doubtsOf([...articles].reverse(), OPEN), doubts)
})

test('the same text under another headline is a near duplicate; the same file is reported as such elsewhere', () => {
  const text = story(60)
  assert.deepEqual(
    doubtsOf([clipped('a.md', 'A', '2022-03-03', text), clipped('b.md', 'B', '2022-03-03', text)], OPEN).map(
      ({ message }) => message,
    ),
    ['The text is the same as that of a.md. Both are published.'],
  )
  assert.deepEqual(
    doubtsOf([clipped('a.md', 'A', '2022-03-03', text), clipped('b.md', 'A', '2022-03-03', text)], OPEN),
    [],
  )
})

test('a date outside of what the archive covers is reported where it stands', () => {
  const articles = ['2021-08-14', '2021-08', '2021-08-15', '2024', '2025-01-01', '2021'].map((date) =>
    clipped(`${date}.md`, `At ${date}`, date, 'Words.'),
  )
  const undated = articleOf(
    'Bridge to Be Repaired\n\nIt was built in 1950, and it fell in the flood of 1951.',
  )
  const doubts = doubtsOf([...articles, undated], { earliest: '2021-08-15', latest: '2024' })
  assert.deepEqual(
    doubts.map(({ code, severity, message, at }) => [code, severity, message, at.path, at.line]),
    [
      [
        'before-coverage',
        'warning',
        'The article is dated 2021-08-14, before the archive begins (coverage.earliest: 2021-08-15).',
        '2021-08-14.md',
        3,
      ],
      [
        'after-coverage',
        'warning',
        'The article is dated 2025-01-01, after the archive ends (coverage.latest: 2024).',
        '2025-01-01.md',
        3,
      ],
    ],
  )
  assert.deepEqual(doubtsOf([...articles, undated], OPEN), [])
})

test('a date after the day on which the archive had the article already is doubted', () => {
  const dates = ['2022-03-03', '2022-03-04', '2022-03-05', '2022-03-06', '2022-03', '2022-04', '2023', '']
  const articles = dates.map((date) =>
    clipped(`${date || 'none'}.md`, `At ${date}`, date || '~', story(30, Number(date.slice(-2)) * 100)),
  )
  const knownBy = () => ({ year: 2022, month: 3, day: 4 })
  const later = (found: ReturnType<typeof doubtsOf>) =>
    found.flatMap(({ code, at }) => (code === 'published-after-accession' ? [[at.path, at.line]] : []))
  // On the 5th it may have been the 4th where it was taken in; March 2022 may be its first days.
  assert.deepEqual(later(doubtsOf(articles, OPEN, knownBy)), [
    ['2022-03-06.md', 3],
    ['2022-04.md', 3],
    ['2023.md', 3],
  ])
  assert.deepEqual(later(doubtsOf(articles, OPEN, () => null)), [])
  assert.deepEqual(later(doubtsOf(articles, OPEN)), [])
})

test('the day after the last of a year is the first of the next', () => {
  const articles = ['2023-01-01', '2023-01-02'].map((date) => clipped(`${date}.md`, date, date, 'Words.'))
  const found = doubtsOf(articles, OPEN, () => ({ year: 2022, month: 12, day: 31 }))
  assert.deepEqual(
    found.map(({ code, message }) => [code, message]),
    [
      [
        'published-after-accession',
        'The article is dated 2023-01-02, but the archive has had it since 2022-12-31.',
      ],
    ],
  )
})
