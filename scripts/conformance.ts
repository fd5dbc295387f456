// What other people's tools say of a built site: `npm run conformance`, or `npm run conformance -- WORD` for the checks
// whose name holds the word. It builds the sample archive twice, without an address and for one below a host's root, and
// runs every file of `conformance/checks/` over both. A tool that is not there is named, and how to get it; any problem ends with 1.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { compile } from './compile.ts'
import { type Check, type Finding, SHOWN } from './conformance/check.ts'
import { buildSites } from './conformance/sites.ts'

const CHECKS = join(import.meta.dirname, 'conformance', 'checks')

async function loadChecks(words: readonly string[]): Promise<Check[]> {
  const files = readdirSync(CHECKS)
    .filter((file) => file.endsWith('.ts'))
    .sort()
  const modules = await Promise.all(
    files.map(
      async (file) => (await import(pathToFileURL(join(CHECKS, file)).href)) as { readonly check: Check },
    ),
  )
  return modules
    .map(({ check }) => check)
    .filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
}

/** One line for a check, and the first of its problems below it. */
function inWords({ name, tool }: Check, finding: Finding): string {
  const head = `${name.padEnd(28)} ${tool.padEnd(34)}`
  if ('absent' in finding) return `${head} absent: ${finding.absent}`
  const { looked, problems } = finding
  if (problems.length === 0) return `${head} ok (${looked})`
  const rest = problems.length - SHOWN
  return [
    `${head} ${problems.length} problem${problems.length === 1 ? '' : 's'} (${looked})`,
    ...problems.slice(0, SHOWN).map((problem) => `    ${problem}`),
    ...(rest > 0 ? [`    and ${rest} more`] : []),
  ].join('\n')
}

const checks = await loadChecks(process.argv.slice(2))
await compile()
const folder = mkdtempSync(join(tmpdir(), 'backfile-conformance-'))
let problems = 0
try {
  const sites = buildSites(folder)
  for (const check of checks) {
    const finding = await check.run(sites)
    if ('problems' in finding) problems += finding.problems.length
    console.log(inWords(check, finding))
  }
} finally {
  rmSync(folder, { recursive: true })
}
process.exitCode = problems > 0 || checks.length === 0 ? 1 : 0
