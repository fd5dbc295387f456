import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  ARTICLE_ENDINGS,
  articleEnding,
  ENDINGS_IN_WORDS,
  formOf,
  withoutArticleEnding,
} from '../../src/value/article-endings.ts'

test('five endings make a file an article, in any case, and tell its form', () => {
  assert.deepEqual(
    ['a.txt', 'A.MD', 'a.b.markdown', 'x/a.html', 'a.Htm'].map((name) => [
      articleEnding(name),
      formOf(name),
      withoutArticleEnding(name),
    ]),
    [
      ['.txt', 'text', 'a'],
      ['.md', 'markdown', 'A'],
      ['.markdown', 'markdown', 'a.b'],
      ['.html', 'html', 'x/a'],
      ['.htm', 'html', 'a'],
    ],
  )
  assert.deepEqual(ARTICLE_ENDINGS, ['.txt', '.rtf', '.md', '.markdown', '.html', '.htm'])
  assert.equal(ENDINGS_IN_WORDS, '.txt, .rtf, .md, .markdown, .html or .htm')
})

test('any other name is no article’s, and keeps its ending', () => {
  for (const name of ['', 'txt', 'a.txt.yaml', 'a.md5', 'a.mdx', 'a.md/b', 'a.txt ', 'a.'])
    assert.deepEqual(
      [articleEnding(name), formOf(name), withoutArticleEnding(name)],
      [undefined, 'text', name],
    )
})
