import assert from 'node:assert/strict'
import { test } from 'node:test'
import { slimPage } from '../../../src/article/saved-page/slim.ts'

for (const [what, html, slim] of [
  ['what is never text goes', '<p>a<script>b</script><svg><path d="c"/></svg>d</p>', '<p>ad</p>'],
  ['comments go', '<p>a<!-- b -->c</p>', '<p>ac</p>'],
  ['what tells the article stays', '<p class="x" onclick="y" id=z>a</p>', '<p class="x" id="z">a</p>'],
  [
    'a link keeps its address',
    '<a href="/a?b=1&amp;c=2" target=_blank>d</a>',
    '<a href="/a?b=1&amp;c=2">d</a>',
  ],
  ['what is not shown says so', '<p style="color:red; display: none">a</p>', '<p hidden="">a</p>'],
  ['another style says nothing', '<p style="display:block">a</p>', '<p>a</p>'],
  [
    'characters stay what they are',
    '<p>a &lt;b&gt; &amp;amp; &eacute;"</p>',
    '<p>a &lt;b&gt; &amp;amp; é"</p>',
  ],
  ['every element is closed', '<ul><li>a<li>b<br>c</ul>', '<ul><li>a</li><li>b<br>c</li></ul>'],
  ['quotes in attributes stay quotes', `<p class='a"b'>c</p>`, '<p class="a&quot;b">c</p>'],
  ['the bars of web archives go', '<div id="wm-ipp-base"><b>x</b></div><p>a</p>', '<p>a</p>'],
] as const) {
  test(what, () => assert.equal(slimPage(html, false), slim))
}

test('the frame of a copier goes from its copies only', () => {
  const html = '<div id="HEADER"><p>x</p></div><p>a</p>'
  assert.equal(slimPage(html, true), '<p>a</p>')
  assert.equal(slimPage(html, false), html)
})

test('a title that is none is cut', () => {
  assert.equal(slimPage(`<title>${'a'.repeat(2000)}</title>`, false), `<title>${'a'.repeat(500)}</title>`)
  const many = slimPage(`<title>${'a&amp;'.repeat(2000)}</title>`, false)
  assert.equal(many, `<title>${'a&amp;'.repeat(250)}</title>`)
})

test('a slim page is slim already', () => {
  const html =
    '<html lang="fa"><body><p class="a">x &amp; y<br>z<b>w</p>v</b><table><tr><td>1<td>2</table></body></html>'
  const slim = slimPage(html, false)
  assert.equal(slimPage(slim, false), slim)
})

test('a class of more words than a call takes is cut', () => {
  const slim = slimPage(`<p class="${'a '.repeat(200_000)}">b</p>`, false)
  assert.equal(slim, `<p class="${'a '.repeat(10_000)}">b</p>`)
})
