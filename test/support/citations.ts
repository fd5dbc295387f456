// Facts of citations for tests: one that knows everything, one that knows nothing, one that means harm, and any.
import fc from 'fast-check'
import type { CitationFacts } from '../../src/citation/citation-facts.ts'

/** A citation with everything known; `words` say what is different. */
export function cited(words: Partial<CitationFacts> = {}): CitationFacts {
  return {
    id: 'k2m9c7bq4x',
    headline: 'Panjshir fighters hold valley',
    headlineSupplied: false,
    byline: 'Mina Rahbar',
    authors: [{ name: 'Mina Rahbar', kind: 'person' }],
    publication: 'Sample Wire',
    date: { edtf: '2022-01-01', text: '1 January 2022', status: 'stated' },
    language: 'en',
    address: 'https://archive.example/2022/01/01/panjshir/',
    path: '/2022/01/01/panjshir/',
    sourceAddress: 'https://wire.example/a?b=1&c=2',
    archive: 'Valley Archive',
    tags: ['Panjshir', 'War, civil'],
    sha256: 'ab'.repeat(32),
    rights: { words: 'Copyright Not Evaluated', uri: 'http://rightsstatements.org/vocab/CNE/1.0/' },
    ...words,
  }
}

/** Nothing is known but that it is held. */
export const BARE: CitationFacts = {
  id: 'zzzzzzzzzz',
  headline: 'It rained all night',
  headlineSupplied: true,
  byline: '',
  authors: [],
  publication: '',
  date: { edtf: '', text: 'undated', status: 'unknown' },
  language: 'und',
  address: '',
  path: '',
  sourceAddress: '',
  archive: 'Valley Archive',
  tags: [],
  sha256: '',
  rights: { words: '', uri: '' },
}

/** Every text tries to be something else. */
export const HOSTILE: CitationFacts = cited({
  headline:
    '=HYPERLINK("http://x.example")\r\nER  - \r\nTY  - BOOK },\n@book{x, title={\\input{/etc/passwd}}',
  byline: '- [click](javascript:alert(1)) <img src=x onerror=alert(1)> \u202egnp.exe',
  authors: [
    { name: '+Name, with, commas', kind: 'person' },
    { name: 'Rahbar, Mina', kind: 'person' },
    { name: 'Wire, Inc', kind: 'organisation' },
  ],
  publication: '50% & $1 #1_{a}~^\\',
  address: 'javascript:alert(1)',
  sourceAddress: 'https://x.example/}{\\"<>',
  path: '/=1,"x"/',
  rights: { words: '=1+1 } \n', uri: 'javascript:alert(1)' },
  archive: '@archive\u0000',
  tags: ['a,b', '"q"', 'two\nlines'],
  note: '=1+1\n- item\n\n# heading \ud800',
})

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(...'=+-@\t\r\n",;{}\\%&$#_~^[]()<>*`|! a1.\u200c\u202e\ud800ب'),
    maxLength: 30,
  }),
)

/** Records as our own programs make them, with the usual prototype. */
function whole<T>(parts: { [Key in keyof T]: fc.Arbitrary<T[Key]> }): fc.Arbitrary<T> {
  return fc.record<T>(parts, { noNullPrototype: true })
}

/** Any facts whatever. */
export const anyCitation: fc.Arbitrary<CitationFacts> = whole({
  id: fc.string({
    unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz234567'),
    minLength: 10,
    maxLength: 12,
  }),
  headline: text,
  headlineSupplied: fc.boolean(),
  byline: text,
  authors: fc.array(
    whole({ name: text, kind: fc.constantFrom('person' as const, 'organisation' as const) }),
    { maxLength: 3 },
  ),
  publication: text,
  date: whole({
    edtf: fc.constantFrom(
      '',
      '2022',
      '2022-01~',
      '2022-01-02',
      '202X',
      '[2022-02..]',
      '[2021-12-22..2022-01-20]',
      '2022-01-XX',
      'nonsense',
    ),
    text,
    status: fc.constantFrom('stated', 'supplied', 'inferred', 'bounded', 'unknown'),
  }),
  language: fc.constantFrom('en', 'fa-AF', 'ps', 'und'),
  address: fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), text),
  path: fc.oneof(fc.constant('/2022/valley/'), text),
  sourceAddress: fc.oneof(fc.webUrl({ withQueryParameters: true }), text),
  archive: text,
  tags: fc.array(text, { maxLength: 3 }),
  sha256: fc.constantFrom('', 'ab'.repeat(32)),
  rights: whole({ words: text, uri: fc.oneof(fc.webUrl(), text) }),
  note: text,
})
