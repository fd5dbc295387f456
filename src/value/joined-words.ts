// Words that Arabic and Hebrew write together with the next one: "and", "in", "for", the article.

/** Arabic, longest first, in folded letters: with the article, whose alif is lost behind "for"; then single ones. */
const ARABIC =
  /^(?:[\u0648\u0641]?(?:[\u0628\u06a9]?\u0627\u0644|\u0644\u0644)|[\u0648\u0641]?[\u0628\u0644\u06a9]|[\u0648\u0641\u0633])/
const ARABIC_AND = /^[\u0648\u0641]/
const ARABIC_FOR_THE = /^[\u0648\u0641]?\u0644\u0644/
const ARABIC_ARTICLE = '\u0627\u0644'

/** Hebrew: and, the, in, to, as, from, that; two of them at most. */
const HEBREW = /^[\u05d5\u05d4\u05d1\u05dc\u05db\u05de\u05e9]/

/** What is left of a word has so many letters at least; behind "and" one less, for names are as short. */
const SHORTEST = 4

/** Whether a language writes small words together with the next one. */
export function joinsWords(language: string): boolean {
  return /^(?:ar|he|iw)\b/.test(language)
}

/**
 * The words that a word of Arabic or Hebrew may be with something joined before it: `ومحمد` is `محمد`. It may also be
 * none of them, for roots begin with the same letters: these are ways to find a word, not to read it.
 */
export function wordsWithin(key: string): string[] {
  return /^[\u0600-\u06ff]/.test(key)
    ? arabicWithin(key)
    : /^[\u0590-\u05ff]/.test(key)
      ? hebrewWithin(key)
      : []
}

function arabicWithin(key: string): string[] {
  const found = new Set<string>()
  const add = (word: string, shortest: number) => word !== key && word.length >= shortest && found.add(word)
  const prefix = ARABIC.exec(key)?.[0] ?? ''
  const bare = key.slice(prefix.length)
  if (prefix !== '') add(bare, prefix.length > 1 || ARABIC_AND.test(prefix) ? SHORTEST - 1 : SHORTEST)
  if (ARABIC_AND.test(key)) add(key.slice(1), SHORTEST - 1)
  if (prefix.endsWith(ARABIC_ARTICLE) || ARABIC_FOR_THE.test(prefix)) add(ARABIC_ARTICLE + bare, SHORTEST + 1)
  return [...found]
}

function hebrewWithin(key: string): string[] {
  if (!HEBREW.test(key) || key.length < SHORTEST) return []
  const rest = key.slice(1)
  return HEBREW.test(rest) && rest.length >= SHORTEST ? [rest, rest.slice(1)] : [rest]
}
