// How well and how fast raw texts are read: `npm run bench:intake -- FOLDER`, a folder of corpora. What is missing
// there is left out. Figures of the story are of a model that has seen the page dumps; what it does on sites that it
// has not seen says `tsx scripts/train-story-model.ts FOLDER/textdump-dev --folds`.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import type { Article } from '../src/article/article.ts'
import { blocksText } from '../src/article/block.ts'
import { parseArticle } from '../src/article/parse-article.ts'
import { type DumpPage, hasCorpus, readPages } from './textdump.ts'
import {
  compareBodies,
  compareBylines,
  comparePieces,
  sameHeadline,
  scoreBodies,
  scoreSegments,
  showScores,
} from './textdump-scorer.ts'

/** What the story found on page dumps should reach: F1 by split. */
const TARGETS: Readonly<Record<string, number>> = { scrapinghub: 0.92, andy: 0.9, trafilatura: 0.88 }
/** Share of the characters of clean texts that should stay. */
const RETENTION = 0.995

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Which folder of corpora? npm run bench:intake -- FOLDER')

const encoder = new TextEncoder()

/** Milliseconds of this process's own work, whatever else the machine does. */
const worked = () => process.cpuUsage().user / 1000

function read(text: string): Article | undefined {
  return parseArticle({ path: 'articles/text.txt', bytes: encoder.encode(text) }, { language: 'en' }).value
    ?.article
}

function pageDumps(pages: readonly DumpPage[]): void {
  const articles = new Map(pages.map((page) => [page.id, read(page.text)]))
  const bodies = new Map([...articles].map(([id, article]) => [id, article ? blocksText(article.body) : '']))
  showScores('Page dumps: the body', pages, bodies)
  console.log('\nPage dumps: the head\n  split         headline exact  date right  date wrong  byline words')
  for (const split of new Set(pages.map((page) => page.split))) {
    const own = pages.filter((page) => page.split === split)
    const share = (values: readonly number[]) =>
      values.length === 0
        ? '    -'
        : (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3)
    const each = (judge: (page: DumpPage, article: Article | undefined) => number | undefined) =>
      share(own.map((page) => judge(page, articles.get(page.id))).filter((value) => value !== undefined))
    const dayOf = (article: Article | undefined) =>
      /^\d{4}-\d\d-\d\d/.exec(article?.published.value.edtf ?? '')?.[0]
    const dated = (page: DumpPage) => page.date !== undefined && !page.disputed
    const headline = each(({ title }, article) =>
      title === undefined ? undefined : Number(sameHeadline(title, article?.headline.value ?? '')),
    )
    const right = each((page, article) => (dated(page) ? Number(dayOf(article) === page.date) : undefined))
    const wrong = each((page, article) =>
      dated(page) ? Number(dayOf(article) !== undefined && dayOf(article) !== page.date) : undefined,
    )
    const byline = each((page, article) =>
      page.byline === undefined ? undefined : compareBylines(page.byline, article?.byline.value ?? ''),
    )
    console.log(`  ${split.padEnd(12)}  ${headline}           ${right}       ${wrong}       ${byline}`)
  }
  for (const [split, target] of Object.entries(TARGETS)) worst(pages, split, target, bodies)
}

/** The ten worst pages of a split that misses its target. */
function worst(
  pages: readonly DumpPage[],
  split: string,
  target: number,
  bodies: ReadonlyMap<string, string>,
): void {
  const own = pages.filter((page) => page.split === split)
  const whole = own.some(({ body }) => body !== undefined)
  const { f1 } = whole ? scoreBodies(own, bodies) : scoreSegments(own, bodies)
  if (own.length === 0 || f1 >= target) return
  console.log(`\n${split} misses its target of ${target}; its worst pages:`)
  const judged = own.map((page) => {
    const made = bodies.get(page.id) ?? ''
    if (page.body !== undefined) return { page, share: compareBodies(page.body, made)[0] }
    const [there, wrong, missing] = comparePieces(page, made)
    return { page, share: there / Math.max(1, there + wrong + missing) }
  })
  judged.sort((a, b) => a.share - b.share || (a.page.id < b.page.id ? -1 : 1))
  for (const { page, share } of judged.slice(0, 10)) console.log(`  ${share.toFixed(2)}  ${page.id}`)
}

/** Clean texts by the name of their corpus, in the order of their paths. */
function* cleanCorpora(root: string): Generator<[string, string[]]> {
  const textsIn = (path: string) =>
    readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:txt|md)$/.test(name))
      .sort()
      .map((name) => readFileSync(join(path, name), 'utf8'))
  for (const name of ['isaf-dev', 'persian-dev', 'pashto-dev']) {
    const path = join(root, name, 'txt')
    if (existsSync(path)) yield [name, textsIn(path)]
  }
  if (existsSync(join(root, 'seeds'))) yield ['seeds', textsIn(join(root, 'seeds'))]
  if (existsSync(join(root, 'reuters-md'))) {
    const described = textsIn(join(root, 'reuters-md'))
    yield ['reuters', described.flatMap(headlineAndText)]
  }
}

/** A record with front matter as the raw text that it would be: headline, empty line, text. */
function headlineAndText(record: string): string[] {
  const [, fields = '', text = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(record) ?? []
  const title = /^title: "?(.*?)"?$/m.exec(fields)?.[1] ?? ''
  return text.trim() === '' ? [] : [`${title}\n\n${text.trim()}\n`]
}

function cleanTexts(root: string): void {
  console.log('\nClean texts\n  corpus        texts  kept     much hidden  µs a text')
  for (const [name, texts] of cleanCorpora(root)) {
    let all = 0
    let gone = 0
    let much = 0
    const start = worked()
    const articles = texts.map(read)
    const micros = (1000 * (worked() - start)) / Math.max(1, texts.length)
    const size = (text: string) => text.replace(/\s/g, '').length
    for (const [i, article] of articles.entries()) {
      const total = size(texts[i] ?? '')
      const hidden = (article?.hidden ?? []).filter(({ rule }) => !rule.startsWith('head.'))
      const lost = hidden.reduce((sum, { text }) => sum + size(text), 0)
      all += total
      gone += lost
      if (lost > 0.3 * total) much++
    }
    const kept = 1 - gone / Math.max(1, all)
    const remark = kept < RETENTION && name !== 'seeds' ? '  less than it should' : ''
    console.log(
      `  ${name.padEnd(12)} ${String(texts.length).padStart(6)}  ${kept.toFixed(4)}  ${String(much).padStart(11)}  ${micros.toFixed(0).padStart(9)}${remark}`,
    )
  }
}

/** Texts that cost more than they should where something is not linear. */
function hostileTexts(): void {
  const many = (count: number, line: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => line(i)).join('\n')
  const cases: Readonly<Record<string, string>> = {
    '1 MB in one line': 'word and '.repeat(116_000),
    '1 MB in one word': 'x'.repeat(1_048_576),
    '100,000 short lines': many(100_000, (i) => `line ${i}`),
    '100,000 lines of a menu': many(100_000, (i) => `${['Share', 'Home', 'Login', 'Photo: x'][i % 4]} ${i}`),
    '100,000 items of a list': many(100_000, (i) => `- item ${i}`),
    '100,000 rows of a table': many(100_000, (i) => `a\tb\t${i}`),
    '10,000 quotes, each in the one before': many(2000, (i) => `${'>'.repeat(5 * i)} a`),
    '50,000 lines that are almost furniture': many(50_000, () => `${'Aa '.repeat(28)}Reuters!`),
  }
  console.log('\nHostile texts')
  for (const [name, text] of Object.entries(cases)) {
    const start = worked()
    read(text)
    console.log(`  ${name.padEnd(40)} ${(worked() - start).toFixed(0).padStart(5)} ms`)
  }
}

/** Files that are read in the search for one that makes parsing throw. */
const HOSTILE_FILES = 100_000

/** Pieces that files are made of, before bytes of them are changed. */
const PIECES = [
  ...[' date 2022-01-01 Mina Rahbar', 'AOPNEWS', 'January 1, 2022', 'By Mina Rahbar', '30 February 2020'],
  ...[
    'Source link',
    'Leave a Reply',
    '---',
    'title: Flood',
    'date: 2020-02-30',
    '+++',
    'a = 2020-02-30',
    '# Heading',
  ],
  ...[
    '- item',
    '> quote',
    'KABUL, Aug 30 (Sample Wire) - The bridge fell.',
    '<html><p>text</p>',
    '<article><h1>A</h1>',
  ],
  ...[
    '۱۱ جدی ۱۴۰۰',
    'گزارش از کابل',
    '[[wiki]] [a](b.md)',
    '{{< x >}}',
    '| a | b |',
    '\u2028',
    '\u0000',
    '😀',
    '',
  ],
]

/** Random and mutated files: parsing must not throw, and every quote must stand in the text at its place. */
function mutatedFiles(): void {
  let state = 1
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 4294967296) * below)
  }
  const names = ['a.txt', 'a.md', 'a.html', '2021-05-05-a.txt']
  let thrown = 0
  let misplaced = 0
  for (let i = 0; i < HOSTILE_FILES; i++) {
    const lines = Array.from({ length: next(20) }, () => PIECES[next(PIECES.length)] ?? '')
    const bytes =
      next(8) === 0
        ? Uint8Array.from({ length: next(300) }, () => next(256))
        : encoder.encode(lines.join('\n'))
    for (let change = next(6); change > 0 && bytes.length > 0; change--) bytes[next(bytes.length)] = next(256)
    try {
      const { value } = parseArticle(
        { path: names[next(names.length)] ?? 'a.txt', bytes },
        { language: 'en' },
      )
      if (!value) continue
      const points = [...value.raw]
      const { headline, published, byline, publication } = value.article
      for (const { quote, line, start, end } of [headline, published, byline, publication].flatMap(
        ({ evidence }) => evidence,
      ))
        if (line > 0 && points.slice(start, end).join('') !== quote) misplaced++
    } catch {
      thrown++
    }
  }
  console.log(
    `\n${HOSTILE_FILES} random and mutated files: ${thrown} made parsing throw, ${misplaced} quotes stand elsewhere`,
  )
}

if (hasCorpus(join(folder, 'textdump-dev'))) pageDumps(readPages(join(folder, 'textdump-dev')))
cleanTexts(folder)
hostileTexts()
mutatedFiles()
