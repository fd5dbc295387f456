// One filled-in view for each template, and a sparse one where a template must leave things out.
import type { SameStoryView } from '../../src/page/article/article-story.ts'
import type { NeighbourView } from '../../src/page/article/article-view.ts'
import { formatViews } from '../../src/page/article/format-views.ts'
import { strayInline } from '../../src/page/front/stray-page.ts'
import type { TemplateData, Views } from '../../src/page/plan-pages.ts'
import { pagePolicy } from '../../src/page/policy.ts'
import type { ComparisonView } from '../../src/page/stories/story-page.ts'
import type { TimelineMonth } from '../../src/page/time/timeline.ts'
import type {
  BarView,
  CalendarDayView,
  CalendarView,
  CardView,
  CountedLink,
  DateView,
  HeadView,
  LinkView,
  PaginationView,
  SiteView,
} from '../../src/page/views.ts'
import { sha256, shortId } from '../../src/value/digest.ts'
import { ENGLISH } from './texts.ts'

/** Text that breaks out of an attribute, an element or a tag if anything forgets to escape it. */
export const HOSTILE = `"><script>alert('x')</script>&amp;<%= it %>`

/** A view for every template; a new template does not compile without one. */
type Examples = { readonly [Name in keyof Views]: TemplateData<Name> }

const NOWHERE: LinkView = { label: '', href: '' }
const NOBODY: NeighbourView = { href: '', date: '', headline: { text: '', lang: '', dir: 'auto' } }
const ONE_PAGE: PaginationView = { newer: '', older: '', pages: [], all: [] }

const SECTIONS = [
  ['Chronology', 'chronology'],
  ['Tags', 'tags'],
  ['Publications', 'publications'],
  ['Search', 'search'],
  ['About', 'about'],
] as const

function siteAt(root: string, current = ''): SiteView {
  return {
    title: 'The Valley Backfile',
    description: 'Clippings on a valley, its river and its people, from two wire services and a weekly.',
    language: 'en',
    dir: 'ltr',
    root,
    to: {
      home: root,
      dates: `${root}dates/`,
      search: `${root}search/`,
      about: `${root}about/`,
      here: './',
    },
    navigation: SECTIONS.map(([label, folder]) => ({
      label,
      href: `${root}${folder}/`,
      lang: '',
      current: folder === current ? 'page' : '',
    })),
    foot: [{ label: 'Corrections', href: `${root}corrections/`, lang: '', current: '' }],
    generator: 'Backfile 0.1.0',
    mark: '',
    metadataLicense: '',
    portable: false,
    openSearch: `${root}opensearch.xml`,
  }
}

const BARE_SITE: SiteView = {
  title: 'Archive',
  description: '',
  language: 'fa-AF',
  dir: 'rtl',
  root: './',
  to: {
    home: './',
    dates: './dates/',
    search: './search/',

    about: './about/',
    here: './',
  },
  navigation: [],
  foot: [],
  generator: 'Backfile',
  mark: 'Private copy',
  metadataLicense: 'https://licence.example/',
  portable: true,
  openSearch: '',
}

function head(title: string, more: Partial<HeadView> = {}): HeadView {
  return {
    title,
    description: '',
    canonical: '',
    noindex: false,
    policy: pagePolicy(),
    refresh: '',
    feeds: [
      { label: 'Atom', type: 'application/atom+xml', title: 'The Valley Backfile', href: '../feed.xml' },
    ],
    meta: [],
    properties: [],
    links: [],
    linkedData: '',
    ...more,
  }
}

function stated(text: string, datetime: string): DateView {
  return { text, datetime, stamp: '' }
}

const STRAY = strayInline('') ?? { script: '', style: '' }

const UNDATED: DateView = { text: 'undated', datetime: '', stamp: 'undated' }
const INFERRED: DateView = { text: '[August 2021]', datetime: '', stamp: 'inferred' }

function card(text: string, date: DateView, publication = '', byline = '', lang = 'en'): CardView {
  const dir = lang === 'en' ? 'ltr' : 'rtl'
  return {
    id: shortId(sha256(text)),
    href: '../articles/a-card/',
    headline: { text, lang, dir },
    summary: '',
    date,
    publication,
    byline,
    coins: `ctx_ver=Z39.88-2004&rft.title=${encodeURIComponent(text)}`,
  }
}

const CARDS: readonly CardView[] = [
  card(
    'River ministers agree to share the summer water, and put off the winter’s',
    stated('1 January 2022', '2022-01-01'),
    'Valley Gazette',
    'Mina Sahar',
  ),
  card(
    'Envoy says the bridge will be open by spring',
    stated('28 December 2021', '2021-12-28'),
    'Sample Wire',
  ),
  card('The orchard road, one year on', INFERRED, '', 'Our correspondent'),
  card('A teacher asks for her school back', UNDATED),
  card(
    'باشندگان دره می‌گویند آب به باغ‌ها نرسیده است',
    stated('1 January 2022', '2022-01-01'),
    'خبرگزاری نمونه',
    '',
    'fa-AF',
  ),
  card('د سيند غاړې ته نوی پل جوړېږي', stated('December 2021', '2021-12'), 'Sample Wire', '', 'ps'),
  card(HOSTILE, stated('3 October 2021', '2021-10-03'), HOSTILE, HOSTILE),
]

function sameStory(shown: CardView | undefined): SameStoryView {
  const found = shown ?? card('', UNDATED)
  return { ...found, date: { ...found.date, datetime: '' }, coins: '', capture: '', isThis: false }
}

function counted(label: string, count: number, largest: number): CountedLink {
  const words = count === 1 ? '1 article' : `${count} articles`
  return {
    label,
    href: `../list/${label.toLowerCase().replace(/[^a-z0-9]+/g, '-')}/`,
    count: words,
    share: Math.ceil((100 * count) / largest),
  }
}

function countedAll(counts: Readonly<Record<string, number>>): CountedLink[] {
  const largest = Math.max(1, ...Object.values(counts))
  return Object.entries(counts).map(([label, count]) => counted(label, count, largest))
}

/** The same as bars. */
function bars(links: readonly CountedLink[]): BarView[] {
  return links.map((link) => ({ ...link, isBreak: link.label.includes('–') }))
}

const YEARS = countedAll({
  '2016 ': 3,
  '2017 ': 0,
  '2018 ': 0,
  '2019 ': 61,
  '2020 ': 112,
  '2021 ': 408,
  '2022 ': 366,
  '2023 ': 198,
  '2024 ': 117,
})
const MONTHS = countedAll({
  January: 27,
  February: 13,
  March: 20,
  April: 15,
  May: 0,
  June: 2,
  July: 9,
  August: 44,
  September: 61,
  October: 30,
  November: 18,
  December: 24,
})
const TAGS = countedAll({
  'Mina Sahar': 412,
  'Upper Valley': 398,
  'River Board': 120,
  water: 97,
  [HOSTILE]: 61,
  'حقوق بشر': 12,
})
const PUBLICATIONS = countedAll({
  'Valley Gazette': 640,
  'Sample Wire': 311,
  'خبرگزاری نمونه': 88,
  'not known': 19,
})

const BODY = `<p id="p-k3f7qa">KELSO BRIDGE, Jan. 1 – Ministers of the three river provinces agreed on Saturday to share the water of the coming summer by the old count of mills, and to put off the harder question of the winter’s. <a class="pin" href="#p-k3f7qa" aria-label="Link to this paragraph"></a></p>
<p>The agreement, which runs to four pages, was signed in the customs house <em>an hour before midnight</em>. “Nobody has what he wanted,” said the chairman, <strong>Mina Sahar</strong>, “and everybody has what he needs.”<sup class="note"><a href="#note-1" id="note-ref-1">1</a></sup></p>
<h2>What was put off</h2>
<p>The dam at the upper gorge was not named. A draft seen by this newspaper gave it <a href="https://example.org/draft">a chapter of its own</a>; the signed text gives it a <code>footnote</code>.</p>
<blockquote><p>We shall meet again when the snow has told us how much there is to quarrel over.</p></blockquote>
<h3>Shares by province</h3>
<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">Province</th><th scope="col">Mills</th><th scope="col">Share</th></tr></thead><tbody><tr><td>Upper Valley</td><td>212</td><td>46 %</td></tr><tr><td>Orchards</td><td>143</td><td>31 %</td></tr><tr><td>Mouth</td><td>106</td><td>23 %</td></tr></tbody></table></div>
<ul><li>The count is that of 1931.</li><li>Mills that stand still count half.</li></ul>
<ol><li>First, the upper sluice is opened.</li><li>Then the lower.</li></ol>
<pre>sluice 1   open   06:00
sluice 2   open   09:30</pre>
<hr>
<p>Mail: press@example.org</p>
<section class="notes" aria-label="Notes"><ol><li id="note-1"><p>The chairman spoke before the signing. <a href="#note-ref-1">Back</a></p></li></ol></section>`

const DIGEST = '3f9a2c7b51d0e84496aa03bd7c1f5e2890b4d6137ac8ef21504b9d3e6a7795e4'

const ARTICLE: TemplateData<'article'> = {
  site: siteAt('../../'),
  text: ENGLISH.plain,
  head: head('River ministers agree to share the summer water', {
    description: 'Three provinces agree on the summer; the dam is left for later.',
    canonical: 'https://backfile.example/articles/river-ministers/',
    meta: [
      { name: 'z:itemType', content: 'newspaperArticle' },
      { name: 'citation_title', content: HOSTILE },
    ],
    properties: [{ property: 'og:title', content: HOSTILE }],
    links: [{ rel: 'item', href: 'raw.txt', type: 'text/plain' }],
    linkedData: '{"@context":"https://schema.org"}',
  }),
  page: {
    headline: {
      text: 'River ministers agree to share the summer water, and put off the winter’s',
      lang: 'en',
      dir: 'ltr',
    },
    headlineSupplied: true,
    headlineBack: { label: 'Back to the names', href: '#tags' },
    compare: '../../collection/#compare=bf-3f9a2c7b51d0',
    contents: [
      { label: HOSTILE, href: '#p-k3f7qa', isBelow: false },
      { label: 'Shares by province', href: '#p-k3f7qa', isBelow: true },
    ],
    notices: [HOSTILE],
    date: stated('1 January 2022', '2022-01-01'),
    dateHref: '../../2022/01/01/',
    publication: { label: 'Valley Gazette', href: '../../publications/valley-gazette/' },
    byline: 'Mina Sahar and our correspondent',
    summary: 'Three provinces agree on the summer; the dam is left for later.',
    section: 'World',
    lang: 'en',
    dir: 'ltr',
    languageNote: '',
    bodyHtml: BODY,
    names: [{ label: 'Farwick', href: '../../names/farwick/' }],
    tags: [
      { label: 'water', href: '../../tags/water/', found: false, evidence: [] },
      {
        label: 'Mina Sahar',
        href: '../../tags/mina-sahar/',
        found: true,
        evidence: [{ quote: HOSTILE, place: 'line 5', href: '#p-k3f7qa' }],
      },
      {
        label: 'River Board',
        href: '../../tags/river-board/',
        found: true,
        evidence: [{ quote: HOSTILE, place: 'line 5', href: '#p-k3f7qa' }],
      },
      {
        label: HOSTILE,
        href: '../../tags/hostile/',
        found: true,
        evidence: [{ quote: HOSTILE, place: 'line 5', href: '#p-k3f7qa' }],
      },
    ],
    filedUnder: [HOSTILE],
    tagsFound: true,
    claims: [
      {
        term: 'Published',
        value: { text: '1 January 2022', lang: 'en', dir: 'ltr' },
        href: '../../2022/01/01/',
        outside: false,
        status: 'stated',
        doubtful: false,
        reason: 'Printed twice in the file, both times the same day.',
        evidence: [
          { quote: 'January 1, 2022', place: 'line 2', href: '#line-2' },
          { quote: 'KELSO BRIDGE, Jan. 1', place: 'line 5', href: '#p-k3f7qa' },
        ],
        rejected: [
          {
            sentence: `Not taken: 3 January 2022. ${HOSTILE}`,
            evidence: [{ quote: HOSTILE, place: 'name of the file', href: '' }],
          },
        ],
      },
      {
        term: 'Headline',
        value: {
          text: 'River ministers agree to share the summer water, and put off the winter’s',
          lang: 'en',
          dir: 'ltr',
        },
        href: '',
        outside: false,
        status: 'added by the archive',
        doubtful: true,
        reason: 'The file has no headline; this one is made of its first sentence.',
        evidence: [],
        rejected: [],
      },
      {
        term: 'Byline',
        value: { text: HOSTILE, lang: 'en', dir: 'ltr' },
        href: '',
        outside: false,
        status: 'inferred',
        doubtful: true,
        reason: '',
        evidence: [{ quote: HOSTILE, place: 'file name', href: '' }],
        rejected: [],
      },
      {
        term: 'Publication',
        value: { text: '', lang: '', dir: 'auto' },
        href: '',
        outside: false,
        status: 'not known',
        doubtful: true,
        reason: '',
        evidence: [],
        rejected: [],
      },
      {
        term: 'Language',
        value: { text: 'English', lang: '', dir: 'auto' },
        href: '',
        outside: false,
        status: '',
        doubtful: false,
        reason: '',
        evidence: [],
        rejected: [],
      },
    ],
    source: {
      path: 'clippings/2022/river_ministers_agree_to_share.txt',
      bytes: '5,172 bytes',
      sha256: DIGEST,
      address: 'https://gazette.example/world/2022/01/river',
      shownAddress: ['https://gazette.example/world/2022/01/river'],
      versionDay: '2022-01-02',
      versionCopy: 'https://web.archive.example/20220102/https://gazette.example/world/2022/01/river',
      raw: 'raw.txt',
      rawNote: 'Save it and check it with sha256sum against the digest below.',
      encoding: 'windows-1256',
    },
    id: 'bf-3f9a2c7b51d0',
    hiddenSummary: '3 lines of the file are not part of the article',
    hidden: [
      {
        reason: 'a comment form',
        lines: [
          { text: 'Leave a comment', id: 'line-2', back: { label: 'Back to the record', href: '#record' } },
          { text: 'Your address will not be published', id: '', back: NOWHERE },
        ],
      },
      { reason: 'a line of the collector', lines: [{ text: HOSTILE, id: '', back: NOWHERE }] },
    ],
    citationFormats: formatViews('article'),
    citation: [
      'Sahar, Mina.',
      '“[River ministers agree to share the summer water].”',
      HOSTILE,
      '1 January 2022.',
    ],
    cited: [
      {
        heading: 'In English',
        lang: 'en',
        dir: 'ltr',
        styles: [
          {
            name: 'APA 7',
            pieces: [
              { text: 'Sahar, M.', italic: false, after: '' },
              { text: HOSTILE, italic: true, after: ',' },
            ],
          },
        ],
      },
    ],
    accession: 'No. 12, 21 November 2026',
    address: 'https://backfile.example/articles/river-ministers/',
    readingTime: '4 minutes to read',
    versions: [
      { ...sameStory(CARDS[0]), capture: HOSTILE, isThis: true },
      { ...sameStory(CARDS[6]), capture: 'taken 2 January 2022' },
    ],
    sameStory: [sameStory(CARDS[1]), sameStory(CARDS[4])],
    story: { label: HOSTILE, href: '../../stories/abcd/' },
    laterVersion: { label: HOSTILE, href: '../later/' },
    related: [
      { ...card(HOSTILE, INFERRED, HOSTILE), shared: ['water', HOSTILE], words: ['gauge', HOSTILE] },
      { ...card('باشندگان دره', UNDATED, '', '', 'fa-AF'), shared: ['water'], words: [] },
    ],
    newer: {
      href: '../mills/',
      date: '2 January 2022',
      headline: { text: 'Mills stand still for want of parts', lang: 'en', dir: 'ltr' },
    },
    older: {
      href: '../envoy/',
      date: '28 December 2021',
      headline: { text: HOSTILE, lang: 'en', dir: 'ltr' },
    },
  },
}

const COMPARISON: ComparisonView = {
  facts: [HOSTILE],
  counts: ['3 words stand only in the first.'],
  passages: [
    { same: '214 words, the same in both', before: [], after: [] },
    {
      same: '',
      before: [
        { text: 'The bridge ', mark: '', word: '' },
        { text: HOSTILE, mark: 'gone', word: 'was' },
      ],
      after: [
        { text: 'The bridge ', mark: '', word: '' },
        { text: HOSTILE, mark: 'new', word: 'now' },
      ],
    },
  ],
  rest: '20 words more are not compared here.',
}

const FOREIGN_ARTICLE: TemplateData<'article'> = {
  site: siteAt('../../'),
  text: ENGLISH.plain,
  head: head('باشندگان دره می‌گویند آب به باغ‌ها نرسیده است', { noindex: true }),
  page: {
    headline: { text: 'باشندگان دره می‌گویند آب به باغ‌ها نرسیده است', lang: 'fa-AF', dir: 'rtl' },
    headlineSupplied: false,
    headlineBack: NOWHERE,
    compare: '',
    contents: [],
    notices: [],
    date: UNDATED,
    dateHref: '../../undated/',
    publication: { label: 'خبرگزاری نمونه', href: '' },
    byline: 'مینا سحر',
    summary: 'شورای دریا می‌گوید تقسیم آب تابستان هنوز آغاز نشده است.',
    section: '',
    lang: 'fa-AF',
    dir: 'rtl',
    languageNote: 'In Dari',
    bodyHtml:
      '<p>باشندگان درهٔ بالا روز شنبه گفتند که آب تابستان هنوز به باغ‌های شان نرسیده است و آسیاب‌ها از کار مانده‌اند.</p><h2>شورای دریا</h2><p>شورای دریا می‌گوید که تقسیم آب پس از آب شدن برف‌ها آغاز می‌شود؛ «هیچ‌کس آنچه را می‌خواست به دست نیاورده است».</p><blockquote><p>برف به ما خواهد گفت.</p></blockquote>',
    tags: [],
    names: [],
    filedUnder: [],
    tagsFound: false,
    claims: [
      {
        term: 'Published',
        value: { text: '', lang: 'en', dir: 'ltr' },
        href: '',
        outside: false,
        status: 'not known',
        doubtful: true,
        reason: 'Nothing in the file says when it was published.',
        evidence: [],
        rejected: [],
      },
      {
        term: 'Byline',
        value: { text: 'مینا سحر', lang: 'fa-AF', dir: 'rtl' },
        href: '',
        outside: false,
        status: 'stated',
        doubtful: false,
        reason: '',
        evidence: [{ quote: 'نویسنده: مینا سحر', place: 'line 2', href: '' }],
        rejected: [],
      },
    ],
    source: {
      path: 'dari/آب.md',
      bytes: '912 bytes',
      sha256: DIGEST,
      address: '',
      shownAddress: [],
      versionDay: '',
      versionCopy: '',
      raw: '',
      rawNote: 'The file itself is not published.',
      encoding: '',
    },
    id: 'bf-90b4d6137ac8',
    hiddenSummary: '',
    hidden: [],
    citationFormats: formatViews('article'),
    citation: [],
    cited: [],
    accession: 'No. 3',
    address: '/undated/آب/',
    readingTime: '1 minute to read',
    versions: [],
    sameStory: [],
    story: NOWHERE,
    laterVersion: NOWHERE,
    related: [],
    newer: NOBODY,
    older: NOBODY,
  },
}

const STRIP: readonly TimelineMonth[] = MONTHS.map((month) => ({
  ...month,
  href: month.share === 0 ? '' : month.href,
  name: `${month.label} 2022`,
  figure: month.share === 0 ? '' : '12',
  part: month.share,
  percent: month.share === 0 ? '' : '8 %',
  isGap: month.label === 'May',
}))

const EMPTY_DAY: CalendarDayView = { day: '', also: '', href: '', name: '', level: 0, isHere: false }

const MARCH: CalendarView = {
  caption: 'March 2022',
  href: '',
  count: '',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map((name) => ({
    name,
    short: name.slice(0, 2),
  })),
  weeks: [
    [
      EMPTY_DAY,
      { ...EMPTY_DAY, day: '1', also: '10' },
      {
        day: '2',
        also: '11',
        href: '../../2022/03/02/',
        name: `2 March 2022, ${HOSTILE}`,
        level: 4,
        isHere: true,
      },
      ...[3, 4, 5, 6].map((day) => ({ ...EMPTY_DAY, day: String(day) })),
    ],
  ],
}

/** A filled-in view for every template. */
export const EXAMPLES = {
  article: ARTICLE,
  home: {
    site: siteAt('./'),
    text: ENGLISH.plain,
    head: head('', { description: 'Clippings on a valley.', canonical: 'https://backfile.example/' }),
    page: {
      facts: ['1,284 articles', '61 publications', '2016 to 2024'],
      featured: CARDS.slice(0, 1).map((card) => ({ ...card, id: 'lead000000', summary: HOSTILE })),
      newest: CARDS.map((card) => ({ ...card, summary: HOSTILE })),
      newestLeads: false,
      years: bars(YEARS),
      loose: [
        { label: 'Approximate dates', href: './dates/approximate/', count: '3 articles', share: 100 },
        { label: 'Undated', href: './undated/', count: '19 articles', share: 100 },
      ],
      onThisDay: { label: 'On this day', href: './dates/on-this-day/' },
      names: [{ id: 'tags', heading: 'Tags', links: TAGS, more: { label: '214 tags', href: './tags/' } }],
      drawers: [
        {
          id: 'publications',
          heading: 'Publications',
          links: PUBLICATIONS,
          more: { label: '61 publications', href: './publications/' },
        },
      ],
    },
  },
  listing: {
    site: siteAt('../../', 'chronology'),
    text: ENGLISH.plain,
    head: head('2022'),
    page: {
      kicker: 'Year',
      heading: { text: '2022', lang: 'en', dir: 'ltr' },
      summary: '366 articles, 9 of them dated to a month or to the year only',
      note: 'Articles whose day is not known stand at the end of their month.',
      up: [{ label: 'Chronology', href: '../../chronology/' }],
      searches: [{ label: 'Search these articles', href: '../../search/#from=2022&to=2022' }],
      facts: [
        {
          term: 'Also written',
          values: [
            { label: 'سال ۲۰۲۲', href: '', note: 'Dari' },
            { label: HOSTILE, href: '../../names/2022/', note: '12 articles' },
          ],
        },
      ],
      bars: bars(MONTHS),
      shares: bars(MONTHS).map((month) => ({ ...month, count: '3 of 366' })),
      barsHeading: 'Months',
      calendars: [MARCH, { ...MARCH, caption: 'April 2022', href: '../../2022/04/', count: '20 articles' }],
      loose: [counted('2022, month not given', 3, 3)],
      groups: [
        { id: 'm01', heading: 'January 2022', tellsDates: true, cards: CARDS.slice(0, 4) },
        { id: 'no-month', heading: 'Dated to the year only', tellsDates: false, cards: CARDS.slice(4) },
      ],
      pagination: {
        newer: '../../2022/',
        older: '../../2022/page-3/',
        pages: [1, 2, 3].map((page) => ({
          label: String(page),
          href: `./page-${page}/`,
          current: page === 2,
        })),
        all: [3, 2, 1].map((page) => ({
          label: String(page),
          href: `./page-${page}/`,
          dates: page === 3 ? '' : `${page} to 4 March 2022`,
        })),
      },
      saving: { first: '../../2022/', pages: 3, articles: '', formats: formatViews('list') },
      isOfTime: true,
      earlier: { label: '2021', href: '../../2021/' },
      later: { label: '2023', href: '../../2023/' },
    },
  },
  directory: {
    site: siteAt('../', 'tags'),
    text: ENGLISH.plain,
    head: head('Tags'),
    page: {
      heading: 'Tags and names',
      summary: '214 tags',
      orders: [
        { label: 'By letter', href: '../tags/', current: true },
        { label: 'By number of articles', href: './by-count/', current: false },
      ],
      kinds: [{ kind: 'place', label: 'Place' }],
      singles: 'Also names found in one article only: 5',
      note: 'Names marked “found” occur in the text of the articles; the others are tags that the files give.',
      initials: ['A', 'B', 'M', 'V', 'ب'].map((label, index) => ({ label, href: `#letter-${index}` })),
      letters: ['A', 'B', 'M', 'V', 'ب'].map((letter, index) => ({
        letter,
        id: `letter-${index}`,
        entries: countedAll({
          [`${letter}bridge`]: 7,
          [`${letter}lder Council of the Lower Orchard Villages`]: 112,
          [HOSTILE]: 1,
        }).map((entry, place) => ({
          ...entry,
          note: place === 1 ? 'found in the text' : '',
          kind: place === 0 ? ('place' as const) : ('' as const),
          isSingle: place === 1,
        })),
      })),
      pagination: {
        newer: '',
        older: '../tags/page-2/',
        pages: [1, 2].map((page) => ({ label: String(page), href: `./page-${page}/`, current: page === 1 })),
        all: [],
      },
    },
  },
  names: {
    site: siteAt('../', 'names'),
    text: ENGLISH.plain,
    head: head('Names'),
    page: {
      heading: 'Names',
      summary: '214 names',
      note: 'Names in the archive’s list of names, in each form in which they are written there.',
      kinds: [
        { label: 'All names', href: './', current: true },
        { label: 'People', href: './kind/person/', current: false },
      ],
      alphabets: [['A', 'B'], ['ب']].map((letters, row) =>
        letters.map((label, index) => ({ label, href: `#letter-${2 * row + index}` })),
      ),
      letters: ['A', 'B', 'ب'].map((letter, index) => ({
        letter,
        id: `letter-${index}`,
        entries: [
          {
            ...counted(`${letter}lder Council of the Lower Orchard Villages`, 112, 112),
            note: 'Organisation',
            see: '',
          },
          { label: `${letter}bridge`, href: '../names/bridge/', count: '', share: 0, note: '', see: HOSTILE },
        ],
      })),
      pagination: {
        newer: '',
        older: '',
        pages: [1, 2].map((page) => ({ label: String(page), href: `./page-${page}/`, current: page === 1 })),
        all: [],
      },
    },
  },
  chronology: {
    site: siteAt('../', 'chronology'),
    text: ENGLISH.plain,
    head: head('Chronology'),
    page: {
      heading: 'Chronology',
      summary: '1,284 articles from 4 March 2016 to 30 September 2024',
      years: [
        { ...counted('2022', 366, 408), percent: '47 %', loose: '3 without a month', months: STRIP },
        { ...counted('2021', 408, 408), percent: '53 %', loose: '', months: STRIP },
        { label: '2016–2020', href: '', count: 'no articles', share: 0, percent: '', loose: '', months: [] },
      ],
      months: [{ name: 'January', number: '1' }],
      onThisDay: { label: 'On this day', href: '../dates/on-this-day/' },
      solarYears: bars(YEARS),
      loose: [
        { label: 'Approximate dates', href: './approximate/', count: '3 articles', share: 100 },
        { label: 'Undated', href: '../undated/', count: '19 articles', share: 100 },
      ],
    },
  },
  almanac: {
    site: siteAt('../../../'),
    text: ENGLISH.plain,
    head: head('1400'),
    page: {
      kicker: 'Solar Hijri year',
      heading: '1400',
      summary: '12 articles',
      up: [{ label: 'Dates', href: '../../' }],
      calendars: [MARCH, MARCH],
      earlier: NOWHERE,
      later: { label: '1401', href: '../1401/' },
    },
  },
  'on-this-day': {
    site: siteAt('../../'),
    text: ENGLISH.plain,
    head: head('On this day'),
    page: {
      heading: 'On this day',
      note: 'Choose a day.',
      calendar: 'gregorian',
      up: [{ label: 'Dates', href: '../' }],
      months: [
        {
          name: 'March',
          days: [
            { id: 'day-03-01', day: '1', href: '../../2022/03/01/', name: HOSTILE, level: 1 },
            { id: 'day-03-02', day: '2', href: '', name: '', level: 0 },
          ],
        },
      ],
    },
  },
  search: {
    site: siteAt('../', 'search'),
    text: ENGLISH.plain,
    head: head('Search', { policy: pagePolicy() }),
    page: {
      heading: 'Search',
      start: {
        newest: CARDS.slice(0, 2),
        examples: [
          { label: 'name:"Amu Darya"', href: '#q=name%3A%22Amu+Darya%22' },
          { label: HOSTILE, href: '#q=x' },
        ],
        names: [{ label: HOSTILE, href: '#tag=x', count: '12 articles', share: 100 }],
      },
      browse: [{ label: 'Chronology', href: '../chronology/' }],
      texts: ENGLISH.forScript,
      calendar: 'gregorian',
      citationFormats: formatViews('results'),
    },
  },
  collection: {
    site: siteAt('../', 'collection'),
    text: ENGLISH.plain,
    head: head('Collection', { noindex: true }),
    page: {
      heading: 'Collection',
      browse: [{ label: 'Chronology', href: '../chronology/' }],
      citationFormats: formatViews('collection'),
    },
  },
  about: {
    site: siteAt('../', 'about'),
    text: ENGLISH.plain,
    head: head('About'),
    page: {
      description: 'Clippings on a valley, its river and its people, from two wire services and a weekly.',
      holdings: '1,284 articles from 61 publications, 19 of them undated.',
      dates: [
        { term: 'stated', count: '1,190 articles' },
        { term: 'inferred', count: '60 articles' },
        { term: 'bounded', count: '15 articles' },
        { term: 'not known', count: '19 articles' },
      ],
      headlines: [
        { term: 'stated', count: '1,240 articles' },
        { term: 'added by the archive', count: '44 articles' },
      ],
      rawFiles: 'The record of an article leads to its file, as it was taken in.',
      timeStamps: [{ label: 'manifest-sha256.txt.tsr', href: '../manifest-sha256.txt.tsr' }],
      data: [
        { label: 'All records', href: '../data/articles.jsonl' },
        { label: 'All records as JSON', href: '../data/articles.json' },
      ],
    },
  },
  page: {
    site: siteAt('../'),
    text: ENGLISH.plain,
    head: head('Corrections'),
    page: {
      headline: { text: 'Corrections', lang: 'en', dir: 'ltr' },
      summary: 'What we change, and how to tell us.',
      lang: 'en',
      dir: 'ltr',
      notices: [],
      bodyHtml: '<p>We never change what a newspaper printed.</p>',
      versions: [
        {
          href: '../fa-af/corrections/',
          headline: { text: 'اصلاحات', lang: 'fa-AF', dir: 'rtl' },
          language: 'Dari',
        },
      ],
    },
  },
  'not-found': {
    site: siteAt('/'),
    text: ENGLISH.plain,
    head: head('Not found', { noindex: true }),
    page: {
      browse: [
        { label: 'Chronology', href: '/chronology/' },
        { label: 'Tags', href: '/tags/' },
      ],
    },
  },
  stray: {
    site: siteAt('/'),
    text: ENGLISH.plain,
    head: head('Not found', { noindex: true, policy: pagePolicy({ inline: STRAY }) }),
    page: {
      lists: [
        { label: 'Chronology', to: 'chronology/' },
        { label: 'Tags', to: 'tags/' },
      ],
      ...STRAY,
    },
  },
  redirect: {
    site: siteAt('../../'),
    text: ENGLISH.plain,
    head: head(HOSTILE, {
      noindex: true,
      canonical: 'https://backfile.example/2022/01/01/river-ministers/',
      refresh: '0; url=../../2022/01/01/river-ministers/',
    }),
    page: {
      kicker: 'This article has moved',
      href: '../../2022/01/01/river-ministers/',
      headline: { text: HOSTILE, lang: 'en', dir: 'ltr' },
    },
  },
  withdrawn: {
    site: siteAt('../../'),
    text: ENGLISH.plain,
    head: head('Withdrawn article', { noindex: true }),
    page: {
      id: 'bf-3f9a2c7b51d0',
      heading: 'Withheld article',
      text: 'This article is withheld.',
      lines: [HOSTILE],
      replacement: { label: HOSTILE, href: '../new/' },
      ways: [{ label: 'Dates', href: '../../dates/' }],
    },
  },
  intake: {
    site: siteAt('../', 'intake'),
    text: ENGLISH.plain,
    head: head('Review', { noindex: true }),
    page: {
      heading: 'Review',
      summary: '1,284 articles, 31 of them with something to check',
      up: [{ label: 'Review', href: '../intake/' }],
      filters: [
        { label: 'All articles', href: '../intake/', count: '1,284', current: true, grave: false },
        {
          label: 'Garbled letters',
          href: './doubts/mojibake/',
          count: '12',
          current: false,
          grave: true,
        },
        { label: HOSTILE, href: './doubts/no-date/', count: '19', current: false, grave: false },
      ],
      rows: CARDS.map((row, index) => ({
        ...row,
        path:
          index === 6 ? HOSTILE : `clippings/2022/a-very-long-name-of-a-file-that-was-copied-${index}.txt`,
        hidden: index % 2 === 0 ? '4 lines hidden' : '',
        doubts:
          index === 1
            ? []
            : [
                { label: 'Cut off', grave: true },
                { label: HOSTILE, grave: false },
              ],
      })),
      leftOut: [
        { path: 'clippings/empty.txt', message: 'The file holds no text.' },
        { path: HOSTILE, message: HOSTILE },
      ],
      pagination: {
        newer: '',
        older: './page/1/',
        pages: [2, 1].map((page) => ({ label: String(page), href: `./page/${page}/`, current: page === 2 })),
        all: [],
      },
    },
  },
  'intake-article': {
    site: siteAt('../../'),
    text: ENGLISH.plain,
    head: head('Review: River ministers agree to share the summer water', { noindex: true }),
    page: {
      headline: ARTICLE.page.headline,
      path: ARTICLE.page.source.path,
      file: HOSTILE,
      up: [{ label: 'Review', href: '../' }],
      page: { label: 'Page of the article', href: '../../articles/river-ministers/' },
      doubts: [
        {
          label: 'Cut off',
          grave: true,
          message: `The text seems to be cut off at its end: ${HOSTILE}.`,
          hint: 'Compare it with its source.',
          links: [{ label: 'line 4', href: '#L4' }],
        },
        {
          label: 'Near duplicate',
          grave: false,
          message: 'The text is nearly the same as that of clippings/other.txt.',
          hint: '',
          links: [{ label: HOSTILE, href: '../other/' }],
        },
      ],
      claims: [
        {
          term: 'Published',
          column: 'date',
          written: '2022-01-01',
          acceptable: false,
          value: { text: '1 January 2022', lang: '', dir: 'auto' },
          status: 'stated',
          doubtful: false,
          rule: 'date.printed-line',
          reason: 'Printed above the text.',
          evidence: [
            { quote: 'January 1, 2022', place: { label: 'line 2', href: '#L2' } },
            { quote: HOSTILE, place: { label: 'name of the file', href: '' } },
          ],
        },
        {
          term: 'Byline',
          column: 'byline',
          written: HOSTILE,
          acceptable: true,
          value: { text: '', lang: '', dir: 'auto' },
          status: 'not known',
          doubtful: true,
          rule: '',
          reason: '',
          evidence: [],
        },
        {
          term: 'Language',
          column: 'language',
          written: 'en',
          acceptable: false,
          value: { text: 'English', lang: '', dir: 'auto' },
          status: '',
          doubtful: false,
          rule: '',
          reason: '',
          evidence: [],
        },
      ],
      lines: [
        { number: 1, hidden: '', pieces: [{ text: HOSTILE, mark: 'evidence', note: 'Headline' }] },
        {
          number: 2,
          hidden: 'date line (head.date-line)',
          pieces: [{ text: 'January 1, 2022', mark: 'evidence', note: 'Published' }],
        },
        { number: 3, hidden: '', pieces: [] },
        {
          number: 4,
          hidden: '',
          pieces: [
            { text: `KELSO BRIDGE, Jan. 1 - ${HOSTILE} `, mark: 'none', note: '' },
            { text: 'agreed on ', mark: 'doubt', note: '' },
            { text: 'Saturday to', mark: 'doubt', note: HOSTILE },
          ],
        },
      ],
      cut: 'Only the first 4 lines of the file are shown.',
      hiddenSummary: '1 line hidden',
      lang: 'en',
      dir: 'ltr',
      bodyHtml: BODY,
      accept: `backfile accept '${HOSTILE}'`,
      before: { label: 'Mills stand still for want of parts', href: '../mills/' },
      after: { label: 'Envoy says the bridge will be open by spring', href: '../envoy/' },
    },
  },
  story: {
    site: siteAt('../../'),
    text: ENGLISH.plain,
    head: head('The same story', { noindex: true }),
    page: {
      heading: { text: HOSTILE, lang: 'en', dir: 'ltr' },
      summary: ['3 articles tell it in the same words, or nearly so.', HOSTILE],
      first: HOSTILE,
      choices: [
        { id: 'abcd', href: '../../2022/01/02/bridge/', label: HOSTILE, chosen: 'second' },
        {
          id: 'efgh',
          href: '../../2022/01/02/mills/',
          label: '2 January 2022 · باشندگان دره',
          chosen: 'first',
        },
      ],
      members: [
        {
          ...card(HOSTILE, stated('2 January 2022', ''), HOSTILE),
          lang: 'en',
          dir: 'ltr',
          words: '412 words',
          capture: HOSTILE,
          before: [COMPARISON],
          latest: [],
        },
        {
          ...card('باشندگان دره', UNDATED, '', '', 'fa-AF'),
          lang: 'fa-AF',
          dir: 'rtl',
          words: '12 words',
          capture: '',
          before: [],
          latest: [COMPARISON, { ...COMPARISON, facts: [], passages: [], rest: '' }],
        },
      ],
      pagination: ONE_PAGE,
    },
  },
} satisfies Examples

/** Views with nothing that may be left out. */
export const SPARSE = {
  article: FOREIGN_ARTICLE,
  story: {
    site: BARE_SITE,
    text: ENGLISH.plain,
    head: head('همین گزارش', { noindex: true }),
    page: {
      heading: { text: 'باشندگان دره', lang: 'fa-AF', dir: 'rtl' },
      summary: ['2 articles tell it in the same words, or nearly so.'],
      first: 'Which came first is not known.',
      choices: [],
      members: [
        {
          ...card('باشندگان دره', UNDATED, '', '', 'fa-AF'),
          lang: 'fa-AF',
          dir: 'rtl',
          words: '12 words',
          capture: '',
          before: [],
          latest: [],
        },
      ],
      pagination: ONE_PAGE,
    },
  },
  home: {
    site: BARE_SITE,
    text: ENGLISH.plain,
    head: head(''),
    page: {
      facts: [],
      featured: [],
      newest: [],
      newestLeads: false,
      years: [],
      loose: [{ label: 'Undated', href: './undated/', count: '0 articles', share: 0 }],
      onThisDay: NOWHERE,
      names: [],
      drawers: [],
    },
  },
  listing: {
    site: siteAt('../../'),
    text: ENGLISH.plain,
    head: head('حقوق بشر'),
    page: {
      kicker: 'Tag',
      heading: { text: 'حقوق بشر', lang: 'fa-AF', dir: 'rtl' },
      summary: '2 articles',
      note: '',
      up: [],
      searches: [],
      facts: [],
      bars: [],
      shares: [],
      barsHeading: '',
      calendars: [],
      loose: [],
      groups: [{ id: '', heading: '', tellsDates: true, cards: CARDS.slice(3, 5) }],
      pagination: ONE_PAGE,
      saving: { first: './', pages: 1, articles: '', formats: formatViews('list') },
      isOfTime: false,
      earlier: NOWHERE,
      later: NOWHERE,
    },
  },
  directory: {
    site: BARE_SITE,
    text: ENGLISH.plain,
    head: head('Tags'),
    page: {
      heading: 'Tags',
      summary: 'no tags',
      note: '',
      orders: [],
      kinds: [],
      singles: '',
      initials: [],
      letters: [],
      pagination: ONE_PAGE,
    },
  },
  names: {
    site: BARE_SITE,
    text: ENGLISH.plain,
    head: head('Names'),
    page: {
      heading: 'Names',
      summary: 'no names',
      note: 'Names in the archive’s list of names.',
      kinds: [],
      alphabets: [],
      letters: [],
      pagination: ONE_PAGE,
    },
  },
  chronology: {
    site: BARE_SITE,
    text: ENGLISH.plain,
    head: head('Chronology'),
    page: {
      heading: 'Chronology',
      summary: 'no articles',
      months: [],
      years: [],
      loose: [{ label: 'Undated', href: '../undated/', count: '0 articles', share: 0 }],
      onThisDay: NOWHERE,
      solarYears: [],
    },
  },
  collection: {
    site: BARE_SITE,
    text: ENGLISH.plain,
    head: head('Collection', { noindex: true }),
    page: { heading: 'Collection', browse: [], citationFormats: formatViews('collection') },
  },
  page: {
    site: BARE_SITE,
    text: ENGLISH.plain,
    head: head('Contact'),
    page: {
      headline: { text: 'تماس', lang: '', dir: 'rtl' },
      summary: '',
      lang: 'fa-AF',
      dir: 'rtl',
      notices: [HOSTILE],
      bodyHtml: '',
      versions: [],
    },
  },
  about: {
    site: BARE_SITE,
    text: ENGLISH.plain,
    head: head('About'),
    page: {
      description: '',
      holdings: '0 articles.',
      dates: [],
      headlines: [],
      rawFiles: '',
      timeStamps: [],
      data: [],
    },
  },
  intake: {
    site: BARE_SITE,
    text: ENGLISH.plain,
    head: head('Review', { noindex: true }),
    page: {
      heading: 'Review',
      summary: '0 articles, none of them with something to check',
      up: [],
      filters: [{ label: 'All articles', href: './intake/', count: '0', current: true, grave: false }],
      rows: [],
      leftOut: [],
      pagination: ONE_PAGE,
    },
  },
  'intake-article': {
    site: siteAt('../../'),
    text: ENGLISH.plain,
    head: head('Review', { noindex: true }),
    page: {
      headline: FOREIGN_ARTICLE.page.headline,
      path: 'dari/آب.md',
      file: '',
      up: [{ label: 'Review', href: '../' }],
      page: { label: 'Page of the article', href: '../../articles/water/' },
      doubts: [],
      claims: [
        {
          term: 'Headline',
          column: 'title',
          written: FOREIGN_ARTICLE.page.headline.text,
          acceptable: false,
          value: FOREIGN_ARTICLE.page.headline,
          status: 'stated',
          doubtful: false,
          rule: 'headline.first-line',
          reason: '',
          evidence: [],
        },
      ],
      lines: [{ number: 1, hidden: '', pieces: [{ text: 'باشندگان دره می‌گویند', mark: 'none', note: '' }] }],
      cut: '',
      hiddenSummary: '',
      lang: 'fa-AF',
      dir: 'rtl',
      bodyHtml: FOREIGN_ARTICLE.page.bodyHtml,
      accept: '',
      before: NOWHERE,
      after: NOWHERE,
    },
  },
} satisfies Partial<Examples>
