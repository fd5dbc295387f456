import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { csvOf, readDelimited, withoutGuard } from '../../src/value/delimited.ts'

const anyCell = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '',
    '=1+1',
    "'=1+1",
    "''@x",
    '-',
    '＝x',
    'a;b',
    'a,b',
    'a\tb',
    '"',
    '""',
    'a\nb',
    'a\r\nb',
    '\r',
    '\ufeff',
  ),
)

test('a table is read as it was written, with commas and with tabs', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(anyCell, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
      fc.boolean(),
      (body, isTabs) => {
        const rows = [['file', 'title'], ...body]
        const read = readDelimited(csvOf(rows, isTabs ? '\t' : ','))
        assert.deepEqual(
          read?.map((row) => row.map(withoutGuard)),
          rows,
        )
      },
    ),
  )
})

test('what a spreadsheet would compute gets an apostrophe, and loses that one again', () => {
  for (const text of ['=A1', '+1', '-1', '@x', "'=A1", "''+1", '\t=x']) {
    const [, [cell = ''] = []] =
      readDelimited(
        csvOf([
          ['title', 'date'],
          [text, ''],
        ]),
      ) ?? []
    assert.equal(cell, `'${text}`)
    assert.equal(withoutGuard(cell), text)
  }
  for (const text of ["'tis so", "''", 'a=b', '']) assert.equal(withoutGuard(text), text)
})

test('a table that passed through a spreadsheet is read: semicolons, other ends of lines, no last one', () => {
  assert.deepEqual(readDelimited('file;"a;b"\ra;"x ""y""\nz"\rb;'), [
    ['file', 'a;b'],
    ['a', 'x "y"\nz'],
    ['b', ''],
  ])
  assert.deepEqual(readDelimited('file\n\na'), [['file'], [''], ['a']])
  assert.deepEqual(readDelimited(''), [])
})

test('a quotation mark that is not closed is told, however long the table', () => {
  assert.equal(readDelimited(`file,title\na,"${'b,c\n'.repeat(1000)}`), undefined)
})
