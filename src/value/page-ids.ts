// Ids within pages that templates print and scripts of the browser look for.

/** A day of the year on the page "On this day": `day-03-23`. Months and days count from 1. */
export function dayOfYearId(month: number, day: number): string {
  return `day-${twoDigits(month)}-${twoDigits(day)}`
}

/** A number with at least two digits: `03`. */
export function twoDigits(n: number): string {
  return String(n).padStart(2, '0')
}
