// Entry of `early.js` on a portable site: sets the color scheme, and needs to say nothing.
import { readColorScheme, showColorScheme } from '../page/color-scheme.ts'
import { readSettings, showSettings } from '../page/reading-settings.ts'

showColorScheme(readColorScheme())
showSettings(readSettings())
