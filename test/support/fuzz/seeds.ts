// Small files of every form from which fuzzing begins. All are made up.

/** A file as fuzzing knows it. */
export interface FuzzFile {
  readonly path: string
  readonly text: string
  readonly sidecar?: string
}

const STORY =
  'OLDEN, March 3 (Sample Wire) - The bridge at Olden fell into the river Sarn in the night, officials said.\n\nNobody was hurt, Ada Norling of the National Bridge Office (NBO) told reporters on Monday. “We saw it,” she said.\n'

/** The files that fuzzing begins with. */
export const SEEDS: readonly FuzzFile[] = [
  {
    path: 'a.txt',
    text: `Bridge falls into river\n\nBy Jonas Veit\n\n3 March 2019\n\n${STORY}\nRelated: Mill to close\n3 Comments\n`,
  },
  {
    path: 'a.txt',
    text: `date 2019-03-03 Olden Herald\nHome | News | Sport\nShare\n\nBridge falls\n${STORY}© 2019 Olden Press\n`,
  },
  {
    path: '2019-03-03-bridge.txt',
    text: `پل فرو ریخت\n\nکابل ـ ۱۲ حوت ۱۳۹۷\n\nپل الدن شب گذشته در رود سارن فرو ریخت. 🌉\n\n- یک\n- دو\n`,
  },
  { path: 'a.txt', text: 'title: Bridge falls\ndate: 2019-03-03\n\n> quoted\n> twice\n\na\tb\tc\n1\t2\t3\n' },
  {
    path: 'a.md',
    text: `---\ntitle: "Bridge falls"\ndate: 2019-03-03\nauthors: [Ada Norling, Jonas Veit]\ntags:\n  - bridge\n  - river\nparams: { section: News }\n---\n# Bridge falls\n\n${STORY}\n[mill](mill.md) [[harbour|port]] ![a](b.jpg)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nA note.[^1]\n\n[^1]: Of *Olden*.\n`,
  },
  {
    path: 'a.md',
    text: `+++\ntitle = "Bridge falls"\ndate = 2019-03-03\n[taxonomies]\ntags = ["bridge"]\n+++\n${STORY}\n{{< figure src="a.jpg" >}}\n\n<div><p>In <b>HTML</b></p></div>\n\n1. a\n2. b\n`,
  },
  {
    path: 'a.md',
    text: `{\n"title": "Bridge falls",\n"date": "2019-03-03",\n"tags": ["a"]\n}\n\n${STORY}\n\`\`\`\ncode\n\`\`\`\n`,
  },
  {
    path: 'a.md',
    text: `${STORY}\n%% note %%\n\n> [!note] Title\n> words\n\n==marked== ~~gone~~ **bold _both_**\n`,
    sidecar: 'title: Bridge falls\ndate: 2019-03\nredactions:\n  - Jonas Veit\n',
  },
  {
    path: 'a.html',
    text: `<!DOCTYPE html><html lang="en"><head><title>Bridge falls - Olden Herald</title><meta property="article:published_time" content="2019-03-03T05:14:00Z"><meta name="author" content="Ada Norling"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge falls","datePublished":"2019-03-03"}</script></head><body><nav><a href="/">Home</a></nav><article><h1>Bridge falls</h1><p class="byline">By Ada Norling</p><time datetime="2019-03-03">March 3, 2019</time><p>The bridge at Olden fell into the river Sarn in the night, officials said on Monday.</p><p>Nobody was hurt &amp; all are well. 🌉</p><ul><li>a<li>b</ul></article><aside>Most read</aside></body></html>`,
  },
  {
    path: 'a.html',
    text: `<p>${STORY}<br>and <a href="x.html">more</a></p><table><tr><td>1<td>2</table><pre>a\n b</pre>`,
  },
  {
    path: 'a.txt',
    text: `1 of 2 DOCUMENTS\n\n\nThe Olden Herald\n\nMarch 3, 2019 Monday\n\nBridge falls\n\nBYLINE: Ada Norling\n\nLENGTH: 12 words\n\n${STORY}\nLOAD-DATE: March 9, 2019\n\n\n2 of 2 DOCUMENTS\n\n\nThe Olden Herald\n\nMarch 4, 2019\n\nMill to close\n\nLENGTH: 9 words\n\nThe mill will close.\n\nLOAD-DATE: March 9, 2019\n`,
  },
  {
    path: 'a.txt',
    text: `From ada@herald.example Sun Mar  3 05:14:00 2019\nFrom: Ada Norling <ada@herald.example>\nDate: 3 Mar 2019 05:14:00 +0100\nSubject: =?utf-8?Q?Bridge_falls?=\n\n${STORY}\n`,
  },
  {
    path: 'a.txt',
    text: `HD Bridge falls\nBY Ada Norling\nWC 12 words\nPD 3 March 2019\nSN The Olden Herald\nLP\n${STORY}\nAN Document OLDEN00020190303ef3300001\n`,
  },
  {
    path: 'a.txt',
    text: `Olden News, [03.04.2019 05:14]\n${STORY}\nOlden News, [04.04.2019 07:30]\n[ Photo ]\nMill to close.\n`,
  },
  {
    path: 'a.rtf',
    text: "{\\rtf1\\ansi\\deff0 {\\fonttbl{\\f0 Arial;}}\\f0 Bridge falls\\par\\par The bridge at \\b Olden\\b0  fell. Caf\\'e9 \\u1662?\\par}",
  },
]

/** Pieces that mutations put in. */
export const PIECES: readonly string[] = [
  ...[
    '---\n',
    '+++\n',
    '```',
    '<!--',
    '-->',
    '%%',
    '{{<',
    '>}}',
    '[[',
    ']]',
    '[^1]',
    '[^1]: ',
    '](',
    '![',
    '**',
    '_',
    '`',
    '> ',
    '- ',
    '1. ',
    '# ',
  ],
  ...[
    '<p>',
    '</p>',
    '<div hidden>',
    '<script>',
    '</script>',
    '<b>',
    '<table>',
    '<td>',
    '<!--',
    '<iframe srcdoc="',
    '&amp;',
    '&#x1f309;',
    '&nbsp;',
    '<',
  ],
  ...[
    '2019-02-30',
    '3 March 2019',
    'March ',
    '12/11/10',
    '۱۲ حوت ۱۳۹۷',
    'circa 1990',
    'By ',
    'KABUL, ',
    'Related: ',
    'Share\n',
    '3 Comments\n',
  ],
  ...[
    'title: ',
    'date: ',
    'tags: [',
    'draft: true\n',
    'access: private\n',
    'redactions: [',
    '"',
    "'",
    ':',
    '\t',
    '\r',
    '\r\n',
    '\n\n',
    '\u2028',
    '\u0085',
  ],
  ...[
    '\u0000',
    '\u0007',
    '\ufeff',
    '\u202e',
    '\u200b',
    '\ufffe',
    '\ue000',
    '🌉',
    '\ud800',
    '\udc00',
    '\u0301',
    'İ',
    'ß',
    'ﷺ',
    '\u00ad',
    '\u00a0',
  ],
]
