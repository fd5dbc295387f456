// A language of the interface as a locale of CSL: made of the words that our own citations are made with, so that what is compared is the
// order and the signs of a style.
import type { CitationWords } from '../../src/citation/styles/words.ts'
import { escapeXml } from '../../src/value/xml.ts'

/** The locale, under the name by which it is asked for. */
export function localeOf(words: CitationWords, name: string): string {
  const term = (of: string, text: string, form = '') =>
    `<term name="${of}"${form === '' ? '' : ` form="${form}"`}>${escapeXml(text)}</term>`
  const months = Array.from({ length: 12 }, (_, i) => {
    const number = String(i + 1).padStart(2, '0')
    return (
      term(`month-${number}`, words.month(i + 1, 'long')) +
      term(`month-${number}`, words.month(i + 1, 'short'), 'short')
    )
  })
  const seasons = [1, 2, 3, 4].map((season) => term(`season-0${season}`, words.season(season)))
  const [open, close] = words.quotes
  const [innerOpen, innerClose] = words.innerQuotes
  const parts = words.monthFirst
    ? '<date-part name="month" suffix=" "/><date-part name="day" suffix=", "/><date-part name="year"/>'
    : '<date-part name="day" suffix=" "/><date-part name="month" suffix=" "/><date-part name="year"/>'
  return `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="${name}">
  <style-options punctuation-in-quote="${words.marksWithinQuotes}"/>
  <date form="text">${parts}</date>
  <date form="numeric">${parts}</date>
  <terms>
    ${term('and', words.and)}${term('and', words.ampersand, 'symbol')}${term('et-al', words.etAl)}
    ${term('no date', words.noDate)}${term('no date', words.noDate, 'short')}
    ${term('circa', words.circa)}${term('circa', words.circa, 'short')}
    ${term('open-quote', open)}${term('close-quote', close)}
    ${term('open-inner-quote', innerOpen)}${term('close-inner-quote', innerClose)}
    ${term('page-range-delimiter', '–')}${term('colon', ':')}${term('comma', ',')}${term('semicolon', ';')}
    ${months.join('')}${seasons.join('')}
  </terms>
</locale>
`
}
