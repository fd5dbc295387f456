// Rows by the story that they tell: near copies and captures of one page count once.
import type { Rows } from '../index/rows.ts'

/** The rows of each story, in their order; stories in the order of their first rows. */
export type Stories = ReadonlyMap<number, readonly number[]>

/** Groups rows by story; a row that tells one alone is a story, too. */
export function storiesAmong(rows: Rows, numbers: readonly number[]): Stories {
  const stories = new Map<number, number[]>()
  for (const number of numbers) {
    const story = rows.storyOf(number)
    const known = stories.get(story)
    if (known) known.push(number)
    else stories.set(story, [number])
  }
  return stories
}

/** The first row of each story. */
export function firstOfEach(stories: Stories): number[] {
  return [...stories.values()].flatMap((numbers) => numbers.slice(0, 1))
}
