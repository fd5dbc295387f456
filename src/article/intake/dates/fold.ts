// One spelling for what dates are written with: figures of every script, signs of the same meaning, letters that are typed
// in several ways.
import { memoizedText } from '../../../value/memo.ts'

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

/** No unit before this one is folded. */
const FIRST_FOLDED = 0xa0
/** Of what many texts hold besides, accented letters and quotation marks are not folded: they are passed over at once. */
const MAY_FOLD = /[^\u0000-\u009f\u00a1-\u024f\u2012-\u2027]/
/** For each UTF-16 unit the one that it is folded to; 0 for those that stay. */
const FOLDED = foldings()

/** The text that was folded last: a line, or its folded form, is asked for by one reader after the other. */
const last = { text: '', folded: '' }

/** Text with one spelling for what dates are written with. One unit for one unit, so that offsets stay. */
export function foldForDates(text: string): string {
  if (text === last.folded) return text
  if (text !== last.text) {
    last.folded = folded(text)
    last.text = text
  }
  return last.folded
}

function folded(text: string): string {
  const first = text.search(MAY_FOLD)
  if (first < 0) return text
  let folded = ''
  let kept = 0
  for (let i = first; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const other = unit < FIRST_FOLDED ? 0 : FOLDED[unit]
    if (!other) continue
    folded += text.slice(kept, i) + String.fromCharCode(other)
    kept = i + 1
  }
  return kept === 0 ? text : folded + text.slice(kept)
}

/** Marks above and below letters that writers leave out; the vowel signs of India are none of them. */
const LEFT_OUT = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u093c\u09bc\u0a3c]/g

/**
 * The form under which a name stands in a table: small letters without accents, and without an article that has grown to
 * it (`d'abril`). For a word of a folded text, or of several with one blank between them.
 */
export function nameKey(name: string): string {
  const small = name.toLowerCase()
  return /^[a-z ]+$/.test(small) ? small : plainKey(small)
}

const plainKey = memoizedText((small: string): string => {
  const plain = small
    .normalize('NFD')
    .replace(LEFT_OUT, '')
    .replace(/ı/g, 'i')
    .replace(/[’ʼ]/g, "'")
    .replace(/-/g, ' ')
  return plain.replace(/^[dl]'/, '').replace(/['׳॰]+$/, '')
})

function foldings(): Uint16Array {
  const all = new Uint16Array(0x10000)
  // The signs and letters of full width that East Asian typing gives, figures among them.
  for (let unit = 0xff01; unit <= 0xff5e; unit++) all[unit] = unit - 0xfee0
  for (const [from, to] of Object.entries({ ...LETTERS, ...SIGNS }))
    all[from.charCodeAt(0)] = to.charCodeAt(0)
  for (const nought of NOUGHTS)
    for (let figure = 0; figure < 10; figure++) all[nought + figure] = 0x30 + figure
  return all
}
