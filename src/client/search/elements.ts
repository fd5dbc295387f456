// The elements of the search page, which its template must have: each part asks for those that it fills or listens to.
import { partsOf } from '../common/dom.ts'

/** Gives the element with the id `search-NAME`. */
export const part = partsOf('search')

/** The box that queries are typed in. */
export const box = part('box', HTMLInputElement)

/** The list of results; each has a link in its `h3`. */
export const list = part('results', HTMLOListElement)

/** Holds what is shown in place of the list; links to articles stand in its list, `.kwic`. */
export const reading = part('reading')

/** The button that shows the next results; hidden when there are none. */
export const more = part('more', HTMLButtonElement)
