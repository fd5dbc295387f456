import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDates, readWholeDate } from '../../../../src/article/intake/dates/dates.ts'
import { dateWords } from '../../../../src/article/intake/dates/forms.ts'
import { datesOfLine, readLineDate } from '../../../../src/article/intake/dates/line.ts'
import { orderInText } from '../../../../src/article/intake/dates/order-in-text.ts'
import { orderOfLanguage } from '../../../../src/article/intake/dates/words.ts'

/** What a line states, as a reader would say it. */
function told(line: string): string | undefined {
  const read = readWholeDate(line)
  if (typeof read !== 'object') return read
  const label = read.label === 'none' ? '' : ` ${read.label}`
  return `${read.date.edtf}${label}${read.later ? `, later ${read.later.edtf}` : ''}${read.sure ? '' : ', two figures'}`
}

for (const [line, meaning] of [
  // German
  ['Donnerstag, 6. Januar 2022', '2022-01-06'],
  ['Do., 6. Jän. 2022', '2022-01-06'],
  ['Veröffentlicht am 06.01.2022 um 05:14 Uhr', '2022-01-06 published'],
  ['Erschienen am: 01.11.2023', '2023-11-01 published'],
  ['Stand: 06.01.2022, 05:14 Uhr', '2022-01-06 as of'],
  ['Veröffentlicht am 5. Januar 2022, Stand: 6. Januar 2022', '2022-01-05 published, later 2022-01-06'],
  ['Letzte Aktualisierung: 28.01.2022', '2022-01-28 updated'],
  ['2. März 2022', '2022-03-02'],
  // French
  [
    'Publié le 6 janvier 2022 à 05h14 - Mis à jour le 7 janvier 2022 à 10h02',
    '2022-01-06 published, later 2022-01-07',
  ],
  ['jeudi 1er août 2019', '2019-08-01'],
  ['6 fevrier 2022', '2022-02-06'],
  ['le 3 déc. 2021', '2021-12-03'],
  // Spanish, Portuguese, Italian, Catalan
  ['Publicado el 6 de enero de 2022 a las 05:14 h', '2022-01-06 published'],
  ['Enero 6 de 2022', '2022-01-06'],
  ['27/11/2017 01:57 | Actualizado a 27/11/2017 19:20', '2017-11-27, later 2017-11-27'],
  ['quinta-feira, 6 de janeiro de 2022 às 05h14', '2022-01-06'],
  ['Atualizado em 26/10/2021 10h', '2021-10-26 updated'],
  ['12 out 2022', '2022-10-12'],
  ['Pubblicato il 6 gennaio 2022 alle ore 05:14', '2022-01-06 published'],
  ['6 d’abril del 2022', '2022-04-06'],
  // Dutch and the north
  ['Gepubliceerd op 6 januari 2022 om 05:14 uur', '2022-01-06 published'],
  ['Publicerad 6 mars 2022 kl. 05.14', '2022-03-06 published'],
  ['Publisert: 6. oktober 2022 kl. 05:14', '2022-10-06 published'],
  ['torsdag d. 6. januar 2022 kl. 05.14', '2022-01-06'],
  ['Julkaistu 6.1.2022 klo 5:14 Päivitetty 7.1.2022', '2022-01-06 published, later 2022-01-07'],
  ['6. tammikuuta 2022', '2022-01-06'],
  ['6. janúar 2022', '2022-01-06'],
  // Central and eastern Europe
  ['Data publikacji: 6 stycznia 2022 r.', '2022-01-06 published'],
  ['Publikováno: 6. 1. 2022', '2022-01-06 published'],
  ['6. ledna 2022 v 05:14', '2022-01-06'],
  ['6. januára 2022', '2022-01-06'],
  ['2022. január 6., csütörtök 05:14', '2022-01-06'],
  ['2022. 01. 06. 11:27', '2022-01-06'],
  ['Actualizat: 6 ianuarie 2022, ora 05:14', '2022-01-06 updated'],
  ['6 януари 2022 г., 05:14 ч.', '2022-01-06'],
  ['6. јануар 2022. године', '2022-01-06'],
  ['6. januara 2022. u 05:14', '2022-01-06'],
  ['6. siječnja 2022.', '2022-01-06'],
  ['2022 m. sausio 6 d.', '2022-01-06'],
  ['2022. gada 6. janvārī', '2022-01-06'],
  ['ΠΕΜΠΤΗ 6 ΙΑΝΟΥΑΡΙΟΥ 2022', '2022-01-06'],
  ['Τελευταία ενημέρωση: 6 Μαΐου 2022', '2022-05-06 updated'],
  [
    'Yayınlanma Tarihi: 06.01.2022 05:14 Güncelleme: 07.01.2022 09:00',
    '2022-01-06 published, later 2022-01-07',
  ],
  ['6 ŞUBAT 2022 PAZAR 05:14', '2022-02-06'],
  ['Опубликовано: 6 января 2022 г. в 05:14', '2022-01-06 published'],
  ['6 січня 2022 року, 05:14', '2022-01-06'],
  // Right to left
  ['نُشر في: الخميس 6 يناير 2022 - 05:14', '2022-01-06 published'],
  ['6 كانون الثاني/ يناير 2022', '2022-01-06'],
  ['٦ جانفي ٢٠٢٢', '2022-01-06'],
  ['آخر تحديث: 7 يناير 2022', '2022-01-07 updated'],
  ['יום חמישי, 6 בינואר 2022, 05:14', '2022-01-06'],
  ['עודכן לאחרונה: 6 בינואר 2022', '2022-01-06 updated'],
  ['جمعرات 6 جنوری 2022ء', '2022-01-06'],
  // India and the south-east
  ['०६ फरवरी २०२२, ०५:१४', '2022-02-06'],
  ['প্রকাশ: ০৬ জানুয়ারি ২০২২, ০৫:১৪', '2022-01-06 published'],
  ['Kamis, 6 Januari 2022 05:14 WIB', '2022-01-06'],
  ['Ngày 6 tháng 1 năm 2022', '2022-01-06'],
  ['Thứ Năm, 16/1/2025, 05:14 (GMT+7)', '2025-01-16'],
  ['วันที่ 6 มกราคม พ.ศ. 2565', '2022-01-06'],
  ['6 ม.ค. 2565', '2022-01-06'],
  // East Asia
  ['2022年1月6日（木）5時14分', '2022-01-06'],
  ['２０２２年１月６日', '2022-01-06'],
  ['二〇二二年十二月三十一日', '2022-12-31'],
  ['公開日：2022年1月6日 更新日：2022年1月7日', '2022-01-06 published, later 2022-01-07'],
  ['发布时间：2022-01-06 05:14:00', '2022-01-06 published'],
  ['令和元年5月1日', '2019-05-01'],
  ['平成31年4月30日', '2019-04-30'],
  ['昭和64年1月7日', '1989-01-07'],
  ['令和4年（2022年）1月6日', '2022-01-06'],
  ['中華民國111年1月6日', '2022-01-06'],
  ['民國111/1/6', '2022-01-06'],
  ['2022년 1월 6일 목요일', '2022-01-06'],
  ['입력 2022.01.06. 오전 5:14 수정 2022.01.07. 오후 1:00', '2022-01-06 published, later 2022-01-07'],
  // As papers and programs of the English language print them
  ['the 6th of January, 2022', '2022-01-06'],
  ['Thu 6 Jan 2022 05.00 GMT', '2022-01-06'],
  ['Last modified on Fri 7 Jan 2022 11.32 GMT', '2022-01-07 updated'],
  ['January 6, 20225:14 AM EST', '2022-01-06'],
  [
    'Published: 06:14 GMT, 3 January 2022 | Updated: 10:12 GMT, 4 January 2022',
    '2022-01-03 published, later 2022-01-04',
  ],
  ['6 Jan ’22, 17:03 IST', '2022-01-06, two figures'],
  ['20220106', '2022-01-06'],
  ['Date: 20220106', '2022-01-06 published'],
  ['Published: 2022-W01-4', '2022-01-06 published'],
  ['Tue Sep 07 2021 02:00:00 GMT+0200 (Central European Summer Time)', '2021-09-07'],
  ['Thu, 06 Jan 2022 05:14:00 +0000', '2022-01-06'],
  ['Thu Jan  6 05:14:00 2022', '2022-01-06'],
  ['Thu Jan 06 05:14:00 GMT 2022', '2022-01-06'],
] as const) {
  test(`the line "${line}" states ${meaning}`, () => assert.equal(told(line), meaning))
}

for (const [line, why] of [
  ['Mars 2020', 'a planet'],
  ['Mart 2022', 'a shop'],
  ['Windows 10 Pro 2021', 'a program'],
  ['10 out of 2022', 'a share'],
  ['20221399', 'a number'],
  ['2022-W01-4', 'a name, where no label says that it is a date'],
  ['18.12.23', 'a version'],
  ['Accessed 6 January 2022', 'when somebody looked at it'],
  ['Abgerufen am 6. Januar 2022', 'when somebody looked at it'],
  ['出生日期：1975年1月28日', 'a birthday'],
  ['Am 6. Januar 2022 fiel die Brücke', 'a sentence'],
  ['Le 6 janvier 2022, le pont est tombé', 'a sentence'],
  ['2022年1月6日，桥塌了。', 'a sentence'],
] as const) {
  test(`the line "${line}" states no day of publication: ${why}`, () => assert.equal(told(line), undefined))
}

test('a day that no calendar has is one in no language', () => {
  for (const line of ['30 février 2022', '31. April 2022', '2022年2月30日', '32 января 2022'])
    assert.equal(told(line), 'invalid', line)
})

test('a name of several months gives each of these days, until the language is known', () => {
  const read = (language?: string) =>
    [...dateWords('6. listopada 2022', { language })].map(({ date }) => date)
  const edtf = (language?: string) => read(language).map((date) => (date === 'invalid' ? date : date.edtf))
  assert.deepEqual(edtf(), ['[2022-10-06,2022-11-06]'])
  assert.deepEqual(edtf('hr'), ['2022-10-06'])
  assert.deepEqual(edtf('pl'), ['2022-11-06'])
  assert.deepEqual(edtf('de'), ['[2022-10-06,2022-11-06]'])
})

test('behind stops the day comes first, strokes and hyphens leave a choice', () => {
  assert.equal(told('06.01.2022'), '2022-01-06')
  assert.equal(told('06/01/2022'), '[2022-01-06,2022-06-01]')
  assert.equal(told('06-01-2022'), '[2022-01-06,2022-06-01]')
  assert.equal(told('12.25.2021'), '2021-12-25')
})

test('a language shows the order of day and month where all its countries write it so', () => {
  const orders = ['de', 'es', 'fr-CA', 'pt-BR', 'no', 'en', 'en-US', 'en-GB', 'zh', 'fil', 'xx'].map(
    orderOfLanguage,
  )
  assert.deepEqual(orders, [
    'day first',
    'day first',
    'day first',
    'day first',
    'day first',
    undefined,
    undefined,
    'day first',
    undefined,
    'month first',
    undefined,
  ])
})

test('a day above twelve shows the order of all dates of a text, unless another one shows the contrary', () => {
  assert.equal(orderInText('On 25/12/2020 and on 01/02/2021'), 'day first')
  assert.equal(orderInText('On 12-25-2020 and on 01-02-2021'), 'month first')
  assert.equal(orderInText('On 25/12/2020 and on 12/25/2020'), undefined)
  assert.equal(orderInText('On 01/02/2021, version 1.25.2020, 45/12/2020'), undefined)
})

/** The dates that this computer writes in each language. */
const LANGUAGES =
  'af ar ar-DZ ar-MA ar-SY az be bg bn bs ca cs cy da de de-AT el en en-GB es es-MX et fi fr fr-CA ga gl gu he hi hr hu hy id is it ja ka kk ko lt lv mk mr ms nb ne nl nn pa pl pt pt-PT ro ru sk sl sq sr sr-Latn sv sw ta te th tr uk ur uz vi zh zh-TW hi-u-nu-deva ar-u-nu-arab bn-u-nu-beng zh-TW-u-ca-roc ja-u-ca-japanese fa-u-ca-gregory ps-u-ca-gregory'.split(
    ' ',
  )

test('what the languages’ own rules write is read: whole, in words, and short', () => {
  for (const tag of LANGUAGES)
    for (const dateStyle of ['full', 'long', 'medium'] as const)
      for (let month = 0; month < 12; month++) {
        const day = new Date(Date.UTC(2022, month, 19))
        const line = new Intl.DateTimeFormat(tag, { dateStyle, timeZone: 'UTC' }).format(day)
        const [language = ''] = tag.split('-')
        const [read] = [...dateWords(line, { language })]
        const edtf = read?.date === 'invalid' ? 'invalid' : read?.date.edtf
        assert.equal(edtf, day.toISOString().slice(0, 10), `${tag} ${line}`)
        assert.notEqual(readWholeDate(line), undefined, `${tag} ${line}`)
      }
})

for (const [line, edtf, label] of [
  ['Veröffentlicht am 12. Juni 2017 von gizzmo', '2017-06-12', 'published'],
  ['IT Magazin 20. Juni 2019 Aktuell, Wirtschaft', '2019-06-20', 'none'],
  ['Wien, am 6. Jänner 2022', '2022-01-06', 'none'],
  ['By Mina Rahbar | Accueil | 30 septembre 2018', '2018-09-30', 'none'],
  ['Por Mina Rahbar 27 de agosto 2019', '2019-08-27', 'none'],
  ['Publié le 27 octobre 2023 à 15h01 Lecture 1 min.', '2023-10-27', 'published'],
  ['記者 馬洛 2022年1月6日', '2022-01-06', 'none'],
  ['28.01.22 05:14 / 0 Kommentare', '2022-01-28', 'none'],
  ['Datum: 03.Mär.19', '2019-03-03', 'published'],
] as const) {
  test(`the day of "${line}" is ${edtf}`, () => {
    const read = readLineDate(line)
    assert.deepEqual(read && [read.date.edtf, read.label], [edtf, label])
  })
}

for (const line of [
  'Die Brücke ist am 6. Januar 2022 eingestürzt',
  'Der Anschlag vom 6. Januar 2022',
  'Les élections du 6 janvier 2022',
  'El atentado de 6 de enero de 2022',
  'Fotografía de la 6 enero 2022',
  'Enzyklika des Papstes, 25. Dezember 2005:',
  'Geburtsdatum: 6. Januar 1980',
  'Windows 10 Pro 2021: what is new',
  '2022年1月6日，港口的北墙在一夜大浪之后倒塌，两艘渔船失踪',
  'Version 18.12.23 of the program',
]) {
  test(`"${line}" tells no day of publication`, () => assert.deepEqual(datesOfLine(line), []))
}

test('dates of other languages are found in running text with their words', () => {
  const text = 'Am 6. Januar 2022 und, wie es hieß, 2022年1月7日 oder 8 января 2022.'
  assert.deepEqual(
    findDates(text).map(({ date, start, end }) => [date.edtf, text.slice(start, end)]),
    [
      ['2022-01-06', '6. Januar 2022'],
      ['2022-01-07', '2022年1月7日'],
      ['2022-01-08', '8 января 2022'],
    ],
  )
})
