// How well and how fast articles of one story are found: `npm run bench:stories -- FOLDER PAIRS`. FOLDER holds articles whose front matter
// has an `id`; PAIRS has a line of JSON for each two that share word runs, `{"a": 4, "b": 16, "jaccard5": 0.98}`.
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { type AlikeArticles, alikeArticles } from '../src/archive/alike.ts'
import type { Entry } from '../src/archive/archive.ts'
import { relatedTo } from '../src/archive/related.ts'
import { SAME_STORY, storiesOf } from '../src/archive/stories.ts'
import type { Article } from '../src/article/article.ts'
import { blocksText } from '../src/article/block.ts'
import { sketchOf } from '../src/article/sketch.ts'
import { finish } from '../src/value/steps.ts'
import { SHOWS_ALL } from './bench-figures.ts'
import { archiveOfMarkdown } from './markdown-archive.ts'

const [folder, pairsFile] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
if (folder === undefined || pairsFile === undefined) {
  console.error('npm run bench:stories -- FOLDER PAIRS [--worst]')
  process.exit(2)
}

const archive = archiveOfMarkdown(folder)
const { entries } = archive

/** Runs work three times and prints the least time that an article took. */
function timed<T>(name: string, work: () => T): T {
  let best = Number.POSITIVE_INFINITY
  let value = work()
  for (let round = 0; round < 3; round++) {
    const start = performance.now()
    value = work()
    best = Math.min(best, performance.now() - start)
  }
  console.log(`${name.padEnd(24)} ${(best / entries.length).toFixed(4)} ms an article`)
  return value
}

const articles = entries.map(({ article }) => article)
const texts = articles.map(({ body }) => blocksText(body))
timed('sketch', () => texts.map(sketchOf))
const alike: readonly AlikeArticles[] = timed('alike', () => finish(alikeArticles(articles)))
const stories = timed('stories', () => storiesOf(entries, alike))
// A copy each time, for what is remembered of an archive is found again.
const related = timed('related', () => {
  const fresh = { ...archive }
  return entries.map((entry) => relatedTo(entry, fresh))
})

const idOf = ({ extra: { id } }: Article) => Number(id)
const pairOf = (a: number, b: number) => `${Math.min(a, b)} ${Math.max(a, b)}`
const shares = new Map(
  readFileSync(pairsFile, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): [string, number] => {
      const { a, b, jaccard5 } = JSON.parse(line)
      return [pairOf(a, b), jaccard5]
    }),
)
const truth = new Set([...shares].filter(([, share]) => share >= SAME_STORY).map(([pair]) => pair))
const found = new Set(
  stories.flatMap(({ entries: told }) =>
    told.flatMap((one: Entry, i) =>
      told.slice(i + 1).map((two) => pairOf(idOf(one.article), idOf(two.article))),
    ),
  ),
)
const right = [...found].filter((pair) => truth.has(pair))
console.log(
  `${stories.length} stories, the largest of ${Math.max(...stories.map((story) => story.entries.length))}`,
)
console.log(`recall    ${(right.length / truth.size).toFixed(4)} of ${truth.size} pairs`)
console.log(`precision ${(right.length / found.size).toFixed(4)} of ${found.size} pairs`)
const withWords = related.filter((found) => found.some(({ words }) => words.length > 0)).length
console.log(`${withWords} of ${entries.length} articles have others related by their words`)
if (SHOWS_ALL) {
  for (const pair of truth) if (!found.has(pair)) console.log(`missed ${pair} ${shares.get(pair)}`)
  for (const pair of found) if (!truth.has(pair)) console.log(`wrong  ${pair} ${shares.get(pair) ?? ''}`)
}
