import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { assembleArchive } from '../../src/archive/assemble-archive.ts'
import { fileOfFormer, formerAddresses } from '../../src/archive/former-addresses.ts'
import { slugify } from '../../src/value/slug.ts'
import { type ArticleWords, parsed } from '../support/articles.ts'

describe('a former address is served', () => {
  for (const [address, file] of [
    ['/old/story/', 'old/story/index.html'],
    ['/old/story', 'old/story/index.html'],
    ['/2019/01/02/story.html', '2019/01/02/story.html'],
    ['/story.html', 'story.html'],
    ['/old/page.html', 'old/page.html'],
    ['/اخبار/باد/', 'اخبار/باد/index.html'],
  ] as const)
    test(`when it is one of a page: ${address}`, () => assert.equal(fileOfFormer(address), file))

  for (const address of [
    '',
    '/',
    '//evil.example/x/',
    'old/story/',
    'https://old.example/story/',
    '/../../etc/passwd',
    '/old/../story/',
    '/old/./story/',
    '/old//story/',
    '/old\\story/',
    '/old/%2e%2e/story/',
    '/old/story/?page=2',
    '/old/story/#top',
    '/Old/Story/',
    '/old_story/',
    '/story.htm',
    '/story.html/',
    '/.html',
    '/.htaccess',
    '/_headers',
    '/.well-known/x/',
    '/con/',
    '/old/nul.html',
    '/page/2/',
    '/page/2.html',
    '/old/page/',
    '/assets/x/',
    '/data/articles.html',
    '/pagefind/x/',
    '/"><script>/',
    '/a b/',
    '/a\u0000b/',
    '/a\u202eb/',
    `/${'a/'.repeat(9)}`,
    `/${'a'.repeat(101)}/`,
  ])
    test(`not when it is anything else: ${JSON.stringify(address)}`, () =>
      assert.equal(fileOfFormer(address), undefined))

  test('by a path of slugs below the site, whatever the address is', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.webPath(), fc.stringMatching(/^\/[\w./-]{0,20}$/)),
        (address) => {
          const file = fileOfFormer(address)
          if (file === undefined) return
          const segments = file.replace(/\.html$/, '').split('/')
          assert.ok(
            segments.every((segment) => segment !== '' && slugify(segment) === segment),
            file,
          )
        },
      ),
    )
  })
})

function served(words: readonly ArticleWords[]) {
  const { value, diagnostics } = formerAddresses(assembleArchive(parsed(words)).value.entries)
  return {
    files: value.map(({ file, entry }) => [file, entry.article.headline.value]),
    said: diagnostics.map(({ at, message }) => [at.path, message]),
  }
}

describe('former addresses', () => {
  test('lead to the article whose file names them, in the order of their files', () => {
    assert.deepEqual(
      served([
        { headline: 'Rain', formerAddresses: ['/old/rain/', '/a.html', '/Not/A/Slug/'] },
        { headline: 'Snow', formerAddresses: ['/old/snow/'] },
      ]),
      {
        files: [
          ['a.html', 'Rain'],
          ['old/rain/index.html', 'Rain'],
          ['old/snow/index.html', 'Snow'],
        ],
        said: [],
      },
    )
  })

  test('that one article names twice are one', () => {
    assert.deepEqual(served([{ headline: 'Rain', formerAddresses: ['/rain/', '/rain'] }]).files, [
      ['rain/index.html', 'Rain'],
    ])
  })

  test('that two articles claim lead to neither, and that is said', () => {
    const claims: ArticleWords[] = [
      { path: 'articles/b.txt', headline: 'Snow', formerAddresses: ['/weather/'] },
      { path: 'articles/a.txt', headline: 'Rain', formerAddresses: ['/weather'] },
    ]
    const { files, said } = served(claims)
    assert.deepEqual(files, [])
    assert.equal(said.length, 1)
    assert.equal(said[0]?.[0], 'articles/a.txt')
    assert.match(said[0]?.[1] ?? '', /also claimed by "articles\/b\.txt"; it leads to none of them/)
    assert.deepEqual(served([...claims].reverse()).said, said)
  })
})
