// The words of styled citations, out of the texts of a language.
import type { CitationWords } from '../../citation/styles/words.ts'
import { memoized } from '../../value/memo.ts'
import type { PlainKey, Texts } from './texts.ts'
import { monthName } from './words.ts'

/** Months as styles shorten them. */
const SHORT_MONTHS: readonly PlainKey[] = [
  'cite.month.1',
  'cite.month.2',
  'cite.month.3',
  'cite.month.4',
  'cite.month.5',
  'cite.month.6',
  'cite.month.7',
  'cite.month.8',
  'cite.month.9',
  'cite.month.10',
  'cite.month.11',
  'cite.month.12',
]

const SEASONS: readonly PlainKey[] = ['cite.season.1', 'cite.season.2', 'cite.season.3', 'cite.season.4']

/** The words in which citations of a language are written. */
export const citationWords = memoized((texts: Texts): CitationWords => {
  const say = (key: PlainKey | undefined) => (key === undefined ? '' : texts.say(key))
  return {
    and: texts.say('cite.and'),
    ampersand: texts.say('cite.ampersand'),
    etAl: texts.say('cite.et-al'),
    noDate: texts.say('cite.no-date'),
    circa: texts.say('cite.circa'),
    comma: texts.say('cite.comma'),
    quotes: [texts.say('cite.open-quote'), texts.say('cite.close-quote')],
    innerQuotes: [texts.say('cite.open-inner-quote'), texts.say('cite.close-inner-quote')],
    marksWithinQuotes: texts.say('cite.marks-within-quotes') === 'yes',
    monthFirst: texts.say('cite.month-first') === 'yes',
    digits: (text) => texts.digits(Number(text)),
    month: (month, form) => (form === 'long' ? monthName(month, texts) : say(SHORT_MONTHS[month - 1])),
    season: (season) => say(SEASONS[season - 1]),
  }
})
