// What can be wrong with a theme's templates and interface texts. Its errors stop a build: pages would be missing or wrong.
import { nearest } from '../nearest.ts'
import type { Place } from '../place.ts'
import { type CodeTable, problemsOf } from '../problem.ts'

const NAMES = 'The names that a template may use are listed in docs/views.md of Backfile.'
const TEXTS = 'The file templates/texts/en.json of Backfile lists every text with its key and its values.'

export const TEMPLATE_CODES = {
  'template-value-missing': {
    severity: 'error',
    meaning:
      'A template prints a name that is known but has no value on this page, so nothing would stand there.',
    hint: `Check the spelling. ${NAMES}`,
    stopsBuild: true,
  },
  'template-name-unknown': {
    severity: 'error',
    meaning:
      'A template asks for a name that its page is not given. In a condition it would count as “no” without a word.',
    advice: `Correct the name. ${NAMES}`,
    stopsBuild: true,
  },
  'template-value-not-text': {
    severity: 'error',
    meaning:
      'A template prints something that is not a text, such as a list, which would come out as “[object Object]”.',
    hint: `Print one of its values, or go through it with "for". ${NAMES}`,
    stopsBuild: true,
  },
  'template-address-refused': {
    severity: 'error',
    meaning:
      'A template makes a link of a value that a browser would run ("javascript:") or open outside of the web.',
    hint: 'A link may lead to a page of the archive or to an address that starts with http:, https: or mailto:.',
    stopsBuild: true,
  },
  'template-missing': {
    severity: 'error',
    meaning: 'A template names a layout or a part that is not in the theme.',
    advice: 'Add the file, or correct the name.',
    stopsBuild: true,
  },
  'template-syntax': {
    severity: 'error',
    meaning:
      'A template is not valid: a tag or a bracket is not closed, or what stands in a tag is not JavaScript.',
    hint: 'Every tag needs its closing %> and every { its }. Write comments within a tag as /* ... */.',
    stopsBuild: true,
  },
  'template-body-missing': {
    severity: 'error',
    meaning: 'A layout has no place for the content of its page.',
    hint: 'Write <%~ it.body %> where the content of a page belongs.',
    stopsBuild: true,
  },
  'unused-template': {
    severity: 'warning',
    meaning:
      'A template of the archive has a name that no page uses and no other template includes. It may be misspelt.',
    advice: 'Correct its name, or remove it. "backfile theme list" names every template.',
  },
  'template-not-utf8': {
    severity: 'error',
    meaning: 'A template or a file of interface texts was saved in another encoding than UTF-8.',
    hint: 'Save it as UTF-8.',
    stopsBuild: true,
  },
  'template-failed': {
    severity: 'error',
    meaning:
      'A template is valid and stopped at work, for instance because it called something that is not a function.',
    hint: NAMES,
    stopsBuild: true,
  },
  'template-texts-unreadable': {
    severity: 'error',
    meaning: 'A file of interface texts of the archive is not JSON, so none of its texts is known.',
    hint: 'Write { "key": "text", ... }, with a comma between two texts and none after the last.',
    stopsBuild: true,
  },
  'template-texts-language': {
    severity: 'error',
    meaning:
      'The name of a file of interface texts says in which language they are, and this one names none.',
    hint: 'Name the file after the language tag: de.json, fa-AF.json.',
    stopsBuild: true,
  },
  'template-text-unknown': {
    severity: 'error',
    meaning: 'A file of interface texts gives a text that no page asks for. Its key may be misspelt.',
    hint: TEXTS,
    stopsBuild: true,
  },
  'template-text-form': {
    severity: 'error',
    meaning: 'An interface text has plural forms where nothing is counted, or lacks the form "other".',
    hint: 'Plural forms are written { "one": "{n} article", "other": "{n} articles" }.',
    stopsBuild: true,
  },
  'template-text-value': {
    severity: 'error',
    meaning:
      'An interface text has a value in braces that it is never given, so the braces would be printed.',
    hint: TEXTS,
    stopsBuild: true,
  },
} as const satisfies CodeTable

const problem = problemsOf(TEMPLATE_CODES)

/** A template prints something that was never given a value. */
export const templateValueMissing = (at: Place, expression: string) =>
  problem('template-value-missing', at, `The template prints "${expression}", which has no value.`)

/** More names than these are not repeated. */
const MOST_NAMES = 12

/** A template asks for a name that what it is given does not have; `known` are those that there are. */
export const templateNameUnknown = (at: Place, name: string, known: readonly string[]) => {
  const meant = nearest(name, known)
  const isFew = known.length > 0 && known.length <= MOST_NAMES
  const given = isFew ? `There are: ${known.join(', ')}.` : 'Check the spelling.'
  return problem(
    'template-name-unknown',
    at,
    `The template asks for "${name}", which is not among what it is given.`,
    { hint: `${meant === undefined ? given : `Did you mean "${meant}"?`} ${NAMES}` },
  )
}

/** A template prints a list, a group of values or a yes-or-no as if it were text; `kind` names what it is. */
export const templateValueNotText = (at: Place, expression: string, kind: string) =>
  problem(
    'template-value-not-text',
    at,
    `The template prints "${expression}", which is ${kind} and not text.`,
  )

/** An address that a browser would run or open outside the web, such as `javascript:`. */
export const templateAddressRefused = (at: Place, expression: string, address: string) =>
  problem(
    'template-address-refused',
    at,
    `The template links to "${expression}", whose value "${address.slice(0, 80)}" is not a web address.`,
  )

/** A page, layout or partial that the theme does not have. */
export const templateMissing = (at: Place, name: string) =>
  problem('template-missing', at, `There is no template "${name}" in the theme.`, {
    hint: `Add the file templates/${name}.eta, or correct the name.`,
  })

/** A template that cannot be read as one; `reason` is the parser's. */
export const templateSyntax = (at: Place, reason: string) =>
  problem('template-syntax', at, `The template cannot be read: ${reason}.`)

/** A layout in which the page itself has no place. */
export const templateBodyMissing = (at: Place) =>
  problem(
    'template-body-missing',
    at,
    'The layout never prints "it.body": every page would come out without its content.',
  )

/** A template of the archive's own that no page of the site comes to; `known` are the templates that there are. */
export const templateUnused = (at: Place, name: string, known: readonly string[]) => {
  const meant = nearest(name, known)
  return problem(
    'unused-template',
    at,
    `The template "${name}" takes the place of no other, and none includes it; it has no effect.`,
    {
      hint: meant === undefined ? '"backfile theme list" names every template.' : `Did you mean "${meant}"?`,
    },
  )
}

/** A template or texts of the archive's own in another encoding. */
export const templateNotUtf8 = (at: Place) =>
  problem('template-not-utf8', at, 'The file is not written in UTF-8; its letters would be damaged.')

/** A template that stopped at work; `reason` is the machine's. */
export const templateFailed = (at: Place, reason: string) =>
  problem('template-failed', at, `The template stopped here: ${reason}.`)

/** A file of interface texts that is not JSON, from `at` on, or no JSON object; nothing of it can be used. */
export const textsUnreadable = (at: Place, isJson: boolean) =>
  problem(
    'template-texts-unreadable',
    at,
    `The interface texts cannot be read: ${isJson ? 'the file is not a JSON object' : 'from here on it is not JSON'}.`,
  )

/** A file of interface texts whose name is no language. */
export const textsLanguageUnknown = (at: Place, name: string) =>
  problem('template-texts-language', at, `The interface texts are named "${name}", which is not a language.`)

/** A text that no page asks for. */
export const textUnknown = (at: Place, key: string, known: readonly string[]) => {
  const meant = nearest(key, known)
  return problem(
    'template-text-unknown',
    at,
    `There is no interface text "${key}".${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
  )
}

/** A text that is neither words nor plural forms, or plural forms where nothing is counted. */
export const textNotPlural = (at: Place, key: string, isCounted: boolean) =>
  problem(
    'template-text-form',
    at,
    isCounted
      ? `The interface text "${key}" should be a text, or plural forms of which one is "other".`
      : `The interface text "${key}" should be a text.`,
  )

/** A text with a value in braces that it is never given. */
export const textValueUnknown = (at: Place, key: string, name: string, known: readonly string[]) => {
  const given = known.length === 0 ? 'no values' : known.map((each) => `{${each}}`).join(', ')
  return problem(
    'template-text-value',
    at,
    `The interface text "${key}" names {${name}}, but it is given ${given}.`,
  )
}
