import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { toCsv } from '../../src/citation/csv.ts'
import { noteLines, oneLine } from '../../src/citation/text.ts'
import { anyCitation, BARE, cited, HOSTILE } from '../support/citations.ts'

/** Reads a table as RFC 4180 says. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain, end] of text
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

test('a table begins with its byte order mark and its columns', () => {
  assert.equal(
    toCsv([cited(), BARE]),
    [
      '\ufeffid,url,path,title,title_status,edtf,earliest,latest,date_status,publication,byline,authors,lang,tags,source_url,rights,rights_statement,sha256',
      `k2m9c7bq4x,https://archive.example/2022/01/01/panjshir/,/2022/01/01/panjshir/,Panjshir fighters hold valley,stated,2022-01-01,2022-01-01,2022-01-01,stated,Sample Wire,Mina Rahbar,Mina Rahbar,en,"Panjshir; War, civil",https://wire.example/a?b=1&c=2,Copyright Not Evaluated,http://rightsstatements.org/vocab/CNE/1.0/,${'ab'.repeat(32)}`,
      'zzzzzzzzzz,,,It rained all night,supplied,,,,unknown,,,,und,,,,,',
      '',
    ].join('\r\n'),
  )
})

test('a cell that a spreadsheet would compute gets an apostrophe, and lines stay in their cell', () => {
  const [head = [], row = []] = readCsv(toCsv([HOSTILE]))
  const cell = (column: string) => row[head.indexOf(column)]
  assert.equal(
    cell('title'),
    '\'=HYPERLINK("http://x.example") ER - TY - BOOK }, @book{x, title={\\input{/etc/passwd}}',
  )
  assert.equal(cell('authors'), "'+Name, with, commas; Rahbar, Mina; Wire, Inc")
  assert.equal(cell('byline')?.slice(0, 3), "'- ")
  assert.equal(cell('url'), '')
  assert.equal(cell('rights')?.slice(0, 4), "'=1+")
  assert.equal(cell('rights_statement'), '')
  assert.equal(cell('note'), "'=1+1\n- item\n\n# heading \ufffd")
})

test('any table is read back as it was meant, and no cell is a formula', () => {
  fc.assert(
    fc.property(fc.array(anyCitation, { minLength: 1, maxLength: 4 }), (all) => {
      const [head = [], ...rows] = readCsv(toCsv(all))
      assert.equal(rows.length, all.length, 'a row each')
      for (const [i, facts] of all.entries()) {
        const row = rows[i] ?? []
        assert.equal(row.length, head.length, 'a cell for each column')
        assert.ok(
          row.every((cell) => !/^[=+\-@\t\r＝＋－＠]/.test(cell)),
          JSON.stringify(row),
        )
        const cell = (column: string) =>
          (row[head.indexOf(column)] ?? '').replace(/^'(?=[=+\-@＝＋－＠])/, '')
        assert.equal(cell('title'), oneLine(facts.headline))
        assert.equal(cell('publication'), oneLine(facts.publication))
        assert.equal(cell('tags'), oneLine(facts.tags.join('; ')))
        assert.equal(cell('note'), noteLines(facts.note).join('\n'))
      }
    }),
  )
})
