// Every page that is published, whatever the articles hold: nothing of it runs, nothing of it asks anyone else.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { before, describe, test } from 'node:test'
import { parseDocument } from 'htmlparser2'
import { pagePolicy } from '../../src/page/policy.ts'
import { HOSTILE } from '../support/example-views.ts'
import { buildInMemory } from '../support/memory-site.ts'

const ROOT = join(import.meta.dirname, '../..')

const EVIL: ReadonlyMap<string, string> = new Map([
  [
    'articles/evil/one.md',
    `---
title: ${JSON.stringify(HOSTILE)}
date: 2022-03-04
author: ${JSON.stringify(`${HOSTILE}<img src=x onerror=alert(1)>`)}
publication: ${JSON.stringify(`</script>${HOSTILE}`)}
archived_at: https://web.archive.example/x
source: https://old.example/"><script>
tags: [${JSON.stringify(HOSTILE)}, "</title><script>alert(1)</script>"]
aliases: ["/evil/one.html", "/evil/\\"><script>/", "javascript:alert(1)", "//evil.example/"]
summary: ${JSON.stringify(`${HOSTILE}" onload="alert(1)`)}
---
<script>alert(1)</script> [run](javascript:alert(1)) ![x](https://evil.example/pixel.png "y") ![x](data:text/html,x)

[out](https://out.example/ "x") <https://out.example/y> <style>*{}</style> <iframe src="https://evil.example"></iframe>
`,
  ],
  [
    'articles/evil/two.txt',
    `${HOSTILE}\nBy ${HOSTILE}\n4 March 2022\n\n${HOSTILE} ${'word '.repeat(80)}\n\nLeave a Reply\n${HOSTILE}\n`,
  ],
  [
    'articles/evil/three.html',
    `<html><head><title>${HOSTILE}</title><meta property="og:title" content='"><script>'></head><body><article><h1>Rain in Herat</h1><p onclick="alert(1)">It rained in Herat for ${'many '.repeat(80)}days.</p><script>alert(1)</script><img src="https://evil.example/x.png"></article></body></html>`,
  ],
])

/** An element with what it says of itself. */
interface Element {
  readonly name: string
  readonly attribs: Readonly<Record<string, string>>
  readonly text: string
}

function elementsOf(html: string): Element[] {
  const found: Element[] = []
  const walk = (nodes: ReturnType<typeof parseDocument>['childNodes']): void => {
    for (const node of nodes) {
      if (!('attribs' in node)) continue
      const text = node.childNodes.map((child) => ('data' in child ? child.data : '')).join('')
      found.push({ name: node.name, attribs: node.attribs, text })
      walk(node.childNodes)
    }
  }
  walk(parseDocument(html).childNodes)
  return found
}

let pages: readonly { readonly path: string; readonly elements: readonly Element[] }[]

before(async () => {
  const folder = join(ROOT, 'articles')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:txt|md|html?)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const articles = new Map<string, string | Uint8Array>([
    ...files.map((file) => [relative(ROOT, file), readFileSync(file)] as const),
    ...EVIL,
  ])
  const { outputs } = await buildInMemory(articles, {
    config: `title: ${JSON.stringify(HOSTILE)}\ndescription: ${JSON.stringify(HOSTILE)}\nbaseUrl: https://archive.example/\nintake: true\n`,
  })
  pages = [...outputs]
    .filter(([path]) => path.endsWith('.html'))
    .map(([path, html]) => ({ path, elements: elementsOf(html) }))
})

/** What of every page is wrong; `judge` gives a word for an element that must not be. */
function wrong(judge: (element: Element, path: string) => string | undefined): string[] {
  return pages.flatMap(({ path, elements }) =>
    elements.flatMap((element) => {
      const word = judge(element, path)
      return word === undefined ? [] : [`${path}: ${word}`]
    }),
  )
}

describe('every page of the site', () => {
  test('is looked at', () => {
    const kinds = [
      'evil/one.html',
      'index.html',
      'search/index.html',
      'about/index.html',
      'intake/index.html',
    ]
    for (const kind of kinds)
      assert.ok(
        pages.some(({ path }) => path === kind),
        kind,
      )
    assert.ok(pages.length > 100, String(pages.length))
  })

  test('has one policy, before anything that it rules, and it is one of two', () => {
    for (const { path, elements } of pages) {
      const isPolicy = ({ attribs }: Element) => attribs['http-equiv'] === 'Content-Security-Policy'
      assert.equal(elements.filter(isPolicy).length, 1, path)
      const at = elements.findIndex(isPolicy)
      const first = elements.findIndex(({ name }) => ['link', 'script', 'style', 'img'].includes(name))
      assert.ok(at < first, path)
      assert.equal(elements[at]?.attribs['content'], pagePolicy(), path)
    }
  })

  test('runs no script but the site’s own, and holds no style', () => {
    assert.deepEqual(
      wrong(({ name, attribs }) => {
        if (name === 'style') return 'a style'
        const spoken = Object.keys(attribs).find((attribute) => /^(?:on|style$|srcdoc$)/.test(attribute))
        if (spoken !== undefined) return `the attribute ${spoken} of ${name}`
        if (name !== 'script') return undefined
        if (/^(?:\.\.?\/|\/)/.test(attribs['src'] ?? '')) return undefined
        return /^application\/(?:ld\+)?json$/.test(attribs['type'] ?? '') ? undefined : 'a script'
      }),
      [],
    )
  })

  test('loads nothing from elsewhere', () => {
    const loading = [
      'img',
      'script',
      'iframe',
      'embed',
      'object',
      'audio',
      'video',
      'source',
      'track',
      'input',
    ]
    assert.deepEqual(
      wrong(({ name, attribs }) => {
        if (['iframe', 'embed', 'object', 'base', 'audio', 'video'].includes(name)) return name
        if (loading.includes(name) && !/^(?:$|[^:]*$)/.test(attribs['src'] ?? '')) return attribs['src']
        if (loading.includes(name) && (attribs['src'] ?? '').startsWith('//')) return attribs['src']
        if ('srcset' in attribs || 'ping' in attribs || 'background' in attribs) return `${name} with srcset`
        // These say what a page is and where else it stands; no browser asks for them.
        const isNamed = /^(?:canonical|cite-as|type|item|collection|license|schema\.)/
        if (name !== 'link' || isNamed.test(attribs['rel'] ?? '')) return undefined
        return /^[./]|^data:,$/.test(attribs['href'] ?? '') ? undefined : `link to ${attribs['href']}`
      }),
      [],
    )
  })

  test('leads only to its own pages, or out without a referrer', () => {
    const hrefs = new Set(
      pages.flatMap(({ elements }) =>
        elements.flatMap(({ name, attribs }) => (name === 'a' ? (attribs['href'] ?? []) : [])),
      ),
    )
    for (const href of ['https://web.archive.example/x', 'https://out.example/y'])
      assert.ok(hrefs.has(href), href)
    assert.deepEqual(
      wrong(({ name, attribs }) => {
        const href = attribs['href']
        if (name === 'form') return /^[./]/.test(attribs['action'] ?? '') ? undefined : attribs['action']
        if (name !== 'a' || href === undefined) return undefined
        if (!/^[a-z][a-z\d+.-]*:|^\/\//i.test(href)) return undefined
        const isOut = /^(?:https?|mailto):/.test(href) && /\bnoreferrer\b/.test(attribs['rel'] ?? '')
        return isOut ? undefined : href
      }),
      [],
    )
  })

  test('sends a reader on only within the site', () => {
    assert.deepEqual(
      wrong(({ attribs }) =>
        attribs['http-equiv'] === 'refresh' && !/^0; url=\.\.?\/[^:]*$/.test(attribs['content'] ?? '')
          ? attribs['content']
          : undefined,
      ),
      [],
    )
    assert.deepEqual(
      pages.filter(({ path }) => path.startsWith('evil/')).map(({ path }) => path),
      ['evil/one.html'],
    )
  })

  test('has ids of its own, and every fragment on it finds one', () => {
    for (const { path, elements } of pages) {
      const ids = elements.flatMap(({ attribs }) => attribs['id'] ?? [])
      assert.equal(new Set(ids).size, ids.length, path)
      // On the page of search a fragment with a query is what the page is to ask.
      for (const { attribs } of elements)
        if (attribs['href']?.startsWith('#') && !/^#(?:q|tag)=/.test(attribs['href']))
          assert.ok(ids.includes(attribs['href'].slice(1)), `${path} ${attribs['href']}`)
    }
  })

  test('whose article is not dated has no date for machines', () => {
    for (const { path, elements } of pages)
      if (/^undated\/.+\/index/.test(path))
        assert.ok(!elements.some(({ attribs }) => 'datetime' in attribs), path)
  })

  test('holds linked data that can be read', () => {
    for (const { path, elements } of pages)
      for (const { attribs, text } of elements)
        if (attribs['type'] === 'application/ld+json') assert.ok(JSON.parse(text)['@graph'], path)
  })
})
