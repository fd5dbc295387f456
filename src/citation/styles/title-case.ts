// Headlines of English texts with the capitals that MLA and Chicago ask for ("headline style").

/** Articles, conjunctions and prepositions, which stay small within a title. */
const SMALL = new Set(
  (
    'a across after against along among an and around as aside at before behind below beneath beside between beyond but by ' +
    'despite down during except for from in inside into lest like near next nor of off on onto or out outside over past per plus ' +
    'since so than that the through throughout till to toward towards under underneath until unto up upon via v v. versus vs vs. ' +
    'with within without yet'
  ).split(' '),
)

/** Words, and what stands between them: a hyphen and a slash part words as a space does. */
const WORD = /[^\s\-–—/]+/g

/**
 * Gives a capital to each word that has none, but for small ones between the first and the last; one that follows a colon counts
 * as first. What is in capitals, or has one within, stays as it is printed.
 */
export function titleCase(title: string): string {
  const words = [...title.matchAll(WORD)]
  return title.replace(WORD, (word, at: number) => {
    const isEdge = at === words[0]?.index || at === words.at(-1)?.index
    const isFirst = isEdge || /[:?!.]["”’)\]]?\s+["“‘([]*$/.test(title.slice(Math.max(0, at - 6), at))
    const bare = word.replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, '')
    if (!isFirst && SMALL.has(bare)) return word
    return /\p{Lu}/u.test(word) ? word : word.replace(/^([^\p{L}\d]*)(\p{Ll})/u, capital)
  })
}

function capital(_: string, before: string, letter: string): string {
  return before + letter.toUpperCase()
}
