import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Block, blocksText, linksOf } from '../../../src/article/block.ts'
import { articleOf, parse } from '../../support/parse.ts'

const article = (text: string, name = 'a.md') =>
  articleOf(`---\ntitle: A\ndate: 2022-01-06\n---\n\n${text}\n`, `articles/${name}`)
const textOf = (text: string) => blocksText(article(text).body).replace(/\n+/g, '\n')
const hiddenIn = (text: string) => article(text).hidden.map(({ text: hidden }) => hidden)
const first = (text: string): Block | undefined => article(text).body[0]

test('instructions to another generator are no words of the article, and are listed as hidden as they stand', () => {
  for (const code of [
    '{{< youtube abc123 >}}',
    '{{% notice %}}',
    '{{ .Site.Title }}',
    '{% include map.html %}',
    '{# to do #}',
    '{{< img src="a.jpg" >}}',
    '{.lead}',
    '{: .lead #top}',
    '[gallery ids="1,2"]',
    '\\[caption id="attachment_12" width="300"\\]',
    '[/caption]',
    '[vc_row el_class="x"]',
  ]) {
    assert.equal(
      textOf(`The mill stopped.\n\n${code}\n\nIts owner left.`),
      'The mill stopped.\nIts owner left.',
    )
    assert.deepEqual(hiddenIn(`The mill stopped.\n\n${code}\n`), [code])
  }
  assert.equal(textOf('The mill {{< x >}} stopped{{< y >}}.'), 'The mill stopped.')
})

test('what is hidden stands at its place in the file', () => {
  const { hidden } = article('The mill 😀 {{< x >}} stopped.')
  assert.deepEqual(hidden, [{ rule: 'tool.instruction', line: 6, start: 46, end: 55, text: '{{< x >}}' }])
})

test('the words of a text around instructions stay', () => {
  assert.equal(textOf('{{< note >}}\nThe mill stopped.\n{{< /note >}}'), 'The mill stopped.')
  assert.equal(textOf('[caption id="a"]The mill[/caption]'), 'The mill')
})

test('the address of a code ends at a quotation mark, however WordPress has written it', () => {
  const addresses = (text: string) => linksOf(article(text).body)
  const hrefs = (text: string) => [...addresses(text)].map(({ href }) => href)
  for (const mark of ['"', '&#8243;', '&#8221;', '&rdquo;', '&quot;', '”', '″'])
    assert.deepEqual(hrefs(`[soundcloud url=${mark}https://a.example/1${mark} width=${mark}9${mark} /]`), [
      'https://a.example/1',
    ])
  // The entity of an ampersand is a part of the address.
  const [href = ''] = hrefs(
    '[embed]https://a.example/?a=1&#038;b=2[/embed] [embed src="https://a.example/?a=1&#038;b=2"]',
  )
  assert.match(href, /a=1&.*b=2$/)
})

test('words that an instruction holds stay, with their evidence', () => {
  assert.equal(
    textOf('{{< legacy-img src="a.jpg" alt="A mill" caption="It stopped." >}}Its owner left.'),
    'A mill – It stopped. Its owner left.',
  )
  assert.deepEqual(first('{{< quote-block text="It stopped." cite="Mina Rahbar" >}}'), {
    type: 'quote',
    blocks: [{ type: 'paragraph', text: ['It stopped. – Mina Rahbar'] }],
  })
  assert.equal(textOf('{{< figure\n  src="a.jpg"\n  caption="The\n  mill" >}}'), 'The mill')
  assert.equal(textOf('It {{< tooltip "stopped for good" >}}.'), 'It stopped for good .')
  const [mention] = article('{{< quote text="We met Karim Ahmadi there." >}}').mentions
  assert.deepEqual(mention?.evidence, { quote: 'Karim Ahmadi', line: 6, start: 58, end: 70 })
})

test('a picture that an instruction shows is told by what stands for it, also within HTML', () => {
  const picture = { type: 'image', target: { href: '', wiki: false, at: null }, text: 'A mill' }
  assert.deepEqual(first('{{< img name="a" alt="A mill" >}}'), { type: 'figure', image: picture })
  assert.equal(textOf('<p>\n{{< img src="a.jpg" alt="A mill" >}}\n</p>'), 'A mill')
})

test('a picture of which an instruction names the file is that picture, with its caption', () => {
  for (const [text, wanted] of [
    ['{{< figure src="a.jpg" >}}', ['a.jpg', '']],
    ["{{<img src='a b.jpg' alt='A mill'>}}", ['a b.jpg', 'A mill']],
    ['{{< img src="a.jpg" caption="" class="wide" alt="A mill" >}}', ['a.jpg', 'A mill']],
    [
      '{{< figure alt="A mill" src="a.jpg" caption="The mill. Photo: B" >}}',
      ['a.jpg', 'A mill', 'The mill.', 'Photo: B'],
    ],
    ['{% image src="a.jpg" caption="The mill" class="wide" %}', ['a.jpg', '', 'The mill']],
  ] as const) {
    const block = first(text)
    assert.ok(block?.type === 'figure', text)
    const { target, text: words, caption, credit } = block.image
    assert.deepEqual(
      [target.href, words, caption, credit].filter((each) => each !== undefined),
      wanted,
    )
  }
  for (const text of [
    '{{< figure caption="The mill" src="a.jpg" >}}',
    '{{< figure src="a.jpg" caption="The mill" alt="The mill" >}}',
    '{{< figure src="a.jpg" title="The mill" >}}',
    '{{< figure src="a.jpg" alt="The mill & more" >}}',
  ])
    assert.match(textOf(text), /The mill/, text)
})

test('addresses that an instruction makes lead to the article that they name', () => {
  const targets = (text: string) => [...linksOf(article(text).body)].map(({ href, wiki }) => [href, wiki])
  for (const [text, wanted] of [
    ['[mill]({{< ref "2022-mill.md" >}} "The mill")', ['2022-mill.md', true]],
    ["[mill]({{< relref '2022-mill.md#end' >}})", ['2022-mill.md#end', true]],
    ['[mill]({{<ref "2022-mill.md">}}#end)', ['2022-mill.md#end', true]],
    ['[mill]({{< ref "/news/mill" >}})', ['/news/mill', false]],
    ['[mill]({% post_url 2021-09-07-mill %})', ['2021-09-07-mill', true]],
    ['[mill]({% link _posts/2021-09-07-mill.md %})', ['2021-09-07-mill.md', true]],
    ['[mill]({{ site.baseurl }}/2022/mill/)', ['/2022/mill/', false]],
    ['<a href="{{< ref "2022-mill.md" >}}">mill</a>', ['2022-mill.md', true]],
    ['[mill][1]\n\n[1]: {{< ref "2022-mill.md" >}}', ['2022-mill.md', true]],
    ['[youtube https://film.example/watch?v=1]', ['https://film.example/watch?v=1', false]],
  ] as const)
    assert.deepEqual(targets(text), [wanted], text)
  const { codes } = parse('---\ntitle: A\n---\nText [mill]({{< ref "mill.md" >}}).\n', 'articles/a.md')
  assert.deepEqual(
    codes,
    ['little-text'].filter((code) => codes.includes(code)),
  )
})

test('a link to what only another generator knows is its words', () => {
  for (const text of [
    '[mill]({{< tmp "x" >}} "The mill")',
    '[mill]({{ page.next.url }})',
    "[mill]({{< x >}} 'The mill')",
  ])
    assert.deepEqual(article(text).body, [{ type: 'paragraph', text: ['mill'] }], text)
})

test('what only looks like an instruction is the text’s', () => {
  for (const text of [
    'Watch it here [video] and [audio].',
    'A [gallery of pictures](https://x.example/) opened.',
    'A set {a, b} and { { x } } and {}.',
    'The price [caption] was read.',
    'He wrote {sic} there.',
  ])
    assert.deepEqual(hiddenIn(text), [], text)
  assert.equal(
    textOf('Write `{{< figure >}}` and {{</* figure */>}}.'),
    'Write {{< figure >}} and {{</* figure */>}}.',
  )
  assert.equal(textOf('```\n{{< figure >}}\n```'), '{{< figure >}}')
  assert.deepEqual(article('Write {{ it }} down.', 'a.txt').hidden, [])
})

test('a comment that is written as a reference stays one', () => {
  const secret = '[comment]: # (the source is Karim)'
  assert.doesNotMatch(JSON.stringify(article(`The mill stopped.\n\n${secret}\n`)), /Karim/)
})

test('tags that close something, indented as in HTML, are no code', () => {
  assert.equal(textOf('1. One\n\nTwo\n\n        </p>\n\nThree'), 'One\nTwo\nThree')
  assert.equal(textOf('See:\n\n    <p>a</p>\n'), 'See:\n<p>a</p>')
})

test('a great many signs take no time that grows faster than they', () => {
  for (const piece of [
    '{{< a "',
    '{{',
    '{%',
    '[caption ',
    '[youtube=',
    '{.',
    '{{< ref "x" >}}',
    '](',
    '{a="',
  ])
    assert.ok(article(`Text. ${piece.repeat(20_000)}`).body.length > 0, piece)
})
