// The lines in which two texts differ, where they differ in one place: what one change of a sidecar makes.

/** A line of one of two texts that the other does not have there. */
export interface ChangedLine {
  readonly text: string
  readonly isNew: boolean
}

/** The lines between what both texts begin and end with: those that were, then those that are. */
export function changedLines(before: string, after: string): ChangedLine[] {
  const [old, now] = [linesOf(before), linesOf(after)]
  const most = Math.min(old.length, now.length)
  let start = 0
  while (start < most && old[start] === now[start]) start++
  let end = 0
  while (end < most - start && old.at(-1 - end) === now.at(-1 - end)) end++
  const lines = (of: readonly string[], isNew: boolean) =>
    of.slice(start, of.length - end).map((text) => ({ text, isNew }))
  return [...lines(old, false), ...lines(now, true)]
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/)
}
