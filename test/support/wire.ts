// Texts of one agency, as many as are asked for: each its own story.

const PLACES = [
  'Aybak',
  'Baharak',
  'Chakhansur',
  'Darwaz',
  'Eshkashem',
  'Farkhar',
  'Gizab',
  'Herat',
  'Istalif',
  'Jurm',
  'Khost',
  'Lashkargah',
]
const FINDINGS = [
  'counted forty broken sluices along the lower canal',
  'asked the council for timber and two more masons',
  'said that the road over the pass is open again',
  'measured the well behind the school and found it dry',
  'promised new nets before the first snow falls',
]

/** What the agency sets below each of them. */
export const LICENCE = 'Reports of the River News Agency may be printed with its name and without changes.'

/** What it sets before a story, and on a line of its own below it. */
export const GREETING = 'The agency thanks its readers along the river.'
export const IMPRINT = 'Set and corrected in the upper house of the agency'

/** A headline and a story of one paragraph; the same for the same number. */
export function wireStory(i: number): { readonly headline: string; readonly story: string } {
  const place = PLACES[i % PLACES.length] ?? ''
  const [first, second] = [FINDINGS[i % FINDINGS.length] ?? '', FINDINGS[(i + 2) % FINDINGS.length] ?? '']
  const number = 3 + 7 * i
  return {
    headline: `Engineers visit ${place} for the ${number}th time`,
    story: `Engineers who came to ${place} with ${number} mules ${first}. Those who stayed for week ${i + 1} ${second}.`,
  }
}

/** Some texts by path, each made of its headline and story. */
export function wireFiles(
  count: number,
  textOf: (headline: string, story: string, i: number) => string,
  folder = 'articles/wire',
): ReadonlyMap<string, string> {
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const { headline, story } = wireStory(i)
      return [`${folder}/${String(i).padStart(2, '0')}.txt`, textOf(headline, story, i)] as const
    }),
  )
}

/** A page as it is saved: a headline and paragraphs. */
export function wirePage(headline: string, ...paragraphs: readonly string[]): string {
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>\n`).join('')
  return `<!doctype html>\n<html lang="en"><head><title>${headline}</title></head>\n<body><article><h1>${headline}</h1>\n${text}</article></body></html>\n`
}

/** The same texts as saved pages. */
export function asPages(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files].map(([path, text]) => [path.replace(/\.txt$/, '.html'), text]))
}
