// The head of whole pages, in which the site's own lines stand around headline, byline and dates; beside each
// rule its counter-example.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blockText } from '../../../../src/article/block.ts'
import { readHead } from '../../../../src/article/intake/head/head.ts'
import { linesOf, rawText } from '../../../../src/article/raw-text.ts'
import { articleOf } from '../../../support/parse.ts'

const STORY = [
  'The governor told reporters that the old bridge over the river would be repaired before winter, and that traders would receive help until the market opens again.',
  'Traders in the lower market said that they had heard such promises about the bridge before. The river has flooded the town in three of the last five years.',
  'Engineers said that the repairs would cost more than the province has, and that nobody had asked them for their opinion of the bridge.',
]
const MENU = ['Skip to content', 'Menu', 'World', 'Sport', 'Sign in', 'Weather in your town']

const page = (...head: string[]) => articleOf([...MENU, ...head, ...STORY].join('\n'))
const body = (article: ReturnType<typeof page>) => article.body.map(blockText)
const hiddenAs = (article: ReturnType<typeof page>, rule: string) =>
  article.hidden.filter((range) => range.rule === rule).map(({ text }) => text)

test('in a page’s text the headline is the line above the story whose words recur in it', () => {
  const article = page(
    'Old Bridge to Be Repaired Before Winter',
    'By Mina Rahbar',
    '3 March 2022',
    'Open menu',
    '429',
  )
  assert.deepEqual(
    [article.headline.value, article.headline.status, article.headline.rule],
    ['Old Bridge to Be Repaired Before Winter', 'stated', 'headline.above-story'],
  )
  assert.deepEqual(
    [article.byline.value, article.byline.status, article.published.value.edtf],
    ['Mina Rahbar', 'stated', '2022-03-03'],
  )
  assert.deepEqual(body(article), STORY)
  const hidden = new Set(article.hidden.map(({ text }) => text))
  assert.deepEqual(
    [...MENU, 'Open menu', '429'].filter((line) => !hidden.has(line)),
    [],
  )
})

test('the readings do not hang on how the story was found', () => {
  const text = [...MENU, 'Old Bridge to Be Repaired Before Winter', 'By Mina Rahbar', ...STORY].join('\n')
  const lines = linesOf(rawText('a.txt', text))
  for (const start of [8, 9]) {
    const head = readHead(lines, start)
    assert.deepEqual(
      [head.headline?.value, head.byline?.value],
      ['Old Bridge to Be Repaired Before Winter', 'Mina Rahbar'],
    )
  }
})

test('a longer line of the menu whose words do not recur is not the headline', () => {
  const article = page(
    'Ten Recipes for a Rainy Autumn Evening',
    'Old Bridge to Be Repaired',
    'By Mina Rahbar',
  )
  assert.equal(article.headline.value, 'Old Bridge to Be Repaired')
})

test('of two lines that could be the headline the upper is it and the lower its standfirst', () => {
  const lower = 'The river has flooded the lower market, and traders doubt that the bridge will be repaired.'
  const article = page('Old Bridge to Be Repaired Before Winter', lower, 'By Mina Rahbar', 'March 3, 2022')
  assert.deepEqual(
    [article.headline.value, article.summary, body(article)],
    ['Old Bridge to Be Repaired Before Winter', lower, STORY],
  )
  assert.deepEqual(hiddenAs(article, 'head.standfirst'), [lower])
})

test('a sentence below the headline that no byline or date follows is the first paragraph', () => {
  const first = 'The bridge was built by the grandfather of the governor.'
  const article = page('Old Bridge to Be Repaired Before Winter', 'Share', first)
  assert.deepEqual([article.summary, body(article)], [null, [first, ...STORY]])
})

test('a headline may end in a question mark or a full stop, be in capitals, and be repeated', () => {
  for (const headline of [
    'Will the Old Bridge Be Repaired Before Winter?',
    'The old bridge will be repaired before winter.',
    'OLD BRIDGE TO BE REPAIRED BEFORE WINTER',
  ]) {
    assert.equal(page(headline, 'By Mina Rahbar', 'March 3, 2022').headline.value, headline)
    assert.equal(page(headline, 'Share', headline, 'By Mina Rahbar').headline.value, headline)
  }
})

test('captions, counters and reading times around the headline are not it', () => {
  const article = page(
    'News',
    'Traders at the old bridge over the river in March. Photo: Tom Ashby',
    'Old Bridge to Be Repaired',
    '4 min read',
    '2 hours ago',
    'Listen to this article',
    'The bridge and the market in winter (Sample Images)',
    'Credit...',
    'By Mina Rahbar',
  )
  assert.deepEqual(
    [article.headline.value, article.byline.value],
    ['Old Bridge to Be Repaired', 'Mina Rahbar'],
  )
  assert.deepEqual(body(article), STORY)
})

test('a title with the site’s name after it is evidence of the publication', () => {
  const title = 'Old Bridge to Be Repaired Before Winter'
  const article = articleOf(
    [`${title} | The Sample Times`, ...MENU, title, 'By Mina Rahbar', ...STORY].join('\n'),
  )
  assert.equal(article.headline.value, title)
  assert.deepEqual(article.publication, {
    value: { name: 'The Sample Times' },
    status: 'inferred',
    rule: 'publication.title-suffix',
    evidence: [{ quote: 'The Sample Times', line: 1, start: 42, end: 58 }],
  })
})

test('a byline may stand on two lines, beside its date, or be a name alone next to a date', () => {
  for (const lines of [
    ['By', 'Mina Rahbar', 'March 3, 2022'],
    ['Author:', 'Mina Rahbar', 'March 3, 2022'],
    ['Mina Rahbar', 'March 3, 2022'],
    ['Mina Rahbar - March 3, 2022'],
    ['March 3, 2022 | By Mina Rahbar'],
    ['By Mina Rahbar • Published March 3, 2022 4:20pm'],
    ['By Mina RahbarMarch 3, 2022 9:00 am'],
    ['March 3, 2022', 'Mina Rahbar', '@minarahbar'],
  ]) {
    const article = page('Old Bridge to Be Repaired Before Winter', ...lines)
    assert.deepEqual(
      [article.headline.value, article.authors.value],
      ['Old Bridge to Be Repaired Before Winter', [{ name: 'Mina Rahbar', kind: 'person' }]],
      lines.join(' / '),
    )
  }
})

test('two names above a date are its authors, and a place between name and date is nobody', () => {
  const people = (...lines: string[]) =>
    articleOf(['Old bridge to be repaired before winter', ...lines, ...STORY].join('\n\n'))
  const names = (...lines: string[]) => people(...lines).authors.value.map(({ name }) => name)
  assert.deepEqual(names('Mina Rahbar and Tom Ashby', 'Thu 3 Mar 2022 14.05 GMT'), [
    'Mina Rahbar',
    'Tom Ashby',
  ])
  assert.deepEqual(names('Rahbar, Mina; Ashby, Tom', '3 March 2022'), ['Rahbar, Mina', 'Ashby, Tom'])
  assert.deepEqual(names('Mina Rahbar | Madrid | 3 MAR 2022 - 14:05 CET'), ['Mina Rahbar'])
  assert.equal(people('Mina Rahbar | Madrid | 3 MAR 2022').published.value.edtf, '2022-03-03')
  // A place and its country have the form of a name in a catalogue; a place beside a day alone is no line of a head.
  assert.deepEqual(names('Kabul, Afghanistan', '3 March 2022'), [])
  assert.deepEqual(names('Madrid | 3 March 2022'), [])
})

test('labels in title case are no names', () => {
  const article = page(
    'Old Bridge to Be Repaired Before Winter',
    'Key Points',
    'Watch Live',
    'March 3, 2022',
    'Resize Icon',
  )
  assert.deepEqual([article.byline.value, article.published.value.edtf], [null, '2022-03-03'])
})

test('bylines on lines of their own are one byline', () => {
  const article = page('Old Bridge to Be Repaired Before Winter', 'By Mina Rahbar', 'By Tom Ashby')
  assert.deepEqual(
    article.authors.value.map(({ name }) => name),
    ['Mina Rahbar', 'Tom Ashby'],
  )
})

test('a byline below the story’s first paragraph makes that the standfirst', () => {
  const [first = '', ...rest] = STORY
  const article = articleOf(
    [
      ...MENU,
      'Old Bridge to Be Repaired',
      first,
      'By Mina Rahbar',
      'March 3, 2022',
      ...rest,
      ...STORY.map((line) => `${line} Again.`),
    ].join('\n'),
  )
  assert.deepEqual([article.summary, article.byline.value, body(article)[0]], [first, 'Mina Rahbar', rest[0]])
})

test('dates keep what their lines call them', () => {
  const text = [
    ...MENU,
    'Old Bridge to Be Repaired Before Winter',
    'Last updated: March 5, 2022 at 6:33 a.m.',
    'First published: March 3, 2022 at 4:12 p.m.',
    'By Mina Rahbar',
    ...STORY,
  ].join('\n')
  const head = readHead(linesOf(rawText('a.txt', text)), 10)
  assert.deepEqual(
    [...head.printed, ...head.updates].map(({ value, label }) => [value.edtf, label]),
    [
      ['2022-03-03', 'first published'],
      ['2022-03-05', 'updated'],
    ],
  )
})

test('a clean text keeps its first line as headline, whatever short lines follow', () => {
  const first = 'Why?'
  const article = articleOf(['Mina Rahbar', '', first, '', 'Nobody knows.', '', ...STORY].join('\n'))
  assert.equal(article.headline.value, 'Mina Rahbar')
  assert.deepEqual(body(article), [first, 'Nobody knows.', ...STORY])
})

test('a clean text may have a kicker and a standfirst', () => {
  const standfirst = 'A bridge is promised for the third time in five years.'
  const article = articleOf(
    ['GUEST ESSAY', 'Bridge to Be Repaired', standfirst, 'By Mina Rahbar', '3 March 2022', ...STORY].join(
      '\n\n',
    ),
  )
  assert.deepEqual(
    [article.kicker, article.headline.value, article.summary, article.byline.value, body(article)],
    ['GUEST ESSAY', 'Bridge to Be Repaired', standfirst, 'Mina Rahbar', STORY],
  )
})

test('"Analysis" above a long paragraph is the headline, for nothing else is', () => {
  assert.equal(articleOf(['Analysis', ...STORY].join('\n\n')).headline.value, 'Analysis')
})

test('a press release’s number and mark are no headline; its office is the publication', () => {
  const article = articleOf(
    [
      'Sample Command - Herat',
      '2022-03-S-024',
      'For Immediate Release',
      'HERAT, Afghanistan (March 3, 2022)',
      ...STORY,
    ].join('\n'),
  )
  assert.deepEqual(
    [article.headline.status, article.publication.value?.name, article.dateline],
    [
      'supplied',
      'Sample Command - Herat',
      { text: 'HERAT, Afghanistan (March 3, 2022)', place: 'HERAT, Afghanistan' },
    ],
  )
})

test('a story may be signed at its end', () => {
  const signed = (line: string) => articleOf(['Bridge to Be Repaired', ...STORY, line].join('\n\n'))
  assert.deepEqual(signed('(Reporting by Mina Rahbar and Tom Ashby; editing by Jonas Feld)').authors.value, [
    { name: 'Mina Rahbar', kind: 'person' },
    { name: 'Tom Ashby', kind: 'person' },
  ])
  assert.equal(signed('— Mina Rahbar').byline.rule, 'byline.signature')
  assert.equal(signed('— Nothing has changed since then, he said.').byline.value, null)
})

test('a copyright line of the site names the publication', () => {
  const { publication } = articleOf(
    ['Bridge to Be Repaired', ...STORY, '© 2022 The Sample Times. All rights reserved.'].join('\n\n'),
  )
  assert.deepEqual([publication.value?.name, publication.rule], ['The Sample Times', 'publication.copyright'])
})

test('where lines above are gone already, the first that is left is no line one', () => {
  const lines = linesOf(
    rawText('a.txt', ['Menu', 'Recipes', 'Old Bridge to Be Repaired Before Winter', ...STORY].join('\n')),
  )
  const [menu, ...kept] = lines
  assert.ok(menu)
  const head = readHead(kept, 2, [{ line: menu, rule: 'boilerplate.navigation' }])
  assert.equal(head.headline?.value, 'Old Bridge to Be Repaired Before Winter')
  assert.deepEqual(
    head.story.map(({ text }) => text),
    STORY,
  )
})

test('a headline that opens like a control is still one above prose', () => {
  const headline = 'Please Help Us, Say Traders at the Bridge'
  assert.equal(articleOf([headline, ...STORY].join('\n\n')).headline.value, headline)
})

test('empty and odd input has no head and does no harm', () => {
  for (const [text, start] of [
    ['', 0],
    ['Menu', 0],
    ['Menu\nShare', 5],
    ['|\n-\n429', 2],
  ] as const)
    assert.doesNotThrow(() => readHead(linesOf(rawText('a.txt', text)), start))
})

test('a sentence before a headline that was found within the story stays in it', () => {
  const menu = MENU.slice(0, 5)
  const [first = '', ...others] = STORY
  const text = [...menu, first, 'Old Bridge to Be Repaired Before Winter', 'By Mina Rahbar', ...others].join(
    '\n',
  )
  const head = readHead(linesOf(rawText('a.txt', text)), menu.length)
  assert.equal(head.headline?.value, 'Old Bridge to Be Repaired Before Winter')
  assert.deepEqual(
    head.story.map((line) => line.text),
    STORY,
  )
})

test('a notice before a headline that was found within the story is the site’s', () => {
  const notice = 'We use cookies so that this site can be read by everybody.'
  const text = [...MENU, notice, 'Old Bridge to Be Repaired Before Winter', 'By Mina Rahbar', ...STORY].join(
    '\n',
  )
  const head = readHead(linesOf(rawText('a.txt', text)), MENU.length)
  assert.deepEqual(
    head.story.map((line) => line.text),
    STORY,
  )
})

test('two figures for a year are a date on a page, inferred, and none in a clean text', () => {
  const byline = 'By Mina Rahbar • 12/18/23 4:02pm'
  const dated = page('Old Bridge to Be Repaired Before Winter', byline)
  const { value, status, rule } = dated.published
  assert.deepEqual([value.edtf, status, rule], ['2023-12-18', 'inferred', 'date.short-year-line'])
  assert.equal(dated.byline.value, 'Mina Rahbar')
  const clean = articleOf(['Old Bridge to Be Repaired Before Winter', byline, ...STORY].join('\n\n'))
  assert.equal(clean.published.status, 'unknown')
})
