import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Article } from '../../../src/article/article.ts'
import type { Evidence } from '../../../src/article/claim.ts'
import { formatDiagnostic } from '../../../src/diagnostic/code-frame.ts'
import { buildInMemory } from '../../support/memory-site.ts'
import { articleOf, parse } from '../../support/parse.ts'

const RAW = [
  'Rain Stops Work on the Bridge',
  '',
  'By Mina Rahbar',
  'March 3, 2022',
  '',
  'HERAT - Work on the bridge over the river stopped on Thursday after two days of rain, the builders said.',
  '',
].join('\n')

const supplied = (sidecar: string, raw = RAW, path?: string) => articleOf(raw, path, sidecar)

test('a sidecar overrules a claim; what it overrules stays, with its evidence', () => {
  const { published } = supplied('# looked up in the bound volume\ndate: 2022-03-04\n')
  assert.deepEqual(published, {
    value: { edtf: '2022-03-04', earliest: '2022-03-04', latest: '2022-03-04', precision: 'day' },
    status: 'supplied',
    rule: 'sidecar.date',
    evidence: [{ quote: 'date: 2022-03-04', line: 2, start: 32, end: 48, file: 'articles/a.txt.yaml' }],
    rejected: [
      {
        value: { edtf: '2022-03-03', earliest: '2022-03-03', latest: '2022-03-03', precision: 'day' },
        rule: 'date.printed-line',
        why: { rule: 'sidecar-overrules' },
        evidence: [{ quote: 'March 3, 2022', line: 4, start: 46, end: 59 }],
      },
    ],
  })
})

test('a sidecar that agrees adds its evidence, and nothing is rejected', () => {
  const { byline, published } = supplied('byline: Mina Rahbar\npubDate: 3 March 2022\n')
  assert.deepEqual(
    [byline.status, byline.evidence.map(({ quote, file }) => [quote, file]), byline.rejected],
    [
      'supplied',
      [
        ['byline: Mina Rahbar', 'articles/a.txt.yaml'],
        ['Mina Rahbar', undefined],
      ],
      undefined,
    ],
  )
  assert.deepEqual([published.rule, published.rejected], ['sidecar.pubDate', undefined])
})

test('every field may be supplied, and fields without a claim say so in a list', () => {
  const article = supplied(
    [
      'title: Bridge',
      'authors: [Tom Ashby, Sample News Agency]',
      'publication: Sample Wire',
      'lastmod: 2022-03-05',
      'lang: ps',
      'summary: Rain stopped the work.',
      'section: Region',
      'dateline: HERAT, March 3',
      'source_url: https://news.example/bridge',
      'tags: [rivers]',
      'slug: the-bridge',
      'aliases: [/old/bridge/, Another title]',
      'archived_at: [https://web.example/2022/bridge]',
      'extra: {shelf: 12, ip: 192.0.2.7}',
    ].join('\n'),
  )
  assert.deepEqual(
    [article.headline.value, article.headline.rejected?.[0]?.value, article.publication.value],
    ['Bridge', 'Rain Stops Work on the Bridge', { name: 'Sample Wire' }],
  )
  assert.deepEqual(article.authors.value, [
    { name: 'Tom Ashby', kind: 'person' },
    { name: 'Sample News Agency', kind: 'organisation' },
  ])
  assert.deepEqual(
    [article.updated?.edtf, article.language, article.dir, article.summary, article.section],
    ['2022-03-05', 'ps', 'rtl', 'Rain stopped the work.', 'Region'],
  )
  assert.deepEqual(article.dateline, { text: 'HERAT, March 3', place: 'HERAT' })
  assert.deepEqual(
    [article.sourceUrl, article.slug, article.formerAddresses, article.otherTitles, article.archivedAt],
    [
      'https://news.example/bridge',
      'the-bridge',
      ['/old/bridge/'],
      ['Another title'],
      ['https://web.example/2022/bridge'],
    ],
  )
  assert.deepEqual(
    article.tags.map(({ name, rule }) => [name, rule]),
    [['rivers', 'sidecar.tags']],
  )
  assert.deepEqual(article.extra, { shelf: 12 })
  assert.deepEqual(
    article.supplied.map(({ field, rule, rejected }) => [field, rule, rejected]),
    [
      ['language', 'sidecar.lang', 'en'],
      ['updated', 'sidecar.lastmod', null],
      ['summary', 'sidecar.summary', null],
      ['dateline', 'sidecar.dateline', 'HERAT -'],
      ['section', 'sidecar.section', null],
      ['source_url', 'sidecar.source_url', null],
      ['tags', 'sidecar.tags', null],
      ['slug', 'sidecar.slug', null],
      ['other_titles', 'sidecar.aliases', null],
    ],
  )
})

test('a sidecar stands above front matter, and the tags of the file are kept as overruled', () => {
  const raw = '---\ntitle: A\ndate: 2020-01-02\ntags: [old, older]\nsummary: First.\n---\nText.\n'
  const article = supplied('date: 2021\ntags: new\nsummary: Second.\n', raw, 'articles/a.md')
  assert.deepEqual(
    [article.published.value.edtf, article.published.rejected?.[0]?.rule],
    ['2021', 'front-matter.date'],
  )
  assert.deepEqual(
    article.supplied.map(({ field, rejected }) => [field, rejected]),
    [
      ['summary', 'First.'],
      ['tags', ['old', 'older']],
    ],
  )
})

test('an empty value takes the file’s away: nothing is known then', () => {
  const article = supplied('byline: ""\ndate: ""\ntags: []\n')
  assert.deepEqual(
    [article.byline.value, article.byline.status, article.byline.rule, article.byline.rejected?.[0]?.value],
    [null, 'unknown', 'sidecar.byline', 'Mina Rahbar'],
  )
  assert.deepEqual([article.authors.value, article.authors.status], [[], 'unknown'])
  assert.deepEqual([article.published.value.edtf, article.published.status], ['', 'unknown'])
  assert.equal(article.headline.value, 'Rain Stops Work on the Bridge')
  const language = supplied('lang: ""\n')
  assert.deepEqual([language.language, language.supplied], ['en', []])
  const left = supplied('byline:\ndate: # not looked up yet\n')
  assert.deepEqual([left.byline.status, left.published.status], ['stated', 'stated'])
})

test('a sidecar may keep an article back or let it out', () => {
  assert.deepEqual(parse(RAW, 'articles/a.txt', 'draft: true\n').codes, ['draft'])
  const draft = '---\ntitle: A\ndraft: true\n---\nText.\n'
  assert.deepEqual(parse(draft, 'articles/a.md', 'draft: false\n').article?.headline.value, 'A')
})

test('what a sidecar settles is no longer a problem of the file', () => {
  const raw = '---\ntitle: A\ndate: 2020-02-30\nlang: Klingonese language\n---\nText.\n'
  assert.deepEqual(parse(raw, 'articles/a.md').codes, ['invalid-date', 'unknown-language'])
  assert.deepEqual(parse(raw, 'articles/a.md', 'date: 2020-02-29\n').codes, ['unknown-language'])
})

test('problems of a sidecar have their place in it', () => {
  const said = (sidecar: string) => parse(RAW, 'articles/a.txt', sidecar).diagnostics.map(formatDiagnostic)
  assert.deepEqual(said('lang: en\ndate: 2020-02-30\n'), [
    [
      'articles/a.txt.yaml:2:1 error [invalid-date] "date" is not a day of the calendar: 2020-02-30. The article is published without a date.',
      '  1 | lang: en',
      '  2 | date: 2020-02-30',
      '    | ^^^^^^^^^^^^^^^^',
      '  3 |',
      '  hint: Write the day as it was printed, for instance 1998-11-03; or only the month, 1998-11, or the year, 1998.',
    ].join('\n'),
  ])
  assert.deepEqual(said('lang: en\ntitel: Bridge\nshelf: 12\n'), [
    [
      'articles/a.txt.yaml:2:1 warning [unknown-sidecar-key] "titel" has no meaning in a sidecar. It stays there and is not published.',
      '  1 | lang: en',
      '  2 | titel: Bridge',
      '    | ^^^^^',
      '  3 | shelf: 12',
      '  hint: Did you mean "title"?',
    ].join('\n'),
    [
      'articles/a.txt.yaml:3:1 note [unknown-sidecar-key] "shelf" has no meaning in a sidecar. It stays there and is not published.',
      '  2 | titel: Bridge',
      '  3 | shelf: 12',
      '    | ^^^^^',
      '  4 |',
      '  hint: To publish something of your own with the record, put it under "extra".',
    ].join('\n'),
  ])
})

test('with an impossible date in the sidecar the file’s own is not put in its place', () => {
  const { published } = supplied('date: 2020-02-30\n')
  assert.deepEqual(
    [published.value.edtf, published.status, published.rejected?.[0]?.value.edtf],
    ['', 'unknown', '2022-03-03'],
  )
})

test('a sidecar that cannot be read leaves its article out: what its keeper meant is not known', () => {
  for (const [sidecar, place] of [
    ['title: A: B\n', '1:8'],
    ['- title\n', '1:1'],
    ['a: &a [1]\nb: [2\nc: 3\n', '2:4'],
    ['just words\n', '1:1'],
  ] as const) {
    const { article, diagnostics } = parse(RAW, 'articles/a.txt', sidecar)
    assert.equal(article, undefined)
    assert.deepEqual(
      diagnostics.map(({ code, at }) => [code, at.path, `${at.line}:${at.column}`]),
      [['sidecar-unreadable', 'articles/a.txt.yaml', place]],
    )
  }
  assert.deepEqual(parse(RAW, 'articles/a.txt', '# nothing yet\n').codes, [])
})

test('a file is held against the digest recorded at collection, and a mismatch names both', () => {
  const digest = createHash('sha256').update(RAW).digest('hex')
  for (const written of [digest, digest.toUpperCase(), `sha256:${digest}`])
    assert.deepEqual(parse(RAW, 'articles/a.txt', `sha256: "${written}"\n`).codes, [])
  const { article, diagnostics } = parse(`${RAW} `, 'articles/a.txt', `lang: en\nsha256: ${digest}\n`)
  const found = createHash('sha256').update(`${RAW} `).digest('hex')
  assert.equal(article, undefined)
  assert.deepEqual(
    diagnostics.map(({ code, severity, message, at }) => [code, severity, message, at.path, at.line]),
    [
      [
        'sha256-mismatch',
        'error',
        `The file "articles/a.txt" is not what was collected: its SHA-256 is ${found}, and ${digest} was recorded. The article was left out.`,
        'articles/a.txt.yaml',
        2,
      ],
    ],
  )
  for (const group of ['{a: 1}', '[{a: 1}]', 'true'])
    assert.deepEqual(parse(RAW, 'articles/a.txt', `sha256: ${group}\n`).codes, ['sha256-unreadable'])
  const unusable = parse(RAW, 'articles/a.txt', 'sha256: 3f9a\n')
  assert.deepEqual([unusable.codes, unusable.article?.headline.status], [['sha256-unreadable'], 'stated'])
})

test('the facts of collection are kept; the day of collection is never the date of publication', () => {
  const raw =
    'Bridge to Be Repaired\n\nThe bridge will be repaired, the builders said, and the road stays open.\n'
  const article = supplied(
    'collected: {at: "2022-03-09T09:15:00+04:30", by: collector-03, method: saved as text, clock: ntp}\n',
    raw,
  )
  assert.deepEqual(article.collected, {
    at: '2022-03-09T09:15:00+04:30',
    method: 'saved as text',
    clock: 'ntp',
  })
  assert.equal(article.published.status, 'unknown')
  assert.deepEqual(supplied('collected: 2022-03-09\n').collected?.at, '2022-03-09')
  const wrong = parse(RAW, 'articles/a.txt', 'collected: {at: 2022-02-30, method: by hand}\n')
  assert.deepEqual(
    [wrong.codes, wrong.article?.collected],
    [['unread-collection-date'], { at: null, method: 'by hand', clock: null }],
  )
})

test('who collected a text is nowhere in the site, from a sidecar or from front matter', async () => {
  const secrets = ['collector-03', '192.0.2.77', 'SecretAgent/1.0', 'hidden-machine']
  const [by, ip, agent, machine] = secrets
  const facts = [
    `collected: {at: 2022-03-09, by: ${by}, ip: ${ip}, userAgent: ${agent}, machine: ${machine}, method: by hand}`,
    `collected_by: ${by}`,
    `IP-Address: ${ip}`,
    `user_agent: ${agent}`,
    `params: {author: Mina Rahbar, ip: ${ip}, collector: ${by}}`,
    `extra: {note: fine, section: Region, collector: ${by}, deep: {user_agent: ${agent}}}`,
  ].join('\n')
  const articles = new Map([
    ['articles/a.txt', RAW],
    ['articles/b.md', `---\ntitle: B\n${facts}\n---\nText.\n`],
    ['articles/c.html', `---\ntitle: C\n${facts}\n---\n<p>Text of the page, and more of it.</p>\n`],
  ])
  const sidecars = new Map([['articles/a.txt', `${facts}\nevents: [{type: capture, agent: ${by}}]\n`]])
  const { outputs, report } = await buildInMemory(articles, { sidecars })
  assert.equal(report.articles, 3)
  const leaks = [...outputs].flatMap(([path, content]) =>
    secrets.filter((secret) => content.includes(secret)).map((secret) => `${path}: ${secret}`),
  )
  assert.deepEqual(leaks, [])
  const records = outputs.get('data/articles.jsonl') ?? ''
  assert.match(records, /"collected":\{"at":"2022-03-09","method":"by hand","clock":null\}/)
  assert.match(records, /"note":"fine"/)
})

test('the page says that a person supplied a value, and where', async () => {
  const { outputs } = await buildInMemory(new Map([['articles/a.txt', RAW]]), {
    sidecars: new Map([['articles/a.txt', 'date: 2022-03-04\narchived_at: https://web.example/x\n']]),
  })
  const page = outputs.get('2022/03/04/rain-stops-work-on-the-bridge/index.html') ?? ''
  assert.match(page, /Supplied by a person in the sidecar as “date”\./)
  assert.match(page, /line 1 of articles\/a\.txt\.yaml/)
  assert.match(page, /href="https:\/\/web\.example\/x"/)
})

function* evidenceIn(article: Article): Generator<Evidence> {
  const { headline, published, byline, authors, publication } = article
  for (const claim of [headline, published, byline, authors, publication]) {
    yield* claim.evidence
    for (const { evidence } of claim.rejected ?? []) yield* evidence
  }
  for (const { evidence } of [...article.tags, ...article.supplied]) yield* evidence
}

const sidecarLine = fc.oneof(
  fc.constantFrom(
    'title: 😀 Bridge',
    'date: 2022-03-04',
    'date: 2022-02-30',
    'byline: ""',
    'author: [A B, C D]',
    'tags: [x, "y/z"]',
    'source: https://news.example/x',
    'publication: Sample Wire',
    'collected: {at: 2022, by: x}',
    'extra:',
    '  title: deep',
    'params: {date: 2021, ip: 1.2.3.4}',
    'sha256: 12',
    '# comment',
    '---',
    '...',
    'slug: a',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
)

test('reading a sidecar never throws, and every quote stands in its file at its place', () => {
  fc.assert(
    fc.property(fc.array(sidecarLine, { maxLength: 12 }), (lines) => {
      const sidecar = lines.join('\n')
      const { article } = parse(RAW, 'articles/a.txt', sidecar)
      if (!article) return
      for (const { quote, start, end, file, line } of evidenceIn(article)) {
        const text = file === undefined ? RAW : sidecar.replace(/^\ufeff/, '')
        if (line > 0) assert.equal([...text].slice(start, end).join(''), quote)
      }
    }),
    { numRuns: 1000 },
  )
})
