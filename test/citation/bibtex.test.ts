import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { toBibtex } from '../../src/citation/bibtex.ts'
import { anyCitation, BARE, cited, HOSTILE } from '../support/citations.ts'

test('an entry is a newspaper article under its id', () => {
  assert.equal(
    toBibtex([cited({ note: 'See\nalso.' }), BARE]),
    `@article{k2m9c7bq4x,
  entrysubtype = {newspaper},
  title = {{Panjshir fighters hold valley}},
  author = {{Mina Rahbar}},
  journal = {Sample Wire},
  date = {2022-01-01},
  year = {2022},
  month = {1},
  url = {https://archive.example/2022/01/01/panjshir/},
  langid = {english},
  keywords = {Panjshir, War civil},
  copyright = {Copyright Not Evaluated (http://rightsstatements.org/vocab/CNE/1.0/)},
  note = {Valley Archive, k2m9c7bq4x. Taken from: https://wire.example/a?b=1\\&c=2. SHA-256: ${'ab'.repeat(32)}},
  annotation = {See also.},
}

@article{zzzzzzzzzz,
  entrysubtype = {newspaper},
  title = {{[It rained all night]}},
  note = {Valley Archive, zzzzzzzzzz},
}
`,
  )
})

test('a date keeps its doubt; a span is written by its ends', () => {
  const dated = (edtf: string) =>
    toBibtex([cited({ date: { edtf, text: '', status: 'inferred' } })])
      .split('\n')
      .filter((line) => /^ {2}(?:date|year|month)/.test(line))
  assert.deepEqual(dated('2022-01-02'), ['  date = {2022-01-02?},', '  year = {2022},', '  month = {1},'])
  assert.deepEqual(dated('2022-01~'), ['  date = {2022-01~},', '  year = {2022},', '  month = {1},'])
  assert.deepEqual(dated('[2021-12-22..2022-01-20]'), ['  date = {2021-12-22/2022-01-20},'])
  assert.deepEqual(dated('2022-21'), ['  date = {2022-21},', '  year = {2022},'])
  assert.deepEqual(dated('2019-03/2019-05'), ['  date = {2019-03/2019-05},', '  year = {2019},'])
  assert.deepEqual(dated('[1990..1992]'), ['  date = {1990/1992},'])
  for (const edtf of ['199X', '../1989-12-31', '1990~/1995~'])
    assert.deepEqual(dated(edtf), [`  date = {${edtf}},`])
  for (const none of ['', '[2022..]', 'a/b']) assert.deepEqual(dated(none), [], none)
})

test('what TeX would obey is written so that it is printed', () => {
  const bib = toBibtex([HOSTILE])
  assert.match(
    bib,
    /journal = \{50\\% \\& \\\$1 \\#1\\_\{\\textbraceleft\}a\{\\textbraceright\}\{\\textasciitilde\}\{\\textasciicircum\}\{\\textbackslash\}\},/,
  )
  assert.match(bib, /author = \{\{\+Name, with, commas\} and \{Rahbar\}, \{Mina\} and \{Wire, Inc\}\},/)
  assert.doesNotMatch(bib, /\\input|url = /)
})

/** As BibTeX reads: entries and fields by counting braces, whatever stands before them. */
function braceDepths(bib: string): number[] {
  let depth = 0
  return [...bib].map((character) => {
    if (character === '{') depth += 1
    if (character === '}') depth -= 1
    return depth
  })
}

test('any citations are as many entries, whose braces close where they should', () => {
  fc.assert(
    fc.property(fc.array(anyCitation, { maxLength: 3 }), (all) => {
      const bib = toBibtex(all)
      const depths = braceDepths(bib)
      assert.ok(
        depths.every((depth) => depth >= 0),
        bib,
      )
      const ends = [...bib].flatMap((character, i) => (character === '}' && depths[i] === 0 ? [i] : []))
      assert.equal(ends.length, all.length, bib)
      assert.ok(/^(?:@article\{[\w:.-]+,\n(?: {2}[a-z]+ = \{.*\},\n)+\}\n\n?)*$/u.test(bib), bib)
    }),
  )
})
