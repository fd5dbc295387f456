// The folder beside or inside the output folder where a build's files wait for their commit, and its lock.
import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pid } from 'node:process'
import { isOneOf, orRefuse, Refusal } from '../system-error.ts'
import { holderOf, writeLock } from './process-lock.ts'

/** Names the process that holds a staging folder. */
const LOCK = 'lock'

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
  const prepared = `${folder}-${pid}`
  orRefuse(`"${folder}" could not be made`, () => {
    clearStaging(folder)
    rmSync(prepared, { recursive: true, force: true })
    mkdirSync(prepared)
    try {
      writeLock(join(prepared, LOCK))
      renameSync(prepared, folder)
    } catch (error) {
      rmSync(prepared, { recursive: true, force: true })
      if (isOneOf(error, ['ENOTEMPTY', 'EEXIST', 'EPERM'])) refuseIfHeld(folder)
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
  const holder = holderOf(join(folder, LOCK))
  if (holder === undefined || (holder === pid && !open.has(folder))) return
  throw new Refusal(
    `Another build (process ${holder}) is writing to this output folder. Wait for it; if there is none, remove "${folder}".`,
  )
}
