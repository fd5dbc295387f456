// Waits until changed files are whole: no half-written file is reported, and none waits long.

/** What a settler asks and reports. */
export interface SettlerReport {
  /** The path's stamp, to be compared with an earlier one; empty when it is gone. */
  stamp(path: string): string
  /** Milliseconds of a clock that never goes back. */
  now(): number
  /** Paths that are quiet now; `'everything'` when they are too many, or when whole folders came or went. */
  changed(paths: ReadonlySet<string> | 'everything'): void
}

/** Gathers changed paths. */
export interface Settler {
  /** This path may have changed. */
  hint(path: string): void
  /** More has changed than can be named. */
  everything(): void
  /** Forgets what was not reported yet. */
  clear(): void
}

/** A path is quiet when two looks so far apart see the same. */
const QUIET_MS = 40
/** As long as new paths keep coming, those that are quiet wait for them, to be reported together. */
const BURST_MS = 1000
/** A path that is never quiet is reported after so long all the same. */
const LONGEST_MS = 10_000
/** More paths than this are reported as `'everything'`. */
const MOST_PATHS = 200

interface Pending {
  seen: string
  /** When its stamp was last seen to change, in ms of the monotonic clock. */
  since: number
  readonly first: number
}

/** Makes a settler. */
export function createSettler({ stamp, now: clock, changed }: SettlerReport): Settler {
  const pending = new Map<string, Pending>()
  let all = false
  /** When the burst began and when its last new path came. */
  let burst = { first: -QUIET_MS, last: -QUIET_MS }
  let timer: NodeJS.Timeout | undefined

  function came(now: number): void {
    burst = { first: now - burst.last >= QUIET_MS ? now : burst.first, last: now }
    timer ??= setTimeout(tick, QUIET_MS)
  }

  function tick(): void {
    timer = undefined
    const now = clock()
    const quiet: string[] = []
    for (const [path, it] of pending) {
      const seen = stamp(path)
      if (seen !== it.seen) Object.assign(it, { seen, since: now })
      if (now - it.since >= QUIET_MS || now - it.first >= LONGEST_MS) quiet.push(path)
    }
    const isWaitedFor = now - burst.last < QUIET_MS || (all && quiet.length < pending.size)
    if (!isWaitedFor || now - burst.first >= BURST_MS) report(quiet)
    if (pending.size > 0 || all) timer ??= setTimeout(tick, nextLook(clock()))
  }

  function report(quiet: readonly string[]): void {
    const isAll = all || quiet.length > MOST_PATHS
    for (const path of quiet) pending.delete(path)
    all = false
    burst = { first: clock(), last: burst.last }
    if (isAll) changed('everything')
    else if (quiet.length > 0) changed(new Set(quiet))
  }

  /** Milliseconds until something may be quiet. */
  function nextLook(now: number): number {
    let earliest = burst.last + QUIET_MS
    if (earliest <= now) {
      earliest = Number.POSITIVE_INFINITY
      for (const { since } of pending.values())
        if (since + QUIET_MS > now) earliest = Math.min(earliest, since + QUIET_MS)
    }
    return Math.min(QUIET_MS, Math.max(5, Math.ceil(earliest - now)))
  }

  return {
    hint(path) {
      const now = clock()
      const seen = stamp(path)
      const known = pending.get(path)
      if (!known) {
        came(now)
        pending.set(path, { seen, since: now, first: now })
      } else Object.assign(known, { seen, since: now })
    },
    everything() {
      came(clock())
      all = true
    },
    clear() {
      clearTimeout(timer)
      timer = undefined
      pending.clear()
      all = false
    },
  }
}
