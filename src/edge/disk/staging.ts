// The folder beside or inside the output folder where a build's files wait for their commit, and its lock.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { kill, pid } from 'node:process'
import { orRefuse, Refusal, systemCode, systemReason } from './system-error.ts'

/** The staging folders that this very process has open: in a container every process may have the same id. */
const open = new Set<string>()

/** A staging folder that is ours until it is closed. */
export interface Staging {
  readonly folder: string
  /** Removes the folder and whatever is still in it. */
  close(): void
}

/**
 * Makes a staging folder. What a dead process left there is removed; a living one that holds it throws a
 * Refusal.
 */
export function openStaging(folder: string): Staging {
  const draft = `${folder}-${pid}`
  orRefuse(`"${folder}" could not be made`, () => {
    clearStaging(folder)
    rmSync(draft, { recursive: true, force: true })
    mkdirSync(draft)
    writeFileSync(join(draft, 'lock'), `${pid}\n`)
    try {
      renameSync(draft, folder)
    } catch (error) {
      rmSync(draft, { recursive: true, force: true })
      const code = systemCode(error)
      if (code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'EPERM') refuseIfHeld(folder)
      throw error
    }
  })
  open.add(folder)
  return {
    folder,
    close() {
      rmSync(folder, { recursive: true, force: true })
      open.delete(folder)
    },
  }
}

/** Removes a staging folder that a dead process left; throws a Refusal when a living one holds it. */
export function clearStaging(folder: string): void {
  if (!statSync(folder, { throwIfNoEntry: false })) return
  refuseIfHeld(folder)
  rmSync(folder, { recursive: true, force: true })
}

function refuseIfHeld(folder: string): void {
  const holder = holderOf(folder)
  const held = holder === pid ? open.has(folder) : holder !== undefined && isAlive(holder)
  if (held)
    throw new Refusal(
      `Another build (process ${holder}) is writing to this output folder. Wait for it; if there is none, remove "${folder}".`,
    )
}

function holderOf(folder: string): number | undefined {
  try {
    const id = Number(readFileSync(join(folder, 'lock'), 'utf8').trim())
    return Number.isInteger(id) && id > 0 ? id : undefined
  } catch (error) {
    systemReason(error)
    return undefined
  }
}

function isAlive(id: number): boolean {
  try {
    kill(id, 0)
    return true
  } catch (error) {
    return systemCode(error) === 'EPERM'
  }
}
