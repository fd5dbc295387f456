import assert from 'node:assert/strict'
import { test } from 'node:test'
import { displayHeadline } from '../../../src/page/lists/display-headline.ts'
import { article } from '../../support/articles.ts'

const shown = (headline: string, body = '', language = 'en') =>
  displayHeadline({ ...article({ headline, body, language }) })

test('a headline in capitals alone is shown in the case of titles, as the text writes its words', () => {
  assert.equal(
    shown(
      'NATO AND U.S. ENVOYS MEET IN PANJSHIR: A TALK',
      'Envoys of NATO went to Panjshir. They were met in the valley.',
    ),
    'NATO and U.S. Envoys Meet in Panjshir: A Talk',
  )
  assert.equal(shown("RAIN DOESN'T STOP THE MILL"), "Rain Doesn't Stop the Mill")
})

test('any other is shown as it was printed', () => {
  for (const headline of ['Rain in Herat', 'NATO', 'U.N. II', '1984', ''])
    assert.equal(shown(headline), headline)
  assert.equal(shown('REGEN IN HERAT', '', 'de'), 'REGEN IN HERAT')
})
