import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blocksText } from '../../../src/article/block.ts'
import { isHtmlTooDeep } from '../../../src/article/markdown/html-depth.ts'
import { parse } from '../../support/parse.ts'

test('HTML is too deep where hundreds of elements are open at once, and nowhere else', () => {
  for (const text of ['<b>', '<div><p>', '<td><li>', '<b></i>'])
    assert.ok(isHtmlTooDeep(text.repeat(500)), text)
  for (const text of [
    '<br>',
    '<p>a',
    '<li>a',
    '<b>a</b>',
    '<div><b>a</div>',
    '<p><b>a</b>',
    'a < b ',
    '</b>',
  ])
    assert.ok(!isHtmlTooDeep(text.repeat(5000)), text)
})

test('a text whose HTML is too deep is shown with its tags, and that is doubted', () => {
  const { article, codes } = parse(`${'<b>'.repeat(500)}The *bridge* fell.`, 'articles/a.md')
  assert.ok(codes.includes('html-left'))
  assert.equal(blocksText(article?.body ?? []), `${'<b>'.repeat(500)}The bridge fell.`)
})
