import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { SiteCheck } from '../../src/pipeline/site-check.ts'

function check(files: Readonly<Record<string, string>>, baseUrl = ''): string[] {
  const site = new SiteCheck(baseUrl)
  for (const [path, text] of Object.entries(files)) site.look(path, () => text)
  return site
    .problems()
    .map(
      ({ code, at, message }) =>
        `${at.path} ${code} ${/"([^"]*)"/.exec(message)?.[1]}${/; so.*(?=\.)/.exec(message)?.[0] ?? ''}`,
    )
}

describe('a site', () => {
  test('in which everything leads to something has no problem', () => {
    const html = `<link rel="stylesheet" href="assets/a.css"><link rel="canonical" href="https://other.example/">
      <a href="./">home</a><a href="about/">a</a><a href="about">a</a><a href="about/index.html#here">a</a><a href="#top">t</a><a href="#old">o</a>
      <a name="old"></a><a href="search/?q=x#q=y">s</a><a href="mailto:a@b.example">m</a><a href="https://elsewhere.example/x">e</a><a href="">x</a>
      <img src="data:image/png;base64,AA" srcset="p%20q.png 1x, p%20q.png 2x" alt=""><form action="search/"></form>`
    const page = '<p id="here">x</p><a href="../#old">x</a><a href="/about/">x</a>'
    assert.deepEqual(
      check({
        'index.html': html,
        'about/index.html': page,
        'search/index.html': '',
        'p q.png': '',
        'assets/a.css': 'a{background:url(../p%20q.png)}b{background:url("data:x")}',
      }),
      [],
    )
  })

  test('is told of links, places, files and ids, the first page that has them and how many others', () => {
    const bad =
      '<a href="gone/">x</a><a href="/about/#nowhere">x</a><img src="/no.png" alt=""><p id="a"></p><p id="a"></p>'
    const files = {
      'a/index.html': bad,
      'about/index.html': '',
      'b/index.html': bad,
      'c.html': '<a href="/a/gone/">x</a>',
      's.css': '@import "no.css"; p{background:url(no.png)}',
    }
    assert.deepEqual(check(files), [
      'a/index.html site-anchor-dead /about/#nowhere; so is one other page',
      'a/index.html site-file-missing /no.png; so are 2 other pages',
      'a/index.html site-id-twice a; so is one other page',
      'a/index.html site-link-dead gone/; so is one other page',
      'b/index.html site-link-dead gone/',
      's.css site-file-missing no.css',
    ])
  })

  test('in a folder is left by an address that starts from the root of its host', () => {
    const base = 'https://archive.example/news/'
    const html = `<a href="/about/">x</a><a href="/news/about/">x</a><a href="${base}about/">x</a><a href="../">x</a><a href="${base}gone/">x</a>`
    assert.deepEqual(check({ 'index.html': html, 'about/index.html': '' }, base), [
      'index.html site-link-dead ../',
      'index.html site-link-dead /about/',
      `index.html site-link-dead ${base}gone/`,
    ])
  })

  test('may hold addresses that are none, letters of every kind, and a page that is no HTML', () => {
    assert.deepEqual(
      check({
        'index.html': '<a href="http://[">x</a><a href="آ/">x</a><a href="%ff/">x</a>',
        'آ/index.html': '\0<<<',
      }),
      ['index.html site-link-dead %ff/', 'index.html site-link-dead http://['],
    )
  })
})
