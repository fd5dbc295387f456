// The door to Eta: every trap of the package, shut and named with its place.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatDiagnostic } from '../../src/diagnostic/code-frame.ts'
import type { TemplateData } from '../../src/page/plan-pages.ts'
import { createTemplateEngine } from '../../src/render/template-engine.ts'
import type { TemplateSource, Theme } from '../../src/render/theme.ts'
import { EXAMPLES, HOSTILE } from '../support/example-views.ts'

/** A theme of the given texts; `pages/not-found` is what the tests render. */
function themeOf(texts: Readonly<Record<string, string>>): Theme {
  const templates = new Map<string, TemplateSource>()
  for (const [name, text] of Object.entries(texts))
    templates.set(name, { path: `templates/${name}.eta`, text })
  return { templates, texts: [], assets: [], portableAssets: [] }
}

function notFound(link: string): TemplateData<'not-found'> {
  return { ...EXAMPLES['not-found'], page: { browse: [{ label: link, href: link }] } }
}

function render(texts: Readonly<Record<string, string>> | string, link = 'Tags') {
  const theme = themeOf(typeof texts === 'string' ? { 'pages/not-found': texts } : texts)
  return createTemplateEngine(theme).render('not-found', notFound(link))
}

/** What a person reads of the only problem of a page that could not be rendered. */
function complaint(texts: Readonly<Record<string, string>> | string, link?: string): string {
  const { value, diagnostics } = render(texts, link)
  assert.equal(value, undefined)
  assert.equal(diagnostics.length, 1)
  return diagnostics.map(formatDiagnostic).join('\n')
}

test('a text that is not in the catalogue stops the page where it is asked for', () => {
  assert.match(
    complaint("<p>\n<%= it.text['nav.date'] %></p>"),
    /^templates\/pages\/not-found\.eta:2:14 error \[template-name-unknown\] The template asks for "nav\.date", .*hint: Did you mean "nav\.dates"\?/s,
  )
})

test('a page is its template filled in, its text escaped', () => {
  assert.deepEqual(render('<a title="<%= it.page.browse[0].label %>">', HOSTILE), {
    value: '<a title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;&lt;%= it %&gt;">',
    diagnostics: [],
  })
})

test('numbers are printed, and an empty text prints nothing', () => {
  assert.equal(render('<%= 100 - 1 %>[<%= "" %>]').value, '99[]')
})

test('the line break after a printed value stays', () => {
  assert.equal(render('<b><%= 1 %></b>\n<%= 2 %>\n3\n').value, '<b>1</b>\n2\n3\n')
})

test('a line of statements leaves no empty line behind', () => {
  const template =
    '<ul>\n  <% for (const link of it.page.browse) { %>\n  <% if (link.label !== "") { %>\n  <li><%= link.label %></li>\n  <% } %>\n  <% } %>\n</ul>\n'
  assert.equal(render(template).value, '<ul>\n  <li>Tags</li>\n</ul>\n')
})

test('a statement that shares its line keeps the line as it is', () => {
  assert.equal(
    render('<p><% if (true) { %> x <% } %></p>\n \\n<% if (true) { %>\ny<% } %>\n').value,
    '<p> x </p>\n \\n\ny\n',
  )
})

test('Windows line ends and a byte order mark are no part of the page', () => {
  assert.equal(render('\ufeff<% /* it */ %>\r\n<p>\r\n</p>\r\n').value, '<p>\n</p>\n')
})

test('a partial sees what the page sees, and what it is handed', () => {
  const texts = {
    'pages/not-found': "<%~ include('partials/link', { link: it.page.browse[0] }) %>",
    'partials/link': '<%= it.link.label %> of <%= it.site.title %>',
  }
  assert.equal(render(texts, '<b>').value, '&lt;b&gt; of The Valley Backfile')
})

test('a layout stands around the page and sees what the page hands it', () => {
  const texts = {
    'pages/not-found': "<% layout('layouts/base', { search: true }) %>\n<p>&amp;</p>\n",
    'layouts/base': '<main class="<%= it.search ? "wide" : "" %>">\n<%~ it.body %>\n</main>\n',
  }
  assert.equal(render(texts).value, '<main class="wide">\n<p>&amp;</p>\n</main>\n')
})

test('text that looks like a template is text', () => {
  assert.equal(render('<%~ it.page.browse[0].label %>', '<%= it.site.title %>').value, '<%= it.site.title %>')
})

test('a name that is not there stops at its line and column', () => {
  assert.equal(
    complaint('<h1>\n  <b><%= it.site.title %></b> <%= it.page.heading %>\n</h1>\n'),
    `templates/pages/not-found.eta:2:43 error [template-name-unknown] The template asks for "heading", which is not among what it is given.
  1 | <h1>
  2 |   <b><%= it.site.title %></b> <%= it.page.heading %>
    |                                           ^^^^^^^
  3 | </h1>
  hint: There are: browse. The names that a template may use are listed in docs/views.md of Backfile.`,
  )
})

test('a name that is not there stops wherever it is asked for, though nothing of it is printed', () => {
  for (const [template, place, name] of [
    ["<% if (it.page.heading !== '') { %>x<% } %>", '1:16', 'heading'],
    ['\n<% for (const links of it.page.links) { %>x<% } %>', '2:32', 'links'],
    ["<% for (const one of it.page.browse) { if (one.labell === '') { %>x<% } } %>", '1:48', 'labell'],
    ['\n\n<%= it.page.headline.text %>', '3:13', 'headline'],
    ['<%~ it.page.bodyHtml %>', '1:13', 'bodyHtml'],
    ['<% if (it.page.browse.lenght > 1) { %>x<% } %>', '1:23', 'lenght'],
    ['<% const { titel } = it.site %>', '1:12', 'titel'],
  ] as const)
    assert.ok(
      complaint(template).startsWith(
        `templates/pages/not-found.eta:${place} error [template-name-unknown] The template asks for "${name}",`,
      ),
      complaint(template),
    )
  assert.match(complaint("<% if (it.site.titel === '') { %>x<% } %>"), /hint: Did you mean "title"\?/)
})

test('what a page may hand to its layout may be asked for, and so may an item that is not there', () => {
  assert.equal(render('<% if (!it.search && !it.page.browse[7]) { %>x<% } %>').value, 'x')
})

test('a sound page is rendered with care once, and a page that stops tells of it again', () => {
  const engine = createTemplateEngine(
    themeOf({ 'pages/not-found': "<% if (it.page.browse.length > 1 && it.page.x === '') { %><% } %>x" }),
  )
  const two = {
    ...notFound('a'),
    page: {
      browse: [
        { label: 'a', href: 'a' },
        { label: 'b', href: 'b' },
      ],
    },
  }
  assert.equal(engine.render('not-found', two).value, undefined)
  assert.equal(engine.render('not-found', two).value, undefined)
  assert.equal(engine.render('not-found', notFound('a')).value, 'x')
  assert.equal(engine.render('not-found', two).value, 'x')
})

test('a value that is nothing stops where it is printed', () => {
  assert.match(complaint('<%= null %>'), /:1:5 error \[template-value-missing\]/)
  assert.equal(
    complaint('<p>\n<%= it.heading %></p>'),
    `templates/pages/not-found.eta:2:5 error [template-value-missing] The template prints "it.heading", which has no value.
  1 | <p>
  2 | <%= it.heading %></p>
    |     ^^^^^^^^^^
  hint: Check the spelling. The names that a template may use are listed in docs/views.md of Backfile.`,
  )
})

test('a list, a group of values and a yes or no are not text', () => {
  assert.match(
    complaint('<%= it.page.browse %>'),
    /prints "it\.page\.browse", which is a list and not text\./,
  )
  assert.match(complaint('<%= it.page %>'), /prints "it\.page", which is a group of values and not text\./)
  assert.match(
    complaint('<%= it.head.noindex %>'),
    /prints "it\.head\.noindex", which is a yes or no and not text\./,
  )
})

test('the innermost template is blamed, not the ones that include it', () => {
  const texts = {
    'pages/not-found': "<% layout('layouts/base') %>\n<%~ include('partials/outer') %>\n",
    'layouts/base': '<%~ it.body %>\n',
    'partials/outer': "\n<%~ include('partials/inner') %>\n",
    'partials/inner': '\n\n<p><%= it.page.nothing %></p>\n',
  }
  assert.match(complaint(texts), /^templates\/partials\/inner\.eta:3:16 error \[template-name-unknown\]/)
})

test('a layout that stops is blamed itself', () => {
  const texts = {
    'pages/not-found': "<% layout('layouts/base') %>\n<%= it.site.title %>\n",
    'layouts/base': '<title>\n<%= it.page.title %></title>\n',
  }
  assert.match(complaint(texts), /^templates\/layouts\/base\.eta:2:13 error \[template-name-unknown\]/)
})

test('a partial, a layout and a page that are not there are named where they are asked for', () => {
  assert.equal(
    complaint("<p>\n<%~ include('partials/crad') %>\n</p>"),
    `templates/pages/not-found.eta:2:14 error [template-missing] There is no template "partials/crad" in the theme.
  1 | <p>
  2 | <%~ include('partials/crad') %>
    |              ^^^^^^^^^^^^^
  3 | </p>
  hint: Add the file templates/partials/crad.eta, or correct the name.`,
  )
  assert.match(
    complaint("<% layout('layouts/bsae') %>\n<%= it.site.title %>"),
    /^templates\/pages\/not-found\.eta:1:12 error \[template-missing\] There is no template "layouts\/bsae"/,
  )
  assert.match(complaint({}), /^templates\/pages\/not-found\.eta:1:1 error \[template-missing\]/)
})

test('a template may not be fetched from JavaScript’s own names, nor from the disk', () => {
  for (const name of ['constructor', '__proto__', '../../package.json', '/etc/passwd'])
    assert.match(complaint(`<%~ include('${name}') %>`), /error \[template-missing\]/)
  assert.match(
    complaint("<%~ include('@constructor') %>"),
    /^templates\/pages\/not-found\.eta:1:5 error \[template-/,
  )
})

test('a template that includes itself for ever is stopped', () => {
  assert.match(
    complaint("<%~ include('pages/not-found') %>"),
    /error \[template-failed\] The template stopped here: Maximum call stack/,
  )
})

test('addresses of the web and of the archive are links', () => {
  for (const address of [
    '../tags/',
    './',
    '#a:b',
    'https://example.org/?a=b',
    'HTTP://example.org',
    'mailto:a@example.org',
    '',
  ])
    assert.equal(render('<a href="<%= it.page.browse[0].href %>">', address).value, `<a href="${address}">`)
})

test('an address that a browser would run is refused', () => {
  for (const address of [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:x',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
  ])
    assert.match(
      complaint('<a href="<%= it.page.browse[0].href %>">', address),
      /^templates\/pages\/not-found\.eta:1:14 error \[template-address-refused\] The template links to "it\.page\.browse\[0\]\.href"/,
    )
})

/** The problems that are known before any page is rendered. */
function problemsOf(texts: Readonly<Record<string, string>>): string[] {
  return createTemplateEngine(themeOf(texts)).problems.map(formatDiagnostic)
}

test('a template that is no JavaScript is named with its line, though no page uses it', () => {
  assert.deepEqual(
    problemsOf({
      'partials/b': '<p>\n<b><%= it.site.title %></b> <%= it.page. %>\n</p>',
      'partials/a': '<% if (it.page { %>\nx\n<% } %>',
    }),
    [
      `templates/partials/a.eta:1:4 error [template-syntax] The template cannot be read: Unexpected token '{'.
  1 | <% if (it.page { %>
    |    ^^^^^^^^^^^^^
  2 | x
  hint: Every tag needs its closing %> and every { its }. Write comments within a tag as /* ... */.`,
      `templates/partials/b.eta:2:33 error [template-syntax] The template cannot be read: Unexpected token ')'.
  1 | <p>
  2 | <b><%= it.site.title %></b> <%= it.page. %>
    |                                 ^^^^^^^^
  3 | </p>
  hint: Every tag needs its closing %> and every { its }. Write comments within a tag as /* ... */.`,
    ],
  )
})

test('a brace that is never closed is told where it stands', () => {
  for (const [template, place] of [
    ['<% if (true) { %>\nx\n', '1:14'],
    ['<% if (1) { %>\n  <% if (2) { %>\n  x\n<% } %>\n', '2:13'],
    ['<% for (;;) { %>\n  <% if (1) { %>\n  <% } else { %>\n<% } %>\n', '3:13'],
    ["<% const a = '}' /* } */; if (a) { %>\nx", '1:34'],
    ['x\n<% if (1) { %>\n<% } } %>\n', '3:6'],
    ['<% } %>', '1:4'],
  ] as const)
    assert.ok(
      problemsOf({ 'partials/a': template })[0]?.startsWith(
        `templates/partials/a.eta:${place} error [template-syntax]`,
      ),
      problemsOf({ 'partials/a': template }).join(),
    )
})

test('a layout without a place for the page is told before any page comes out empty', () => {
  const empty = { 'layouts/base': '<main></main>', 'layouts/odd': "<main><%~ it['body'] %></main>" }
  assert.deepEqual(problemsOf(empty), [
    `templates/layouts/base.eta:1:1 error [template-body-missing] The layout never prints "it.body": every page would come out without its content.
  hint: Write <%~ it.body %> where the content of a page belongs.`,
  ])
  assert.deepEqual(problemsOf({ ...empty, 'partials/main': '<main><%~ it.body %></main>' }), [])
})

test('a tag, a quotation and a comment that are never closed are told at their line', () => {
  assert.match(
    problemsOf({ 'partials/a': 'x\n  <% if (true) {' })[0] ?? '',
    /^templates\/partials\/a\.eta:2:3 .*cannot be read: unclosed tag\./,
  )
  assert.match(
    problemsOf({ 'partials/a': "x\n<% // the archive's %>" })[0] ?? '',
    /^templates\/partials\/a\.eta:2:18 .*cannot be read: unclosed string\./,
  )
  assert.match(
    problemsOf({ 'partials/a': '\n<% /* x %>' })[0] ?? '',
    /^templates\/partials\/a\.eta:2:4 .*cannot be read: unclosed comment\./,
  )
})

test('a page that needs a template which cannot be read says so, and other pages are rendered', () => {
  const engine = createTemplateEngine(
    themeOf({
      'pages/not-found': "<%~ include('partials/a') %>",
      'partials/a': '<% } %>',
      'pages/search': 'fine',
    }),
  )
  assert.deepEqual(engine.render('not-found', EXAMPLES['not-found']), {
    value: undefined,
    diagnostics: engine.problems,
  })
  assert.deepEqual(engine.render('search', EXAMPLES.search), { value: 'fine', diagnostics: [] })
})

test('a page that stopped does not disturb the next one', () => {
  const engine = createTemplateEngine(
    themeOf({ 'pages/not-found': '<a href="<%= it.page.browse[0].href %>">' }),
  )
  assert.equal(engine.render('not-found', notFound('javascript:x')).value, undefined)
  assert.equal(engine.render('not-found', notFound('./')).value, '<a href="./">')
})
