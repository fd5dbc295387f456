import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleOf } from '../../support/parse.ts'

const PROSE =
  '<p>The dam above Lower Sedge held on Monday, and the water fell by a hand before noon, the warden of the valley said to those who had come.</p><p>Sixty families had slept in the school. Most of them, she added, would be at home again by the evening meal, if the road was open.</p><p>Engineers from the coast are to look at the gates on Friday, and a report on what they find is to follow in the spring of the year after.</p>'

const published = (inside: string, head = '') =>
  articleOf(
    `<!doctype html><html lang="en"><head><title>Dam holds</title>${head}</head><body>${inside}</body></html>`,
    'articles/a.html',
  ).published

test('a date in an element that is called so in any usual way is read', () => {
  for (const name of [
    'news-list-date',
    'meta__date',
    'node__publication-date',
    '_publishingdate',
    'post-created',
    'fecha-articulo',
    'datum',
  ])
    assert.equal(
      published(`<h1>Dam holds</h1><div class="${name}">3 May 2022</div>${PROSE}`).value.edtf,
      '2022-05-03',
      name,
    )
  for (const name of ['update-list', 'candidate', 'dated-look', 'mandate'])
    assert.notEqual(
      published(`<main><h1>Dam holds</h1>${PROSE}<div class="${name}">Fair 3 May 2022 ends</div></main>`)
        .value.precision,
      'day',
      name,
    )
})

test('the one day that a page shows is likely its own; of a page that shows several none is', () => {
  const item = (day: string) =>
    `<div class="teaser"><span class="date">${day}</span> <a href="/x">Rain</a></div>`
  const story = `<h1>Dam holds</h1>${PROSE}`
  assert.deepEqual([published(`${story}${item('3 May 2022')}`).value.edtf], ['2022-05-03?'])
  for (const others of [`${item('3 May 2022')}${item('4 May 2022')}`, `<aside>${item('3 May 2022')}</aside>`])
    assert.notEqual(published(story + others).value.precision, 'day', others)
})

test('a moment in universal time gives way to the day that the page prints beside it', () => {
  const at = (moment: string) => `<meta property="article:published_time" content="${moment}">`
  const story = (day: string) => `<h1>Dam holds</h1><div class="date">${day}</div>${PROSE}`
  assert.equal(published(story('3 May 2022'), at('2022-05-04T01:30:00Z')).value.edtf, '2022-05-03')
  assert.equal(published(story('5 May 2022'), at('2022-05-04T22:30:00+00:00')).value.edtf, '2022-05-05')
  assert.equal(published(story('3 May 2022'), at('2022-05-04T01:30:00+02:00')).value.edtf, '2022-05-04')
  assert.equal(published(story('1 May 2022'), at('2022-05-04T01:30:00Z')).value.edtf, '2022-05-04')
  assert.equal(published(story('3 May 2022'), at('2022-05-04')).value.edtf, '2022-05-04')
})
