// Light or dark, as the device says or as the reader chose; remembered in the browser.

/** The reader's choice; `auto` is that of the device. */
export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const KEY = 'backfile.theme'

/** The choice that is remembered; `auto` when none is, or the browser keeps nothing. */
export function readTheme(storage: () => Pick<Storage, 'getItem'> = () => localStorage): Theme {
  try {
    const kept = storage().getItem(KEY)
    return THEMES.find((theme) => theme === kept) ?? 'auto'
  } catch {
    return 'auto'
  }
}

/** Remembers a choice; where the browser keeps nothing it holds until the page is left. */
export function keepTheme(
  theme: Theme,
  storage: () => Pick<Storage, 'setItem' | 'removeItem'> = () => localStorage,
): void {
  try {
    if (theme === 'auto') storage().removeItem(KEY)
    else storage().setItem(KEY, theme)
  } catch {
    // The choice is shown all the same.
  }
}

/** Shows the page in a theme: the stylesheet does the rest. */
export function showTheme(theme: Theme): void {
  const { dataset } = document.documentElement
  if (theme === 'auto') delete dataset['theme']
  else dataset['theme'] = theme
}

/** Makes the list in the page's footer choose the theme, here and in other tabs. */
export function wireThemeSwitch(list: HTMLSelectElement): void {
  list.value = readTheme()
  list.addEventListener('change', () => {
    const theme = THEMES.find((each) => each === list.value) ?? 'auto'
    keepTheme(theme)
    showTheme(theme)
  })
  addEventListener('storage', ({ key }) => {
    if (key !== KEY && key !== null) return
    list.value = readTheme()
    showTheme(readTheme())
  })
}
