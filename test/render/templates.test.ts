// The default theme: every template with every example, read as a browser, a reader and a critic would.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { HTML_RULES } from '../../scripts/conformance/html-rules.ts'
import { formatDiagnostic } from '../../src/diagnostic/code-frame.ts'
import type { TemplateData, Views } from '../../src/page/plan-pages.ts'
import { createTemplateEngine } from '../../src/render/template-engine.ts'
import { defaultTheme } from '../support/default-theme.ts'
import { EXAMPLES, HOSTILE, SPARSE } from '../support/example-views.ts'

const theme = defaultTheme()
const engine = createTemplateEngine(theme)
const sources = [...theme.templates.values()]

/** The page's HTML; fails with the whole message when the template stops. */
function render<Name extends keyof Views>(name: Name, data: TemplateData<Name>): string {
  const { value, diagnostics } = engine.render(name, data)
  assert.equal(diagnostics.map(formatDiagnostic).join('\n'), '')
  assert.ok(value !== undefined)
  return value
}

/** Every example as it is rendered, under a name for messages. */
function* renderedExamples(): Generator<readonly [string, string]> {
  for (const [kind, views] of [
    ['filled-in', EXAMPLES],
    ['sparse', SPARSE],
  ] as const)
    for (const [name, data] of Object.entries(views))
      yield [`${kind} ${name}`, renderAny(name, data)] as const
}

/** `Object.entries` forgets which view belongs to which name; the examples' own type has checked it. */
function renderAny(name: string, data: unknown): string {
  return render(name as 'home', data as TemplateData<'home'>)
}

/** The same data, but asking for a name that is not there is an error, even within an `if`. */
function strict<T>(data: T, optional: readonly string[] = []): T {
  if (typeof data !== 'object' || data === null) return data
  return new Proxy(data, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key)
      const asked = value !== undefined || typeof key === 'symbol' || optional.includes(key)
      assert.ok(asked, `The template asks for "${String(key)}", which its view does not have.`)
      return strict(value)
    },
  })
}

const validator = new HtmlValidate(HTML_RULES)

test('every page of the site has a template, and every page template a page', () => {
  const pages = [...theme.templates.keys()].filter((name) => name.startsWith('pages/'))
  assert.deepEqual(
    pages.sort(),
    Object.keys(EXAMPLES)
      .map((name) => `pages/${name}`)
      .sort(),
  )
})

test('every template can be read', () => {
  assert.deepEqual(engine.problems.map(formatDiagnostic), [])
})

test('every template says in its first line what it is given', () => {
  for (const { path, text } of sources) {
    const [first = ''] = text.split('\n')
    assert.match(first, /^<% \/\* it: .+\(docs\/views\.md\b.*\) \*\/ %>$/, path)
  }
})

test('only the body, the policy, linked data, includes and layouts are printed without escaping', () => {
  for (const { path, text } of sources)
    for (const [tag, code = ''] of text.matchAll(/<%[-_]?~\s*([\s\S]*?)\s*%>/g))
      assert.match(
        code,
        /^(?:it\.body|it\.page\.bodyHtml|it\.head\.policy|it\.head\.linkedData|it\.page\.(?:style|script)|include\('[\s\S]+\))$/,
        `${path}: ${tag}`,
      )
})

test('no template calls a method, works out a script, or leaves an attribute without quotes', () => {
  for (const { path, text } of sources) {
    for (const [tag] of text.matchAll(/<%[\s\S]*?%>/g))
      assert.doesNotMatch(tag.replace(/\/\*[\s\S]*?\*\//g, ''), /\.\w+\s*\(/, path)
    assert.doesNotMatch(text, /=<%/, path)
    // The page of stray addresses prints what its policy names by its digest.
    assert.doesNotMatch(
      text.replace(/<(style|script)><%~ it\.page\.\1 %><\/\1>/g, ''),
      /\sstyle=|\son[a-z]+=|<style|<script(?![^>]*\ssrc="| type="application\/ld\+json">)/,
      path,
    )
  }
})

test('no template asks for a value that its view does not have', () => {
  for (const views of [EXAMPLES, SPARSE])
    for (const [name, data] of Object.entries(views)) {
      const { site, head, page, text } = data
      const view = { site: strict(site), head: strict(head), page: strict<unknown>(page), text: strict(text) }
      renderAny(name, view)
    }
})

test('every page is valid HTML', async () => {
  for (const [name, html] of renderedExamples()) {
    const report = await validator.validateString(html, name)
    const complaints = report.results.flatMap(({ messages }) =>
      messages.map(({ line, column, ruleId, message }) => `${name}:${line}:${column} ${ruleId}: ${message}`),
    )
    assert.deepEqual(complaints, [])
  }
})

test('every page has one h1, and no heading skips a level', () => {
  for (const [name, html] of renderedExamples()) {
    const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level))
    assert.equal(levels.filter((level) => level === 1).length, 1, name)
    levels.reduce((before, level) => {
      assert.ok(level <= before + 1, `${name}: h${level} after h${before}`)
      return level
    }, 0)
  }
})

/** The page that may be shown at any depth brings what it needs within itself. */
const isStray = (name: string): boolean => name.endsWith(' stray')

test('hostile text stays text on every page', () => {
  for (const [name, html] of renderedExamples()) {
    assert.ok(!html.includes(HOSTILE), name)
    // The page of stray addresses has a script of its own.
    const text = isStray(name) ? html.replace(/<script>[\s\S]*?<\/script>/, '') : html
    assert.doesNotMatch(text, /<script>|\balert\('x'\)|undefined|\[object|<%/, name)
  }
})

test('no page carries an inline style, an inline script, or a file from elsewhere', () => {
  for (const [name, html] of renderedExamples()) {
    assert.doesNotMatch(html, isStray(name) ? /\sstyle=|\son[a-z]+=/ : /\sstyle=|<style|\son[a-z]+=/, name)
    for (const [script] of html.matchAll(/<script\b[^>]*>/g))
      assert.match(
        script,
        isStray(name) ? /^<script>$/ : / src="[./]+assets\/[a-z]+\.js"| type="application\/ld\+json">/,
        name,
      )
    for (const [link] of html.matchAll(/<link\b[^>]*>/g))
      assert.match(
        link,
        / rel="(?:canonical|alternate|search|schema\.DC(?:TERMS)?|cite-as|type|item|collection|license)"| href="data:,"| href="[./]+(?:search\/table\.json|assets\/[a-z]+\.css|favicon\.svg|icon-180\.png|manifest\.webmanifest)"/,
        name,
      )
    assert.doesNotMatch(html, /<(?:img|iframe|object|embed|audio|video)\b/, name)
  }
})

test('no page may run or ask anything that is not the site’s own', () => {
  const rest =
    "img-src 'self' data:; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'"
  for (const [name, html] of renderedExamples()) {
    const policies = [...html.matchAll(/http-equiv="Content-Security-Policy" content="([^"]*)"/g)].map(
      ([, policy = '']) => policy.replace(/ 'sha256-[^']{44}'/g, isStray(name) ? '' : '$&'),
    )
    assert.deepEqual(policies, [
      `default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; ${rest}`,
    ])
  }
})

test('the search page alone brings the search’s own files', () => {
  for (const [name, html] of renderedExamples())
    assert.equal(/assets\/search\.(?:css|js)/.test(html), name.endsWith(' search'), name)
})

test('every id on a page is its own, and every label, reference and fragment finds one', () => {
  for (const [name, html] of renderedExamples()) {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    assert.equal(new Set(ids).size, ids.length, name)
    // A link to a search says after the sign what is asked.
    for (const [, id] of html.matchAll(
      /\s(?:for|aria-labelledby|href)="#?((?<=#)[^"]+|(?<!href=")[^"#./]+)"/g,
    ))
      if (!(name.endsWith(' search') && /^(?:q|tag)=/.test(String(id))))
        assert.ok(ids.includes(id), `${name}: nothing has the id "${id}"`)
  }
})

/** The date marks that machines read. */
function datetimes(html: string): string[] {
  return [...html.matchAll(/datetime="([^"]*)"/g)].map(([, datetime]) => datetime ?? '')
}

test('the page of an undated article has no machine-readable date, that of a dated one has its own', () => {
  assert.deepEqual(datetimes(render('article', SPARSE.article)), [])
  assert.deepEqual(datetimes(render('article', EXAMPLES.article)), ['2022-01-01'])
})

test('a headline that the archive supplied is marked in words, a printed one is not', () => {
  assert.match(render('article', EXAMPLES.article), />headline added by the archive</)
  assert.doesNotMatch(render('article', SPARSE.article), /headline supplied/)
})

test('an article in another language carries its language and direction', () => {
  const html = render('article', SPARSE.article)
  assert.match(html, /<html lang="en" dir="ltr" data-numerals="0123456789,">/)
  assert.match(html, /<h1 id="headline" lang="fa-AF" dir="rtl">باشندگان/)
  assert.match(html, /<div class="text" id="text" lang="fa-AF" dir="rtl"><p>/)
  assert.match(html, /In Dari</)
})

test('text whose language is not known is given none', () => {
  assert.match(render('article', EXAMPLES.article), /<bdi dir="auto">English<\/bdi>/)
  for (const [name, html] of renderedExamples()) assert.doesNotMatch(html, / lang=""/, name)
})

test('the text of an article is printed as the blocks made it', () => {
  assert.ok(render('article', EXAMPLES.article).includes(`dir="ltr">${EXAMPLES.article.page.bodyHtml}</div>`))
})

test('the lines that were left out can be read, with why', () => {
  const html = render('article', EXAMPLES.article)
  assert.match(html, /<summary>3 lines of the file are not part of the article<\/summary>/)
  assert.match(html, /<h2>Other text: a comment form<\/h2>/)
  assert.match(html, /<li id="line-2" dir="auto">Leave a comment <a class="back" href="#record"/)
})

test('what an article does not have leaves no empty element behind', () => {
  const html = render('article', SPARSE.article)
  assert.doesNotMatch(html, /<details(?! id="original")|class="neighbours|class="tags|id="cite"|Taken from/)
  for (const [name, page] of renderedExamples()) {
    // What is empty on the search page and on that of the collection is filled by their scripts.
    if (/ (?:search|collection)$/.test(name)) continue
    assert.doesNotMatch(
      // The signs of a link to a paragraph and of the way back from one are drawn by the stylesheet; what is for reference managers says it in its title.
      page.replace(/<a class="(?:pin|back)"[^>]*><\/a>|<span class="Z3988"[^>]*><\/span>/g, ''),
      /<(a|p|h[1-6]|li|ul|ol|dl|dt|dd|section|nav|bdi|span|time)(?:\s[^>]*)?>\s*<\/\1>/,
      name,
    )
    assert.doesNotMatch(page, /href=""/, name)
  }
})

test('the title is the page’s and the archive’s; on the home page the archive’s alone', () => {
  assert.match(render('listing', EXAMPLES.listing), /<title>2022 · The Valley Backfile<\/title>/)
  assert.match(render('home', EXAMPLES.home), /<title>The Valley Backfile<\/title>/)
})

test('canonical address and noindex stand only where they are asked for', () => {
  assert.match(
    render('article', EXAMPLES.article),
    /<link rel="canonical" href="https:\/\/backfile\.example\/articles\/river-ministers\/">/,
  )
  assert.doesNotMatch(render('article', EXAMPLES.article), /noindex/)
  assert.match(render('article', SPARSE.article), /<meta name="robots" content="noindex">/)
  assert.doesNotMatch(render('article', SPARSE.article), /canonical/)
})

test('every page says where it stands in the navigation, when it stands there', () => {
  assert.match(render('about', EXAMPLES.about), /<a href="\.\.\/about\/" aria-current="page">About<\/a>/)
  assert.doesNotMatch(render('article', EXAMPLES.article), /aria-current/)
})

test('a gap in the holdings is drawn as a gap and is no link', () => {
  assert.match(
    render('listing', EXAMPLES.listing),
    /<span class="gap"><span class="label soft">May<\/span> <span class="count soft">0 articles<\/span><\/span>/,
  )
})
