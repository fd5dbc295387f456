// Nominal types: a string that has passed one gate and may not be confused with any other string.

declare const brand: unique symbol

/** A string that only its own constructor makes; at run time it is a plain string. */
export type Branded<Name extends string> = string & { readonly [brand]: Name }
