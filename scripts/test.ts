// Runs the tests: `npm test`, or `npm test -- WORD` for the files whose path holds the word.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, relative } from 'node:path'
import process from 'node:process'
import { finished } from 'node:stream/promises'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { compile } from './compile.ts'
import { ensureChromium, NO_CHROMIUM } from './ensure-chromium.ts'

const ROOT = join(import.meta.dirname, '..')
const LONGEST_MS = 15 * 60 * 1000

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function isCompiled(): boolean {
  const program = join(ROOT, 'lib', 'cli', 'main.js')
  const script = join(ROOT, 'lib', 'client', 'search.js')
  if (!existsSync(program) || !existsSync(script)) return false
  const made = statSync(script).mtimeMs
  return filesBelow('src').every((file) => statSync(file).mtimeMs <= made)
}

const words = process.argv.slice(2)
const files = filesBelow('test')
  .filter((file) => file.endsWith('.test.ts'))
  .filter((file) => words.length === 0 || words.some((word) => relative(ROOT, file).includes(word)))

if (!ensureChromium()) console.log(NO_CHROMIUM)
if (!isCompiled()) await compile()

const count = { passed: 0, failed: 0, skipped: 0 }
const stream = run({ files, concurrency: availableParallelism(), timeout: LONGEST_MS })
const isFile = (name: string): boolean => files.some((file) => name === file || name === relative(ROOT, file))
stream.on('test:pass', ({ name, details, skip, todo }) => {
  if (details.type === 'suite' || isFile(name)) return
  if (skip !== undefined || todo !== undefined) count.skipped += 1
  else count.passed += 1
})
stream.on('test:fail', ({ details, todo }) => {
  if (details.type !== 'suite' && todo === undefined) count.failed += 1
})

const report = stream.compose(new spec())
report.pipe(process.stdout, { end: false })
await finished(report)
const { passed, failed, skipped } = count
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
