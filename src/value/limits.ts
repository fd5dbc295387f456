// Limits that more than one folder must agree on.

/** The largest article file that is read or uploaded, in bytes: 8 MiB, some forty newspapers. */
export const LARGEST_ARTICLE = 8 * 1024 * 1024

/**
 * The largest saved page that is opened, in bytes. Programs write the pictures of a page into it, as `data:` addresses; without
 * them it is measured like any article.
 */
export const LARGEST_PAGE_FILE = 64 * 1024 * 1024
