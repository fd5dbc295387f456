import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assembleArchive } from '../../../src/archive/assemble-archive.ts'
import { frameOf, type SiteSettings } from '../../../src/page/frame.ts'
import { homeData } from '../../../src/page/front/home-data.ts'
import { type ArticleWords, parsed } from '../../support/articles.ts'
import { siteSettings } from '../../support/site-settings.ts'
import { ENGLISH } from '../../support/texts.ts'

function graphOf(words: readonly ArticleWords[], said: Partial<SiteSettings> = {}): object[] {
  const archive = assembleArchive(parsed(words)).value
  const settings = siteSettings(said)
  return JSON.parse(homeData(archive, frameOf(archive, settings, ENGLISH), settings))['@graph']
}

describe('the archive as a whole, for search engines', () => {
  test('is a collection and a dataset with its size, its years and its files', () => {
    const said = {
      baseUrl: 'https://a.example/news/',
      description: 'Clippings.',
      metadataLicense: 'https://licence.example/',
    }
    const [whole, archive] = graphOf([{ date: '2021-03' }, { date: '2022-03-04' }, {}], said) as [
      Record<string, unknown>,
      object,
    ]
    const { distribution, ...rest } = whole
    assert.deepEqual(rest, {
      '@type': ['Collection', 'Dataset'],
      '@id': 'https://a.example/news/#collection',
      name: 'The Backfile',
      description: 'Clippings. 3 articles, 1 of them undated.',
      url: 'https://a.example/news/',
      inLanguage: 'en',
      collectionSize: 3,
      temporalCoverage: '2021/2022',
      isAccessibleForFree: true,
      license: 'https://licence.example/',
      publisher: { '@id': 'https://a.example/news/#archive' },
    })
    assert.deepEqual((distribution as object[])[0], {
      '@type': 'DataDownload',
      name: 'All records, one JSON object a line',
      contentUrl: 'https://a.example/news/data/articles.jsonl',
      encodingFormat: 'application/jsonl',
    })
    assert.deepEqual(archive, {
      '@type': 'ArchiveOrganization',
      '@id': 'https://a.example/news/#archive',
      name: 'The Backfile',
      url: 'https://a.example/news/',
    })
  })

  test('says nothing of years or a licence that are not known, and is linked from its page', () => {
    const [whole] = graphOf([{}]) as Record<string, unknown>[]
    assert.deepEqual(
      [whole?.['temporalCoverage'], whole?.['license'], whole?.['url']],
      [undefined, undefined, './'],
    )
    const [one] = graphOf([{ date: '2022-03-04' }]) as Record<string, unknown>[]
    assert.equal(one?.['temporalCoverage'], '2022')
  })
})
