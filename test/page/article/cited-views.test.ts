import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assembleArchive } from '../../../src/archive/assemble-archive.ts'
import { plainText } from '../../../src/citation/styles/segment.ts'
import { citedViews } from '../../../src/page/article/cited-views.ts'
import type { Texts } from '../../../src/page/texts/texts.ts'
import { type ArticleWords, parsed } from '../../support/articles.ts'
import { siteSettings } from '../../support/site-settings.ts'
import { ENGLISH, textsIn } from '../../support/texts.ts'

function viewsOf(words: ArticleWords, texts: Texts = ENGLISH) {
  const [entry] = assembleArchive(parsed([words])).value.entries
  assert.ok(entry)
  const views = citedViews(entry, siteSettings(), texts)
  return { id: entry.id, views }
}

describe('an article is cited', () => {
  test('in the language of the site alone, where it is that of the article or one without words of its own', () => {
    for (const language of ['en', 'fr', 'und'])
      assert.deepEqual(
        viewsOf({ headline: 'Rain', language }).views.map(({ heading, lang }) => [heading, lang]),
        [['', 'en']],
      )
    const dari = viewsOf({ headline: 'باران', language: 'fa' }, textsIn('fa-AF'))
    assert.deepEqual(
      dari.views.map(({ heading, lang }) => [heading, lang]),
      [['', 'fa-AF']],
    )
  })

  test('in its own language too, with the line that stands above the others', () => {
    const { id, views } = viewsOf({
      headline: 'باران',
      language: 'fa-AF',
      date: '2022-03-04',
      publication: 'روزنامه',
    })
    assert.deepEqual(
      views.map(({ heading, lang, dir, styles }) => [heading, lang, dir, ...styles.map(({ name }) => name)]),
      [
        ['In English', 'en', 'ltr', 'APA 7', 'MLA 9', 'Chicago 17, note', 'Chicago 17, bibliography'],
        [
          'In Dari',
          'fa-AF',
          'rtl',
          'Plain',
          'APA 7',
          'MLA 9',
          'Chicago 17, note',
          'Chicago 17, bibliography',
        ],
      ],
    )
    const [line, apa] = views[1]?.styles ?? []
    assert.equal(plainText(line?.pieces ?? []), `«باران». روزنامه، ۱۳ حوت ۱۴۰۰. The Backfile، ${id}.`)
    assert.equal(plainText(apa?.pieces ?? []), `باران. (۲۰۲۲، مارچ ۴). روزنامه. The Backfile، ${id}.`)
  })

  test('without italics in letters that are joined', () => {
    const italics = (publication: string) =>
      viewsOf({ headline: 'Rain', publication })
        .views.flatMap(({ styles }) => styles.flatMap(({ pieces }) => pieces))
        .filter(({ italic }) => italic).length
    assert.ok(italics('Sample Wire') > 0)
    assert.equal(italics('روزنامه'), 0)
  })
})
