// How well clean texts are read: what is lost of them, what is said of them, and what it costs.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import type { Article } from '../src/article/article.ts'
import { parseArticle } from '../src/article/parse-article.ts'
import {
  type Judged,
  mean,
  meanShare,
  misses,
  SHOWS_ALL,
  showTarget,
  showWorst,
  type Target,
} from './bench-figures.ts'
import { showQuotes } from './bench-intake-quotes.ts'
import { sharesOf } from './bench-shares.ts'
import { sameHeadline } from './textdump-scorer.ts'

/** A text with what its corpus knows of it. */
interface CleanText {
  readonly id: string
  readonly text: string
  readonly truth: Truth | undefined
}

interface Truth {
  readonly title?: string
  readonly lang?: string
  readonly dir?: string
  readonly dateline_date?: string | null
}

/** Milliseconds of this process's own work, whatever else the machine does. */
export function worked(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const encoder = new TextEncoder()

/** Reads a text as a file of its own. */
export function readText(text: string): Article | undefined {
  const source = { path: 'articles/text.txt', bytes: encoder.encode(text) }
  return parseArticle(source, { language: 'en' }).value?.article
}

interface Figure {
  readonly name: string
  readonly target: Target
  /** Undefined where the text has nothing to be judged by. */
  readonly judge: (text: CleanText, article: Article | undefined) => Judged | undefined
  /** Of all cases at once, where the mean of the cases is not what is asked for. */
  readonly over?: (cases: readonly Judged[]) => number
}

const size = (text: string) => text.replace(/\s/g, '').length

/** Characters of the story that are hidden; what the head says is not lost. */
const lost = (article: Article | undefined) =>
  (article?.hidden ?? []).filter(({ rule }) => !rule.startsWith('head.'))

const KEPT: Figure = {
  name: 'characters kept',
  target: { value: 0.995 },
  judge: ({ id, text }, article) => {
    const hidden = lost(article)
    const gone = hidden.reduce((sum, range) => sum + size(range.text), 0)
    const told = hidden.map(({ rule, text: words }) => `${rule}: ${words.slice(0, 40)}`).join(' / ')
    return { id, share: 1 - gone / Math.max(1, size(text)), told, weight: size(text) }
  },
}

const LANGUAGE: Figure = {
  name: 'language and direction',
  target: { value: 1 },
  judge: ({ id, truth }, article) => {
    if (truth?.lang === undefined) return undefined
    const right = article?.language.split('-')[0] === truth.lang && article.dir === truth.dir
    return { id, share: Number(right), told: `${truth.lang} expected, ${article?.language} read` }
  },
}

/** Longer lines are no headlines, in UTF-16 units. */
const LONGEST_HEADLINE = 220

const HEADLINE: Figure = {
  name: 'headline kept',
  target: { value: 1 },
  judge: ({ id, text, truth }, article) => {
    const first = text.trim().split('\n', 1)[0] ?? ''
    // Some titles are not printed as the first line; some are no headlines, but all headlines of a section in one.
    if (truth?.title === undefined || !sameHeadline(truth.title, first) || first.length > LONGEST_HEADLINE)
      return undefined
    const made = article?.headline.value ?? ''
    return {
      id,
      share: Number(sameHeadline(truth.title, made)),
      told: `"${truth.title}" expected, "${made}" read`,
    }
  },
}

/** Whether a text prints a whole date near its top: words, not our reader, tell. */
const PRINTS_YEAR = /[A-Z][a-z]{2,8}\.? \d{1,2}, ?\d{4}|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}/

const dayOf = (article: Article | undefined) =>
  /^\d{4}-\d\d-\d\d/.exec(article?.published.value.edtf ?? '')?.[0]

const DATELINE_RIGHT: Figure = {
  name: 'dateline right',
  target: { value: 0.98 },
  judge: ({ id, text, truth }, article) => {
    if (!truth?.dateline_date || !PRINTS_YEAR.test(text.slice(0, 800))) return undefined
    const told = `${truth.dateline_date} expected, ${dayOf(article) ?? 'none'} read`
    return { id, share: Number(dayOf(article) === truth.dateline_date), told }
  },
}

const DATELINE_WRONG: Figure = {
  name: 'dateline wrong',
  target: { value: 0.005, atMost: true },
  judge: ({ id, truth }, article) => {
    if (!truth || truth.dateline_date === undefined) return undefined
    const day = dayOf(article)
    const wrong = day !== undefined && day !== truth.dateline_date
    return { id, share: Number(!wrong), told: `${truth.dateline_date} expected, ${day} read` }
  },
  over: (cases) => mean(cases.map(({ share }) => 1 - share)),
}

const FIGURES: Readonly<Record<string, readonly Figure[]>> = {
  'isaf-dev': [KEPT, DATELINE_RIGHT, DATELINE_WRONG],
  'persian-dev': [KEPT, LANGUAGE, HEADLINE],
  'pashto-dev': [KEPT, LANGUAGE, HEADLINE],
  'reuters-md': [KEPT],
}

function corpus(root: string, name: string): CleanText[] {
  const described = name === 'reuters-md'
  const folder = described ? join(root, name) : join(root, name, 'txt')
  if (!existsSync(folder)) return []
  const path = join(root, name, 'truth.jsonl')
  const rows = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
  const truths = new Map<string, Truth>()
  for (const row of rows) {
    if (row === '') continue
    const truth: Truth & { id: string } = JSON.parse(row)
    truths.set(truth.id, truth)
  }
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:txt|md)$/.test(file))
    .sort()
    .flatMap((file) => {
      const id = file.replace(/\.\w+$/, '')
      const whole = readFileSync(join(folder, file), 'utf8')
      const text = described ? headlineAndText(whole) : whole
      return text === undefined ? [] : [{ id, text, truth: truths.get(id) }]
    })
}

/** A record with front matter as the raw text that it would be: headline, empty line, text. */
function headlineAndText(record: string): string | undefined {
  const [, fields = '', text = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(record) ?? []
  const title = /^title: "?(.*?)"?$/m.exec(fields)?.[1] ?? ''
  return text.trim() === '' ? undefined : `${title}\n\n${text.trim()}\n`
}

/** Prints what is lost and said of clean texts, and what 500 words cost, in all and by part. */
export async function benchTexts(root: string): Promise<void> {
  console.log(
    '\nClean texts (rules alone: nothing here is learnt)\n  corpus        figure                  texts  target       value',
  )
  const missed: (() => void)[] = []
  const read: { text: string; article: Article | undefined }[] = []
  const texts = Object.keys(FIGURES).map((name) => [name, corpus(root, name)] as const)
  for (const [name, own] of texts) {
    const articles = own.map(({ text }) => readText(text))
    for (const [i, { text }] of own.entries()) read.push({ text, article: articles[i] })
    for (const { name: figure, target, judge, over } of FIGURES[name] ?? []) {
      const cases = own.flatMap((text, i) => judge(text, articles[i]) ?? [])
      if (cases.length === 0) continue
      const value = over ? over(cases) : meanShare(cases)
      console.log(
        `  ${name.padEnd(12)}  ${figure.padEnd(22)} ${String(cases.length).padStart(6)}  ${showTarget(target).padEnd(9)}  ${value.toFixed(4)}`,
      )
      const isMissed = misses(value, target)
      if (isMissed || SHOWS_ALL)
        missed.push(() => showWorst(`${name}, ${figure}`, isMissed ? target : undefined, cases))
    }
  }
  for (const show of missed) show()
  console.log(showQuotes(read))
  await benchTime(texts)
}

const WORDS = 500
const ROUNDS = 7
const MOST_ARTICLES = 60
const TIME: Target = { value: 1, atMost: true }
/** The least share of the time that is worth a word. */
const SHOWN = 0.01

/**
 * Articles of exactly 500 words: a text cut there, or several texts one after the other, each with its headline in the
 * first one only. What is read is a file's bytes, what comes out a whole article: the whole of intake.
 */
async function benchTime(corpora: readonly (readonly [string, readonly CleanText[]])[]): Promise<void> {
  console.log(
    `\nTime: articles of ${WORDS} words, the best of ${ROUNDS} rounds, this process's own work\n  corpus        articles  target  ms an article`,
  )
  for (const [name, own] of corpora) {
    const articles = ofWords(own.map(({ text }) => text)).slice(0, MOST_ARTICLES)
    if (articles.length === 0) continue
    let best = Number.POSITIVE_INFINITY
    for (let round = 0; round < ROUNDS; round++) {
      const start = worked()
      for (const text of articles) readText(text)
      best = Math.min(best, (worked() - start) / articles.length)
    }
    const remark = misses(best, TIME) ? '  more than it should' : ''
    console.log(
      `  ${name.padEnd(12)}  ${String(articles.length).padStart(8)}  ${showTarget(TIME).padEnd(6)}  ${best.toFixed(3).padStart(13)}${remark}`,
    )
    const shares = await sharesOf(() => {
      for (let round = 0; round < ROUNDS; round++) for (const text of articles) readText(text)
    })
    console.log(
      `    ${shares
        .filter(({ share }) => share >= SHOWN)
        .map(({ part, share }) => `${part} ${(100 * share).toFixed(0)} %`)
        .join(', ')}`,
    )
  }
}

function ofWords(texts: readonly string[]): string[] {
  const made: string[] = []
  let words = 0
  let lines: string[] = []
  for (const text of texts) {
    if (made.length === MOST_ARTICLES) break
    const rows = text.trim().split('\n')
    for (const line of lines.length === 0 ? rows : ['', ...rows.slice(1)]) {
      const left = WORDS - words
      const own = line.split(/\s+/).filter((word) => word !== '')
      lines.push(own.length <= left ? line : own.slice(0, left).join(' '))
      words += Math.min(left, own.length)
      if (words < WORDS) continue
      made.push(lines.join('\n'))
      lines = []
      words = 0
      break
    }
  }
  return made
}
