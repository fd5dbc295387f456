import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readQuery } from '../../../../src/client/search/query/read-query.ts'

const finished = (input: string) => readQuery(input, false)
const typed = (input: string) => readQuery(input, true)

test('every finished word must be there exactly', () => {
  assert.deepEqual(finished(' Harbour  ferry'), {
    ranking: 'harbour ferry',
    terms: [
      { text: 'harbour', searches: ['"harbour"'] },
      { text: 'ferry', searches: ['"ferry"'] },
    ],
    prefix: '',
  })
})

test('a word asked for twice is asked for once', () => {
  assert.deepEqual(finished('sea sea').terms, [{ text: 'sea', searches: ['"sea"'] }])
})

test('phrases and words in any mixture, with the quotation marks of any language', () => {
  const terms = (input: string) => finished(input).terms.map(({ text }) => text)
  assert.deepEqual(terms('"human rights" sea "twice a day"'), ['human rights', 'sea', 'twice a day'])
  assert.deepEqual(terms('sea “human rights”'), ['sea', 'human rights'])
  assert.deepEqual(terms('„human rights“ «در سال»'), ['human rights', 'در سال'])
})

test('a quotation mark that nothing closes goes to the end', () => {
  assert.deepEqual(
    finished('sea "human rights').terms.map(({ text }) => text),
    ['sea', 'human rights'],
  )
})

test('a phrase is also looked for as one word with hyphens', () => {
  assert.deepEqual(finished('"human rights"').terms, [
    { text: 'human rights', searches: ['"human rights"', '"humanrights"'] },
  ])
  assert.deepEqual(finished('"one two three four five"').terms[0]?.searches, ['"one two three four five"'])
})

test('a word with a hyphen is also looked for as two, and ranked as two', () => {
  assert.deepEqual(finished('co-operation'), {
    ranking: 'co operation',
    terms: [{ text: 'co-operation', searches: ['"cooperation"', '"co operation"'] }],
    prefix: '',
  })
})

test('words joined by a dash or a slash are a phrase', () => {
  assert.deepEqual(
    finished('north–south 9/11').terms.map(({ text }) => text),
    ['north– south', '9/ 11'],
  )
})

test('the last word goes on while it is being typed', () => {
  assert.deepEqual(typed('harbour fer'), {
    ranking: 'harbour fer',
    terms: [{ text: 'harbour', searches: ['"harbour"'] }],
    prefix: 'fer',
  })
  assert.equal(typed('harbour fer ').prefix, '')
  assert.equal(typed('"human ri').prefix, 'ri')
  assert.equal(typed('"human rights"').prefix, '')
  assert.equal(typed('').prefix, '')
})

test('letters and digits of any keyboard make one query', () => {
  assert.deepEqual(finished('علي ١٣٩٩'), finished('علی ۱۳۹۹'))
  assert.deepEqual(finished('می\u200cخواهند'), finished('میخواهند'))
})

test('nothing that is a word is nothing asked', () => {
  for (const input of ['', '  ', '"', '""', '— / …', '«»']) {
    assert.deepEqual(finished(input), { ranking: '', terms: [], prefix: '' }, input)
    assert.deepEqual(typed(input), { ranking: '', terms: [], prefix: '' }, input)
  }
})

test('whatever is typed, every search is one quoted phrase with a word in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (input, typing) => {
      const query = readQuery(input, typing)
      for (const { searches } of query.terms) {
        assert.notEqual(searches.length, 0)
        for (const search of searches) assert.match(search, /^"[^"]*[\p{L}\p{N}][^"]*"$/u)
      }
      assert.equal(query.ranking === '', query.terms.length === 0 && query.prefix === '')
    }),
  )
})
