// What a build costs: seconds by stage, peak memory, and how many times as long it takes as only writing the
// same bytes would. `npm run bench` makes an archive up; `npm run bench -- FOLDER` builds that folder. `--allocated` tells instead how
// much memory the build asks for in all: that comes out the same on a busy machine.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { createSystem } from '../src/edge/system.ts'
import { buildSite } from '../src/pipeline/build-site.ts'
import { FORGETFUL } from '../src/pipeline/memory.ts'
import type { Stage } from '../src/pipeline/report.ts'
import { allocatedBy } from './allocations.ts'
import { makeUp } from './made-up-archive.ts'

const SIZES = [1000, 4000]
const scratch = mkdtempSync(join(tmpdir(), 'backfile-bench-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

/** The most memory that a child of this process has held, in bytes; 0 where the system does not say. */
function childPeak(): number {
  let peak = 0
  try {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      if (!status.includes(`PPid:\t${process.pid}\n`)) continue
      peak = Math.max(peak, 1024 * Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0))
    }
  } catch {
    return peak
  }
  return peak
}

/** Seconds that it takes to write a site's files again, elsewhere. */
function secondsToWrite(site: string): { seconds: number; files: number; bytes: number } {
  const paths = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const files = paths.map((entry) => ({
    path: join(entry.parentPath, entry.name).slice(site.length + 1),
    content: readFileSync(join(entry.parentPath, entry.name)),
  }))
  const start = performance.now()
  const made = new Set<string>()
  for (const { path, content } of files) {
    const target = join(scratch, 'again', path)
    const folder = dirname(target)
    if (!made.has(folder)) mkdirSync(folder, { recursive: true })
    made.add(folder)
    writeFileSync(target, content)
  }
  const seconds = (performance.now() - start) / 1000
  rmSync(join(scratch, 'again'), { recursive: true })
  return { seconds, files: files.length, bytes: files.reduce((sum, { content }) => sum + content.length, 0) }
}

async function measure(name: string, root: string): Promise<void> {
  const out = join(scratch, 'site')
  let indexer = 0
  const watch = setInterval(() => {
    indexer = Math.max(indexer, childPeak())
  }, 100)
  const build = () => buildSite(createSystem({ root, out, write: true, progress() {} }), { strict: false })
  const first = await build()
  const again = await build()
  clearInterval(watch)
  const plain = secondsToWrite(out)
  rmSync(out, { recursive: true })
  const stages = (Object.entries(first.seconds) as [Stage, number][])
    .map(
      ([stage, seconds]) =>
        `${stage} ${seconds.toFixed(2)} s (${((1e6 * seconds) / Math.max(1, first.articles)).toFixed(0)} µs an article)`,
    )
    .join(', ')
  console.log(
    `\n${name}: ${first.articles} articles, ${first.pages} pages, ${plain.files} files, ${(plain.bytes / 1e6).toFixed(1)} MB`,
  )
  console.log(`  first build   ${first.total.toFixed(2)} s: ${stages}`)
  console.log(`  again         ${again.total.toFixed(2)} s, ${again.files?.written ?? 0} files written`)
  console.log(
    `  writing alone ${plain.seconds.toFixed(2)} s; the first build takes ${(first.total / plain.seconds).toFixed(1)} times as long, without the index ${((first.seconds.read + first.seconds.assemble + first.seconds.render + first.seconds.write) / plain.seconds).toFixed(1)} times`,
  )
  console.log(
    `  peak memory   ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB, the indexer's process ${indexer === 0 ? 'not known' : `${(indexer / 1e6).toFixed(0)} MB`}`,
  )
}

/** Bytes that a build from nothing allocates in its main thread, which parses here as well; twice, to show how far they can be trusted. */
async function measureAllocated(name: string, root: string): Promise<void> {
  for (let run = 0; run < 2; run++) {
    const out = join(scratch, `site-${run}`)
    // Nothing is remembered from the first run for the second.
    const system = { ...createSystem({ root, out, write: true, progress() {} }), store: FORGETFUL }
    let articles = 1
    const bytes = await allocatedBy(async () => {
      articles = (await buildSite(system, { strict: false })).articles
    })
    rmSync(out, { recursive: true })
    console.log(
      `${name}: ${(bytes / 1e6).toFixed(1)} MB allocated, ${(bytes / 1e3 / articles).toFixed(1)} kB an article`,
    )
  }
}

const measured = process.argv.includes('--allocated') ? measureAllocated : measure
const [folder] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
if (folder !== undefined) await measured(folder, folder)
else {
  for (const size of SIZES) {
    const root = join(scratch, String(size))
    makeUp(root, size)
    await measured(`made up, ${size}`, root)
  }
}
