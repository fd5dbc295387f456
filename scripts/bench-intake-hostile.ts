// Files that nobody should have written: what they cost, and whether any of them makes parsing throw.
import { parseArticle } from '../src/article/parse-article.ts'
import { misplacedQuotes } from './bench-intake-quotes.ts'
import { readText, worked } from './bench-intake-texts.ts'

const encoder = new TextEncoder()

/** Texts that cost more than they should where something is not linear. */
export function hostileTexts(): void {
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
    readText(text)
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
export function mutatedFiles(): void {
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
      misplaced += misplacedQuotes(value.article, value.raw).misplaced
    } catch {
      thrown++
    }
  }
  console.log(
    `\n${HOSTILE_FILES} random and mutated files: ${thrown} made parsing throw, ${misplaced} quotes stand elsewhere`,
  )
}
