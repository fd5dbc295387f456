import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { exportTable } from '../../src/pipeline/article-table.ts'
import { planTable, type TablePlan } from '../../src/pipeline/table-plan.ts'
import { readSheet } from '../../src/sheet/sheet.ts'
import { csvOf } from '../../src/value/delimited.ts'
import { type Articles, type MemorySettings, systemInMemory } from '../support/memory-site.ts'

const STORY = 'The old bridge in the upper valley will be repaired before the snow melts, the council said.\n'
const ARTICLES: Articles = new Map([
  ['articles/one.md', `---\ntitle: One\ndate: 1998-11-03\ntags: [flood]\n---\n${STORY}`],
  ['articles/two.md', `---\ntitle: Two\nbyline: Mina Rahbar\n---\n${STORY.toUpperCase()}`],
  ['articles/wrong.md', '---\ntitle: Wrong\nprivate: perhaps\n---\nText.\n'],
])

const archive = (articles = ARTICLES, settings: MemorySettings = {}) =>
  systemInMemory(() => ({ articles, settings }))

async function exported(system = archive()): Promise<string[][]> {
  const { rows } = await exportTable(system)
  assert.ok(rows)
  const sheet = readSheet(new TextEncoder().encode(csvOf(rows)), '.csv')
  assert.ok('rows' in sheet)
  return sheet.rows.map((row) => [...row])
}

async function planned(rows: readonly (readonly string[])[], system = archive()): Promise<TablePlan> {
  const plan = await planTable(system, rows)
  assert.ok(plan.changes)
  return plan
}

/** The table with one cell after another written anew. */
async function changed(...cells: [file: string, column: string, text: string][]): Promise<string[][]> {
  const rows = await exported()
  for (const [file, column, text] of cells) {
    const row = rows.find(([path]) => path === file)
    assert.ok(row)
    row[rows[0]?.indexOf(column) ?? -1] = text
  }
  return rows
}

const told = ({ problems }: TablePlan) =>
  problems.map(({ row, column, words }) => `${row}${column === undefined ? '' : `.${column}`} ${words}`)

test('a table has a row for each article, in the order of their files, and names what has none', async () => {
  const { rows, ...rest } = await exportTable(archive())
  assert.deepEqual(
    rows?.map(([file, title]) => [file, title]),
    [
      ['file', 'title'],
      ['articles/one.md', 'One'],
      ['articles/two.md', 'Two'],
    ],
  )
  assert.ok('shared' in rest && rest.shared === 0)
  assert.deepEqual(
    rest.diagnostics.filter(({ severity }) => severity === 'error').map(({ at }) => at.path),
    ['articles/wrong.md'],
  )
})

test('a table that was not changed changes nothing, whatever stands in the articles and their sidecars', async () => {
  const value = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom("'=1", '=1+1', 'a; b', 'a\nb', '2022', '@x'),
  )
  const fields = fc.dictionary(
    fc.constantFrom(
      'title',
      'date',
      'byline',
      'author',
      'tags',
      'aliases',
      'rights',
      'summary',
      'section',
      'source',
    ),
    fc.oneof(value, fc.array(value, { maxLength: 3 })),
  )
  await fc.assert(
    fc.asyncProperty(fields, fields, async (front, beside) => {
      const path = 'articles/a.md'
      const system = archive(new Map([[path, `${JSON.stringify(front, null, 1)}\n\n${STORY}`]]), {
        sidecars: new Map([[path, JSON.stringify(beside)]]),
      })
      const rows = await exported(system)
      assert.deepEqual(await planned(rows, system), { changes: [], problems: [], same: rows.length - 1 })
    }),
    { numRuns: 60 },
  )
})

describe('a changed table', () => {
  test('writes the sidecars of the articles that it changes', async () => {
    const rows = await changed(
      ['articles/one.md', 'tags', 'flood; =bridge'],
      ['articles/two.md', 'date', '1998'],
    )
    const { changes, problems, same } = await planned(rows)
    assert.deepEqual(
      changes.map(({ file, sidecar, isNew, text }) => ({ file, sidecar, isNew, text })),
      [
        {
          file: 'articles/one.md',
          sidecar: 'articles/one.md.yaml',
          isNew: true,
          text: 'tags:\n  - flood\n  - =bridge\n',
        },
        { file: 'articles/two.md', sidecar: 'articles/two.md.yaml', isNew: true, text: 'date: "1998"\n' },
      ],
    )
    assert.deepEqual([problems, same], [[], 0])
    const sidecars = new Map(changes.map(({ file, text }) => [file, text]))
    assert.deepEqual(
      await planned(rows, archive(ARTICLES, { sidecars })),
      { changes: [], problems: [], same: 2 },
      'once',
    )
  })

  test('may have its columns in another order, fewer of them, and names in other spellings', async () => {
    const rows = [
      ['Source-URL', 'File'],
      ['https://a.example/', 'articles/two.md'],
      ['', 'articles/one.md'],
    ]
    const { changes, same } = await planned(rows)
    assert.deepEqual(
      changes.map(({ file, text }) => [file, text]),
      [['articles/two.md', 'source_url: https://a.example/\n']],
    )
    assert.equal(same, 1, 'an empty cell of a table made by hand says nothing')
  })

  test('tells by row and column what cannot be applied', async () => {
    const [head = [], one = [], two = []] = await changed(['articles/two.md', 'date', '1998-02-30'])
    const rows = [
      [...head, 'titel', 'date'],
      one,
      two,
      one,
      ['articles/none.md', 'None'],
      ['articles/wrong.md', 'None'],
      ['', 'None'],
      [],
      [...Array(26).fill(''), 'x'],
    ]
    assert.deepEqual(told(await planned(rows)), [
      '1.24 "titel" is no column, and is not applied. Did you mean "title"?',
      '1.25 "date" is there twice; the first of the two counts.',
      '3.3 date: "1998-02-30" is not applied, and nothing of its row: "date" is not a day of the calendar: 1998-02-30.',
      '4.1 "articles/one.md" stands in row 2 already. This row is not applied.',
      '5.1 There is no article "articles/none.md": it was moved, renamed or removed. The row is not applied.',
      '6.1 "articles/wrong.md" gives no article; "backfile check" says why. The row is not applied.',
      '7.1 The row names no file, and is not applied.',
      '9.27 The cell stands beyond the last named column. The row is not applied.',
    ])
    assert.match(told(await planned([['title'], ['x']])).join(), /^1 No column is named "file"/)
    assert.deepEqual(await planned([]), { ...(await planned([['title']])), same: 0 })
  })

  test('keeps what the archive learned since it was exported, and tells where both changed', async () => {
    const sidecars = new Map([['articles/one.md', 'section: World\ntitle: The One\n']])
    const now = archive(ARTICLES, { sidecars })
    const section = await planned(await changed(['articles/one.md', 'tags', 'river']), now)
    assert.deepEqual(
      section.changes.map(({ text }) => text),
      ['section: World\ntitle: The One\ntags:\n  - river\n'],
    )
    assert.deepEqual(told(await planned(await changed(['articles/one.md', 'title', 'Number One']), now)), [
      '2.2 title was changed in the archive too since the table was exported: it is "The One". The row is not applied.',
    ])
  })

  test('is not applied to a file that is another one by now, or by a version that is none', async () => {
    const now = archive(
      new Map([...ARTICLES, ['articles/one.md', `${ARTICLES.get('articles/one.md')}More.\n`]]),
    )
    const rows = await changed(['articles/one.md', 'tags', 'river'])
    assert.match(
      told(await planned(rows, now)).join(),
      /^2\.1 The file was changed since the table was exported/,
    )
    assert.deepEqual(
      told(await planned(await exported(), now)),
      [],
      'where nothing is wanted nothing is told',
    )
    const odd = await changed(['articles/one.md', 'version', '1E+12'])
    assert.match(told(await planned(odd)).join(), /^2\.23 This is no version/)
  })

  test('says nothing of files that hold several articles', async () => {
    const mail = (day: number, subject: string) =>
      `From ada@herald.example Sun Mar  ${day} 05:14:00 2019\nFrom: Ada Norling <ada@herald.example>\nDate: Sun, ${day} Mar 2019 05:14:00 +0100\nSubject: ${subject}\n\n${subject}. ${STORY}\n`
    const path = 'articles/mails.txt'
    const system = archive(new Map([[path, mail(3, 'River takes bridge') + mail(4, 'Mill is to close')]]))
    const table = await exportTable(system)
    assert.ok(table.rows && 'shared' in table)
    assert.deepEqual([table.rows.length, table.shared], [1, 1])
    const rows = [
      ['file', 'title'],
      [path, 'X'],
    ]
    assert.match(told(await planned(rows, system)).join(), /^2\.1 .* holds several articles/)
  })
})
