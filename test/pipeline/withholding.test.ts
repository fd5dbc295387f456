// What is withheld, through whole builds: nothing of it in any file, for every level, and for whom it is shown.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { plainIndex } from '../support/memory-keepers.ts'
import { buildInMemory, type MemorySettings, type MemorySite } from '../support/memory-site.ts'

const STORY = 'The commander of the northern post handed over his maps before the winter came to the pass.'
const OPEN =
  '---\ntitle: Ferry stops\ndate: 2021-05-07\ntags: [river]\n---\nThe old ferry was stopped on Monday.\n'
const article = (fields: string, text = STORY) =>
  `---\ntitle: Maps of Zarif Darwazi\nauthor: Laila Barak\ndate: 2021-05-04\ntags: [Omid Farzan, river]\n${fields}\n---\n${text}\n`

async function build(
  files: Readonly<Record<string, string>>,
  settings: MemorySettings = {},
): Promise<MemorySite> {
  const articles = new Map(Object.entries({ 'articles/open.md': OPEN, ...files }))
  return buildInMemory(articles, { index: plainIndex(), ...settings })
}

/** Files of a site, their paths too, that hold some words. */
const holding = ({ outputs }: MemorySite, words: string) =>
  [...outputs].filter(([path, text]) => `${path}\n${text}`.includes(words)).map(([path]) => path)
const codes = ({ report }: MemorySite) =>
  report.diagnostics.filter(({ severity }) => severity !== 'note').map(({ code }) => code)
const page = ({ outputs }: MemorySite, address: string) => outputs.get(`${address.slice(1)}index.html`) ?? ''

describe('an article of which only the record is public', () => {
  const files = {
    'articles/maps.md': article('access: {level: metadata-only, reason: as agreed, since: 2024-05-06}'),
  }
  const settings = { config: 'rawFiles: true\nintake: true\n' }

  test('has a page with its record and the reason, and is found by its headline', async () => {
    const site = await build(files, settings)
    const html = page(site, '/2021/05/04/maps-of-zarif-darwazi/')
    assert.deepEqual(codes(site), [])
    for (const words of [
      'Maps of Zarif Darwazi',
      'Laila Barak',
      'Only the record',
      'as agreed',
      '6 May 2024',
      'noindex',
    ])
      assert.ok(html.includes(words), words)
    assert.ok(holding(site, 'Maps of Zarif Darwazi').includes('data/citations.ris'))
    const record = JSON.parse(site.outputs.get('data/articles.jsonl')?.split('\n')[0] ?? '')
    assert.deepEqual(
      [
        record.body,
        record.hidden,
        record.headline.evidence,
        record.source.sha256,
        record.source.bytes,
        record.access.level,
      ],
      [[], [], [], null, null, 'metadata-only'],
    )
  })

  test('has nothing of its text in any file: not in the review, the index, the records, and no raw file', async () => {
    const site = await build(files, settings)
    assert.deepEqual(holding(site, 'northern post'), [])
    assert.deepEqual(
      [...site.outputs.keys()].filter((path) => path.endsWith('raw.txt')),
      ['2021/05/07/ferry-stops/raw.txt'],
    )
  })
})

describe('a withheld article', () => {
  const withheld = article(
    'access: {level: withheld, reason: safety, since: 2024-05-06, replacement: https://x.example/notice}',
  )

  test('has a page without a word of it, in no list, at an address without words', async () => {
    const site = await build({ 'articles/zarif.md': withheld }, { config: 'rawFiles: true\nintake: true\n' })
    for (const words of ['Zarif', 'zarif', 'Laila', 'Omid Farzan', 'northern post'])
      assert.deepEqual(holding(site, words), [])
    const [path = ''] = [...site.outputs.keys()].filter((each) => each.startsWith('withheld/'))
    const html = site.outputs.get(path) ?? ''
    for (const words of ['Withheld article', 'safety', '6 May 2024', 'https://x.example/notice', 'noindex'])
      assert.ok(html.includes(words), words)
    assert.deepEqual(holding(site, path.split('/')[1] ?? ''), [path])
    assert.deepEqual(
      site.report.diagnostics.filter(({ code }) => code === 'address-withheld').map(({ message }) => message),
      [`Withheld: /${path.replace('index.html', '')}`],
    )
  })

  test('is in no feed, sitemap, card or manifest, and is announced as gone by its id alone', async () => {
    const config = 'baseUrl: https://archive.example/\nrawFiles: true\nllmsTxt: true\n'
    const { register } = await build({ 'articles/zarif.md': article('') }, { config })
    const site = await build({ 'articles/zarif.md': withheld }, { config, register })
    assert.deepEqual(codes(site), [])
    assert.deepEqual(holding(site, 'Zarif'), [])
    assert.deepEqual(holding(site, 'zarif'), ['2021/05/04/maps-of-zarif-darwazi/index.html'])
    assert.match(
      site.outputs.get('feed.xml') ?? '',
      /<at:deleted-entry ref="[^"]*" when="2026-01-01T00:00:00\.\d+Z">/,
    )
  })

  test('that had an address answers there, and nowhere else', async () => {
    const before = await build({ 'articles/zarif.md': article('') })
    const { register } = before
    const site = await build({ 'articles/zarif.md': withheld }, { register })
    assert.equal(site.report.written, true)
    assert.ok(page(site, '/2021/05/04/maps-of-zarif-darwazi/').includes('Withheld article'))
    assert.deepEqual(holding(site, 'Zarif'), [])
    assert.deepEqual(holding(site, 'zarif'), ['2021/05/04/maps-of-zarif-darwazi/index.html'])
    const again = await build({ 'articles/zarif.md': article('') }, { register: site.register })
    assert.ok(page(again, '/2021/05/04/maps-of-zarif-darwazi/').includes('northern post'))
  })
})

describe('an embargo', () => {
  const files = { 'articles/maps.md': article('embargo: 2030-01-01') }

  test('holds until the day that the build is told, whatever the clock says', async () => {
    for (const asOf of [undefined, '2029-12-31']) {
      const site = await build(files, { today: '2031-01-01', ...(asOf && { asOf }) })
      assert.deepEqual(holding(site, 'Zarif'), [])
      assert.equal(holding(site, '1 January 2030').length, 1)
    }
    const open = await build(files, { asOf: '2030-01-01' })
    assert.ok(page(open, '/2021/05/04/maps-of-zarif-darwazi/').includes('northern post'))
  })

  test('opens at its own address, and the one without words leads there', async () => {
    const { register } = await build(files)
    const open = await build(files, { register, asOf: '2030-01-01' })
    const [former = ''] = [...open.outputs.keys()].filter((path) => path.startsWith('withheld/'))
    assert.ok(open.outputs.get(former)?.includes('maps-of-zarif-darwazi'))
  })

  test('shows the record where that is asked for, and opens no more than access does', async () => {
    const record = await build({
      'articles/maps.md': article('embargo: {until: 2030-01-01, shows: metadata-only}'),
    })
    assert.deepEqual([holding(record, 'northern post'), holding(record, 'Zarif').length > 0], [[], true])
    const never = await build(
      { 'articles/maps.md': article('embargo: 2030-01-01\naccess: metadata-only') },
      { asOf: '2031-01-01' },
    )
    assert.deepEqual(holding(never, 'northern post'), [])
  })

  test('that is not understood leaves the article out', async () => {
    for (const value of [
      'soon',
      '2030-01',
      '"2030-01-01T08:00"',
      '{until: 2030-01-01, shows: open}',
      '[2030-01-01]',
    ]) {
      const site = await build({ 'articles/maps.md': article(`embargo: ${value}`) })
      assert.deepEqual([codes(site), holding(site, 'Zarif')], [['withholding-unread'], []], value)
    }
  })
})

describe('an expiry', () => {
  const files = { 'articles/maps.md': article('expiryDate: 2030-01-01T12:00:00+04:30') }
  const isOpen = (site: MemorySite) => holding(site, 'northern post').length > 0

  test('withholds from its day on, which the build is told, and at once where it is told none', async () => {
    assert.deepEqual(
      await Promise.all(
        [undefined, '2029-12-31', '2030-01-01', '2031-01-01'].map(async (asOf) =>
          isOpen(await build(files, { today: '2026-01-01', ...(asOf && { asOf }) })),
        ),
      ),
      [false, true, false, false],
    )
  })

  test('keeps the address of an article that had one, and opens nothing that is closed', async () => {
    const { register } = await build(files, { asOf: '2029-01-01' })
    const after = await build(files, { register, asOf: '2030-01-01' })
    assert.ok(page(after, '/2021/05/04/maps-of-zarif-darwazi/').includes('Withheld article'))
    assert.deepEqual(holding(after, 'Zarif'), [])
    const both = { 'articles/maps.md': article('unpublishDate: 2030-01-01\naccess: metadata-only') }
    assert.equal(isOpen(await build(both, { asOf: '2029-01-01' })), false)
  })

  test('that is not understood leaves the article out', async () => {
    for (const value of ['soon', '2030-01', '[2030-01-01]', '{day: 2030-01-01}']) {
      const site = await build(
        { 'articles/maps.md': article(`expiryDate: ${value}`) },
        { asOf: '2020-01-01' },
      )
      assert.deepEqual([codes(site), holding(site, 'Zarif')], [['withholding-unread'], []], value)
    }
  })
})

test('a page that Hugo never makes is a draft', async () => {
  for (const [value, isDraft] of [
    ['{render: never}', true],
    ['{list: never, render: link}', true],
    ['{render: false}', true],
    ['{render: always, list: never}', false],
    ['yes', false],
  ] as const) {
    const site = await build({ 'articles/maps.md': article(`build: ${value}`) })
    assert.equal(holding(site, 'northern post').length === 0, isDraft, value)
  }
})

describe('a redaction', () => {
  const NAME = 'Zarif Darwazi'
  const text = `Zarif **Darwazi** fled. His friend ZARIF\nDARWAZI’s number was 0700123456. ![${NAME}](zarif-darwazi.jpg) [x](https://x.example/zarif%20darwazi)`
  const redacted = article(
    `redactions:\n  - {quote: ${NAME}, reason: safety}\n  - {pattern: '07\\d{8}'}`,
    text,
  )

  test('takes words out of everything: text, headline, file name, address, pictures, links', async () => {
    const site = await build(
      { 'articles/zarif-darwazi.md': redacted },
      { config: 'rawFiles: true\nintake: true\n' },
    )
    assert.deepEqual(codes(site), [])
    for (const words of ['Zarif', 'zarif', 'ZARIF', 'arwazi', '0700'])
      assert.deepEqual(holding(site, words), [], words)
    const html = page(site, '/2021/05/04/maps-of/')
    for (const words of ['Maps of ▮', 'Reason: \u2068safety\u2069', 'in 1 place'])
      assert.ok(html.includes(words), words)
    assert.ok(!site.outputs.has('2021/05/04/maps-of/raw.txt'))
  })

  test('of an article that had an address with the words moves it, and serves the old one no more', async () => {
    const { register } = await build({ 'articles/a.md': article('', text) })
    const site = await build({ 'articles/a.md': redacted }, { register })
    assert.deepEqual([codes(site), holding(site, 'zarif')], [[], []])
    assert.ok(
      site.register.includes('"former":["/2021/05/04/maps-of-zarif-darwazi/"]'),
      'the register keeps it',
    )
  })

  test('that finds nothing, or is not understood, leaves the article out', async () => {
    const idle = await build({ 'articles/a.md': article('redactions: [Nobody Here]') })
    assert.deepEqual([codes(idle), holding(idle, 'Darwazi')], [['redaction-not-found'], []])
    for (const value of [
      '[{quote: Zarif, why: safety}]',
      '[{pattern: "(?<=a)b"}]',
      '[x]',
      '[[Zarif]]',
      'true',
    ]) {
      const site = await build({ 'articles/a.md': article(`redactions: ${value}`) })
      assert.deepEqual([codes(site), holding(site, 'Darwazi')], [['withholding-unread'], []], value)
    }
  })

  test('stops the build where another article says the words, unless they are withheld here alone', async () => {
    const other = '---\ntitle: Another\n---\nZarif Darwazi was named by others.\n'
    const site = await build({ 'articles/a.md': redacted, 'articles/b.md': other })
    assert.deepEqual([site.report.written, new Set(codes(site))], [false, new Set(['withheld-leak'])])
    assert.ok(
      site.report.diagnostics.every(({ message }) => !message.includes('Zarif')),
      'no message tells the words',
    )
    const here = article('redactions: [{quote: Zarif Darwazi, scope: article}]', text)
    assert.equal((await build({ 'articles/a.md': here, 'articles/b.md': other })).report.written, true)
  })

  test('of a folder is made in each of its files, and in the settings only what is understood counts', async () => {
    const config = 'access:\n  - folder: articles/in\n    redactions: [Zarif Darwazi]\n'
    const site = await build(
      { 'articles/in/a.md': article('', text), 'articles/in/b.md': article('', 'Nothing.') },
      { config },
    )
    assert.deepEqual([codes(site), holding(site, 'Zarif')], [[], []])
    for (const wrong of [
      'access: private\n',
      'access:\n  - access: withheld\n',
      'access:\n  - folder: articles\n    access: secret\n',
      'access:\n  - folder: articles\n    embargo: soon\n',
      'access:\n  - folder: articles\n    private: true\n',
      'access:\n  - publication: Gazette\n    redactions: [Zarif]\n',
      'private: true\n',
      'access:\n  - folder: articles/nowhere\n    access: withheld\n',
    ])
      assert.equal(
        (await build({ 'articles/a.md': article('', text) }, { config: wrong })).report.written,
        false,
        wrong,
      )
  })
})

describe('the settings', () => {
  test('close a folder and a publication; the most closed word counts, and a sidecar cannot open them', async () => {
    const gazette = article('publication: The Gazette')
    const config =
      'access:\n  - {folder: ./articles/in/, access: metadata-only}\n  - {publication: the gazette, access: withheld}\n'
    const sidecars = new Map([['articles/in/a.md', 'access: open\n']])
    const site = await build(
      { 'articles/in/a.md': article('access: open'), 'articles/b.md': gazette },
      { config, sidecars },
    )
    assert.deepEqual(holding(site, 'northern post'), [])
    assert.equal([...site.outputs.keys()].filter((path) => path.startsWith('withheld/')).length, 1)
  })

  test('a sidecar overrules the front matter of its file', async () => {
    const open = await build(
      { 'articles/a.md': article('private: x') },
      { sidecars: new Map([['articles/a.md', 'access: open\n']]) },
    )
    assert.ok(holding(open, 'northern post').length > 0)
    assert.deepEqual(holding(open, 'private'), [])
  })
})

describe('a private build', () => {
  const files = {
    'articles/a.md': article('redactions: [Zarif Darwazi]', 'Zarif Darwazi fled over the pass.'),
    'articles/b.md': article('access: withheld').replace('Maps of Zarif Darwazi', 'Laila’s maps'),
  }

  test('shows everything, says so on every page, and leaves the register as the public one does', async () => {
    const open = await build(files)
    const site = await build(files, { audience: 'private' })
    assert.equal(site.register, open.register)
    assert.ok(holding(site, 'northern post').length > 0 && holding(site, 'Zarif Darwazi').length > 0)
    const unmarked = [...site.outputs].filter(
      ([path, text]) => path.endsWith('.html') && !text.includes('Private copy'),
    )
    assert.deepEqual(
      unmarked.map(([path]) => path),
      [],
    )
    assert.deepEqual(
      [...site.outputs]
        .filter(([path, text]) => path.endsWith('.html') && !text.includes('content="noindex"'))
        .map(([path]) => path),
      [],
    )
    assert.ok(!holding(open, 'Private copy').some((path) => path.endsWith('.html')))
  })

  test('is asked for by the settings, which the command line overrules', async () => {
    const config = 'audience: private\n'
    assert.ok(holding(await build(files, { config }), 'Zarif').length > 0)
    assert.deepEqual(holding(await build(files, { config, audience: 'public' }), 'Zarif'), [])
  })
})

test('a build names the addresses that it withdraws', async () => {
  const { register } = await build({ 'articles/a.md': article('') })
  const { report } = await build({}, { register })
  assert.deepEqual(
    report.diagnostics.filter(({ code }) => code === 'address-withdrawn').map(({ message }) => message),
    ['Withdrawn by this build: /2021/05/04/maps-of-zarif-darwazi/'],
  )
})
