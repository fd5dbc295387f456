// The part of the package "edtf" that the tests ask; it brings no types of its own.
declare module 'edtf' {
  /** Reads a text as EDTF; throws when it is none. */
  export function parse(text: string): unknown
}
