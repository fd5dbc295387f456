import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assembleArchive } from '../../src/archive/assemble-archive.ts'
import { frameOf } from '../../src/page/frame.ts'
import { movedPages, redirectPage, withdrawnPage } from '../../src/page/moved-pages.ts'
import { permalink } from '../../src/value/permalink.ts'
import { type ArticleWords, parsed } from '../support/articles.ts'
import { siteSettings } from '../support/site-settings.ts'
import { ENGLISH } from '../support/texts.ts'

const SETTINGS = siteSettings({ baseUrl: 'https://archive.example/news/' })

function archiveOf(...words: ArticleWords[]) {
  const archive = assembleArchive(parsed(words)).value
  return { archive, frame: frameOf(archive, SETTINGS, ENGLISH) }
}

describe('a page at a former address', () => {
  const { archive, frame } = archiveOf({
    headline: 'باد',
    language: 'fa-AF',
    date: '2022-03-04',
    slug: 'wind',
  })
  const [entry] = archive.entries
  assert.ok(entry, 'an entry')
  const summary = ({ address, file, template, data: { head, page } }: ReturnType<typeof redirectPage>) => {
    const { title, description, canonical, noindex, refresh } = head
    return { address, file, template, head: { title, description, canonical, noindex, refresh }, page }
  }

  test('sends the reader on, names the new address and is in no index', () => {
    assert.deepEqual(summary(redirectPage('2022/wind/index.html', entry, frame)), {
      address: '/2022/wind/',
      file: '2022/wind/index.html',
      template: 'redirect',
      head: {
        title: 'باد',
        description: '',
        canonical: 'https://archive.example/news/2022/03/04/wind/',
        noindex: true,
        refresh: '0; url=../../2022/03/04/wind/',
      },
      page: {
        href: '../../2022/03/04/wind/',
        kicker: 'This article has moved',
        headline: { text: 'باد', lang: 'fa-AF', dir: 'rtl' },
      },
    })
  })

  test('may be a file of another name', () => {
    const page = summary(redirectPage('old/wind.html', entry, frame))
    assert.deepEqual(
      [page.address, page.file, page.head.refresh],
      ['/old/', 'old/wind.html', '0; url=../2022/03/04/wind/'],
    )
    assert.equal(summary(redirectPage('wind.html', entry, frame)).head.refresh, '0; url=./2022/03/04/wind/')
  })
})

test('the page of a withdrawn article says that it was withdrawn, and nothing else of it', () => {
  const { frame } = archiveOf()
  const { file, template, data } = withdrawnPage(
    permalink('2022', 'wind'),
    { id: 'abcdefghij', day: '2023-04-05' },
    frame,
  )
  assert.deepEqual([file, template], ['2022/wind/index.html', 'withdrawn'])
  assert.deepEqual(data.page, {
    id: 'abcdefghij',
    heading: 'Withdrawn article',
    text: 'This article was withdrawn from the archive. Its text is no longer published here.',
    lines: ['Since 5 April 2023.'],
    replacement: { label: '', href: '' },
    ways: frame.browse(permalink('2022', 'wind')),
  })
  assert.deepEqual(
    [data.head.title, data.head.description, data.head.canonical, data.head.noindex, data.head.linkedData],
    ['Withdrawn article', '', '', true, ''],
  )
})

describe('the former addresses that files name', () => {
  const planned = (words: readonly ArticleWords[]) => {
    const { archive } = archiveOf(...words)
    return [...movedPages(archive, SETTINGS, ENGLISH)]
      .filter(({ template }) => template === 'redirect')
      .map(({ file, data }) => [file, data.head.refresh])
  }

  test('lead to the article', () => {
    assert.deepEqual(
      planned([
        { headline: 'Rain', date: '2022', formerAddresses: ['/old/rain/', '/rain.html', '/../etc/'] },
      ]),
      [
        ['old/rain/index.html', '0; url=../../2022/rain/'],
        ['rain.html', '0; url=./2022/rain/'],
      ],
    )
  })
})
