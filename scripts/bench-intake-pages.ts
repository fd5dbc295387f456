// How well saved pages are read: a folder of HTML files, and `truth.jsonl` with what a person marked of each.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { blocksText } from '../src/article/block.ts'
import { parseArticle } from '../src/article/parse-article.ts'
import {
  type Judged,
  meanShare,
  misses,
  SHOWS_ALL,
  showTarget,
  showWorst,
  type Target,
} from './bench-figures.ts'
import { type ReadDump, readDump } from './bench-intake-dump.ts'
import { type DumpPage, FOLDS, foldOf } from './textdump.ts'
import { compareBodies, compareBylines, comparePieces, sameHeadline, scoreBodies } from './textdump-scorer.ts'

type Truth = Pick<DumpPage, 'id' | 'title' | 'date' | 'byline' | 'body' | 'with' | 'without'> & {
  readonly url?: string
}

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
  console.log(PAGES_REMARK)
  for (const figure of FIGURES) for (const set of sets) showFigure(figure, set, read)
  benchPageTexts(folder, truths)
}

const PAGES_REMARK = `  Nothing is learnt from these pages: no weight is made of them. Beside each figure stand the least and the most of ${FOLDS}
  parts, no site in two of them, which is how far other sites may differ. Rules were written by people who had seen these pages.`

const TEXT_TARGETS: Readonly<Record<string, Target>> = {
  'date right': { value: 0.72 },
  'date wrong': { value: 0.03, atMost: true },
}

/** Prints how well dates are read from the visible text of the same pages, where it is there. */
function benchPageTexts(folder: string, truths: readonly Truth[]): void {
  const read = truths.flatMap((truth) => {
    const file = join(folder, `${truth.id}.txt`)
    return existsSync(file)
      ? [{ truth, made: readDump({ id: truth.id, text: readFileSync(file, 'utf8') }) }]
      : []
  })
  if (read.length === 0) return
  console.log('\nThe text of these pages alone')
  for (const set of [...new Set(read.map(({ truth }) => setOf(truth.id)))].sort())
    for (const figure of FIGURES.filter(({ name }) => name in TEXT_TARGETS)) {
      const target = TEXT_TARGETS[figure.name]
      showFigure({ ...figure, targets: target ? { [set]: target } : {} }, set, read)
    }
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
  const scored = (some: readonly Truth[], own: readonly Judged[]) =>
    figure.over?.(some, bodies) ?? meanShare(own)
  const value = scored(truths, cases)
  const target = figure.targets[set]
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const some = truths.filter((truth) => foldOf({ site: siteOf(truth) }) === fold)
    const ids = new Set(some.map(({ id }) => id))
    const own = cases.filter(({ id }) => ids.has(id))
    return own.length === 0 ? [] : [scored(some, own)]
  }).flat()
  const spread = `${Math.min(...folds).toFixed(3)} .. ${Math.max(...folds).toFixed(3)}`
  console.log(
    `${figure.name.padEnd(16)}${set.padEnd(14)}${value.toFixed(3)}  of ${String(cases.length).padStart(3)}  ${showTarget(target).padEnd(9)}  ${spread}`,
  )
  const isWrong = figure.name === 'date wrong'
  const worst = isWrong ? cases.map((each) => ({ ...each, share: 1 - each.share })) : cases
  const isMissed = misses(value, target)
  if (isMissed || SHOWS_ALL) showWorst(`${figure.name} of ${set}`, isMissed ? target : undefined, worst)
}

/** The host of a page; pages without one, and copies of an archive, are told apart by their name. */
function siteOf({ id, url = '' }: Truth): string {
  const host = /^https?:\/\/(?:www\.)?([^/]+)/.exec(url)?.[1] ?? ''
  return host === '' || host === 'web.archive.org' ? id : host
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
