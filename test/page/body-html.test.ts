import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Block, Inline } from '../../src/article/block.ts'
import { bodyHtml } from '../../src/page/body-html.ts'

const target = (href: string) => ({ href, wiki: false, at: null })
const html = (...blocks: Block[]) =>
  bodyHtml(blocks, ({ href }) =>
    href === 'nowhere' ? undefined : { href, outside: href.startsWith('http') },
  )
const p = (...text: Inline[]): Block => ({ type: 'paragraph', text })

test('every kind of block and run has its markup', () => {
  assert.equal(
    html(
      p(
        'A ',
        { type: 'strong', children: ['b'] },
        { type: 'emphasis', children: ['c'] },
        { type: 'strike', children: ['d'] },
        { type: 'code', text: 'e' },
        { type: 'break' },
        'f',
      ),
      { type: 'quote', blocks: [p('g')] },
      { type: 'list', start: null, items: [[p('h')], [p('i'), p('j')]] },
      { type: 'list', start: 3, items: [[p('k')]] },
      { type: 'code', text: 'l' },
      { type: 'rule' },
      { type: 'table', head: [[['m']]], rows: [[['n']]] },
    ),
    [
      '<p>A <strong>b</strong><em>c</em><s>d</s><code>e</code><br>f</p>',
      '<blockquote>\n<p>g</p>\n</blockquote>',
      '<ul>\n<li>h</li>\n<li>i\n<p>j</p></li>\n</ul>',
      '<ol start="3">\n<li>k</li>\n</ol>',
      '<pre dir="ltr"><code>l</code></pre>',
      '<hr>',
      '<div class="scroll"><table><thead><tr><th scope="col">m</th></tr></thead><tbody><tr><td>n</td></tr></tbody></table></div>',
    ].join('\n'),
  )
})

test('headings begin at the second level and never skip one', () => {
  const heading = (level: number): Block => ({ type: 'heading', level, text: [`${level}`] })
  assert.equal(
    html(heading(1), heading(5), heading(6), heading(2), heading(4)),
    '<h2>1</h2>\n<h3>5</h3>\n<h4>6</h4>\n<h2>2</h2>\n<h3>4</h3>',
  )
})

test('links: within, out of the archive, and nowhere', () => {
  assert.equal(
    html(
      p(
        { type: 'link', target: target('../a/'), children: ['in'] },
        { type: 'link', target: target('https://x.example/?a=1&b="'), children: ['out'] },
        { type: 'link', target: target('nowhere'), children: ['lost'] },
      ),
    ),
    '<p><a href="../a/">in</a><a href="https://x.example/?a=1&amp;b=&quot;" rel="nofollow noreferrer ugc">out</a>lost</p>',
  )
})

test('no page asks another host for a picture', () => {
  const image = (href: string): Inline => ({ type: 'image', target: target(href), text: 'A "map"' })
  assert.equal(
    html(p(image('https://x.example/a.png'), image('../maps/a.png'), image('nowhere'))),
    '<p><a href="https://x.example/a.png" rel="nofollow noreferrer ugc">Image: A &quot;map&quot;</a><img src="../maps/a.png" alt="A &quot;map&quot;" loading="lazy">Image: A &quot;map&quot;</p>',
  )
})

test('notes lead there and back, and no id is used twice', () => {
  const note: Inline = { type: 'note', number: 1 }
  assert.equal(
    html(p('a', note, 'b', note), { type: 'notes', items: [[p('n')]] }),
    '<p>a<sup><a id="ref-1" href="#note-1" aria-label="Note 1">1</a></sup>b<sup><a href="#note-1" aria-label="Note 1">1</a></sup></p>\n<section class="notes" aria-label="Notes"><ol>\n<li id="note-1">n <a href="#ref-1" aria-label="Back to the text">↩</a></li>\n</ol></section>',
  )
})

test('whatever the text, it stays text', () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.constantFrom('<script>x</script>', '"><img src=x onerror=y>', "' onclick='x", '&lt;', '<!--', ']]>'),
  )
  const inline = hostile.chain((text) =>
    fc.constantFrom<Inline>(
      text,
      { type: 'strong', children: [text] },
      { type: 'code', text },
      { type: 'link', target: target('../a/'), children: [text] },
      { type: 'image', target: target('../a.png'), text },
    ),
  )
  fc.assert(
    fc.property(fc.array(inline), hostile, (inlines, text) => {
      const written = html(
        p(...inlines),
        { type: 'code', text },
        { type: 'table', head: [], rows: [[[text]]] },
      )
      const bare = written.replace(
        /<\/?(?:p|strong|code|a|img|pre|div|table|tbody|tr|td)(?: (?:href|rel|src|alt|loading|dir|class)="[^"<>]*")*>/g,
        '',
      )
      assert.doesNotMatch(bare, /[<>"]/)
    }),
  )
})
