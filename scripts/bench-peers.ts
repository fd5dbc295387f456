// Whole builds of one archive by Backfile and by its peers, in turn: `npm run bench:peers -- FOLDER [--rounds N] [--write]`.
// FOLDER holds Markdown articles; all are given the same files, and a site of the same kinds of pages is asked of each. Nothing else
// should run meanwhile. `--write` puts the table into docs/performance.md.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { compile } from './compile.ts'
import { type Item, itemsOf, writeAll, writeItems } from './peers/content.ts'
import { eleventy } from './peers/eleventy.ts'
import { secondsToWrite, sizeOf } from './peers/floor.ts'
import { hugo } from './peers/hugo.ts'
import { writeReport } from './peers/report.ts'
import { type Command, type Cost, costOf } from './peers/run.ts'

/** One program, or two after another, of which each run begins with nothing made. */
interface Contender {
  readonly name: string
  readonly write: (folder: string, items: readonly Item[]) => void
  readonly commands: (folder: string) => readonly Command[]
  /** The folder of its site below its own. */
  readonly site: string
}

const ROOT = join(import.meta.dirname, '..')
const PROGRAM = join(ROOT, 'lib', 'cli', 'main.js')
const PAGEFIND = join(ROOT, 'node_modules', '.bin', 'pagefind')

const words = process.argv.slice(2)
const folder = words.find((word, i) => !word.startsWith('--') && words[i - 1] !== '--rounds')
const rounds = words.includes('--rounds') ? Number(words[words.indexOf('--rounds') + 1]) : 3
if (folder === undefined || !(rounds >= 1)) {
  console.error('npm run bench:peers -- FOLDER [--rounds N] [--write]')
  process.exit(2)
}

function backfile(name: string, settings: string): Contender {
  return {
    name,
    write(into, items) {
      writeItems(join(into, 'articles'), items)
      writeAll(into, { 'backfile.yaml': `title: Archive\nbaseUrl: https://archive.example/\n${settings}` })
    },
    commands: (into) => [{ program: process.execPath, args: [PROGRAM, 'build', '--quiet'], cwd: into }],
    site: 'dist',
  }
}

const absent: string[] = []
const versions: string[] = []
const contenders: Contender[] = [
  backfile('Backfile', ''),
  backfile('Backfile, without related articles and stories', 'related: false\nstories: false\n'),
]
for (const peer of [hugo, eleventy]) {
  const found = peer.find()
  if ('absent' in found) {
    absent.push(`${peer.name} (${found.absent})`)
    continue
  }
  const { program, version } = found
  versions.push(`${peer.name} ${version}`)
  const build = (into: string) => peer.build(program, into)
  const index = (into: string) => ({ program: PAGEFIND, args: ['--site', 'site', '--silent'], cwd: into })
  const own = { write: peer.write, site: 'site' }
  contenders.push(
    { ...own, name: peer.name, commands: (into) => [build(into)] },
    { ...own, name: `${peer.name} + Pagefind`, commands: (into) => [build(into), index(into)] },
  )
}

await compile()
const items = itemsOf(folder)
const scratch = mkdtempSync(join(tmpdir(), 'backfile-peers-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
console.log(`${items.length} articles, ${rounds} round${rounds === 1 ? '' : 's'}`)

const costs = new Map<Contender, Cost[]>()
const sizes = new Map<Contender, { files: number; bytes: number }>()
const floors: [one: number, two: number][] = []
for (let round = 1; round <= rounds; round++) {
  for (const contender of contenders) {
    const into = join(scratch, 'archive')
    mkdirSync(into)
    contender.write(into, items)
    const cost = await costOf(contender.commands(into))
    costs.set(contender, [...(costs.get(contender) ?? []), cost])
    sizes.set(contender, sizeOf(join(into, contender.site)))
    console.log(
      `${contender.name}: ${cost.wall.toFixed(1)} s, user ${cost.user.toFixed(1)}, system ${cost.system.toFixed(1)}`,
    )
    if (contender === contenders[0])
      cpSync(join(into, contender.site), join(scratch, 'site'), { recursive: true })
    rmSync(into, { recursive: true })
  }
  const write = async (writers: number) => {
    const seconds = await secondsToWrite(join(scratch, 'site'), join(scratch, 'again'), writers)
    rmSync(join(scratch, 'again'), { recursive: true })
    return seconds
  }
  floors.push([await write(1), await write(2)])
  rmSync(join(scratch, 'site'), { recursive: true })
}

writeReport(
  {
    machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`,
    versions,
    absent,
    articles: items.length,
    rounds,
    rows: contenders.map((contender) => ({
      name: contender.name,
      costs: costs.get(contender) ?? [],
      ...(sizes.get(contender) ?? { files: 0, bytes: 0 }),
    })),
    floors,
  },
  words.includes('--write') ? join(ROOT, 'docs', 'performance.md') : undefined,
)
