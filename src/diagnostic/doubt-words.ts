// What problems are called where many are counted: in the last lines of the report.

/** The names of a doubt, after a number. */
export interface DoubtWords {
  /** After the number one, and after others: `article has no date`, `articles have no date`. */
  readonly one: string
  readonly many: string
}

const has = (what: string): DoubtWords => ({
  one: `article has ${what}`,
  many: `articles have ${what}`,
})
const looks = (what: string): DoubtWords => ({
  one: `looks ${what}`,
  many: `look ${what}`,
})
const noun = (one: string, many = `${one}s`): DoubtWords => ({ one, many })

/** By code, the gravest first; problems that are not here want their own line of the report, and get it. */
const WORDS: Readonly<Record<string, DoubtWords>> = {
  'empty-file': noun('file is empty', 'files are empty'),
  'binary-file': noun('file is not text', 'files are not text'),
  'wall-page': noun('is a notice of a site, not an article', 'are notices of sites, not articles'),
  mojibake: has('garbled letters'),
  'damaged-text': noun('file could not be read in full', 'files could not be read in full'),
  'html-left': noun('holds code of a web page', 'hold code of a web page'),
  truncated: looks('cut off'),
  paywall: noun('ends at a paywall', 'end at a paywall'),
  'much-hidden': noun('has much of its text hidden', 'have much of their text hidden'),
  'encoding-guessed': noun('was read in a guessed encoding', 'were read in a guessed encoding'),
  'content-not-found': noun('saved page shows no article', 'saved pages show no article'),
  'dates-disagree': has('two dates'),
  'impossible-date': noun('names an impossible day', 'name an impossible day'),
  'invalid-date': noun('date could not be read', 'dates could not be read'),
  'before-coverage': noun('is dated before the archive begins', 'are dated before the archive begins'),
  'after-coverage': noun('is dated after the archive ends', 'are dated after the archive ends'),
  'same-file-twice': noun('file is here twice', 'files are here twice'),
  'near-duplicate': noun('is nearly the same as another', 'are nearly the same as others'),
  'no-date': has('no date'),
  'headline-supplied': noun('headline was supplied', 'headlines were supplied'),
  'no-text': has('no text'),
  'little-text': has('hardly any text'),
  'unfinished-paragraph': has('an unfinished paragraph'),
}

/** Codes of doubts about articles, the gravest first. */
export const DOUBT_CODES: readonly string[] = Object.keys(WORDS)

/** `12 articles have no date`; undefined for a code that is no doubt about an article. */
export function doubtInWords(code: string, count: string): string | undefined {
  const words = WORDS[code]
  return words && `${count} ${count === '1' ? words.one : words.many}`
}
