// The leak test: a secret is found in every place where it could hide, in every form. The guard is broken on purpose: sites are
// built as if nothing were withheld, and the test is told what was.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { LeakTest } from '../../src/pipeline/leak-test.ts'
import { fileScript } from '../../src/value/file-script.ts'
import { SecretWords } from '../../src/value/secret-words.ts'
import { plainIndex } from '../support/memory-keepers.ts'
import { buildInMemory } from '../support/memory-site.ts'
import { worked } from '../support/worked.ts'

const testFor = (...texts: readonly string[]) =>
  new LeakTest(
    texts.map((text) => ({ text, mayBeElsewhere: false, path: 'articles/a.md' })),
    [],
  )
const isFound = (secret: string, content: string | Uint8Array, path = 'index.html') =>
  testFor(secret).search(path, content).length > 0

const utf8 = (text: string) => new TextEncoder().encode(text)

describe('in one file', () => {
  const NAME = 'Zérif Darwazi'
  const COMPOSED = NAME.normalize('NFC')
  const DECOMPOSED = NAME.normalize('NFD')

  for (const [how, content] of Object.entries({
    'as it is': `<p>Then ${COMPOSED} left.`,
    decomposed: `<p>Then ${DECOMPOSED} left.`,
    'without its accents, in capitals': 'ZERIF DARWAZI',
    'over two tags': '<p>Z&eacute;rif is not he, but <b>Zérif</b> <i>Darwazi</i> is.</p>',
    'in the middle of a tag': '<p>Zér<mark>if Dar</mark>wazi</p>',
    'over a line end': 'Zérif\r\n   Darwazi',
    'with a joiner and a soft hyphen': 'Zérif\u200cDar\u00adwazi',
    'in entities': '&#90;&#233;rif&nbsp;&#x44;arwazi',
    'in an attribute': '<img alt="Zérif Darwazi" src="x.png">',
    'in an address': '<a href="/x/z%C3%A9rif-darwazi/">x</a>',
    'in an address in an address': 'https://web.example/?u=z%25C3%25A9rif%2520darwazi',
    'as an address without accents': '/2022/zerif-darwazi-flees/',
    'as one word': 'zerifdarwazi.jpg',
    'in JSON': '{"name":"Z\\u00e9rif Darwazi"}',
    'in JSON over a line': '{"text":"Z\\u00e9rif\\nDarwazi"}',
    'in JSON in a script': '<script>{"html":"\\u003cb\\u003eZérif\\u003c/b\\u003e Darwazi"}</script>',
    'in JSON over a line, handed over by a script': fileScript(['a.json', '{"text":"Zérif\\nDarwazi"}']),
    'packed, handed over by a script': fileScript([
      'a.pf_fragment',
      gzipSync('{"text":"Zérif Darwazi"}').toString('base64'),
      1,
    ]),
    'in a comment': '<!-- Zérif Darwazi -->',
    'in a style sheet': 'p::before { content: "Zérif Darwazi" }',
  }))
    test(`is found ${how}`, () => assert.ok(isFound(NAME, content)))

  test('is found in bytes, packed or not, in UTF-8 and UTF-16', () => {
    assert.ok(isFound(NAME, utf8(COMPOSED)))
    assert.ok(isFound(NAME, gzipSync(`pagefind_dcd{"content":"so ${COMPOSED} left"}`)))
    assert.ok(
      isFound(NAME, Uint8Array.from([0xff, 0xfe, ...new Uint8Array(Buffer.from(COMPOSED, 'utf16le'))])),
    )
    assert.ok(!isFound(NAME, Uint8Array.from([0x1f, 0x8b, 1, 2, 3])))
  })

  test('is found in the path of a file', () => {
    assert.ok(isFound(NAME, '', 'files/zerif_darwazi.pdf'))
    assert.ok(isFound('احمد ولی', '', '2022/احمد-ولی/index.html'))
  })

  test('is found in Persian, whatever letters and figures are typed', () => {
    for (const content of [
      'احمد ولي',
      'اَحمَد وَلي',
      'احمد\u200cولی',
      '%D8%A7%D8%AD%D9%85%D8%AF-%D9%88%D9%84%DB%8C',
      '<b>احمد</b> ولی',
    ])
      assert.ok(isFound('احمد ولی', content), content)
    assert.ok(isFound('0700 123456', '۰۷۰۰۱۲۳۴۵۶'))
  })

  for (const content of [
    'Zérif left. Mina Darwazi stayed.',
    '<li>Zérif</li><li>Darwazi</li>',
    '["Zérif","Darwazi"]',
    'Zérif Darwazistan',
    'Mezérif Darwazi',
    '',
  ])
    test(`is not found where it is not: ${content}`, () => assert.ok(!isFound(NAME, content)))
})

/** Two words that no sample has. */
const secret = fc
  .tuple(
    fc.constantFrom('Xalqin', 'Þorqen', 'Жалкин', 'ژالقین', 'Ůqvar', 'Qëxtar'),
    fc.constantFrom('Vuqzari', 'Wüxqel', 'Цуфкен', 'خوشقند', 'Zåqwim'),
  )
  .map((words) => words.join(' '))

const PLACES: Readonly<Record<string, (words: string) => Readonly<Record<string, string>>>> = {
  text: (words) => ({ 'articles/a.md': `---\ntitle: A\n---\nThen ${words} left.\n` }),
  'text, over two marks': (words) => ({
    'articles/a.md': `---\ntitle: A\n---\nThen **${words.replace(' ', '** *')}* left.\n`,
  }),
  headline: (words) => ({ 'articles/a.md': `---\ntitle: ${words} left\n---\nText.\n` }),
  tag: (words) => ({ 'articles/a.md': `---\ntitle: A\ntags: [${words}]\n---\nText.\n` }),
  author: (words) => ({ 'articles/a.md': `---\ntitle: A\nauthor: ${words}\n---\nText.\n` }),
  publication: (words) => ({ 'articles/a.md': `---\ntitle: A\npublication: ${words}\n---\nText.\n` }),
  'a key of no meaning': (words) => ({
    'articles/a.md': `---\ntitle: A\nshelf: {room: ${words}}\n---\nText.\n`,
  }),
  'evidence of a date': (words) => ({
    'articles/a.txt': `Bridge opens\n\n${words}, March 3, 2022 - The new bridge over the river was opened on Monday.\n`,
  }),
  'alt text': (words) => ({
    'articles/a.md': `---\ntitle: A\n---\nText. ![${words}](/x.png)\n`,
    'public/x.png': 'x',
  }),
  'name of a picture': (words) => ({
    'articles/a.md': '---\ntitle: A\n---\nText.\n',
    [`public/${words.replace(' ', '-')}.png`]: 'x',
  }),
  'a linked picture': (words) => ({
    'articles/a.md': `---\ntitle: A\n---\nText. ![x](/${words.replace(' ', '_')}.png)\n`,
    [`public/${words.replace(' ', '_')}.png`]: 'x',
  }),
  'address of a link': (words) => ({
    'articles/a.md': `---\ntitle: A\n---\n[x](https://x.example/${encodeURIComponent(words)})\n`,
  }),
  'source address': (words) => ({
    'articles/a.md': `---\ntitle: A\nsource_url: https://x.example/${encodeURIComponent(words)}\n---\nText.\n`,
  }),
  'raw file': (words) => ({
    'articles/a.md': `---\ntitle: A\n# ${words} told us.\n---\nText.\n`,
    'backfile.yaml': 'rawFiles: true\n',
  }),
  'file name': (words) => ({ [`articles/${words}.md`]: '---\ntitle: A\n---\nText.\n' }),
  sidecar: (words) => ({
    'articles/a.md': '---\ntitle: A\n---\nText.\n',
    'articles/a.md.yaml': `title: ${words} left\n`,
  }),
  'extra of a sidecar': (words) => ({
    'articles/a.md': '---\ntitle: A\n---\nText.\n',
    'articles/a.md.yaml': `extra: {room: ${words}}\n`,
  }),
  address: (words) => ({ 'articles/a.md': `---\ntitle: A\nslug: ${words.replace(' ', '-')}\n---\nText.\n` }),
  'former address': (words) => ({
    'articles/a.md': `---\ntitle: A\naliases: [/${words.replace(' ', '-')}/]\n---\nText.\n`,
  }),
  'a hidden line': (words) => ({
    'articles/a.txt': `Subscribe to ${words}\nBridge opens\n\nThe new bridge over the river was opened on Monday.\n`,
  }),
  'the description of the site': (words) => ({
    'articles/a.md': '---\ntitle: A\n---\nText.\n',
    'backfile.yaml': `description: By ${words}\n`,
  }),
}

describe('a secret that is planted where nothing guards it', () => {
  for (const [place, plant] of Object.entries(PLACES))
    test(`is found: ${place}`, async () => {
      await fc.assert(
        fc.asyncProperty(secret, async (words) => {
          const files = Object.entries(plant(words))
          const articles = new Map(
            files.filter(([path]) => path.startsWith('articles/') && !path.endsWith('.yaml')),
          )
          const beside = files.filter(([path]) => path.endsWith('.md.yaml'))
          const { outputs } = await buildInMemory(articles, {
            config: new Map(files).get('backfile.yaml') ?? '',
            sidecars: new Map(beside.map(([path, text]) => [path.replace(/\.yaml$/, ''), text])),
            publicFiles: files.flatMap(([path, content]) =>
              path.startsWith('public/') ? [{ path: path.slice('public/'.length), content }] : [],
            ),
            intake: true,
            index: plainIndex(),
          })
          const leaks = testFor(words)
          assert.ok(
            [...outputs].some(([path, text]) => leaks.search(path, text).length > 0),
            words,
          )
        }),
        { numRuns: 3 },
      )
    })
})

test('words of a withheld text are no secret where the public may read them elsewhere; redacted ones are', () => {
  const secrets = [
    { text: 'the river rose', mayBeElsewhere: true, path: 'articles/a.md' },
    { text: 'Zarif Darwazi', mayBeElsewhere: false, path: 'articles/b.md' },
  ]
  const leaks = new LeakTest(secrets, ['Zarif Darwazi said that the river rose'])
  assert.deepEqual(leaks.search('a.html', 'the river rose'), [])
  assert.deepEqual(
    leaks.search('a.html', 'Zarif Darwazi').map(({ at }) => at.path),
    ['articles/b.md'],
  )
})

test('words that the open texts say with signs between them, or escaped, are said in the search index without', () => {
  const secrets = [
    { text: 'figure src x png', mayBeElsewhere: true, path: 'articles/a.md' },
    { text: 'the mill stands', mayBeElsewhere: true, path: 'articles/b.md' },
    { text: 'figure src y png', mayBeElsewhere: true, path: 'articles/c.md' },
  ]
  const open = ['It rained. {{< figure src="x.png" >}}', JSON.stringify({ summary: 'said\nthe mill stands' })]
  const words = 'it rained figure src x png said the mill stands figure src y png'
  assert.deepEqual(
    new LeakTest(secrets, open).search('pagefind/fragment/en_1.pf_fragment', words).map(({ at }) => at.path),
    ['articles/c.md'],
  )
})

test('the path of a withheld article that had an address may be made of its headline, and its page not', () => {
  const secrets = [{ text: 'Zarif flees', mayBeElsewhere: true, path: 'articles/a.md' }]
  const leaks = new LeakTest(secrets, [], new Set(['zarif-flees/index.html']))
  assert.deepEqual(leaks.search('zarif-flees/index.html', 'Withheld'), [])
  assert.equal(leaks.search('other/zarif-flees/index.html', 'Withheld').length, 1)
  assert.equal(leaks.search('zarif-flees/index.html', 'Zarif flees').length, 1)
})

test('secrets that share words are all found, wherever one ends and another begins', () => {
  const words = ['mina', 'omid', 'zarif', 'tom']
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.array(fc.constantFrom(...words, 'other'), { maxLength: 30 }),
      (secrets, text) => {
        const joined = ` ${text.join(' ')} `
        const found = new Set(
          [...new SecretWords(secrets.map((secret) => secret.join(' '))).find(joined)].map(
            ({ secret }) => secret,
          ),
        )
        const wanted = secrets.flatMap((secret, i) => (joined.includes(` ${secret.join(' ')} `) ? [i] : []))
        assert.deepEqual(
          [...found].sort((a, b) => a - b),
          wanted,
        )
      },
    ),
  )
})

test('time grows with the text: many secrets and long runs of their words', () => {
  const secrets = new SecretWords(
    Array.from({ length: 2000 }, (_, i) => `${'mina '.repeat(1 + (i % 12))}w${i}`),
  )
  const started = worked()
  assert.equal(secrets.isIn('mina '.repeat(200_000)), false)
  assert.equal(testFor('a b').search('x.html', '<'.repeat(300_000)).length, 0)
  assert.equal(testFor('a b').search('x.html', `<a href="${'&'.repeat(300_000)}`).length, 0)
  assert.equal(testFor('a b').search('x.html', '<!--'.repeat(100_000)).length, 0)
  assert.equal(testFor('a b').search('x.html', '<a "'.repeat(100_000)).length, 0)
  assert.ok(worked() - started < 60_000)
})
