import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { assembleArchive } from '../../../src/archive/assemble-archive.ts'
import type { Article } from '../../../src/article/article.ts'
import { NOT_EVALUATED } from '../../../src/article/fields/access-kinds.ts'
import { articleHead } from '../../../src/page/article/article-head.ts'
import type { HeadFacts } from '../../../src/page/article/head-facts.ts'
import { type ArticleWords, article } from '../../support/articles.ts'
import { HOSTILE } from '../../support/example-views.ts'

const NOWHERE: HeadFacts = {
  archive: 'The Backfile',
  canonical: '',
  page: './',
  home: '../../../../',
  raw: '',
  description: 'It rained.',
  picture: '',
  pictures: [],
  rights: NOT_EVALUATED,
  metadataLicense: '',
  trail: [],
}
const SOMEWHERE: HeadFacts = {
  ...NOWHERE,
  canonical: 'https://archive.example/2022/03/04/rain/',
  page: 'https://archive.example/2022/03/04/rain/',
  home: 'https://archive.example/',
  raw: 'https://archive.example/2022/03/04/rain/raw.txt',
  picture: 'https://archive.example/social-card.png',
  pictures: [],
  trail: [
    { name: 'The Backfile', address: 'https://archive.example/' },
    { name: 'March 2022', address: 'https://archive.example/2022/03/' },
  ],
}

function headOf(words: ArticleWords, facts = NOWHERE, changes: Partial<Article> = {}) {
  const one = {
    article: { ...article(words), ...changes },
    acronyms: [],
    listed: [],
    shortcodes: undefined,
    links: [],
    pictures: undefined,
  }
  const [entry] = assembleArchive([one]).value.entries
  assert.ok(entry, 'an entry')
  const head = articleHead(entry, facts)
  return {
    id: entry.id,
    sha256: entry.article.source.sha256,
    meta: head.meta.map(({ name, content }) => [name, content]),
    properties: head.properties.map(({ property, content }) => [property, content]),
    links: head.links.map(({ rel, href, type }) => (type === '' ? [rel, href] : [rel, href, type])),
    data: JSON.parse(head.linkedData) as Record<string, unknown>,
    linkedData: head.linkedData,
  }
}

const named = (pairs: readonly (readonly string[])[], name: string) =>
  pairs.filter(([each]) => each === name).map(([, content]) => content)

const FULL: ArticleWords = {
  headline: 'Rain',
  date: '2022-03-04',
  publication: 'Sample Wire',
  authors: ['Mina Rahbar', 'Tom Ashby'],
  tags: ['Herat'],
}

test('an article with pictures is previewed by its own first one', () => {
  const own = { address: 'https://archive.example/2022/03/04/rain/rain-k3f7qab2.jpg', text: 'Rain' }
  const { properties, data } = headOf(FULL, { ...SOMEWHERE, pictures: [own] })
  assert.deepEqual(
    properties.filter(([name]) => name?.startsWith('og:image')),
    [
      ['og:image', own.address],
      ['og:image:alt', 'Rain'],
    ],
  )
  assert.deepEqual(Object(data)['@graph'][0].image, [own.address])
})

describe('an article with everything, at an address that is known', () => {
  const { meta, properties, links, data, id, sha256 } = headOf(FULL, SOMEWHERE)

  test('tells reference managers', () => {
    assert.deepEqual(meta, [
      ['z:itemType', 'newspaperArticle'],
      ['citation_title', 'Rain'],
      ['citation_author', 'Mina Rahbar'],
      ['citation_author', 'Tom Ashby'],
      ['citation_publication_date', '2022/03/04'],
      ['citation_language', 'en'],
      ['citation_public_url', 'https://archive.example/2022/03/04/rain/'],
      ['prism.publicationName', 'Sample Wire'],
      ['prism.publicationDate', '2022-03-04'],
      ['DC.title', 'Rain'],
      ['DC.creator', 'Mina Rahbar'],
      ['DC.creator', 'Tom Ashby'],
      ['DC.publisher', 'Sample Wire'],
      ['DC.language', 'en'],
      ['DC.rights', 'Copyright Not Evaluated'],
      ['DC.identifier', id],
      ['DCTERMS.issued', '2022-03-04'],
      ['DC.description', `Archive: The Backfile\nSHA-256: ${sha256}\nDate status: stated`],
    ])
  })

  test('tells previews of links', () => {
    assert.deepEqual(properties, [
      ['og:type', 'article'],
      ['og:title', 'Rain'],
      ['og:url', 'https://archive.example/2022/03/04/rain/'],
      ['og:description', 'It rained.'],
      ['og:locale', 'en_US'],
      ['og:image', 'https://archive.example/social-card.png'],
      ['og:image:alt', 'The Backfile'],
      ['article:published_time', '2022-03-04'],
      ['article:tag', 'Herat'],
    ])
  })

  test('tells programs that follow links', () => {
    assert.deepEqual(links, [
      ['cite-as', 'https://archive.example/2022/03/04/rain/'],
      ['type', 'https://schema.org/AboutPage'],
      ['type', 'https://schema.org/NewsArticle'],
      ['item', 'https://archive.example/2022/03/04/rain/raw.txt', 'text/plain'],
      ['collection', 'https://archive.example/'],
      ['license', 'http://rightsstatements.org/vocab/CNE/1.0/'],
    ])
  })

  test('tells search engines', () => {
    const archive = { '@id': 'https://archive.example/#archive' }
    assert.deepEqual(data, {
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': ['NewsArticle', 'ArchiveComponent'],
          '@id': 'https://archive.example/2022/03/04/rain/#article',
          url: 'https://archive.example/2022/03/04/rain/',
          headline: 'Rain',
          inLanguage: 'en',
          datePublished: '2022-03-04',
          author: [
            { '@type': 'Person', name: 'Mina Rahbar' },
            { '@type': 'Person', name: 'Tom Ashby' },
          ],
          creditText: 'Mina Rahbar and Tom Ashby',
          publisher: { '@type': 'NewsMediaOrganization', name: 'Sample Wire' },
          keywords: ['Herat'],
          holdingArchive: archive,
          isPartOf: { '@id': 'https://archive.example/#collection' },
          itemLocation: id,
          usageInfo: 'http://rightsstatements.org/vocab/CNE/1.0/',
          encoding: {
            '@type': 'MediaObject',
            contentUrl: 'https://archive.example/2022/03/04/rain/raw.txt',
            encodingFormat: 'text/plain',
            contentSize: '23 B',
            sha256,
          },
          sdPublisher: archive,
        },
        {
          '@type': 'ArchiveOrganization',
          name: 'The Backfile',
          ...archive,
          url: 'https://archive.example/',
        },
        {
          '@type': 'BreadcrumbList',
          itemListElement: [
            { '@type': 'ListItem', position: 1, name: 'The Backfile', item: 'https://archive.example/' },
            {
              '@type': 'ListItem',
              position: 2,
              name: 'March 2022',
              item: 'https://archive.example/2022/03/',
            },
            { '@type': 'ListItem', position: 3, name: 'Rain' },
          ],
        },
      ],
    })
  })
})

describe('nothing is made up', () => {
  test('an article of which nothing is known has no date, author or publisher anywhere', () => {
    const { meta, properties, data } = headOf({ headline: 'Rain' })
    const names = [...meta, ...properties].map(([name]) => name)
    assert.deepEqual(names, [
      'z:itemType',
      'citation_title',
      'citation_language',
      'DC.title',
      'DC.language',
      'DC.rights',
      'DC.identifier',
      'DC.description',
      'og:type',
      'og:title',
      'og:description',
      'og:locale',
    ])
    const [node] = data['@graph'] as object[]
    assert.deepEqual(Object.keys(node ?? {}), [
      '@type',
      '@id',
      'url',
      'headline',
      'inLanguage',
      'holdingArchive',
      'isPartOf',
      'itemLocation',
      'usageInfo',
      'encoding',
      'sdPublisher',
    ])
  })

  test('a site whose address is not known is linked from the page, and nothing is to be cited', () => {
    const { data, links } = headOf({ headline: 'Rain' }, { ...NOWHERE, raw: 'raw.txt' })
    const [node, archive] = data['@graph'] as Record<string, unknown>[]
    assert.deepEqual([node?.['url'], node?.['isPartOf']], ['./', { '@id': '../../../../#collection' }])
    assert.equal(archive?.['@id'], '../../../../#archive')
    assert.deepEqual(links, [
      ['type', 'https://schema.org/AboutPage'],
      ['type', 'https://schema.org/NewsArticle'],
      ['item', 'raw.txt', 'text/plain'],
      ['collection', '../../../../'],
      ['license', 'http://rightsstatements.org/vocab/CNE/1.0/'],
    ])
  })

  test('words on rights that are no statement have no address', () => {
    const { data, links } = headOf(FULL, { ...SOMEWHERE, rights: { words: 'Ask the wire', uri: null } })
    const [node] = data['@graph'] as Record<string, unknown>[]
    assert.deepEqual([node?.['usageInfo'], node?.['copyrightNotice']], [undefined, 'Ask the wire'])
    assert.deepEqual(named(links, 'license'), [])
  })

  test('only a day is a date for tools that know no other; a month is one for all others', () => {
    const { meta, properties, data } = headOf({ date: '2022-03' })
    assert.deepEqual(named(meta, 'citation_publication_date'), [])
    assert.deepEqual(named(properties, 'article:published_time'), [])
    assert.deepEqual(named(meta, 'DCTERMS.issued'), ['2022-03'])
    const [node] = data['@graph'] as Record<string, unknown>[]
    assert.equal(node?.['datePublished'], '2022-03')
  })

  test('an inferred date stands in DCTERMS.issued alone, never without a mark; a bound in nothing', () => {
    const inferred = headOf({ date: '2022-03~', dateStatus: 'inferred' })
    assert.deepEqual(named(inferred.meta, 'DCTERMS.issued'), ['2022-03~'])
    assert.deepEqual(named(inferred.meta, 'citation_publication_date'), [])
    assert.deepEqual(named(inferred.properties, 'article:published_time'), [])
    assert.doesNotMatch(inferred.linkedData, /datePublished/)
    const day = headOf({ date: '2022-03-04', dateStatus: 'inferred' })
    assert.deepEqual(named(day.meta, 'DCTERMS.issued'), ['2022-03-04?'])
    assert.doesNotMatch(JSON.stringify([day.properties, day.data]), /2022-03-04/)
    const bounded = headOf({ date: '[2022-02..]', dateStatus: 'bounded' })
    assert.deepEqual(named(bounded.meta, 'DCTERMS.issued'), [])
  })

  test('an organisation is no author with a family name', () => {
    const authors = {
      ...article(FULL).authors,
      value: [{ name: 'Associated Press', kind: 'organisation' as const }],
    }
    const { meta, data } = headOf(FULL, NOWHERE, { authors })
    assert.deepEqual([...named(meta, 'citation_author'), ...named(meta, 'DC.creator')], [])
    const [node] = data['@graph'] as Record<string, unknown>[]
    assert.deepEqual(node?.['author'], [{ '@type': 'Organization', name: 'Associated Press' }])
  })

  test('a headline of the archive’s own stands in brackets', () => {
    const headline = { ...article({}).headline, value: 'It rained', status: 'supplied' as const }
    const { meta, properties, data } = headOf({}, NOWHERE, { headline })
    assert.deepEqual(named(meta, 'citation_title'), ['[It rained]'])
    assert.deepEqual(named(properties, 'og:title'), ['[It rained]'])
    const [node] = data['@graph'] as Record<string, unknown>[]
    assert.deepEqual([node?.['name'], node?.['headline']], [undefined, '[It rained]'])
  })

  test('a locale is that of the language, in the country that it names or that most who write it are in', () => {
    const localeOf = (language: string) => named(headOf({ language }).properties, 'og:locale')
    assert.deepEqual(localeOf('fa-AF'), ['fa_AF'])
    assert.deepEqual(localeOf('fa'), ['fa_IR'])
    assert.deepEqual(localeOf('ps'), ['ps_AF'])
    assert.deepEqual(localeOf('und'), [])
  })

  test('a language that is not known is not named', () => {
    const { meta, linkedData } = headOf({ language: 'und' })
    assert.deepEqual([...named(meta, 'citation_language'), ...named(meta, 'DC.language')], [])
    assert.doesNotMatch(linkedData, /inLanguage/)
  })
})

test('linked data is JSON that cannot end its script, whatever the article says', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constant(`${HOSTILE}</script><!--`)),
      (headline) => {
        const { data, linkedData } = headOf({ headline, publication: `x${headline}` })
        assert.ok(!/[<>&]/.test(linkedData), linkedData)
        const [node] = data['@graph'] as Record<string, unknown>[]
        assert.ok((node?.['headline'] ?? '') === headline, 'the headline comes back as it was')
      },
    ),
  )
})
