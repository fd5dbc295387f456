// How much of the largest: the length of a bar.

/** A count as a part of the largest one, in percent: 1 to 100, 0 for none. */
export function shareOf(count: number, largest: number): number {
  return count === 0 ? 0 : Math.max(1, Math.round((100 * count) / Math.max(1, largest)))
}
