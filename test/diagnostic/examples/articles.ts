// Examples of what is noticed in article files: their front matter, sidecars, dates and texts.
import type { ARTICLE_CODES } from '../../../src/diagnostic/catalogue/article.ts'
import type { DOUBT_CODES } from '../../../src/diagnostic/catalogue/doubts.ts'
import type { EXPORT_CODES } from '../../../src/diagnostic/catalogue/exports.ts'
import type { FRONT_MATTER_CODES } from '../../../src/diagnostic/catalogue/front-matter.ts'
import type { SAVED_PAGE_CODES } from '../../../src/diagnostic/catalogue/saved-page.ts'
import type { SIDECAR_CODES } from '../../../src/diagnostic/catalogue/sidecar.ts'
import type { Examples } from './example.ts'

const TEXT =
  'The new bridge over the river was opened on Monday. It replaces a ferry that had carried people and goods between the two banks for more than sixty years.\n'
const described = (fields: string) => `---\n${fields}---\n${TEXT}`
const article = (fields: string) => ({ files: { 'articles/bridge.md': described(fields) } })
const plain = (text: string) => ({ files: { 'articles/bridge.txt': text } })
const page = (body: string, head = '') => ({
  files: {
    'articles/bridge.html': `<!doctype html>\n<html>\n<head><title>Bridge opens</title>${head}</head>\n${body}\n</html>\n`,
  },
})
const beside = (sidecar: string) => ({
  files: { 'articles/bridge.md': described('title: Bridge opens\n'), 'articles/bridge.md.yaml': sidecar },
})

export const FRONT_MATTER_EXAMPLES: Examples<keyof typeof FRONT_MATTER_CODES> = {
  'front-matter-language': {
    files: { 'articles/bridge.md': `---js\n{ title: "Bridge opens" }\n---\n${TEXT}` },
  },
  'front-matter-unclosed': { files: { 'articles/bridge.md': `---\ntitle: Bridge opens\n\n${TEXT}` } },
  'front-matter-unreadable': article('title: Bridge opens: ferry stops\n'),
  'invalid-date': article('title: Bridge opens\ndate: 2021-02-30\n'),
  'invalid-change-date': article('title: Bridge opens\ndate: 2021-02-28\nlastmod: 2021-02-30\n'),
  'unread-collection-date': article('title: Bridge opens\ncollected: by hand\n'),
  'empty-date': article('title: Bridge opens\ndate: 0001-01-01T00:00:00Z\n'),
  'unread-date': article('title: Bridge opens\ndate: some day in May\n'),
  'date-instruction': article('title: Bridge opens\ndate: Last Modified\n'),
  'repeated-key': article('title: Bridge\ntags: [ferry]\ntitle: Bridge opens\n'),
  'contested-key': article('title: Bridge opens\ntags: [ferry]\ntags: [bridge]\n'),
  'value-cut': article('title: Bridge #2 opens\n'),
  'head-unread': {
    files: {
      'articles/bridge.md': `Title: Bridge opens\nDate: 2021-02-03\nAuthor: Mina Rahbar\nOpened at noon\n\n${TEXT}`,
    },
  },
  'wrong-type': article('title: [Bridge, opens]\n'),
  'unread-author': article('title: Bridge opens\nauthor: desk@courier.example\n'),
  'unknown-language': article('title: Bridge opens\nlanguage: Dari language\n'),
  'unknown-encoding': article('title: Bridge opens\nencoding: Morse\n'),
  'address-template': article('title: Bridge opens\npermalink: /:year/:title/\n'),
  'withholding-unread': article('title: Bridge opens\nprivate: until the trial\n'),
  draft: article('title: Bridge opens\ndraft: true\n'),
}

const several = [1, 2]
  .map(
    (number) =>
      `${number} of 2 DOCUMENTS\n\n\nThe Valley Post\n\nMay ${number}, 2021 Saturday\n\nBridge ${number} opens\n\nLENGTH: 41 words\n\n${TEXT}\nLOAD-DATE: May 3, 2021\n`,
  )
  .join('\n\n')

export const EXPORT_EXAMPLES: Examples<keyof typeof EXPORT_CODES> = {
  'several-messages': plain(
    'Mina, [02.05.2021 10:02]\nThe bridge is open.\n\nOmid, [02.05.2021 10:03]\nThe ferry has stopped.\n',
  ),
  'too-many-articles': {
    ...plain(
      `HD Bridge opens\nWC 5 words\nPD 3 May 2019\nSN The Olden Herald\nLP\nThe bridge opened.\n${'AN\nHD\n'.repeat(100_001)}`,
    ),
    note: 'The file has 100,001 articles, each with a number and a headline of no words.',
  },
  'sidecar-field-of-one': {
    files: { 'articles/bridges.txt': several, 'articles/bridges.txt.yaml': 'title: Bridges\n' },
  },
}

export const SIDECAR_EXAMPLES: Examples<keyof typeof SIDECAR_CODES> = {
  'sidecar-unreadable': beside('publication: The Valley: a weekly\n'),
  'sidecar-not-read': {
    files: {
      'articles/bridge.md': described('title: Bridge opens\n'),
      'articles/bridge.md.yaml': Buffer.from('byline: Zoé\n', 'latin1'),
    },
    note: 'The sidecar is saved in windows-1252.',
  },
  'sidecar-not-utf8': {
    files: {
      'articles/bridge.md': described('title: Bridge opens\n'),
      'articles/bridge.md.yaml': Buffer.from('byline: Zoé\n', 'latin1'),
    },
    note: 'The sidecar is saved in windows-1252.',
  },
  'sidecar-too-large': {
    ...beside(`# ${'x'.repeat(40_000)}\n`),
    note: 'The sidecar has 40,000 bytes.',
  },
  'sidecar-without-article': {
    files: {
      'articles/bridge.md': described('title: Bridge opens\n'),
      'articles/flood.txt.yaml': 'date: 2021-05-03\n',
    },
  },
  'sidecar-of-several': {
    files: {
      'articles/bridge.md': described('title: Bridge opens\n'),
      'articles/bridge.txt': TEXT,
      'articles/bridge.yaml': 'date: 2021-05-03\n',
    },
  },
  'second-sidecar': {
    files: {
      'articles/bridge.md': described('title: Bridge opens\n'),
      'articles/bridge.md.yaml': 'date: 2021-05-03\n',
      'articles/bridge.yaml': 'byline: Mina Rahbar\n',
    },
  },
  'lost-withholding': {
    files: {
      'articles/bridge.md': described('title: Bridge opens\n'),
      'articles/brigde.md.yaml': 'access: withheld\n',
    },
  },
  'sha256-mismatch': beside(`sha256: "${'0123456789abcdef'.repeat(4)}"\n`),
  'sha256-unreadable': beside('sha256: 12ab\n'),
  'unknown-sidecar-key': beside('publcation: The Valley\n'),
}

export const ARTICLE_EXAMPLES: Examples<keyof typeof ARTICLE_CODES> = {
  'empty-file': plain(''),
  'redaction-not-found': article('title: Bridge opens\nredactions: [Mina Rahbar]\n'),
  'binary-file': {
    files: { 'articles/bridge.txt': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
    note: 'The file is a picture.',
  },
  'encoding-unknown': {
    files: {
      'articles/bridge.txt': Buffer.from('Caf\u0082 \u0081ber die Br\u0081cke \u0094ffnet', 'latin1'),
    },
    note: 'The file is saved in an encoding of DOS.',
  },
  'control-characters': plain(`Bridge opens\u0000\n\n${TEXT}`),
  'encoding-guessed': {
    files: { 'articles/cafe.txt': Buffer.from(`Café opens by the bridge\n\n${TEXT}`, 'latin1') },
    note: 'The file is saved in windows-1252.',
  },
  'rich-text': {
    files: { 'articles/bridge.rtf': `{\\rtf1\\ansi\\b Bridge opens\\b0\\par\n${TEXT}\\par}` },
  },
  'damaged-text': {
    files: {
      'articles/bridge.txt': Buffer.from(
        `\u00ef\u00bb\u00bfBridge opens\n\nCaf\u00e9 by the river. ${TEXT}`,
        'latin1',
      ),
    },
    note: 'The file begins with the mark of UTF-8, and the é is saved in windows-1252.',
  },
  'no-text': { files: { 'articles/bridge.md': '---\ntitle: Bridge opens\ndate: 2021-05-03\n---\n' } },
  'nothing-to-publish': plain('https://valley.example/bridge\n'),
  'impossible-date': plain(`Bridge opens\n\n30 February 2021\n\n${TEXT}`),
  'dates-disagree': {
    files: { 'articles/2021-05-09-bridge.txt': `Bridge opens\n\n3 May 2021\n\n${TEXT}` },
  },
  'weekday-differs': plain(`Bridge opens\n\nFriday, 3 May 2021\n\n${TEXT}`),
  'dateline-differs': plain(`Bridge opens\n\n3 May 2021\n\nHERAT, March 14 (Sample Wire) - ${TEXT}`),
  'first-of-january': plain(`Bridge opens\n\ndate 2021-01-01\n\n${TEXT}`),
  'other-calendar': article('title: Bridge opens\ndate: 1400-02-13\n'),
  'date-too-early': article('title: Bridge opens\ndate: 1021-05-03\n'),
  'program-day': article('title: Bridge opens\ndate: 1970-01-01\n'),
  'date-before-text': {
    files: {
      'articles/2019-05-03-bridge.txt': `Bridge opens\n\n${TEXT}The work had begun on 14 March 2020.\n`,
    },
  },
  'published-after-change': article('title: Bridge opens\ndate: 2021-05-03\nlastmod: 2021-04-01\n'),
  'published-after-collection': article('title: Bridge opens\ndate: 2021-05-03\ncollected: 2021-04-01\n'),
  'much-hidden': plain(
    `Bridge opens\n\n${TEXT}\nLeave a Reply\nYour email address will not be published.\nAhmad says: At last! My father took the ferry to school every morning.\nZahra says: And who pays for it?\n`,
  ),
}

export const DOUBT_EXAMPLES: Examples<keyof typeof DOUBT_CODES> = {
  mojibake: plain(`Bridge opens\n\nâ€œAt last,â€\u009d said the mayor. ${TEXT}`),
  'html-left': plain(`Bridge opens\n\n<b>The new bridge</b>&nbsp;was opened on Monday. ${TEXT}`),
  'side-by-side': plain(
    [
      ['BRIDGE OPENS', 'MILL TO CLOSE'],
      ['The new bridge over the', 'The owners of the paper'],
      ['river was opened by the', 'mill told its workers on'],
      ['mayor on Monday. It has', 'Friday that they would'],
      ['been built in two years', 'close it in the spring of'],
      ['by a company from Olden', 'next year. Sixty people'],
      ['and replaces the ferry.', 'will be without work.'],
    ]
      .map(([left, right]) => `${left?.padEnd(32)}${right}\n`)
      .join(''),
  ),
  'wall-page': plain(
    'Just a moment...\n\nChecking your browser before accessing valley.example.\n\nPlease enable JavaScript to continue.\n',
  ),
  paywall: plain(`Bridge opens\n\n${TEXT}\nSubscribe to continue reading this article.\n`),
  truncated: plain(
    `Bridge opens\n\n${TEXT}\nThe mayor said that the second bridge would be built as soon as the money was...\n`,
  ),
  'unfinished-paragraph': plain(
    `Bridge opens\n\nThe new bridge over the river was opened on Monday by the mayor of the town, who said to everybody that it had cost less than the\n\nFerries will go on until the end of the year, said the owner of the last one, Karim Ahmadi, who is eighty years old. He said that he had never crossed a bridge in his life.\n`,
  ),
  'little-text': plain('Bridge opens\n\nThe bridge was opened on Monday.\n'),
  'headline-supplied': plain(TEXT),
  'unread-date-line': plain(`Bridge opens\n\nThursday 6 January\n\n${TEXT}`),
  'no-date': plain(`Bridge opens\n\n${TEXT}`),
  'near-duplicate': {
    files: {
      'articles/1.txt': `Bridge opens\n\n${TEXT}The mayor thanked the workers. Ferries will go on until the end of the year.\n`,
      'articles/2.txt': `New bridge opens\n\n${TEXT}The mayor thanked the workers. Ferries will go on until the end of the week.\n`,
    },
  },
  'before-coverage': {
    files: {
      'articles/bridge.md': described('title: Bridge opens\ndate: 1921-05-03\n'),
      'backfile.yaml': 'coverage:\n  earliest: 1998\n',
    },
  },
  'after-coverage': {
    files: {
      'articles/bridge.md': described('title: Bridge opens\ndate: 2201-05-03\n'),
      'backfile.yaml': 'coverage:\n  latest: 2022\n',
    },
  },
  'published-after-accession': article('title: Bridge opens\ndate: 2201-05-03\n'),
}

export const SAVED_PAGE_EXAMPLES: Examples<keyof typeof SAVED_PAGE_CODES> = {
  'page-too-large': {
    ...page(`<body>${'<div>'.repeat(5000)}Bridge opens</body>`),
    note: 'The page has 5,000 elements, each within the one before.',
  },
  'content-not-found': page(`<body><aside>${TEXT.trim()}</aside></body>`),
  'page-without-text': page('<body><div id="app"></div><script src="app.js"></script></body>'),
  'page-of-frames': page(
    '<frameset cols="20%,80%"><frame src="menu.html"><frame src="story.html"></frameset>',
  ),
  'several-articles': page(
    `<body>\n${['Bridge opens', 'Ferry stops', 'Flood ends'].map((headline) => `<article><h2>${headline}</h2><p>${TEXT.trim()}</p></article>\n`).join('')}</body>`,
    '<meta property="og:type" content="website">',
  ),
  'articles-in-page': page(
    ['Bridge opens', 'Mill to close']
      .map((headline) => `<article><h1>${headline}</h1><p>${TEXT}</p><p>${TEXT}</p></article>`)
      .join('\n'),
  ),
  'placeholder-date': page(
    `<body><article><h1>Bridge opens</h1>\n<p>${TEXT.trim()}</p>\n</article></body>`,
    '\n<meta property="article:published_time" content="1970-01-01T00:00:00Z">',
  ),
}
