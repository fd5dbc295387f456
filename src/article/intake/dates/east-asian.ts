// Dates of East Asia, whose numbers bear the words for year, month and day: `2022年1月6日`, `令和4年1月6日`, `民國111年1月6日`,
// `2022년 1월 6일`.
import type { Stated } from './name-forms.ts'

/** The years before the first of each era: 令和 1 is 2019. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
  明治: 1867,
  民國: 1911,
  民国: 1911,
}

const FIGURES = '〇一二三四五六七八九'
const NUMBER = '\\d{1,2}|[一二三四五六七八九十廿卅]{1,3}'
const WORDS = new RegExp(
  `(?:(?:中[華华])?(?<era>${Object.keys(ERAS).join('|')})\\s?(?<ofEra>\\d{1,3}|元|[一二三四五六七八九十百]{1,5}|[〇零○一二三四五六七八九]{3})|(?<year>\\d{4}|[〇零○一二三四五六七八九]{4}))\\s?[年년]\\s?(?:\\([^()]{2,12}\\)\\s?)?(?<month>${NUMBER})\\s?[月월](?:\\s?(?<day>${NUMBER})\\s?[日일号號])?`,
  'g',
)

/** `民國111/1/6`: the era shows that the first number is its year. */
const FIGURES_OF_ERA = new RegExp(
  `(?<era>${Object.keys(ERAS).join('|')})\\s?(?<ofEra>\\d{1,3})(?<sign>[./-])(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})(?!\\d)`,
  'g',
)

/** A date of this form with where it begins. */
export type EastAsianDate = Stated & { readonly start: number }

/** Every date of this form in a folded text. */
export function eastAsianDates(text: string): EastAsianDate[] {
  if (!/[年년国國]/.test(text)) return []
  return [...text.matchAll(WORDS), ...text.matchAll(FIGURES_OF_ERA)].flatMap(
    ({ groups: { era, ofEra, year, month, day } = {}, 0: words, index }) => {
      const before = text.slice(Math.max(0, index - 1), index)
      if (/\d/.test(before)) return []
      const counted = era === undefined ? numeral(year ?? '') : (ERAS[era] ?? 0) + numeral(ofEra ?? '')
      return [
        {
          year: counted,
          shortYear: false,
          month: numeral(month ?? ''),
          day: day === undefined ? undefined : numeral(day),
          start: index,
          end: index + words.length,
        },
      ]
    },
  )
}

/** A number in figures or in Chinese numerals: `元` is the first, `廿三` is 23, `二〇二二` is 2022, `一百一十一` is 111. */
function numeral(number: string): number {
  if (number === '元') return 1
  if (/^\d+$/.test(number)) return Number(number)
  const plain = number.replace(/[零○]/g, '〇').replace(/廿/g, '二十').replace(/卅/g, '三十')
  if (!/[十百]/.test(plain)) return Number([...plain].map((each) => FIGURES.indexOf(each)).join(''))
  const [hundreds, rest] = plain.includes('百') ? plain.split('百') : ['', plain]
  const [tens, ones] = rest?.includes('十') ? rest.split('十') : [undefined, rest]
  const one = (text: string | undefined) =>
    Math.max(0, FIGURES.indexOf((text ?? '').replace('〇', '') || '〇'))
  const ten = tens === undefined ? 0 : tens === '' || tens === '〇' ? 1 : one(tens)
  return (hundreds === '' ? 0 : one(hundreds)) * 100 + ten * 10 + one(ones)
}
