import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Article } from '../../../src/article/article.ts'
import type { Evidence } from '../../../src/article/claim.ts'
import type { ClaimRule } from '../../../src/article/rules/claim-rules.ts'
import { passagesOf } from '../../../src/page/article/body-anchors.ts'
import { EvidenceViews } from '../../../src/page/article/evidence.ts'
import { article } from '../../support/articles.ts'
import { ENGLISH } from '../../support/texts.ts'

/** The file: a headline, a hidden line, two paragraphs. */
const RAW = 'Rain in Herat | Wire\nBy Mina Rahbar\nRain fell on May 3.\nMina Rahbar was there on May 3.\n'

/** Evidence at a quote's n-th place in the file. */
function piece(quote: string, nth = 1): Evidence {
  let start = -1
  for (let i = 0; i < nth; i++) start = RAW.indexOf(quote, start + 1)
  assert.ok(start >= 0, quote)
  return { quote, line: RAW.slice(0, start).split('\n').length, start, end: start + quote.length }
}

const STORY: Article = {
  ...article({ body: 'Rain fell on May 3.\n\nMina Rahbar was there on May 3.' }),
  headline: {
    value: 'Rain in Herat',
    status: 'stated',
    rule: 'headline.first-line',
    evidence: [piece('Rain in Herat | Wire')],
  },
  hidden: [{ rule: 'head.byline', text: 'By Mina Rahbar', ...placeOf(piece('By Mina Rahbar')) }],
}
const passages = passagesOf(STORY.body)

function placeOf({ line, start, end }: Evidence) {
  return { line, start, end }
}

function told(evidence: Evidence, rule: ClaimRule, changes: Partial<Article> = {}): string {
  const evidenceViews = new EvidenceViews({ ...STORY, ...changes }, passages, ENGLISH)
  const [view] = evidenceViews.views([evidence], rule)
  assert.equal(view?.quote, evidence.quote)
  assert.equal(evidenceViews.leadingTo((view?.href ?? '').slice(1)), view?.href === '' ? undefined : 'record')
  return view?.href ?? ''
}

describe('evidence leads', () => {
  test('to the passage that holds it', () => {
    assert.equal(told(piece('May 3'), 'date.latest-in-text'), `#${passages[0]?.id}`)
    assert.equal(told(piece('there'), 'tag.shared-name'), `#${passages[1]?.id}`)
  })

  test('to the hidden line that holds it, though the text has the same words', () => {
    assert.equal(told(piece('Mina Rahbar'), 'byline.printed-line'), '#line-2')
  })

  test('to the headline that holds it', () => {
    assert.equal(told(piece('Herat'), 'date.printed-line'), '#headline')
  })

  test('nowhere when it stood beside the headline and is not shown', () => {
    assert.equal(told(piece('Wire'), 'publication.title-suffix'), '')
  })

  test('nowhere when it stands in front matter, in markup, in a name or in another file', () => {
    for (const rule of ['front-matter.date', 'page.meta.og:title', 'sidecar.published', 'tag.given'] as const)
      assert.equal(told(piece('May 3'), rule), '', rule)
    assert.equal(told({ ...piece('May 3'), line: 0 }, 'date.file-name'), '')
    assert.equal(told({ ...piece('May 3'), file: 'a.yaml' }, 'date.printed-line'), '')
  })

  test('to its line in the file, where that is published and no place on the page has it', () => {
    const views = new EvidenceViews(STORY, passages, ENGLISH, 'raw.txt')
    const hrefs = views.views(
      [piece('May 3'), { ...piece('May 3'), line: 0 }, { ...piece('May 3'), file: 'a.yaml' }],
      'front-matter.date',
    )
    assert.deepEqual(
      hrefs.map(({ href }) => href),
      ['raw.txt#L3', '', ''],
    )
  })

  test('and the place knows what first leads there', () => {
    const views = new EvidenceViews(STORY, passages, ENGLISH)
    views.views([piece('there')], 'tag.shared-name', 'tags')
    views.views([piece('there')], 'date.latest-in-text')
    assert.equal(views.leadingTo(passages[1]?.id ?? ''), 'tags')
    assert.equal(views.leadingTo(passages[0]?.id ?? ''), undefined)
  })

  test('nowhere when no passage holds it', () => {
    assert.equal(told({ quote: 'Snow', line: 9, start: 900, end: 904 }, 'date.printed-line'), '')
  })

  test('from a headline that the archive made to the passage that it made it of', () => {
    const headline = {
      value: 'Rain fell',
      status: 'supplied' as const,
      rule: 'headline.first-sentence' as const,
      evidence: [piece('Rain fell')],
    }
    assert.equal(told(piece('Rain fell'), headline.rule, { headline }), `#${passages[0]?.id}`)
  })
})

test('evidence says where it stands', () => {
  const evidenceViews = new EvidenceViews(STORY, passages, ENGLISH)
  assert.deepEqual(
    evidenceViews
      .views(
        [piece('May 3'), { ...piece('May 3'), file: 'a.yaml' }, { ...piece('May 3'), line: 0 }],
        'date.printed-line',
      )
      .map(({ place }) => place),
    ['line 3', 'line 3 of a.yaml', 'name of the file'],
  )
})
