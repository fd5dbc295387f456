// Where a browser stores what a reader keeps. Portable sites have `portable/shared-storage.ts` in its place.

/** What a browser stores, as far as these scripts use it. */
export type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** What the reader keeps for good. Throws in a browser that blocks storage. */
export function keptForGood(): Kept {
  return localStorage
}

/** What is kept for the tab. Throws in a browser that blocks storage. */
export function keptForTab(): Kept {
  return sessionStorage
}
