// What pictures cost: `npm run bench:pictures` builds 1,000 articles with 2,000 photographs that are made up, in turn with the same
// articles without them, and with only copying the bytes of the photographs.
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { createSystem } from '../src/edge/system.ts'
import { buildSite } from '../src/pipeline/build-site.ts'
import { flatPng, PLAIN_JPEG, TELLING_JPEG } from '../test/support/pictures.ts'
import { makeUp, numbers } from './made-up-archive.ts'

const ARTICLES = 1000
const ROUNDS = 3
/** Bytes of the smallest and the largest photograph. */
const SMALLEST = 150_000
const LARGEST = 400_000
const KINDS = [
  // As cameras make them, with the place where they were.
  { share: 0.3, ending: 'jpg', start: TELLING_JPEG },
  { share: 0.9, ending: 'jpg', start: PLAIN_JPEG },
  { share: 1, ending: 'png', start: flatPng(1600, 1000) },
] as const
/** How many are the bytes of another one. */
const REPEATED = 0.1

const scratch = mkdtempSync(join(tmpdir(), 'backfile-pictures-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

/** A photograph as far as it is looked at: what a picture of the format tells, and noise for what is seen. */
function photograph(next: () => number): { readonly name: string; readonly bytes: Uint8Array } {
  const chance = next()
  const { ending, start } = KINDS.find(({ share }) => chance < share) ?? KINDS[0]
  const noise = new Uint8Array(SMALLEST + Math.floor((LARGEST - SMALLEST) * next()))
  for (let i = 0; i < noise.length; i++) noise[i] = Math.floor(255 * next())
  return { name: `photo.${ending}`, bytes: ending === 'jpg' ? longJpeg(start, noise) : longPng(start, noise) }
}

/** The noise stands where the pixels do, before the marker that ends the file; no byte of it begins a marker. */
function longJpeg(start: Uint8Array, noise: Uint8Array): Uint8Array {
  return Buffer.concat([start.subarray(0, -2), noise, start.subarray(-2)])
}

/** The noise is a further chunk of pixels, before the twelve bytes of the last one. */
function longPng(start: Uint8Array, noise: Uint8Array): Uint8Array {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(noise.length)
  head.write('IDAT', 4)
  return Buffer.concat([start.subarray(0, -12), head, noise, Buffer.alloc(4), start.subarray(-12)])
}

/** Writes two photographs beside each article, and has the article show them. */
function illustrate(root: string): void {
  const next = numbers(1)
  const made: ReturnType<typeof photograph>[] = []
  const isArticle = (name: string) => /\.(?:md|txt)$/.test(name)
  const articles = join(root, 'articles')
  for (const path of readdirSync(articles, { recursive: true, encoding: 'utf8' }).filter(isArticle).sort()) {
    const folder = path.replace(/\.\w+$/, '')
    const shown = [0, 1].map((i) => {
      const again = next() < REPEATED ? made[Math.floor(made.length * next())] : undefined
      const photo = again ?? photograph(next)
      if (!again) made.push(photo)
      const target = join(articles, folder, `${i}-${photo.name}`)
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, photo.bytes)
      return `![What is to be seen](${i}-${photo.name} "On Thursday. Photo: Tessa Marlow")`
    })
    writeFileSync(
      join(articles, folder, 'index.md'),
      `${readFileSync(join(articles, path), 'utf8')}\n${shown.join('\n\n')}\n`,
    )
    rmSync(join(articles, path))
  }
}

const isPicture = (name: string) => /\.(?:jpg|png)$/.test(name)

/** The photographs of a folder, by path. */
function picturesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(isPicture)
    .map((path) => join(folder, path))
}

function megabytes(paths: readonly string[]): string {
  return `${(paths.reduce((sum, path) => sum + statSync(path).size, 0) / 1e6).toFixed(0)} MB`
}

/** Seconds of the clock, and of the processor in this process. */
async function timed(work: () => unknown): Promise<readonly [clock: number, cpu: number]> {
  const start = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return [(performance.now() - start) / 1000, (user + system) / 1e6]
}

async function build(root: string): Promise<void> {
  const system = createSystem({ root, out: join(root, 'dist'), write: true, progress() {} })
  const { written, diagnostics } = await buildSite(system, { strict: false })
  if (!written) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
}

function forget(root: string): void {
  for (const name of ['dist', '.backfile', 'accessions.jsonl'])
    rmSync(join(root, name), { recursive: true, force: true })
}

function copy(from: string, to: string): void {
  for (const path of picturesOf(from)) cpSync(path, join(to, path.slice(from.length)))
  rmSync(to, { recursive: true })
}

const plain = join(scratch, 'plain')
const pictured = join(scratch, 'pictured')
makeUp(plain, ARTICLES)
makeUp(pictured, ARTICLES)
illustrate(pictured)
const works = {
  'without pictures': () => build(plain),
  'with pictures': () => build(pictured),
  'with pictures, unchanged': () => build(pictured),
  'with pictures, remembered, into an empty folder': () => {
    rmSync(join(pictured, 'dist'), { recursive: true })
    return build(pictured)
  },
  'copying the pictures that are published': () => copy(join(pictured, 'dist'), join(scratch, 'copy')),
}
const taken = new Map<string, (readonly [clock: number, cpu: number])[]>()
for (let round = 0; round < ROUNDS; round++) {
  for (const root of [plain, pictured]) forget(root)
  for (const [name, work] of Object.entries(works))
    taken.set(name, [...(taken.get(name) ?? []), await timed(work)])
}
const beside = picturesOf(join(pictured, 'articles'))
const published = picturesOf(join(pictured, 'dist'))
console.log(`${ARTICLES} articles, ${beside.length} photographs of ${megabytes(beside)}`)
console.log(`published: ${published.length} pictures of ${megabytes(published)}`)
const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
for (const [name, times] of taken) {
  const [clock, cpu] = [0, 1].map((i) => middle(times.map((time) => time[i] ?? 0)))
  const ratio = middle(times.map(([seconds], i) => seconds / (taken.get('without pictures')?.[i]?.[0] ?? 1)))
  console.log(
    `  ${name}: ${clock?.toFixed(2)} s, ${cpu?.toFixed(2)} s of the processor, ${ratio.toFixed(2)} times without pictures`,
  )
}
