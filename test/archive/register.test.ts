import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Accession, formatRegister, readRegister } from '../../src/archive/register.ts'
import { sha256 } from '../../src/value/digest.ts'
import { permalink } from '../../src/value/permalink.ts'

const line = (id: string, sequence: number, more: Partial<Accession> = {}): Accession => ({
  id,
  sequence,
  day: '2026-01-01',
  sha256: sha256(id),
  path: `articles/${id}.txt`,
  permalink: permalink('undated', id),
  former: [],
  withdrawn: null,
  ...more,
})

const read = (text: string) => readRegister(text).value

describe('a register', () => {
  const register = [
    line('aaaa', 1),
    line('bbbb', 2, { former: [permalink('2022', 'rain')], withdrawn: '2026-02-01' }),
  ]

  test('is read as it was written, a line for each article', () => {
    const text = formatRegister(register)
    assert.equal(text.split('\n').length, 3)
    assert.equal(
      text.split('\n')[0],
      `{"id":"aaaa","sequence":1,"day":"2026-01-01","sha256":"${sha256('aaaa')}","path":"articles/aaaa.txt","permalink":"/undated/aaaa/"}`,
    )
    assert.deepEqual(readRegister(text), { value: register, diagnostics: [] })
  })

  test('is read with the line ends of any system, and with blank lines in it', () => {
    assert.deepEqual(read(formatRegister(register).replaceAll('\n', '\r\n')), register)
    assert.deepEqual(read(`\n${formatRegister(register).replaceAll('\n', '\n\n')}`), register)
  })

  test('that holds a line twice has its article once', () => {
    assert.deepEqual(read(formatRegister([...register, ...register])), register)
  })

  test('whose last line is cut off is not read: its article would be given another address', () => {
    const text = formatRegister(register)
    for (const end of [2, 40, 100]) {
      const { value, diagnostics } = readRegister(text.slice(0, -end))
      assert.deepEqual(
        [value, diagnostics.map(({ code, at }) => [code, at.line])],
        [undefined, [['register-line', 2]]],
      )
    }
    assert.deepEqual(read(text.slice(0, -1)), register)
  })

  test('of which lines were removed is what is left of it', () => {
    assert.deepEqual(read(formatRegister(register.slice(1))), register.slice(1))
  })

  test('of thousands of lines that are none is told in time', () => {
    assert.equal(readRegister('x\n'.repeat(20_000)).diagnostics.length, 20_000)
  })

  test('may be empty', () => {
    assert.deepEqual(readRegister(''), { value: [], diagnostics: [] })
    assert.equal(formatRegister([]), '')
  })
})

describe('two registers that were merged', () => {
  const ours = line('cccc', 3)
  const theirs = line('dddd', 3)

  test('are read through the marks of the merge, both sides', () => {
    const text = `${formatRegister([line('aaaa', 1)])}<<<<<<< HEAD\n${formatRegister([ours])}=======\n${formatRegister([theirs])}>>>>>>> branch\n`
    assert.deepEqual(read(text), [line('aaaa', 1), ours, theirs])
  })

  test('have of an article that both changed the later line, and every address', () => {
    const before = line('aaaa', 1, { permalink: permalink('2022', 'rain') })
    const moved = line('aaaa', 1, { permalink: permalink('2023', 'rain'), day: '2026-01-02' })
    assert.deepEqual(read(formatRegister([before, moved])), [
      { ...moved, day: '2026-01-01', former: [permalink('2022', 'rain')] },
    ])
  })
})

describe('a line that cannot be read', () => {
  for (const [name, bad, reason] of [
    ['no JSON', '{"id":', 'it is no JSON object'],
    ['no id', '{"sequence":1}', '"id" is missing or not as it should be'],
    [
      'a number from before the first',
      JSON.stringify({ ...line('aaaa', 0) }),
      '"sequence" is missing or not as it should be',
    ],
    [
      'an address out of the site',
      JSON.stringify({ ...line('aaaa', 1), permalink: '//evil/' }),
      '"permalink" is missing or not as it should be',
    ],
  ] as const) {
    test(`stops everything: ${name}`, () => {
      const { value, diagnostics } = readRegister(`${formatRegister([line('zzzz', 9)])}${bad}\n`)
      assert.equal(value, undefined)
      assert.deepEqual(
        diagnostics.map(({ code, severity, message, at }) => [code, severity, message, at.path, at.line]),
        [
          [
            'register-line',
            'error',
            `This line of the register cannot be read: ${reason}. Nothing was built, for its article would get another id and address.`,
            'accessions.jsonl',
            2,
          ],
        ],
      )
    })
  }
})
