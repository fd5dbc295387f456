// The review, built with a whole small archive.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildInMemory, type MemorySite } from '../../support/memory-site.ts'

const STORY =
  'The old bridge in the upper valley will be repaired before the snow melts, the council said. It carries lorries to the mill and children to the school on the other side of the river.'

const ARTICLES = new Map([
  [
    'articles/bridge.txt',
    `Bridge to Be Repaired\n\nBy Mina Rahbar\n\n3 March 2022\n\n${STORY}\n\nThe cafÃ© <b>stays</b> open.\n\nLeave a Reply\n\nYour email address will not be published.\n`,
  ],
  ['articles/copy.txt', `Bridge Will Be Repaired\n\n${STORY}\n\nThe cafe stays open.\n`],
  ['articles/it’s <i>odd</i>.txt', `😀 Mill Stands Still 😀\n\n4 March 2022\n\n${STORY.toUpperCase()} 😀\n`],
  ['articles/empty.txt', ''],
])

const pathsOf = ({ outputs }: MemorySite) => [...outputs.keys()].filter((path) => path.startsWith('intake/'))

/** The review's page of the article whose file is named. */
function reviewPage(site: MemorySite, path: string): string {
  const [found] = [...site.outputs].filter(
    ([address, html]) =>
      /^intake\/[a-z\d]{10}\//.test(address) && html.includes(`<bdi dir="ltr">${path}</bdi></span> · `),
  )
  return found?.[1] ?? ''
}

const rowsOf = (html: string) =>
  [...html.matchAll(/<li id="(L\d+)"( class="off")?>(.*)<\/li>/g)].map(([, id, off, line = '']) => [
    id,
    off !== undefined,
    line.replace(/<(?!\/?mark)[^>]+>/g, '').replace(/^\d+/, ''),
  ])

test('a site has no review and holds no raw text unless it is asked for', async () => {
  const site = await buildInMemory(ARTICLES)
  assert.deepEqual(pathsOf(site), [])
  for (const [path, html] of site.outputs) assert.doesNotMatch(html, /intake\//, path)
})

test('a setting puts the review into the published site, where nothing leads to it and no robot keeps it', async () => {
  const site = await buildInMemory(ARTICLES, {
    config: 'intake: true\nbaseUrl: https://archive.example/\n',
  })
  assert.equal(pathsOf(site).filter((path) => /^intake\/[a-z\d]{10}\/index\.html$/.test(path)).length, 3)
  for (const [path, html] of site.outputs) {
    if (!path.startsWith('intake/')) assert.doesNotMatch(html, /href="[^"]*intake\//, path)
    else {
      assert.match(html, /<meta name="robots" content="noindex">/, path)
      assert.doesNotMatch(html, /rel="canonical"|data-pagefind/, path)
    }
  }
})

test('a build for the review has it in its navigation', async () => {
  const site = await buildInMemory(ARTICLES, { intake: true })
  assert.match(site.outputs.get('index.html') ?? '', /<a href="\.\/intake\/">Review<\/a>/)
  assert.match(site.outputs.get('intake/index.html') ?? '', /aria-current="page">Review<\/a>/)
})

test('the review lists every article with its doubts, and what made no article', async () => {
  const html = (await buildInMemory(ARTICLES, { intake: true })).outputs.get('intake/index.html') ?? ''
  assert.match(html, />3 articles, 3 of them with something to check</)
  const filters = [...html.matchAll(/href="([^"]*)"[^>]*>([^<]+) <span class="count">(\d+)</g)]
  assert.deepEqual(
    filters.map(([, href, label, count]) => [href, label, count]),
    [
      ['../intake/', 'All articles', '3'],
      ['../intake/doubts/mojibake/', 'Garbled letters', '1'],
      ['../intake/doubts/html-left/', 'Web code in the text', '1'],
      ['../intake/doubts/near-duplicate/', 'Near duplicate', '3'],
      ['../intake/doubts/no-date/', 'No date', '1'],
    ],
  )
  assert.match(html, /4 lines hidden/)
  assert.match(html, /articles\/empty\.txt<\/bdi><\/dt><dd dir="auto">The file holds no text/)
})

test('a doubt has its own list', async () => {
  const { outputs } = await buildInMemory(ARTICLES, { intake: true })
  const html = outputs.get('intake/doubts/no-date/index.html') ?? ''
  assert.match(html, /<h1>No date<\/h1>/)
  assert.deepEqual(
    [...html.matchAll(/class="path soft"><bdi dir="ltr">([^<]+)</g)].map(([, path]) => path),
    ['articles/copy.txt'],
  )
})

test('an article’s file is shown line by line, with what is hidden and what bears something out', async () => {
  const html = reviewPage(await buildInMemory(ARTICLES, { intake: true }), 'articles/bridge.txt')
  assert.deepEqual(rowsOf(html), [
    ['L1', false, '<mark>Bridge to Be Repaired</mark>Headline'],
    ['L2', false, ''],
    ['L3', true, 'By <mark>Mina Rahbar</mark>Byline, Authorshidden: byline (head.byline)'],
    ['L4', false, ''],
    ['L5', true, '<mark>3 March 2022</mark>Publishedhidden: date line (head.date-line)'],
    ['L6', false, ''],
    ['L7', false, STORY],
    ['L8', false, ''],
    [
      'L9',
      false,
      'The caf<mark class="doubted">Ã©</mark>Garbled letters <mark class="doubted">&lt;b&gt;</mark>Web code in the textstays&lt;/b&gt; open.',
    ],
    ['L10', false, ''],
    ['L11', true, 'Leave a Replyhidden: comment form (boilerplate.comment-form)'],
    ['L12', false, ''],
    ['L13', true, 'Your email address will not be published.hidden: comment form (boilerplate.comment-form)'],
  ])
  assert.match(html, /<code class="soft" dir="ltr">date\.printed-line<\/code>/)
  assert.match(html, /<bdi>3 March 2022<\/bdi><\/q> <a class="place" href="#L5">line 5<\/a>/)
  assert.match(html, /The caf.{1,2} &lt;b&gt;stays/)
})

test('marks stand where they should beside signs outside the basic plane, and names are safe in a shell', async () => {
  const html = reviewPage(
    await buildInMemory(ARTICLES, { intake: true }),
    'articles/it’s &lt;i&gt;odd&lt;/i&gt;.txt',
  )
  assert.deepEqual(rowsOf(html).slice(0, 3), [
    ['L1', false, '<mark>😀 Mill Stands Still 😀</mark>Headline'],
    ['L2', false, ''],
    ['L3', true, '<mark>4 March 2022</mark>Publishedhidden: date line (head.date-line)'],
  ])
  assert.match(html, />backfile accept &#39;articles\/it’s &lt;i&gt;odd&lt;\/i&gt;\.txt&#39;<\/code>/)
})

test('a duplicate is shown with both articles, each leading to the other', async () => {
  const site = await buildInMemory(ARTICLES, { intake: true })
  assert.match(
    reviewPage(site, 'articles/copy.txt'),
    /<a class="path" href="\.\.\/\.\.\/intake\/[a-z\d]{10}\/"><bdi dir="ltr">articles\/bridge\.txt</,
  )
  assert.match(
    reviewPage(site, 'articles/bridge.txt'),
    /<bdi dir="ltr">articles\/copy\.txt<\/bdi><\/a><\/p>\s*<p dir="auto">Of articles\/copy\.txt: /,
  )
})

test('the review is the same whatever the order of files', async () => {
  const forward = await buildInMemory(ARTICLES, { intake: true })
  const backward = await buildInMemory(new Map([...ARTICLES].reverse()), { intake: true })
  assert.deepEqual([...backward.outputs], [...forward.outputs])
})

test('of a very long file only the beginning is shown, and it says so', async () => {
  const long = new Map([['articles/long.txt', `Long Story\n\n${'Words of it.\n'.repeat(5000)}`]])
  const html = reviewPage(await buildInMemory(long, { intake: true }), 'articles/long.txt')
  assert.match(html, /Only the first 3,000 lines of the file are shown\./)
  assert.equal(rowsOf(html).length, 3000)
})
