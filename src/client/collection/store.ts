// Where a reader's collection is stored: in the reader's browser, for this archive alone, shared by all of its tabs.
import { keptForGood } from '../common/storage.ts'
import { COLLECTION_KEY } from '../common/storage-keys.ts'
import { type Collection, MOST_ITEMS, readCollection, writeCollection } from './collection.ts'

/**
 * What became of a change: `saved`; `blocked`, when the browser stores nothing for this site; `full`, when it has no room
 * left. A change that is not saved holds until the page is left.
 */
export type SaveResult = 'saved' | 'blocked' | 'full'

/** What the reader is told of a change that was not saved. */
export const NOT_SAVED = { blocked: 'reader.blocked', full: 'reader.full' } as const

/** The reader's collection. It is read anew at each use: another tab may have changed it. */
export interface CollectionStore {
  read(): Collection
  /** Changes what is stored now, which may be more than the page shows. */
  change(how: (collection: Collection) => Collection): SaveResult
  /** Calls after each change, by this page or by another tab. */
  onChange(listener: () => void): void
}

/** What the store needs of the browser. */
export interface StorageAccess {
  /** Throws in a browser that blocks storage. */
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem'>
  /** Calls when a key was changed by another tab or announced by a script of this page; with null when all was cleared. */
  readonly onChange: (listener: (key: string | null) => void) => void
  /** Tells the scripts of this page, the caller too, that a key was changed. */
  readonly announce: (key: string) => void
}

/** The key under which the collection of an archive is stored. */
export function collectionKey(root: URL): string {
  return COLLECTION_KEY + root.pathname
}

/** Opens the collection of the archive whose root is given. */
export function openCollection(root: URL, access: StorageAccess = browserStorage): CollectionStore {
  const key = collectionKey(root)
  const listeners: (() => void)[] = []
  /** The collection after a change that could not be saved; undefined as long as everything is saved. */
  let unsaved: Collection | undefined
  const read = (): Collection => {
    if (unsaved) return unsaved
    try {
      return readCollection(access.storage().getItem(key))
    } catch {
      return []
    }
  }
  access.onChange((changed) => {
    if (changed === null || changed === key) for (const listener of listeners) listener()
  })
  return {
    read,
    change(how) {
      const next = how(read()).slice(0, MOST_ITEMS)
      let result: SaveResult = 'saved'
      try {
        access.storage().setItem(key, writeCollection(next))
        unsaved = undefined
      } catch (fault) {
        unsaved = next
        result = fault instanceof DOMException && fault.name === 'QuotaExceededError' ? 'full' : 'blocked'
      }
      access.announce(key)
      return result
    },
    onChange(listener) {
      listeners.push(listener)
    },
  }
}

const browserStorage: StorageAccess = {
  storage: keptForGood,
  onChange(listener) {
    addEventListener('storage', ({ key }) => listener(key))
    addEventListener(CHANGED, (event) => {
      if (event instanceof CustomEvent) listener(String(event.detail))
    })
  },
  announce: (key) => dispatchEvent(new CustomEvent(CHANGED, { detail: key })),
}

/** The browser's own event `storage` reaches other tabs only. */
const CHANGED = 'backfile-kept'
