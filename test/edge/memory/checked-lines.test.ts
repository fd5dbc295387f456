import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { checkedLine, checkedLines } from '../../../src/edge/memory/checked-lines.ts'
import { makeFolder } from '../disk/disk.ts'

test('lines are read as they were written, however long and in whatever letters', (t) => {
  const file = join(makeFolder(t), 'lines')
  const texts = ['one', '', 'خبر روز', 'x'.repeat(3_000_000), 'a b  c', 'ی'.repeat(600_000)]
  writeFileSync(file, texts.map(checkedLine).join(''))
  assert.deepEqual([...checkedLines(file)], texts)
  writeFileSync(file, '')
  assert.deepEqual([...checkedLines(file)], [])
  assert.throws(() => [...checkedLines(`${file}-none`)], { code: 'ENOENT' })
})

test('what comes before a damaged line is read, then undefined, and nothing after it', (t) => {
  const file = join(makeFolder(t), 'lines')
  const [one, two, three] = ['one', 'two', 'three'].map(checkedLine)
  for (const harmed of ['two\n', `${two}`.replace('w', 'v'), `x${two}`, '\n', ' \n']) {
    writeFileSync(file, `${one}${harmed}${three}`)
    assert.deepEqual([...checkedLines(file)], ['one', undefined], harmed)
  }
  writeFileSync(file, `${one}${two}`.slice(0, -1))
  assert.deepEqual([...checkedLines(file)], ['one', undefined])
})
