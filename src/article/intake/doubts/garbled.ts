// Letters that were read in the wrong encoding before the text reached the archive.
import * as problem from '../../../diagnostic/catalogue/doubts.ts'
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import { type RawText, rawPlace } from '../../raw-text.ts'

/** The signs that windows-1252 has for the bytes 80 to BF, where UTF-8 continues a letter. */
const WEST = '\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'
/** Of these, the ones that no language puts after a capital A with a tilde or a circumflex. */
const WEST_SIGNS = '¢£¤¥¦§¨©¬®¯°±²³´µ¶¹¼½¾'
/** The signs that windows-1256 has for those bytes and that no Arabic script puts after a letter. */
const ARABIC_SIGNS = '€‚ƒ„†‡ˆ‰‹Œ‘’“”•–—™›œ¢£¤¥¦§¨©«¬®¯°±²³´µ¶·¸¹»¼½¾'

/**
 * UTF-8 that was read as a Windows code page and saved so. One such pair may be a word of some language
 * (Portuguese capitals before a quotation mark, a Danish Ø); what is matched here is none.
 */
const GARBLED = new RegExp(
  [
    `â(?:€|\\u0080)[${WEST}]?`, // quotation marks and dashes
    `Ã(?:[${WEST_SIGNS}ª«º»¸·¡¿]|[${WEST}](?=\\p{Ll}))`, // Latin letters with accents
    `Â[${WEST_SIGNS}\\u00a0]`, // signs
    `(?:[ØÙÚÛ][${WEST}]){2,}`, // Arabic script
    `(?:[ÐÑ][${WEST}]){2,}`, // Cyrillic
    `(?:[طظعغ](?:[${ARABIC_SIGNS}]|[پٹچژڈگکڑںھ،؛؟](?=[طظعغ][${ARABIC_SIGNS}]))){2,}`,
    'ï»¿|ï¿½|\ufffd', // a byte order mark, letters that were lost before
  ].join('|'),
  'gu',
)

/** What every garbled letter begins with: most texts hold none of these, and are not read further. */
const GARBLED_FIRST = /[âÃÂØÙÚÛÐÑïطظعغ\ufffd]/

/** Letters that UTF-8 never has: the text was read as a Windows code page and saved so. */
export function garbled(raw: RawText): Diagnostic | undefined {
  if (!GARBLED_FIRST.test(raw.text)) return undefined
  let places = 0
  let first: RegExpExecArray | undefined
  for (const match of raw.text.matchAll(GARBLED)) {
    first ??= match
    places++
  }
  if (!first) return undefined
  const end = first.index + first[0].length
  return problem.mojibake(places, first[0].slice(0, 40), rawPlace(raw, first.index, end))
}
