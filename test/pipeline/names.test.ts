// The name file in whole builds: what it moves, what stops it, what is remembered.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainIndex, plainStore } from '../support/memory-keepers.ts'
import { buildInMemory, siteInMemory } from '../support/memory-site.ts'

const ARTICLES = new Map([
  ['articles/a.md', '---\ntitle: A\ntags: [UN]\n---\nThe rain fell. See [the list](/tags/un/).\n'],
  [
    'articles/b.txt',
    'Nothing of note\n\nThe mission of the U.N. left Herat on Friday, and nobody knew why it did.\n',
  ],
])
const NAMES = '- name: United Nations\n  variants: [UN, U.N.]\n'

test('an address of a list stays citable when the name is listed, also in links of articles', async () => {
  const before = await buildInMemory(ARTICLES)
  assert.ok(before.outputs.has('tags/un/index.html'), 'the list was there')
  const { outputs, report } = await buildInMemory(ARTICLES, { names: NAMES })
  assert.deepEqual(
    [...outputs.keys()].filter((path) => path.startsWith('tags/')),
    ['tags/index.html', 'tags/u-n/index.html', 'tags/un/index.html', 'tags/united-nations/index.html'],
  )
  for (const form of ['un', 'u-n'])
    assert.match(
      outputs.get(`tags/${form}/index.html`) ?? '',
      /content="0; url=\.\.\/\.\.\/tags\/united-nations\/"/,
    )
  assert.deepEqual(
    report.diagnostics.filter(({ code }) => code === 'broken-link'),
    [],
  )
})

test('of a private name nothing is told, and what only the list says of it stops a build that would tell it', async () => {
  const texts = ['The mayor Tom Ashby spoke.', 'People heard Tom Ashby again.'].map(
    (text, i) => [`articles/${i}.md`, `---\ntitle: Day ${i}\n---\n${text}\n`] as const,
  )
  const secret =
    '- name: Ashby, Tom\n  display: Tom Ashby\n  hidden: [Thomas Oakes]\n  note: He hides in Herat.\n'
  const listed = await buildInMemory(new Map(texts), { names: secret })
  assert.ok(listed.outputs.has('tags/ashby-tom/index.html'))

  const names = `${secret}  sensitivity: private\n- name: Farwick\n  related: [ashby-tom]\n  different: ["Ashby, Tom"]\n`
  const { outputs, report } = await buildInMemory(new Map(texts), { names })
  assert.ok(report.written)
  assert.ok(outputs.has('names/farwick/index.html'))
  for (const [path, content] of outputs) {
    assert.doesNotMatch(path, /ashby/)
    assert.doesNotMatch(String(content), /Oakes|hides in|ashby-tom/i, path)
  }
  const publicFiles = [{ path: 'about.txt', content: 'Once he was Thomas Oakes.\n' }]
  const leaking = await buildInMemory(new Map(texts), { names, publicFiles })
  assert.deepEqual(
    [
      leaking.report.written,
      leaking.report.diagnostics.flatMap(({ code, message }) => (code === 'withheld-leak' ? [message] : [])),
    ],
    [false, ['Words that "names.yaml" withholds stand in "about.txt" of the site. Nothing was written.']],
  )
})

test('each listed name of a text is in the record and among the names as data, whatever tags the file gives', async () => {
  const articles = new Map([
    [
      'articles/a.md',
      '---\ntitle: A\ndate: 2022\ntags: [Water]\n---\nThe UN met in Farwick. The U.N. and the UN left.\n',
    ],
    ['articles/b.md', '---\ntitle: B\ndate: 2021\ntags: [UN]\n---\nThe rain fell in Fárwick.\n'],
    ['articles/c.md', '---\ntitle: C\naccess: metadata-only\n---\nFarwick is far.\n'],
    [
      'articles/d.md',
      '---\ntitle: D\nredactions: [{quote: Farwick, scope: article}]\n---\nThe UN left Farwick.\n',
    ],
    ['articles/e.md', '---\ntitle: E\naccess: withheld\n---\nThe UN left.\n'],
  ])
  const names = `${NAMES}- name: Farwick\n  kind: place\n- name: Nowhere\n`
  const { outputs } = await buildInMemory(articles, { names, config: 'starterNames: false\n' })
  const lines = (path: string) =>
    (outputs.get(path) ?? '').split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
  assert.deepEqual(
    lines('data/articles.jsonl').map(({ headline, names = [] }) => [
      headline.value,
      ...names.map((name: Record<string, unknown>) => [name['id'], name['count'], name['written']]),
    ]),
    [
      ['B', ['farwick', 1, ['Fárwick']]],
      ['A', ['united-nations', 3, ['UN', 'U.N.']], ['farwick', 1, ['Farwick']]],
      ['C'],
      ['D', ['united-nations', 1, ['UN']]],
    ],
  )
  assert.deepEqual(
    lines('data/names.jsonl').map(({ id, articles }) => [
      id,
      articles.map((article: Record<string, unknown>) => [article['permalink'], article['count']]),
    ]),
    [
      [
        'farwick',
        [
          ['/2022/a/', 1],
          ['/2021/b/', 1],
        ],
      ],
      ['nowhere', []],
      [
        'united-nations',
        [
          ['/2022/a/', 3],
          ['/2021/b/', 0],
          ['/undated/d/', 1],
        ],
      ],
    ],
  )
})

test('places that ship with Backfile are found in texts, and switched off by a setting; they are never tags', async () => {
  const articles = new Map([
    [
      'articles/a.txt',
      'Nothing of note\n\nThe mission left Kabul for the U.S. on Friday, and nobody knew why.\n',
    ],
  ])
  const namesIn = async (config: string, names = '') => {
    const { outputs } = await buildInMemory(articles, { config, names })
    const [record] = (outputs.get('data/articles.jsonl') ?? '').split('\n')
    const { names: found = [], tags } = JSON.parse(record ?? '')
    return [found.map(({ id }: { id: string }) => id), tags.map(({ name }: { name: string }) => name)]
  }
  assert.deepEqual(await namesIn(''), [['kabul', 'united-states'], []])
  assert.deepEqual(await namesIn('', '- name: America\n  id: us\n  variants: [US]\n'), [
    ['kabul', 'us'],
    ['America'],
  ])
  assert.deepEqual(await namesIn('starterNames: false\n'), [[], []])
})

test('names that were not understood stop the build, and the site stays what it was', async () => {
  const { outputs, report, register } = await buildInMemory(ARTICLES, { names: '- name: One\n- nmae: Two\n' })
  assert.deepEqual([report.written, outputs.size, register], [false, 0, ''])
  assert.deepEqual(
    report.diagnostics.map(({ code, at }) => [code, at.path, at.line]),
    [
      ['unknown-name-key', 'names.yaml', 2],
      ['wrong-name', 'names.yaml', 2],
    ],
  )
})

test('files are read again when the forms change, and only then', async () => {
  const store = plainStore()
  const reads: string[] = []
  const build = async (names: string) => {
    reads.length = 0
    const reading = { stampOf: () => '1', reads: (path: string) => reads.push(path), index: plainIndex() }
    const { report } = await buildInMemory(ARTICLES, { store, names, ...reading })
    return [report.files !== undefined, reads.length]
  }
  const all = ARTICLES.size
  assert.deepEqual(await build(NAMES), [true, all])
  assert.deepEqual(await build(NAMES), [true, 0])
  assert.deepEqual(await build(`${NAMES}  id: un\n  note: Of many.\n`), [true, 0])
  assert.deepEqual(await build('- name: UN\n  variants: [U.N., United Nations]\n'), [true, 0])
  assert.deepEqual(await build(`${NAMES}  kind: organisation\n`), [true, all])
  assert.deepEqual(await build(`${NAMES}- name: Farwick\n`), [true, all])
})

test('what is wrong with the names is told each time, and once', async () => {
  const names = '- name: United Nations\n  variants: [UN, UN]\n'
  let known = ''
  const [store, site, index] = [plainStore(), siteInMemory(), plainIndex()]
  for (let i = 0; i < 3; i++) {
    const { report, register } = await buildInMemory(ARTICLES, {
      ...{ names, store, site, index, stampOf: () => '1' },
      register: known,
    })
    known = register
    assert.deepEqual(
      report.diagnostics.filter(({ at }) => at.path === 'names.yaml').map(({ code }) => code),
      ['form-repeated'],
    )
  }
})
