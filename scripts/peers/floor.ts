// The floor below every generator: the same bytes written into the same files, and nothing else.
import { type ChildProcess, fork } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'

interface Share {
  readonly site: string
  readonly out: string
  readonly part: number
  readonly parts: number
}

/** What a site holds. */
export function sizeOf(site: string): { readonly files: number; readonly bytes: number } {
  const files = filesOf(site)
  return { files: files.length, bytes: files.reduce((sum, file) => sum + readFileSync(file).length, 0) }
}

/** Seconds for writing the files of a site into another folder, from so many processes. Reading them does not count. */
export async function secondsToWrite(site: string, out: string, writers: number): Promise<number> {
  const children = Array.from({ length: writers }, () => fork(fileURLToPath(import.meta.url)))
  for (const [part, child] of children.entries())
    child.send({ site, out, part, parts: writers } satisfies Share)
  await Promise.all(children.map(told))
  const start = performance.now()
  for (const child of children) child.send('write')
  await Promise.all(children.map(told))
  const seconds = (performance.now() - start) / 1000
  for (const child of children) child.disconnect()
  return seconds
}

/** Waits until a process says something. */
function told(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`a writer ended with ${code}`)))
  })
}

function filesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** In a process of its own: reads its share of the files, says so, and writes them when it is told to. */
function answer({ site, out, part, parts }: Share): void {
  const all = filesOf(site)
  const from = Math.floor((part * all.length) / parts)
  const end = Math.floor(((part + 1) * all.length) / parts)
  const files = all.slice(from, end).map((file) => ({
    path: join(out, relative(site, file)),
    content: readFileSync(file),
  }))
  process.once('message', () => {
    const made = new Set<string>()
    for (const { path, content } of files) {
      const folder = dirname(path)
      if (!made.has(folder)) mkdirSync(folder, { recursive: true })
      made.add(folder)
      writeFileSync(path, content)
    }
    process.send?.('written')
  })
  process.send?.('read')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.once('message', answer)
