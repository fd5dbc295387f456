import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFrontMatter } from '../../../src/article/front-matter/front-matter.ts'
import { rawText } from '../../../src/article/raw-text.ts'
import { articleOf, parse } from '../../support/parse.ts'
import { worked } from '../../support/worked.ts'

const BODY = 'The mill at the weir ground its last flour on Friday.\n\nIts owner kept the keys.\n'

function read(head: string, name = 'a.md', body = BODY) {
  const text = head + body
  const { value, diagnostics } = readFrontMatter(rawText(`articles/${name}`, text))
  return {
    format: value?.format,
    fields: Object.fromEntries(value?.entries.map(({ key, value: held }) => [key, held]) ?? []),
    body: value && text.slice(value.bodyStart).trimStart(),
    codes: diagnostics.map(({ code }) => code),
  }
}

const lines = (fields: object, body = BODY) => ({ format: 'lines', fields, body, codes: [] })
const text = (head: string, body = BODY) => ({
  format: null,
  fields: {},
  body: (head + body).trimStart(),
  codes: [],
})

test('lines of Pelican, MultiMarkdown and scrapers are fields', () => {
  assert.deepEqual(
    read(
      'Title: Mill stops\nDate: 2019-04-05 10:00\nAuthors: Mina Rahbar, Tom Ashby\nSummary: A long\n    farewell\nSeries name: Mills\n\n',
    ),
    lines({
      Title: 'Mill stops',
      Date: '2019-04-05 10:00',
      Authors: 'Mina Rahbar, Tom Ashby',
      Summary: 'A long farewell',
      'Series name': 'Mills',
    }),
  )
  assert.deepEqual(
    read('\nTitle:   Die Mühle: ein Ende  \r\nKeywords: a; b\r\n\r\n'),
    lines({ Title: 'Die Mühle: ein Ende', Keywords: 'a; b' }),
  )
  assert.deepEqual(
    read('URL: https://courier.example/mill\nTitle: Mill stops\nSource: The Courier\n\n', 'a.txt'),
    lines({ URL: 'https://courier.example/mill', Title: 'Mill stops', Source: 'The Courier' }),
  )
})

test('lines of Nikola, also in a comment, and properties of Logseq are fields', () => {
  assert.deepEqual(
    read('.. title: Mill stops\n.. slug: mill\n.. tags:\n.. date: 2019-04-05 10:00:00 UTC\n\n', 'a.txt'),
    lines({ title: 'Mill stops', slug: 'mill', tags: null, date: '2019-04-05 10:00:00 UTC' }),
  )
  assert.deepEqual(
    read('<!--\n.. title: Mill stops\n.. date: 2019-04-05\n-->\n\n'),
    lines({ title: 'Mill stops', date: '2019-04-05' }),
  )
  assert.deepEqual(
    read('title:: Mill stops\nauthor:: [[Mina Rahbar]], [[Tom Ashby]]\ndate:: [[2019-04-05]]\n\n'),
    lines({ title: 'Mill stops', author: ['Mina Rahbar', 'Tom Ashby'], date: '2019-04-05' }),
  )
  assert.deepEqual(
    read('- title:: Mill stops\n  tags:: mill, flour\n\n'),
    lines({ title: 'Mill stops', tags: 'mill, flour' }),
  )
})

test('a fence only below the fields ends YAML', () => {
  assert.deepEqual(read('title: Mill stops\ndate: 2019-04-05\ntags:\n- mill\n- flour\n---\n'), {
    format: 'yaml',
    fields: { title: 'Mill stops', date: '2019-04-05', tags: ['mill', 'flour'] },
    body: BODY,
    codes: [],
  })
  assert.deepEqual(read('title: Mill: stops\ndate: 2019-04-05\n---\n').codes, ['head-unread'])
})

test('lines below a headline and a list of metadata are fields of a note', () => {
  assert.deepEqual(
    read(
      '# Mill stops\n\nAuthor: Mina Rahbar\nURL: https://courier.example/mill\nCreated: April 9, 2019\n\n',
    ),
    lines({
      title: 'Mill stops',
      Author: 'Mina Rahbar',
      URL: 'https://courier.example/mill',
      Created: 'April 9, 2019',
    }),
  )
  assert.deepEqual(
    read(
      '# Mill\n\n![cover](https://courier.example/c.jpg)\n\n## Metadata\n- Author: [[Mina Rahbar]]\n- Full Title: Mill stops\n- Category: #articles\n- Document Tags: [[mill]] [[flour]]\n- URL: https://courier.example/mill\n\n',
    ),
    lines({
      Author: 'Mina Rahbar',
      title: 'Mill stops',
      kind: '#articles',
      tags: ['mill', 'flour'],
      URL: 'https://courier.example/mill',
    }),
  )
})

test('heads in bold, in lists, of Org and reStructuredText, and with the colon of East Asia are fields', () => {
  const wanted = { Title: 'Mill stops', Author: 'Mina Rahbar', Date: '2019-04-05' }
  for (const head of [
    '**Title:** Mill stops\n**Author:** Mina Rahbar\n**Date:** 2019-04-05\n\n',
    '__Title__: Mill stops\n__Author__: Mina Rahbar\n__Date__: 2019-04-05\n\n',
    '- Title: Mill stops\n- Author: Mina Rahbar\n- **Date:** 2019-04-05\n\n',
    '#+Title: Mill stops\n#+Author: Mina Rahbar\n#+Date: <2019-04-05 Fri>\n\n',
    'Title：Mill stops\nAuthor： Mina Rahbar\nDate：2019-04-05\n\n',
    'Title: Mill stops\nAuthor: Mina Rahbar\nDate: 2019-04-05\n==========\n',
  ])
    assert.deepEqual(read(head), lines(wanted), head)
  assert.deepEqual(
    read('Mill stops\n##########\n\n:date: 2019-04-05\n:tags: mills\n\n', 'a.txt'),
    lines({ title: 'Mill stops', date: '2019-04-05', tags: 'mills' }),
  )
  assert.deepEqual(read('- title:: Mill stops\n  tags:: mills\n- ').fields, {
    title: 'Mill stops',
    tags: 'mills',
  })
  assert.deepEqual(read('#+TITLE: Mill stops\n#+FILETAGS: :mills:water:\n\n').fields, {
    TITLE: 'Mill stops',
    tags: ['mills', 'water'],
  })
  assert.deepEqual(read('Title: Mill stops\nAuthors: Mina Rahbar\n         Tom Ashby\n\n').fields, {
    Title: 'Mill stops',
    Authors: 'Mina Rahbar; Tom Ashby',
  })
  assert.deepEqual(
    read('# Mill stops\n\n**Author:** Mina Rahbar\n**URL:** https://courier.example/\n\n').fields,
    {
      title: 'Mill stops',
      Author: 'Mina Rahbar',
      URL: 'https://courier.example/',
    },
  )
})

test('what a program for notes says of its note is no author and no date, and who made it is told nobody', () => {
  const article = articleOf(
    `# Mill stops\n\nCreated: February 3, 2022 8:01 AM\nCreated By: Jane Collector\nLast Edited Time: February 4, 2022 9:00 AM\nPublished: January 6, 2022\nLink: https://courier.example/mill\n\n${BODY}`,
    'articles/a.md',
  )
  assert.deepEqual(
    [article.headline.value, article.published.value.edtf, article.authors.value, article.collected?.at],
    ['Mill stops', '2022-01-06', [], 'February 3, 2022 8:01 AM'],
  )
  assert.doesNotMatch(JSON.stringify({ ...article, source: null }), /Jane/)
})

test('a list of Zotero below "Metadata" is read with its tags; one that cannot be read is told', () => {
  const head =
    '# Mill stops\n\n## Metadata\n* Item Type: [[Newspaper Article]]\n* Authors: [[Mina Rahbar]], [[Tom Ashby]]\n* Date: [[2019-04-05]]\n* Topics: [[Mills]]\n, #zotero\n\n'
  const { authors, published, tags } = articleOf(head + BODY, 'articles/a.md')
  assert.deepEqual(
    [authors.value.map(({ name }) => name), published.value.edtf, tags.map(({ name }) => name)],
    [['Mina Rahbar', 'Tom Ashby'], '2019-04-05', ['Mills', 'zotero']],
  )
  assert.deepEqual(read('# Mill stops\n\n## Metadata\n- Author: Mina Rahbar\nsome words\n\n').codes, [
    'head-unread',
  ])
})

test('lists and bold words of a text are no fields', () => {
  for (const head of [
    '- Title: the mill\n- Date: unknown\n\n',
    '**Note:** the mill stopped.\n**More:** below.\n\n',
    'Mill stops\n##########\n\n:smile: it is so\n\n',
  ])
    assert.deepEqual(read(head).fields, {}, head)
})

test('a draft stays one', () => {
  for (const line of ['Status: draft', 'Draft: true', 'Draft: yes'])
    assert.deepEqual(parse(`Title: Mill stops\n${line}\n\nText.\n`, 'articles/a.md').codes, ['draft'], line)
  for (const line of ['Status: published', 'Draft: false'])
    assert.equal(
      articleOf(`Title: Mill stops\n${line}\n\nText.\n`, 'articles/a.md').headline.value,
      'Mill stops',
    )
})

test('lines of a text are no fields', () => {
  for (const head of [
    'Title: A word with two meanings\n\n',
    'Note: nobody was there.\nDate: unknown\n\n',
    'Q: Who kept the keys?\nA: Nobody.\n\n',
    'Mina: Title fights are over.\nTom: Are they?\n\n',
    'Date: 5 April 2019\nAuthor: Mina Rahbar\n\n',
    'Title: Mill stops\nRound one: 3\nRound two: 4\nRound three: 1\nDate: none\n\n',
    'Mill stops: the end\n---\n',
    'Title: the end\n---\n',
    '# Mill stops\n\nAuthor: Mina Rahbar\nDate: 5 April 2019\n\n',
    '# Mill stops\n\nTags: what are they?\nMina: labels.\n\n',
    '## Metadata\n- Author: a word\n\n',
  ])
    assert.deepEqual(read(head), text(head))
  assert.deepEqual(read('# Mill stops\n\nURL: https://a.example\nTags: b\n\n', 'a.txt').format, null)
  assert.deepEqual(read('Title: Mill stops\nDate: 2019-04-05\n\n', 'a.html').format, null)
})

test('what looks like a head and is none is told', () => {
  const head = 'Title: Mill stops\nDate: 2019-04-05\nAuthor: Mina Rahbar\nand others\n\n'
  assert.deepEqual(read(head), { ...text(head), codes: ['head-unread'] })
})

test('a head of hostile length is left', () => {
  const long = `Title: a\nDate: ${'[[a]] '.repeat(50_000)}x\n\n`
  const before = worked()
  assert.equal(read(long).format, null)
  assert.equal(read(`# ${' #'.repeat(100_000)}x\n\n`).format, null)
  assert.ok(worked() - before < 2500)
})
