// What problems are called where many are counted: on the intake desk and in the last lines of the report.

/** The names of a doubt. */
export interface DoubtWords {
  /** On a label: `No date`. */
  readonly label: string
  /** After the number one, and after others: `article has no date`, `articles have no date`. */
  readonly one: string
  readonly many: string
}

const has = (label: string, what: string): DoubtWords => ({
  label,
  one: `article has ${what}`,
  many: `articles have ${what}`,
})
const looks = (label: string, what: string): DoubtWords => ({
  label,
  one: `looks ${what}`,
  many: `look ${what}`,
})
const noun = (label: string, one: string, many = `${one}s`): DoubtWords => ({ label, one, many })

/** By code, the gravest first; problems that are not here want their own line of the report, and get it. */
const WORDS: Readonly<Record<string, DoubtWords>> = {
  'empty-file': noun('Empty', 'file is empty', 'files are empty'),
  'binary-file': noun('Not a text', 'file is not text', 'files are not text'),
  'wall-page': noun(
    'Not an article',
    'is a notice of a site, not an article',
    'are notices of sites, not articles',
  ),
  mojibake: has('Garbled letters', 'garbled letters'),
  'damaged-text': noun(
    'Damaged letters',
    'file could not be read in full',
    'files could not be read in full',
  ),
  'html-left': noun('Web code in the text', 'holds code of a web page', 'hold code of a web page'),
  truncated: looks('Cut off', 'cut off'),
  paywall: noun('Paywall', 'ends at a paywall', 'end at a paywall'),
  'much-hidden': noun('Much hidden', 'has much of its text hidden', 'have much of their text hidden'),
  'encoding-guessed': noun(
    'Encoding guessed',
    'was read in a guessed encoding',
    'were read in a guessed encoding',
  ),
  'content-not-found': noun(
    'Article not found',
    'saved page shows no article',
    'saved pages show no article',
  ),
  'dates-disagree': has('Dates disagree', 'two dates'),
  'impossible-date': noun('Impossible date', 'names an impossible day', 'name an impossible day'),
  'invalid-date': noun('Invalid date', 'date could not be read', 'dates could not be read'),
  'before-coverage': noun(
    'Before coverage',
    'is dated before the archive begins',
    'are dated before the archive begins',
  ),
  'after-coverage': noun(
    'After coverage',
    'is dated after the archive ends',
    'are dated after the archive ends',
  ),
  'same-file-twice': noun('Same file twice', 'file is here twice', 'files are here twice'),
  'near-duplicate': noun('Near duplicate', 'is nearly the same as another', 'are nearly the same as others'),
  'no-date': has('No date', 'no date'),
  'headline-supplied': noun('Headline supplied', 'headline was supplied', 'headlines were supplied'),
  'no-text': has('No text', 'no text'),
  'little-text': has('Little text', 'hardly any text'),
  'unfinished-paragraph': has('Unfinished paragraph', 'an unfinished paragraph'),
}

/** Codes of doubts about articles, the gravest first. */
export const DOUBT_CODES: readonly string[] = Object.keys(WORDS)

/** `12 articles have no date`; undefined for a code that is no doubt about an article. */
export function doubtInWords(code: string, count: string): string | undefined {
  const words = WORDS[code]
  return words && `${count} ${count === '1' ? words.one : words.many}`
}

/** `No date`; for other codes the code itself in words: `Broken link`. */
export function doubtLabel(code: string): string {
  const words = code.replaceAll('-', ' ')
  return WORDS[code]?.label ?? words.charAt(0).toUpperCase() + words.slice(1)
}
