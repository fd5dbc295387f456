// Stands in for the story finder until it is merged: where the prose of a text begins.
import type { Line } from '../raw-text.ts'

/** Words that a line must have before it speaks for prose. */
const WORDS = 10

/** The index at which the run of lines that holds most prose begins, its short first lines left out. */
export function proseStart(lines: readonly Line[]): number {
  let best = 0
  let start = 0
  let from = 0
  let sum = 0
  for (const [i, { text }] of lines.entries()) {
    if (sum <= 0) {
      sum = 0
      from = i
    }
    sum += text.split(' ').length - WORDS
    if (sum > best) {
      best = sum
      start = from
    }
  }
  while (start + 1 < lines.length && !isProse(lines[start]?.text ?? '')) start++
  return start
}

function isProse(text: string): boolean {
  return text.length > 160 || (text.length > 60 && /[.!?؟۔]["”’»)]*$/u.test(text))
}
