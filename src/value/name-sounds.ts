// What names sound like: the consonants of a form, one for each sound, in Latin and in Arabic script.
import { letterKey } from './fold.ts'
import { memoizedText } from './memo.ts'

/** Words before or behind a name that are not part of it, folded. */
const TITLES = new Set(
  'haji hajji alhaj mullah mulla mawlawi maulavi maulvi mowlavi qari sheikh shaykh sayed sayyed sayyid sahib saheb dr mr mrs ms general gen'.split(
    ' ',
  ),
)

/** Sounds that are romanised in several ways. The longer stand first. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/kh/g, 'x'],
  [/gh/g, 'g'],
  [/sh|sch/g, 'S'],
  [/zh/g, 'Z'],
  [/ch|tch/g, 'C'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ck|q|c/g, 'k'],
  [/[wv]/g, 'v'],
]

/** The consonants of Persian, Pashto and Arabic as they are romanised; ain and hamza are none. */
const ARABIC: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ ب: 'b', پ: 'p', ت: 't', ط: 't', ټ: 't', ث: 's', س: 's', ص: 's', ج: 'j', چ: 'C', ح: 'h', ه: 'h' },
    ...{ خ: 'x', د: 'd', ډ: 'd', ذ: 'z', ز: 'z', ض: 'z', ظ: 'z', ر: 'r', ړ: 'r', ژ: 'Z', ږ: 'Z', ش: 'S' },
    ...{ ښ: 'S', ځ: 'z', څ: 's', غ: 'g', ف: 'f', ق: 'k', ک: 'k', گ: 'g', ل: 'l', م: 'm', ن: 'n', ڼ: 'n' },
    ...{ و: 'v' },
  }),
)

/** The words of a form, folded, without titles. */
export const nameWords = memoizedText((form): readonly string[] => {
  const words = form
    .split(/[\s\p{Pd},.'’‘ʼ\u200c\u200d]+/u)
    .map(letterKey)
    .filter((word) => word !== '')
  const isOwn = (word: string) => !TITLES.has(word)
  const start = words.findIndex(isOwn)
  return start < 0 ? words : words.slice(start, words.findLastIndex(isOwn) + 1)
})

/** What a form sounds like: its consonants, one for each sound, and whether it begins with a vowel. */
export function skeleton(words: readonly string[]): string {
  if (words.some((word) => ARABIC.has(word.charAt(0)) || /[\u0600-\u06ff]/.test(word)))
    return arabicSkeleton(words)
  const joined = LATIN.reduce((text, [sound, sign]) => text.replace(sound, sign), words.join(''))
  const consonants = joined.slice(1).replace(/[aeiouy]/g, '')
  const first = joined.charAt(0)
  return ((/[aeiouy]/.test(first) ? 'a' : first) + consonants)
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=..)h$/, '')
}

function arabicSkeleton(words: readonly string[]): string {
  return words
    .map((word) => (word.length > 3 ? word.replace(/^ال/, '') : word))
    .join('')
    .replace(/./gu, (letter) => ARABIC.get(letter) ?? '')
    .replace(/(.)\1+/g, '$1')
}

/** The same in both scripts: what Arabic script writes as a vowel or as a consonant is left out, and so is a vowel at the start. */
export function bareSkeleton(words: readonly string[]): string {
  return skeleton(words)
    .replace(/^a|v|h$/g, '')
    .replace(/(.)\1+/g, '$1')
}
