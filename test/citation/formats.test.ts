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

test('a place offers its formats in the order of the table', () => {
  const at = (offer: Parameters<typeof formatsAt>[0]) => formatsAt(offer).map(({ label }) => label)
  assert.deepEqual(at('article'), ['RIS', 'BibTeX', 'CSL-JSON'])
  assert.deepEqual(at('results'), ['CSV', 'RIS', 'BibTeX', 'CSL-JSON'])
  assert.deepEqual(at('collection'), ['Markdown', 'CSV', 'RIS', 'BibTeX', 'CSL-JSON'])
  assert.deepEqual(formatsAt('archive').map(archiveFile), [
    'data/citations.csv',
    'data/citations.ris',
    'data/citations.bib',
    'data/citations.csl.json',
  ])
})
