import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assembleArchive } from '../../../src/archive/assemble-archive.ts'
import { frameOf } from '../../../src/page/frame.ts'
import { type DirectoryView, directoryPages } from '../../../src/page/lists/directory-pages.ts'
import { type ArticleWords, parsed } from '../../support/articles.ts'
import { siteSettings } from '../../support/site-settings.ts'
import { ENGLISH } from '../../support/texts.ts'

const SETTINGS = siteSettings()

function directories(
  words: readonly ArticleWords[],
): { address: string; title: string; view: DirectoryView }[] {
  const archive = assembleArchive(parsed(words)).value
  return [...directoryPages(archive, frameOf(archive, SETTINGS, ENGLISH))].map((page) => {
    assert.ok(page.template === 'directory')
    return { address: page.address, title: page.data.head.title, view: page.data.page }
  })
}

const letters = ({ letters }: DirectoryView) =>
  letters.map(({ letter, entries }) => [letter, ...entries.map(({ label }) => label)])

describe('a directory', () => {
  test('has every name under its letter, signs and digits under one sign', () => {
    const tags = ['Herat', 'Élan', 'energy', '1984', '— —', '_', '{x}', 'كابل', 'کار', 'Ömer']
    const [directory] = directories([{ tags }])
    assert.ok(directory)
    assert.deepEqual(letters(directory.view), [
      ['#', '1984', '_', '{x}', '— —'],
      ['E', 'Élan', 'energy'],
      ['H', 'Herat'],
      ['O', 'Ömer'],
      ['ک', 'كابل', 'کار'],
    ])
    assert.equal(directory.view.summary, '10 tags')
    const ids = directory.view.letters.map(({ id }) => id)
    assert.deepEqual(ids, ['letter-1', 'letter-2', 'letter-3', 'letter-4', 'letter-5'])
  })

  test('links to each name with its count, and marks what the archive found', () => {
    const [tags, publications, authors] = directories([
      { headline: 'a', tags: ['Herat'], publication: 'Sample Wire' },
      { headline: 'b', tags: ['Herat'], authors: ['Mina Rahbar'] },
      { headline: 'c', mentions: ['Balkh'] },
      { headline: 'd', mentions: ['Balkh', 'Herat'] },
    ])
    const link = (folder: string, label: string, count: string, share: number, note = '') => ({
      ...{ label, count, share, note, kind: '' as const, isSingle: false },
      href: `../${folder}/${label.toLowerCase().replace(' ', '-')}/`,
    })
    assert.deepEqual(
      [tags, publications, authors].map((page) => page?.view.letters.flatMap(({ entries }) => entries)),
      [
        [link('tags', 'Balkh', '2 articles', 67, 'from the text'), link('tags', 'Herat', '3 articles', 100)],
        [link('publications', 'Sample Wire', '1 article', 100)],
        [link('authors', 'Mina Rahbar', '1 article', 100)],
      ],
    )
    assert.match(tags?.view.note ?? '', /^Articles that come without tags/)
  })

  test('without names is a page all the same', () => {
    assert.deepEqual(
      directories([]).map(({ address, view }) => [address, view.summary, view.note, view.letters]),
      [
        ['/tags/', '0 tags', '', []],
        ['/publications/', '0 publications', '', []],
        ['/authors/', '0 authors', 'Names as printed, never split or turned round.', []],
      ],
    )
  })

  test('of very many names goes on, and every name stands on one page', () => {
    const tags = Array.from({ length: 450 }, (_, i) => `Tag ${String(i).padStart(4, '0')}`)
    const pages = directories([{ tags }]).filter(({ address }) => /^\/tags\/(?:page\/\d+\/)?$/.test(address))
    assert.deepEqual(
      pages.map(({ address, title, view }) => [
        address,
        title,
        view.pagination.pages.map(({ label, href, current }) => (current ? `(${label})` : href)),
      ]),
      [
        ['/tags/', 'Tags', ['(1)', '../tags/page/2/', '../tags/page/3/']],
        ['/tags/page/2/', 'Tags, page 2 of 3', ['../../../tags/', '(2)', '../../../tags/page/3/']],
        ['/tags/page/3/', 'Tags, page 3 of 3', ['../../../tags/', '../../../tags/page/2/', '(3)']],
      ],
    )
    const labels = pages.flatMap(({ view }) => view.letters.flatMap(({ entries }) => entries))
    assert.deepEqual(
      labels.map(({ label }) => label),
      tags,
    )
    const initial = pages[0]?.view.letters[0]
    assert.deepEqual(
      pages.map(({ view }) => view.initials),
      [
        [{ label: 'T', href: `#${initial?.id}` }],
        [{ label: 'T', href: `../../../tags/#${initial?.id}` }],
        [{ label: 'T', href: `../../../tags/#${initial?.id}` }],
      ],
    )
  })

  test('of many names is also ordered by the numbers of their articles', () => {
    const many = Array.from({ length: 30 }, (_, i) => `Tag ${i}`)
    const pages = directories([
      { headline: 'a', tags: [...many, 'Herat'] },
      ...Array.from({ length: 10 }, (_, i) => ({ headline: `b${i}`, tags: ['Herat', 'Balkh'] })),
    ])
    const [letters, counts] = pages.filter(({ address }) => address.startsWith('/tags/'))
    assert.equal(counts?.address, '/tags/page/by-count/')
    assert.equal(counts.title, 'Tags · By number of articles')
    assert.deepEqual(
      counts.view.letters.map(({ letter, entries }) => [letter, entries.length, entries[0]?.label]),
      [
        ['10 to 99', 2, 'Herat'],
        ['1', 30, 'Tag 0'],
      ],
    )
    assert.deepEqual(letters?.view.orders, [
      { label: 'By letter', href: '../tags/', current: true },
      { label: 'By number of articles', href: '../tags/page/by-count/', current: false },
    ])
    assert.deepEqual(pages.find(({ address }) => address === '/authors/')?.view.orders, [])
  })
})
