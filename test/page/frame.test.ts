import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { assembleArchive } from '../../src/archive/assemble-archive.ts'
import { type Frame, frameOf, type SiteSettings } from '../../src/page/frame.ts'
import { policyOf } from '../../src/page/policy.ts'
import { permalink } from '../../src/value/permalink.ts'
import { type ArticleWords, parsed } from '../support/articles.ts'
import { ENGLISH } from '../support/texts.ts'

const SETTINGS: SiteSettings = {
  title: 'The Valley Backfile',
  description: 'Clippings on a valley.',
  language: 'en',
  baseUrl: '',
  deskInNavigation: false,
  generator: 'Backfile 0.1.0',
}
const frame = (words: readonly ArticleWords[] = [], settings: Partial<SiteSettings> = {}): Frame =>
  frameOf(assembleArchive(parsed(words)).value, { ...SETTINGS, ...settings }, ENGLISH)
const search = { heading: 'Search', browse: [], texts: '', calendar: 'gregorian' as const }

describe('what is around every page', () => {
  test('is seen from where the page stands', () => {
    const page = frame([{}]).page(permalink('tags'), 'search', { title: 'Tags', description: 'All.' }, search)
    const link = (label: string, current: '' | 'page' | 'true' = '') => ({
      label,
      href: `../${label.toLowerCase()}/`,
      current,
    })
    assert.deepEqual(page, {
      address: '/tags/',
      file: 'tags/index.html',
      template: 'search',
      data: {
        site: {
          title: 'The Valley Backfile',
          description: 'Clippings on a valley.',
          language: 'en',
          dir: 'ltr',
          root: '../',
          navigation: [
            link('Dates'),
            link('Tags', 'page'),
            link('Publications'),
            link('Authors'),
            link('Search'),
            link('Collection'),
            link('About'),
          ],
          generator: 'Backfile 0.1.0',
        },
        head: {
          title: 'Tags',
          description: 'All.',
          canonical: '',
          noindex: false,
          policy: policyOf('search'),
          refresh: '',
          meta: [],
          properties: [],
          linkedData: '',
        },
        page: search,
        text: ENGLISH.plain,
      },
    })
  })

  test('says which section a page is of; an article is of none', () => {
    const sectionAt = (template: 'about' | 'withdrawn', ...path: string[]) => {
      const { data } = frame().page(permalink(...path), template, { title: '', description: '' }, { id: '' })
      return data.site.navigation.flatMap(({ label, current }) => (current === '' ? [] : [[label, current]]))
    }
    assert.deepEqual(sectionAt('about', 'tags', 'rain'), [['Tags', 'true']])
    assert.deepEqual(sectionAt('about', '2022', '03'), [['Dates', 'true']])
    assert.deepEqual(sectionAt('about', 'undated'), [['Dates', 'true']])
    assert.deepEqual(sectionAt('about'), [])
    assert.deepEqual(sectionAt('withdrawn', '2022', '03', '04', 'rain'), [])
  })

  test('runs from right to left in a language that does', () => {
    assert.equal(frame([], { language: 'fa-AF' }).dir, 'rtl')
  })

  test('counts the holdings in words', () => {
    const dated = { date: '2022', publication: 'Sample Wire' }
    assert.equal(frame().holdings, '0 articles.')
    assert.equal(frame([dated, { ...dated, publication: 'B' }]).holdings, '2 articles from 2 publications.')
    const many = Array.from({ length: 1200 }, (_, i) => ({ headline: `Rain ${i}` }))
    assert.equal(
      frame([dated, ...many]).holdings,
      '1,201 articles from 1 publication, 1,200 of them undated.',
    )
  })
})

describe('where the site stands', () => {
  test('is the root of its host when it is not known, else the path of its address', () => {
    assert.equal(frame().absoluteRoot, '/')
    assert.equal(frame([], { baseUrl: 'https://archive.example/' }).absoluteRoot, '/')
    assert.equal(frame([], { baseUrl: 'https://archive.example/a/news/' }).absoluteRoot, '/a/news/')
  })

  test('makes a canonical address, whatever letters it has', () => {
    const { data } = frame([], { baseUrl: 'https://archive.example/news/' }).page(
      permalink('undated', 'خبر'),
      'search',
      { title: '', description: '' },
      search,
    )
    assert.equal(data.head.canonical, `https://archive.example/news/undated/${encodeURIComponent('خبر')}/`)
  })
})

describe('the description of a page', () => {
  const brief = (description: string) =>
    frame().page(permalink(), 'search', { title: '', description }, search).data.head.description

  test('is one line', () => assert.equal(brief(' It\n rained.\t\tLong. '), 'It rained. Long.'))

  test('ends with a whole word when it would be too long', () => {
    assert.equal(brief('word '.repeat(100)), `${Array(40).fill('word').join(' ').slice(0, 199)}…`)
    assert.equal(brief('x'.repeat(300)), `${'x'.repeat(200)}…`)
  })

  test('is never longer than previews show, and never ends within a letter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 0, maxLength: 400 }),
        fc.nat({ max: 3 }),
        (text, pad) => {
          const shown = brief('x'.repeat(pad) + text)
          assert.ok(shown.length <= 201, shown)
          assert.equal(new TextDecoder().decode(new TextEncoder().encode(shown)), shown)
        },
      ),
    )
    assert.equal(brief(`x${'𐍈'.repeat(150)}`), `x${'𐍈'.repeat(99)}…`)
  })
})
