// From pages to files, one at a time; a mistake in a template is told once.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import type { Page } from '../../src/page/plan-pages.ts'
import { renderPages } from '../../src/render/render-pages.ts'
import type { Theme } from '../../src/render/theme.ts'
import { indexFile, permalink } from '../../src/value/permalink.ts'
import { EXAMPLES } from '../support/example-views.ts'

function themeOf(texts: Readonly<Record<string, string>>): Theme {
  const entries = Object.entries(texts)
  return {
    templates: new Map(entries.map(([name, text]) => [name, { path: `templates/${name}.eta`, text }])),
    texts: [],
    assets: [],
    portableAssets: [],
  }
}

function page(slug: string, heading = slug): Page {
  const data = {
    ...EXAMPLES.search,
    page: {
      heading,
      start: { newest: [], examples: [], names: [] },
      browse: [],
      texts: '',
      citationFormats: [],
      calendar: 'gregorian' as const,
    },
  }
  return { address: permalink(slug), file: indexFile(permalink(slug)), template: 'search', data }
}

function run(pages: Iterable<Page>, theme: Theme) {
  const problems: Diagnostic[] = []
  const files = [...renderPages(pages, theme, (problem) => problems.push(problem))]
  return {
    files,
    problems: problems.map(({ code, at, message }) => `${at.path}:${at.line} ${code} ${message}`),
  }
}

test('every page becomes a file, in the order of the pages', () => {
  assert.deepEqual(run([page('b'), page('a')], themeOf({ 'pages/search': '<%= it.page.heading %>' })), {
    files: [
      { path: 'b/index.html', content: 'b' },
      { path: 'a/index.html', content: 'a' },
    ],
    problems: [],
  })
})

test('a page is asked for only when the file before it was taken', () => {
  const asked: string[] = []
  function* pages() {
    for (const slug of ['a', 'b', 'c']) {
      asked.push(slug)
      yield page(slug)
    }
  }
  const files = renderPages(pages(), themeOf({ 'pages/search': 'x' }), () => assert.fail())
  assert.deepEqual(asked, [])
  files.next()
  assert.deepEqual(asked, ['a'])
  files.next()
  assert.deepEqual(asked, ['a', 'b'])
})

test('a mistake in a template is told once, with the first page that met it', () => {
  const theme = themeOf({ 'pages/search': '\n<%= it.page.title %>' })
  assert.deepEqual(run([page('a'), page('b')], theme), {
    files: [],
    problems: [
      'templates/pages/search.eta:2 template-name-unknown The template asks for "title", which is not among what it is given. First met on the page /a/.',
    ],
  })
})

test('a page that cannot be rendered does not stop the others', () => {
  const theme = themeOf({ 'pages/search': '<a href="<%= it.page.heading %>">' })
  const { files, problems } = run([page('a'), page('b', 'javascript:x'), page('c')], theme)
  assert.deepEqual(
    files.map(({ path }) => path),
    ['a/index.html', 'c/index.html'],
  )
  assert.equal(problems.length, 1)
})

test('a template that cannot be read is told once, whether a page uses it or not', () => {
  const theme = themeOf({ 'pages/search': '<% } %>', 'partials/unused': '<% { %>' })
  const { files, problems } = run([page('a'), page('b')], theme)
  assert.deepEqual(files, [])
  assert.deepEqual(
    problems.map((problem) => problem.split(' ')[0]),
    ['templates/pages/search.eta:1', 'templates/partials/unused.eta:1'],
  )
})

test('no pages, no files', () => {
  assert.deepEqual(run([], themeOf({})), { files: [], problems: [] })
})
