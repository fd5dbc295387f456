// One spelling for what dates are written with: figures of every script, signs of the same meaning, letters that are typed
// in several ways.

/** Where the nought of each script stands that has figures of its own (Unicode, `Nd`); one to nine follow it. */
const NOUGHTS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0, 0x1810, 0xff10,
]

/** Arabic letters that Persian, Urdu and Pashto type in several ways. */
const LETTERS: Readonly<Record<string, string>> = {
  آ: 'ا',
  أ: 'ا',
  إ: 'ا',
  ؤ: 'و',
  ئ: 'ی',
  ة: 'ه',
  ك: 'ک',
  ى: 'ی',
  ي: 'ی',
  ګ: 'گ',
  ۀ: 'ه',
  ہ: 'ه',
  ۂ: 'ه',
  ۍ: 'ی',
  ې: 'ی',
}

/** Blanks of other widths, marks of direction, hyphens, commas and stops. */
const SIGNS: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u200a': ' ',
  '\u200e': ' ',
  '\u200f': ' ',
  '\u202a': ' ',
  '\u202b': ' ',
  '\u202c': ' ',
  '\u202f': ' ',
  '\u3000': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u060c': ',',
  '\u3001': ',',
  '\u3002': '.',
}

const FOLDED = foldings()
/** Where all of these lie: most texts of Latin script hold nothing of it, and few ranges are quickly looked through. */
const FOLDABLE = /[\u00a0\u0600-\u1fff\u2000-\u2011\u202a-\u202f\u3000-\uffef]/
const EACH = new RegExp(`[${[...FOLDED.keys()].join('')}]`, 'g')

/** Text with one spelling for what dates are written with. One unit for one unit, so that offsets stay. */
export function foldForDates(text: string): string {
  return FOLDABLE.test(text) ? text.replace(EACH, (sign) => FOLDED.get(sign) ?? sign) : text
}

/** Marks above and below letters that writers leave out; the vowel signs of India are none of them. */
const LEFT_OUT = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u093c\u09bc\u0a3c]/g

/**
 * The form under which a name stands in a table: small letters without accents, and without an article that has grown to
 * it (`d'abril`). For a word of a folded text, or of several with one blank between them.
 */
export function nameKey(name: string): string {
  const small = name.toLowerCase()
  if (/^[a-z ]+$/.test(small)) return small
  const plain = small
    .normalize('NFD')
    .replace(LEFT_OUT, '')
    .replace(/ı/g, 'i')
    .replace(/[’ʼ]/g, "'")
    .replace(/-/g, ' ')
  return plain.replace(/^[dl]'/, '').replace(/['׳॰]+$/, '')
}

function foldings(): ReadonlyMap<string, string> {
  const all = new Map(Object.entries({ ...LETTERS, ...SIGNS }))
  // The signs and letters of full width that East Asian typing gives, figures among them.
  for (let code = 0xff01; code <= 0xff5e; code++)
    if (code !== 0xff0d) all.set(String.fromCharCode(code), String.fromCharCode(code - 0xfee0))
  all.set('\uff0d', '-')
  for (const nought of NOUGHTS)
    for (let figure = 0; figure < 10; figure++) all.set(String.fromCharCode(nought + figure), String(figure))
  return all
}
