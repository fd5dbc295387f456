import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { readTurtle, turtleText } from '../../src/value/turtle.ts'

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

/** The triples of a text, one a line: `subject predicate object`. */
function told(text: string): string[] {
  const read = readTurtle(text)
  if ('reason' in read) return [`${read.start}: ${read.reason}`]
  return read.triples.map(({ subject, predicate, object }) => {
    const value =
      object.kind === 'text'
        ? JSON.stringify(object.value) + (object.language && `@${object.language}`)
        : object.value
    return `${subject.value} ${predicate} ${value}`.replaceAll(RDF, 'rdf:')
  })
}

describe('Turtle', () => {
  test('has prefixes, a base, lists of objects and of what is told', () => {
    assert.deepEqual(
      told(`@prefix : <http://a.example/> . PREFIX b: <b/>
        @base <http://base.example/x/y> . # a remark <with> "signs"
        <one> a :Thing ; b:p <#two>, :a.b.c, b: ;; .
        :x\\,y b:q%20r _:n1 . _:n1 :p true, -1.5e3 , .5, 7 .`),
      [
        'http://base.example/x/one rdf:type http://a.example/Thing',
        'http://base.example/x/one b/p http://base.example/x/y#two',
        'http://base.example/x/one b/p http://a.example/a.b.c',
        'http://base.example/x/one b/p b/',
        'http://a.example/x,y b/q%20r _:n1',
        '_:n1 http://a.example/p "true"',
        '_:n1 http://a.example/p "-1.5e3"',
        '_:n1 http://a.example/p ".5"',
        '_:n1 http://a.example/p "7"',
      ],
    )
  })

  test('has texts in four kinds of marks, with languages, types and escapes', () => {
    assert.deepEqual(
      told(
        `<s> <p> "a\\"b\\u00e9\\U0001F600"@en-GB, 'c', """d "e"\nf""", '''g'h''', "1"^^<int>, """ends with "\\"""" .`,
      ),
      [
        's p "a\\"bé😀"@en-GB',
        's p "c"',
        's p "d \\"e\\"\\nf"',
        's p "g\'h"',
        's p "1"',
        's p "ends with \\"\\""',
      ],
    )
  })

  test('has nodes without an address, and lists', () => {
    assert.deepEqual(told('[ <p> <o> ] . <s> <q> [ <r> "1" ], ( <a> "b" ), () .'), [
      '_: 1 p o',
      '_: 2 r "1"',
      's q _: 2',
      '_: 3 rdf:first a',
      '_: 3 rdf:rest _: 4',
      '_: 4 rdf:first "b"',
      '_: 4 rdf:rest rdf:nil',
      's q _: 3',
      's q rdf:nil',
    ])
  })

  test('that is wrong is told at its place', () => {
    const wrong = [
      '<s> <p> "o',
      '<s> x:p 1 .',
      '<s> <p> "o" <q>',
      '<s> <p> """o',
      '@prefix <a> .',
      `<s> <p> ${'['.repeat(99)}`,
      `<s> <p> ${'[ <q> '.repeat(99)}`,
    ]
    assert.deepEqual(
      wrong.map((text) => told(text)[0]),
      [
        '8: The quotation mark is not closed in its line.',
        '4: The prefix "x:" is not declared.',
        '12: "." should stand here.',
        '8: The text that begins with """ never ends.',
        '8: A prefix should stand here: "skos:".',
        '9: What is told should stand here: "skos:prefLabel".',
        '248: Brackets are nested too deeply.',
      ],
    )
  })

  test('gives back every text that was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        assert.deepEqual(told(`<s> <p> ${turtleText(text, 'fa-AF')} .`), [
          `s p ${JSON.stringify(text)}@fa-AF`,
        ])
      }),
    )
  })
})
