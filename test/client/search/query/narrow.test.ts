import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type FacetValue, narrow, waysOut } from '../../../../src/client/search/query/narrow.ts'
import { NO_SELECTION, type Selection } from '../../../../src/client/search/state.ts'
import { FACETS, type Facet, type FacetValues, forEachFacet } from '../../../../src/value/facets.ts'
import { MADE_UP, record } from '../../../search/made-up-records.ts'
import { rowsOf } from '../../../support/rows.ts'
import { worked } from '../../../support/worked.ts'

function including(choices: Partial<FacetValues>, excluding: Partial<FacetValues> = {}): Selection {
  const { include, exclude } = NO_SELECTION
  return { ...NO_SELECTION, include: { ...include, ...choices }, exclude: { ...exclude, ...excluding } }
}

const madeUp = rowsOf(MADE_UP)
const addresses = (rows: readonly number[]) => rows.map((row) => MADE_UP[row]?.permalink)
const counted = (values: readonly FacetValue[]) => values.map(({ value, count }) => `${value} ${count}`)

test('without a choice, every value counts the articles that have it', () => {
  const { rows, ofAnyDate, facets } = narrow(madeUp, madeUp.all, NO_SELECTION)
  assert.deepEqual([rows, ofAnyDate], [madeUp.all, madeUp.all])
  assert.deepEqual(counted(facets.tag), [
    'Bridges 4',
    'Sea 3',
    'Milling 2',
    'Rivers 2',
    'Elections 1',
    'Ferries 1',
    'Schools 1',
    'Songs 1',
  ])
  assert.deepEqual(counted(facets.language), ['en 9', 'fa-AF 1', 'ps 1'])
})

test('values of one facet are alternatives, facets are conditions', () => {
  const selection = including({ tag: ['Bridges', 'Sea'], publication: ['Harbour Post'] })
  const { rows, facets } = narrow(madeUp, madeUp.all, selection)
  assert.deepEqual(addresses(rows), ['/1999/ferry/', '/2003/bridge/', '/undated/harbour-song/'])
  assert.deepEqual(counted(facets.publication), ['Harbour Post 3', 'Valley Wire 2', 'روزنامهٔ بندر 1'])
  assert.deepEqual(counted(facets.tag), ['Sea 2', 'Bridges 1', 'Ferries 1', 'Songs 1'])
})

test('an excluded value hides its articles and says how many', () => {
  const selection = including({ publication: ['Harbour Post'] }, { tag: ['Sea'] })
  const { rows, facets } = narrow(madeUp, madeUp.all, selection)
  assert.deepEqual(addresses(rows), ['/2003/bridge/'])
  assert.deepEqual(facets.tag, [
    { value: 'Sea', count: 2, chosen: 'exclude' },
    { value: 'Bridges', count: 1, chosen: undefined },
  ])
})

test('a range shows what may be of it, and the undated when they are asked for', () => {
  const rows = rowsOf([
    record('a', { day: '1998-12-31' }),
    record('b', { day: '1999-01-01', lastDay: '1999-12-31' }),
    record('c', { day: '1999-06-10' }),
    record('d'),
  ])
  const of = (from: string, to: string, undated = false) =>
    narrow(rows, rows.all, { ...NO_SELECTION, from, to, undated })
  assert.deepEqual(of('1999-05', '1999-05').rows, [1])
  assert.deepEqual(of('1999', '').rows, [1, 2])
  assert.deepEqual(of('', '1998').rows, [0])
  assert.deepEqual(of('1999-06-10', '1999-06-10', true).rows, [1, 2, 3])
  assert.deepEqual(of('', '', true).rows, [3])
  assert.deepEqual(of('1999-05', '1999-05').ofAnyDate, [0, 1, 2, 3])
})

test('a chosen value stays to be taken away, even where it matches nothing', () => {
  const { rows, facets } = narrow(madeUp, [0], including({ author: ['Nobody'] }))
  assert.deepEqual(rows, [])
  assert.deepEqual(facets.author, [
    { value: 'Nobody', count: 0, chosen: 'include' },
    { value: 'Ada Quill', count: 1, chosen: undefined },
  ])
})

test('the ways out of an empty list are the filters whose loss shows something', () => {
  const selection = { ...including({ tag: ['Sea'] }, { author: ['Bo Inkwell'] }), from: '2003', to: '2003' }
  assert.deepEqual(narrow(madeUp, madeUp.all, selection).rows, [])
  assert.deepEqual(waysOut(madeUp, madeUp.all, selection), [
    { filter: { kind: 'dates' }, count: 3 },
    { filter: { kind: 'include', facet: 'tag', value: 'Sea' }, count: 2 },
  ])
})

const name = fc.constantFrom('a', 'b', 'c')
const anyRecord = fc.record({
  day: fc.constantFrom('', '1999-01-01', '1999-02-01', '2001-01-01'),
  facets: fc.record(forEachFacet(() => fc.uniqueArray(name))),
})
const anyChoices: fc.Arbitrary<FacetValues> = fc.record(
  forEachFacet(() => fc.uniqueArray(name, { maxLength: 2 })),
)
const anySelection: fc.Arbitrary<Selection> = fc
  .record({
    include: anyChoices,
    exclude: anyChoices,
    all: fc.subarray([...FACETS]),
    from: fc.constantFrom('', '1999', '1999-02'),
    to: fc.constantFrom('', '1999', '1999-01'),
    undated: fc.boolean(),
  })
  .map((selection) => ({
    ...selection,
    exclude: {
      ...NO_SELECTION.exclude,
      tag: selection.exclude.tag.filter((value) => !selection.include.tag.includes(value)),
      author: selection.exclude.author.filter((value) => !selection.include.author.includes(value)),
    },
  }))

test('a count is what a reader gets who includes that value alone in its facet, or with the others where all must hold, or frees it', () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { maxLength: 12 }), anySelection, (facts, selection) => {
      const records = facts.map((each, i) => record(`r/${i}`, each))
      const rows = rowsOf(records)
      const has = (row: number, facet: Facet, value: string) => rows.row(row).facets[facet].includes(value)
      const isOfDates = (row: number, { from, to, undated }: Selection) => {
        const { day } = rows.row(row)
        if (from === '' && to === '') return !undated || day === ''
        if (day === '') return undated
        return day >= from && (to === '' || day.slice(0, to.length) <= to)
      }
      const matching = (chosen: Selection) =>
        rows.all.filter(
          (row) =>
            isOfDates(row, chosen) &&
            FACETS.every(
              (facet) =>
                (chosen.include[facet].length === 0 ||
                  (chosen.all.includes(facet)
                    ? chosen.include[facet].every((value) => has(row, facet, value))
                    : chosen.include[facet].some((value) => has(row, facet, value)))) &&
                !chosen.exclude[facet].some((value) => has(row, facet, value)),
            ),
        )
      const { rows: kept, ofAnyDate, facets } = narrow(rows, rows.all, selection)
      assert.deepEqual(kept, matching(selection), 'the rows that are left')
      assert.deepEqual(
        ofAnyDate,
        matching({ ...selection, from: '', to: '', undated: false }),
        'the rows of any date',
      )
      for (const facet of FACETS) {
        for (const { value, count, chosen } of facets[facet]) {
          const others = selection.all.includes(facet) ? selection.include[facet] : []
          const include = { ...selection.include, [facet]: [...others, value] }
          const freed = selection.exclude[facet].filter((other) => other !== value)
          const expected =
            chosen === 'exclude'
              ? matching({ ...selection, exclude: { ...selection.exclude, [facet]: freed } }).filter((row) =>
                  has(row, facet, value),
                )
              : matching({ ...selection, include })
          assert.equal(count, expected.length, `the count of ${facet} ${value}`)
        }
      }
    }),
  )
})

test('counting the facets of ten thousand articles takes a moment, not seconds', () => {
  const many = Array.from({ length: 10_000 }, (_, i) =>
    record(`m/${i}`, {
      day: `${1950 + (i % 70)}-01-01`,
      facets: {
        publication: [`Publication ${i % 60}`],
        author: [`Author ${i % 900}`],
        tag: [`Tag ${i % 400}`, `Tag ${i % 37}`, `Tag ${i % 11}`],
      },
    }),
  )
  const rows = rowsOf(many)
  const start = worked()
  const { rows: kept } = narrow(rows, rows.all, including({ tag: ['Tag 3', 'Tag 5'] }))
  assert.equal(kept.length > 0, true)
  assert.equal(worked() - start < 5000, true)
})

test('tags that are names of a kind are facets of their own, and tags as well', () => {
  const rows = rowsOf([
    record('1', {
      facets: { tag: ['Bo', 'Orbec'] },
      kinds: [
        ['Bo', 'person'],
        ['Orbec', 'place'],
      ],
    }),
    record('2', {
      facets: { tag: ['Bo', 'Cy', 'Sea'] },
      kinds: [
        ['Bo', 'person'],
        ['Cy', 'person'],
      ],
    }),
    record('3', { facets: { tag: ['Orbec'] }, kinds: [['Orbec', 'place']] }),
  ])
  const { facets } = narrow(rows, rows.all, NO_SELECTION)
  assert.deepEqual(counted(facets.person), ['Bo 2', 'Cy 1'])
  assert.deepEqual(counted(facets.tag), ['Bo 2', 'Orbec 2', 'Cy 1', 'Sea 1'])
  assert.deepEqual(narrow(rows, rows.all, including({ person: ['Bo'], place: ['Orbec'] })).rows, [0])
  assert.deepEqual(narrow(rows, rows.all, including({ tag: ['Orbec'] })).rows, [0, 2])
  assert.deepEqual(narrow(rows, rows.all, including({}, { person: ['Bo'] })).rows, [2])
})
