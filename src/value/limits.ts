// Limits that more than one room must agree on.

/** The largest article file that is read or uploaded, in bytes: 8 MiB, some forty newspapers. */
export const LARGEST_ARTICLE = 8 * 1024 * 1024
