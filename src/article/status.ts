// How far a value can be trusted.

/**
 * The status of a value.
 * - `stated`: the file says so, in its text or in its front matter;
 * - `supplied`: the archive supplied it, because the file does not say it: a person did in a sidecar, or the program did
 *   and says so (a headline made of the first sentence). The rule tells which;
 * - `inferred`: the archive reads it from evidence that was meant for something else (a file name);
 * - `bounded`: not known, but the text shows that it can only lie on one side of something;
 * - `unknown`: no evidence, so no value.
 */
export type Status = 'stated' | 'supplied' | 'inferred' | 'bounded' | 'unknown'
