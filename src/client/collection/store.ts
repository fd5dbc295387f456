// Where a reader's collection is kept: in the reader's browser, for this archive alone, seen by all of its tabs.
import { type Collection, MOST_ITEMS, readCollection, writeCollection } from './collection.ts'

/**
 * What became of a change: `kept`; `blocked`, when the browser keeps nothing for this site; `full`, when it has no
 * room left. A change that is not kept holds until the page is left.
 */
export type Keeping = 'kept' | 'blocked' | 'full'

/** The reader's collection. It is read anew at each use: another tab may have changed it. */
export interface CollectionStore {
  read(): Collection
  /** Changes what is there now, not what a page believes to be there. */
  change(how: (collection: Collection) => Collection): Keeping
  /** Calls after each change, of this page or of another tab. */
  onChange(listener: () => void): void
}

/** What is used of the browser; a browser that blocks storage throws at the mere look. */
export interface StorageDoor {
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem'>
  /** Calls when a key was changed by another tab, or announced by a script of this page; with null when all was cleared. */
  readonly onChange: (listener: (key: string | null) => void) => void
  /** Tells the scripts of this page, this one too, that a key was changed. */
  readonly announce: (key: string) => void
}

/** Other archives may stand on the same host: each keeps its own by the path of its root. */
export function collectionKey(root: URL): string {
  return `backfile.collection:${root.pathname}`
}

/** Opens the collection of the archive whose root is given. */
export function openCollection(root: URL, door: StorageDoor = browserDoor): CollectionStore {
  const key = collectionKey(root)
  const listeners: (() => void)[] = []
  /** What could not be kept; undefined as long as the browser keeps everything. */
  let unkept: Collection | undefined
  const read = (): Collection => {
    if (unkept) return unkept
    try {
      return readCollection(door.storage().getItem(key))
    } catch {
      return []
    }
  }
  door.onChange((changed) => {
    if (changed === null || changed === key) for (const listener of listeners) listener()
  })
  return {
    read,
    change(how) {
      const next = how(read()).slice(0, MOST_ITEMS)
      let keeping: Keeping = 'kept'
      try {
        door.storage().setItem(key, writeCollection(next))
        unkept = undefined
      } catch (fault) {
        unkept = next
        keeping = fault instanceof DOMException && fault.name === 'QuotaExceededError' ? 'full' : 'blocked'
      }
      door.announce(key)
      return keeping
    },
    onChange(listener) {
      listeners.push(listener)
    },
  }
}

const browserDoor: StorageDoor = {
  storage: () => localStorage,
  onChange(listener) {
    addEventListener('storage', ({ key }) => listener(key))
    addEventListener(CHANGED, (event) => {
      if (event instanceof CustomEvent) listener(String(event.detail))
    })
  },
  announce: (key) => dispatchEvent(new CustomEvent(CHANGED, { detail: key })),
}

/** The browser's own event reaches other tabs only. */
const CHANGED = 'backfile-kept'
