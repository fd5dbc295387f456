// A mixed archive of ten languages by chance: invented words of each script, with the signs that words are joined by.
import type { SearchRecord } from '../../../src/search/search-record.ts'
import type { SearchName } from '../../../src/value/search-names.ts'
import { record } from '../../search/made-up-records.ts'
import { type Chance, chanceFrom, oneOf } from './chance.ts'

interface Tongue {
  readonly language: string
  readonly dir: 'ltr' | 'rtl'
  readonly letters: readonly string[]
  /** What joins two words, beside a space. */
  readonly joints: readonly string[]
}

const tongue = (language: string, letters: string, joints: string, dir: 'ltr' | 'rtl' = 'ltr'): Tongue => ({
  language,
  dir,
  letters: letters.split(' '),
  joints: [...joints],
})

const TONGUES: readonly Tongue[] = [
  tongue('en', 'ba re ti lo ku man ter ing dos pli sha wen ors', '-\u2019'),
  tongue('fa', 'با ری تو کی من دا ره شه نو گل', '\u200c', 'rtl'),
  tongue('ps', 'ښه ړو ټی ډا ګه ځی پا لو مې نه', '\u200c', 'rtl'),
  tongue('ar', 'كت رس من بل دار عل مد سل نور', '-', 'rtl'),
  tongue('he', 'של בר מן דג לו קר תם ים', '-', 'rtl'),
  tongue('ru', 'во ст ре ёл йка мо гу ть зна щи', '-'),
  tongue('de', 'äu ß er st ung bro lö hm wa gen', '-'),
  tongue('fr', 'é la re ois çon ment vi tou ble', '-\u2019'),
  tongue('zh', '山 水 火 木 金 土 日 月 人 口 河 港', ''),
  tongue('th', 'กา มี นะ ดู โต ไป ลม', ''),
]

/** Records in ten languages, and the names that are listed of them. */
export function mixedArchive(count: number, seed: number): { records: SearchRecord[]; names: SearchName[] } {
  const chance = chanceFrom(seed)
  const words = new Map(TONGUES.map((each) => [each, Array.from({ length: 90 }, () => wordOf(each, chance))]))
  const pick = (each: Tongue) => {
    const all = words.get(each) ?? []
    return all[Math.min(chance(all.length), chance(all.length))] ?? ''
  }
  const names = Array.from({ length: 12 }, (_, i): SearchName => {
    const [one, other] = [oneOf(TONGUES.slice(0, 8), chance), oneOf(TONGUES.slice(0, 8), chance)]
    return { id: `n${i}`, kind: null, forms: [`${pick(one)} ${pick(one)}`, `${pick(other)} ${pick(other)}`] }
  })
  const records = Array.from({ length: count }, (_, i) => {
    const each = TONGUES[i % TONGUES.length] ?? oneOf(TONGUES, chance)
    const tags = Array.from({ length: chance(3) }, () => pick(oneOf(TONGUES, chance)))
    const name = oneOf(names, chance)
    if (chance(5) === 0) tags.push(name.forms[0])
    const day = chance(8) === 0 ? '' : `${1995 + chance(12)}-0${1 + chance(9)}-1${chance(10)}`
    return record(`m/${i}`, {
      headline: sentence(each, 3 + chance(4), pick, chance),
      text: Array.from({ length: 1 + chance(3) }, () =>
        [sentence(each, 8 + chance(20), pick, chance), chance(6) === 0 ? oneOf(name.forms, chance) : ''].join(
          ' ',
        ),
      ).join('\n\n'),
      dir: each.dir,
      day,
      lastDay: day !== '' && chance(6) === 0 ? `${Number(day.slice(0, 4)) + 1}-12-31` : day,
      facets: {
        language: [each.language],
        tag: [...new Set(tags)],
        publication: chance(2) === 0 ? [] : [`${pick(each)} ${pick(each)}`],
      },
    })
  })
  return { records, names }
}

function wordOf({ letters }: Tongue, chance: Chance): string {
  const word = Array.from({ length: 2 + chance(3) }, () => oneOf(letters, chance)).join('')
  return chance(9) === 0 ? word[0]?.toUpperCase() + word.slice(1) : word
}

const SIGNS = [
  ', ',
  '. ',
  ' \u2014 ',
  ' (',
  ') ',
  '; ',
  ' \u00ab',
  '\u00bb ',
  ' 12.7 ',
  ' 1,234 ',
  ' U.S. ',
  ' U.S.-backed ',
  ' $3.5m ',
  ' \u20ac5bn ',
  ' 1/8 ',
  ' 7-1/8 ',
  ' 9/11 ',
  ' 6/1/1998 ',
  ' <GE> ',
  ' AT&T ',
  ' C++ ',
  ' US$7401 ',
  ' +gas+ ',
  ' 1990s ',
  '\u060c',
  '\u2014',
  ': ',
]

function sentence(each: Tongue, length: number, pick: (each: Tongue) => string, chance: Chance): string {
  const isSpaced = !/^(?:zh|th)$/.test(each.language)
  let text = ''
  for (let i = 0; i < length; i++) {
    const joint =
      i === 0
        ? ''
        : chance(7) === 0
          ? oneOf(SIGNS, chance)
          : each.joints.length > 0 && chance(12) === 0
            ? oneOf(each.joints, chance)
            : isSpaced
              ? ' '
              : ''
    text += joint + pick(each)
  }
  return `${text}.`
}
