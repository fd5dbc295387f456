// What is learnt from page dumps without the sites of one fold.

import { headlineCandidates } from '../src/article/intake/head/headline.ts'
import { findStory } from '../src/article/intake/story/story.ts'
import { type StoryModel, storyModel } from '../src/article/intake/story/story-model.ts'
import type { Learnt } from '../src/article/read-text.ts'
import { type HeadlineExample, learnHeadline } from './headline-training.ts'
import { type Example, exampleOf, learnStory } from './story-training.ts'
import { type DumpPage, foldOf, labelled } from './textdump.ts'
import { sameHeadline } from './textdump-scorer.ts'

const examples = new WeakMap<DumpPage, Example>()

function exampleOnce(page: DumpPage): Example {
  const known = examples.get(page) ?? exampleOf(labelled(page))
  examples.set(page, known)
  return known
}

/** Learns all that is learnt from the pages of the other folds. */
export function learntWithout(pages: readonly DumpPage[], fold: number): Learnt {
  const others = pages.filter((page) => foldOf(page) !== fold)
  const story = storyModel(learnStory(others.map(exampleOnce)))
  return { story, headline: learnHeadline(others.flatMap((page) => headlineExample(page, story))) }
}

function headlineExample({ lines, title }: DumpPage, story: StoryModel): HeadlineExample[] {
  if (title === undefined) return []
  const { kept, storyStart, hidden } = findStory(lines, story)
  const isCut = hidden.some(({ line }) => line.start < (kept[0]?.start ?? 0))
  const candidates = headlineCandidates(kept, storyStart, isCut)
  const right = candidates.filter(({ line }) => sameHeadline(title, kept[line]?.text ?? ''))
  return right.length === 0 ? [] : [{ candidates, right: new Set(right.map(({ line }) => line)) }]
}
