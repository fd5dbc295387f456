import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { CitationFacts } from '../../src/citation/citation-facts.ts'
import { citationPieces } from '../../src/citation/line.ts'
import { anyCitation, BARE, cited, HOSTILE } from '../support/citations.ts'

const toLine = (facts: CitationFacts): string => citationPieces(facts).join(' ')

test('a citation names who, what, where, when, and the record with its address', () => {
  assert.equal(
    toLine(cited()),
    'Mina Rahbar. “Panjshir fighters hold valley.” Sample Wire, 1 January 2022. Valley Archive, k2m9c7bq4x. https://archive.example/2022/01/01/panjshir/',
  )
})

test('what is not known is left out, what the archive supplied stands in brackets', () => {
  assert.equal(toLine(BARE), '“[It rained all night].” undated. Valley Archive, zzzzzzzzzz.')
})

test('an inferred date stands in brackets, once', () => {
  const dated = (text: string) =>
    toLine(cited({ date: { edtf: '2022-01~', text, status: 'inferred' }, address: '' }))
  for (const text of ['January 2022', '[January 2022]'])
    assert.match(dated(text), /Sample Wire, \[January 2022\]\. Valley/)
})

test('bounds that the archive found stand in brackets, a stated limit does not', () => {
  const dated = (text: string, status: 'stated' | 'bounded') =>
    toLine(cited({ date: { edtf: '[2022-01-06..]', text, status }, address: '' }))
  assert.match(
    dated('not before 6 January 2022', 'bounded'),
    /Sample Wire, \[not before 6 January 2022\]\. Valley/,
  )
  assert.match(dated('before 1990', 'stated'), /Sample Wire, before 1990\. Valley/)
})

test('words that bring an end of their own get no full stop', () => {
  assert.match(toLine(cited({ headline: 'Who holds the valley?' })), /“Who holds the valley\?” Sample/)
  assert.match(toLine(cited({ headline: 'جنگ چرا؟' })), /“جنگ چرا؟” Sample/)
})

test('a hostile citation is one line of what can be seen, with no address that is none of the web', () => {
  const line = toLine(HOSTILE)
  assert.doesNotMatch(line, /[\r\n\u0000-\u001f\u202a-\u202e]/)
  assert.ok(line.endsWith('@archive, k2m9c7bq4x.'), line)
})

test('any citation is one line', () => {
  fc.assert(
    fc.property(anyCitation, (facts) => {
      const line = toLine(facts)
      assert.ok(
        !/[\r\n\u2028\u2029\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(line),
        JSON.stringify(line),
      )
      assert.ok(!/\p{Surrogate}/u.test(line), 'no half characters')
    }),
  )
})

test('the line has the quotation marks and commas of its language', () => {
  const signs = { quotes: ['«', '»'], marksWithinQuotes: false, comma: '،' } as const
  assert.deepEqual(citationPieces(cited({ address: '' }), signs), [
    'Mina Rahbar.',
    '«Panjshir fighters hold valley».',
    'Sample Wire،',
    '1 January 2022.',
    'Valley Archive، k2m9c7bq4x.',
  ])
})
