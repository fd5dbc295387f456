// Raw texts as they are dropped in, and the records that they become; beside each rule its counter-example.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blockText } from '../../../src/article/block.ts'
import { articleOf, parse } from '../../support/parse.ts'

const LONG =
  'The governor told reporters that the bridge would be repaired before winter, and that the families who had lost their houses would receive tents, blankets and food for two months.'
const MORE =
  'Traders in the market said that they had heard such promises before. The river has flooded the lower town in three of the last five years, and each time the repairs were washed away by spring.'

const text = (...lines: string[]) => articleOf(lines.join('\n'))
const body = (article: ReturnType<typeof text>) => article.body.map(blockText)
const hidden = (article: ReturnType<typeof text>) => article.hidden.map(({ rule, text }) => [rule, text])

test('a headline on line one, and nothing else known, stays nothing else known', () => {
  const article = text('Bridge to Be Repaired', '', LONG, '', MORE)
  assert.deepEqual(article.headline, {
    value: 'Bridge to Be Repaired',
    status: 'stated',
    rule: 'headline.first-line',
    evidence: [{ quote: 'Bridge to Be Repaired', line: 1, start: 0, end: 21 }],
  })
  assert.deepEqual(
    [article.published.status, article.byline.value, article.publication.value, article.authors.value],
    ['unknown', null, null, []],
  )
  assert.deepEqual(body(article), [LONG, MORE])
  assert.deepEqual(article.hidden, [])
})

test('without a headline the archive supplies the first sentence, marked so', () => {
  const article = text(
    ' date 2022-03-14 Mina Rahbar',
    '',
    'AOPNEWS',
    '',
    'March 14, 2022',
    '',
    LONG,
    '',
    MORE,
  )
  assert.deepEqual(
    [article.headline.value, article.headline.status],
    [
      'The governor told reporters that the bridge would be repaired before winter, and that the…',
      'supplied',
    ],
  )
  assert.deepEqual([article.published.value.edtf, article.published.status], ['2022-03-14', 'stated'])
  assert.deepEqual(
    article.published.evidence.map(({ quote }) => quote),
    ['March 14, 2022', '2022-03-14'],
  )
  assert.deepEqual([article.byline.value, article.publication.value], ['Mina Rahbar', { name: 'AOPNEWS' }])
  assert.deepEqual(hidden(article), [
    ['head.extractor-line', 'date 2022-03-14 Mina Rahbar'],
    ['head.publication', 'AOPNEWS'],
    ['head.date-line', 'March 14, 2022'],
  ])
  assert.deepEqual(body(article), [LONG, MORE])
})

test('a scraper’s note alone is only an inference, and a month of it only about when', () => {
  const day = text(' date 2022-01-01', '', LONG, MORE).published
  assert.deepEqual([day.value.edtf, day.status, day.rule], ['2022-01-01?', 'inferred', 'date.extractor-line'])
  assert.equal(text(' date 2022-08', '', LONG, MORE).published.value.edtf, '2022-08~')
})

test('two dates that disagree are reported and the printed one is taken', () => {
  const { article, codes } = parse([' date 2022-01-05', '', 'January 4, 2022', '', LONG, '', MORE].join('\n'))
  assert.equal(article?.published.value.edtf, '2022-01-04')
  assert.deepEqual(codes, ['dates-disagree'])
})

test('a printed day that no calendar has is reported and no date is made', () => {
  const { article, codes } = parse(
    ['Bridge to Be Repaired', '', 'February 30, 2020', '', LONG, '', MORE].join('\n'),
  )
  assert.equal(article?.published.status, 'unknown')
  assert.deepEqual(codes, ['impossible-date'])
})

test('headline, byline, date and reading time may share lines', () => {
  const article = text(
    'Bridge to Be Repaired',
    '',
    'By Mina Rahbar | 3 March 2022 | 4 min read',
    '',
    LONG,
    '',
    MORE,
  )
  assert.deepEqual([article.byline.value, article.published.value.edtf], ['Mina Rahbar', '2022-03-03'])
  assert.deepEqual(body(article), [LONG, MORE])
})

test('a first paragraph that begins with "By" or names a date is not the head', () => {
  const first =
    'By Monday evening the water had fallen, but on 15 August 2021 nobody in the lower market believed that it was over.'
  assert.deepEqual(body(text('Bridge to Be Repaired', '', first, '', MORE)), [first, MORE])
})

test('a sentence is not a headline, a short line in a sentence’s form above a long text is', () => {
  assert.equal(text(LONG, '', MORE).headline.status, 'supplied')
  assert.equal(text('The bridge will stand.', '', LONG, '', MORE).headline.value, 'The bridge will stand.')
})

test('a dateline names place and agency and stays in the text', () => {
  const first = `KABUL, Aug 30 (Sample Wire) - ${LONG}`
  const article = text('Bridge to Be Repaired', '', first, '', MORE)
  assert.deepEqual(article.dateline, { text: 'KABUL, Aug 30 (Sample Wire) -', place: 'KABUL' })
  assert.deepEqual(article.publication, {
    value: { name: 'Sample Wire' },
    status: 'inferred',
    rule: 'publication.dateline',
    evidence: [{ quote: 'Sample Wire', line: 3, start: 38, end: 49 }],
  })
  assert.equal(article.published.status, 'unknown')
  assert.equal(body(article)[0], first)
})

test('a dash after ordinary words is no dateline', () => {
  assert.equal(text('Bridge to Be Repaired', '', `Nobody knew - ${LONG}`, '', MORE).dateline, null)
})

test('the site’s text after the article is hidden line by line, each under its rule', () => {
  const article = text(
    'Bridge to Be Repaired',
    '',
    LONG,
    '',
    MORE,
    '',
    'Source link',
    '',
    'About Author',
    '',
    'Leave a Reply',
    '',
    'Your email address will not be published. Required fields are marked *',
  )
  assert.deepEqual(hidden(article), [
    ['boilerplate.source-link', 'Source link'],
    ['boilerplate.about-author', 'About Author'],
    ['boilerplate.comment-form', 'Leave a Reply'],
    ['boilerplate.comment-form', 'Your email address will not be published. Required fields are marked *'],
  ])
  assert.deepEqual(body(article), [LONG, MORE])
})

test('a section of the article that is headed "Reference" is kept: prose follows', () => {
  const article = text('Bridge to Be Repaired', '', LONG, '', 'Reference', '', MORE, '', `${LONG} Again.`)
  assert.deepEqual(body(article), [LONG, 'Reference', MORE, `${LONG} Again.`])
  assert.deepEqual(article.hidden, [])
})

test('words of the article that only begin like the site’s are kept', () => {
  const share = 'Share prices fell on Monday after the flood closed the road to the northern market.'
  assert.deepEqual(body(text('Bridge to Be Repaired', '', LONG, '', share)), [LONG, share])
})

test('a paragraph printed twice is shown once and the repeat is kept as hidden', () => {
  const article = text('Bridge to Be Repaired', '', LONG, '', LONG, '', MORE)
  assert.deepEqual(body(article), [LONG, MORE])
  assert.deepEqual(hidden(article), [['boilerplate.repeat', LONG]])
})

test('hiding a third of a file and more asks for a person’s eye', () => {
  const tail = Array.from({ length: 14 }, (_, i) => `Other headline number ${i} of the same site`)
  const { codes } = parse(
    ['Bridge to Be Repaired', '', LONG, '', MORE, '', 'Related posts', '', ...tail].join('\n'),
  )
  assert.deepEqual(codes, ['much-hidden'])
})

test('hard-wrapped lines are joined, one paragraph a line is not', () => {
  const wrapped = [
    'The governor told reporters that the bridge would be repaired before',
    'winter, and that the families who had lost their houses would receive',
    'tents, blankets and food.',
    '',
    'Traders said that they had heard such promises before, and that they',
    'did not believe them.',
  ]
  assert.deepEqual(body(text('Bridge to Be Repaired', '', ...wrapped)), [
    wrapped.slice(0, 3).join(' '),
    wrapped.slice(4).join(' '),
  ])
  assert.deepEqual(body(text('Bridge to Be Repaired', LONG, MORE)), [LONG, MORE])
})

test('sub-headings and lists keep their form', () => {
  const article = text(
    'Bridge to Be Repaired',
    '',
    LONG,
    '',
    'What will be built',
    '',
    MORE,
    '',
    '- a bridge of steel',
    '- two schools',
    '- a wall',
  )
  assert.deepEqual(
    article.body.map(({ type }) => type),
    ['paragraph', 'heading', 'paragraph', 'list'],
  )
})

test('a file’s name can infer a date, never state one', () => {
  const { published } = articleOf(
    `Bridge to Be Repaired\n\n${LONG}\n\n${MORE}`,
    'articles/2021-09-06-bridge.txt',
  )
  assert.deepEqual(
    [published.value.edtf, published.status, published.rule],
    ['2021-09-06?', 'inferred', 'date.file-name'],
  )
  assert.deepEqual(published.evidence, [{ quote: '2021-09-06', line: 0, start: 9, end: 19 }])
  assert.equal(
    articleOf(`Bridge to Be Repaired\n\n${LONG}`, 'articles/2021-99-06-bridge.txt').published.status,
    'unknown',
  )
})

test('the latest past date of the text is a bound, and plans and spans of history are none', () => {
  const bound = text(
    'Bridge to Be Repaired',
    '',
    `${LONG} Floods have been worse since February 2022.`,
    '',
    'They began in August 2021, engineers say, when the dam was opened.',
  )
  assert.deepEqual([bound.published.value.edtf, bound.published.status], ['[2022-02..]', 'bounded'])
  assert.deepEqual(
    bound.published.evidence.map(({ quote }) => quote),
    ['February 2022'],
  )
  assert.equal(
    text('Bridge to Be Repaired', '', `${LONG} Work will end by August 2031.`).published.status,
    'unknown',
  )
  assert.equal(
    text('Bridge to Be Repaired', '', `${LONG} The valley held out between 1979 and 1989.`).published.status,
    'unknown',
  )
})

test('relative words never make a date', () => {
  assert.equal(
    text('Bridge to Be Repaired', '', `On Tuesday, more than a week ago, ${LONG}`).published.status,
    'unknown',
  )
})

test('raw text never goes through Markdown', () => {
  const lines = [
    '    four spaces before this one and *stars* and _lines_ in the middle of it, all of them kept.',
    '2022. On that day nobody came, and <b>nothing</b> & nobody was to blame for it, they said.',
  ]
  assert.deepEqual(body(text('Bridge to Be Repaired', '', LONG, '', ...lines)), [
    LONG,
    lines[0]?.trim(),
    lines[1],
  ])
})

test('Markdown without front matter is read like raw text, its marks taken as marks', () => {
  const article = articleOf(
    `# Bridge to *Be* Repaired\n\nBy Mina Rahbar\n\n21 July 1969\n\n${LONG}\n\n**Bold** words.\n`,
    'articles/a.md',
  )
  assert.deepEqual(
    [article.headline.value, article.byline.value, article.published.value.edtf],
    ['Bridge to *Be* Repaired', 'Mina Rahbar', '1969-07-21'],
  )
  assert.deepEqual(body(article), [LONG, 'Bold words.'])
})

test('every character of a raw text is in the headline, in the body or hidden', () => {
  const lines = [
    ' date 2022-03-14 Mina Rahbar',
    'AOPNEWS',
    'March 14, 2022',
    LONG,
    MORE,
    'Source link',
    'Leave a Reply',
  ]
  const article = text(...lines)
  const words = [...body(article), ...article.hidden.map(({ text }) => text)].join(' ').split(/\s+/).sort()
  assert.deepEqual(words, lines.join(' ').trim().split(/\s+/).sort())
})
