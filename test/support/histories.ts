// Random histories of a small archive: its whole folder as a table, and what a keeper does to it step by step.
import fc from 'fast-check'
import { asPages, LICENCE, wireFiles, wirePage } from './wire.ts'

/** Every file of an archive's folder as text, by path from its root. */
export type Folder = ReadonlyMap<string, string>

/** What a keeper does; the numbers choose among what is there. */
export interface Step {
  readonly does: keyof typeof DOINGS
  readonly which: number
  readonly how: number
  readonly also: number
}

/** A folder with what was deleted from it, oldest first. */
export interface Kept {
  readonly folder: Folder
  readonly bin: readonly (readonly [path: string, text: string])[]
}

const PATHS = [
  'articles/a.md',
  'articles/b.md',
  'articles/c.txt',
  'articles/d.txt',
  'articles/e.html',
  'articles/sub/a.md',
  'articles/sub/f.txt',
  'articles/sub/deep/g.md',
  'articles/sub/export.txt',
  'articles/export-2.txt',
]
const HEADLINES = ['Flood', 'Bridge', 'Rain Stops Work on the Bridge', 'سیلاب در پنجشیر', 'Flood!']
const DATES = ['1998-11-03', '1998-11', '2001-02-30', '', '2001-03-21', '1998-11-03', '1990s', 'before 1998']
const BODIES = [
  'Kabul - The river rose in Panjshir and the National Resistance Front (NRF) spoke. See [the bridge](/undated/bridge/).',
  'The NRF said that Ahmad Massoud was in Panjshir.\n\nMassoud said nothing. [Elsewhere](b.md).',
  'It rained. {{< figure src="x.png" >}}',
  'سیل آمد و پل را برد. مردم پنجشیر گفتند که آب بالا آمد.',
  'The bridge fell.\n\n![The bridge](x.svg "Photo: Mina")\n\n![[y.svg|400]]\n\nSee [the plan](x.svg).',
  'Subscribe to our newsletter\n\nThe mill beside the bridge will be repaired.[^1]\n\n[^1]: Said the council.',
]
const EXTRAS = [
  '',
  'tags: [flood, Panjshir]\n',
  'tags: [Flood]\nauthor: Mina Rahbar\n',
  'publication: River Gazette\naliases: [/old/]\n',
  'draft: true\n',
  'collected: {at: 2001-04-01, by: Mina}\n',
  'title: twice\n',
  'access: {level: metadata-only, reason: asked for}\n',
  'access: withheld\n',
  'embargo: 2030-01-01\nnoindex: true\n',
  'redactions: [{quote: the bridge, scope: article}, {pattern: "Pan\\\\w+", reason: safety, scope: article}]\n',
  'redactions: [Massoud]\n',
  'private: true\n',
]
const SIDECARS = [
  'title: From beside\n',
  'date: 2001-03-21\n',
  'publication: River Gazette\ntags: [mill]\n',
  'title: A: B\n',
  'collector: Mina\n',
  'access: withheld\n',
  'access: open\n',
  'redactions: [{quote: river, scope: article}]\n',
]
const SETTINGS: readonly (readonly string[])[] = [
  ['', 'title: The Archive\n', 'title: Another\n'],
  ['', 'language: fa-AF\n', 'language: ps\n', 'language: xyzzy plugh\n'],
  ['', 'calendars: [gregorian, solar-hijri]\n'],
  ['', 'addresses: keep\n'],
  ['', 'tombstones: true\n'],
  ['', 'baseUrl: https://archive.example/\n'],
  ['', 'intake: true\n'],
  ['', 'rawFiles: true\n'],
  ['', 'coverage: {earliest: 2000}\n'],
  ['', 'audience: private\n'],
  ['', 'images: none\n', 'images: original\n'],
  [
    '',
    'access: [{folder: articles/sub, access: metadata-only}]\n',
    'access: [{folder: articles, redactions: [rose]}, {publication: River Gazette, embargo: 2030-01-01}]\n',
  ],
]
const NAMES = [
  '- name: Panjshir Valley\n  kind: place\n  variants: [Panjshir, پنجشیر]\n',
  '- name: Panjshir\n- name: Ahmad Massoud\n  variants: [Massoud]\n- name: Water\n  variants: [flood, mill]\n',
  '- name: National Resistance Front\n  kind: organisation\n  variants: [NRF, the river]\n  note: Of the north.\n',
  '- name: The Gazette\n  variants: [River Gazette, M. Rahbar]\n- name: Mina\n  variants: [Mina Rahbar]\n',
  '- name: Flood\n  variants: [flood, flood]\n',
  '- name: One\n  variants: [Two]\n- name: Three\n  variants: [two]\n',
  '- name: [\n',
]
const TEMPLATES: readonly (readonly [path: string, text: string])[] = [
  ['templates/partials/footer.eta', '<footer>Another footer</footer>\n'],
  ['templates/partials/footer.eta', '<footer>A third footer</footer>\n'],
  ['templates/partials/footer.eta', '<% if ( %>\n'],
  ['templates/partials/footer.eta', '<%= it.nothing.there %>\n'],
  ['templates/texts/en.json', '{"nav.tags": "Subjects"}'],
  ['templates/assets/own.css', 'p { color: red }\n'],
]
const PUBLIC: readonly (readonly [path: string, text: string])[] = [
  ['public/robots.txt', 'User-agent: *\n'],
  ['public/robots.txt', 'User-agent: none\n'],
  ['public/index.html', 'mine'],
  ['public/1998/11/03/flood/index.html', 'in the way'],
]

/** Pages of the keeper's own, some of which cannot be. */
const OWN_PAGES: readonly (readonly [path: string, text: string])[] = [
  ['pages/contact.md', '---\ntitle: Contact\nmenu: main\n---\nWrite to us. ![](../articles/x.svg)\n'],
  ['pages/contact.md', '---\ntitle: Contact\naccess: withheld\n---\nMassoud said nothing.\n'],
  ['pages/contact.fa.md', '---\ntitle: تماس\n---\nبه ما بنویسید. [Contact](contact.md)\n'],
  ['pages/about.md', '---\ntitle: About us\n---\nNot here.\n'],
  ['pages/corrections.md', '---\ntitle: Corrections\ndraft: true\n---\nNot yet.\n'],
]

/** Pictures as text, one of which is no picture. */
const PICTURES: readonly (readonly [path: string, text: string])[] = ['articles/', 'articles/sub/'].flatMap(
  (folder) =>
    ['M0 0', 'M1 1', 'M0 0', ''].map((drawn, i) => {
      const path = drawn === '' ? '<script/>' : `<path d="${drawn}"/>`
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><!-- ${i} -->${path}</svg>`
      return [`${folder}${i % 3 === 2 ? 'y' : 'x'}.svg`, svg] as const
    }),
)

function pick<T>(from: readonly T[], n: number): T {
  return from[n % from.length] as T
}

/** The export of a database, of as many articles as `also` says, from one of the headlines on. */
function exportText(how: number, also: number): string {
  const articles = 1 + (also % 3)
  return Array.from({ length: articles }, (_, i) => {
    const body = pick(BODIES, how + i)
    const day = `November ${1 + ((how + i) % 9)}, 1998 Tuesday`
    return `${i + 1} of ${articles} DOCUMENTS\n\n\nRiver Gazette\n\n${day}\n\n${pick(HEADLINES, how + i)}\n\nLENGTH: 41 words\n\n${body}\n\nLOAD-DATE: May 3, 2001\n`
  }).join('\n\n')
}

/** The text of an article file, in the notation of its ending. */
function articleText(path: string, how: number, also: number): string {
  const headline = pick(HEADLINES, how)
  const date = pick(DATES, also)
  const body = pick(BODIES, Math.floor(how / HEADLINES.length) + also)
  const extra = pick(EXTRAS, Math.floor(also / DATES.length) + how)
  if (path.includes('export')) return exportText(how, also)
  if (path.endsWith('.html'))
    return `<!doctype html><html><head><title>${headline}</title></head><body><article><h1>${headline}</h1><p>${date}</p><p>${body}</p></article></body></html>`
  if (path.endsWith('.txt')) return `${headline}\n\n${date}\n\n${body}\n`
  if (how % 11 === 10) return `---\ntitle: ${headline}: broken\n---\n${body}\n`
  return `---\ntitle: ${JSON.stringify(headline)}\n${date === '' ? '' : `date: ${date}\n`}${extra}---\n${body}\n`
}

const isArticle = (path: string) => path.startsWith('articles/') && !/\.(?:yaml|svg)$/.test(path)

type Doing = (kept: Kept, step: Step) => Folder

function articleOf(folder: Folder, n: number): readonly [string, string] | undefined {
  const articles = [...folder].filter(([path]) => isArticle(path))
  return articles.length === 0 ? undefined : pick(articles, n)
}

const without = (folder: Folder, ...paths: readonly string[]): Folder =>
  new Map([...folder].filter(([path]) => !paths.includes(path)))
const withFile = (folder: Folder, path: string, text: string): Folder => new Map([...folder, [path, text]])

/** Days in figures, some of which leave two days open. */
const DAYS = ['03/05/2021', '28/04/2021', '29/04/2021', '04/30/2021', '05/06/2021']

const DOINGS = {
  add: ({ folder }, { which, how, also }) => {
    const path = pick(PATHS, which)
    return folder.has(path) ? folder : withFile(folder, path, articleText(path, how, also))
  },
  edit: ({ folder }, { which, how, also }) => {
    const [path] = articleOf(folder, which) ?? []
    return path === undefined ? folder : withFile(folder, path, articleText(path, how, also))
  },
  correct: ({ folder }, { which, how }) => {
    const [path, text] = articleOf(folder, which) ?? []
    if (path === undefined || text === undefined) return folder
    const corrected =
      how % 2 === 0
        ? text.replace(/^title: .*$/m, `title: ${JSON.stringify(pick(HEADLINES, how))}`)
        : text.replace(/^date: .*$/m, `date: ${pick(DATES, how) || '2002'}`)
    return withFile(folder, path, corrected)
  },
  rename: ({ folder }, { which, how, also }) => {
    const [path, text] = articleOf(folder, which) ?? []
    const target = pick(PATHS, how)
    if (path === undefined || text === undefined || folder.has(target)) return folder
    const beside = folder.get(`${path}.yaml`)
    const moved = withFile(without(folder, path), target, text)
    if (beside === undefined || also % 2 === 0) return moved
    return withFile(without(moved, `${path}.yaml`), `${target}.yaml`, beside)
  },
  remove: ({ folder }, { which }) => {
    const [path] = articleOf(folder, which) ?? []
    return path === undefined ? folder : without(folder, path)
  },
  restore: ({ folder, bin }, { which }) => {
    if (bin.length === 0) return folder
    const [path, text] = pick(bin, which)
    return folder.has(path) ? folder : withFile(folder, path, text)
  },
  copy: ({ folder }, { which, how }) => {
    const [path, text] = articleOf(folder, which) ?? []
    const target = pick(PATHS, how)
    return path === undefined || text === undefined || folder.has(target)
      ? folder
      : withFile(folder, target, text)
  },
  swap: ({ folder }, { which, how }) => {
    const [one, other] = [articleOf(folder, which), articleOf(folder, how)]
    if (!one || !other) return folder
    return withFile(withFile(folder, one[0], other[1]), other[0], one[1])
  },
  sidecar: ({ folder }, { which, how }) => {
    const [path] = articleOf(folder, which) ?? []
    if (path === undefined) return folder
    const file = `${path}.yaml`
    return how % 5 === 4 ? without(folder, file) : withFile(folder, file, pick(SIDECARS, how))
  },
  settings: ({ folder }, { which, how }) => {
    const before = folder.get('backfile.yaml') ?? ''
    const choices = pick(SETTINGS, which)
    const key = (choices[1] ?? '').split(':')[0] ?? ''
    const others = before.split('\n').filter((line) => line !== '' && !line.startsWith(`${key}:`))
    const text = [...others.map((line) => `${line}\n`), pick(choices, how)].join('')
    return text === '' ? without(folder, 'backfile.yaml') : withFile(folder, 'backfile.yaml', text)
  },
  // Texts of an agency come and go, up to more than are needed for what they share to be taken for the agency's.
  wire: ({ folder }, { which, how, also }) => {
    const inWire = [...folder.keys()].filter((path) => path.startsWith('articles/wire/'))
    const plain = how % 4
    const textOf = (headline: string, story: string, i: number) =>
      i < plain ? `${headline}\n\n${story}\n` : `${headline}\n\n${story} ${LICENCE}\n`
    const pageOf = (headline: string, story: string, i: number) =>
      i < plain ? wirePage(headline, story) : wirePage(headline, story, LICENCE)
    const count = which % 13
    const files = also % 3 === 0 ? asPages(wireFiles(count, pageOf)) : wireFiles(count, textOf)
    const kept = also % 2 === 0 ? without(folder, ...inWire) : folder
    return new Map([...kept, ...files])
  },
  // Articles of a site that writes days in figures come and go: enough of them show in which order.
  figures: ({ folder }, { which, how, also }) => {
    const days = [pick(DAYS, which), pick(DAYS, how), pick(DAYS, also)]
    const files = days.map((day, i): [string, string] => [
      `articles/figures/${i}.txt`,
      `Figures ${i}\n\n${day}\n\nhttps://figures.example/${i}\n\nThe ferry carried ${i + 2} people and a dog.\n`,
    ])
    return new Map([...folder, ...files.slice(0, 1 + (also % 3))])
  },
  names: ({ folder }, { which, how }) =>
    how % 4 === 0 ? without(folder, 'names.yaml') : withFile(folder, 'names.yaml', pick(NAMES, which)),
  theme: ({ folder }, { which, how }) => {
    const [path, text] = pick(TEMPLATES, which)
    return how % 3 === 0 ? without(folder, ...TEMPLATES.map(([path]) => path)) : withFile(folder, path, text)
  },
  publicFile: ({ folder }, { which, how }) => {
    const [path, text] = pick(PUBLIC, which)
    return how % 3 === 0 ? without(folder, path) : withFile(folder, path, text)
  },
  picture: ({ folder }, { which, how }) => {
    const [path, text] = pick(PICTURES, which)
    return how % 3 === 0 ? without(folder, path) : withFile(folder, path, text)
  },
  ownPage: ({ folder }, { which, how }) => {
    const [path, text] = pick(OWN_PAGES, which)
    return how % 3 === 0 ? without(folder, path) : withFile(folder, path, text)
  },
  nothing: ({ folder }) => folder,
} satisfies Record<string, Doing>

/** What a step makes of a folder. */
export function after(kept: Kept, step: Step): Kept {
  const doing: Doing = DOINGS[step.does]
  const folder = doing(kept, step)
  const gone = [...kept.folder].filter(([path]) => isArticle(path) && !folder.has(path))
  return { folder, bin: [...kept.bin, ...gone] }
}

/** Articles change most often; settings and theme now and then. */
const OFTEN: readonly (keyof typeof DOINGS)[] = [
  'add',
  'add',
  'edit',
  'correct',
  'rename',
  'remove',
  'restore',
  'sidecar',
  'wire',
  'figures',
  'picture',
]
const SELDOM = Object.keys(DOINGS) as (keyof typeof DOINGS)[]

/** A history of at most `longest` steps, beginning with an archive of some articles. */
export function history(longest: number): fc.Arbitrary<readonly Step[]> {
  const number = fc.nat(59)
  const step = fc.record({
    does: fc.constantFrom(...OFTEN, ...SELDOM),
    which: number,
    how: number,
    also: number,
  })
  return fc
    .tuple(
      fc.array(fc.record({ does: fc.constant('add' as const), which: number, how: number, also: number }), {
        minLength: 2,
        maxLength: 4,
      }),
      fc.array(step, { minLength: 1, maxLength: longest }),
    )
    .map(([first, steps]) => [...first, ...steps])
}
