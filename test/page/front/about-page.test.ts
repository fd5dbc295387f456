import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assembleArchive } from '../../../src/archive/assemble-archive.ts'
import { frameOf } from '../../../src/page/frame.ts'
import { type AboutView, aboutPage } from '../../../src/page/front/about-page.ts'
import { type ArticleWords, parsed } from '../../support/articles.ts'
import { siteSettings } from '../../support/site-settings.ts'
import { ENGLISH } from '../../support/texts.ts'

const SETTINGS = siteSettings()

function about(words: readonly ArticleWords[], rawFiles = false): AboutView {
  const archive = assembleArchive(parsed(words)).value
  const page = aboutPage(archive, frameOf(archive, SETTINGS, ENGLISH), { ...SETTINGS, rawFiles })
  return page.data.page
}

test('the page about the archive says where the files are, if they are published', () => {
  assert.equal(about([{}]).rawFiles, '')
  assert.equal(about([{}], true).rawFiles, ENGLISH.say('about.raw-files'))
})

test('the page about the archive counts how dates and headlines were decided, and leaves out what never was', () => {
  const { dates, headlines } = about([
    { headline: 'a', date: '2022' },
    { headline: 'b', date: '2022-01-01?', dateStatus: 'inferred' },
    { headline: 'c', date: '[2022..]', dateStatus: 'bounded' },
    { headline: 'd' },
    { headline: 'e' },
  ])
  assert.deepEqual(dates, [
    { term: 'in the source', count: '1 article' },
    { term: 'inferred', count: '1 article' },
    { term: 'only limits known', count: '1 article' },
    { term: 'not known', count: '2 articles' },
  ])
  assert.deepEqual(headlines, [{ term: 'in the source', count: '5 articles' }])
})
