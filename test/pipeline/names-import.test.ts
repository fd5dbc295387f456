import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { namesSheet, readNamesSheet } from '../../src/names/exchange/names-sheet.ts'
import { namesOfSkos, skosOf } from '../../src/names/exchange/skos.ts'
import { readNames } from '../../src/pipeline/names-file.ts'
import { planNames } from '../../src/pipeline/names-import.ts'
import { readSheet } from '../../src/sheet/sheet.ts'
import { csvOf } from '../../src/value/delimited.ts'
import { by } from '../../src/value/order.ts'
import { readTurtle } from '../../src/value/turtle.ts'

const LIST = `# Whom this archive knows.
- name: Rahbar, Mina  # the poet
  id: mina-rahbar
  kind: person
  display: Mina Rahbar
  labels: {fa-AF: مینا رهبر, ps: مینا رهبر}
  variants:
    - M. Rahbar
    - "Rahbar; M"
  different: [mina-rahbari]
- {name: "Harbour Post", kind: organisation, exact: {wikidata: Q1, viaf: 2}, related: [orbec]}
- name: Orbec
  note: |
    A town.
    Twice.
- name: Mina Rahbari
  related: [Tom Ashby, Orbec]
- name: Tom Ashby
  sensitivity: private
  variants: [Thomas Ashby]
`

const exported = (text: string) => [...(readNames(text).value?.names ?? [])].sort(by(({ id }) => id))

function ofSheet(text: string) {
  const sheet = readSheet(new TextEncoder().encode(text), '.csv')
  return readNamesSheet('rows' in sheet ? sheet.rows : [])
}

function ofTurtle(text: string, language = 'en') {
  const read = readTurtle(text)
  const placeOf = (start: number) => {
    const before = text.slice(0, start).split('\n')
    return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
  }
  return 'reason' in read
    ? { names: [], problems: [{ at: placeOf(read.start), words: read.reason }] }
    : namesOfSkos(read.triples, language, placeOf)
}

const PREFIXES = '@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix : <http://v.example/> .\n'

/** What a name can be called; no two are one to the list. */
const WORDS = [
  ...['Aster', 'Borage; blue', 'C\\over', '"Dill"', 'E, f', 'گل'],
  ...["'=1+1", '-g', 'Ḧ é', 'I: j', '#k', '- l'],
]

const lists = fc.shuffledSubarray(WORDS, { minLength: 4 }).chain((words) =>
  fc.array(fc.nat(99), { minLength: 8, maxLength: 8 }).map((numbers) => {
    const isChosen = (n: number) => (numbers[n % numbers.length] ?? 0) % 2 === 0
    const held = words.slice(0, 3)
    return held.map((name, i) => ({
      name,
      ...(isChosen(i) ? { kind: 'place' } : {}),
      ...(isChosen(i + 1) ? { note: `Note\nof ${name}` } : {}),
      ...(isChosen(i + 2) ? { variants: words.slice(3).map((word) => `${word} ${i}`) } : {}),
      ...(isChosen(i + 3) ? { labels: { fa: `${name} ف`, 'pt-BR': `${name} p` } } : {}),
      ...(isChosen(i + 4) ? { hidden: [`${name} x`] } : {}),
      ...(isChosen(i + 5) && i > 0 ? { broader: [held[0] ?? ''] } : {}),
      ...(isChosen(i + 6) ? { exact: { viaf: '12' } } : {}),
    }))
  }),
)

describe('names', () => {
  test('that were exported change nothing, and make the same list where there is none', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const text = JSON.stringify(list)
        const names = exported(text)
        assert.equal(names.length, 3)
        for (const file of [ofSheet(csvOf(namesSheet(names))), ofTurtle(skosOf(names, ''))]) {
          assert.deepEqual(planNames(text, file), { changes: [], problems: [], same: 3, text })
          const { text: made, problems } = planNames('', file)
          assert.deepEqual(problems, [])
          assert.deepEqual(exported(made), names)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('are told to others without a word of private ones, and come back without a change to these', () => {
    const names = exported(LIST)
    for (const text of [csvOf(namesSheet(names)), skosOf(names, 'https://a.example/')]) {
      assert.doesNotMatch(text, /Ashby/i)
      assert.match(text, /Orbec/)
    }
    assert.deepEqual(planNames(LIST, ofTurtle(skosOf(names, 'https://a.example/'))).changes, [])
    assert.deepEqual(planNames(LIST, ofSheet(csvOf(namesSheet(names)))).changes, [])
  })

  test('change value by value: remarks, order and all else of the list stay', () => {
    const rows = [
      'id,name,kind,variants,label:ps,note,related',
      'mina-rahbar,"Rahbar, Mina",person,M. R.; Rahbar\\; M,مېنا,A poet,orbec',
      'harbour-post,Harbour Post,organisation,The Post,,,',
      'orbec,Orbec,place,,,One line,',
      ',Valley Wire,organisation,,,,Orbec',
    ]
    const { changes, problems, text } = planNames(LIST, ofSheet(rows.join('\n')))
    assert.deepEqual(problems, [])
    assert.deepEqual(
      changes.map(({ name, isNew, fields }) => [name, isNew, fields.map(({ field }) => field)]),
      [
        ['Rahbar, Mina', false, ['labels', 'variants', 'related', 'note']],
        ['Harbour Post', false, ['variants', 'related']],
        ['Orbec', false, ['kind', 'note']],
        ['Valley Wire', true, ['name', 'kind', 'related']],
      ],
    )
    assert.equal(
      text,
      LIST.replace(/labels: .*/, 'labels: {fa-AF: مینا رهبر, ps: مېنا}')
        .replace(/variants:\n.*\n.*/, 'variants: ["M. R.", "Rahbar; M"]')
        .replace('different: [mina-rahbari]', 'different: [mina-rahbari]\n  related: [orbec]\n  note: A poet')
        .replace('related: [orbec]}', 'related: [], variants: [The Post]}')
        .replace('note: |\n    A town.\n    Twice.\n', 'note: One line\n  kind: place\n')
        .concat('- name: Valley Wire\n  kind: organisation\n  related: [orbec]\n'),
    )
  })

  test('are wrong at their place, and then nothing changes', () => {
    const wrong = (text: string) => {
      const plan = planNames(LIST, ofSheet(text))
      assert.equal(plan.text, LIST)
      return plan.problems.map(({ at, words }) => `${at}: ${words}`)
    }
    assert.deepEqual(wrong('form\nX\n'), ['row 1: There is no column "name".'])
    assert.match(wrong('name,colour\nX,red\n').join(), /^row 1, column 2: "colour" is no column of names/)
    assert.deepEqual(wrong('name,kind,related\nX,thing,Nobody\n,,\nTom Ashby,,\n'), [
      'row 2, column 2: a kind is person, place, organisation, event, topic',
      'row 2, column 3: "Nobody" is no name of the list or of the file.',
      'row 4, column 1: This name is private: change it in names.yaml alone.',
    ])
    assert.deepEqual(wrong('name\nX\nx\n'), ['row 3, column 1: "x" stands there twice.'])
    assert.match(wrong('name,variants\nX,Orbec\n').join(), /^the list: .*"Orbec"/)
    const built = planNames('- name: A\n  variants:\n    - B # remark\n', ofSheet('name,variants\nA,C\n'))
    assert.deepEqual(
      built.problems.map(({ at }) => at),
      ['names.yaml'],
    )
  })

  test('in SKOS contradict each other by its rules, at line and column', () => {
    const wrong = (text: string) =>
      ofTurtle(PREFIXES + text).problems.map(({ at, words }) => `${at}: ${words}`)
    assert.deepEqual(wrong(':a skos:prefLabel "A"@en, "B"@en .'), [
      '2:27: "A" and "B" are preferred labels of one concept in "en" (SKOS S14).',
    ])
    assert.deepEqual(wrong(':a skos:prefLabel "A" ;\n skos:hiddenLabel "A" .'), [
      '3:19: "A" is preferred label of a concept and a hidden one (SKOS S13).',
    ])
    assert.deepEqual(wrong(':a a skos:Concept, skos:ConceptScheme .'), [
      '2:20: <http://v.example/a> is a concept and a scheme of concepts (SKOS S9).',
    ])
    assert.deepEqual(wrong(':a skos:broader :b . :b skos:broader :c .\n:a skos:related :c .'), [
      '3:17: <http://v.example/a> and <http://v.example/c> are related, and one is broader than the other (SKOS S27).',
    ])
    assert.deepEqual(wrong(':a skos:exactMatch :b .\n:b skos:broadMatch :a .'), [
      '3:20: <http://v.example/a> is an exact match of <http://v.example/b>, and broadMatch (SKOS S46).',
    ])
    assert.deepEqual(wrong(':a skos:note "x" .'), ['1:1: It has no skos:Concept.'])
    assert.deepEqual(wrong(':a skos:note x:y .'), ['2:14: The prefix "x:" is not declared.'])
  })

  test('of a vocabulary of other people are filed under the label of the site’s language', () => {
    const vocabulary = `${PREFIXES}:Q1 a skos:Concept ; skos:prefLabel "Kabul"@en, "کابل"@fa ; skos:altLabel "Cabul"@en, "Cabul"@fr ;
      skos:exactMatch <https://www.wikidata.org/entity/Q5838>, <http://elsewhere.example/1> ; skos:scopeNote "A city." .
      :land a skos:Concept ; skos:prefLabel "Land"@en ; skos:narrower :Q1 .`
    assert.equal(
      planNames('', ofTurtle(vocabulary)).text,
      `- name: Kabul
  labels: {en: Kabul, fa: کابل}
  variants: [Cabul]
  broader: [land]
  exact: {wikidata: "Q5838"}
  note: "A city."
- name: Land
  id: land
  labels: {en: Land}
`,
    )
    assert.match(planNames('', ofTurtle(vocabulary, 'fa')).text, /^- name: کابل\n/)
  })
})
