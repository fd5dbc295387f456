import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { toZoteroRdf } from '../../src/citation/zotero-rdf.ts'
import { anyCitation, BARE, cited, HOSTILE } from '../support/citations.ts'

/** The lines between the head and the end. */
const itemsOf = (text: string) => text.split('\n').slice(8, -2)

test('an item is a newspaper article with everything known', () => {
  const authors = [
    { name: 'Rahbar, Mina', kind: 'person' as const },
    { name: 'مینا رهبر', kind: 'person' as const },
  ]
  assert.deepEqual(itemsOf(toZoteroRdf([cited({ authors, note: 'See\nalso & more.' })])), [
    '  <bib:Article rdf:about="https://archive.example/2022/01/01/panjshir/">',
    '    <z:itemType>newspaperArticle</z:itemType>',
    '    <dcterms:isPartOf><bib:Newspaper><dc:title>Sample Wire</dc:title></bib:Newspaper></dcterms:isPartOf>',
    '    <bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Rahbar</foaf:surname><foaf:givenName>Mina</foaf:givenName></foaf:Person></rdf:li><rdf:li><foaf:Person><foaf:surname>مینا رهبر</foaf:surname></foaf:Person></rdf:li></rdf:Seq></bib:authors>',
    '    <dc:subject>Panjshir</dc:subject>',
    '    <dc:subject>War, civil</dc:subject>',
    '    <dc:title>Panjshir fighters hold valley</dc:title>',
    '    <dc:date>2022-01-01</dc:date>',
    '    <z:language>en</z:language>',
    '    <z:archive>Valley Archive</z:archive>',
    '    <dc:coverage>k2m9c7bq4x</dc:coverage>',
    '    <z:libraryCatalog>archive.example</z:libraryCatalog>',
    '    <dc:identifier><dcterms:URI><rdf:value>https://archive.example/2022/01/01/panjshir/</rdf:value></dcterms:URI></dc:identifier>',
    '    <dc:rights>Copyright Not Evaluated (http://rightsstatements.org/vocab/CNE/1.0/)</dc:rights>',
    '    <dc:description>Taken from: https://wire.example/a?b=1&#38;c=2',
    `SHA-256: ${'ab'.repeat(32)}</dc:description>`,
    '    <dcterms:isReferencedBy rdf:resource="#note-k2m9c7bq4x"/>',
    '  </bib:Article>',
    '  <bib:Memo rdf:about="#note-k2m9c7bq4x"><rdf:value>See',
    'also &#38; more.</rdf:value></bib:Memo>',
  ])
})

test('of what is not known nothing is said, and the item is named by its id', () => {
  assert.deepEqual(itemsOf(toZoteroRdf([BARE])), [
    '  <bib:Article rdf:about="#item-zzzzzzzzzz">',
    '    <z:itemType>newspaperArticle</z:itemType>',
    '    <dc:title>[It rained all night]</dc:title>',
    '    <z:archive>Valley Archive</z:archive>',
    '    <dc:coverage>zzzzzzzzzz</dc:coverage>',
    '  </bib:Article>',
  ])
})

test('an inferred date keeps its doubt', () => {
  const dated = (edtf: string, status: 'inferred' | 'bounded' | 'stated') =>
    /<dc:date>([^<]*)/.exec(toZoteroRdf([cited({ date: { edtf, text: '', status } })]))?.[1]
  assert.equal(dated('2022-01~', 'inferred'), '2022-01~')
  assert.equal(dated('2022-01-01', 'inferred'), '2022-01-01?')
  assert.equal(dated('2022-01', 'stated'), '2022-01')
  assert.equal(dated('[..2022-01-01]', 'bounded'), undefined)
})

test('whatever the facts are, no text becomes markup', () => {
  const tags = (text: string) => text.match(/<\/?[a-zA-Z:]+/g)
  const plain = tags(toZoteroRdf([cited({ authors: [], tags: [] })]))
  assert.deepEqual(tags(toZoteroRdf([cited({ headline: '</rdf:RDF><x>"&', authors: [], tags: [] })])), plain)
  fc.assert(
    fc.property(fc.oneof(anyCitation, fc.constant(HOSTILE)), (facts) => {
      const text = toZoteroRdf([facts])
      assert.doesNotMatch(text, /&(?!#\d+;)|[\u0000-\u0008]/)
      assert.equal(text.match(/<bib:Article /g)?.length, 1)
    }),
  )
})
