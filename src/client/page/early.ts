// Entry of `early.js`: sets the color scheme and the text that the reader chose before the page is first painted; and says of a site that is made for
// a host that it needs one, for it is the only script that runs where there is none.
//
// The script is small and asynchronous, so it blocks nothing. It is requested before the stylesheet, which the first paint
// waits for, and therefore usually runs before that paint. A reader who never used the switch does not need it: the
// stylesheet follows the device. Only a reader who chose the other scheme may, with an empty browser cache, see one paint in
// the wrong one.
import { readColorScheme, showColorScheme } from './color-scheme.ts'
import { sayThatHostIsNeeded } from './host-note.ts'
import { readSettings, showSettings } from './reading-settings.ts'

showColorScheme(readColorScheme())
showSettings(readSettings())

const { currentScript } = document
if (currentScript instanceof HTMLScriptElement) sayThatHostIsNeeded(new URL('../', currentScript.src))
