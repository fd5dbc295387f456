import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DATE_SOURCES } from '../../../src/article/intake/dates/date-source.ts'
import { REJECTION_RULES, type Rejection } from '../../../src/article/rules/rejection-rules.ts'
import { rejectionInWords } from '../../../src/page/texts/rejection-in-words.ts'
import { ENGLISH, textsIn } from '../../support/texts.ts'

const FROM_PRINT = { rule: 'less-trusted-source', believed: 'printed', other: 'extractor' } as const
const FROM_PAGE = { rule: 'less-trusted-declaration', believed: 'page.meta.og:title' } as const

test('why a value was not taken is said in a sentence', () => {
  const said = (why: Rejection) => rejectionInWords(why, ENGLISH)
  assert.deepEqual(
    [
      said({ rule: 'sidecar-overrules' }),
      said({ rule: 'front-matter-overrules' }),
      said({ rule: 'same-source' }),
      said(FROM_PRINT),
      said({ rule: 'less-trusted-source', believed: 'front-matter', other: 'file-name' }),
      said(FROM_PAGE),
    ],
    [
      'The sidecar says otherwise.',
      'The front matter says otherwise.',
      'Of two dates in the same place the first was taken.',
      'A date printed above the text is believed before a note of the tool that copied the text.',
      'Front matter is believed before the name of the file.',
      'page.meta.og:title is believed before it.',
    ],
  )
})

for (const language of ['fa-AF', 'ps']) {
  test(`and in ${language} without a word of English`, () => {
    const texts = textsIn(language)
    const every: Rejection[] = [
      { rule: 'sidecar-overrules' },
      { rule: 'front-matter-overrules' },
      { rule: 'same-source' },
      { rule: 'less-trusted-declaration', believed: 'page.title' },
      ...DATE_SOURCES.flatMap((believed) =>
        DATE_SOURCES.map((other) => ({ rule: 'less-trusted-source', believed, other }) as const),
      ),
    ]
    assert.deepEqual(new Set(every.map(({ rule }) => rule)), new Set(REJECTION_RULES))
    const said = every.map((why) => rejectionInWords(why, texts))
    assert.deepEqual(
      said.filter((sentence) => /[a-z]/i.test(sentence.replace('page.title', ''))),
      [],
    )
    assert.equal(new Set(said).size, said.length)
  })
}
