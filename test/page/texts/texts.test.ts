import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { formatDiagnostic } from '../../../src/diagnostic/code-frame.ts'
import { dateInWords } from '../../../src/page/texts/date-words.ts'
import { readTexts } from '../../../src/page/texts/read-texts.ts'
import { textsFor } from '../../../src/page/texts/texts.ts'
import { parseArchiveDate, UNDATED } from '../../../src/value/archive-date.ts'
import { ENGLISH, textFiles, textsIn } from '../../support/texts.ts'

const own = (name: string, texts: unknown) => ({
  path: `templates/texts/${name}.json`,
  text: JSON.stringify(texts, null, 2),
})
const withOwn = (language: string, ...files: { path: string; text: string }[]) => {
  const { value, diagnostics } = readTexts([...textFiles(), ...files])
  assert.deepEqual(diagnostics, [])
  return textsFor(language, value)
}

describe('a language', () => {
  test('has its own words, digits and plural forms', () => {
    const counts = (language: string) => [0, 1, 1284].map((n) => textsIn(language).count('count.article', n))
    assert.deepEqual(counts('en'), ['0 articles', '1 article', '1,284 articles'])
    assert.deepEqual(counts('fa-AF'), ['۰ مقاله', '۱ مقاله', '۱٬۲۸۴ مقاله'])
    assert.deepEqual(counts('ps'), ['۰ مقالې', '۱ مقاله', '۱٬۲۸۴ مقالې'])
    assert.equal(textsIn('fa-AF').digits(1400), '۱۴۰۰')
  })

  test('borrows what it lacks from its kin, then from English', () => {
    assert.equal(textsIn('fa').say('nav.dates'), textsIn('fa-AF').say('nav.dates'))
    assert.equal(textsIn('en-GB').say('nav.dates'), 'Dates')
    assert.equal(textsIn('lb').say('nav.dates'), 'Dates')
    assert.equal(textsIn('lb').count('count.article', 1), '1 article')
  })

  test('is added, or changed in single texts, by a file of the site', () => {
    const added = withOwn(
      'lb-BE',
      own('lb', { 'nav.dates': 'Daten', 'nav.tags': 'Themen' }),
      own('lb-BE', { 'nav.tags': 'Themä' }),
    )
    assert.deepEqual(
      [added.say('nav.dates'), added.plain['nav.tags'], added.say('nav.about')],
      ['Daten', 'Themä', 'About'],
    )
    assert.equal(withOwn('en', own('en', { 'nav.tags': 'Topics' })).plain['nav.tags'], 'Topics')
  })

  test('counts by its own rules, and what it borrows by those of the lender', () => {
    const forms = { one: '{n} статья', few: '{n} статьи', many: '{n} статей', other: '{n} статьи' }
    const russian = withOwn('ru', own('ru', { 'count.article': forms }))
    assert.deepEqual(
      [1, 3, 5, 21].map((n) => russian.count('count.article', n)),
      ['1 статья', '3 статьи', '5 статей', '21 статья'],
    )
    assert.equal(russian.count('count.tag', 21), '21 tags')
  })
})

describe('days', () => {
  const date = parseArchiveDate('2022-01-01') ?? UNDATED
  const told = (texts: typeof ENGLISH) => [
    dateInWords(date, texts),
    dateInWords(date, texts, texts.calendars),
  ]

  test('are told in the calendar of the country, and beside it in the other', () => {
    assert.deepEqual(told(ENGLISH), ['1 January 2022', '1 January 2022'])
    assert.deepEqual(told(textsIn('fa-AF')), ['۱۱ جدی ۱۴۰۰', '۱۱ جدی ۱۴۰۰ · ۱ جنوری ۲۰۲۲'])
    assert.deepEqual(told(textsIn('ps')), [
      'د ۱۴۰۰ د مرغومی ۱۱مه',
      'د ۱۴۰۰ د مرغومی ۱۱مه · د ۲۰۲۲ د جنوري ۱مه',
    ])
  })

  test('are told in the calendars that the keeper asks for', () => {
    assert.deepEqual(told(textsIn('fa-AF', ['gregorian'])), ['۱ جنوری ۲۰۲۲', '۱ جنوری ۲۰۲۲'])
    assert.deepEqual(told(textsIn('en', ['solar-hijri', 'gregorian'])), [
      '1 January 2022',
      '11 Jadi 1400 · 1 January 2022',
    ])
  })
})

describe('a file of texts', () => {
  const problems = (file: { path: string; text: string }) =>
    readTexts([...textFiles(), file]).diagnostics.map(formatDiagnostic)

  test('that is no JSON is refused where it ceases to be', () => {
    const placed = (text: string) => {
      const [problem] = readTexts([...textFiles(), { path: 'templates/texts/lb.json', text }]).diagnostics
      return [problem?.at.line, problem?.at.column, problem?.message]
    }
    const message = 'The interface texts cannot be read: from here on it is not JSON.'
    assert.deepEqual(placed('{\n  "nav.tags": "Tags",\n}'), [3, 1, message])
    assert.deepEqual(placed('{\n  "nav.tags": "Tags"\n  "nav.dates": "D"\n}'), [3, 3, message])
    assert.deepEqual(placed('{\n  "nav.tags": "Tags"\n'), [2, 21, message])
    assert.deepEqual(placed('\ufeff{"nav.tags": }'), [1, 15, message])
  })

  test('that is not a JSON object is refused', () => {
    for (const text of ['{', '[]', 'null', '"a"'])
      assert.match(
        problems({ path: 'templates/texts/lb.json', text }).join(),
        /^templates\/texts\/lb\.json.* error \[template-texts-unreadable\] The interface texts cannot be read: (?:the file is not a JSON object|from here on it is not JSON)\./,
      )
  })

  test('whose name is no language is refused', () => {
    assert.match(
      problems(own('my texts', {})).join(),
      /\[template-texts-language\] The interface texts are named "my texts"/,
    )
  })

  for (const [texts, message] of [
    [{ 'nav.date': 'Daten' }, 'There is no interface text "nav.date". Did you mean "nav.dates"?'],
    [{ 'nav.dates': 1 }, 'The interface text "nav.dates" should be a text.'],
    [{ 'nav.dates': { other: 'Daten' } }, 'The interface text "nav.dates" should be a text.'],
    [
      { 'count.tag': { one: '{n} Thema' } },
      'The interface text "count.tag" should be a text, or plural forms of which one is "other".',
    ],
    [
      { 'count.tag': { other: '{count} Themen' } },
      'The interface text "count.tag" names {count}, but it is given {n}.',
    ],
    [{ __proto__: null, constructor: 'x' }, 'There is no interface text "constructor".'],
  ] as const) {
    test(`with ${JSON.stringify(texts)} is told where and what`, () => {
      const file = own('lb', { 'nav.tags': 'Themen', ...texts })
      const { value, diagnostics } = readTexts([...textFiles(), file])
      assert.deepEqual(
        diagnostics.map((found) => [found.message, found.at.path, found.at.line]),
        [[message, 'templates/texts/lb.json', 3]],
      )
      assert.deepEqual([...(value.get('lb') ?? [])], [['nav.tags', 'Themen']])
    })
  }
})

test('the script of the search page is given its own texts, the way of writing numbers, languages and its months', () => {
  for (const [language, calendars] of [
    ['en', ['gregorian']],
    ['ps', ['solar-hijri', 'gregorian']],
  ] as const) {
    const keys = Object.keys(JSON.parse(textsIn(language).forScript))
    const [own, lent] = [
      keys.filter((key) => /^(?:client|number)\./.test(key)),
      keys.filter((key) => !/^(?:client|number)\./.test(key)),
    ]
    assert.ok(own.includes('client.articles') && own.includes('number.digits'))
    assert.deepEqual(
      lent.filter((key) => !key.startsWith('language.')).sort(),
      [
        'date.day',
        'date.month',
        ...calendars.flatMap((name) => Array.from({ length: 12 }, (_, i) => `month.${name}.${i + 1}`)),
      ].sort(),
    )
    assert.ok(lent.includes('language.ps'))
  }
})
