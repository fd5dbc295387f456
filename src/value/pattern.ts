// Texts as parts of regular expressions.

/** The source of a pattern that matches a text as it is written, with the `u` flag and without, outside of `[…]`. */
export function literalPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
