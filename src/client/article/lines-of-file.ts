// The lines of a file as evidence counts them (`article/raw-text.ts`).

/** The lines of a text's bytes. Signs that would be invisible, or turn a line round, are shown as boxes. */
export function linesOfFile(bytes: ArrayBuffer | Uint8Array, encoding: string): string[] {
  const lines = new TextDecoder(encoding).decode(bytes).split(/\r\n?|[\n\u0085\u2028\u2029]/)
  // A file that ends with a line break has no line after it.
  if (lines.length > 1 && lines.at(-1) === '') lines.pop()
  return lines.map((line) =>
    line.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\u25af'),
  )
}
