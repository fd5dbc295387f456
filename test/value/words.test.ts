import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { looseKey, signKey, wordsOf } from '../../src/value/words.ts'

/** Keys of a text, signs as they are, and behind each word in brackets what else it is found by. */
function read(text: string, language = ''): string {
  return wordsOf(text, language)
    .map(({ key, also }) => (also.length === 0 ? key : `${key}[${also.join()}]`))
    .join(' ')
    .replace(/[\u{20000}-\u{2a6cf}]/gu, (letter) =>
      String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x20000),
    )
}

describe('words of a text', () => {
  test('signs at the edges never belong to a word', () => {
    assert.equal(
      read('<GE> +gas “Kabul,” #HarbourWall @port (NRF) £20 5%'),
      'ge gas kabul harbourwall port nrf 20 5',
    )
    assert.equal(read('BankAmerica'), 'bankamerica')
  })

  test('dashes, slashes, dots and the marks of any script stand between words', () => {
    assert.equal(
      read('war\u2014peace north\u2013south and/or wait...what'),
      'war peace north south and or wait what',
    )
    assert.equal(read('انگلیس،هیهات'), 'انگلیس هیهات')
    assert.equal(read('https://news.example/a_b?c=1'), 'https news example a b c 1')
  })

  test('hyphens and joiners part words that are also one', () => {
    assert.equal(read('co-operation'), 'co[cooperation] operation')
    assert.equal(
      read('Jean\u2010Baptiste Санкт\u2011Петербург'),
      'jean[jeanbaptiste] baptiste санкт[санктпетербург] петербург',
    )
    assert.equal(read('می\u200cخواهند کتاب\u200cها'), 'می[میخواهند] خواهند کتاب[کتابها] ها')
    assert.equal(read('state-of-the-art-of-it'), 'state of the art of it')
    assert.equal(read('COVID-19 7-1/8'), 'covid[covid19] 19 7 1/8[1,8]')
  })

  test('apostrophes, straight or curly: endings of English stay, what stands before a word does not', () => {
    assert.equal(read("d’Orbec l'hôpital"), 'd[dorbec] orbec l[lhopital] hopital')
    assert.equal(read('Paris’s don’t they’ll workers’'), 'paris dont theyll workers')
    assert.equal(read('O’Brien п’ять צה״ל'), 'o[obrien] brien пять צהל')
  })

  test('letters with dots are words in a row, and one word', () => {
    assert.equal(read('U.S. U.S.-backed U.S.’s'), 'u[us] s u[us] s backed u[us] s')
    assert.equal(read('No.10 U.S.S.R.'), 'no 10 u[ussr] s s r')
  })

  test('numbers keep their signs, and thousands lose theirs', () => {
    assert.equal(
      read('12.7 127 1/8 18 9/11 1,234 1,234,567.5'),
      '12.7 127 1/8[1,8] 18 9/11[9,11] 1234 1234567.5',
    )
    assert.equal(read('$3.5m €5bn 1990s 3,5 9,1998'), '3.5m[3.5] 5bn[5] 1990s[1990] 3 5 9 1998')
    assert.equal(read('6/1/1998 12:30 ½ 7½'), '6/1/1998[6,1,1998] 12 30 1/2[1] 7 1/2[1]')
    assert.equal(read('۱۲٫۵ ١٢٣٤ ۱٬۲۳۴'), '12.5 1234 1234')
    assert.equal(read('US$7401'), 'us 7401')
  })

  test('signs that make a word another one are kept within it', () => {
    assert.equal(read('AT&T C++ C# c A+ R & D'), 'at&t[at,t] c++[c] c#[c] c a r d')
  })

  test('a word that is parted at the end of a line is found whole', () => {
    assert.equal(
      read('har-\nbour Thurs- day fisher\u00ac\nmen coop\u00aderate'),
      'har[harbour] bour thurs[thursday] day fisher[fishermen] men cooperate',
    )
    assert.equal(read('the 1-\n2 Smith- \n\nJones'), 'the 1 2 smith jones')
  })

  test('letters of scripts without spaces are words, each found with the next', () => {
    assert.equal(read('東京都 ab全角'), '東京 京都 都 ab 全角 角')
    assert.equal(read('ｶﾞﾅ'), 'ガナ ナ')
    assert.equal(wordsOf('ท่าเรือ').length, 5)
    assert.deepEqual(
      wordsOf('京都').map(({ start, end, letter }) => [start, end, letter]),
      [
        [0, 1, '京'],
        [1, 2, '都'],
      ],
    )
  })

  test('pictures are words, and signs of trade are none', () => {
    assert.equal(wordsOf('Ferry 🚢🔥 ❤\ufe0f').length, 4)
    assert.deepEqual(
      wordsOf('👍🏽').map(({ key }) => key),
      wordsOf('👍').map(({ key }) => key),
    )
    assert.equal(read('©2022 Windows™ Vista'), '2022 windows vista')
  })

  test('Arabic and Hebrew words are found without what is joined before them, in these languages alone', () => {
    assert.equal(
      read('ومحمد للمعلمين والبيت', 'ar'),
      'ومحمد[محمد] للمعلمین[معلمین,المعلمین] والبیت[بیت,البیت]',
    )
    assert.equal(read('بنت وزن', 'ar'), 'بنت وزن')
    assert.equal(read('ומירושלים', 'he'), 'ומירושלים[מירושלים,ירושלים]')
    assert.equal(read('ومحمد', 'fa'), 'ومحمد')
  })

  test('Indian vowels are kept, accents are not', () => {
    assert.notEqual(read('कि'), read('की'))
    assert.equal(read('Élan Łódź Đà Nẵng Straße ﬁnance ещё мой'), 'elan lodz da nang strasse finance еще мой')
  })
})

test('keys of a text are made of letters and digits alone, which are their own keys', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const { key, also } of wordsOf(text))
        for (const each of [key, ...also]) assert.match(each, /^[\p{L}\p{Nd}]+$/u)
    }),
    { numRuns: 2000 },
  )
})

test('words stand in order, never overlap and are never empty', () => {
  const pieces = fc.constantFrom(
    'a',
    'B.',
    '1',
    '.',
    '-',
    '\n',
    ' ',
    '’',
    's',
    '京',
    '\u0301',
    '\u200c',
    '/',
    '🚢',
    '&',
    '\u00ad',
  )
  fc.assert(
    fc.property(
      fc.array(pieces).map((some) => some.join('')),
      (text) => {
        let at = 0
        for (const { start, end } of wordsOf(text)) {
          assert.equal(start >= at && end > start && end <= text.length, true)
          at = end
        }
      },
    ),
    { numRuns: 2000 },
  )
})

test('time grows with the text alone', () => {
  for (const unit of ['1.', 'a-', '1,234', 'a\u0301', '&a', 'U.', '京', '\u00ad', '-\n'])
    assert.equal(Array.isArray(wordsOf(unit.repeat(50_000))), true)
})

test('a key that is not written so is marked in the index, but not between letters and digits', () => {
  assert.equal(looseKey('cooperation'), 'cooperation!')
  assert.equal(looseKey('1998'), '1998!')
  assert.equal(looseKey('covid19'), 'covid19')
  assert.equal(looseKey(`3${signKey('.')}5`), `3${signKey('.')}5!`)
})
