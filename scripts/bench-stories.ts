// How well and how fast articles of one story are found, and what names and related articles cost: `npm run bench:stories -- FOLDER PAIRS`. FOLDER holds articles whose front matter
// has an `id`; PAIRS has a line of JSON for each two that share word runs, `{"a": 4, "b": 16, "jaccard5": 0.98}`.
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { type AlikeArticles, alikeArticles } from '../src/archive/alike.ts'
import type { Entry } from '../src/archive/archive.ts'
import { nameShelves } from '../src/archive/name-shelves.ts'
import { relatedTo } from '../src/archive/related.ts'
import { SAME_STORY, storiesOf } from '../src/archive/stories.ts'
import type { Article } from '../src/article/article.ts'
import { blocksText } from '../src/article/block.ts'
import { findListed } from '../src/article/intake/names/listed-names.ts'
import { findMentions } from '../src/article/intake/names/mentions.ts'
import { rawText } from '../src/article/raw-text.ts'
import { sketchOf } from '../src/article/sketch.ts'
import { nameAuthority } from '../src/names/authority.ts'
import { STARTER_NAMES } from '../src/names/starter-names.ts'
import { finish } from '../src/value/steps.ts'
import { SHOWS_ALL } from './bench-figures.ts'
import { archiveOfMarkdown } from './markdown-archive.ts'

const [folder, pairsFile] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
if (folder === undefined || pairsFile === undefined) {
  console.error('npm run bench:stories -- FOLDER PAIRS [--worst]')
  process.exit(2)
}

const names = nameAuthority([], STARTER_NAMES)
const archive = archiveOfMarkdown(folder, names)
const { entries } = archive

let all = 0

/** Runs work three times and prints the least time that an article took. */
function timed<T>(name: string, work: () => T): T {
  let best = Number.POSITIVE_INFINITY
  let value = work()
  for (let round = 0; round < 3; round++) {
    const start = performance.now()
    value = work()
    best = Math.min(best, performance.now() - start)
  }
  all += best / entries.length
  console.log(`${name.padEnd(24)} ${(best / entries.length).toFixed(4)} ms an article`)
  return value
}

const articles = entries.map(({ article }) => article)
const texts = articles.map(({ body }) => blocksText(body))
const raws = texts.map((text) => rawText('', text))
const found = timed('names by their capitals', () =>
  texts.map((text, i) => findMentions(text, raws[i] ?? rawText('', text), 0)),
)
timed('listed names', () =>
  texts.map((text, i) =>
    names.forms
      ? findListed({ text, named: found[i]?.all ?? new Map() }, names.forms, raws[i] ?? rawText('', text), 0)
      : [],
  ),
)
timed('pages of names', () => nameShelves({ ...archive }))
timed('sketch', () => texts.map(sketchOf))
const alike: readonly AlikeArticles[] = timed('alike', () => finish(alikeArticles(articles)))
const stories = timed('stories', () => storiesOf(entries, alike))
// A copy each time, for what is remembered of an archive is found again.
const related = timed('related', () => {
  const fresh = { ...archive }
  return entries.map((entry) => relatedTo(entry, fresh))
})

console.log(`${'together'.padEnd(24)} ${all.toFixed(4)} ms an article`)

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
const held = new Set(articles.map(idOf))
const isHeld = (pair: string) => pair.split(' ').every((id) => held.has(Number(id)))
const truth = new Set(
  [...shares].filter(([pair, share]) => share >= SAME_STORY && isHeld(pair)).map(([pair]) => pair),
)
const joined = new Set(
  stories.flatMap(({ entries: told }) =>
    told.flatMap((one: Entry, i) =>
      told.slice(i + 1).map((two) => pairOf(idOf(one.article), idOf(two.article))),
    ),
  ),
)
const right = [...joined].filter((pair) => truth.has(pair))
console.log(
  `${stories.length} stories, the largest of ${Math.max(...stories.map((story) => story.entries.length))}`,
)
console.log(`recall    ${(right.length / truth.size).toFixed(4)} of ${truth.size} pairs`)
console.log(`precision ${(right.length / joined.size).toFixed(4)} of ${joined.size} pairs`)
const having = (which: 'words' | 'shared') =>
  related.filter((some) => some.some((each) => each[which].length > 0)).length
console.log(
  `of ${entries.length} articles ${having('words')} have others related by their words, ${having('shared')} by tags and names`,
)
if (SHOWS_ALL) {
  for (const pair of truth) if (!joined.has(pair)) console.log(`missed ${pair} ${shares.get(pair)}`)
  for (const pair of joined) if (!truth.has(pair)) console.log(`wrong  ${pair} ${shares.get(pair) ?? ''}`)
}
