// Small files of which each rule reads something: one of a rule's own, or a page with many.
import type { Articles } from '../../support/memory-site.ts'
import { GREETING, IMPRINT, LICENCE, wireFiles } from '../../support/wire.ts'

const STORY =
  'The new bridge over the river was opened on Monday. It replaces a ferry that had carried people and goods between the two banks for more than sixty years.'
const PARAGRAPHS = [
  STORY,
  'Hundreds of people from both banks came to see it, and the mayor walked across it first, with his two daughters.',
  'The owner of the ferry, who is eighty years old, said that he had never wanted to stop working, but that he was glad to rest.',
  'Engineers from the capital had worked on the bridge for three years, and the winter floods had stopped them twice.',
]
const text = (...lines: readonly string[]) => `${lines.join('\n\n')}\n`
const described = (...fields: readonly string[]) => `---\n${fields.join('\n')}\n---\n${STORY}\n`

const lines = (...each: readonly string[]) => `${each.join('\n')}\n`
const apart = (paragraphs: readonly string[]) => paragraphs.flatMap((each) => [each, ''])

const MENU = ['Home', 'World', 'Politics', 'Culture', 'Sport', 'Log in', 'Subscribe', 'Search']
const FOOT = ['Contact us', '© 2021 Valley Times. All rights reserved.']
const PROMOTION =
  'Get the news of the valley every morning with the weather and the prices of the market in your inbox for free | Valley Times'

/** A copy of a whole web page, with lines of one's own below the headline, after the story and within it. */
const dump = (head: readonly string[], after: readonly string[] = [], within: readonly string[] = []) =>
  lines(
    ...MENU,
    '',
    'Bridge Over the River Opened After Three Years',
    ...head,
    '',
    ...apart(PARAGRAPHS.slice(0, 2)),
    ...within,
    ...(within.length > 0 ? [''] : []),
    ...apart(PARAGRAPHS.slice(2)),
    ...after,
    ...FOOT,
  )

/** A saved page with lines of one's own in its head, above the story and below it. */
const page = (head: string, above = '', below = '') =>
  lines(
    '<!doctype html>',
    `<html lang="en"><head><title>Bridge opens | Valley Times</title>${head}</head><body><article>`,
    above,
    ...PARAGRAPHS.map((each) => `<p>${each}</p>`),
    below,
    '</article></body></html>',
  )

/** Articles by path. */
export const TEXTS: Articles = new Map([
  // Headlines.
  ['articles/first-line.txt', text('Bridge opens', '3 May 2021', 'By Mina Rahbar', STORY)],
  ['articles/head-line.txt', text('3 May 2021', 'Bridge opens', STORY)],
  ['articles/above-story.txt', dump(['By Mina Rahbar', '3 May 2021'])],
  ['articles/first-sentence.txt', text(STORY)],
  ['articles/none.md', '---\ndate: 2021-05-03\n---\n'],
  // Dates.
  ['articles/short-year.txt', dump(['By Mina Rahbar • 12/18/21 4:02pm'])],
  ['articles/updated-line.txt', dump(['By Mina Rahbar', 'Updated 3 May 2021'])],
  ['articles/only-line.txt', dump(['By Mina Rahbar'], [...PARAGRAPHS, 'Tuesday, 4 May 2021'])],
  [
    'articles/line-by-language.txt',
    text(
      'Se abre el puente',
      '03/05/2021',
      'El puente sobre el río fue abierto el lunes por el alcalde de la ciudad, que lo cruzó con sus hijas y con los vecinos de las dos orillas.',
    ),
  ],
  [
    'articles/line-as-in-file.txt',
    text('Bridge opens', '03/05/2021', `${STORY} The last ferry went on 28/04/2021.`),
  ],
  ['articles/site-1.txt', text('Ferry stops', '28/04/2021', 'https://order.example/ferry', STORY)],
  ['articles/site-2.txt', text('Bridge waits', '30/04/2021', 'https://order.example/waits', STORY)],
  ['articles/line-as-site.txt', text('Bridge opens', '03/05/2021', 'https://order.example/bridge', STORY)],
  ['articles/dateline.txt', text('Bridge opens', `HERAT, May 3, 2021 (Sample Wire) - ${STORY}`)],
  ['articles/extractor.txt', text('Bridge opens', 'date 2021-05-03 Mina Rahbar', STORY)],
  ['articles/address.txt', text('Bridge opens', 'https://valley.example/2021/05/03/bridge/', STORY)],
  ['articles/2021-05-03-file-name.txt', text('Bridge opens', STORY)],
  ['articles/solar-line.txt', text('Bridge opens', '13 Sawr 1400', STORY)],
  ['articles/solar-dateline.txt', text('Bridge opens', `HERAT, 13 Sawr 1400 (Sample Wire) - ${STORY}`)],
  ['articles/solar-address.txt', text('Bridge opens', 'https://valley.example/1400/02/13/bridge/', STORY)],
  ['articles/1400-02-13-bridge.txt', text('Bridge opens', STORY)],
  ['articles/solar-field.md', described('title: Bridge opens', 'date: 1400-02-13')],
  ['articles/lunar-line.txt', text('Bridge opens', '21 Ramadan 1442', STORY)],
  ['articles/lunar-dateline.txt', text('Bridge opens', `HERAT, 21 Ramadan 1442 (Sample Wire) - ${STORY}`)],
  ['articles/lunar-address.txt', text('Bridge opens', 'https://valley.example/1442/09/21/bridge/', STORY)],
  ['articles/1442-09-21-bridge.txt', text('Bridge opens', STORY)],
  ['articles/lunar-field.md', described('title: Bridge opens', 'date: 1442-09-21')],
  ['articles/past.txt', text('Bridge opens', `${STORY} The work had begun on 14 March 2018.`)],
  ['articles/collected.md', described('title: Bridge opens', 'collected: 2021-06-01')],
  [
    'articles/between.md',
    `${described('title: Bridge opens', 'collected: 2021-06-01')}\nThe work had begun on 14 March 2018.\n`,
  ],
  // Bylines.
  [
    'articles/post.txt',
    text('Mina Rahbar', '@mrahbar', STORY, '5:14 AM · May 3, 2021 · Birdsite for iPhone'),
  ],
  [
    'articles/reporting.txt',
    text('Bridge opens', ...PARAGRAPHS, '(Reporting by Mina Rahbar; editing by Tom Ashby)'),
  ],
  ['articles/signature.txt', text('Bridge opens', ...PARAGRAPHS, '— Mina Rahbar')],
  ['articles/name-alone.txt', text('Bridge opens', 'Mina Rahbar', STORY)],
  // Publications.
  ['articles/capitals.txt', text('VALLEY TIMES', 'Bridge opens', STORY)],
  ['articles/name-line.txt', text('Valley Times', 'Bridge opens', STORY)],
  ['articles/issuer.txt', text('Ministry of Public Works', 'Press Release', 'Bridge opens', STORY)],
  [
    'articles/suffix.txt',
    dump(['Bridge Over the River Opened After Three Years - Valley Times', '3 May 2021']),
  ],
  ['articles/copyright.txt', dump(['3 May 2021'], ['Comments'])],
  ['articles/opening.txt', text('Bridge opens', `Sample Wire: ${STORY}`)],
  // Tags: the names that two texts share, one that names.yaml lists, one that a file gives.
  ['articles/tags.md', `${described('title: Bridge opens', 'tags: [bridges]')}\n{{< map 12 >}}\n`],
  [
    'articles/names-1.txt',
    text('Bridge opens', `${STORY} The envoy met Karim Ahmadi and United Nations staff in Herat.`),
  ],
  [
    'articles/names-2.txt',
    text('Ferry stops', `${STORY} Later Karim Ahmadi spoke of the ferry to journalists.`),
  ],
  // Lines of a head.
  [
    'articles/head-1.txt',
    text('Explainer', 'Bridge opens', 'Updated: 4 May 2021', '30 February 2021', '4 min read', STORY),
  ],
  [
    'articles/head-2.txt',
    text(
      'Bridge opens',
      'By Mina Rahbar | 3 May 2021',
      'Photo: Mina Rahbar',
      '2 hours ago',
      'Bridge opens',
      STORY,
    ),
  ],
  [
    'articles/head-3.txt',
    text(
      'World',
      'Bridge opens',
      'The town has waited for it for sixty years and more.',
      'By Mina Rahbar',
      STORY,
    ),
  ],
  ['articles/head-4.txt', text('Bridge opens', 'Edit', '3 May 2021', STORY)],
  // Dates that say otherwise.
  ['articles/two-dates.txt', text('Bridge opens', '3 May 2021', '4 May 2021', STORY)],
  ['articles/2021-05-04-other-date.txt', text('Bridge opens', '3 May 2021', STORY)],
  [
    'articles/two-declarations.html',
    page(
      '<meta name="article:published_time" content="2021-05-03"><meta name="citation_date" content="2020-05-04">',
    ),
  ],
  [
    'articles/two-bylines.txt',
    `---\nbyline: Oren Castell\n---\n\n${text('Bridge opens', 'By Mina Rahbar', STORY)}`,
  ],
  ['articles/_news_413028_Ferry-owner-s-last-day.txt', STORY],
  // What stands around and between a story.
  [
    'articles/tail-1.txt',
    dump(
      ['3 May 2021'],
      [
        'About the author',
        'Mina Rahbar writes about the valley.',
        'Tags: bridge, river',
        'Related stories',
        'Market reopens after the fire',
        'Why the railway is late again',
        'Leave a comment',
        'Privacy policy',
        'We use cookies',
        'Listen to this article',
      ],
      apart([
        'Share',
        'Advertisement',
        'Read more: Why the railway is late again',
        'Photo: Mina Rahbar',
        STORY,
      ]),
    ),
  ],
  ['articles/tail-2.txt', text('Bridge opens', ...PARAGRAPHS, 'Source link')],
  ['articles/tail-3.txt', text('Bridge opens', ...PARAGRAPHS, '3 comments', 'Ahmad says: At last!')],
  [
    'articles/tail-4.txt',
    text('Bridge opens', ...PARAGRAPHS, 'Disclaimer: the opinions are those of the author.'),
  ],
  [
    'articles/above.txt',
    lines(
      ...MENU,
      'Markets were calm on Monday, and the price of wheat fell by two afghanis in Herat and by one in Kabul.',
      ...['More', 'World', 'Asia', 'Europe', 'Africa', 'Weather', 'Next', ''],
      ...apart(PARAGRAPHS),
      ...FOOT,
    ),
  ],
  [
    'articles/between.txt',
    dump(
      ['3 May 2021'],
      ['Next', 'Weather', 'Privacy policy', 'Terms of use'],
      [
        'Advertisement',
        'Subscribe',
        'Share',
        'Sign up for our newsletter',
        PROMOTION,
        'Share',
        'Subscribe',
        'Advertisement',
      ],
    ),
  ],
  [
    'articles/below.txt',
    dump(
      ['3 May 2021'],
      [
        'Next',
        'Weather',
        'Market reopens after the fire',
        'A fire that destroyed forty shops in March kept the market of the lower town closed for two months.',
        '',
        'Privacy policy',
      ],
    ),
  ],
  // What newspapers, agencies and libraries print of a text.
  [
    'articles/masthead.txt',
    text(
      'The Valley Courier',
      'Vol. XII, No. 34, Price 5 cents',
      '3 May 2021',
      'Bridge opens',
      'By Mina Rahbar',
      ...PARAGRAPHS,
      '1',
      'The Valley Courier',
      STORY,
    ),
  ],
  ['articles/cited.txt', text('Bridge opens', ...PARAGRAPHS, 'The Valley Courier, 3 May 2021, p. A3')],
  ['articles/embargo.txt', text('EMBARGOED UNTIL 00.01 MONDAY 3 MAY 2021', 'Bridge opens', ...PARAGRAPHS)],
  [
    'articles/wire.txt',
    text(
      'BC-Valley-Bridge,2nd Ld-Writethru,0412',
      'Bridge opens',
      'By Mina Rahbar',
      STORY,
      '(more)',
      ...PARAGRAPHS,
    ),
  ],
  // Saved pages.
  [
    'articles/page-title.html',
    page('', '', '<figure><figcaption>The bridge on Monday</figcaption></figure>'),
  ],
  ['articles/page-heading.html', page('', '<h1>Bridge opens</h1>')],
  [
    'articles/page-linked.html',
    page(
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge opens","author":{"@type":"Person","name":"Mina Rahbar"}}</script>',
    ),
  ],
  [
    'articles/page-microdata.html',
    page(
      '',
      '<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Bridge opens</h1></div>',
    ),
  ],
  [
    'articles/nexis.txt',
    lines(
      'The Valley Times',
      '',
      'May 3, 2021 Monday',
      '',
      'Bridge Over the River Opened',
      '',
      'BYLINE: Mina Rahbar',
      '',
      'LENGTH: 90 words',
      '',
      'BODY:',
      '',
      ...apart(PARAGRAPHS),
      'LOAD-DATE: May 4, 2021',
      '',
      'LANGUAGE: ENGLISH',
      '',
      'Copyright 2021 Valley Times',
    ),
  ],
  [
    'articles/page-time.html',
    page('', '<h1>Bridge opens</h1><p>By Mina Rahbar</p><time datetime="2021-05-03">Monday</time>'),
  ],
  [
    'articles/page-date.html',
    page(
      '',
      '<h1>Bridge opens</h1><div class="byline">By Mina Rahbar</div><div class="date">3 May 2021</div>',
    ),
  ],
  [
    'articles/page-address.html',
    page(
      '<link rel="canonical" href="https://valley.example/2021/05/03/bridge/">',
      '<h1>Bridge opens</h1>',
      '<a rel="tag" href="/tags/bridges">bridges</a>',
    ),
  ],
  ...wireFiles(8, (headline, story) => lines(headline, '', `${GREETING} ${story} ${LICENCE}`, '', IMPRINT)),
])

/** Sidecars by the path of their article. */
export const SIDECARS: ReadonlyMap<string, string> = new Map([
  ['articles/first-line.txt', 'date: 2021-05-04\n'],
])

/** The text of `names.yaml`. */
export const NAMES = '- name: United Nations\n  variants: [UN]\n'
