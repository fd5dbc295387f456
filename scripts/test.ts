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

/** One file more at a time than there are processors: tests in a browser wait for it half of their time. */
const AT_ONCE = availableParallelism() + 1

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

/** Folders whose tests each have a process: they wait for others: a browser, the program, the disk. The longest files come first. */
const WAITING = [
  'browser/search',
  'browser/accessibility',
  'browser/collection',
  'browser/',
  'cli/',
  'edge/watch/',
].map((part) => join(ROOT, 'test', part))

/** Where among them a file is. */
const placeOf = (file: string): number => WAITING.findIndex((part) => file.startsWith(part))

/** What a test does to its whole process: hooks for every test in it, and what stands in for parts of Node. */
const OF_PROCESS = /^(?:before|after)(?:Each)?\(|\bmock\.|\bprocess\./m

/** With fewer files in a process than these, its tests begin as soon as if each had one. */
const FEWEST_TOGETHER = 4

/** Most tests take less time than the start of a process. */
function mayShare(file: string): boolean {
  return placeOf(file) === -1 && !OF_PROCESS.test(readFileSync(file, 'utf8'))
}

/** Files that import those that share a process, two for each processor. */
function shared(files: readonly string[], folder: string): string[] {
  const count = Math.min(availableParallelism() * 2, Math.floor(files.length / FEWEST_TOGETHER))
  return Array.from({ length: count }, (_, i) => {
    const group = join(folder, `together-${i + 1}.test.mjs`)
    const own = files.filter((_, at) => at % count === i)
    writeFileSync(group, own.map((file) => `import '${pathToFileURL(file)}'\n`).join(''))
    return group
  })
}

/** The files to be run, in the order in which they begin: those that wait and those that compute by turns, so that no processor is idle. */
function inProcesses(files: readonly string[], folder: string): string[] {
  const sharing = files.filter(mayShare)
  const groups = sharing.length < FEWEST_TOGETHER ? sharing : shared(sharing, folder)
  const waiting = files.filter((file) => placeOf(file) !== -1).sort((a, b) => placeOf(a) - placeOf(b))
  const computing = [...groups, ...files.filter((file) => placeOf(file) === -1 && !sharing.includes(file))]
  const turns = Math.max(waiting.length, computing.length)
  return Array.from({ length: turns }, (_, i) => [waiting[i], computing[i]])
    .flat()
    .filter((file) => file !== undefined)
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
const stream = run({ files, concurrency: AT_ONCE, timeout: LONGEST_MS })
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
