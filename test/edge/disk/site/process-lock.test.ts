import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { holderOf, writeLock } from '../../../../src/edge/disk/site/process-lock.ts'
import { makeFolder } from '../disk.ts'

test('a lock names its process as long as that lives', async (t) => {
  const lock = join(makeFolder(t), 'lock')
  assert.equal(holderOf(lock), undefined)
  writeLock(lock)
  assert.equal(holderOf(lock), process.pid)
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  t.after(() => other.kill('SIGKILL'))
  writeFileSync(lock, `${other.pid}\n`)
  assert.equal(holderOf(lock), other.pid)
  const ended = once(other, 'exit')
  other.kill('SIGKILL')
  await ended
  assert.equal(holderOf(lock), undefined)
})

test('a lock that is damaged names nobody', (t) => {
  const lock = join(makeFolder(t), 'lock')
  for (const text of ['', '\n', 'nonsense', '0', '-1', '1.5', '999999999', `${process.pid} x`]) {
    writeFileSync(lock, text)
    assert.equal(holderOf(lock), undefined, text)
  }
})

test('a process that has the number of an earlier one does not hold its lock', {
  skip: existsSync('/proc/self/stat') ? false : 'this system does not say when a process started',
}, (t) => {
  const lock = join(makeFolder(t), 'lock')
  writeLock(lock)
  const [id, start = ''] = readFileSync(lock, 'utf8').split('\n')
  assert.match(start, /^[\w-]+ \d+$/)
  for (const other of [start.replace(/\d+$/, '1'), start.replace(/^\S+/, 'another-boot')]) {
    writeFileSync(lock, `${id}\n${other}\n`)
    assert.equal(holderOf(lock), undefined, other)
  }
})
