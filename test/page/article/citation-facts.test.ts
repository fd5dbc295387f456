import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assembleArchive } from '../../../src/archive/assemble-archive.ts'
import { citationFacts } from '../../../src/page/article/citation-facts.ts'
import { parsed } from '../../support/articles.ts'
import { ENGLISH } from '../../support/texts.ts'

const [entry] = assembleArchive(
  parsed([
    {
      headline: 'Rain',
      date: '2022-01~',
      dateStatus: 'inferred',
      authors: ['Mina Rahbar'],
      publication: 'Sample Wire',
      tags: ['Herat'],
      language: 'fa-AF',
    },
  ]),
).value.entries
assert.ok(entry)

test('a citation has the facts of its entry, and the address of its page where the site stands', () => {
  assert.deepEqual(citationFacts(entry, { title: 'Archive', baseUrl: 'https://a.example/news/' }, ENGLISH), {
    id: entry.id,
    headline: 'Rain',
    headlineSupplied: false,
    byline: 'Mina Rahbar',
    authors: [{ name: 'Mina Rahbar', kind: 'person' }],
    publication: 'Sample Wire',
    date: { edtf: '2022-01~', text: '[circa January 2022]', status: 'inferred' },
    language: 'fa-AF',
    address: `https://a.example/news${entry.permalink}`,
    path: entry.permalink,
    sourceAddress: '',
    archive: 'Archive',
    tags: ['Herat'],
    sha256: entry.article.source.sha256,
    rights: { words: 'Copyright Not Evaluated', uri: 'http://rightsstatements.org/vocab/CNE/1.0/' },
  })
})

test('an archive that does not know where it stands gives no address', () => {
  assert.equal(citationFacts(entry, { title: 'Archive', baseUrl: '' }, ENGLISH).address, '')
})
