import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blocksText } from '../../../src/article/block.ts'
import { articleOf } from '../../support/parse.ts'

const STORY = [
  'The river rose during the night and by morning had covered the lower market, where traders were still trying to save what they could carry.',
  'Officials opened two schools as shelters, and a convoy with tents and blankets left the provincial capital shortly after noon, they said.',
  'Engineers warned that the old bridge might not stand another day of rain, and asked drivers to use the northern road until further notice.',
  'By evening the water had fallen by a hand’s breadth, and the first families went back to see what the mud had left of their houses.',
]
const [FIRST = '', ...REST] = STORY
const p = (text: string) => `<p>${text}</p>`

/** What a page gives that has something behind the first paragraph of its story, and something at its end. */
function read(amid: string, end = '') {
  const html = `<!doctype html><html lang="en"><head><title>River Floods Market | Sample Wire</title>
<meta name="author" content="Mina Rahbar"></head><body><article><h1>River Floods Market</h1>${p(FIRST)}
${amid}${REST.map(p).join('\n')}${end}</article></body></html>`
  const { body, hidden } = articleOf(html, 'articles/a.html')
  return {
    more: blocksText(body)
      .split('\n')
      .filter((line) => line !== '' && !STORY.includes(line)),
    rules: [...new Set(hidden.map(({ rule }) => rule))],
  }
}

const LINKS = [
  ['/a', 'A bridge that outlived two wars and a dozen ministers of public works'],
  ['/b', 'What the valley remembers of the great flood of its grandparents'],
  ['/c', 'Traders of the lower market count what the water has taken'],
  ['/d', 'The northern road is open again after three winters of repair'],
  ['/e', 'How the province means to warn of the next flood in good time'],
]
const links = LINKS.map(([href, text]) => `<li><a href="${href}">${text}</a></li>`).join('')
const sayings = LINKS.map(([, text]) => `<li>${text}</li>`).join('')

test('a long box of links that its name calls related is hidden; one that holds sentences is the story’s', () => {
  assert.deepEqual(read(`<div class="article__related-links"><ul>${links}</ul></div>`), {
    more: [],
    rules: ['boilerplate.related'],
  })
  assert.deepEqual(read(`<div class="article__related-links"><ul>${sayings}</ul></div>`).rules, [])
})

test('links under words for other stories are hidden with them; paragraphs under the same words are not', () => {
  assert.deepEqual(read(`<h3>Editors’ Recommendations</h3><ul>${links}</ul>`), {
    more: [],
    rules: ['boilerplate.related'],
  })
  assert.deepEqual(read(`<h3>What was said</h3><ul>${links}</ul>`).rules, [])
  assert.deepEqual(read('<h3>Related</h3>').more, ['Related'])
})

const APPEAL = `<h4>Support Sample Wire</h4><p>We believe that everybody needs to know what the river does, and that not everybody can pay for it.
That is why all that we print is free to read, in the valley and beyond it, today and tomorrow.</p>
<p>Help keep the news free for everyone by giving what you can. Your contribution will go a long way, whatever the river does next.</p>`

test('a request for money in a box that is named so is hidden; a box of that name that asks for nothing is not', () => {
  assert.deepEqual(read(`<div class="entry cli-support-wire">${APPEAL}</div>`), {
    more: [],
    rules: ['boilerplate.subscribe'],
  })
  const story =
    '<p>The support for the bridge was built of oak by the great-grandparents of those who now cross it.</p>'
  assert.deepEqual(read(`<div class="entry-support">${story}</div>`).rules, [])
})

test('words below a picture are its caption by the element or by a name put together; a heading makes a figure more', () => {
  const caption = 'The lower market at noon, seen from the old bridge.'
  for (const html of [
    `<figure><img src="a.jpg"><div><span><p>${caption}</p></span></div></figure>`,
    `<div><p class="Caption__Wrapper-bee4"><span>${caption}</span> <span>Tessa Marlow</span></p></div>`,
  ])
    assert.deepEqual(read(html).more, [], html)
  assert.deepEqual(read(`<figure><h3>At noon</h3><p>${caption}</p></figure>`).more, ['At noon', caption])
})

test('a byline below the story has the place of its words, whatever marks stand among them', () => {
  const html = `<html><head><title>River Floods Market</title></head><body><h1>River Floods Market</h1>${STORY.map(p).join('')}<p>By <b>Oren</b> Castell</p></body></html>`
  const { byline } = articleOf(html, 'articles/a.html')
  assert.deepEqual(
    [byline.value, byline.evidence.map(({ quote }) => quote)],
    ['Oren Castell', ['By <b>Oren</b> Castell']],
  )
})

test('what a player shows to programs that know none is not read', () => {
  assert.deepEqual(
    read('<audio src="a.mp3"><p>Your browser does not support the audio element.</p></audio>').more,
    [],
  )
})

test('the last lines that tell who the author is are hidden; a sentence that names somebody else is not', () => {
  for (const line of [
    'Mina Rahbar covers the valley for Sample Wire.',
    '• Mina Rahbar, a former engineer of the province, writes about rivers.',
    '—Contact reporter Mina Rahbar at mina@wire.example.',
  ])
    assert.deepEqual(read('', p(line)), { more: [], rules: ['boilerplate.about-author'] }, line)
  for (const line of [
    'Mina Rahbar is the warden’s sister.',
    'Oren Castell, the engineer, said that the bridge would stand.',
    'Contact the office of the province at floods@province.example.',
  ])
    assert.deepEqual(read('', p(line)).rules, [], line)
})
