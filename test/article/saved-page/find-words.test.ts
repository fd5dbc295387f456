import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsInOrder } from '../../../src/article/saved-page/find-words.ts'
import { readPageSource } from '../../../src/article/saved-page/source.ts'

const find = (html: string, ...texts: string[]) => {
  const search = wordsInOrder(readPageSource(html)?.texts ?? [])
  return texts.map((text) => {
    const place = search(text)
    return place && html.slice(place.start, place.end)
  })
}

test('words are found across tags, references and blanks, as they are written', () => {
  assert.deepEqual(find('<p>Also <b>read:</b>\n  Rain &amp;\n wind</p>', 'Also read: Rain & wind'), [
    'Also <b>read:</b>\n  Rain &amp;\n wind',
  ])
})

test('words are looked for in order, so that a repeat is its own place', () => {
  const html = '<nav>Share</nav><p>The story.</p><p>Share</p>'
  const search = wordsInOrder(readPageSource(html)?.texts ?? [])
  search('The story.')
  assert.equal(search('Share')?.start, html.lastIndexOf('Share'))
})

test('a long run of text is searched as well as a short one', () => {
  const text = `${'river '.repeat(2000)}end of it`
  assert.deepEqual(find(`<p>${text}</p>`, 'end of it'), ['end of it'])
})

test('words that are not there are not found', () => {
  assert.deepEqual(find('<p>Rain</p><script>wind</script>', 'wind', '', 'Rain'), [
    undefined,
    undefined,
    'Rain',
  ])
})
