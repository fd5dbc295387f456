import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseArticle } from '../../../../src/article/parse-article.ts'
import type { Diagnostic } from '../../../../src/diagnostic/diagnostic.ts'
import { worked } from '../../../support/worked.ts'

const OURS: ReadonlySet<string> = new Set([
  'mojibake',
  'html-left',
  'wall-page',
  'paywall',
  'truncated',
  'unfinished-paragraph',
  'little-text',
  'headline-supplied',
  'no-date',
  'unread-date-line',
])

/** The doubts about a file's text. */
function doubtsOf(text: string, path = 'a.txt'): Diagnostic[] {
  const source = { path, bytes: new TextEncoder().encode(text) }
  return parseArticle(source, { language: 'en' }).diagnostics.filter(({ code }) => OURS.has(code))
}

const codesOf = (text: string, path?: string): string[] => doubtsOf(text, path).map(({ code }) => code)

const SENTENCES =
  'The old bridge in the upper valley will be repaired before the snow melts, the council said. It carries lorries to the mill and children to the school on the other side.'

/** An article of which nothing is doubtful, with a paragraph of one's own before its last. */
const article = (...paragraphs: readonly string[]): string =>
  ['Bridge to Be Repaired', 'By Mina Rahbar', '3 March 2022', SENTENCES, ...paragraphs].join('\n\n')

test('an article without fault is not doubted', () => {
  assert.deepEqual(codesOf(article('The work begins in April and takes a month.')), [])
})

test('letters that were garbled before the file was saved are counted, at the first place', () => {
  const [doubt, ...others] = doubtsOf(
    article('The councilâ€™s cafÃ© is shut â€“ so is the mill that stands beside it.'),
  )
  assert.deepEqual(others, [])
  assert.deepEqual(
    [doubt?.code, doubt?.severity, doubt?.message, doubt?.at.line, doubt?.at.column],
    [
      'mojibake',
      'warning',
      'Letters were garbled before the file was saved, in 3 places: “â€™”. They are shown as they stand.',
      9,
      12,
    ],
  )
})

test('garbled letters are known in Latin, Arabic and Cyrillic script', () => {
  const utf8As = (label: string, text: string): string =>
    new TextDecoder(label).decode(new TextEncoder().encode(text))
  const texts = [
    utf8As('windows-1252', 'Die Brücke über den Fluß'),
    utf8As('windows-1252', '“No,” he said'),
    utf8As('windows-1252', 'در کابل باران بارید'),
    utf8As('windows-1252', 'Мост через реку'),
    utf8As('windows-1256', 'در کابل باران بارید'),
    utf8As('windows-1252', 'a fee of £5'),
    '\ufffd stands for a letter',
    'ï¿½ stands for one',
  ]
  for (const text of texts) assert.deepEqual(codesOf(article(`${text} again.`)), ['mojibake'], text)
})

test('letters with accents are not garbled ones, in any language', () => {
  const texts = [
    'À la forêt, l’âge d’or des châteaux, ça va, où, Âge, ÂGE, «Âme», un dîner, naïve, cœur…',
    'NÃO, MAÇÃ, “MANHÔ, IRMÃ… e a maçã',
    'Ålesund, Øst, «Ø», Ørsted, Ærø, Þór, ÐÑ',
    'România, ÎN, Â, sânt, ȘI',
    'SEÑOR, «NIÑO», España',
    'در کابل باران بارید؛ «رودخانه» بالا آمد، گفت: طغیان.',
    'ضابط «ط» و «ظ» گفت؛ ع، غ',
    'Мост через реку РСФСР «Р» — С.',
    'Ünlü, İstanbul, ß, ½ cup, 5 £, 20°C, § 4, © 2022',
  ]
  for (const text of texts) assert.deepEqual(codesOf(article(`${text}.`)), [], text)
})

test('code of a web page in a text is reported', () => {
  const texts = [
    'The mill&nbsp;stands still.',
    'The mill &amp; the bridge.',
    'The &#8217;mill&#x2019; stands.',
    'The <strong>mill</strong> stands.',
    'One line<br/>and another.',
    '<p class="lead">The mill stands.',
    '<A HREF="x">The mill</A>',
    'The mill <!-- ad --> stands.',
    '[caption id="attachment_1" align="left"]The mill[/caption]',
    'window.dataLayer = window.dataLayer || [];',
    'var x = function(a, b) { return a }',
    '.share { display: none }',
  ]
  for (const text of texts)
    assert.deepEqual(codesOf(article(text, SENTENCES.slice(0, 92))), ['html-left'], text)
})

test('signs that only look like code are words', () => {
  const texts = [
    'AT&T; R&D; Marks & Spencer; Q&A.',
    'Shares of Mill Corp <MLL>, of Bridge Inc <P> and of <BR> fell.',
    'If x < p and q > r, I <3 you.',
    'Write to <mina@wire.example> or look at <https://wire.example/a>.',
    'He laid {the book} down [sic] and said (quietly) no.',
    'The function (see below) is a window. In the window = nothing.',
    'You may use these HTML tags and attributes: <a href="" title=""> <b> <i>',
    'A [gallery] of pictures, a [caption].',
  ]
  for (const text of texts) assert.deepEqual(codesOf(article(text, SENTENCES)), [], text)
})

test('in Markdown, what is set as code is meant', () => {
  const text = `---\ntitle: Tags\ndate: 2022-03-03\n---\n${SENTENCES}\n\nThe tag \`<br>\` and \`&nbsp;\`.\n\n    <p>code</p>\n`
  assert.deepEqual(codesOf(text, 'a.md'), [])
})

test('a notice of a site that was saved in place of the article is reported', () => {
  const walls = [
    'We value your privacy\n\nWe and our 240 partners store and access information on a device, such as cookies, with your consent.\n\nAccept all\n\nManage options',
    'Just a moment...\n\nVerifying you are human. This may take a few seconds.\n\nwire.example needs to review the security of your connection before proceeding.',
    'wire.example\n\nPlease enable JavaScript and cookies to continue.',
    'Access Denied\n\nYou don’t have permission to access this page on this server.',
    '404\n\nPage not found\n\nThe page you are looking for does not exist. Try our search or go back to the homepage.',
    'Sample Wire\n\nSubscribe to continue reading this and all our other stories. Already have an account? Log in.',
    'صفحه مورد نظر یافت نشد\n\nبه صفحه اصلی بروید.',
    'خبرگزاری نمونه\n\nاین سایت از کوکی‌ها برای بهتر شدن کار استفاده می‌کند. می‌پذیرم.',
    'خبرگزاری نمونه\n\nبرای دیدن این صفحه جاوا اسکریپت را در مرورگر خود فعال کنید.',
  ]
  for (const wall of walls) {
    const doubts = doubtsOf(wall)
    assert.ok(
      doubts.some(({ code, severity }) => code === 'wall-page' && severity === 'warning'),
      wall,
    )
    assert.ok(!doubts.some(({ code }) => code === 'truncated' || code === 'paywall'), wall)
  }
})

test('an article about such notices, or with one among its paragraphs, is an article', () => {
  const long = `${SENTENCES} ${SENTENCES}`
  const texts = [
    article('We use cookies to give you the best experience.', long),
    `Access Denied to Upper Valley, Aid Group Says\n\n3 March 2022\n\n${SENTENCES}`,
    `Court Rules on Cookie Notices\n\n3 March 2022\n\nThe court said that a page which says “we value your privacy” must mean it.\n\n${long}`,
    `Page Not Found: a Library Loses Its Oldest Book\n\n3 March 2022\n\n${long}`,
    `Bakers of the Valley\n\n3 March 2022\n\n“At our house we use cookies and tea,” one of them said. ${SENTENCES}\n\n${long}`,
  ]
  for (const text of texts) assert.deepEqual(codesOf(text), [], text)
})

test('a paywall at the end is reported, hidden or not; an invitation to a newsletter is none', () => {
  const end = [
    'Subscribe to continue reading.',
    'This article is for subscribers only.',
    'You have reached your limit of free articles.',
    'To read the full story, please sign in or register.',
    'برای خواندن ادامه این گزارش وارد شوید.',
  ]
  for (const line of end) assert.deepEqual(codesOf(article(SENTENCES.toUpperCase(), line)), ['paywall'], line)
  const invitations = ['Subscribe to our newsletter.', 'Sign up for free.', 'Log in to comment.']
  for (const line of invitations) assert.deepEqual(codesOf(article(SENTENCES.toUpperCase(), line)), [], line)
})

test('a text that is cut off is reported at its end', () => {
  const ends = [
    'The council said that the mill, which has stood still since the flood of last year, …',
    'The council said that the mill, which has stood still since the flood of last year, [...]',
    'The council said that the mill, which has stood still since the flood of last year… Read more',
    'The council said that the mill has stood still. Continue reading »',
    'The council said that the mill stands still. (more)',
    'The council said that the mill, which has stood still since the flood of last year, will be sold to the',
    'شورای دره گفت که آسیاب پس از سیلاب سال گذشته از کار مانده است و باشندگان آن می‌خواهند که',
    'شورای دره گفت که آسیاب از کار مانده است. ادامه مطلب',
  ]
  for (const end of ends)
    assert.deepEqual(
      doubtsOf(article(SENTENCES.slice(0, 92), end)).map(({ code, at }) => [code, at.line]),
      [['truncated', 11]],
      end,
    )
})

test('an end without a full stop is a cut only where all paragraphs before it have theirs', () => {
  const many = Array.from({ length: 4 }, (_, i) => SENTENCES.replace('bridge', `bridge ${i}`))
  const open =
    'The council said that the mill, which has stood still since the flood of last year, wants a new wheel and that its owners'
  assert.deepEqual(codesOf(article(...many, open)), ['truncated'])
  assert.deepEqual(codesOf(article(open)), [])
})

test('an end without a full stop is no cut where it may be one', () => {
  const many = Array.from({ length: 4 }, (_, i) => SENTENCES.replace('bridge', `bridge ${i}`))
  const ends = [
    'Mina Rahbar',
    'Mina Rahbar reports from the upper valley for Sample Wire',
    '“Nobody knows when the snow will melt, and nobody knows when the river will rise,” she said, “but we wait…”',
    'Additional reporting by Tom Ashby in the lower valley; editing by the night desk of the wire in the capital (Sample Wire)',
    'Read more about the mill',
    'More of this story will be told when the council has met and has seen what the engineers of the province wrote.',
    'The list of those who were in the council at that time, and of those who were asked to leave it, is kept in the town hall at https://wire.example/list',
  ]
  for (const end of ends) assert.deepEqual(codesOf(article(...many, end)), [], end)
})

test('where most paragraphs have no full stop, the last one needs none', () => {
  const bare = Array.from(
    { length: 4 },
    (_, i) => `${SENTENCES.replace('bridge', `bridge ${i}`)} And so on and on`,
  )
  assert.deepEqual(codesOf(article(...bare)), [])
})

test('a paragraph that stops within a sentence is a note', () => {
  const open = `${SENTENCES} The engineers wrote that they want recognition and support for`
  assert.deepEqual(
    doubtsOf(article(open, 'The mill stands still.')).map(({ code, severity, message, at }) => [
      code,
      severity,
      message,
      at.line,
    ]),
    [
      [
        'unfinished-paragraph',
        'note',
        'A paragraph ends in the middle of a sentence: “wrote that they want recognition and support for”.',
        9,
      ],
    ],
  )
})

test('a sentence that the next line takes up, or a teaser, is no unfinished paragraph', () => {
  const open = `${SENTENCES} The engineers wrote that they want recognition and support for`
  assert.deepEqual(codesOf(article(open, 'the mill, which stands still.')), [])
  assert.deepEqual(
    codesOf(article('What the engineers of the valley really want support for', 'The mill stands.')),
    [],
  )
})

test('what a file does not say is a note: no date, no headline, hardly any text', () => {
  assert.deepEqual(
    doubtsOf(`${SENTENCES}\n\n${SENTENCES.toUpperCase()}`).map(({ code, severity }) => [code, severity]),
    [
      ['headline-supplied', 'note'],
      ['no-date', 'note'],
    ],
  )
  assert.deepEqual(codesOf('Bridge to Be Repaired\n\n3 March 2022\n\nIt will be.'), ['little-text'])
  assert.deepEqual(codesOf('---\ntitle: Prices\ndate: 1987-03-19\n---\n', 'a.md'), [])
})

test('“nothing says when” is said only where no line looks like a date', () => {
  const said = (text: string, path?: string) => doubtsOf(text, path).map(({ message }) => message)
  const nothing = 'Nothing in the file says when the article was published; it is filed as undated.'
  const unread = (line: string) => [
    `The line looks like a date and was not understood as one: “${line}”.`,
    'No day of publication was understood; the article is filed as undated.',
  ]
  const dated = (line: string) => `Bridge to Be Repaired\n\n${line}\n\n${SENTENCES}`
  assert.deepEqual(said(dated('By Mina Rahbar')), [nothing])
  for (const line of ['Thursday 6 January', '6 wintermonth 2022', 'Published: in the first week of 2022'])
    assert.deepEqual(said(dated(line)), unread(line))
  assert.deepEqual(said(`Bridge to Be Repaired\n\n${SENTENCES}\n\nKabul, some 6 wintermonth 2022`), [
    ...unread('Kabul, some 6 wintermonth 2022'),
  ])
  assert.deepEqual(
    said(`Bridge to Be Repaired\n\nKABUL, Jan 6 (Wire) - ${SENTENCES}`),
    unread('KABUL, Jan 6 (Wire) -'),
  )
  assert.deepEqual(said(dated('Read more: Mill closes - 3 Feb 2021')), [nothing])
  assert.equal(said(dated('The bridge had stood since 4 March 1921.')).length, 1)
  for (const line of ['Accessed 6 January 2022', '© 2022 Valley Times', 'Last updated 6 January 2022'])
    assert.deepEqual(said(dated(line)), [nothing], line)
})

test('a date of front matter that was not read is not said to be missing', () => {
  const said = (date: string, more = '') =>
    doubtsOf(`---\ntitle: Prices\n${date}\n---\n${SENTENCES}${more}\n`, 'a.md').map(({ message }) => message)
  const unread = 'No day of publication was understood; the article is filed as undated.'
  assert.deepEqual(said('date: to be announced'), [unread])
  assert.deepEqual(said('appeared: 6 January 2022'), [
    'The line looks like a date and was not understood as one: “6 January 2022”.',
    unread,
  ])
})

test('words of a language that does not part them are counted by two letters', () => {
  assert.deepEqual(
    codesOf(
      '港口北墙倒塌\n\n2022年1月6日\n\n港务长表示，经过一夜大浪之后，港口北墙于周四倒塌，两艘渔船失踪，没有人受伤，修复工作将持续到夏天。',
    ),
    [],
  )
  assert.deepEqual(codesOf('港口北墙倒塌\n\n2022年1月6日\n\n北墙倒塌了。'), ['little-text'])
})

test('a date that the text only bounds is still no date; an inferred one is one', () => {
  const text = `Bridge to Be Repaired\n\n${SENTENCES} It was built in 1987.`
  assert.deepEqual(codesOf(text), ['no-date'])
  assert.deepEqual(codesOf(text, '2022-03-03-bridge.txt'), [])
})

test('looking for doubts never throws and is linear, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      doubtsOf(text)
    }),
    { numRuns: 500 },
  )
  const units = [
    '<p ',
    '&#',
    'â€',
    'Ø§',
    'subscribe to ',
    'to read the full ',
    '[caption x',
    'function (',
    '… ',
    'از کوکی ',
  ]
  for (const unit of units) {
    const start = worked()
    doubtsOf(`Headline of It\n\n${unit.repeat(Math.ceil(500_000 / unit.length))}`)
    assert.ok(worked() - start < 1500, unit)
  }
})
