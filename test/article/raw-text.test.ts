import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { evidenceAt, hiddenAt, lineAt, rawPlace, rawText } from '../../src/article/raw-text.ts'
import { placeAt } from '../../src/diagnostic/place.ts'

const texts = fc
  .array(
    fc.constantFrom('\n', '\r', '\r\n', '\u0085', '\u2028', 'a', 'خبر', '😀', '\ud83d', '\ude00', '\ufeff'),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''))
const cases = texts.chain((text) =>
  fc.tuple(fc.constant(text), fc.nat({ max: text.length }), fc.nat({ max: text.length })),
)

describe('the way from an offset to evidence', () => {
  test('counts code points as a walk from the start does', () => {
    fc.assert(
      fc.property(cases, ([text, a, b]) => {
        const raw = rawText('a.txt', text)
        const [start, end] = [Math.min(a, b), Math.max(a, b)]
        const walked = {
          line: text.slice(0, start).split(/\r\n|\r(?!$)|[\n\u0085\u2028]/).length,
          start: [...text.slice(0, start)].length,
          end: [...text.slice(0, end)].length,
        }
        const quote = text.slice(start, end)
        // Between CR and LF is no line's start.
        const line = text[start - 1] === '\r' && text[start] !== '\n' ? walked.line + 1 : walked.line
        assert.deepEqual(evidenceAt(raw, start, end), { quote, ...walked, line })
        assert.deepEqual(hiddenAt(raw, 'story.menu', start, end), {
          rule: 'story.menu',
          text: quote,
          ...walked,
          line,
        })
      }),
      { numRuns: 2000 },
    )
  })

  test('a whole text of pairs is read by halves, not from the start', () => {
    const raw = rawText('a.txt', '😀a\n'.repeat(100_000))
    let reads = 0
    const counted = (list: readonly number[]) =>
      new Proxy(list, {
        get(target, key) {
          if (key !== 'length') reads++
          return Reflect.get(target, key)
        },
      })
    const pairs = counted(raw.pairs())
    const lineStarts = counted(raw.lineStarts)
    const watched = { ...raw, lineStarts, pairs: () => pairs }
    for (let at = 0; at < 1000; at++) {
      const start = at * 400
      assert.deepEqual(evidenceAt(watched, start, start + 2), {
        quote: '😀',
        line: at * 100 + 1,
        start: at * 300,
        end: at * 300 + 1,
      })
    }
    assert.ok(reads < 1000 * 3 * 18, `${reads} reads`)
  })

  test('offsets before the first letter and past the last are of the first and the last line', () => {
    const raw = rawText('a.txt', 'one\ntwo')
    assert.deepEqual([lineAt(raw, -1), lineAt(raw, 0), lineAt(raw, 99)], [1, 1, 2])
  })
})

test('a place for a diagnostic counts the lines that editors count', () => {
  fc.assert(
    fc.property(cases, ([text, a, b]) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b)]
      assert.deepEqual(
        rawPlace(rawText('a.txt', text), start, end),
        placeAt('a.txt', text, start, Math.max(1, end - start)),
      )
    }),
    { numRuns: 2000 },
  )
})
