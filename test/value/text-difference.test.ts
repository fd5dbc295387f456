import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { textDifference } from '../../src/value/text-difference.ts'

/** A difference in one line: `same [-gone-] [+new+] same`. */
const shown = (before: string, after: string) =>
  textDifference(before, after)
    .stretches.map((stretch) => {
      if (stretch.kind === 'same') return stretch.words.join('').trim()
      const gone = stretch.before.join('').trim()
      const added = stretch.after.join('').trim()
      return `${gone && `[-${gone}-]`}${added && `[+${added}+]`}`
    })
    .join(' ')

describe('the difference of two texts', () => {
  test('is the words that each has and the other lacks, in their places', () => {
    assert.equal(
      shown('The old bridge fell at noon on Friday.', 'The old bridge fell on Friday, the mayor said.'),
      'The old bridge fell [-at noon-] on [-Friday.-][+Friday, the mayor said.+]',
    )
    assert.equal(shown('One two three', 'One two three'), 'One two three')
    assert.equal(shown('', 'One'), '[+One+]')
    assert.equal(shown('', ''), '')
  })

  test('does not take a word or two that stand in both by chance for a common text', () => {
    assert.equal(
      shown('a b c d the e f g h', 's t u v the w x y z'),
      '[-a b c d the e f g h-][+s t u v the w x y z+]',
    )
  })

  test('keeps long texts in step by words that stand once in both', () => {
    const words = Array.from({ length: 400 }, (_, i) => (i % 3 === 0 ? 'the' : `w${i}`))
    const edited = words.flatMap((word, i) => (i === 100 ? [] : i === 299 ? [word, 'new'] : [word]))
    assert.equal(
      shown(words.join(' '), edited.join(' ')),
      `${words.slice(0, 100).join(' ')} [-w100-] ${words.slice(101, 300).join(' ')} [+new+] ${words.slice(300).join(' ')}`,
    )
  })

  test('leaves nothing out and adds nothing, whatever the texts', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 200 })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { stretches } = textDifference(before.join(' '), after.join('\n\n'))
        const side = (key: 'before' | 'after') =>
          stretches.flatMap((stretch) => (stretch.kind === 'same' ? stretch.words : stretch[key]))
        assert.deepEqual(
          side('before').map((word) => word.trim()),
          before,
        )
        assert.deepEqual(
          side('after').map((word) => word.trim()),
          after,
        )
      }),
    )
  })

  test('is that of the first 50,000 words of each; how many more there are is told', () => {
    const long = 'word '.repeat(50_010)
    const { stretches, left } = textDifference(long, long)
    assert.deepEqual([stretches.length, left], [1, 20])
  })
})
