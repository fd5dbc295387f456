import assert from 'node:assert/strict'
import { test } from 'node:test'
import { beginsWith, headlineInName } from '../../../../src/article/intake/head/headline-in-name.ts'
import { parse } from '../../../support/parse.ts'

const valueIn = (name: string) => headlineInName(`valley/${name}`)?.value

const NAMES: readonly (readonly [name: string, headline: string])[] = [
  ['_news_413028_A-forest-conscious-campaign.txt', 'A forest conscious campaign'],
  ['world-1203945-Ferry-owner-s-last-day.txt', 'Ferry owner s last day'],
  ['U-S-Envoy-Visits-the-Valley.txt', 'U S Envoy Visits the Valley'],
  ['bridge-opened-over-river-413028.txt', 'bridge opened over river'],
  ['bridge-opened-over-river-idVKBN2F50A1.html.txt', 'bridge opened over river'],
  [
    'https___www.valleytimes.example.com_2021_09_07_bridge-opened-over-river.html',
    'bridge opened over river',
  ],
  ['Bridge%20opened%20over%20river.txt', 'Bridge opened over river'],
  ['Bridge+opened+over+river.txt', 'Bridge opened over river'],
  ['An_ice-cold_morning_begins.txt', 'An ice-cold morning begins'],
  // Dates, counters and the marks of copies are no words of a headline.
  ['2021-09-07-bridge-opened-over-river.txt', 'bridge opened over river'],
  ['bridge-opened-over-river-2021-09-07.txt', 'bridge opened over river'],
  ['2021-09-07.bridge-opened-over-river.md', 'bridge opened over river'],
  ['7 September 2021 - Bridge opened over the river.txt', 'Bridge opened over the river'],
  ['003-the-bridge-opened.txt', 'the bridge opened'],
  ['12_the-bridge-opened-on-monday.txt', 'the bridge opened on monday'],
  ['12. The bridge opened on Monday.txt', 'The bridge opened on Monday'],
  ['The bridge opened over the river - Copy (2).txt', 'The bridge opened over the river'],
  ['the bridge opened over the river copy 3.txt', 'the bridge opened over the river'],
  // Newspapers are none either.
  ['Bridge opened over the river - Valley Times.txt', 'Bridge opened over the river'],
  ['20210907_valley-times_bridge-opened-on-monday.txt', 'bridge opened on monday'],
  ['afp-20210907-valley-airport-blast.txt', 'valley airport blast'],
  // Numbers and dashes that are the headline's own.
  ['_news_100947_75-000-people-return-home.txt', '75 000 people return home'],
  ['3-killed-in-valley-blast.txt', '3 killed in valley blast'],
  ['50000-people-return-home.txt', '50000 people return home'],
  ['Valley-sells-25000-tons-of-saffron.txt', 'Valley sells 25000 tons of saffron'],
  ['Herat - what is next for the city.txt', 'Herat - what is next for the city'],
  ['Ferry-owners-herald-the-spring.txt', 'Ferry owners herald the spring'],
  // Other scripts.
  ['پل-تازه-بر-دریا-گشوده-شد.txt', 'پل تازه بر دریا گشوده شد'],
  ['%D9%BE%D9%84-%D8%AA%D8%A7%D8%B2%D9%87-%D8%A8%D8%B1-%D8%AF%D8%B1%DB%8C%D8%A7.txt', 'پل تازه بر دریا'],
  ['_news_413028_Новый-мост-через-реку-открыт.txt', 'Новый мост через реку открыт'],
  ['2021-09-07-新桥周一在河上正式通车.txt', '新桥周一在河上正式通车'],
]

test('a headline in a file’s name is its words without dates, numbers, marks and newspapers', () => {
  for (const [name, headline] of NAMES) assert.equal(valueIn(name), headline, name)
})

test('a name without several words of its own holds no headline', () => {
  const none = [
    ...[
      'IMG_2034.txt',
      'untitled-3.txt',
      '2021-09-07.txt',
      'article (2).txt',
      'index.html',
      'page-12-of-30.txt',
    ],
    ...[
      'a3f5e9c0b1d2a3f5e9c0b1d2a3f5e9c0.txt',
      '550e8400-e29b-41d4-a716-446655440000.txt',
      'story 5 final.txt',
    ],
    ...['Screenshot from 2021-09-07 at 10.22.11.txt', 'WhatsApp Image 2021-09-07 at 10.22.11.txt'],
    ...[
      'New Text Document (2).txt',
      'Unbenanntes Dokument 3.txt',
      'valley-times-2021-09-07.txt',
      'bridge.txt',
    ],
    ...[
      'fars-news-13930627000262.txt',
      'doc_12_final_v2.txt',
      'خبر-۱۲۳۴۵۶.txt',
      '%E0%A4-a-broken-address.txt',
    ],
    // Two parts that could each be it.
    'bridge-opened-over-river_the-ferry-has-gone.txt',
    `${'long-'.repeat(200)}name.txt`,
  ]
  for (const name of none) assert.equal(valueIn(name), undefined, name)
})

test('a name that was made of the first words of a text is told by them', () => {
  assert.equal(beginsWith('The ferry’s last day: it was Monday.', 'the ferry s last day'), true)
  assert.equal(beginsWith('It was the ferry’s last day.', 'the ferry s last day'), false)
})

const STORY =
  'The new bridge over the river was opened on Monday. It replaces a ferry that had carried people and goods between the two banks for more than sixty years.\n'
const headlineOf = (path: string, text: string) => parse(text, path).article?.headline

test('the name is evidence of an inferred headline where the text has none', () => {
  assert.deepEqual(headlineOf('𝒶/_news_413028_Ferry-owner-s-last-day.txt', STORY), {
    value: 'Ferry owner s last day',
    status: 'inferred',
    rule: 'headline.file-name',
    evidence: [{ quote: 'Ferry-owner-s-last-day', line: 0, start: 15, end: 37 }],
  })
})

test('a headline of the text, of front matter or in its first words wins over the name', () => {
  const rule = (path: string, text: string) => headlineOf(path, text)?.rule
  const name = 'Ferry-owner-s-last-day.txt'
  assert.equal(rule(name, `Bridge Opens Over the River\n\n${STORY}\n${STORY}`), 'headline.first-line')
  assert.equal(
    rule('Ferry-owner-s-last-day.md', `---\ntitle: Bridge opens\n---\n${STORY}`),
    'front-matter.title',
  )
  assert.equal(rule('the-new-bridge-over-the-river.txt', STORY), 'headline.first-sentence')
  assert.equal(rule('untitled-3.txt', STORY), 'headline.first-sentence')
  assert.equal(headlineOf(name, ''), undefined)
})
