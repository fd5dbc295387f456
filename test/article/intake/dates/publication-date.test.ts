// Several sources of one date: which is believed, what bears it out, what is rejected and reported.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleOf, parse } from '../../../support/parse.ts'

const LONG =
  'The governor told reporters that the bridge would be repaired before winter, and that the families who had lost their houses would receive tents, blankets and food for two months.'
const MORE =
  'Traders in the market said that they had heard such promises before. The river has flooded the lower town three times, and each time the repairs were washed away by spring.'

const read = (head: readonly string[], path?: string, story: readonly string[] = [LONG, '', MORE]) => {
  const { article, diagnostics } = parse(
    ['Bridge to Be Repaired', '', ...head, '', ...story].join('\n'),
    path,
  )
  assert.ok(article)
  const { value, status, rule, evidence, rejected } = article.published
  return {
    claim: [value.edtf, status, rule],
    evidence: evidence.map(({ quote }) => quote),
    rejected: rejected?.map(({ value, rule, evidence }) => [
      value.edtf,
      rule,
      evidence.map(({ quote }) => quote),
    ]),
    reports: diagnostics.map(({ code, severity }) => `${severity} ${code}`),
  }
}

test('sources that say the same are all evidence, the most trusted first', () => {
  assert.deepEqual(
    read(['March 3, 2022', '', 'https://news.example/2022/03/03/bridge'], 'articles/2022-03-03-bridge.txt'),
    {
      claim: ['2022-03-03', 'stated', 'date.printed-line'],
      evidence: ['March 3, 2022', '2022-03-03', '2022/03/03'],
      rejected: undefined,
      reports: [],
    },
  )
})

test('print is believed before a scraper, a scraper before a name; the overruled are kept and reported', () => {
  const { article } = parse(
    [' date 2022-03-05', '', 'March 3, 2022', '', LONG, '', MORE].join('\n'),
    'articles/2022-03-01-a.txt',
  )
  assert.deepEqual(article?.published, {
    value: { edtf: '2022-03-03', earliest: '2022-03-03', latest: '2022-03-03', precision: 'day' },
    status: 'stated',
    rule: 'date.printed-line',
    evidence: [{ quote: 'March 3, 2022', line: 3, start: 18, end: 31 }],
    rejected: [
      {
        value: { edtf: '2022-03-05', earliest: '2022-03-05', latest: '2022-03-05', precision: 'day' },
        rule: 'date.extractor-line',
        why: { rule: 'less-trusted-source', believed: 'printed', other: 'extractor' },
        evidence: [{ quote: '2022-03-05', line: 1, start: 6, end: 16 }],
      },
      {
        value: { edtf: '2022-03-01?', earliest: '2022-03-01', latest: '2022-03-01', precision: 'day' },
        rule: 'date.file-name',
        why: { rule: 'less-trusted-source', believed: 'printed', other: 'file-name' },
        evidence: [{ quote: '2022-03-01', line: 0, start: 9, end: 19 }],
      },
    ],
  })
})

test('a file named by a later day was kept then: a note, no warning', () => {
  assert.deepEqual(read(['March 3, 2022'], 'articles/2024-05-06-bridge.txt').reports, ['note dates-disagree'])
  assert.deepEqual(read(['March 3, 2022'], 'articles/2022-03-01-bridge.txt').reports, [
    'warning dates-disagree',
  ])
})

test('front matter is believed before all, and what the text says is kept', () => {
  const { article, codes } = parse(
    '---\ndate: 2022-03-03\n---\nBridge to Be Repaired\n\nMarch 4, 2022\n\n'.concat(LONG),
  )
  assert.deepEqual(
    [
      article?.published.value.edtf,
      article?.published.rule,
      article?.published.rejected?.[0]?.value.edtf,
      codes,
    ],
    ['2022-03-03', 'front-matter.date', '2022-03-04', ['dates-disagree']],
  )
})

test('a day that can be one of two is the one that another source names', () => {
  assert.deepEqual(read(['01/02/2022']).claim, ['[2022-01-02,2022-02-01]', 'inferred', 'date.printed-line'])
  const named = read(['01/02/2022'], 'articles/2022-02-01-bridge.txt')
  assert.deepEqual([named.claim.slice(0, 2), named.reports], [['2022-02-01', 'inferred'], []])
  const dateline = read(['01/02/2022'], 'a.txt', [`HERAT, Feb. 1 (Sample Wire) - ${LONG}`, '', MORE])
  assert.deepEqual(
    [dateline.claim.slice(0, 2), dateline.evidence],
    [
      ['2022-02-01', 'stated'],
      ['01/02/2022', 'Feb. 1'],
    ],
  )
})

test('a dateline with its year states a date; without it, it makes none', () => {
  const dateline = (words: string) => read([], 'a.txt', [`HERAT, Afghanistan (${words}) - ${LONG}`, '', MORE])
  assert.deepEqual(dateline('Jan. 25, 2013').claim, ['2013-01-25', 'stated', 'date.dateline'])
  assert.deepEqual(dateline('Jan. 25').claim, ['', 'unknown', ''])
})

test('a dateline is of the day of print or of the days before; else the reader is told', () => {
  const filed = (day: string) =>
    read(['March 3, 2022'], 'a.txt', [`HERAT, ${day} (Sample Wire) - ${LONG}`, '', MORE])
  assert.deepEqual([filed('March 3').evidence, filed('March 3').reports], [['March 3, 2022', 'March 3'], []])
  assert.deepEqual([filed('March 1').evidence, filed('March 1').reports], [['March 3, 2022'], []])
  assert.deepEqual(filed('March 9').reports, ['note dateline-differs'])
  assert.deepEqual(filed('March 2, 2022').reports, [])
  assert.deepEqual(filed('March 2, 2021').reports, ['warning dates-disagree'])
})

test('a printed weekday that does not fall on its date is reported, and the date stays', () => {
  const wrong = read(['Monday, March 3, 2022'])
  assert.deepEqual(
    [wrong.claim[0], wrong.claim[1], wrong.reports],
    ['2022-03-03', 'stated', ['warning weekday-differs']],
  )
  assert.deepEqual(read(['Thursday, March 3, 2022']).reports, [])
})

test('a scraper’s bare 1 January is doubtful, and no longer when print says the same', () => {
  const alone = parse([' date 2022-01-01', '', LONG, '', MORE].join('\n'))
  assert.deepEqual([alone.article?.published.value.edtf, alone.codes], ['2022-01-01?', ['first-of-january']])
  const printed = parse([' date 2022-01-01', '', 'January 1, 2022', '', LONG, '', MORE].join('\n'))
  assert.deepEqual([printed.article?.published.value.edtf, printed.codes], ['2022-01-01', []])
  assert.deepEqual(parse([' date 2022-02-01', '', LONG, '', MORE].join('\n')).codes, [])
})

test('other calendars are told by the rule; the moon’s days are only near', () => {
  assert.deepEqual(read(['۱۱ جدی ۱۴۰۰']).claim, ['2022-01-01', 'stated', 'date.solar-hijri-line'])
  assert.deepEqual(read(['11 Jadi 1400']).claim, ['2022-01-01', 'stated', 'date.solar-hijri-line'])
  assert.deepEqual(read(['12 Safar 1444']).claim, ['2022-09-09~', 'inferred', 'date.lunar-hijri-line'])
  const sighted = read(['12 Safar 1444'], 'articles/2022-09-08-bridge.txt')
  assert.deepEqual([sighted.evidence.length, sighted.reports], [2, []])
  assert.deepEqual(read([], 'articles/1400-10-11-bridge.txt').claim, [
    '2022-01-01?',
    'inferred',
    'date.solar-hijri-file-name',
  ])
})

test('an inferred date before what the text speaks of as past is reported', () => {
  const text = [`${LONG} It fell in March 2022.`, '', MORE]
  assert.deepEqual(read([], 'articles/2021-09-06-bridge.txt', text).reports, ['warning date-before-text'])
  assert.deepEqual(read([], 'articles/2022-09-06-bridge.txt', text).reports, [])
})

test('a publication after its own change, or after it was collected, is reported', () => {
  const codes = (fields: string) => parse(`---\ntitle: A\n${fields}\n---\n${LONG}\n`, 'a.md').codes
  assert.deepEqual(codes('date: 2022-03-03\nlastmod: 2022-03-01'), ['published-after-change'])
  assert.deepEqual(codes('date: 2022-03-03\naccessed: 2022-03-01'), ['published-after-collection'])
  assert.deepEqual(codes('date: 2022-03-03\nlastmod: 2022-03-03\naccessed: 2024-05-06'), [])
})

test('without a date, what is known are bounds: after what the text tells, before it was collected', () => {
  const bound = (fields: string, story = LONG) => {
    const { published } = articleOf(`---\ntitle: A\n${fields}\n---\n${story}\n`, 'a.md')
    return [published.value.edtf, published.status, published.evidence.length]
  }
  const story = `${LONG} It fell in March 2022.`
  assert.deepEqual(bound('accessed: 2024-05-06'), ['[..2024-05-06]', 'bounded', 1])
  assert.deepEqual(bound('accessed: 2024-05-06', story), ['[2022-03-01..2024-05-06]', 'bounded', 2])
  assert.deepEqual(bound('x: y', story), ['[2022-03..]', 'bounded', 1])
  assert.deepEqual(bound('created: 2024-05-06'), ['', 'unknown', 0])
})

test('bounds are read in Dari and Pashto; what is to come bounds nothing', () => {
  const bound = (story: string) => articleOf(`گزارش از هرات\n\n${story}\n`).published.value.edtf
  assert.equal(
    bound('پل بزرگ شهر در ۱۱ جدی ۱۴۰۰ فرو ریخت و مردم از رودخانه گذشته نتوانستند.'),
    '[2022-01-01..]',
  )
  assert.equal(bound('پل بزرگ شهر در سال ۱۴۰۰ فرو ریخت و مردم از رودخانه گذشته نتوانستند.'), '[2021-03-21..]')
  assert.equal(bound('پل بزرگ شهر در ۱۱ جدی ۱۴۱۰ ساخته خواهد شد و مردم از رودخانه می‌گذرند.'), '')
})

test('a date in front matter whose year alone tells the calendar is inferred, and that is said', () => {
  const given = (value: string) => {
    const { article, codes } = parse(`---\ntitle: A\ndate: ${value}\n---\n${LONG}\n`, 'a.md')
    const { value: date, status, rule } = article?.published ?? {}
    return [date?.edtf, status, rule, codes]
  }
  assert.deepEqual(given('1401-10-11'), [
    '2023-01-01?',
    'inferred',
    'date.solar-hijri-front-matter',
    ['other-calendar'],
  ])
  assert.deepEqual(given('1444-02-12'), [
    '2022-09-09~',
    'inferred',
    'date.lunar-hijri-front-matter',
    ['other-calendar'],
  ])
  assert.deepEqual(given('11 Jadi 1401'), ['2023-01-01', 'stated', 'front-matter.date', []])
  assert.deepEqual(given('۱۴۰۱/۱۰/۱۱'), ['2023-01-01', 'stated', 'front-matter.date', []])
  assert.deepEqual(given('1400-12-30'), ['', 'unknown', '', ['invalid-date']])
})

test('a day before there were newspapers is doubted and reported', () => {
  const { article, codes } = parse(`---\ntitle: A\ndate: 1512-03-03\n---\n${LONG}\n`, 'a.md')
  assert.deepEqual(
    [article?.published.value.edtf, article?.published.status, codes],
    ['1512-03-03?', 'inferred', ['date-too-early']],
  )
})

for (const value of [
  '0001-01-01T00:00:00Z',
  '0001-01-01',
  '0000-00-00 00:00:00',
  '1900-01-01T00:00:00.000Z',
  '{{ date }}',
  '"{{date:YYYY-MM-DD}}"',
  '<% tp.file.creation_date() %>',
  'YYYY-MM-DD',
]) {
  test(`"${value}" stands for no date: undated, with a warning`, () => {
    const { article, codes } = parse(`---\ntitle: A\ndate: ${value}\n---\n${LONG}\n`, 'a.md')
    assert.deepEqual(
      [article?.published.value.edtf, article?.published.status, codes],
      ['', 'unknown', ['empty-date']],
    )
  })
}

test('the first day of a program’s calendar is kept and doubted, unless something else bears it out', () => {
  const stated = (date: string, path = 'a.md') => {
    const { article, codes } = parse(`---\ntitle: A\ndate: ${date}\n---\n${LONG}\n`, path)
    return [article?.published.value.edtf, article?.published.status, codes]
  }
  assert.deepEqual(stated('1970-01-01'), ['1970-01-01?', 'inferred', ['program-day']])
  assert.deepEqual(stated('1900-01-01'), ['1900-01-01?', 'inferred', ['program-day']])
  assert.deepEqual(stated('1970-01-01', '1970-01-01-a.md'), ['1970-01-01', 'stated', []])
  assert.deepEqual(stated('1970'), ['1970', 'stated', []])
  assert.deepEqual(read(['Thursday, 1 January 1970']).claim, ['1970-01-01', 'stated', 'date.printed-line'])
})

const SPANISH =
  'El puente sobre el río fue abierto el lunes por el alcalde de la ciudad, que lo cruzó con sus hijas y con los vecinos de las dos orillas.'

test('the language of the text tells which of two days is meant, where all its countries write them in one order', () => {
  assert.deepEqual(read(['06/01/2022'], 'a.txt', [SPANISH]).claim, [
    '2022-01-06',
    'inferred',
    'date.line-by-language',
  ])
  assert.deepEqual(read(['06/01/2022']).claim, ['[2022-01-06,2022-06-01]', 'inferred', 'date.printed-line'])
})

test('another date of the file tells it before the language', () => {
  const story = [`${LONG} The first repair was paid for on 04/28/2021.`]
  assert.deepEqual(read(['06/01/2022'], 'a.txt', story).claim, [
    '2022-06-01',
    'inferred',
    'date.line-as-in-file',
  ])
})

test('“Stand” is the day of the last change where a day of publication is printed too', () => {
  const dates = (...head: string[]) => {
    const { article } = parse(['Brücke wird repariert', '', ...head, '', LONG, '', MORE].join('\n'))
    return [article?.published.value.edtf, article?.updated?.edtf]
  }
  assert.deepEqual(dates('Stand: 06.01.2022, 05:14 Uhr'), ['2022-01-06', undefined])
  assert.deepEqual(dates('Veröffentlicht am 05.01.2022', 'Stand: 06.01.2022'), ['2022-01-05', '2022-01-06'])
  assert.deepEqual(dates('Aktualisiert am 06.01.2022'), ['', '2022-01-06'])
})

test('a label on a line of its own belongs to the date below it', () => {
  const dates = (...head: string[]) => {
    const { article } = parse(['Bridge to Be Repaired', ...head, '', LONG, '', MORE].join('\n'))
    return [article?.published.value.edtf, article?.updated?.edtf, article?.body.length]
  }
  assert.deepEqual(dates('By Mina Rahbar', 'Published', '6 January 2022'), ['2022-01-06', undefined, 2])
  assert.deepEqual(dates('Veröffentlicht am:', '6. Januar 2022', 'Zuletzt aktualisiert', '7. Januar 2022'), [
    '2022-01-06',
    '2022-01-07',
    2,
  ])
  assert.deepEqual(dates('Last updated', '7 January 2022'), ['', '2022-01-07', 2])
  assert.deepEqual(dates('Published', 'by the council'), ['', undefined, 4])
})

test('a text is published before it is changed, and both days are written in one order', () => {
  const dates = (head: string, story = LONG) => {
    const { article } = parse(['Bridge to Be Repaired', head, '', story, '', MORE].join('\n'))
    return [article?.published.value.edtf, article?.published.rule, article?.updated?.edtf]
  }
  assert.deepEqual(dates('06/01/2022 05:14 | Updated 7 January 2022'), [
    '2022-01-06',
    'date.line-as-in-file',
    '2022-01-07',
  ])
  assert.deepEqual(dates('06/01/2022 05:14 | Modified 07/01/2022', `${LONG} It fell on 28/12/2021.`), [
    '2022-01-06',
    'date.line-as-in-file',
    '2022-01-07',
  ])
  assert.deepEqual(dates('06/01/2022 05:14 | Modified 07/01/2022'), [
    '[2022-01-06,2022-06-01]',
    'date.printed-line',
    '[2022-01-07,2022-07-01]',
  ])
})
