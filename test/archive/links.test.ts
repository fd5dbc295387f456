import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Destination } from '../../src/archive/archive.ts'
import { assembleArchive } from '../../src/archive/assemble-archive.ts'
import { linkResolver } from '../../src/archive/links.ts'
import { parsed } from '../support/articles.ts'

const { entries } = assembleArchive(
  parsed([
    { path: 'articles/rain.txt', headline: 'Rain in Herat', date: '2022-03-04' },
    {
      path: 'articles/sub/Snow Falls.md',
      headline: 'Snow',
      otherTitles: ['A White Morning'],
      formerAddresses: ['/old/snow/', '/2010/snow.html'],
    },
    { path: 'articles/sub/50% #1.md', headline: 'Half' },
    { path: 'articles/cafe\u0301.txt', headline: 'Café' },
    { path: 'articles/خبر.txt', headline: 'خبر' },
  ]),
).value
const resolve = linkResolver(
  entries,
  () => new Set(['/', '/tags/herat/', '/2022/03/04/rain-in-herat/']),
  () => new Set(['images/rain.png', 'a b.pdf', 'cafe\u0301.png']),
)

const from =
  (path: string) =>
  (href: string, wiki = false) =>
    resolve({ href, wiki, at: null }, path)
const link = from('articles/sub/here.md')
const wiki = (name: string) => link(name, true)
const page = (permalink: string, fragment = '') => ({ kind: 'page', permalink, fragment })
const RAIN = page('/2022/03/04/rain-in-herat/')
const SNOW = page('/undated/snow/')
const NOWHERE = { kind: 'nowhere' }

/** What links lead to, compared as one table. */
function leads(table: readonly (readonly [Destination, unknown])[]): void {
  assert.deepEqual(
    table.map(([found]) => found),
    table.map(([, expected]) => expected),
  )
}

describe('a link to another file', () => {
  test('is relative to the file that holds it, with the ending or without', () => {
    leads([
      [link('../rain.txt'), RAIN],
      [link('../rain'), RAIN],
      [link('./Snow Falls.md'), SNOW],
      [link('Snow Falls'), SNOW],
      [link('../sub/./Snow Falls.md'), SNOW],
      [from('articles/rain.txt')('sub/Snow Falls.md'), SNOW],
      [link('rain.txt'), NOWHERE],
      [link('../snow falls.md'), NOWHERE],
    ])
  })

  test('may be percent-encoded, or not, or badly', () => {
    leads([
      [link('Snow%20Falls.md'), SNOW],
      [link('../%D8%AE%D8%A8%D8%B1.txt'), page('/undated/خبر/')],
      [link('50%25%20%231.md'), page('/undated/half/')],
      [link('../caf%C3%A9.txt'), page('/undated/café/')],
      [link('../cafe\u0301'), page('/undated/café/')],
      [link('%E0%A4%A'), NOWHERE],
    ])
  })

  test('keeps its fragment', () => {
    leads([
      [link('../rain.txt#the-flood'), page(RAIN.permalink, 'the-flood')],
      [link('../rain.txt#a%20b'), page(RAIN.permalink, 'a b')],
      [link('#the-flood'), NOWHERE],
      [link(''), NOWHERE],
    ])
  })

  test('that leaves the archive’s folder leads nowhere', () => {
    leads([
      [link('../../../rain.txt'), NOWHERE],
      [link('../../../articles/rain.txt'), NOWHERE],
      [link('../../articles/rain.txt'), RAIN],
    ])
  })
})

describe('a link between double brackets', () => {
  test('names a file in any folder, or a title, however it is typed', () => {
    leads([
      [wiki('rain'), RAIN],
      [wiki('Rain in Herat'), RAIN],
      [wiki('RAIN-IN-HERAT'), RAIN],
      [wiki('snow falls'), SNOW],
      [wiki('Snow Falls.md'), SNOW],
      [wiki('articles/sub/Snow Falls'), SNOW],
      [wiki('a white morning'), SNOW],
      [wiki('rain#the-flood'), RAIN],
      [wiki('Hail'), NOWHERE],
    ])
  })
})

describe('a link from the site’s root', () => {
  test('leads to a page of the site, to a file by its path, or to an address of old', () => {
    leads([
      [link('/'), page('/')],
      [link('/tags/herat/'), page('/tags/herat/')],
      [link('/tags/herat'), page('/tags/herat/')],
      [link('/2022/03/04/rain-in-herat/#top'), page(RAIN.permalink, 'top')],
      [link('/articles/rain.txt'), RAIN],
      [link('/rain.txt'), RAIN],
      [link('/sub/Snow Falls'), SNOW],
      [link('/old/snow'), SNOW],
      [link('/old/snow/'), SNOW],
      [link('/2010/snow.html'), SNOW],
      [link('/tags/kabul/'), NOWHERE],
    ])
  })

  test('leads to a published file, whatever form its name has', () => {
    leads([
      [link('/images/rain.png'), { kind: 'file', path: 'images/rain.png' }],
      [link('/a%20b.pdf'), { kind: 'file', path: 'a b.pdf' }],
      [link('/caf%C3%A9.png'), { kind: 'file', path: 'cafe\u0301.png' }],
      [link('images/rain.png'), NOWHERE],
      [link('//images/rain.png'), NOWHERE],
    ])
  })
})

describe('an address outside the archive', () => {
  test('is left as it is written', () => {
    for (const href of [
      'https://wire.example/a?b=c#d',
      'HTTP://wire.example/%20',
      'mailto:desk@wire.example',
    ])
      assert.deepEqual(link(href), { kind: 'outside', href })
  })

  test('leads nowhere when a browser would run it, open a program, or guess', () => {
    for (const href of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
      'javascript&colon;alert(1)',
      '%6Aavascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      'https:evil.example',
      '//evil.example/',
      '/\\evil.example',
      '\\\\evil.example',
      'tel:112',
    ])
      assert.deepEqual([link(href), wiki(href)], [NOWHERE, NOWHERE], href)
  })
})
