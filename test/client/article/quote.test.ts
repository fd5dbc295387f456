import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { cleanWords, withSource } from '../../../src/client/article/quote.ts'

test('words are one line for each paragraph', () => {
  assert.equal(
    cleanWords('  It rained\n for a  day.\n\n \n\nAnd a night.\n'),
    'It rained for a day.\n\nAnd a night.',
  )
})

describe('a quotation', () => {
  const address = 'https://a.example/x/#p-abc234'

  test('is followed by its citation, which leads to the passage', () => {
    assert.equal(
      withSource('“It rained.”', 'A. “Rain.”\n Archive, k2.', address),
      '“It rained.”\n\nA. “Rain.” Archive, k2. https://a.example/x/#p-abc234\n',
    )
  })

  test('has one address: that of the article gives way', () => {
    assert.equal(
      withSource('“It rained.”', 'A. Archive, k2. https://a.example/x/', address),
      '“It rained.”\n\nA. Archive, k2. https://a.example/x/#p-abc234\n',
    )
    assert.equal(withSource('“It rained.”', '', address), '“It rained.”\n\nhttps://a.example/x/#p-abc234\n')
  })
})
