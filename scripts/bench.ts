// What a build costs: seconds by stage, peak memory, and how many times as long it takes as only writing the
// same bytes would. `npm run bench` makes an archive up; `npm run bench -- FOLDER` builds that folder.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { createSystem } from '../src/edge/system.ts'
import { buildSite } from '../src/pipeline/build-site.ts'
import type { Stage } from '../src/pipeline/report.ts'

const SIZES = [1000, 4000]
const scratch = mkdtempSync(join(tmpdir(), 'backfile-bench-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

/** A small generator of numbers below one, the same at every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Writes `count` articles of some 400 words in a long-tailed vocabulary, in three shapes, over ten years. */
function makeUp(folder: string, count: number): void {
  const next = numbers(count)
  const word = () => `w${Math.floor(20000 * next() ** 4).toString(36)}`
  const pick = (names: readonly string[]) => names[Math.floor(names.length * next())] ?? ''
  const places = ['Herat', 'Kabul', 'Panjshir', 'Doha', 'Balkh', 'Kandahar', 'Vienna', 'Geneva']
  for (let i = 0; i < count; i++) {
    const date = `${2012 + Math.floor(10 * next())}-${String(1 + Math.floor(12 * next())).padStart(2, '0')}-${String(1 + Math.floor(28 * next())).padStart(2, '0')}`
    const paragraphs = Array.from(
      { length: 6 },
      () => `${Array.from({ length: 66 }, word).join(' ')} in ${pick(places)} today.`,
    )
    const title = `${word()} ${word()} in ${pick(places)} ${i}`
    const head = [
      `---\ntitle: ${title}\ndate: ${date}\ntags: [${pick(places)}, topic ${Math.floor(50 * next())}]\n---`,
      `${title}\n\nBy Mina Rahbar\n\n${date}`,
      title,
    ][i % 3]
    const path = join(folder, 'articles', String(i % 100), `${i}.${i % 3 === 0 ? 'md' : 'txt'}`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${head}\n\n${paragraphs.join('\n\n')}\n`)
  }
}

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

const [folder] = process.argv.slice(2)
if (folder !== undefined) await measure(folder, folder)
else {
  for (const size of SIZES) {
    const root = join(scratch, String(size))
    makeUp(root, size)
    await measure(`made up, ${size}`, root)
  }
}
