// In which parts of the intake the time goes: a profile of Node's own, by the folder of the code that runs.
import { type Profiler, Session } from 'node:inspector/promises'

/** Microseconds between two looks at what runs. */
const INTERVAL = 200
/** A part's folder in the address of its file; what is called from there and stands elsewhere counts with it. */
const PART = /\/src\/article\/(.+)\/[^/]+\.ts$/
/** What stands in the folder of articles itself, and what no part has called. */
const OTHER = '(articles)'

/** A part of the intake with its share of the time, from 0 to 1. */
export interface PartShare {
  readonly part: string
  readonly share: number
}

/** The shares of the parts while something runs, the largest first. */
export async function sharesOf(run: () => void): Promise<PartShare[]> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL })
  await session.post('Profiler.start')
  run()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  return byPart(profile)
}

function byPart({ nodes }: Profiler.Profile): PartShare[] {
  const callers = new Map(
    nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node] as const)),
  )
  const counts = new Map<string, number>()
  for (const node of nodes) {
    if (!node.hitCount || node.callFrame.functionName === '(idle)') continue
    const part = partOf(node, callers)
    counts.set(part, (counts.get(part) ?? 0) + node.hitCount)
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return [...counts]
    .map(([part, count]) => ({ part, share: count / Math.max(1, all) }))
    .sort((a, b) => b.share - a.share || (a.part < b.part ? -1 : 1))
}

/** The part that runs: the folder of the code itself, or of the nearest that called it. */
function partOf(node: Profiler.ProfileNode, callers: ReadonlyMap<number, Profiler.ProfileNode>): string {
  for (let at: Profiler.ProfileNode | undefined = node; at; at = callers.get(at.id)) {
    const part = PART.exec(at.callFrame.url)?.[1]
    if (part !== undefined) return part
  }
  return node.callFrame.functionName === '(garbage collector)' ? '(clearing memory)' : OTHER
}
