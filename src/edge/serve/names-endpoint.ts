// What a person at the review asks of the list of names: the one way in which a browser changes it.
import type { NamesWish } from '../../dev/live-event.ts'
import type { WishKind } from './wish-endpoint.ts'

export const NAMES_WISH: WishKind<NamesWish> = {
  // A name with all its forms is never longer.
  largest: 64 * 1024,
  tooLong: 'The name is too long.',
  read({ suggest, name, of = null, kind = null, variants }) {
    if (suggest === true) return { suggest }
    const isForm = (form: unknown): form is string => typeof form === 'string' && form.trim() !== ''
    const isNone = (value: unknown): value is string | null => value === null || typeof value === 'string'
    return isForm(name) && isNone(of) && isNone(kind) && Array.isArray(variants) && variants.every(isForm)
      ? { name, of, kind, variants }
      : undefined
  },
}
