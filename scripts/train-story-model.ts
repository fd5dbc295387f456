// Learns which lines of a page are its story (story-training.ts) and writes src/article/intake/story/story-weights.ts:
//
//   tsx scripts/train-story-model.ts CORPUS
//
// What the learning does on sites that it has not seen is a column of `npm run bench:intake`.
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import type { StoryWeights } from '../src/article/intake/story/story-model.ts'
import { exampleOf, learnStory } from './story-training.ts'
import { labelled, readPages } from './textdump.ts'

function fileOf({ lines, enter, leave }: StoryWeights): string {
  const rows = Object.entries(lines).map(([group, bins]) => `    '${group}': [${bins.join(', ')}],`)
  return `// What the story model learnt, by group of features and bin (see line-features.ts): positive speaks for the story.
// Written by scripts/train-story-model.ts; not to be edited by hand.
import type { StoryWeights } from './story-model.ts'

// biome-ignore format: a row for each group is what a person can read.
export const STORY_WEIGHTS: StoryWeights = {
  lines: {
${rows.join('\n')}
  },
  enter: [${enter.join(', ')}],
  leave: [${leave.join(', ')}],
}
`
}

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Which corpus? tsx scripts/train-story-model.ts FOLDER')
const examples = readPages(folder).map(labelled).map(exampleOf)
const target = resolve(import.meta.dirname, '../src/article/intake/story/story-weights.ts')
writeFileSync(target, fileOf(learnStory(examples)))
