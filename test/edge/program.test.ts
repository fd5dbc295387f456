import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { packages, programDigest } from '../../src/edge/program.ts'

test('the program is named by every package that it stands on, in the version that is installed', () => {
  const { dependencies } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'))
  assert.deepEqual(
    packages(),
    Object.entries(dependencies).map(([name, version]) => `${name} ${version}`),
  )
  assert.match(programDigest(), /^[0-9a-f]{32}$/)
  assert.equal(programDigest(), programDigest())
})
