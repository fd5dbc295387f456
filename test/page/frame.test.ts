import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { assembleArchive } from '../../src/archive/assemble-archive.ts'
import {
  type Frame,
  frameOf,
  type HeadWords,
  type PageTraits,
  type SiteSettings,
} from '../../src/page/frame.ts'
import { pagePolicy } from '../../src/page/policy.ts'
import { type Permalink, permalink } from '../../src/value/permalink.ts'
import { type ArticleWords, parsed } from '../support/articles.ts'
import { siteSettings } from '../support/site-settings.ts'
import { ENGLISH } from '../support/texts.ts'

const SETTINGS = siteSettings({
  title: 'The Valley Backfile',
  description: 'Clippings on a valley.',
  generator: 'Backfile 0.1.0',
})
const frame = (words: readonly ArticleWords[] = [], settings: Partial<SiteSettings> = {}): Frame =>
  frameOf(assembleArchive(parsed(words)).value, { ...SETTINGS, ...settings }, ENGLISH)
const around = (frame: Frame, address: Permalink, words: Partial<HeadWords> = {}, traits: PageTraits = {}) =>
  frame.around(address, { title: '', description: '', ...words }, traits)

describe('what is around every page', () => {
  test('is seen from where the page stands', () => {
    const tags = around(frame([{}]), permalink('tags'), { title: 'Tags', description: 'All.' })
    const link = (label: string, current: '' | 'page' | 'true' = '') => ({
      label,
      href: `../${label.toLowerCase()}/`,
      lang: '',
      current,
    })
    assert.deepEqual(tags, {
      site: {
        title: 'The Valley Backfile',
        description: 'Clippings on a valley.',
        language: 'en',
        dir: 'ltr',
        root: '../',
        to: { home: '../', dates: '../dates/', search: '../search/', about: '../about/', here: './' },
        navigation: [
          link('Dates'),
          link('Tags', 'page'),
          link('Publications'),
          link('Authors'),
          link('Search'),
          link('Collection'),
          link('About'),
        ],
        foot: [],
        generator: 'Backfile 0.1.0',
        mark: '',
        metadataLicense: '',
        portable: false,
        openSearch: '',
      },
      head: {
        title: 'Tags',
        description: 'All.',
        canonical: '',
        noindex: false,
        policy: pagePolicy(),
        refresh: '',
        meta: [],
        properties: [],
        feeds: [],
        links: [],
        linkedData: '',
      },
      text: ENGLISH.plain,
    })
  })

  test('leads to files, and stays relative, on a site that is opened from a disk as well', () => {
    const portable = frame([{}], { portable: true, baseUrl: 'https://archive.example/' })
    const { site, head } = around(portable, permalink('tags'))
    assert.deepEqual(
      [site.to.home, site.to.here, site.navigation[0]?.href, portable.here],
      ['../index.html', './index.html', '../dates/index.html', './index.html'],
    )
    assert.equal(portable.href(permalink('tags'), '/2022/01/rain/#p-1'), '../2022/01/rain/index.html#p-1')
    assert.equal(portable.href(permalink('tags'), '/data/articles.jsonl'), '../data/articles.jsonl')
    assert.equal(portable.browse(permalink())[0]?.href, './dates/index.html')
    assert.equal(head.canonical, 'https://archive.example/tags/')
  })

  test('is seen from the root of the host on a page that is shown at any address', () => {
    const { site } = around(
      frame([], { baseUrl: 'https://archive.example/news/' }),
      permalink('tags'),
      {},
      {
        standsAnywhere: true,
      },
    )
    assert.equal(site.root, '/news/')
    assert.deepEqual(site.navigation[1], { label: 'Tags', href: '/news/tags/', lang: '', current: '' })
  })

  test('says which section a page is of; an article is of none', () => {
    const sectionAt = (template: 'about' | 'withdrawn', ...path: string[]) => {
      const { site } = around(frame(), permalink(...path), {}, { isInNoSection: template === 'withdrawn' })
      return site.navigation.flatMap(({ label, current }) => (current === '' ? [] : [[label, current]]))
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
    const { head } = around(
      frame([], { baseUrl: 'https://archive.example/news/' }),
      permalink('undated', 'خبر'),
    )
    assert.equal(head.canonical, `https://archive.example/news/undated/${encodeURIComponent('خبر')}/`)
  })
})

describe('the description of a page', () => {
  const brief = (description: string) => around(frame(), permalink(), { description }).head.description

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
