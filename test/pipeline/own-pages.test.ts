// The keeper's own pages, from the files of pages/ to the site: where they stand, who leads to them, and who may see them.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { permalink } from '../../src/value/permalink.ts'
import { isOfSite } from '../../src/value/taken-addresses.ts'
import { plainIndex } from '../support/memory-keepers.ts'
import { buildInMemory, type MemorySettings, type MemorySite } from '../support/memory-site.ts'
import { PLAIN_PNG } from '../support/pictures.ts'

const ARTICLES = new Map([
  [
    'articles/ferry.md',
    '---\ntitle: Ferry stops\ndate: 2021-05-07\n---\nThe ferry was stopped. See [how we correct](../pages/corrections.md).\n',
  ],
])
const page = (title: string, body = 'Write to the editors.', more = '') =>
  `---\ntitle: ${title}\n${more}---\n${body}\n`
const build = (pages: Readonly<Record<string, string>>, settings: MemorySettings = {}) =>
  buildInMemory(ARTICLES, { index: plainIndex(), pages: new Map(Object.entries(pages)), ...settings })

const html = ({ outputs }: MemorySite, address: string) => outputs.get(`${address.slice(1)}index.html`) ?? ''
const told = ({ report }: MemorySite) =>
  report.diagnostics
    .filter(({ at }) => at.path.startsWith('pages/'))
    .map(({ code, at }) => `${at.path}:${at.line} ${code}`)
/** The links of the navigation or the foot of a page: where they lead, and their words. */
function menu(html: string, className: 'sections' | 'foot'): string[][] {
  const [, nav = ''] = new RegExp(`<nav class="[^"]*${className}[^"]*".*?>(.*?)</nav>`, 's').exec(html) ?? []
  return [...nav.matchAll(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/g)].map(([, href = '', words = '']) => [
    href,
    words.replace(/<[^>]*>/g, ''),
  ])
}

describe('pages of the keeper’s own', async () => {
  const site = await build(
    {
      'pages/contact.md': page('Contact', 'Write to us.', 'menu: main\n'),
      'pages/corrections.md': page(
        'Corrections',
        'By Mina Rahbar\n\nSee [the ferry](../articles/ferry.md), [contact](contact.md), [nothing](nothing.md).\n\n<script>alert(1)</script><p onclick="x()">Ask <b>us</b>.</p>\n\n![The mill](mill.png)',
        'weight: 2\n',
      ),
      'pages/rights/index.md': page('Rights', 'Ask first.', 'weight: 1\ndescription: Who may use what.\n'),
      'pages/thanks.md': page('Thanks', 'To the printers.', 'menu: none\n'),
    },
    {
      beside: new Map([['pages/mill.png', PLAIN_PNG]]),
      config: 'baseUrl: https://archive.example/\nllmsTxt: true\n',
    },
  )

  test('stand at the address of their name, and every page leads to them, in order', () => {
    for (const address of ['/', '/2021/05/07/ferry-stops/', '/corrections/']) {
      const root = address === '/' ? './' : '../'.repeat(address.split('/').length - 2)
      assert.deepEqual(menu(html(site, address), 'sections').at(-1), [`${root}contact/`, 'Contact'])
      assert.deepEqual(menu(html(site, address), 'foot'), [
        [`${root}rights/`, 'Rights'],
        [`${root}corrections/`, 'Corrections'],
      ])
    }
    assert.ok(html(site, '/thanks/').includes('To the printers.'))
  })

  test('keep every word of their text, and run nothing', () => {
    const text = html(site, '/corrections/')
    assert.ok(text.includes('By Mina Rahbar'))
    assert.ok(text.includes('Ask <strong>us</strong>.'))
    assert.ok(!/alert|onclick/.test(text))
  })

  test('lead to articles and to each other, and articles to them; a link to nothing is told', () => {
    const text = html(site, '/corrections/')
    assert.ok(text.includes('<a href="../2021/05/07/ferry-stops/">the ferry</a>'))
    assert.ok(text.includes('<a href="../contact/">contact</a>'))
    assert.ok(
      html(site, '/2021/05/07/ferry-stops/').includes('href="../../../../corrections/">how we correct'),
    )
    assert.deepEqual(told(site), ['pages/corrections.md:7 broken-link'])
  })

  test('show the pictures beside them', () => {
    const [path = ''] = [...site.outputs.keys()].filter((path) => path.endsWith('.png') && /mill/.test(path))
    assert.match(path, /^corrections\/mill-[0-9a-z]{8}\.png$/)
    assert.ok(html(site, '/corrections/').includes(`<img src="../${path}" alt="The mill"`))
  })

  test('are told to search engines and to programs that read for people, and to the search apart from articles; they are in no list, record, feed or index', () => {
    const naming = [...site.outputs].filter(
      ([path, text]) => !path.endsWith('.html') && /rights\//.test(text),
    )
    assert.deepEqual(
      naming.map(([path]) => path),
      ['llms.txt', 'search/pages.json', 'sitemap.xml'],
    )
    const holding = [...site.outputs].filter(([, text]) => text.includes('To the printers.'))
    assert.deepEqual(
      holding.map(([path]) => path),
      ['search/pages.json', 'thanks/index.html'],
    )
  })
})

describe('a page in several languages', async () => {
  const pages = {
    'pages/contact.md': page('Contact', 'Write to us.', 'menu: main\n'),
    'pages/contact.fa.md': page('تماس', 'به ما بنویسید.'),
    'pages/thanks.ps.md': page('مننه', 'له چاپګرو مننه.'),
  }

  test('is led to in the language of the site, and its other versions stand below their tags', async () => {
    const site = await build(pages)
    assert.deepEqual(menu(html(site, '/'), 'sections').at(-1), ['./contact/', 'Contact'])
    assert.deepEqual(menu(html(site, '/'), 'foot'), [['./ps/thanks/', 'مننه']])
    assert.ok(html(site, '/').includes('<bdi lang="ps">مننه</bdi>'))
    assert.match(
      html(site, '/contact/'),
      /<a href="\.\.\/fa\/contact\/"><bdi lang="fa" dir="rtl">تماس<\/bdi>/,
    )
    assert.match(html(site, '/fa/contact/'), /<div class="text" id="text" lang="fa" dir="rtl">/)
  })

  test('has none at the plain address but that of the site’s language', async () => {
    const site = await build(
      { 'pages/contact.fa.md': pages['pages/contact.fa.md'] },
      { config: 'language: fa-AF\n' },
    )
    assert.ok(html(site, '/contact/').includes('به ما بنویسید.'))
  })
})

describe('a page that cannot be as it is', () => {
  test('never has an address of the site, whatever its articles are', async () => {
    const site = await build({
      'pages/about.md': page('About us'),
      'pages/2021.md': page('A year'),
      'pages/index.md': page('Home'),
      'pages/tags/index.md': page('Tags'),
      'pages/---.md': page('No name'),
    })
    assert.deepEqual(told(site), [
      'pages/---.md:1 page-address-taken',
      'pages/2021.md:1 page-address-taken',
      'pages/about.md:1 page-address-taken',
      'pages/index.md:1 page-address-taken',
      'pages/tags/index.md:1 page-address-taken',
    ])
    assert.ok(![...site.outputs.values()].some((text) => text.includes('Write to the editors.')))
  })

  test('is left out with the other of two that would stand at one address, without a title, and where it is no Markdown', async () => {
    const site = await build({
      'pages/contact.md': page('Contact'),
      'pages/Contact/index.md': page('Contact'),
      'pages/plain.txt': 'Write to the editors.\n',
      'pages/untitled.md': 'Write to the editors.\n',
    })
    assert.deepEqual(told(site), [
      'pages/Contact/index.md:1 page-twice',
      'pages/plain.txt:1 page-form',
      'pages/untitled.md:1 page-untitled',
    ])
    assert.ok(![...site.outputs.values()].some((text) => text.includes('Write to the editors.')))
  })

  test('is published without a key that means nothing for a page, or a value that it cannot have', async () => {
    const site = await build({
      'pages/contact.md': page(
        'Contact',
        'Write.',
        'menus: main\nweight: heavy\ndate: 2021-01-01\nmenu: top\n',
      ),
    })
    assert.deepEqual(told(site), [
      'pages/contact.md:3 page-key',
      'pages/contact.md:4 page-key',
      'pages/contact.md:5 page-key',
      'pages/contact.md:6 page-key',
    ])
    assert.deepEqual(menu(html(site, '/'), 'foot'), [['./contact/', 'Contact']])
  })
})

describe('a page that is not for everybody', () => {
  const pages = {
    'pages/draft.md': page('Plans of the editors', 'Zarif will know.', 'draft: true\n'),
    'pages/marked.md': page('Marked by Laila', 'Zarif will know.', 'private: true\n'),
    'pages/kept.md': page('For the keepers', 'Zarif will know.', 'access: withheld\n'),
    'pages/quiet.md': page('For those who know the address', 'Read on.', 'access: noindex\n'),
    'pages/short.md': page('Names', 'Zarif told us of the mill.', 'redactions: [Zarif]\n'),
  }
  const config = 'baseUrl: https://archive.example/\n'

  test('is nowhere in a public site', async () => {
    const site = await build(pages, { config })
    const leaks = [...site.outputs].filter(([path, text]) =>
      /Zarif|Plans of|Marked by|keepers|^(?:draft|marked|kept)/.test(`${path}\n${text}`),
    )
    assert.deepEqual(leaks, [])
    assert.ok(html(site, '/short/').includes('of the mill'))
    assert.match(html(site, '/quiet/'), /<meta name="robots" content="noindex">/)
    assert.ok(!site.outputs.get('sitemap.xml')?.includes('/quiet/'))
    assert.deepEqual(told(site), [
      'pages/draft.md:3 draft',
      'pages/kept.md:1 page-withheld',
      'pages/marked.md:3 withholding-unread',
    ])
  })

  test('is shown in a private one, where it is no draft', async () => {
    const site = await build(pages, { config, audience: 'private' })
    assert.ok(html(site, '/kept/').includes('Zarif will know.'))
    assert.ok(html(site, '/short/').includes('Zarif told us of the mill.'))
    assert.equal(html(site, '/draft/'), '')
  })

  test('is kept back by a rule for its folder, too', async () => {
    const site = await build(
      { 'pages/kept.md': page('For the keepers') },
      { config: 'access: [{folder: pages, access: withheld}]\n' },
    )
    assert.equal(html(site, '/kept/'), '')
    assert.deepEqual(told(site), ['pages/kept.md:1 page-withheld'])
  })
})

test('no address of a site is free for a page: each begins with a segment that pages may not begin with', async () => {
  const settings = {
    config: 'baseUrl: https://archive.example/\nrawFiles: true\ntombstones: true\nintake: true\n',
  }
  const articles = new Map([
    ...ARTICLES,
    ['articles/secret.md', '---\ntitle: Kept\naccess: withheld\n---\nNot to be read.\n'],
    ['articles/undated.txt', 'The mill\n\nNobody knows when.\n'],
    ['articles/old.md', '---\ntitle: Old\ndate: before 1990\ntags: [mill]\nauthor: Mina\n---\nLong ago.\n'],
  ])
  const { outputs } = await buildInMemory(articles, settings)
  const free = [...outputs.keys()]
    .filter((path) => path.includes('/'))
    .filter((path) => !isOfSite(permalink(...path.split('/').slice(0, -1))))
  assert.deepEqual(free, [])
})
