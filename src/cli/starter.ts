// What a new archive begins with, and a new article or sidecar.
import { ARTICLES, CONFIG_FILE, NAMES_FILE, REGISTER_FILE, SCHEMAS } from '../value/archive-parts.ts'

/** Names a file's schema for editors (yaml-language-server); `up` is the way from the file to the root of its archive. */
function modeline(up: string, schema: string): string {
  return `# yaml-language-server: $schema=${up}${SCHEMAS}/${schema}.schema.json\n`
}

/** The article that a new archive begins with, for its keeper to replace. */
export const FIRST_ARTICLE = `${ARTICLES}/first-article.md`

/** The files of a new archive, by path. */
export const STARTER: readonly (readonly [path: string, text: string])[] = [
  [
    CONFIG_FILE,
    `${modeline('', 'backfile')}# What the keeper says of the archive. Every line is optional; docs/settings.md of Backfile lists all settings.

# Name of the archive, on every page.
title: My archive

# What it holds, in a sentence.
# description: Clippings from the valley's newspapers, 1990 to 2025.

# Language of the site, and of articles that show none of their own: en, fa-AF, ps, de …
# language: en

# Where the site will stand. It works anywhere without this; feeds and previews of links need it.
# baseUrl: https://archive.example/

# Articles dated outside of these are reported.
# coverage: {earliest: 1990, latest: 2025}
`,
  ],
  [
    NAMES_FILE,
    `${modeline('', 'names')}# People, places, organisations and topics, each with the forms in which it is written.

# - name: United Nations
#   kind: organisation
#   variants: [UN, U.N.]
#   note: Shown on its page.
`,
  ],
  [
    FIRST_ARTICLE,
    `---
title: Footbridge at Lower Sedge opens
date: 2021-05-03
publication: The Sedge Gazette
byline: By Mina Rahbar
---
LOWER SEDGE - The new footbridge over the river was opened on Monday, eleven months after the flood had carried the old one
away.

Some two hundred people walked across it behind the school band. The council paid for the bridge with money that had been set aside
for a car park, the mayor, Tom Ashby, said.

This article came with the archive, and everything in it is made up: put one of your own in its place.
`,
  ],
  [
    '.gitignore',
    '# The site, what is remembered between two builds, and installed packages: all are made anew.\ndist/\n.backfile/\nnode_modules/\n',
  ],
  [
    '.gitattributes',
    `# Two people's registers merge as lines.\n${REGISTER_FILE} merge=union\n# Articles are kept byte for byte: their digests are in the register.\n${ARTICLES}/** -text\n`,
  ],
]

/** A new article in Markdown, on its day of collection. */
export function newArticle(headline: string, today: string): string {
  return `---
title: ${JSON.stringify(headline)}
# The day on which it was published, as far as it is known: 2022-01-05, 2022-01, 1990s, before 1990
date:
publication:
byline:
# Where the text was taken from.
source_url:
collected: {at: ${today}}
---

`
}

/** A new sidecar for a path from the archive's root, on the day of collection. */
export function newSidecar(path: string, today: string): string {
  const up = '../'.repeat(path.split('/').length - 1)
  return `${modeline(up, 'sidecar')}# What a person adds to the file beside this, or corrects in it. Take away the # before a line to use it.
# title:
# date:
# publication:
# byline:
# tags: []
collected: {at: ${today}}
`
}
