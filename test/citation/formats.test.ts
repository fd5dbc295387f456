import assert from 'node:assert/strict'
import { test } from 'node:test'
import { archiveFile, CITATION_FORMATS, formatNamed, formatsAt } from '../../src/citation/formats.ts'
import { cited } from '../support/citations.ts'

test('every format is called by its ending, which no other has, and is offered somewhere', () => {
  for (const format of CITATION_FORMATS) {
    assert.equal(formatNamed(format.ending), format)
    assert.match(format.ending, /^[a-z]+(?:\.[a-z]+)*$/)
    assert.notDeepEqual(format.offers, [])
  }
  for (const ending of [undefined, '', 'constructor', '.ris', 'RIS'])
    assert.equal(formatNamed(ending), undefined)
})

test('every format writes an article, and none', () => {
  const facts = cited({ id: 'bf-3f9a2c7b51', headline: 'Rain' })
  for (const { label, write } of CITATION_FORMATS) {
    assert.match(write([facts], 'My list'), /Rain/, label)
    assert.doesNotMatch(write([], 'My list'), /Rain|undefined/, label)
  }
})

test('a place offers the formats that are meant for it, in the order of the table', () => {
  for (const offer of ['article', 'list', 'results', 'collection', 'archive'] as const) {
    const [first, ...more] = formatsAt(offer)
    assert.ok(first && more.length > 0, offer)
    const rest = CITATION_FORMATS.filter((format) => !format.offers.includes(offer))
    assert.deepEqual(new Set([first, ...more, ...rest]), new Set(CITATION_FORMATS), offer)
    const places = [first, ...more].map((format) => CITATION_FORMATS.indexOf(format))
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
      offer,
    )
  }
})

test('the citations of an archive lie beside its records, each format under its ending', () => {
  const csv = formatNamed('csv')
  assert.ok(csv)
  assert.equal(archiveFile(csv), 'data/citations.csv')
})
