import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { CitationFacts, CitedDate } from '../../../src/citation/citation-facts.ts'
import { plainText } from '../../../src/citation/styles/segment.ts'
import { CITATION_STYLES } from '../../../src/citation/styles/styles.ts'
import { citationWords } from '../../../src/page/texts/citation-words.ts'
import type { Texts } from '../../../src/page/texts/texts.ts'
import { anyCitation, BARE, cited } from '../../support/citations.ts'
import { ENGLISH, textsIn } from '../../support/texts.ts'

const DARI = textsIn('fa-AF')
const PASHTO = textsIn('ps')

type Name = (typeof CITATION_STYLES)[number]['name']

function styled(name: Name, facts: CitationFacts, texts: Texts = ENGLISH): string {
  const style = CITATION_STYLES.find((each) => each.name === name)
  assert.ok(style)
  return plainText(style.write(facts, citationWords(texts)))
}

const all = (facts: CitationFacts, texts?: Texts) =>
  CITATION_STYLES.map(({ name }) => styled(name, facts, texts))

const person = (name: string) => ({ name, kind: 'person' as const })
const when = (edtf: string, status: CitedDate['status'] = 'stated', text = '') =>
  cited({ date: { edtf, text, status } })
const PLACE = 'Valley Archive, k2m9c7bq4x'
const ADDRESS = 'https://archive.example/2022/01/01/panjshir/'

describe('an article is cited', () => {
  test('with everything known', () => {
    assert.deepEqual(all(cited({ authors: [person('Hughes, Michael')] })), [
      `Hughes, M. (2022, January 1). Panjshir fighters hold valley. Sample Wire. ${PLACE}. ${ADDRESS}`,
      `Hughes, Michael. “Panjshir Fighters Hold Valley.” Sample Wire, 1 Jan. 2022, ${ADDRESS}. ${PLACE}.`,
      `Michael Hughes, “Panjshir Fighters Hold Valley,” Sample Wire, January 1, 2022, ${PLACE}, ${ADDRESS}.`,
      `Hughes, Michael. “Panjshir Fighters Hold Valley.” Sample Wire, January 1, 2022. ${PLACE}. ${ADDRESS}.`,
    ])
  })

  test('with nothing known: undated, and the headline of the archive in brackets', () => {
    assert.deepEqual(all({ ...BARE, language: 'en' }), [
      '[It rained all night]. (n.d.). Valley Archive, zzzzzzzzzz.',
      '[It Rained All Night]. Valley Archive, zzzzzzzzzz.',
      '“[It Rained All Night],” n.d., Valley Archive, zzzzzzzzzz.',
      '“[It Rained All Night],” n.d. Valley Archive, zzzzzzzzzz.',
    ])
  })

  test('in Dari and in Pashto, with the words and signs of the language and a name that is never split', () => {
    const facts = cited({
      headline: 'باران در کابل',
      language: 'fa-AF',
      authors: [person('مینا رهبر'), { name: 'خبرگزاری نمونه', kind: 'organisation' }],
      publication: 'روزنامه',
    })
    const place = 'Valley Archive، k2m9c7bq4x'
    assert.deepEqual(all(facts, DARI), [
      `مینا رهبر و خبرگزاری نمونه. (۲۰۲۲، جنوری ۱). باران در کابل. روزنامه. ${place}. ${ADDRESS}`,
      `مینا رهبر و خبرگزاری نمونه. «باران در کابل». روزنامه، ۱ جنوری ۲۰۲۲، ${ADDRESS}. ${place}.`,
      `مینا رهبر و خبرگزاری نمونه، «باران در کابل»، روزنامه، ۱ جنوری ۲۰۲۲، ${place}، ${ADDRESS}.`,
      `مینا رهبر و خبرگزاری نمونه. «باران در کابل». روزنامه، ۱ جنوری ۲۰۲۲. ${place}. ${ADDRESS}.`,
    ])
    assert.match(
      styled('apa', { ...facts, date: BARE.date }, PASHTO),
      /^مینا رهبر او خبرگزاری نمونه\. \(بې نېټې\)\./,
    )
  })

  test('in italics by its publication, or by its headline where that stands alone', () => {
    const italics = (name: Name, facts: CitationFacts) =>
      CITATION_STYLES.find((each) => each.name === name)
        ?.write(facts, citationWords(ENGLISH))
        .filter(({ italic }) => italic)
        .map(({ text }) => text)
    assert.deepEqual(italics('apa', cited()), ['Sample Wire'])
    assert.deepEqual(italics('apa', cited({ publication: '' })), ['Panjshir fighters hold valley'])
    assert.deepEqual(italics('chicago-bibliography', cited({ authors: [] })), [])
  })
})

describe('a date', () => {
  for (const [edtf, status, apa, mla, chicago] of [
    ['2022-01', 'stated', '2022, January', 'Jan. 2022', 'January 2022'],
    ['2022', 'supplied', '2022', '2022', '2022'],
    ['2022-01-01?', 'inferred', 'ca. 2022, January 1', '[1 Jan. 2022?]', '[January 1, 2022?]'],
    ['2022-01~', 'stated', 'ca. 2022, January', '[Jan. 2022?]', '[January 2022?]'],
    ['2022-21', 'stated', '2022, Spring', 'Spring 2022', 'Spring 2022'],
    ['2022-01-01/2022-01-05', 'stated', '2022, January 1–5', '1–5 Jan. 2022', 'January 1–5, 2022'],
    ['2022-01/2022-03', 'stated', '2022, January–March', 'Jan.–Mar. 2022', 'January–March 2022'],
    [
      '2022-01-30/2022-03-02',
      'stated',
      '2022, January 30–March 2',
      '30 Jan.–2 Mar. 2022',
      'January 30–March 2, 2022',
    ],
    [
      '[2021-12-22..2022-01-21]',
      'stated',
      'ca. 2021–2022, December 22–January 21',
      '[22 Dec. 2021–21 Jan. 2022?]',
      '[December 22, 2021–January 21, 2022?]',
    ],
    ['../1989-12-31', 'stated', 'before 1990', 'before 1990', 'before 1990'],
    ['[2021-08-15..2024-05-06]', 'bounded', 'n.d.', '', 'n.d.'],
    ['', 'unknown', 'n.d.', '', 'n.d.'],
  ] as const) {
    test(`${edtf || 'that is not known'}, ${status}`, () => {
      const facts = when(edtf, status, 'before 1990')
      assert.ok(styled('apa', facts).includes(`(${apa}).`), styled('apa', facts))
      const container = ['Sample Wire', mla, ADDRESS].filter(Boolean).join(', ')
      assert.ok(styled('mla', facts).includes(`${container}.`), styled('mla', facts))
      assert.ok(
        styled('chicago-note', facts).includes(`Sample Wire, ${chicago}, `),
        styled('chicago-note', facts),
      )
    })
  }
})

describe('names', () => {
  const by = (...names: string[]) => cited({ authors: names.map(person), headline: 'Rain' })
  const start = (name: Name, facts: CitationFacts) => styled(name, facts).split(/\.? (?:\(|“)|, “/)[0]

  test('of two and three', () => {
    const two = by('Hughes, Michael', 'Ashby, Tom')
    assert.equal(start('apa', two), 'Hughes, M., & Ashby, T')
    assert.equal(start('mla', two), 'Hughes, Michael, and Tom Ashby')
    assert.equal(start('chicago-note', two), 'Michael Hughes and Tom Ashby')
    const three = by('Mina Rahbar', 'Tom Ashby', 'Jonas Feld')
    assert.equal(start('apa', three), 'Mina Rahbar, Tom Ashby, & Jonas Feld')
    assert.equal(start('mla', three), 'Mina Rahbar, et al')
    assert.equal(start('chicago-bibliography', three), 'Mina Rahbar, Tom Ashby, and Jonas Feld')
  })

  test('of many are those that the style names', () => {
    const many = by(...Array.from({ length: 24 }, (_, i) => `N${i + 1}`))
    assert.match(start('apa', many) ?? '', /^N1, N2, .*, N19, … N24$/)
    assert.equal(start('chicago-note', many), 'N1 et al.')
    assert.equal(start('chicago-bibliography', many), 'N1, N2, N3, N4, N5, N6, N7, et al')
  })

  test('have initials where they are split, with their hyphens', () => {
    assert.equal(start('apa', by('Ashby, Jean-Paul M.')), 'Ashby, J.-P. M')
    assert.equal(start('apa', by('مسعود, احمد')), 'مسعود, ا')
  })
})

describe('a headline', () => {
  const quoted = (headline: string, language = 'en') =>
    /“.*” Sample/.exec(styled('mla', cited({ headline, language })))?.[0].slice(0, -' Sample'.length)

  test('in English has its capitals, as printed where it has some', () => {
    assert.equal(
      quoted('the fall of kabul: a view from the north'),
      '“The Fall of Kabul: A View from the North.”',
    )
    assert.equal(quoted('iPhone sales and the UN'), '“iPhone Sales and the UN.”')
    assert.equal(quoted('RAIN FALLS ON KABUL'), '“RAIN FALLS ON KABUL.”')
    assert.equal(quoted('What is it to be done by?'), '“What Is It to Be Done By?”')
    assert.equal(quoted('la pluie tombe', 'fr'), '“la pluie tombe.”')
  })

  test('brings its own marks, and quotations within the quotation', () => {
    assert.equal(quoted('He said "no"'), '“He Said ‘No.’”')
    assert.equal(quoted('A “yes” and a no'), '“A ‘Yes’ and a No.”')
    assert.equal(quoted('Go!'), '“Go!”')
    assert.match(styled('apa', cited({ headline: 'He said “no”' })), / He said “no\.” Sample/)
  })
})

test('whatever the facts are, each piece is one line', () => {
  const words = new Map([ENGLISH, DARI].map((texts) => [texts.language, citationWords(texts)]))
  fc.assert(
    fc.property(anyCitation, fc.constantFrom('en', 'fa-AF'), (facts, language) => {
      const own = words.get(language)
      assert.ok(own)
      for (const { write } of CITATION_STYLES)
        for (const { text } of write(facts, own)) assert.match(text, /^(?:\S(?:.*\S)?)?$/u)
    }),
  )
})
