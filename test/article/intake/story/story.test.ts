// Dumps of whole pages, of which only the story is kept, and clean texts, which stay whole.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findStory } from '../../../../src/article/intake/story/story.ts'
import { linesOf, rawText } from '../../../../src/article/raw-text.ts'
import { HIDING_RULES } from '../../../../src/article/rules/hiding-rules.ts'

const PROSE = [
  'The governor told reporters that the bridge would be repaired before winter, and that the families who had lost their houses would receive tents, blankets and food for two months.',
  'Traders in the market said that they had heard such promises before. The river has flooded the lower town in three of the last five years, and each time the repairs were washed away by spring.',
  '“We do not need another promise,” said the owner of a tea house whose cellar was still under water on Monday. “We need stones, and somebody who knows how to lay them.”',
  'Engineers who looked at the piers last autumn had warned that two of the five would not stand another flood. Their report was never answered, according to a copy that the council made public.',
]
const MENU = [
  'Home',
  'World',
  'Politics',
  'Business',
  'Culture',
  'Sport',
  'Weather',
  'Newsletters',
  'Log in',
  'Search',
]
const FOOTER = [
  'Related stories',
  'Market reopens after the fire',
  'Five things to know about the dam',
  'Why the railway is late again',
  'Leave a comment',
  'Privacy policy',
  'Terms of use',
  'Contact us',
  '© 2021 Sample Times. All rights reserved.',
]

const find = (...lines: string[]) => findStory(linesOf(rawText('a.txt', lines.join('\n'))))
const said = (story: ReturnType<typeof find>) => ({
  head: story.kept.slice(0, story.storyStart).map(({ text }) => text),
  story: story.kept.slice(story.storyStart).map(({ text }) => text),
})
const rules = (story: ReturnType<typeof find>) => story.hidden.map(({ line, rule }) => [rule, line.text])

test('the story is found in the middle of a page, its head above it', () => {
  const found = find(
    ...MENU,
    '',
    'Bridge to Be Repaired Before Winter',
    'By Mina Rahbar',
    '3 March 2021',
    'Share',
    '',
    ...PROSE.flatMap((text) => [text, '']),
    ...FOOTER,
  )
  assert.deepEqual(said(found).story, PROSE)
  assert.deepEqual(said(found).head.slice(-3), [
    'Bridge to Be Repaired Before Winter',
    'By Mina Rahbar',
    '3 March 2021',
  ])
  assert.equal(found.doubtful, false)
})

test('each hidden line says why', () => {
  const found = find(
    ...MENU,
    '',
    'Bridge to Be Repaired',
    '',
    ...PROSE.flatMap((text) => [text, '']),
    ...FOOTER,
  )
  assert.deepEqual(
    rules(found).filter(([, text]) =>
      ['World', 'Log in', 'Why the railway is late again', 'Contact us'].includes(text ?? ''),
    ),
    [
      ['story.menu', 'World'],
      ['boilerplate.account', 'Log in'],
      ['boilerplate.related', 'Why the railway is late again'],
      ['boilerplate.navigation', 'Contact us'],
    ],
  )
})

test('what interrupts the story of a page is hidden under its own rule', () => {
  const [first = '', second = '', ...rest] = PROSE
  const found = find(
    ...MENU,
    '',
    'Bridge to Be Repaired',
    '',
    first,
    '',
    'Advertisement',
    '',
    second,
    '',
    'Read more: Why the railway is late again',
    '',
    'Photo: Mina Rahbar',
    '',
    ...rest.flatMap((text) => [text, '']),
    ...FOOTER,
  )
  assert.deepEqual(said(found).story, PROSE)
  assert.deepEqual(
    rules(found).filter(([rule]) => /advert|read-more|credit/.test(rule ?? '')),
    [
      ['boilerplate.advert', 'Advertisement'],
      ['boilerplate.read-more', 'Read more: Why the railway is late again'],
      ['boilerplate.credit', 'Photo: Mina Rahbar'],
    ],
  )
})

test('a page in Persian is read like one in English', () => {
  const story = [
    'والی هرات روز دوشنبه به خبرنگاران گفت که پل بزرگ شهر پیش از زمستان ترمیم می‌شود و به خانواده‌هایی که خانه‌های خود را از دست داده‌اند خیمه و مواد غذایی داده خواهد شد.',
    'بازرگانان بازار پایین می‌گویند که چنین وعده‌هایی را پیش از این نیز شنیده‌اند و دریا در پنج سال گذشته سه بار دکان‌های آنان را زیر آب برده است و هیچ کسی نیامده است.',
    'انجنیرانی که خزان گذشته پایه‌های پل را دیدند هشدار داده بودند که دو پایه از پنج پایه در برابر سیلاب دیگر تاب نمی‌آورد، اما گزارش آنان تا امروز بی‌جواب مانده است.',
  ]
  const found = find(
    'صفحه اصلی',
    'جهان',
    'سیاست',
    'اقتصاد',
    'فرهنگ',
    'ورزش',
    'جستجو',
    'ورود',
    '',
    'پل بزرگ هرات پیش از زمستان ترمیم می‌شود',
    '',
    ...story.flatMap((text) => [text, '']),
    'مطالب مرتبط',
    'بازار پس از آتش‌سوزی باز شد',
    'راه آهن باز هم دیر می‌رسد',
    'تماس با ما',
    'تمامی حقوق محفوظ است',
  )
  assert.deepEqual(said(found).story, story)
  assert.equal(said(found).head.at(-1), 'پل بزرگ هرات پیش از زمستان ترمیم می‌شود')
})

test('a clean text stays whole, whatever its form', () => {
  const verse = [
    'The river came at night',
    'and took the lower town',
    'the mill, the school, the light',
    'and all the bridges down',
  ]
  const list = [
    'Mina Rahbar',
    'Karim Sadat',
    'Laila Nuri',
    'Omar Wali',
    'Zahra Amin',
    'Yusuf Hakim',
    'Roya Aziz',
  ]
  const talk = [
    'Who repairs the bridge?',
    'The council.',
    'When?',
    'Before winter.',
    'Do you believe it?',
    'No.',
  ]
  for (const middle of [verse, list, talk, ['Kabul\t12\t33', 'Herat\t8\t21', 'Balkh\t3\t5']]) {
    const lines = ['Bridge to Be Repaired', '', ...PROSE.slice(0, 2), '', ...middle, '', ...PROSE.slice(2)]
    const found = find(...lines)
    assert.deepEqual(found.hidden, [])
    assert.equal(found.page, false)
  }
})

test('one furniture word is no page: a clean text with a button at its end loses the button only', () => {
  const found = find('Bridge to Be Repaired', '', ...PROSE.flatMap((text) => [text, '']), 'Share', 'Log in')
  assert.equal(found.page, false)
  assert.deepEqual(rules(found), [
    ['boilerplate.share', 'Share'],
    ['boilerplate.account', 'Log in'],
  ])
})

test('"More" in wrapped text cuts nothing: prose goes on below it', () => {
  const wrapped = PROSE.flatMap((text) => [
    ...(text.match(/.{1,64}(?:\s|$)/g) ?? []).map((row) => row.trim()),
    '',
  ])
  const found = find(
    'Bridge to Be Repaired',
    '',
    ...wrapped,
    'More',
    '',
    ...wrapped.map((row) => row.replace('the', 'this')),
  )
  assert.deepEqual(found.hidden, [])
})

test('a paragraph printed twice is hidden once, a wrapped row that stands twice is not', () => {
  const [first = '', second = ''] = PROSE
  assert.deepEqual(rules(find('Bridge to Be Repaired', '', first, '', second, '', first)), [
    ['boilerplate.repeat', first],
  ])
  const row = 'that the families who had lost their houses would receive tents from the'
  const wrapped = [
    'The governor told reporters on Monday that the bridge will stand, and',
    row,
    'council of the lower town.',
  ]
  assert.deepEqual(
    rules(
      find(
        'Bridge to Be Repaired',
        '',
        ...wrapped,
        '',
        ...wrapped.map((text) => text.replace('Monday', 'Sunday').replace('lower', 'upper')),
      ),
    ),
    [],
  )
})

test('a page of nothing but menus keeps its text', () => {
  const found = find(...MENU, ...FOOTER)
  assert.ok(found.kept.length > 0)
})

/** Remarks of readers: prose that is not the story. */
const REMARKS = Array.from({ length: 12 }, (_, i) => [
  `Reader${i}`,
  '3 days ago',
  `I do not believe a word of it, the same was said in spring and nothing was done for us, number ${i}.`,
  'Like it',
]).flat()

test('a page with much prose beside its story asks for a person’s eye', () => {
  const found = find(
    ...MENU,
    '',
    'Bridge to Be Repaired',
    '',
    ...PROSE.flatMap((text) => [text, '']),
    ...REMARKS,
  )
  assert.deepEqual([said(found).story.slice(0, 4), found.page, found.doubtful], [PROSE, true, true])
})

test('an honest page asks nobody: many menus, and remarks below a heading that names them', () => {
  const many = Array.from({ length: 80 }, (_, i) => `Section ${'abcdefgh'[i % 8]} of the paper`)
  const story = PROSE.flatMap((text) => [text, ''])
  for (const rest of [FOOTER, ['12 Comments', ...REMARKS, ...FOOTER]]) {
    const found = find(...MENU, ...many, '', 'Bridge to Be Repaired', '', ...story, ...rest)
    assert.deepEqual([said(found).story, found.page, found.doubtful], [PROSE, true, false])
  }
})

test('every line is kept or hidden, once, in its order', () => {
  const line = fc.oneof(
    fc.constantFrom(...PROSE, ...MENU, ...FOOTER, '', '', 'Advertisement', 'By Mina Rahbar'),
    fc.string({ maxLength: 80 }),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), (texts) => {
      const lines = linesOf(rawText('a.txt', texts.join('\n')))
      const { kept, hidden, storyStart } = findStory(lines)
      const all = [...kept, ...hidden.map((one) => one.line)].sort((a, b) => a.start - b.start)
      assert.deepEqual(all, lines)
      assert.deepEqual(
        [...kept].sort((a, b) => a.start - b.start),
        kept,
      )
      assert.ok(storyStart >= 0 && storyStart <= kept.length)
      assert.ok(hidden.every(({ rule }) => HIDING_RULES.includes(rule)))
      assert.ok(lines.length === 0 || kept.length > 0)
    }),
    { numRuns: 200 },
  )
})
