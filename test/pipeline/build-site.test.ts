import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { GENERATOR, VERSION } from '../../src/pipeline/generator.ts'
import { buildInMemory, siteInMemory } from '../support/memory-site.ts'

const SOUND = new Map([
  ['articles/a.md', '---\ntitle: Flood\ndate: 1998-11-03\n---\nThe river rose.\n'],
  ['articles/b.md', '---\ntitle: Bridge\n---\nThe bridge fell.\n'],
])
const DOUBTFUL = new Map([...SOUND, ['articles/c.md', '---\ntitle: Odd\nlang: "12345"\n---\nWords.\n']])
const WRONG = new Map([...SOUND, ['articles/c.md', '---\ntitle: Wrong: day\n---\nWords.\n']])
/** What is more than a note. */
const codes = ({ report }: Awaited<ReturnType<typeof buildInMemory>>) =>
  report.diagnostics.filter(({ severity }) => severity !== 'note').map(({ code }) => code)

test('one bad article does not hide the others', async () => {
  const site = await buildInMemory(WRONG)
  assert.deepEqual(codes(site), ['front-matter-unreadable'])
  assert.equal(site.report.articles, 2)
  assert.equal(site.report.written, true)
  assert.ok(site.outputs.has('1998/11/03/flood/index.html'))
  assert.ok(site.outputs.has('undated/bridge/index.html'))
})

test('under --strict a warning or an error means that nothing is written', async () => {
  for (const articles of [DOUBTFUL, WRONG]) {
    const site = await buildInMemory(articles, { strict: true })
    assert.equal(site.report.written, false)
    assert.equal(site.outputs.size, 0)
  }
  assert.equal((await buildInMemory(SOUND, { strict: true })).report.written, true)
})

test('settings that are not understood stop the build, each with its place', async () => {
  const site = await buildInMemory(SOUND, {
    config: 'title: A\ntitel: B\nlanguage: 12\nbaseUrl: archive.example\n',
  })
  assert.deepEqual(
    site.report.diagnostics.map(({ code, at, hint }) => [code, at.path, at.line, at.column, hint]),
    [
      ['unknown-setting', 'backfile.yaml', 2, 1, 'Did you mean "title"?'],
      ['wrong-setting', 'backfile.yaml', 3, 1, undefined],
      ['wrong-setting', 'backfile.yaml', 4, 1, undefined],
    ],
  )
  assert.equal(site.report.written, false)
  assert.deepEqual(codes(await buildInMemory(SOUND, { config: 'title: "A\n' })), ['config-unreadable'])
  assert.deepEqual(codes(await buildInMemory(SOUND, { config: '- a\n' })), ['config-unreadable'])
  assert.deepEqual(codes(await buildInMemory(SOUND, { config: 'title: *a\n' })), ['config-unreadable'])
})

test('a choice of yes or no is made in those words of YAML', async () => {
  const site = await buildInMemory(SOUND, { config: 'rawFiles: yes\ntombstones: 1\nintake: "true"\n' })
  assert.deepEqual(
    site.report.diagnostics.map(({ message }) => message),
    ['rawFiles', 'tombstones', 'intake'].map(
      (key) => `The setting "${key}" cannot be used: should be true or false. Nothing was built.`,
    ),
  )
})

test('what the archive covers is set in days, months or years', async () => {
  const site = await buildInMemory(SOUND, { config: 'coverage:\n  earliest: 1999\n  latest: 2021-08-15\n' })
  assert.deepEqual(codes(site), ['before-coverage'])
  const refused = async (coverage: string) => {
    const { report } = await buildInMemory(SOUND, { config: `coverage: ${coverage}\n` })
    return report.diagnostics.map(({ code, message }) => `${code}: ${message}`)
  }
  const wrong = 'wrong-setting: The setting "coverage" cannot be used: '
  const dates = 'should hold dates such as 2021-08-15, 2021-08 or 2021. Nothing was built.'
  assert.deepEqual(await refused('{earliest: soon}'), [wrong + dates])
  assert.deepEqual(await refused('{latest: 2021-02-30}'), [wrong + dates])
  assert.deepEqual(await refused('{from: 2021}'), [`${wrong}it has no part "from". Nothing was built.`])
  assert.equal((await refused('2021')).length, 1)
})

test('settings reach the pages; empty ones are the defaults', async () => {
  const site = await buildInMemory(SOUND, {
    config: 'title: A <b> archive\ndescription:\nbaseUrl: https://archive.example/x\n',
  })
  const home = site.outputs.get('index.html') ?? ''
  assert.match(home, /<title>A &lt;b&gt; archive<\/title>/)
  assert.match(home, /<link rel="canonical" href="https:\/\/archive\.example\/x\/">/)
  assert.match(site.outputs.get('404.html') ?? '', /href="\/x\/assets\/site\.css"/)
  assert.match(
    (await buildInMemory(SOUND, { config: '' })).outputs.get('index.html') ?? '',
    /<title>News archive<\/title>/,
  )
})

test('a site speaks one language, with its digits, months and direction', async () => {
  const articles = new Map([
    ['articles/a.md', '---\ntitle: سیل\ndate: 2022-01-01\ntags: [هرات]\n---\nدریا بالا آمد.\n'],
    ['articles/b.txt', 'پل\n\nپل افتاد.\n\nپل‌های دیگر هم افتادند و راه بسته شد.\n'],
  ])
  for (const [language, day, list] of [
    ['fa-AF', '۱۱ جدی ۱۴۰۰ · ۱ جنوری ۲۰۲۲', 'جنوری ۲۰۲۲'],
    ['ps', 'د ۱۴۰۰ د مرغومی ۱۱مه · د ۲۰۲۲ د جنوري ۱مه', 'د ۲۰۲۲ جنوري'],
  ] as const) {
    const { outputs } = await buildInMemory(articles, {
      config: `title: آرشیف\nlanguage: ${language}\n`,
      intake: true,
    })
    const page = outputs.get('2022/01/01/سیل/index.html') ?? ''
    assert.ok(page.includes(`<html lang="${language}" dir="rtl" data-numerals="۰۱۲۳۴۵۶۷۸۹٬">`), page)
    assert.ok(page.includes(`<time datetime="2022-01-01">${day}</time>`), page)
    assert.ok(outputs.get('2022/01/index.html')?.includes(`<h1><bdi dir="auto">${list}</bdi></h1>`))
    for (const [path, html] of outputs) {
      if (!path.endsWith('.html')) continue
      const shown = html
        .replace(/^.*<body>|<script>.*?<\/script>/gs, '')
        .replace(
          /<ol role="list" class="raw">.*?<\/ol>|<(code|q)\b.*?<\/\1>|«[^»]*»|<bdi dir="ltr">.*?<\/bdi>|<bdi class="why".*?<\/bdi>/gs,
          '',
        )
        .replace(/<p class="citation">.*?<\/p>|<dd dir="auto">.*?<\/dd>|<p dir="auto">.*?<\/p>/gs, '')
        .replace(/ (?:class|id|href|lang|dir|role|rel|data-texts|aria-labelledby|title)="[^"]*"/g, '')
        .replace(/<[^>]*?(?: aria-label="([^"]*)")?>/g, ' $1 ')
      const english = shown
        .replace(/\b[a-z2-7]{10}\b|manifest-sha256\.txt(?:\.\w+)?/g, '')
        .match(/[a-z]{3,}(?: [a-z]+)*/gi)
        ?.filter(
          (word) =>
            !/^(?:SHA|JSON|JSON Schema|CSV|RIS|LaTeX|BibLaTeX|BibTeX|CSL|JavaScript|Markdown|RDF|Zotero RDF|JSONL|APA|MLA|Chicago|Enter|Escape|fights?|Backfile|undefined)$/.test(
              word,
            ),
        )
      assert.deepEqual(english ?? [], [], path)
    }
  }
})

test('a site of more files than its host takes is not written, and the last one stays', async () => {
  const site = siteInMemory()
  const articles = new Map([
    [
      'articles/a.md',
      '---\ntitle: A\ndate: 2020-01-01\n---\nThe new bridge over the river was opened on Monday, and a band played.\n',
    ],
  ])
  const build = (config: string) => buildInMemory(articles, { config, site })
  const { outputs, report } = await build('title: First\n')
  // The list of its files is one, too.
  const all = (report.files?.written ?? 0) + 1
  const over = await build(`title: Second\nmaxFiles: ${all - 1}\n`)
  assert.equal(over.report.written, false)
  assert.deepEqual(over.outputs, outputs)
  assert.deepEqual(
    over.report.diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ code, message, at }) => [code, message, at.path]),
    [
      [
        'too-many-files',
        `The site would have ${all} files, and maxFiles allows ${all - 1}. Nothing was written.`,
        'backfile.yaml',
      ],
    ],
  )
  const [error] = over.report.diagnostics.filter(({ severity }) => severity === 'error')
  assert.match(error?.hint ?? '', /^By kind: pages \d+/)
  const enough = await build(`title: Third\nmaxFiles: ${all}\n`)
  assert.equal(enough.report.written, true)
  assert.equal((await build('maxFiles: 0\n')).report.diagnostics[0]?.code, 'wrong-setting')
})

test('a public file never takes the place of a page, in whatever case', async () => {
  const publicFiles = [
    { path: 'INDEX.html', content: 'mine' },
    { path: 'notes.txt', content: 'kept' },
  ]
  const site = await buildInMemory(SOUND, { publicFiles })
  assert.deepEqual(codes(site), ['path-taken'])
  assert.equal(site.outputs.get('notes.txt'), 'kept')
  assert.equal(site.outputs.has('INDEX.html'), false)
})

test('a folder whose files could not be read, or are held back, is not called empty', async () => {
  for (const [text, told] of [
    ['---\ntitle: "Bridge\n---\nWords.\n', ['front-matter-unreadable']],
    ['---\ntitle: Bridge\ntags: [a]\ntags: [b]\n---\nWords.\n', ['contested-key']],
    ['---\ntitle: Bridge\ndraft: true\n---\nWords.\n', []],
    ['', ['empty-file']],
  ] as const) {
    const site = await buildInMemory(new Map([['articles/a.md', text]]))
    assert.deepEqual(codes(site), told)
    assert.ok(site.outputs.has('index.html'))
  }
})

test('an archive without articles is a site, with a warning', async () => {
  const site = await buildInMemory(new Map())
  assert.deepEqual(codes(site), ['no-articles'])
  assert.deepEqual(
    [...site.outputs.keys()].filter((path) => path.endsWith('.html')),
    [
      '404.html',
      'about/index.html',
      'authors/index.html',
      'collection/index.html',
      'dates/index.html',
      'index.html',
      'names/index.html',
      'publications/index.html',
      'search/index.html',
      'tags/index.html',
      'undated/index.html',
    ],
  )
})

test('an article that goes away leaves no trace', async () => {
  const before = await buildInMemory(SOUND)
  const after = await buildInMemory(new Map([...SOUND].slice(0, 1)))
  assert.ok([...before.outputs.values()].some((content) => content.includes('Bridge')))
  assert.ok(![...after.outputs.values()].some((content) => content.includes('Bridge')))
})

test('the site names the version of the package', () => {
  const manifest: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'))
  assert.deepEqual({ version: VERSION }, { version: (manifest as { version: string }).version })
  assert.equal(GENERATOR, `Backfile ${VERSION}`)
})
