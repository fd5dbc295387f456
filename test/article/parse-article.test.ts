import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Article } from '../../src/article/article.ts'
import { blocksText } from '../../src/article/block.ts'
import type { Evidence } from '../../src/article/claim.ts'
import { textOfFile } from '../../src/article/source-text.ts'
import { articleOf, parse, windows1256 } from '../support/parse.ts'

test('an article carries the digest of its raw bytes and how they were read', () => {
  const bytes = new TextEncoder().encode('\ufeffBridge to Be Repaired\r\n\r\nText of it.\r\n')
  assert.deepEqual(articleOf(bytes).source, {
    path: 'articles/a.txt',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    form: 'text',
    encoding: 'utf-8',
  })
})

test('files that hold no article are errors, not empty records', () => {
  assert.deepEqual(parse('').codes, ['empty-file'])
  assert.deepEqual(parse(' \n').codes, ['empty-file'])
  assert.deepEqual(parse(Uint8Array.of(0, 1, 2, 3, 0, 200)).codes, ['binary-file'])
  assert.deepEqual(parse('---\ntitle: x\n').codes, ['front-matter-unclosed'])
  for (const content of ['', Uint8Array.of(0, 1, 2), '---js\nx\n---\n'])
    assert.equal(parse(content).article, undefined)
})

test('a record with front matter and no text is published, and so is one without a title', () => {
  const brief = parse('---\ntitle: Prices\ndate: 1987-03-19\n---\n', 'articles/a.md')
  assert.deepEqual(
    [brief.article?.headline.value, brief.article?.body, brief.codes],
    ['Prices', [], ['no-text']],
  )
  const untitled = parse('---\ntitle: ""\ndate: 1987-03-19\n---\n', 'articles/a.md')
  assert.deepEqual(
    [untitled.article?.headline.value, untitled.article?.headline.status],
    ['Untitled', 'supplied'],
  )
})

test('the front matter of a page is not part of its text, and places in the page stay', () => {
  const raw =
    '---\ntitle: 😀 X\ncollected: {by: someone}\n---\n<p>Work on the bridge stopped after two days of rain, the builders said.</p><meta name="author" content="Mina Rahbar">'
  const article = articleOf(raw, 'articles/a.html')
  assert.equal(
    blocksText(article.body),
    'Work on the bridge stopped after two days of rain, the builders said.',
  )
  const [evidence] = article.byline.evidence
  assert.equal([...raw].slice(evidence?.start, evidence?.end).join(''), 'Mina Rahbar')
})

test('a guessed encoding is said, at the first letter that shows it', () => {
  const { article, diagnostics } = parse(
    windows1256('گزارش از کابل\n\nدر کابل باران باريد و رودخانه بالا آمد'),
  )
  assert.equal(article?.source.encoding, 'windows-1256')
  assert.deepEqual(
    diagnostics.map(({ code, at }) => [code, at.line, at.column]),
    [['encoding-guessed', 1, 1]],
  )
})

test('offsets count code points and leave out the byte order mark', () => {
  const article = articleOf(
    '\ufeff😀 Bridge to Be Repaired\n\nBy Mina Rahbar\n\nThe text of the article is long enough to be taken for the story, and it goes on for a while longer.',
  )
  const text = [...'😀 Bridge to Be Repaired\n\nBy Mina Rahbar\n\n']
  const [evidence] = article.byline.evidence
  assert.equal(text.slice(evidence?.start, evidence?.end).join(''), 'Mina Rahbar')
})

/** Every piece of evidence of an article that stands in its file's text. */
function* evidenceOf(article: Article): Generator<Evidence> {
  for (const claim of [
    article.headline,
    article.published,
    article.byline,
    article.authors,
    article.publication,
  ]) {
    for (const { evidence } of [claim, ...(claim.rejected ?? [])])
      for (const piece of evidence) if (piece.line > 0) yield piece
  }
  for (const { evidence } of article.mentions) yield evidence
  for (const { evidence } of article.tags) yield* evidence
  for (const { text, line, start, end } of article.hidden) yield { quote: text, line, start, end }
}

const line = fc.oneof(
  fc.constantFrom(
    ' date 2022-01-01 Mina Rahbar',
    'AOPNEWS',
    'January 1, 2022',
    'By Mina Rahbar',
    'Bridge to Be Repaired',
    '',
    '',
    'Source link',
    'Leave a Reply',
    '© 2022 Sample. All rights reserved.',
    '---',
    'title: Flood',
    '+++',
    '# Heading',
    '- item',
    '> quote',
    'KABUL, Aug 30 (Sample Wire) - The bridge fell.',
    'The Sample Front (SF) of Joan Doe met in Herat in February 2022.',
    '<p>text</p>',
    '<html>',
    '\u2028',
    'گزارش از کابل در سال ۱۴۰۰',
    '01/02/2022',
    '30 February 2020',
    '[[wiki]] and [link](x.md)',
    'https://news.example/2022/01/05/x',
    '\u0007\u0007Menu\u0007',
    '\u001b[0mBy Oren Castell',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
)

test('parsing never throws, and every quote stands in the text at its place', () => {
  const ending = fc.constantFrom('a.txt', 'a.md', 'a.html', '2021-05-05-a.txt')
  const separator = fc.constantFrom('\n', '\r\n', '\r', '\n\n')
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), separator, ending, (lines, newline, name) => {
      const bytes = new TextEncoder().encode(lines.join(newline))
      const { article } = parse(bytes, name)
      if (!article) return
      const text = [...textOfFile({ path: name, bytes })]
      for (const { quote, start, end } of evidenceOf(article))
        assert.equal(text.slice(start, end).join(''), quote)
    }),
    { numRuns: 1000 },
  )
})

test('parsing never throws on any bytes', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom('a.txt', 'a.md', 'a.html'),
      (bytes, name) => {
        parse(bytes, name)
      },
    ),
    { numRuns: 1000 },
  )
})

test('a text too short to tell its language is in the site’s, if its letters can be', () => {
  assert.equal(articleOf('---\ntitle: Flood\n---\nIt rose.\n', 'articles/a.md').language, 'en')
  assert.equal(articleOf('---\ntitle: Паводок\n---\nВода.\n', 'articles/a.md').language, 'und')
})

test('a dateline of front matter is the article’s, before one that the text prints', () => {
  const text = `HERAT, March 3 (Sample Wire) - ${'The river rose and the bridge fell. '.repeat(4)}`
  const read = (field: string) => articleOf(`---\ntitle: Flood\n${field}---\n\n${text}\n`, 'a.md')
  assert.deepEqual(read('').dateline?.place, 'HERAT')
  const given = read('dateline: "KABUL, March 2"\n')
  assert.deepEqual([given.dateline, given.extra], [{ text: 'KABUL, March 2', place: 'KABUL' }, {}])
})
