import assert from 'node:assert/strict'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import {
  appendCheckedLines,
  readCheckedFile,
  writeCheckedFile,
} from '../../../src/edge/memory/checked-file.ts'
import { makeFolder } from '../disk/disk.ts'

/** The lines that are read, and whether the list is whole. */
function read(file: string, owner = 'one'): [lines: string[], isWhole: boolean] {
  const lines: string[] = []
  const isWhole = readCheckedFile(file, owner, (line) => lines.push(line))
  return [lines, isWhole]
}

const TEXTS = ['one', '', 'خبر روز', 'x'.repeat(3_000_000), 'a b  c', 'ی'.repeat(600_000)]

test('lines are read as they were written, however long and in whatever letters, and those added later', (t) => {
  const file = join(makeFolder(t), 'deep/list')
  assert.equal(writeCheckedFile(file, 'one', TEXTS.length, TEXTS), true)
  assert.deepEqual(read(file), [TEXTS, true])
  assert.equal(appendCheckedLines(file, ['more', '']), true)
  assert.deepEqual(read(file), [[...TEXTS, 'more', ''], true])
  writeCheckedFile(file, 'one', 0, [])
  assert.deepEqual(read(file), [[], true])
})

test('a list is read by its owner only, whatever is in their names', (t) => {
  const file = join(makeFolder(t), 'list')
  for (const owner of ['one', 'one two', '', '7']) {
    writeCheckedFile(file, owner, 1, ['line'])
    for (const other of ['one', 'one two', '', '7', 'on', 'one '])
      assert.deepEqual(
        read(file, other),
        other === owner ? [['line'], true] : [[], false],
        `${owner}|${other}`,
      )
  }
})

test('what comes before a damaged line is read, nothing after it, and the list is not whole', (t) => {
  const file = join(makeFolder(t), 'list')
  writeCheckedFile(file, 'one', 3, ['one', 'two', 'three'])
  const [head, one, two, three] = readFileSync(file, 'utf8').split(/(?<=\n)/)
  for (const harmed of ['two\n', `${two}`.replace('w', 'v'), `x${two}`, '\n', ' \n']) {
    writeFileSync(file, `${head}${one}${harmed}${three}`)
    assert.deepEqual(read(file), [['one'], false], harmed)
  }
  writeFileSync(file, `${head}${one}${two}`.slice(0, -1))
  assert.deepEqual(read(file), [['one'], false])
  writeFileSync(file, `${head}${one}${two}`)
  assert.deepEqual(read(file), [['one', 'two'], false], 'a line is missing')
  writeFileSync(file, `${head}${one}${two}${three}`)
  appendFileSync(file, 'torn')
  assert.deepEqual(read(file), [['one', 'two', 'three'], false], 'a line was being added')
  writeFileSync(file, `${one}${two}${three}`)
  assert.deepEqual(read(file), [[], false], 'no header')
})

test('what is not there, or cannot be written, is said', (t) => {
  const folder = makeFolder(t, { file: '' })
  assert.deepEqual(read(join(folder, 'none')), [[], false])
  assert.deepEqual(read(folder), [[], false])
  assert.equal(writeCheckedFile(join(folder, 'file/list'), 'one', 0, []), false)
  assert.equal(appendCheckedLines(join(folder, 'none/list'), ['x']), false)
})
