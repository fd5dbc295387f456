// Pictures beside articles, from files to a site: what is published, where, what is told, and what is not.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { cleanPicture, examinePicture } from '../../src/picture/examine.ts'
import { shortId } from '../../src/value/digest.ts'
import { plainStore } from '../support/memory-keepers.ts'
import { buildInMemory, type MemorySettings, type MemorySite } from '../support/memory-site.ts'
import { PLAIN_JPEG, PLAIN_PNG, PLAIN_WEBP, TELLING_AVIF, TELLING_JPEG } from '../support/pictures.ts'

const STORY = 'The new bridge over the river was opened on Monday, and the ferry went out of service at noon.'
const article = (body: string, more = '') =>
  `---\ntitle: Bridge opens\ndate: 2021-05-03\n${more}---\n${STORY}\n\n${body}\n`

const build = (
  articles: Readonly<Record<string, string>>,
  beside: Readonly<Record<string, Uint8Array>>,
  settings: MemorySettings = {},
) =>
  buildInMemory(new Map(Object.entries(articles)), { ...settings, beside: new Map(Object.entries(beside)) })

const picturesIn = ({ outputs }: MemorySite) =>
  [...outputs.keys()].filter((path) => /^\d{4}\/.*\.(?:jpg|png|gif|webp|avif|svg)$/.test(path))
const codesIn = ({ report }: MemorySite) =>
  report.diagnostics.filter(({ code }) => /picture|file-not/.test(code)).map(({ code }) => code)
const recordsIn = ({ outputs }: MemorySite) =>
  (outputs.get('data/articles.jsonl') ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

/** The digest in the name of a picture, as it is published. */
function mark(bytes: Uint8Array, isCleaned = true): string {
  const found = examinePicture(bytes)
  assert.ok('format' in found && found.cleaned)
  return shortId((isCleaned ? found.cleaned : found.original).sha256, 8)
}

describe('a picture beside its article', async () => {
  const site = await build(
    {
      'articles/bridge/index.md': article(
        '![The bridge](Bridge%20One.jpg "The bridge on Monday. Photo: Tessa Marlow")\n\n![](../shared/plan.jpg)\n\n[the bridge](Bridge%20One.jpg), [more](notes.pdf)',
      ),
    },
    {
      'articles/bridge/Bridge One.jpg': TELLING_JPEG,
      'articles/bridge/notes.pdf': new TextEncoder().encode('%PDF'),
      'articles/shared/plan.jpg': PLAIN_WEBP,
      'articles/shared/spare.jpg': PLAIN_PNG,
    },
  )
  const [bridge, plan] = [
    `2021/05/03/bridge/bridge-one-${mark(TELLING_JPEG)}.jpg`,
    `2021/05/03/bridge/plan-${mark(PLAIN_WEBP)}.webp`,
  ]

  test('is published below the article’s address, by what its bytes are', () => {
    assert.deepEqual(picturesIn(site), [bridge, plan])
    const text = new TextDecoder().decode(cleanPicture(TELLING_JPEG))
    assert.equal(site.outputs.get(bridge ?? ''), text)
  })

  test('is shown with its words and its size, and a link to it leads there', () => {
    const page = site.outputs.get('2021/05/03/bridge/index.html') ?? ''
    const root = '../../../../'
    assert.ok(
      page.includes(
        `<img src="${root}${bridge}" alt="The bridge" width="32" height="48" class="tall"><figcaption>The bridge on Monday. <span class="credit">Photo: Tessa Marlow</span></figcaption>`,
      ),
    )
    assert.ok(page.includes(`<a href="${root}${bridge}">the bridge</a>`))
    assert.ok(page.includes(', more <a class="pin"'))
  })

  test('is in the record, with the digest of what is published', () => {
    const [record] = recordsIn(site)
    const found = examinePicture(TELLING_JPEG)
    assert.deepEqual(record.pictures[0], {
      address: `/${bridge}`,
      media_type: 'image/jpeg',
      width: 32,
      height: 48,
      bytes: 'cleaned' in found && found.cleaned?.bytes,
      sha256: 'cleaned' in found && found.cleaned?.sha256,
      alt: 'The bridge',
      caption: 'The bridge on Monday.',
      credit: 'Photo: Tessa Marlow',
    })
    assert.deepEqual(record.body[1], {
      type: 'figure',
      text: 'The bridge\nThe bridge on Monday.\nPhoto: Tessa Marlow',
      picture: `/${bridge}`,
    })
  })

  test('is in the manifest of the site', () => {
    const manifest = [...site.outputs].find(([path]) => /manifest-sha256/.test(path))
    const found = examinePicture(TELLING_JPEG)
    assert.ok('cleaned' in found && manifest?.[1].includes(`${found.cleaned?.sha256}  `))
    assert.ok(manifest?.[1].includes(bridge ?? 'nothing'))
  })

  test('is told of where a keeper may want to know', () => {
    assert.deepEqual(codesIn(site).toSorted(), ['file-not-published', 'pictures-cleaned', 'pictures-unused'])
    const unused = site.report.diagnostics.find(({ code }) => code === 'pictures-unused')
    assert.equal(unused?.at.path, 'articles/shared/spare.jpg')
  })
})

describe('a picture that front matter sets above its article', async () => {
  const page = async (more: string, body = '', settings: MemorySettings = {}) => {
    const site = await build(
      { 'articles/bridge.md': article(body, more) },
      { 'articles/a/wall.jpg': PLAIN_JPEG },
      settings,
    )
    const html = site.outputs.get('2021/05/03/bridge-opens/index.html') ?? ''
    return { site, figures: html.match(/<figure[\s\S]*?<\/figure>/g) ?? [], html }
  }

  test('leads its text, with its words, as the themes of other tools name it', async () => {
    for (const more of [
      'cover: {image: a/wall.jpg, alt: A wall, caption: "The wall. Photo: Tom Ashby"}\n',
      'cover:\n  image: /a/wall.jpg\n  alt: A wall\n  caption: The wall.\n  credit: "Photo: Tom Ashby"\n',
      'image: {path: a/wall.jpg, alt: A wall}\nimage_caption: "The wall. Photo: Tom Ashby"\n',
      'featured_image: a/wall.jpg\nfeatured_image_alt: A wall\nfeatured_image_caption: "The wall. Photo: Tom Ashby"\n',
      'images: [a/wall.jpg]\nimages_alt: A wall\nimages_caption: "The wall. Photo: Tom Ashby"\n',
      'thumbnail: "[[wall.jpg]]"\nthumbnail_alt: A wall\nthumbnail_caption: "The wall. Photo: Tom Ashby"\n',
    ]) {
      const { figures, html, site } = await page(more)
      assert.equal(figures.length, 1, more)
      assert.match(figures[0] ?? '', /alt="A wall"[\s\S]*The wall\.[\s\S]*Photo: Tom Ashby/, more)
      assert.ok(html.indexOf('<figure') < html.lastIndexOf(STORY), more)
      assert.deepEqual(codesIn(site), [], more)
    }
  })

  test('is not shown twice, nor fetched, nor made of words that name no picture', async () => {
    const { figures } = await page('cover: a/wall.jpg\n', '![A wall](a/wall.jpg)')
    assert.equal(figures.length, 1)
    for (const [more, codes] of [
      ['cover: https://cdn.example/wall.jpg\n', ['pictures-unused', 'pictures-elsewhere']],
      ['cover: a/gone.jpg\n', ['picture-missing', 'pictures-unused']],
      ['image: true\ncover: dark\nheader: {}\nimages: []\n', ['pictures-unused']],
    ] as const) {
      const { figures, html, site } = await page(more)
      assert.deepEqual([figures, codesIn(site).toSorted()], [[], [...codes].toSorted()], more)
      assert.ok(!html.includes('cdn.example'))
    }
  })

  test('of which only the file knows is still not published with a withheld article', async () => {
    const { site } = await page('cover: a/wall.jpg\ncover_alt: A secret wall\naccess: withheld\n')
    assert.deepEqual(picturesIn(site), [])
    assert.ok(![...site.outputs.values()].some((text) => text.includes('secret wall')))
  })
})

test('the same picture is stored once, below the article that was registered first, whatever tells them apart', async () => {
  const site = await build(
    {
      'articles/b.md': article('![](b.jpg)').replace('opens', 'closes'),
      'articles/a.md': article('![](a.jpg)'),
    },
    { 'articles/a.jpg': TELLING_JPEG, 'articles/b.jpg': cleanPicture(TELLING_JPEG) ?? PLAIN_PNG },
  )
  const paths = new Set(
    recordsIn(site).flatMap(({ pictures }) => pictures.map(({ address = '' }) => address)),
  )
  assert.equal(paths.size, 1)
  assert.deepEqual(
    picturesIn(site),
    [...paths].map((path) => path.slice(1)),
  )
})

test('no path leads out of the folder, and none to what is no picture', async () => {
  const site = await build(
    {
      'articles/a.md': article(
        '![](../../etc/secret.jpg)\n\n![](../backfile.yaml)\n\n![](//courier.example/a.jpg)\n\n![](a.jpg)\n\n![](%00)\n\n![](/b.jpg)',
      ),
    },
    { 'articles/a.jpg': new TextEncoder().encode('no picture') },
  )
  assert.deepEqual(picturesIn(site), [])
  assert.deepEqual(codesIn(site).toSorted(), [
    'picture-missing',
    'picture-missing',
    'picture-missing',
    'picture-missing',
    'picture-not-published',
    'pictures-elsewhere',
  ])
  assert.doesNotMatch(site.outputs.get('2021/05/03/bridge-opens/index.html') ?? '', /<img/)
})

describe('Obsidian’s pictures', () => {
  const shown = async (link: string, beside: readonly string[]) => {
    const site = await build(
      { 'articles/notes/a.md': article(link) },
      Object.fromEntries(beside.map((path, i) => [path, i === 0 ? PLAIN_JPEG : PLAIN_PNG])),
    )
    return [...picturesIn(site).map((path) => path.slice(-4)), ...codesIn(site)]
  }
  for (const [what, link, beside, expected] of [
    ['are found by name, wherever they lie', '![[b.jpg]]', ['articles/files/b.jpg'], ['.jpg']],
    ['are found whatever the letters’ case', '![[B.JPG|Words|400]]', ['articles/files/b.jpg'], ['.jpg']],
    [
      'are those of their own folder first',
      '![[b.jpg]]',
      ['articles/notes/b.jpg', 'articles/b.jpg'],
      ['.jpg', 'pictures-unused'],
    ],
    [
      'are nobody’s when two are equally near',
      '![[b.jpg]]',
      ['articles/x/b.jpg', 'articles/y/b.jpg'],
      ['picture-ambiguous', 'pictures-unused'],
    ],
    [
      'are found by a path from the vault',
      '![[files/b.jpg]]',
      ['articles/files/b.jpg', 'articles/x/b.jpg'],
      ['.jpg', 'pictures-unused'],
    ],
  ] as const)
    test(what, async () => assert.deepEqual(await shown(link, beside), expected))
})

describe('a saved page', () => {
  const page = (img: string) =>
    `<!doctype html><html lang="en"><head><title>Bridge opens</title><meta property="article:published_time" content="2021-05-03"></head><body><article><h1>Bridge opens</h1>
<figure>${img}<figcaption>Boats below it. <span class="credit">Tessa Marlow</span></figcaption></figure>
${['one', 'two', 'three', 'four'].map((word) => `<p>${STORY} It was the ${word} hundredth bridge of the country, the minister said.</p>`).join('\n')}</article></body></html>`
  const data = (bytes: Uint8Array) => `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`
  const shownIn = (site: MemorySite) =>
    recordsIn(site)[0].pictures?.map((each: object) => Object.values(each).slice(6))

  test('shows the pictures of its folder, with caption and credit', async () => {
    const site = await build(
      { 'articles/b.html': page('<img src="./b_files/x.jpg" alt="A bridge">') },
      { 'articles/b_files/x.jpg': PLAIN_JPEG, 'articles/b_files/logo.png': PLAIN_PNG },
    )
    assert.deepEqual(shownIn(site), [['A bridge', 'Boats below it.', 'Tessa Marlow']])
    assert.deepEqual(codesIn(site), [])
  })

  test('shows the pictures that it holds, cleaned, and is not published itself for what they tell', async () => {
    const site = await build(
      { 'articles/b.html': page(`<img src="${data(TELLING_JPEG)}" alt="A bridge">`) },
      {},
      { config: 'rawFiles: true\n' },
    )
    assert.deepEqual(picturesIn(site), [`2021/05/03/bridge-opens/picture-${mark(TELLING_JPEG)}.jpg`])
    assert.deepEqual(shownIn(site), [['A bridge', 'Boats below it.', 'Tessa Marlow']])
    assert.deepEqual(
      [...site.outputs.keys()].filter((path) => path.endsWith('raw.txt')),
      [],
    )
  })

  test('shows a picture that SingleFile wrote into its style', async () => {
    const style = `<style>:root{--sf-img-7:url("${data(PLAIN_JPEG)}")}</style>`
    const img = `<img src="data:image/svg+xml,&lt;svg xmlns='http://www.w3.org/2000/svg'&gt;&lt;rect/&gt;&lt;/svg&gt;" style="background-image:var(--sf-img-7)">`
    const site = await build({ 'articles/b.html': page(img).replace('</head>', `${style}</head>`) }, {})
    assert.deepEqual(picturesIn(site), [`2021/05/03/bridge-opens/picture-${mark(PLAIN_JPEG)}.jpg`])
  })

  test('has the same text with its pictures as without, unless they were surely saved with it', async () => {
    const texts = await Promise.all(
      ['', '<img src="https://courier.example/a.jpg">', '<img src="images/a.jpg" alt="A bridge">'].map(
        async (img) => {
          const site = await build({ 'articles/b.html': page(img) }, {})
          const [{ body, hidden }] = recordsIn(site)
          return JSON.stringify([body, hidden.map(({ text = '' }) => text)])
        },
      ),
    )
    assert.equal(new Set(texts).size, 1)
  })

  test('shows pictures of other folders when they are there', async () => {
    const site = await build(
      { 'articles/b.html': page('<img src="images/a.jpg" alt="A bridge">') },
      { 'articles/images/a.jpg': PLAIN_JPEG },
    )
    assert.deepEqual(shownIn(site), [['A bridge', 'Boats below it.', 'Tessa Marlow']])
  })

  test('tells of pictures that were not saved with it', async () => {
    const site = await build({ 'articles/b.html': page('<img src="b_files/x.jpg" alt="A bridge">') }, {})
    assert.deepEqual(codesIn(site), ['picture-missing'])
    assert.match(
      site.outputs.get('2021/05/03/bridge-opens/index.html') ?? '',
      /Image: A bridge\. Boats below it\. Tessa Marlow/,
    )
  })
})

describe('the setting images', () => {
  const files = { 'articles/a.md': article('![A](a.jpg)\n\n![B](b.avif)') }
  const beside = { 'articles/a.jpg': TELLING_JPEG, 'articles/b.avif': TELLING_AVIF }
  test('original publishes them as they are, and warns', async () => {
    const site = await build(files, beside, { config: 'images: original\n' })
    assert.deepEqual(picturesIn(site), [
      `2021/05/03/bridge-opens/a-${mark(TELLING_JPEG, false)}.jpg`,
      `2021/05/03/bridge-opens/b-${mark(TELLING_AVIF, false)}.avif`,
    ])
    assert.deepEqual(codesIn(site), ['pictures-telling'])
  })
  test('none publishes none', async () => {
    const site = await build(files, beside, { config: 'images: none\n' })
    assert.deepEqual([picturesIn(site), codesIn(site)], [[], ['pictures-off']])
    assert.match(site.outputs.get('2021/05/03/bridge-opens/index.html') ?? '', /<p [^>]*>Image: A /)
  })
})

describe('what is withheld', () => {
  const beside = { 'articles/safe-house-door.jpg': TELLING_JPEG }
  const shown = '![The door of the house behind the mill](safe-house-door.jpg)'
  for (const [level, more] of [
    ['withheld', 'access: withheld\n'],
    ['metadata-only', 'access: metadata-only\n'],
    ['redacted', 'redactions: [ferry]\n'],
  ] as const)
    test(`${level}: its pictures are not published, nor their names`, async () => {
      const site = await build({ 'articles/a.md': article(shown, more) }, beside)
      assert.equal(site.report.written, true)
      assert.deepEqual(picturesIn(site), [])
      for (const [path, text] of site.outputs) assert.doesNotMatch(path + text, /safe-house-door/)
    })

  test('a private site shows them', async () => {
    const site = await build({ 'articles/a.md': article(shown, 'redactions: [ferry]\n') }, beside, {
      audience: 'private',
    })
    assert.equal(picturesIn(site).length, 1)
  })

  test('an open article may show the same picture, under a name of its own', async () => {
    const site = await build(
      {
        'articles/a.md': article(shown, 'access: withheld\n'),
        'articles/b.md': article('![A door](door.jpg)').replace('opens', 'closes'),
      },
      { ...beside, 'articles/door.jpg': TELLING_JPEG },
    )
    assert.deepEqual(picturesIn(site), [`2021/05/03/bridge-closes/door-${mark(TELLING_JPEG)}.jpg`])
  })

  for (const [what, file] of [
    ['name', { path: 'safe-house-door.txt', content: 'x' }],
    ['words', { path: 'x.txt', content: 'the door of the house behind the mill' }],
  ] as const)
    test(`the leak test finds the ${what} of a picture of a withheld article`, async () => {
      const site = await build({ 'articles/a.md': article(shown, 'access: withheld\n') }, beside, {
        publicFiles: [file],
      })
      assert.equal(site.report.written, false)
      assert.ok(site.report.diagnostics.some(({ code }) => code === 'withheld-leak'))
    })
})

test('a name that pictures of open articles have as well is no secret, and words in a picture are found', async () => {
  const [closed, open] = [
    article('![](photo-one.jpg)', 'access: withheld\n'),
    article('![](photo-one.jpg)').replace('opens', 'closes'),
  ]
  const beside = { 'articles/a/photo-one.jpg': PLAIN_JPEG, 'articles/b/photo-one.jpg': PLAIN_PNG }
  const site = await build({ 'articles/a/a.md': closed, 'articles/b/b.md': open }, beside)
  assert.equal(site.report.written, true)
  const told = await build(
    { 'articles/a/a.md': article('', 'access: withheld\nauthor: Tessa Marlow\n'), 'articles/b/b.md': open },
    { 'articles/b/photo-one.jpg': TELLING_JPEG },
    { config: 'images: original\n' },
  )
  assert.equal(told.report.written, false)
  assert.ok(told.report.diagnostics.some(({ code }) => code === 'withheld-leak'))
})

test('a warm build is a clean one, after a picture came, changed and went', async () => {
  const store = plainStore()
  const files = { 'articles/a.md': article('![A](a.jpg)') }
  const steps = [{}, { 'articles/a.jpg': TELLING_JPEG }, { 'articles/a.jpg': PLAIN_PNG }, {}]
  let reads: string[] = []
  for (const [i, beside] of [...steps, ...steps.toReversed()].entries()) {
    const stampOf = (path: string) =>
      `${path} ${'articles/a.jpg' in beside ? beside['articles/a.jpg']?.length : i}`
    const warm = await build(files, beside, { store, stampOf })
    const clean = await build(files, beside)
    assert.deepEqual([...warm.outputs], [...clean.outputs])
    assert.deepEqual(warm.report.diagnostics, clean.report.diagnostics)
    reads = []
    await build(files, beside, { store, stampOf, reads: (path) => reads.push(path) })
    // Once, to be written: what it is was remembered.
    assert.deepEqual(reads.filter((path) => path.endsWith('.jpg')).length, Object.keys(beside).length)
  }
})
