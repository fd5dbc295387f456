// Counts in the digits of the site, for scripts that need no other text. Browsers do not know the digits of every language.
import { numeralOf } from '../../value/wording.ts'

/** A count with its digits in threes: `1,284`, `۱٬۲۸۴`. The page names its ten digits, then what separates the threes. */
export function numeral(n: number): string {
  const [...marks] = document.documentElement.dataset['numerals'] ?? '0123456789'
  return numeralOf(n, marks.slice(0, 10), marks.slice(10).join(''))
}
