import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { zipSync } from 'fflate'
import { type ReadSheet, readOds } from '../../src/sheet/ods.ts'
import { readSheet } from '../../src/sheet/sheet.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

function ods(table: string): Uint8Array {
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`
  return zipSync({
    mimetype: bytes('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': bytes(content),
  })
}

const row = (cells: string, more = '') => `<table:table-row${more}>${cells}</table:table-row>`
const cell = (text: string, more = '') =>
  `<table:table-cell${more}><text:p>${text}</text:p></table:table-cell>`
const sheet = (rows: string, name = 'A') => `<table:table table:name="${name}">${rows}</table:table>`

function rowsOf(read: ReadSheet): readonly (readonly string[])[] {
  assert.ok('rows' in read, JSON.stringify(read))
  return read.rows
}

describe('an OpenDocument spreadsheet', () => {
  test('gives the cells of its first sheet', () => {
    const table =
      sheet(
        row(cell('file') + cell('title'), '') +
          row(cell('a.md') + cell('Flood &amp; <text:span>rain</text:span>')),
      ) + sheet(row(cell('another')), 'B')
    assert.deepEqual(rowsOf(readSheet(ods(table), '.ods')), [
      ['file', 'title'],
      ['a.md', 'Flood & rain'],
    ])
  })

  test('gives days and numbers as they are, not as they are shown', () => {
    const day = cell('3. Nov. 98', ' office:value-type="date" office:date-value="1998-11-03"')
    const moment = cell('3. Nov.', ' office:value-type="date" office:date-value="1998-11-03T00:00:00"')
    const year = cell('1.998', ' office:value-type="float" office:value="1998"')
    const formula = cell('AB', ' table:formula="of:=A1" office:value-type="string"')
    assert.deepEqual(rowsOf(readSheet(ods(sheet(row(day + moment + year + formula))), '.ods')), [
      ['1998-11-03', '1998-11-03', '1998', 'AB'],
    ])
  })

  test('keeps lines and blanks within a cell, and leaves notes out', () => {
    const lines =
      '<table:table-cell><office:annotation><text:p>Ask her</text:p></office:annotation><text:p>a<text:s text:c="2"/>b</text:p><text:p>c<text:line-break/>d</text:p></table:table-cell>'
    assert.deepEqual(rowsOf(readSheet(ods(sheet(row(lines))), '.ods')), [['a  b\nc\nd']])
  })

  test('repeats cells and rows, but not the empty ones at the end', () => {
    const repeated =
      cell('a', ' table:number-columns-repeated="2"') +
      '<table:table-cell table:number-columns-repeated="2"/>' +
      cell('b') +
      '<table:table-cell table:number-columns-repeated="16000"/>'
    const empty = (count: number) => row('<table:table-cell/>', ` table:number-rows-repeated="${count}"`)
    assert.deepEqual(
      rowsOf(readSheet(ods(sheet(row(repeated) + empty(1) + row(cell('c')) + empty(1_000_000))), '.ods')),
      [['a', 'a', '', '', 'b'], [], ['c']],
    )
  })

  test('that says a few bytes a million times over is refused', () => {
    const wide = cell('a', ' table:number-columns-repeated="16384"')
    for (const table of [
      row(wide, ' table:number-rows-repeated="1048576"'),
      row(cell('a', ' table:number-columns-repeated="900000000"')),
    ])
      assert.match(JSON.stringify(readSheet(ods(sheet(table)), '.ods')), /four million cells/)
  })

  test('that unpacks to more than is read is refused, and so is what is none', () => {
    assert.match(JSON.stringify(readOds(ods(sheet(row(cell('a'.repeat(5000))))), 1024)), /It holds more than/)
    const others = [bytes('file,title\n'), zipSync({ 'a.txt': bytes('a') }), ods(sheet('a')).slice(0, 200)]
    assert.deepEqual(
      others.map((each) => 'reason' in readSheet(each, '.ods')),
      [true, true, true],
    )
    assert.deepEqual(readSheet(ods(''), '.ods'), { reason: 'It has no sheet.' })
  })
})

describe('a table of text', () => {
  test('is read in UTF-8 and in what Excel calls Unicode text', () => {
    const wide = Uint8Array.from(Buffer.from('\ufefffile\ttitle\r\na.md\tNaïve\r\n', 'utf16le'))
    const wanted = [
      ['file', 'title'],
      ['a.md', 'Naïve'],
    ]
    assert.deepEqual(rowsOf(readSheet(wide, '.tsv')), wanted)
    assert.deepEqual(rowsOf(readSheet(bytes('\ufefffile,title\na.md, Naïve \n'), '.csv')), wanted)
  })

  test('is not guessed at in another encoding, nor read with a quotation mark that is not closed', () => {
    assert.match(JSON.stringify(readSheet(Uint8Array.from([0x66, 0xe9, 0x0a]), '.csv')), /not text in UTF-8/)
    assert.match(JSON.stringify(readSheet(bytes('file\n"a'), '.csv')), /never closed/)
  })

  test('loses the apostrophe that kept a spreadsheet from computing', () => {
    assert.deepEqual(rowsOf(readSheet(bytes("file,title\na.md,'=SUM(1)\n"), '.csv'))[1], ['a.md', '=SUM(1)'])
  })
})
