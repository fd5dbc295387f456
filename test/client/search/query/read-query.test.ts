import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { readQuery } from '../../../../src/client/search/query/read-query.ts'
import type { Query } from '../../../../src/client/search/query/tree.ts'

/** A tree in one line: `(all sea "human rights" (not fog))`. */
function line(query: Query): string {
  switch (query.kind) {
    case 'words': {
      const text = query.quoted ? `"${query.text}"` : query.text
      const near = query.near > 0 ? `~${query.near}` : ''
      return `${query.inHeadline ? 'title:' : ''}${text}${near}${query.form === 'begins' ? '…' : ''}`
    }
    case 'not':
      return `(not ${line(query.part)})`
    case 'name':
      return `${query.field}:${query.text}`
    case 'dates':
      return `${query.from}..${query.to}`
    case 'every':
      return 'every'
    case 'named':
      return `(${query.name.id} ${query.typed.map(line).join(' ')})`
    default:
      return `(${query.kind} ${query.parts.map(line).join(' ')})`
  }
}

const finished = (input: string) => line(readQuery(input, false).query)
const typed = (input: string) => line(readQuery(input, true).query)
const leftOut = (input: string) => readQuery(input, false).leftOut.map(({ text, why }) => `${text} ${why}`)

describe('what is typed, as a tree', () => {
  test('words side by side must all be there', () => {
    assert.equal(finished(' Harbour  ferry'), '(all Harbour ferry)')
    assert.equal(finished('sea AND fog'), '(all sea fog)')
  })

  test('phrases and words in any mixture, with the quotation marks of any language', () => {
    assert.equal(finished('"human rights" sea “twice a day”'), '(all "human rights" sea "twice a day")')
    assert.equal(finished('„human rights“ «در سال»'), '(all "human rights" "در سال")')
    assert.equal(finished('sea "human rights'), '(all sea "human rights")')
  })

  test('any of them, and none of them', () => {
    assert.equal(finished('oil OR gas'), '(any oil gas)')
    assert.equal(finished('oil | gas|coal'), '(any oil gas coal)')
    assert.equal(finished('oil -gas'), '(all oil (not gas))')
    assert.equal(finished('NOT gas oil'), '(all (not gas) oil)')
    assert.equal(finished('-"natural gas"'), '(not "natural gas")')
    assert.equal(finished('NOT -oil'), 'oil')
  })

  test('AND binds closer than OR, brackets closer than both', () => {
    assert.equal(finished('a1 b1 OR c1'), '(any (all a1 b1) c1)')
    assert.equal(finished('a1 (b1 OR c1)'), '(all a1 (any b1 c1))')
    assert.equal(finished('-(a1 b1) c1'), '(all (not (all a1 b1)) c1)')
    assert.equal(finished('((a1))'), 'a1')
  })

  test('operators are English in capitals, Dari and Pashto; other words are words', () => {
    assert.equal(finished('نفت یا گاز'), '(any نفت گاز)')
    assert.equal(finished('نفت و گاز'), '(all نفت گاز)')
    assert.equal(finished('تېل او ګاز'), '(all تېل ګاز)')
    assert.equal(finished('نفت نه گاز'), '(all نفت (not گاز))')
    assert.equal(finished('oil or not gas'), '(all oil or not gas)')
    assert.equal(finished('پزشکان بدون مرز'), '(all پزشکان بدون مرز)')
    assert.equal(finished('و'), 'و')
  })

  test('fields', () => {
    assert.equal(finished('title:oil title:"oil prices"'), '(all title:oil title:"oil prices")')
    assert.equal(
      finished('author:Quill publication:"The Post" tag:Sea name:NRF lang:fa'),
      '(all author:Quill publication:The Post tag:Sea name:NRF lang:fa)',
    )
    assert.equal(finished('oil -author:Quill'), '(all oil (not author:Quill))')
    assert.equal(finished('عنوان:نفت نویسنده:مریم'), '(all title:نفت author:مریم)')
    assert.equal(finished('12:30 https://news.example'), '(all 12:30 https://news.example)')
    assert.equal(finished('foo:bar'), 'foo:bar')
  })

  test('dates of any precision, with or without an end', () => {
    assert.equal(finished('date:1998..2001-06'), '1998..2001-06')
    assert.equal(finished('date:1998'), '1998..1998')
    assert.equal(finished('date:1998.. date:..2001-06-30'), '(all 1998.. ..2001-06-30)')
  })

  test('near, and patterns', () => {
    assert.equal(finished('"oil prices"~5'), '"oil prices"~5')
    assert.equal(finished('oper* wor?d'), '(all oper* wor?d)')
    assert.equal(readQuery('wor?d', false).query.kind, 'words')
    assert.equal(finished('who?'), 'who?')
  })

  test('the last word goes on while it is being typed', () => {
    assert.equal(typed('harbour fer'), '(all harbour fer…)')
    assert.equal(typed('harbour fer '), '(all harbour fer)')
    assert.equal(typed('"human ri'), '"human ri"…')
    assert.equal(typed('"human rights"'), '"human rights"')
    assert.equal(typed('oil -ga'), '(all oil (not ga…))')
    assert.equal(typed('U.S.'), 'U.S.')
  })

  test('words of Arabic script side by side may be halves of one', () => {
    const halves = (input: string) => {
      const { query } = readQuery(input, false)
      return query.kind === 'all' ? query.parts.map((part) => (part.kind === 'words' ? part.halves : [])) : []
    }
    assert.deepEqual(halves('می خواهند رفت'), [['میخواهند'], ['میخواهند', 'خواهندرفت'], ['خواهندرفت']])
    assert.deepEqual(halves('to day'), [[], []])
    assert.deepEqual(halves('"می" خواهند'), [[], []])
  })
})

describe('what is not understood', () => {
  test('is said, and left out', () => {
    assert.deepEqual(leftOut('€ oil'), ['€ no-word'])
    assert.deepEqual(leftOut('"…"'), ['… no-word'])
    assert.deepEqual(leftOut('title: oil'), ['title: no-value'])
    assert.deepEqual(leftOut('date:summer'), ['summer no-date'])
    assert.deepEqual(leftOut('date:2001-13'), ['2001-13 no-date'])
    assert.deepEqual(leftOut('*ation a*'), ['*ation no-beginning', 'a* no-beginning'])
    assert.deepEqual(leftOut('OR oil'), ['OR alone'])
    assert.deepEqual(leftOut('oil NOT'), ['NOT alone'])
    assert.deepEqual(leftOut('oil)'), [') alone'])
  })

  test('leaves the rest of the query as it is', () => {
    assert.equal(finished('OR oil'), 'oil')
    assert.equal(finished('oil) gas'), '(all oil gas)')
    assert.equal(finished('(oil gas'), '(all oil gas)')
  })

  test('a dash that stands apart is no part of what is asked', () => {
    assert.deepEqual([finished('oil - gas'), leftOut('oil - gas')], ['(all oil gas)', []])
  })
})

test('nothing that is a word is nothing asked', () => {
  for (const input of ['', '  ', '"', '""', '— / …', '«»', '()', '-']) {
    assert.equal(finished(input), 'every', input)
    assert.equal(typed(input), 'every', input)
  }
})

test('brackets within brackets cost no more than their number', () => {
  assert.equal(finished(`${'('.repeat(20_000)}oil`), 'oil')
  assert.match(finished(`${'-('.repeat(20_000)}oil`), /oil/)
  assert.match(finished(`${'NOT '.repeat(20_000)}oil`), /oil/)
  assert.equal(finished('|'.repeat(20_000)), 'every')
})

test('whatever is typed is read, and words stand where they say', () => {
  const pieces = fc.constantFrom(
    'oil',
    'OR',
    '-',
    '"',
    '(',
    ')',
    '|',
    ' ',
    'title:',
    'date:',
    '1998',
    '..',
    '*',
    '~5',
    'یا',
    '?',
  )
  const inputs = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(pieces).map((some) => some.join('')),
  )
  const check = (query: Query, input: string): void => {
    if (query.kind === 'words') assert.equal(input.slice(query.start, query.end).includes(query.text), true)
    else if (query.kind === 'not') check(query.part, input)
    else if (query.kind === 'all' || query.kind === 'any') for (const part of query.parts) check(part, input)
  }
  fc.assert(
    fc.property(inputs, fc.boolean(), (input, typing) => {
      const read = readQuery(input, typing)
      check(read.query, read.input)
    }),
    { numRuns: 2000 },
  )
})
