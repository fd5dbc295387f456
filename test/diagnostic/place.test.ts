import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { fileItself, placeAt, placeByLines, placeOfLine } from '../../src/diagnostic/place.ts'

const at = (text: string, offset: number, length?: number) => placeAt('a.txt', text, offset, length)
const lines =
  (...texts: string[]) =>
  (first: number) =>
    texts.map((text, i) => ({ line: first + i, text }))

test('a file as a whole is its first letter, without a frame', () => {
  assert.deepEqual(fileItself('a.txt'), { path: 'a.txt', line: 1, column: 1, length: 1, context: [] })
})

describe('the place of an offset', () => {
  for (const [name, end] of [
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ] as const) {
    test(`is found in lines that end with ${name}`, () => {
      const text = ['one', 'two', 'three', 'four'].join(end)
      assert.deepEqual(at(text, text.indexOf('three') + 1, 3), {
        path: 'a.txt',
        line: 3,
        column: 2,
        length: 3,
        context: lines('two', 'three', 'four')(2),
      })
      assert.deepEqual(at(text, 0).context, lines('one', 'two')(1))
      assert.deepEqual(at(text, text.length).context, lines('three', 'four')(3))
    })

    test(`is found below an empty first line that ends with ${name}`, () => {
      const text = ['', 'two', '', '', 'five'].join(end)
      assert.deepEqual(at(text, text.indexOf('two')).context, lines('', 'two', '')(1))
      assert.deepEqual(at(text, text.indexOf('five')).context, lines('', 'five')(4))
    })
  }

  test('past the end is the end, before the beginning the beginning', () => {
    const { line, column, length } = at('one\ntwo', 99, 5)
    assert.deepEqual([line, column, length], [2, 4, 1])
    assert.deepEqual(at('one', -5), at('one', 0))
    assert.deepEqual(at('', 0), { path: 'a.txt', line: 1, column: 1, length: 1, context: lines('')(1) })
  })

  test('after the last line break is a line of its own', () => {
    assert.deepEqual(at('one\n', 4), {
      path: 'a.txt',
      line: 2,
      column: 1,
      length: 1,
      context: lines('one', '')(1),
    })
  })

  test('counts a tab as one column', () => {
    assert.equal(at('\t\tdate', 2).column, 3)
  })

  test('is marked no further than its line', () => {
    assert.equal(at('one\ntwo', 1, 50).length, 2)
  })

  test('repeats only the beginning of an endless line', () => {
    const { context } = at(`${'x'.repeat(1000)}\nshort`, 3)
    assert.deepEqual(
      context.map(({ line, text }) => [line, text.length]),
      [
        [1, 160],
        [2, 5],
      ],
    )
  })
})

describe('the place of a line', () => {
  const text = 'one\r\n  two words \rthree'

  test('is the whole line without its indent', () => {
    assert.deepEqual(placeOfLine('a.txt', text, 2), {
      path: 'a.txt',
      line: 2,
      column: 3,
      length: 9,
      context: lines('one', '  two words ', 'three')(1),
    })
  })

  test('can be a part of it', () => {
    const { column, length } = placeOfLine('a.txt', text, 2, { column: 7, length: 5 })
    assert.deepEqual([column, length], [7, 5])
  })

  test('that is not there is the nearest that is', () => {
    assert.equal(placeOfLine('a.txt', text, 99).line, 3)
    assert.equal(placeOfLine('a.txt', text, 0).line, 1)
    assert.equal(placeOfLine('a.txt', '', 1).length, 1)
  })
})

describe('laws of places', () => {
  const texts = fc
    .array(fc.constantFrom('\n', '\r', '\r\n', 'a', 'bb', '\t', ' ', 'خبر', '😀'), { maxLength: 30 })
    .map((parts) => parts.join(''))
  const cases = texts.chain((text) => fc.tuple(fc.constant(text), fc.nat({ max: text.length })))

  test('line and column lead back to the offset', () => {
    fc.assert(
      fc.property(cases, ([text, offset]) => {
        const { line, column } = at(text, offset)
        const starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map((found) => found.index + found[0].length)]
        assert.equal((starts[line - 1] ?? -1) + column - 1, offset)
      }),
      { numRuns: 1000 },
    )
  })

  test('a table of lines leads to the same place', () => {
    fc.assert(
      fc.property(cases, fc.nat({ max: 20 }), ([text, offset], length) => {
        const starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map((found) => found.index + found[0].length)]
        for (const start of [offset, offset - 40, offset + 40])
          assert.deepEqual(placeByLines('a.txt', text, starts, { start, length }), at(text, start, length))
      }),
      { numRuns: 1000 },
    )
  })

  test('the frame is the line and its neighbours, as the file has them', () => {
    fc.assert(
      fc.property(cases, ([text, offset]) => {
        const { line, context } = at(text, offset)
        const all = text.split(/\r\n?|\n/).map((each, i) => ({ line: i + 1, text: each }))
        assert.deepEqual(
          context,
          all.filter((each) => Math.abs(each.line - line) <= 1),
        )
      }),
      { numRuns: 1000 },
    )
  })

  test('the marked words are on the line', () => {
    fc.assert(
      fc.property(cases, fc.nat({ max: 20 }), ([text, offset], asked) => {
        const { line, column, length, context } = at(text, offset, asked)
        const guilty = context.find((each) => each.line === line)?.text ?? ''
        assert.ok(
          length >= 1 && (length === 1 || column - 1 + length <= guilty.length),
          `${column}+${length}`,
        )
      }),
      { numRuns: 1000 },
    )
  })
})
