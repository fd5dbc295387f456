import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { replaceFile } from '../../../src/edge/disk/replace-file.ts'
import { makeFolder } from './disk.ts'

test('a file becomes all its parts, one after another, and nothing else is left', (t) => {
  const folder = makeFolder(t, { file: 'before' })
  const file = join(folder, 'file')
  const parts = ['one ', 'خبر', 'x'.repeat(1_500_000), 'two']
  replaceFile(file, parts)
  assert.equal(readFileSync(file, 'utf8'), parts.join(''))
  replaceFile(file, ['a', Buffer.from([0, 255, 10]), 'b', 'c'])
  assert.deepEqual(readFileSync(file), Buffer.from([97, 0, 255, 10, 98, 99]))
  assert.deepEqual(readdirSync(folder), ['file'])
})

test('when its parts cannot be made, or the system refuses, the file is what it was', (t) => {
  const folder = makeFolder(t, { file: 'before' })
  function* broken(): Generator<string> {
    yield 'x'.repeat(2_000_000)
    throw new Error('no more')
  }
  assert.throws(() => replaceFile(join(folder, 'file'), broken()), /no more/)
  assert.equal(readFileSync(join(folder, 'file'), 'utf8'), 'before')
  assert.deepEqual(readdirSync(folder), ['file'])
  mkdirSync(join(folder, 'a/b'), { recursive: true })
  assert.throws(() => replaceFile(join(folder, 'a'), ['x']), { code: /EISDIR|EPERM|ENOTEMPTY|EEXIST/ })
  assert.throws(() => replaceFile(join(folder, 'none/file'), ['x']), { code: 'ENOENT' })
  assert.deepEqual(readdirSync(folder).sort(), ['a', 'file'])
})

test('it keeps its permissions, and is written by way of the spare path that is given', (t) => {
  const folder = makeFolder(t, { file: 'before' })
  const [file, spare] = [join(folder, 'file'), join(folder, 'spare')]
  chmodSync(file, 0o600)
  writeFileSync(spare, 'left by a build that was killed')
  function* parts(): Generator<string> {
    assert.deepEqual(readdirSync(folder).sort(), ['file', 'spare'])
    yield 'after'
  }
  replaceFile(file, parts(), spare)
  assert.equal(readFileSync(file, 'utf8'), 'after')
  assert.equal(statSync(file).mode & 0o777, 0o600)
  assert.deepEqual(readdirSync(folder), ['file'])
})
