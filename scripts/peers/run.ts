// A whole program run from outside: what a person waits for, what the processors do, and what its processes hold.
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { text } from 'node:stream/consumers'

/** What one run of a program cost: seconds, and the most memory that all of its processes held at a time, in bytes. */
export interface Cost {
  readonly wall: number
  readonly user: number
  readonly system: number
  /** Seen every fifth of a second; 0 where the system has no `/proc`. */
  readonly memory: number
}

export interface Command {
  readonly program: string
  readonly args: readonly string[]
  /** The folder that it runs in. */
  readonly cwd: string
}

/** How often memory is looked at. */
const LOOK_MS = 200

/** Runs commands one after another as one. Throws with what they said where one fails. */
export async function costOf(commands: readonly Command[]): Promise<Cost> {
  const cost = { wall: 0, user: 0, system: 0, memory: 0 }
  for (const command of commands) {
    const one = await costOfOne(command)
    cost.wall += one.wall
    cost.user += one.user
    cost.system += one.system
    cost.memory = Math.max(cost.memory, one.memory)
  }
  return cost
}

async function costOfOne({ program, args, cwd }: Command): Promise<Cost> {
  // The shell tells at its end what time the processors spent on what it had started (POSIX `times`).
  const script = '"$@" >&2; code=$?; times; exit $code'
  const start = performance.now()
  const child = spawn('sh', ['-c', script, 'sh', program, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let memory = 0
  const look = setInterval(() => {
    memory = Math.max(memory, child.pid === undefined ? 0 : memoryBelow(child.pid))
  }, LOOK_MS)
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  const [times, said, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  clearInterval(look)
  const wall = (performance.now() - start) / 1000
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}:\n${said.slice(-2000)}`)
  return { wall, ...timesOf(times), memory }
}

/** The second line of `times`, such as `1m2.50s 0m3.10s`: what the processes took that the shell had started. */
function timesOf(printed: string): { user: number; system: number } {
  const line = printed.trim().split('\n').at(-1) ?? ''
  const [user = 0, system = 0] = [...line.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, seconds]) => 60 * Number(minutes) + Number(seconds),
  )
  return { user, system }
}

/** What a process and all that it started hold now. */
function memoryBelow(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const own = 1024 * Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0)
    return childrenOf(pid).reduce((sum, child) => sum + memoryBelow(child), own)
  } catch {
    return 0
  }
}

function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  )
}

/** Where a program stands on the path of commands, if it does. */
export function onPath(program: string): string | undefined {
  for (const folder of (process.env['PATH'] ?? '').split(':')) {
    try {
      if (readdirSync(folder).includes(program)) return `${folder}/${program}`
    } catch {
      // A folder of the path that is not there.
    }
  }
  return undefined
}
