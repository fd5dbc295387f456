import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { toRis } from '../../src/citation/ris.ts'
import { anyCitation, BARE, cited, HOSTILE } from '../support/citations.ts'

test('a reference bears its tags in order and ends with ER', () => {
  assert.equal(
    toRis([cited(), BARE]),
    [
      'TY  - NEWS',
      'ID  - k2m9c7bq4x',
      'TI  - Panjshir fighters hold valley',
      'AU  - Mina Rahbar',
      'T2  - Sample Wire',
      'PY  - 2022',
      'DA  - 2022/01/01/',
      'LA  - en',
      'KW  - Panjshir',
      'KW  - War, civil',
      'UR  - https://archive.example/2022/01/01/panjshir/',
      'DB  - Valley Archive',
      'AN  - k2m9c7bq4x',
      'N1  - Taken from: https://wire.example/a?b=1&c=2',
      `N1  - SHA-256: ${'ab'.repeat(32)}`,
      'N1  - Rights: Copyright Not Evaluated (http://rightsstatements.org/vocab/CNE/1.0/)',
      'ER  - ',
      '',
      'TY  - NEWS',
      'ID  - zzzzzzzzzz',
      'TI  - [It rained all night]',
      'DB  - Valley Archive',
      'AN  - zzzzzzzzzz',
      'ER  - ',
      '',
    ].join('\r\n'),
  )
})

test('a date says as much as all its days share, and how far it is known', () => {
  const dated = (edtf: string, status: 'stated' | 'inferred' | 'bounded') =>
    toRis([cited({ date: { edtf, text: '', status } })])
      .split('\r\n')
      .filter((line) => /^(?:PY|DA|N1 {2}- (?:Date|Undated))/.test(line))
  assert.deepEqual(dated('2022-01', 'stated'), ['PY  - 2022', 'DA  - 2022/01//'])
  assert.deepEqual(dated('2022', 'stated'), ['PY  - 2022', 'DA  - 2022///'])
  assert.deepEqual(dated('2022-01~', 'inferred'), [
    'PY  - 2022',
    'DA  - 2022/01//',
    'N1  - Date inferred by the archive: 2022-01~',
  ])
  const asStated = (edtf: string) => `N1  - Date as stated: ${edtf}`
  for (const [edtf, ...lines] of [
    ['[2022-01-02,2022-02-01]', 'PY  - 2022', 'DA  - 2022///'],
    ['2022~', 'PY  - 2022', 'DA  - 2022///'],
    ['2022-21', 'PY  - 2022', 'DA  - 2022///spring'],
    ['2022-03/2022-05', 'PY  - 2022', 'DA  - 2022///'],
    ['[2021-12-22..2022-01-20]'],
    ['202X'],
    ['../1989'],
  ] as const)
    assert.deepEqual(dated(edtf, 'stated'), [...lines, asStated(edtf)], edtf)
  assert.deepEqual(dated('[2022-02..]', 'bounded'), ['N1  - Undated; bounded by the archive: [2022-02..]'])
})

test('a hostile text makes no reference of its own, and no address that is none', () => {
  const ris = toRis([HOSTILE])
  assert.equal(ris.match(/^TY {2}- /gm)?.length, 1)
  assert.equal(ris.match(/^ER {2}- /gm)?.length, 1)
  assert.doesNotMatch(ris, /^UR/m)
})

test('any citations are as many references, every line a tag and a value', () => {
  fc.assert(
    fc.property(fc.array(anyCitation, { maxLength: 4 }), (all) => {
      const lines = toRis(all).split('\r\n')
      assert.ok(
        lines.every((line) => line === '' || /^[A-Z][A-Z\d] {2}- (?:\S.*)?$/u.test(line)),
        lines.join('|'),
      )
      assert.equal(lines.filter((line) => line === 'TY  - NEWS').length, all.length, 'one TY each')
      assert.equal(lines.filter((line) => line === 'ER  - ').length, all.length, 'one ER each')
    }),
  )
})
