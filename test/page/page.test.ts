// Kinds of pages: each makes pages of its own template, from its own view.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assembleArchive } from '../../src/archive/assemble-archive.ts'
import { frameOf } from '../../src/page/frame.ts'
import { type PageContent, PageKind } from '../../src/page/page.ts'
import type { Page, TemplateData } from '../../src/page/plan-pages.ts'
import { permalink } from '../../src/value/permalink.ts'
import { siteSettings } from '../support/site-settings.ts'
import { ENGLISH } from '../support/texts.ts'

interface TideView {
  readonly height: string
}

const FRAME = frameOf(assembleArchive([]).value, siteSettings(), ENGLISH)
const TIDE_PAGE = new PageKind<'tide', TideView>('tide')
const content = (height: string): PageContent<TideView> => ({
  title: 'Tide',
  description: 'High water.',
  view: { height },
})

test('a kind makes a page of its template, with the view and what stands around it', () => {
  const address = permalink('tides')
  const { file, template, data, ...page } = TIDE_PAGE.at(address, FRAME, () => content('2 m'))
  assert.deepEqual([page.address, file, template], [address, 'tides/index.html', 'tide'])
  assert.deepEqual(data, {
    ...FRAME.around(address, { title: 'Tide', description: 'High water.' }, {}),
    page: { height: '2 m' },
  })
})

test('a page may be written to another file beside it', () => {
  const page = TIDE_PAGE.at(permalink('tides'), FRAME, () => content('2 m'), 'tides/high.html')
  assert.deepEqual([page.address, page.file], ['/tides/', 'tides/high.html'])
})

test('the traits of a kind are those of its pages', () => {
  const rootOf = (kind: PageKind<'tide', TideView>) =>
    kind.at(permalink('a'), FRAME, () => content('')).data.site.root
  assert.notEqual(rootOf(TIDE_PAGE), rootOf(new PageKind('tide', { standsAnywhere: true })))
})

test('what a page shows is made when it is asked for, each time anew', () => {
  let made = 0
  const page = TIDE_PAGE.at(permalink(), FRAME, () => content(`${++made} m`))
  assert.equal(made, 0)
  assert.deepEqual([page.data.page.height, page.data.page.height], ['1 m', '2 m'])
})

test('a page with the view of another kind does not compile', () => {
  const place = [permalink(), FRAME] as const
  // @ts-expect-error -- A view lacks a value.
  TIDE_PAGE.at(...place, () => ({ title: '', description: '', view: {} }))
  // @ts-expect-error -- A view has a value of another type.
  TIDE_PAGE.at(...place, () => ({ title: '', description: '', view: { height: 2 } }))
  const tide = TIDE_PAGE.at(...place, () => content(''))
  // @ts-expect-error -- A kind that the site's plan does not list is no page of the site.
  const _page: Page = tide
  // @ts-expect-error -- The data of one template are not those of another.
  const _data = (about: TemplateData<'about'>): TemplateData<'search'> => about
})
