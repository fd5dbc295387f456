// What is remembered of a site that was written: which bytes each of its files holds, what the system said of it
// then, what the site was made of and what was said of the build.
import { lstatSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { BuildReport } from '../../pipeline/report.ts'
import type { OutputPath } from '../../value/permalink.ts'
import { MANIFEST } from '../disk/manifest.ts'
import { replaceFile } from '../disk/replace-file.ts'

/** The memory of one output folder. */
export interface SiteMemory {
  /** Whether the file at a path holds the bytes of a digest, as far as the system's facts prove it. */
  holds(path: OutputPath, digest: string): boolean
  /** The report of the build that was made of `inputs`, if its manifest and all that it wrote are untouched. */
  unchanged(inputs: string): BuildReport | undefined
  /** Says what the site consists of now, by path the digest. */
  written(digests: ReadonlyMap<OutputPath, string>): void
  /** Keeps what the site was made of. */
  remember(inputs: string, report: BuildReport): void
}

/** Remembers nothing. */
export function forgetfulSiteMemory(): SiteMemory {
  return { holds: () => false, unchanged: () => undefined, written() {}, remember() {} }
}

/** What is remembered of the last build, `manifest` being what the system said of the list of its files. */
interface Head {
  readonly inputs: string
  readonly manifest: string
  readonly report: BuildReport | undefined
}

const NO_BUILD: Head = { inputs: '', manifest: '', report: undefined }

interface Known {
  readonly digest: string
  readonly stamp: string
}

/** The memory of the site in `out`, kept in a file; one that is damaged remembers nothing. */
export function openSiteMemory(out: string, file: string): SiteMemory {
  let known: Map<OutputPath, Known> | undefined
  let head: Head = NO_BUILD

  function files(): Map<OutputPath, Known> {
    if (known) return known
    known = new Map()
    const lines = readLines(file)
    const [first, ...rest] = lines ?? []
    if (first === undefined) return known
    head = JSON.parse(first)
    for (const line of rest) {
      const [path = '', digest = '', stamp = ''] = line.split('\t')
      known.set(path, { digest, stamp })
    }
    return known
  }

  function save(): void {
    const lines = [
      JSON.stringify(head),
      ...[...files()].map(([path, { digest, stamp }]) => `${path}\t${digest}\t${stamp}`),
    ]
    const text = lines.join('\n')
    try {
      mkdirSync(dirname(file), { recursive: true })
      replaceFile(file, [`${crc32(text)}\n`, text])
    } catch {
      // Without it, the next build compares the bytes.
    }
  }

  return {
    holds(path, digest) {
      const before = files().get(path)
      return (
        before !== undefined &&
        before.digest === digest &&
        before.stamp !== '' &&
        before.stamp === factsOf(join(out, path))
      )
    },
    unchanged(inputs) {
      if (inputs === '') return undefined
      const before = files()
      if (head.inputs !== inputs || !head.report) return undefined
      if (head.manifest === '' || head.manifest !== factsOf(join(out, MANIFEST))) return undefined
      for (const [path, { stamp }] of before)
        if (stamp === '' || factsOf(join(out, path)) !== stamp) return undefined
      return head.report
    },
    written(digests) {
      const before = files()
      known = new Map(
        [...digests].map(([path, digest]) => {
          const stamp = factsOf(join(out, path))
          const same = before.get(path)
          return [path, same?.digest === digest && same.stamp === stamp ? same : { digest, stamp }]
        }),
      )
      head = NO_BUILD
      save()
    },
    remember(inputs, report) {
      head = { inputs, manifest: factsOf(join(out, MANIFEST)), report }
      save()
    },
  }
}

/** What the system says of a file that only we write; empty when there is none. */
function factsOf(file: string): string {
  const facts = lstatSync(file, { bigint: true, throwIfNoEntry: false })
  if (!facts?.isFile()) return ''
  return [facts.mtimeNs, facts.ctimeNs, facts.size, facts.ino].map((fact) => fact.toString(36)).join('.')
}

function readLines(file: string): string[] | undefined {
  try {
    const text = readFileSync(file, 'utf8')
    const end = text.indexOf('\n')
    const rest = text.slice(end + 1)
    return String(crc32(rest)) === text.slice(0, end) ? rest.split('\n') : undefined
  } catch {
    return undefined
  }
}
