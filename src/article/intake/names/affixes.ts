// What Persian, Dari and Pashto join to a name without making it another: endings of the plural, of the genitive and of the case
// after a preposition. An ending that makes adjectives and surnames (`کابلی`, of Kabul) is none of them.

/** Behind a joiner. */
const ENDINGS = new Set(
  'ها های هایی هایش هایشان ی ای یی اش ات ام شان مان تان ش ت م را ایم اند است ان گان'.split(' '),
)

/** Before a joiner: `ضد‌طالبان`, against the Taliban. */
const BEGINNINGS = new Set('ضد غیر پسا پیشا فرا برون درون شبه نیمه بین هوا ریاست'.split(' '))

/** Endings that are written joined. */
const PLURALS = ['هایی', 'های', 'ها']

/** Pashto prepositions behind which a name ends in ه: `له کابله`, from Kabul. */
const ABLATIVE = new Set(['له', 'تر', 'د'])

export function isEnding(key: string): boolean {
  return ENDINGS.has(key)
}

export function isBeginning(key: string): boolean {
  return BEGINNINGS.has(key)
}

const NONE: readonly string[] = []

/** The words that a folded word may be with something joined to it; `before` is the folded word that stands before. */
export function stemsOf(key: string, before: string): readonly string[] {
  if (key.length < 4) return NONE
  const stem = key.slice(0, -1)
  switch (key.charAt(key.length - 1)) {
    case 'ه':
      return ABLATIVE.has(before) ? [stem] : NONE
    // The plural, in Pashto, of what ends in -ان: طالبانو.
    case 'و':
      return stem.endsWith('ان') ? [stem] : NONE
    // The genitive of what ends in a vowel: آسیای.
    case 'ی':
      return /[او]$/.test(stem) ? [stem, ...pluralStem(key)] : pluralStem(key)
    case 'ا':
      return pluralStem(key)
    default:
      return NONE
  }
}

function pluralStem(key: string): readonly string[] {
  const ending = PLURALS.find((each) => key.endsWith(each) && key.length - each.length > 2)
  return ending === undefined ? NONE : [key.slice(0, -ending.length)]
}
