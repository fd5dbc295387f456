// How well saved pages are read: a folder of HTML files, and `truth.jsonl` with what a person marked of each.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { blocksText } from '../src/article/block.ts'
import { parseArticle } from '../src/article/parse-article.ts'
import { type Judged, meanShare, misses, showTarget, showWorst, type Target } from './bench-figures.ts'
import type { ReadDump } from './bench-intake-dump.ts'
import type { DumpPage } from './textdump.ts'
import { compareBodies, compareBylines, comparePieces, sameHeadline, scoreBodies } from './textdump-scorer.ts'

type Truth = Pick<DumpPage, 'id' | 'title' | 'date' | 'byline' | 'body' | 'with' | 'without'>

/** A figure of the pages of a set that have what it asks for. */
interface Figure {
  readonly name: string
  readonly targets: Readonly<Record<string, Target>>
  /** 1 being right; undefined for a page that does not have it. */
  readonly judge: (truth: Truth, made: ReadDump) => number | undefined
  /** Over all, where that is not the mean: of truths, and what was read as the body of each. */
  readonly over?: (truths: readonly Truth[], bodies: ReadonlyMap<string, string>) => number
  readonly tell: (truth: Truth, made: ReadDump) => string
}

const dates = ({ date }: Truth, { day }: ReadDump) => `${date} expected, ${day ?? 'none'} read`

const FIGURES: readonly Figure[] = [
  {
    name: 'body F1',
    targets: { scrapinghub: { value: 0.965 }, andy: { value: 0.925 } },
    judge: ({ body }, made) => (body ? compareBodies(body, made.body)[0] : undefined),
    over: (truths, bodies) => scoreBodies(truths as readonly DumpPage[], bodies),
    tell: ({ body = '' }, made) => {
      const [, more, less] = compareBodies(body, made.body)
      return `${(100 * more).toFixed(0)} % too much, ${(100 * less).toFixed(0)} % missing`
    },
  },
  {
    name: 'segments',
    targets: {},
    judge: (truth, made) => {
      if (!truth.with) return undefined
      const [there, wrong, missing] = comparePieces(truth as DumpPage, made.body)
      return there / Math.max(1, there + wrong + missing)
    },
    tell: (truth, made) => {
      const [, wrong, missing] = comparePieces(truth as DumpPage, made.body)
      return `${wrong} pieces too much, ${missing} missing`
    },
  },
  {
    name: 'headline exact',
    targets: { andy: { value: 0.85 } },
    judge: ({ title }, made) => (title ? Number(sameHeadline(title, made.headline)) : undefined),
    tell: ({ title }, made) => `"${title}" expected, "${made.headline}" read`,
  },
  {
    name: 'date right',
    targets: { andy: { value: 0.9 }, htmldate: { value: 0.85 }, trafilatura: { value: 0.78 } },
    judge: ({ date }, { day }) => (date ? Number(day === date) : undefined),
    tell: dates,
  },
  {
    name: 'date wrong',
    targets: {
      andy: { value: 0.03, atMost: true },
      htmldate: { value: 0.03, atMost: true },
      trafilatura: { value: 0.03, atMost: true },
    },
    judge: ({ date }, { day }) => (date ? Number(day !== undefined && day !== date) : undefined),
    tell: dates,
  },
  {
    name: 'byline',
    targets: { andy: { value: 0.85 }, trafilatura: { value: 0.65 } },
    judge: ({ byline }, made) => (byline ? compareBylines(byline, made.byline) : undefined),
    tell: ({ byline }, made) => `"${byline}" expected, "${made.byline}" read`,
  },
]

/** Prints the figures of each set of pages; dates of `disputed` ones, whose own metadata says another day, do not count. */
export function benchPages(folder: string, disputed: ReadonlySet<string>): void {
  const file = join(folder, 'truth.jsonl')
  if (!existsSync(file)) return
  const truths = readFileSync(file, 'utf8')
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => JSON.parse(row) as Truth)
    .map((truth) => (disputed.has(truth.id) ? { ...truth, date: '' } : truth))
  const started = performance.now()
  const read = truths.map((truth) => ({ truth, made: readPage(folder, truth.id) }))
  console.log(
    `\n${truths.length} saved pages, read in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  )
  const sets = [...new Set(truths.map(({ id }) => setOf(id)))].sort()
  for (const figure of FIGURES) for (const set of sets) showFigure(figure, set, read)
}

function showFigure(figure: Figure, set: string, read: readonly { truth: Truth; made: ReadDump }[]): void {
  const cases = read.flatMap(({ truth, made }): Judged[] => {
    const share = setOf(truth.id) === set ? figure.judge(truth, made) : undefined
    return share === undefined ? [] : [{ id: truth.id, share, told: figure.tell(truth, made) }]
  })
  if (cases.length === 0) return
  const inSet = read.filter(({ truth }) => setOf(truth.id) === set)
  const bodies = new Map(inSet.map(({ truth, made }) => [truth.id, made.body]))
  const truths = inSet.map(({ truth }) => truth)
  const value = figure.over?.(truths, bodies) ?? meanShare(cases)
  const target = figure.targets[set]
  console.log(
    `${figure.name.padEnd(16)}${set.padEnd(14)}${value.toFixed(3)}  of ${cases.length}  ${showTarget(target)}`,
  )
  const worst = target?.atMost ? cases.map((each) => ({ ...each, share: 1 - each.share })) : cases
  if (target && misses(value, target)) showWorst(`${figure.name} of ${set}`, target, worst)
}

const setOf = (id: string): string => id.split('/')[0] ?? ''

function readPage(folder: string, id: string): ReadDump {
  const bytes = readFileSync(join(folder, `${id}.html`))
  const article = parseArticle({ path: `articles/${id.split('/')[1]}.html`, bytes }, { language: 'en' }).value
    ?.article
  return {
    body: blocksText(article?.body ?? []),
    headline: article?.headline.value ?? '',
    byline: article?.byline.value ?? '',
    day: /^\d{4}-\d\d-\d\d/.exec(article?.published.value.edtf ?? '')?.[0],
  }
}
