import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkResolver } from '../../src/archive/links.ts'
import { archiveOf } from '../support/archives.ts'

const { archive } = archiveOf(
  { path: 'articles/2021/kabul falls.txt', text: 'x', title: 'Kabul Falls' },
  { path: 'articles/notes/A short guide.md', title: 'A Guide to It All' },
  { path: 'articles/notes/گزارش.md', title: 'Report' },
)
const resolve = linkResolver(
  archive.entries,
  new Set(['/', '/about/', '/tags/kabul/']),
  new Set(['maps/kabul.png']),
)
const lead = (href: string, wiki = false) => {
  const found = resolve({ href, wiki, at: null }, 'articles/notes/A short guide.md')
  return found.kind === 'page'
    ? found.permalink + (found.fragment && `#${found.fragment}`)
    : found.kind === 'file'
      ? found.path
      : found.kind === 'outside'
        ? found.href
        : 'nowhere'
}

for (const [href, expected] of [
  ['../2021/kabul falls.txt', '/undated/kabul-falls/'],
  ['../2021/kabul%20falls.txt#end', '/undated/kabul-falls/#end'],
  ['../2021/kabul falls', '/undated/kabul-falls/'],
  ['./گزارش.md', '/undated/report/'],
  ['/articles/2021/kabul falls.txt', '/undated/kabul-falls/'],
  ['/about/', '/about/'],
  ['/tags/kabul', '/tags/kabul/'],
  ['/maps/kabul.png', 'maps/kabul.png'],
  ['https://news.example/a', 'https://news.example/a'],
  ['mailto:desk@news.example', 'mailto:desk@news.example'],
  ['../../../etc/passwd', 'nowhere'],
  ['../2021/nothing.md', 'nowhere'],
  ['/nothing/', 'nowhere'],
  ['#part', 'nowhere'],
  ['', 'nowhere'],
  ['//evil.example/x', 'nowhere'],
  ['javascript:alert(1)', 'nowhere'],
  ['%E0%A4%A', 'nowhere'],
] as const) {
  test(`a link to "${href}" leads ${expected === 'nowhere' ? 'nowhere' : `to ${expected}`}`, () =>
    assert.equal(lead(href), expected))
}

for (const [name, expected] of [
  ['kabul falls', '/undated/kabul-falls/'],
  ['Kabul Falls', '/undated/kabul-falls/'],
  ['2021/kabul falls', '/undated/kabul-falls/'],
  ['A Guide to It All', '/undated/a-guide-to-it-all/'],
  ['A short guide#part', '/undated/a-guide-to-it-all/'],
  ['Nobody', 'nowhere'],
] as const) {
  test(`[[${name}]] leads ${expected === 'nowhere' ? 'nowhere' : `to ${expected}`}`, () =>
    assert.equal(lead(name, true), expected))
}
