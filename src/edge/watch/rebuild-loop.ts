// One build at a time, none forgotten.

/** Keeps a site up to date with changes that come at any time. */
export interface RebuildLoop<Change> {
  /** Says that something changed; the site is built again, now or as soon as the running build is done. */
  changed(changes: Iterable<Change>): void
  /** Whether something changed since the running build began. */
  isDue(): boolean
  /** Settles when no build runs and none is due. */
  idle(): Promise<void>
}

/**
 * Makes the loop. `build` is given what changed since the last build began; what it throws goes to `failed`,
 * and the loop lives on.
 */
export function createRebuildLoop<Change>(
  build: (changes: ReadonlySet<Change>) => Promise<void>,
  failed: (error: unknown) => void,
): RebuildLoop<Change> {
  let waiting: Set<Change> | undefined
  let running: Promise<void> | undefined

  async function run(): Promise<void> {
    for (let changes = waiting; changes; changes = waiting) {
      waiting = undefined
      try {
        await build(changes)
      } catch (error) {
        failed(error)
      }
    }
    running = undefined
  }

  return {
    changed(changes) {
      waiting = new Set([...(waiting ?? []), ...changes])
      running ??= Promise.resolve().then(run)
    },
    isDue: () => waiting !== undefined,
    idle: () => running ?? Promise.resolve(),
  }
}
