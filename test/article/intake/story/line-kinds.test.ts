// Lines that say what they are, and lines of an article that only begin like them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kindOf } from '../../../../src/article/intake/story/line-kinds.ts'
import { worked } from '../../../support/worked.ts'

const kinds = (...lines: string[]) => lines.map((line) => kindOf(line)?.kind)

test('share bars, comment forms and menus are told by their words, in several languages', () => {
  assert.deepEqual(kinds('Share', 'Share this article', 'Teilen', 'اشتراک گذاری', '分享到：'), [
    'share',
    'share',
    'share',
    'share',
    'share',
  ])
  assert.deepEqual(
    kinds('Facebook Twitter WhatsApp', '1.2k Shares', 'Share on Facebook (Opens in new window)'),
    ['share', 'share', 'share'],
  )
  assert.deepEqual(kinds('Leave a Reply', 'Kommentar verfassen', '12 Comments', 'Comments (3)', 'دیدگاه‌ها'), [
    'comment-form',
    'comment-form',
    'comments',
    'comments',
    'comments',
  ])
  assert.deepEqual(kinds('Skip to content', '« Previous', 'صفحه اصلی', 'Log in', 'Войти'), [
    'navigation',
    'navigation',
    'navigation',
    'account',
    'account',
  ])
})

test('a sentence that only begins like the site’s words is the article’s', () => {
  const lines = [
    'Share prices fell on Monday after the flood closed the road.',
    'Comments by the minister angered the traders of the lower town.',
    'More rain is expected before the end of the week, farmers said.',
    'Photos of the bridge were sent to the ministry in spring.',
    'Next week the council will meet again.',
    'Home is where the river was, she said.',
    'Register offices in three towns were closed.',
    'Cookies were baked for the children of the camp.',
    'Watch the river, the old men say.',
    'Tags were tied to the trees that are to be cut.',
  ]
  assert.deepEqual(
    kinds(...lines),
    lines.map(() => undefined),
  )
})

test('a word that ends a sentence of wrapped text is no button', () => {
  assert.deepEqual(kinds('share.', 'comments.', 'more.'), [undefined, undefined, undefined])
})

test('a credit names who took a picture; an agency’s name alone is who published', () => {
  assert.deepEqual(
    kinds(
      'Photo: Mina Rahbar',
      '(Image credit: Mina Rahbar)',
      'Mina Rahbar/Getty Images',
      'Foto: Rahbar / dpa',
    ),
    ['credit', 'credit', 'credit', 'credit'],
  )
  assert.deepEqual(kinds('Reuters', 'AFP', 'Image of a nation'), [undefined, undefined, undefined])
})

test('a link to another story is marked by what follows its first words', () => {
  assert.deepEqual(kinds('Read more: The bridge of Herat', 'Lesen Sie auch: Die Brücke', 'Related stories'), [
    'read-more',
    'read-more',
    'related',
  ])
  assert.equal(kindOf('Related problems were found upstream.'), undefined)
})

test('a letter alone shares nothing, beside other networks it does', () => {
  assert.deepEqual(kinds('X', 'x', 'x.', '(x)'), [undefined, undefined, undefined, undefined])
  assert.deepEqual(kinds('Facebook X Email', 'X Facebook', 'x | telegram'), ['share', 'share', 'share'])
})

test('the numbered notes of a law are no remarks of readers', () => {
  assert.deepEqual(kinds('تبصره ۱: این ماده از فردا اجرا می‌شود.', 'تبصره:', 'نظرات'), [
    undefined,
    undefined,
    'comments',
  ])
})

test('cookie notices and rights are found within their lines', () => {
  assert.deepEqual(
    kinds('We use cookies to make this site better. Accept', '2021 Sample Times. All rights reserved.'),
    ['cookies', 'copyright'],
  )
})

test('lines made to be slow cost nothing', () => {
  const start = worked()
  for (const line of [
    'A'.repeat(88),
    'x '.repeat(44),
    `${'Aa '.repeat(28)}AFP!`,
    `${'!'.repeat(88)}a`,
    '>'.repeat(699),
  ])
    for (let i = 0; i < 1000; i++) kindOf(line + (i % 10))
  assert.ok(worked() - start < 1000)
})
