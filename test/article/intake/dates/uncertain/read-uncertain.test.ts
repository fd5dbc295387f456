import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { UNCERTAIN_WORDS } from '../../../../../src/article/intake/dates/uncertain/uncertain-words.ts'
import { readFieldDate } from '../../../../../src/article/intake/dates/value.ts'
import { parseArchiveDate } from '../../../../../src/value/archive-date.ts'
import { worked } from '../../../../support/worked.ts'

const edtfOf = (text: string) => {
  const read = readFieldDate(text)
  return typeof read === 'object' ? read.date.edtf : read
}

/** What people write, by what it says in EDTF. */
const WRITTEN: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'about a time': {
    '1990~': [
      ...['c. 1990', 'c.1990', 'c1990', 'ca 1990', 'ca. 1990', 'circa 1990', 'Circa 1990', 'about 1990'],
      ...[
        'approx. 1990',
        '~1990',
        '[ca. 1990]',
        '(c. 1990)',
        '1990 or so',
        'um 1990',
        'etwa 1990',
        'vers 1990',
      ],
      ...['environ 1990', 'hacia 1990', 'cerca de 1990', 'verso il 1990', '1990 circa', 'rond 1990'],
      ...[
        'omstreeks 1990',
        'около 1990',
        'ок. 1990 г.',
        'حدود ۱۹۹۰',
        'شاوخوا ۱۹۹۰',
        'د ۱۹۹۰ په شاوخوا کې',
        'حوالي ١٩٩٠',
      ],
    ],
    '2019-05~': ['around May 2019', 'ca. Mai 2019', 'vers mai 2019'],
    '2022-01-06~': ['about 6 January 2022', 'um 6. Januar 2022', 'vers le 6 janvier 2022'],
    '1990~/1995~': ['c. 1990–1995', 'circa 1990 to 1995'],
    '1990~/1999~': ['c. 1990s'],
    '2003-03~/2003-05~': ['about spring 2003'],
    '2021-03-21~/2022-03-20~': ['حدود سال ۱۴۰۰', 'شاوخوا ۱۴۰۰'],
  },
  'perhaps at a time': {
    '1990?': [
      '1990?',
      '1990 (?)',
      '[1990?]',
      'probably 1990',
      'possibly 1990',
      'vermutlich 1990',
      'вероятно 1990',
    ],
    '1990%': ['c. 1990?', 'probably about 1990'],
    '1990?/1999?': ['1990s?'],
    '../1989-12-31?': ['before 1990?'],
  },
  'ten years or a hundred': {
    '199X': [
      ...[
        '1990s',
        'the 1990s',
        '1990’s',
        'early 1990s',
        'mid-1990s',
        'the late 1990s',
        '199-',
        '199-?',
        '199x',
        '199?',
      ],
      ...[
        '1990er',
        '1990er Jahre',
        'in den 1990er-Jahren',
        'Anfang der 1990er',
        'années 1990',
        'début des années 1990',
      ],
      ...[
        'década de 1990',
        'los años 1990',
        'anos 1990',
        'anni 1990',
        'jaren 1990',
        '1990-е',
        'начало 1990-х годов',
      ],
      ...['دههٔ ۱۹۹۰', 'اوایل دهه ۱۹۹۰', '۱۹۹۰ لسیزه', 'د ۱۹۹۰ لسیزه', 'عقد 1990'],
    ],
    '1991-03-21/2001-03-20': ['دهه ۱۳۷۰', '۱۳۷۰ لسیزه'],
    '18XX': [
      ...[
        '19th century',
        'late 19th century',
        '18--',
        '1800s',
        '19. Jahrhundert',
        'XIXe siècle',
        'siglo XIX',
        'século XIX',
      ],
      ...['XIX secolo', '19e eeuw', 'XIX век', 'قرن ۱۹', 'القرن 19'],
    ],
  },
  'a season': {
    '2003-21': [
      ...[
        'spring 2003',
        'Spring, 2003',
        'in the spring of 2003',
        'early spring 2003',
        'Frühjahr 2003',
        'printemps 2003',
      ],
      ...[
        'primavera de 2003',
        'primavera 2003',
        'voorjaar 2003',
        'весной 2003 г.',
        'بهار ۲۰۰۳',
        'ربيع 2003',
        'ربيع عام 2003',
      ],
    ],
    '2003-22': [
      'summer 2003',
      'été 2003',
      'verão de 2003',
      'estate 2003',
      'zomer 2003',
      'лето 2003',
      'تابستان ۲۰۰۳',
    ],
    '2003-23': [
      'autumn 2003',
      'fall 2003',
      'Herbst 2003',
      'otoño de 2003',
      'خزان ۲۰۰۳',
      'منی ۲۰۰۳',
      'خريف 2003',
    ],
    '2003-24': ['winter 2003', 'hiver 2003', 'зима 2003', 'ژمی ۲۰۰۳', 'زمستان ۲۰۰۳'],
    '2003-12/2004-02': ['winter 2003/04', 'Winter 2003–2004', 'Winter 2003-04'],
    '[2021-03-21..2021-06-21]': ['بهار ۱۴۰۰', 'بهار سال ۱۴۰۰', 'د ۱۴۰۰ کال پسرلی'],
    '[2021-12-22..2022-03-20]': ['زمستان ۱۴۰۰', 'د ۱۴۰۰ ژمی'],
  },
  'one side of a time': {
    '../1989-12-31': [
      ...[
        'before 1990',
        'Before 1990',
        'pre-1990',
        'prior to 1990',
        'before the 1990s',
        'vor 1990',
        'avant 1990',
      ],
      ...[
        'antes de 1990',
        'prima del 1990',
        'vóór 1990',
        'پیش از ۱۹۹۰',
        'قبل از سال ۱۹۹۰',
        'له ۱۹۹۰ مخکې',
        'تر ۱۹۹۰ وړاندې',
      ],
      ...['قبل عام 1990'],
    ],
    '../1989-12-31~': ['before about 1990', 'before 1990 or so'],
    '../1990-04-30': ['before May 1990', 'vor Mai 1990'],
    '../2022-01-05': ['before 6 January 2022', 'vor dem 6. Januar 2022', 'avant le 6 janvier 2022'],
    '../1990': [
      'by 1990',
      'not after 1990',
      '1990 or earlier',
      'bis 1990',
      'до 1990 года',
      'تا ۱۹۹۰',
      '–1990',
    ],
    '1991-01-01/..': [
      ...[
        'after 1990',
        'nach 1990',
        'après 1990',
        'después de 1990',
        'depois de 1990',
        'dopo il 1990',
        'na 1990',
      ],
      ...['после 1990 г.', 'پس از ۱۹۹۰', 'له ۱۹۹۰ وروسته', 'بعد 1990'],
    ],
    '1990/..': [
      'since 1990',
      'not before 1990',
      '1990 onwards',
      'seit 1990',
      'desde 1990',
      'منذ 1990',
      '1990–',
    ],
    '../1991-03-20': ['پیش از ۱۳۷۰'],
  },
  'between two times': {
    '[1990..1992]': [
      ...[
        'between 1990 and 1992',
        'zwischen 1990 und 1992',
        'entre 1990 et 1992',
        'entre 1990 y 1992',
        'entre 1990 e 1992',
      ],
      ...[
        'tra il 1990 e il 1992',
        'tussen 1990 en 1992',
        'между 1990 и 1992',
        'بین ۱۹۹۰ و ۱۹۹۲',
        'بين 1990 و1992',
      ],
    ],
    '[2019-05..2019-07]': ['between May and July 2019'],
    '1990/1992': [
      ...[
        '1990–1992',
        '1990-1992',
        '1990 - 1992',
        '1990–92',
        '1990/1992',
        '1990 to 1992',
        'from 1990 to 1992',
      ],
      ...['von 1990 bis 1992', 'de 1990 à 1992', 'с 1990 по 1992 год', 'از ۱۹۹۰ تا ۱۹۹۲'],
    ],
    '1990/1991': ['1990/91'],
    '1920/1921': ['1920–21'],
    '2019-03/2019-05': [
      ...[
        '2019-03/2019-05',
        'March–May 2019',
        'Mar-May 2019',
        'March to May 2019',
        'März–Mai 2019',
        'mars-mai 2019',
      ],
      ...['de marzo a mayo de 2019', 'March 2019 – May 2019'],
    ],
    '2019-12/2020-01': ['Dec 2019/Jan 2020', 'December 2019 – January 2020'],
    '2019-05-10/2019-05-12': ['10–12 May 2019', '10-12 May 2019', 'May 10–12, 2019', '10.–12. Mai 2019'],
    '[1990,1991]': ['1990 or 1991', '1990 oder 1991', '1990 ou 1991', '1990 или 1991', '۱۹۹۰ یا ۱۹۹۱'],
    '[2019-03,2019-04]': ['March or April 2019'],
  },
  'EDTF itself, and what is near to it': {
    '2022-21': ['2022-21'],
    '199X': ['199X'],
    '../1989': ['../1989'],
    '1990~/1992?': ['1990~/1992?'],
    '2022-05-XX': ['2022-05-XX', '2022-05-xx'],
  },
}

describe('a field is read as people write what they do not know exactly', () => {
  for (const [what, byEdtf] of Object.entries(WRITTEN))
    test(what, () => {
      const read = Object.values(byEdtf).map((texts) => texts.map((text) => [text, edtfOf(text)]))
      const right = Object.entries(byEdtf).map(([edtf, texts]) => texts.map((text) => [text, edtf]))
      assert.deepEqual(read, right)
    })

  test('a year that its words call coarse is that year', () => {
    for (const text of ['late 1990', 'Ende 1990', 'fin 1990', 'in 1990', 'عام 1990', '1990 م', 'أوائل 1990'])
      assert.equal(edtfOf(text), '1990', text)
    assert.equal(edtfOf('mars 2019'), '2019-03')
  })
})

test('what holds one word more, or says nothing of a year, is no date', () => {
  const none = [
    ...[
      '1990 or bust',
      'before noon',
      'spring offensive',
      'spring offensive 2003',
      'summer sale 2003',
      'Winter War 1939',
    ],
    ...[
      'about 1990 people',
      'circa 1990 war',
      'March 1990 demonstration',
      'page 1990',
      'version 2.2022',
      'not 1990',
    ],
    ...[
      'the 90s',
      'the nineties',
      'spring',
      'before',
      'c.',
      'before 10',
      'c. 12',
      'after 9/11',
      'up to 1,990',
      'A1990',
    ],
    ...[
      'between 1990',
      'between 1992 and 1990',
      '1992–1990',
      '1990 and 1992',
      '1990 1991',
      'to 1990',
      'or 1990',
    ],
    ...['before or after 1990', 'before 1990 or after 1992', '1990s or 2000s'],
    ...[
      'early 6 January 2022',
      'before noon 6 January 2022',
      'c. 1444',
      '1400s',
      'the 9th century',
      'winter 2003/07',
    ],
    ...['before 30 February 2022', 'spring 0003', 'c. 1990 '.repeat(9)],
  ]
  assert.deepEqual(
    none.filter((text) => edtfOf(text) !== undefined),
    [],
  )
})

test('a day that no calendar has stays an error, and a year with a number that is no month too', () => {
  for (const text of ['2022-02-30', '30 February 2022', '2022-13', '2010-13', '2022/21', '2022-00'])
    assert.equal(edtfOf(text), 'invalid', text)
})

test('what was read exactly before is read so still', () => {
  for (const [text, edtf] of [
    ['6 January 2022', '2022-01-06'],
    ['Thursday, 6 January 2022, 10:15 GMT', '2022-01-06'],
    ['um 10 Uhr, 6. Januar 2022', '2022-01-06'],
    ['Updated 6 January 2022', '2022-01-06'],
    ['11 Jadi 1400 / 1 January 2022', '2022-01-01'],
    ['11 Jadi 1400 / 2 January 2022', '[2022-01-01,2022-01-02]'],
    ['02/01/2022', '[2022-01-02,2022-02-01]'],
    ['13/04/2019', '2019-04-13'],
    ["6 Jan '22", '2022-01-06?'],
    ['2019-05-10T10:00:00Z', '2019-05-10'],
  ] as const)
    assert.equal(edtfOf(text), edtf, text)
})

test('where only a year in Western figures tells the calendar, the date is doubted as well', () => {
  const [inWords, inFigures] = [readFieldDate('حدود ۱۴۰۰'), readFieldDate('c. 1400')]
  assert.ok(typeof inWords === 'object' && typeof inFigures === 'object')
  assert.deepEqual(
    [inWords.sure, inWords.calendar, inWords.date.edtf],
    [true, 'solar-hijri', '2021-03-21~/2022-03-20~'],
  )
  assert.deepEqual(
    [inFigures.sure, inFigures.calendar, inFigures.date.edtf],
    [false, 'solar-hijri', '2021-03-21%/2022-03-20%'],
  )
})

test('whatever is read is a date of the profile, with a first day that is not after its last', () => {
  const words = fc.constantFrom(
    ...Object.values(UNCERTAIN_WORDS).flatMap(({ ends, seasons, ...roles }) =>
      [...Object.values(ends), ...seasons, ...Object.values(roles)].flatMap((phrases) => phrases.split('|')),
    ),
    ...[
      '1990',
      '1992',
      '1400',
      '۱۳۷۰',
      'May',
      '6',
      '1990s',
      '?',
      '–',
      '-',
      '/',
      '~',
      '[',
      ']',
      '2019-05',
      'xix',
      'XX',
    ],
  )
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 7 }), (parts) => {
      const read = readFieldDate(parts.join(' '))
      if (typeof read !== 'object') return
      assert.deepEqual(parseArchiveDate(read.date.edtf), read.date)
      const { earliest, latest } = read.date
      assert.ok(earliest === null || latest === null || earliest <= latest)
    }),
    { numRuns: 3000 },
  )
})

test('a long field costs no time', () => {
  const start = worked()
  for (const text of [
    '1/'.repeat(50_000),
    'before '.repeat(50_000),
    `${'1990–'.repeat(15)}1`,
    `c. ${'or '.repeat(24)}1990`,
  ])
    readFieldDate(text)
  assert.ok(worked() - start < 5000)
})
