// Forms of one word: which endings a searched word may have beside its own.

/** Endings of Persian nouns, as they stand without a joiner. */
const PERSIAN = [
  '\u0647\u0627',
  '\u0647\u0627\u06cc',
  '\u0647\u0627\u06cc\u06cc',
  '\u0647\u0627\u06cc\u0634',
  '\u0647\u0627\u06cc\u0634\u0627\u0646',
]
/** What stands before Persian verbs, with a joiner, a space or nothing. */
const PERSIAN_BEFORE = ['\u0646\u0645\u06cc', '\u0645\u06cc']
const PERSIAN_AFTER = [
  ...PERSIAN,
  '\u0627\u0646\u062f',
  '\u062a\u0631',
  '\u062a\u0631\u06cc\u0646',
  '\u0627\u06cc',
]

const SHORTEST = 3

/**
 * Other forms of a word, itself left out: of an English one those with -s, -es, -ed, -ing (no others: a nation is
 * no nationalism); of a Persian one the plurals. None for names of letters and digits, and for short words.
 */
export function otherForms(key: string): string[] {
  const forms = /^[a-z]+$/.test(key)
    ? englishForms(key)
    : /^[\u0600-\u06ff]+$/.test(key)
      ? persianForms(key)
      : []
  return [...new Set(forms)].filter((form) => form !== key)
}

/** A word of Arabic script as two that a space may part: what stands before verbs, or an ending, and the rest. */
export function splitForms(key: string): [string, string][] {
  if (!/^[\u0600-\u06ff]+$/.test(key)) return []
  const before = PERSIAN_BEFORE.filter((part) => key.startsWith(part) && key.length - part.length >= SHORTEST)
  const after = PERSIAN_AFTER.filter((part) => key.endsWith(part) && key.length - part.length >= SHORTEST - 1)
  return [
    ...before.map((part): [string, string] => [part, key.slice(part.length)]),
    ...after.map((part): [string, string] => [key.slice(0, -part.length), part]),
  ]
}

function persianForms(key: string): string[] {
  const ending = PERSIAN.findLast((part) => key.endsWith(part))
  const base =
    ending !== undefined && key.length - ending.length >= SHORTEST ? key.slice(0, -ending.length) : key
  return base.length < SHORTEST ? [] : [base, ...PERSIAN.map((part) => base + part)]
}

function englishForms(key: string): string[] {
  return key.length < SHORTEST || key === 'news'
    ? []
    : basesOf(key).flatMap((base) => [base, ...formsOf(base)])
}

/** A verb of one syllable that doubles its last letter: `planned` is of `plan`, `planed` of `plane`, `cared` of no `car`. */
const SHORT_VERB = /^[^aeiouy]*[aeiouy][bdgklmnprt]$/

/** Verbs that double their last letter: `plan`, `initial`, `travel`. */
const DOUBLES = /[^aeiou][aeiou][bdgklmnprt]$|[iu][ae]l$/
/** What such a verb is with its letter doubled; `call` and `pass` have theirs without an ending, `travell` has not. */
const DOUBLED = /([^aeiouylsz])\1$|[aeiouy].*[aeiou]ll$/

/** The words of which a word may be a form; itself first. */
function basesOf(key: string): string[] {
  const bases = [key]
  // `companies` is of `company`, `movies` of `movie`: the letters do not tell which.
  if (key.endsWith('ies') || key.endsWith('ied')) bases.push(`${key.slice(0, -3)}y`, key.slice(0, -1))
  else if (/(?:s|x|z|ch|sh)es$/.test(key)) bases.push(key.slice(0, -2), key.slice(0, -1))
  else if (/[^siu]s$/.test(key)) bases.push(key.slice(0, -1))
  const verb = /^(.*[aeiouy].*)(?:ed|ing)$/.exec(key)?.[1] ?? ''
  if (verb.length >= SHORTEST) bases.push(...(SHORT_VERB.test(verb) ? [] : [verb]), `${verb}e`)
  if (DOUBLED.test(verb)) bases.push(verb.slice(0, -1))
  return bases.filter((base) => base.length >= SHORTEST)
}

/** What a word may be with an ending. */
function formsOf(base: string): string[] {
  if (/[^aeiou]y$/.test(base)) {
    const stem = base.slice(0, -1)
    return [`${stem}ies`, `${stem}ied`, `${base}ing`]
  }
  if (base.endsWith('e')) {
    const verb = base.slice(0, -1)
    return /[aeiouy]/.test(verb) ? [`${base}s`, `${base}d`, `${verb}ing`] : [`${base}s`]
  }
  const plural = /(?:s|x|z|ch|sh)$/.test(base) ? 'es' : 's'
  const doubled = DOUBLES.test(base) ? base + base.at(-1) : base
  const verbs = SHORT_VERB.test(base) ? [doubled] : [base, doubled]
  return [base + plural, ...verbs.flatMap((verb) => [`${verb}ed`, `${verb}ing`])]
}
