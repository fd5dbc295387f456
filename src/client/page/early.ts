// The theme that the reader chose, set while the stylesheet is still on its way.
//
// This script is small and asynchronous: it blocks nothing, and as it is asked for before the stylesheet, which is what the
// first paint waits for, it is there first. A reader who never used the switch needs no script: the preference of the
// device rules. Only one who chose otherwise may, with nothing in the browser's cache, see one paint of the other theme.
import { readTheme, showTheme } from './theme.ts'

showTheme(readTheme())
