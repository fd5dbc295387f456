// Light or dark, as the device prefers or as the reader chose; the choice is kept in the browser.
import { keptForGood } from '../common/storage.ts'
import { COLOR_SCHEME_KEY } from '../common/storage-keys.ts'

/** The reader's choice; `auto` follows the device. */
export const COLOR_SCHEMES = ['auto', 'light', 'dark'] as const
export type ColorScheme = (typeof COLOR_SCHEMES)[number]

/** The stored choice; `auto` when none is stored or storage is blocked. */
export function readColorScheme(storage: () => Pick<Storage, 'getItem'> = keptForGood): ColorScheme {
  try {
    return colorSchemeOf(storage().getItem(COLOR_SCHEME_KEY))
  } catch {
    return 'auto'
  }
}

/** Stores a choice; where storage is blocked it holds until the page is left. */
export function storeColorScheme(
  scheme: ColorScheme,
  storage: () => Pick<Storage, 'setItem' | 'removeItem'> = keptForGood,
): void {
  try {
    if (scheme === 'auto') storage().removeItem(COLOR_SCHEME_KEY)
    else storage().setItem(COLOR_SCHEME_KEY, scheme)
  } catch {
    // The choice is shown all the same.
  }
}

/** Shows the page in a color scheme: sets `data-theme` on the root element, which the stylesheet reads. */
export function showColorScheme(scheme: ColorScheme): void {
  const { dataset } = document.documentElement
  if (scheme === 'auto') delete dataset['theme']
  else dataset['theme'] = scheme
}

/** Makes the list in the page's footer choose the color scheme, here and in other tabs. */
export function listenToColorSchemeList(list: HTMLSelectElement): void {
  list.value = readColorScheme()
  list.addEventListener('change', () => {
    const scheme = colorSchemeOf(list.value)
    storeColorScheme(scheme)
    showColorScheme(scheme)
  })
  addEventListener('storage', ({ key }) => {
    if (key !== COLOR_SCHEME_KEY && key !== null) return
    list.value = readColorScheme()
    showColorScheme(readColorScheme())
  })
}

function colorSchemeOf(text: string | null): ColorScheme {
  return COLOR_SCHEMES.find((scheme) => scheme === text) ?? 'auto'
}
