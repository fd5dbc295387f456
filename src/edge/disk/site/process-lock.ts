// Which process holds something, written into a file: its id, and when it started, for ids are given again.
import { readFileSync, writeFileSync } from 'node:fs'
import { kill, pid } from 'node:process'
import { orUndefined, systemCode } from '../system-error.ts'

/** Writes the lock of this process. */
export function writeLock(file: string): void {
  writeFileSync(file, `${pid}\n${startOf(pid)}\n`)
}

/** The living process that a lock names; undefined when it has ended, or when the lock is missing or damaged. */
export function holderOf(file: string): number | undefined {
  const [id = '', start = ''] = (orUndefined(() => readFileSync(file, 'utf8')) ?? '').split('\n')
  const holder = Number(id.trim())
  if (!Number.isInteger(holder) || holder <= 0 || !isAlive(holder)) return undefined
  const started = startOf(holder)
  return start === '' || started === '' || start === started ? holder : undefined
}

function isAlive(id: number): boolean {
  try {
    kill(id, 0)
    return true
  } catch (error) {
    return systemCode(error) === 'EPERM'
  }
}

/** Which start of the machine a process is from, and how long after it; empty where the system does not tell. */
function startOf(id: number): string {
  return (
    orUndefined(() => {
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
      const facts = readFileSync(`/proc/${id}/stat`, 'utf8')
      // The second of 52 facts, the program's name, may hold spaces and brackets; the start is the 22nd.
      const start = facts.slice(facts.lastIndexOf(')') + 2).split(' ')[19]
      return start === undefined ? '' : `${boot} ${start}`
    }) ?? ''
  )
}
