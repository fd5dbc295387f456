// Limits that more than one folder must agree on.

/** The largest article file that is read or uploaded, in bytes: 8 MiB, some forty newspapers. */
export const LARGEST_ARTICLE = 8 * 1024 * 1024

/**
 * The largest saved page that is opened, in bytes. Programs write the pictures of a page into it, as `data:` addresses; without
 * them it is measured like any article.
 */
export const LARGEST_PAGE_FILE = 64 * 1024 * 1024

/** The longest block of fields above a text that is read, in UTF-16 units: a hundred times that of any article we know. */
export const LONGEST_FRONT_MATTER = 256 * 1024

/** So many articles one file may hold; the messages of a busy channel come to half of it. */
export const MOST_ARTICLES_OF_FILE = 100_000
