// Runs the tests: `npm test`, or `npm test -- WORD` for the files whose path holds the word.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import process from 'node:process'
import { finished } from 'node:stream/promises'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { pathToFileURL } from 'node:url'
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

/** Folders whose tests call pure functions. Most take less time than the start of a process, so they share some. */
const PURE = ['archive', 'article', 'citation', 'client', 'export', 'page', 'search', 'value'].map((folder) =>
  join(ROOT, 'test', folder, '/'),
)

/** What a test does to its whole process: hooks for every test in it, and what stands in for parts of Node. */
const OF_PROCESS = /^(?:before|after)(?:Each)?\(|\bmock\.|\bprocess\./m

/** With fewer files in a process than these, its tests begin as soon as if each had one. */
const FEWEST_TOGETHER = 4

function mayShare(file: string): boolean {
  return PURE.some((folder) => file.startsWith(folder)) && !OF_PROCESS.test(readFileSync(file, 'utf8'))
}

/** The files to be run: those that may share a process are imported by one file for each processor. */
function inProcesses(files: readonly string[], folder: string): string[] {
  const shared = files.filter(mayShare)
  const count = Math.min(availableParallelism(), Math.floor(shared.length / FEWEST_TOGETHER))
  if (count === 0) return [...files]
  const groups = Array.from({ length: count }, (_, i) => {
    const group = join(folder, `together-${i + 1}.test.mjs`)
    const own = shared.filter((_, at) => at % count === i)
    writeFileSync(group, own.map((file) => `import '${pathToFileURL(file)}'\n`).join(''))
    return group
  })
  return [...groups, ...files.filter((file) => !shared.includes(file))]
}

const words = process.argv.slice(2)
const chosen = filesBelow('test')
  .filter((file) => file.endsWith('.test.ts'))
  .filter((file) => words.length === 0 || words.some((word) => relative(ROOT, file).includes(word)))

if (!ensureChromium()) console.log(NO_CHROMIUM)
if (!isCompiled()) await compile()

const folder = mkdtempSync(join(tmpdir(), 'backfile-tests-'))
const files = inProcesses(chosen, folder)
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
rmSync(folder, { recursive: true })
const { passed, failed, skipped } = count
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
