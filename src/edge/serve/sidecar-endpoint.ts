// What a person accepts or corrects at the review: the one way in which a browser changes a sidecar.
import type { SidecarResult, SidecarWish } from '../../dev/live-event.ts'
import type { WishKind } from './wish-endpoint.ts'

/** Writes what a person wishes into a sidecar. */
export type ChangeSidecar = (wish: SidecarWish) => SidecarResult

export const SIDECAR_WISH: WishKind<SidecarWish> = {
  // A value is never longer.
  largest: 256 * 1024,
  tooLong: 'The value is too long.',
  read({ path, accept, column, value, undo }) {
    if (typeof undo === 'number') return { undo }
    if (typeof path !== 'string') return undefined
    if (accept === 'all') return { path, accept }
    return typeof column === 'string' && typeof value === 'string' ? { path, column, value } : undefined
  },
}
