import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Redaction } from '../../../src/article/access.ts'
import { Redactor, redactedAt } from '../../../src/article/redaction/redactor.ts'
import { SecretWords } from '../../../src/value/secret-words.ts'
import { articleOf, parse } from '../../support/parse.ts'

const quote = (text: string): Redaction => ({ kind: 'quote', text, reason: null, isOnlyHere: false })

test('after a redaction the leak test finds nothing in the text, whatever it was', () => {
  const word = fc.constantFrom(
    'Mina',
    'mina',
    'MÍNA',
    'Rahbar',
    'rahbar',
    'x',
    '-',
    '\n',
    ' ',
    '**',
    '’s',
    'مینا',
    'مينا',
    '7',
  )
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
      (text) => {
        for (const secret of ['Mina Rahbar', 'مینا', 'mina 7']) {
          const redacted = new Redactor([quote(secret)]).text(text)
          assert.ok(!new SecretWords([secret]).isIn(redacted), `${secret} in ${redacted}`)
        }
      },
    ),
  )
})

test('a place in the text is found again in what is left of it', () => {
  const { text, at } = redactedAt('one TWO three FOUR five', [
    { start: 4, end: 7 },
    { start: 14, end: 18 },
  ])
  assert.equal(text, 'one ▮ three ▮ five')
  assert.deepEqual(
    [0, 3, 8, 19].map((offset) => text.slice(at(offset)).slice(0, 4)),
    ['one ', ' ▮ t', 'thre', 'five'],
  )
  assert.deepEqual(
    [4, 5, 6].map((offset) => text.slice(at(offset))[0]),
    ['▮', '▮', '▮'].map(() => text[at(4)]),
  )
})

test('evidence is quoted from the text that is left, at its place there', () => {
  const raw = '---\ntitle: Rain stops Mina Rahbar\nredactions: [Mina Rahbar]\ndate: 2022-03-04\n---\nRain.\n'
  const { published, headline } = articleOf(raw, 'articles/a.md')
  assert.deepEqual(
    headline.evidence.map(({ quote, line }) => [quote, line]),
    [['title: Rain stops ▮', 2]],
  )
  assert.deepEqual(
    published.evidence.map(({ quote }) => quote),
    ['date: 2022-03-04'],
  )
})

test('in TOML and JSON all of the front matter is taken out of the text, and its fields are read', () => {
  for (const raw of [
    '+++\ntitle = "Rain"\n[[redactions]]\nquote = "Mina Rahbar"\n[[redactions]]\npattern = "07\\\\d+"\n+++\nMina Rahbar has 0700.\n',
    '{\n"title": "Rain",\n"redactions": [{"quote": "Mina Rahbar"},\n{"pattern": "07\\\\d+"}]\n}\nMina Rahbar has 0700.\n',
  ]) {
    const { article, codes } = parse(raw, 'articles/a.md')
    assert.deepEqual([article?.headline.value, codes], ['Rain', []])
    assert.ok(!/Mina|0700|07/.test(JSON.stringify(article)))
  }
})

test('a saved page is redacted in what it declares and in its text, over tags and in entities', () => {
  const page = `<html lang="en"><head><title>Mina Rahbar</title><meta name="author" content="Mina Rahbar"></head><body><article><h1>Mina Rahbar</h1><p>${'Rain fell on the bridge all day. '.repeat(12)}</p><p>Then <b>Mina</b> <i>Rahbar</i> left; M&#105;na&nbsp;Rahbar came.</p></article></body></html>`
  const { article } = parse(page, 'articles/a.html', 'redactions: [Mina Rahbar]\n')
  assert.ok(article)
  assert.ok(
    !new SecretWords(['Mina Rahbar']).isIn(JSON.stringify(article.body).replace(/[{}":,[\]a-z]+/g, ' ')),
  )
  assert.ok(!JSON.stringify(article).includes('Rahbar'))
})

test('a name in a list of redactions alone is not found in the article', () => {
  assert.deepEqual(parse('---\ntitle: A\nredactions: [Mina]\n---\nText.\n', 'articles/a.md').codes, [
    'redaction-not-found',
  ])
  assert.deepEqual(parse('Rain\n\nIt rained.\n', 'articles/a.txt', 'redactions: [Mina]\n').codes, [
    'redaction-not-found',
  ])
})
