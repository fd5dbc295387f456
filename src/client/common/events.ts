// Events by which the scripts of one page tell each other what happened. All are dispatched on the document.

/** The server of `dev` has a new search index. */
export const INDEX_UPDATED = 'backfile:index'

/** `dev` has brought the page up to date: it may list other articles now. */
export const PAGE_UPDATED = 'backfile:page'
