// Folders of other tools, unchanged: what each of their files comes out as. `UPDATE_GOLDEN=1` rewrites
// the expected records: the difference is the review.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { test } from 'node:test'
import type { Article } from '../../../src/article/article.ts'
import { blocksText } from '../../../src/article/block.ts'
import { parseArticle } from '../../../src/article/parse-article.ts'
import { factsOfPath, slugInPath } from '../../../src/article/tools/names.ts'
import { noteShortcodes } from '../../../src/article/tools/shortcodes.ts'
import { formatDiagnostic } from '../../../src/diagnostic/code-frame.ts'
import { articleOf, parse } from '../../support/parse.ts'
import { worked } from '../../support/worked.ts'

const TOOLS = join(import.meta.dirname, '../../other-tools')

interface Fixture {
  readonly path: string
  readonly text: string
}

function fixturesOf(tool: string): Fixture[] {
  const folder = join(TOOLS, tool)
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'expected.json')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: `articles/${relative(folder, file)}`, text: readFileSync(file, 'utf8') }))
}

function parsed({ path, text }: Fixture) {
  return parseArticle({ path, bytes: new TextEncoder().encode(text) }, { language: 'en' })
}

/** What a reader of the archive would see of an article, without the evidence. */
function summaryOf(article: Article) {
  const { headline, published, byline, authors, publication } = article
  return {
    headline: [headline.value, headline.status],
    published: [published.value.edtf, published.status, published.rule],
    updated: article.updated?.edtf ?? null,
    byline: byline.value,
    authors: authors.value.map(({ name }) => name),
    publication: publication.value?.name ?? null,
    sourceUrl: article.sourceUrl,
    language: article.language,
    summary: article.summary,
    slug: article.slug,
    tags: article.tags.map(({ name }) => name),
    otherTitles: article.otherTitles,
    formerAddresses: article.formerAddresses,
    collected: article.collected,
    text: blocksText(article.body),
    extra: article.extra,
  }
}

const tools = readdirSync(TOOLS).sort()

for (const tool of tools) {
  test(`a folder of ${tool} is read unchanged, every file with an outcome`, () => {
    const fixtures = fixturesOf(tool)
    const outcomes = fixtures.map((fixture) => ({ path: fixture.path, ...parsed(fixture) }))
    const notes = noteShortcodes(outcomes.map(({ path, value }) => ({ path, shortcodes: value?.shortcodes })))
    const found = {
      files: Object.fromEntries(
        outcomes.map(({ path, value }) => [path, value ? summaryOf(value.article) : null]),
      ),
      report: [...outcomes.flatMap(({ diagnostics }) => diagnostics), ...notes].map(formatDiagnostic),
    }
    const file = join(TOOLS, tool, 'expected.json')
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`)
    assert.deepEqual(JSON.parse(JSON.stringify(found)), JSON.parse(readFileSync(file, 'utf8')))
  })
}

test('no file of any tool gets a date that it does not hold', () => {
  for (const fixture of tools.flatMap(fixturesOf)) {
    const article = parsed(fixture).value?.article
    for (const date of [article?.published.value, article?.updated ?? undefined]) {
      const written = date?.edtf.replace(/[?~%]/g, '') ?? ''
      assert.ok(`${fixture.path}\n${fixture.text}`.includes(written), `${fixture.path}: ${written}`)
    }
  }
})

test('a section’s page is a note and no article; a file that only begins alike is one', () => {
  for (const path of ['articles/_index.md', 'articles/news/_index.fa.md', 'articles/a/_index.html'])
    assert.deepEqual(parse('---\ntitle: News\n---\n', path).codes, ['section-page'], path)
  for (const path of ['articles/index_of_prices.md', 'articles/my_index.md', 'articles/_index.txt'])
    assert.equal(parse('---\ntitle: A\n---\nText.\n', path).article?.headline.value, 'A', path)
})

test('machinery of a generator is no article; a folder of articles with an underscore is', () => {
  assert.deepEqual(parse('<p>{{ content }}</p>', 'articles/_includes/head.html').codes, ['tool-file'])
  assert.deepEqual(parse('Text', 'articles/archetypes/default.md').codes, ['tool-file'])
  assert.equal(factsOfPath('articles/_news/a.md').notAnArticle, undefined)
  assert.equal(factsOfPath('articles/layouts/a.txt').notAnArticle, undefined)
})

test('what lies in _drafts is a draft, unless a sidecar says otherwise', () => {
  const text = '---\ntitle: A\n---\nText.\n'
  assert.deepEqual(parse(text, 'articles/_drafts/a.md').codes, ['draft'])
  assert.equal(parse(text, 'articles/_drafts/a.md', 'draft: false\n').article?.headline.value, 'A')
  assert.equal(parse(text, 'articles/drafts/a.md').article?.headline.value, 'A')
})

test('names give a slug in _posts and in page bundles, and nowhere else', () => {
  for (const [path, slug] of [
    ['articles/_posts/2021-09-07-bridge-opens.md', 'bridge-opens'],
    ['articles/_posts/news/2021-9-7-bridge-opens.fa.md', 'bridge-opens'],
    ['articles/_posts/2021-09-07-14.md', null],
    ['articles/river/index.md', 'river'],
    ['articles/river/index.fa.md', 'river'],
    ['articles/2021-09-07-river/index.md', 'river'],
    ['articles/2021/index.md', null],
    ['articles/index.md', null],
    ['articles/river/index.html', null],
    ['articles/2021-09-07-bridge-opens.md', null],
  ] as const)
    assert.equal(slugInPath(path), slug, path)
  assert.equal(articleOf('Plain text of an index.\n', 'articles/river/index.md').slug, null)
})

test('a language suffix is one of a language, not any word', () => {
  for (const [path, language] of [
    ['a.fa.md', 'fa'],
    ['a.pt-br.md', 'pt-BR'],
    ['a.prs.md', 'fa-AF'],
    ['a.old.md', undefined],
    ['a.v2.md', undefined],
    ['fa.md', undefined],
    ['a.fa.txt', undefined],
  ] as const)
    assert.equal(factsOfPath(`articles/${path}`).language, language, path)
  assert.equal(articleOf('---\ntitle: A\nlang: ps\n---\nText.\n', 'articles/a.fa.md').language, 'ps')
})

test('a tag text with spaces stays one tag', () => {
  const { tags } = articleOf('---\ntitle: A\ntags: human rights watch\n---\nText.\n', 'articles/a.md')
  assert.deepEqual(
    tags.map(({ name }) => name),
    ['human rights watch'],
  )
})

test('only in a note of Obsidian are #words tags, and strokes in a tag its nesting', () => {
  const names = (fields: string, body: string) =>
    articleOf(`---\ntitle: A\n${fields}\n---\n${body}\n`, 'articles/a.md').tags.map(({ name }) => name)
  const body = 'Rain fell. #herat\n\n```\n#code\n```\n\n#2024 #news/local/ (#quoted)'
  assert.deepEqual(names('tags: [clippings, world/asia]', body), [
    'world',
    'world/asia',
    'herat',
    'news',
    'news/local',
  ])
  assert.deepEqual(names('tags: [TV/Radio]', body), ['TV/Radio'])
})

test('an inline tag has its words as evidence', () => {
  const [tag] = articleOf('---\ncssclasses: x\n---\nRain. 😀 #herat\n', 'articles/a.md').tags
  assert.deepEqual(tag, { name: 'herat', evidence: [{ quote: '#herat', line: 4, start: 30, end: 36 }] })
})

test('shortcodes are noted once a folder, with their number, in whatever order files are read', () => {
  const of = (path: string, text: string) => {
    const { value } = parseArticle({ path, bytes: new TextEncoder().encode(text) }, { language: 'en' })
    return { path, shortcodes: value?.shortcodes }
  }
  const found = [
    of('a/2.md', '---\ntitle: A\n---\nText {{< x >}} and\n{{% y\nz %}}.\n'),
    of('a/1.md', '---\ntitle: A\n---\nText {% one %}.\n'),
    of('b/1.md', '---\ntitle: "{{ not here }}"\n---\nText { { x } } and {}.\n'),
    of('b/2.txt', 'Raw text\n\nwith {{ braces }} of its own.\n'),
  ]
  const notes = noteShortcodes(found)
  assert.deepEqual(noteShortcodes([...found].reverse()), notes)
  assert.deepEqual(
    notes.map(({ message, at }) => [message, at.path, at.line]),
    [
      [
        '3 instructions to another generator, such as {% one %}, stand in 2 articles of "a". Nothing is run: they are left out of the text and listed as hidden; words in them stay.',
        'a/1.md',
        4,
      ],
    ],
  )
})

test('a great many braces are read in one go', () => {
  for (const text of ['{{'.repeat(200_000), '{% '.repeat(200_000), `{{ ${'a '.repeat(300_000)}`]) {
    const start = worked()
    parse(`---\ntitle: A\n---\n${text}`, 'articles/a.md')
    assert.ok(worked() - start < 5000)
  }
})

test('the page of ArchiveBox about a copy is no article, and a page in a folder of figures is one', () => {
  const html = (words: string) =>
    `<html><head><title>The mill stopped</title></head><body><h1>The mill stopped</h1><p>${words} The mill in the valley stopped on Tuesday, its owner said, and nobody knows for how long it will.</p></body></html>`
  const about = parse(html('Archived by ArchiveBox.'), 'articles/1643875315.204/index.html')
  assert.deepEqual([about.article, about.codes], [undefined, ['tool-file']])
  for (const [words, path] of [
    ['', 'articles/1643875315.204/index.html'],
    ['Archived by ArchiveBox.', 'articles/1643875315.204/singlefile.html'],
    ['Archived by ArchiveBox.', 'articles/1643875315.204/courier.example/index.html'],
    ['Archived by ArchiveBox.', 'articles/mill/index.html'],
  ] as const)
    assert.equal(parse(html(words), path).article?.headline.value, 'The mill stopped', path)
})

test('a folder of ArchiveBox tells when its page was collected, and no other folder of figures', () => {
  for (const path of [
    'articles/archive/1643875315.204/singlefile.html',
    'articles/1643875315/readability/content.txt',
    'articles/1643875315.0/courier.example/2022/01/06/mill/index.html',
  ])
    assert.equal(articleOf('<p>The mill stopped.</p>', path).collected?.at, '2022-02-03', path)
  for (const path of ['articles/1643875315/mill.txt', 'articles/1643875315.txt', 'articles/2022/index.html'])
    assert.equal(articleOf('<p>The mill stopped.</p>', path).collected, null, path)
})
