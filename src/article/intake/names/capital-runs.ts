// Runs of words with capitals: `Ahmad Massoud`, `Ministry of the Interior`, `St. Petersburg`.

/** Words with capitals that stand one behind the other, and where the first begins, in UTF-16 units. */
export interface CapitalRun {
  readonly run: string
  readonly at: number
}

const WORD = "(?:(?:St|Mt|Ft)\\.(?= \\p{Lu})|\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:[-’'][\\p{L}\\p{M}\\p{N}]+)*)"
const RUN = new RegExp(`(?<![\\p{L}\\p{N}][-’']?)${WORD}(?:(?: (?:of|for)(?: the)?)? ${WORD})*`, 'uy')

/** The runs of a text, in order. The pattern is asked only at capitals: most letters are none. */
export function capitalRuns(text: string): CapitalRun[] {
  const runs: CapitalRun[] = []
  for (let at = 0; at < text.length; at++) {
    if (!isCapitalAt(text, at)) continue
    RUN.lastIndex = at
    const run = RUN.exec(text)?.[0]
    if (run === undefined) continue
    runs.push({ run, at })
    at += run.length - 1
  }
  return runs
}

/** Scripts from Hebrew to Myanmar know no capitals; nor do Chinese, Japanese and Korean. */
const [NO_CASE_FROM, NO_CASE_TO] = [0x590, 0x10a0]
const [EAST_ASIAN_FROM, EAST_ASIAN_TO] = [0x2e00, 0xa640]

/** Whether a capital stands at an offset: Unicode's upper-case letters (`Lu`). */
export function isCapitalAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit < 0xc0) return unit >= 65 && unit <= 90
  if (unit >= NO_CASE_FROM && unit < NO_CASE_TO) return false
  if (unit >= EAST_ASIAN_FROM && unit < EAST_ASIAN_TO) return false
  return /^\p{Lu}/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0))
}
