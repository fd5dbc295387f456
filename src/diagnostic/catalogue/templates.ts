// What can be wrong with a theme's templates, in words; one function for each problem.
import type { Diagnostic, Place } from '../diagnostic.ts'
import { nearest } from '../nearest.ts'

const NAMES = 'The names that a template may use are listed in docs/views.md of Backfile.'

/** A template prints something that was never given a value. */
export function templateValueMissing(at: Place, expression: string): Diagnostic {
  return {
    code: 'template-value-missing',
    severity: 'error',
    message: `The template prints "${expression}", which has no value.`,
    at,
    hint: `Check the spelling. ${NAMES}`,
  }
}

/** A template asks for a name that what it is given does not have; `known` are those that there are. */
export function templateNameUnknown(at: Place, name: string, known: readonly string[]): Diagnostic {
  const meant = nearest(name, known)
  const isFew = known.length > 0 && known.length <= MOST_NAMES
  const given = isFew ? `There are: ${known.join(', ')}.` : 'Check the spelling.'
  return {
    code: 'template-name-unknown',
    severity: 'error',
    message: `The template asks for "${name}", which is not among what it is given.`,
    at,
    hint: `${meant === undefined ? given : `Did you mean "${meant}"?`} ${NAMES}`,
  }
}

/** More names than these are not repeated. */
const MOST_NAMES = 12

/** A template prints a list, a group of values or a yes-or-no as if it were text; `kind` names what it is. */
export function templateValueNotText(at: Place, expression: string, kind: string): Diagnostic {
  return {
    code: 'template-value-not-text',
    severity: 'error',
    message: `The template prints "${expression}", which is ${kind} and not text.`,
    at,
    hint: `Print one of its values, or go through it with "for". ${NAMES}`,
  }
}

/** An address that a browser would run or open outside the web, such as `javascript:`. */
export function templateAddressRefused(at: Place, expression: string, address: string): Diagnostic {
  return {
    code: 'template-address-refused',
    severity: 'error',
    message: `The template links to "${expression}", whose value "${address.slice(0, 80)}" is no address of the web.`,
    at,
    hint: 'A link may lead to a page of the archive or to an address that starts with http:, https: or mailto:.',
  }
}

/** A page, layout or partial that the theme does not have. */
export function templateMissing(at: Place, name: string): Diagnostic {
  return {
    code: 'template-missing',
    severity: 'error',
    message: `There is no template "${name}" in the theme.`,
    at,
    hint: `Add the file templates/${name}.eta, or correct the name.`,
  }
}

/** A template that cannot be read as one; `reason` is the parser's. */
export function templateSyntax(at: Place, reason: string): Diagnostic {
  return {
    code: 'template-syntax',
    severity: 'error',
    message: `The template cannot be read: ${reason}.`,
    at,
    hint: 'Every tag wants its closing %> and every { its }. Write comments within a tag as /* ... */.',
  }
}

/** A layout in which the page itself has no place. */
export function templateBodyMissing(at: Place): Diagnostic {
  return {
    code: 'template-body-missing',
    severity: 'error',
    message: 'The layout never prints "it.body": every page would come out without its content.',
    at,
    hint: 'Write <%~ it.body %> where the content of a page belongs.',
  }
}

/** A template of the archive's own that no page of the site comes to; `known` are the templates that there are. */
export function templateUnused(at: Place, name: string, known: readonly string[]): Diagnostic {
  const meant = nearest(name, known)
  return {
    code: 'unused-template',
    severity: 'warning',
    message: `The template "${name}" takes the place of no other, and none includes it; it has no effect.`,
    at,
    hint: meant === undefined ? '"backfile theme list" names every template.' : `Did you mean "${meant}"?`,
  }
}

/** A template or texts of the archive's own in another encoding. */
export function templateNotUtf8(at: Place): Diagnostic {
  return {
    code: 'template-not-utf8',
    severity: 'error',
    message: 'The file is not written in UTF-8; its letters would be damaged.',
    at,
    hint: 'Save it as UTF-8.',
  }
}

/** A template that stopped at work; `reason` is the machine's. */
export function templateFailed(at: Place, reason: string): Diagnostic {
  return {
    code: 'template-failed',
    severity: 'error',
    message: `The template stopped here: ${reason}.`,
    at,
    hint: NAMES,
  }
}

const TEXTS = 'The file templates/texts/en.json of Backfile lists every text with its key and its values.'

/** A file of interface texts that is no JSON, from `at` on, or no JSON object; nothing of it can be used. */
export function textsUnreadable(at: Place, isJson: boolean): Diagnostic {
  return {
    code: 'template-texts-unreadable',
    severity: 'error',
    message: `The interface texts cannot be read: ${isJson ? 'the file is not a JSON object' : 'from here on it is no JSON'}.`,
    at,
    hint: 'Write { "key": "text", ... }, with a comma between two texts and none after the last.',
  }
}

/** A file of interface texts whose name is no language. */
export function textsLanguageUnknown(at: Place, name: string): Diagnostic {
  return {
    code: 'template-texts-language',
    severity: 'error',
    message: `The interface texts are named "${name}", which is no language.`,
    at,
    hint: 'Name the file after the language tag: de.json, fa-AF.json.',
  }
}

/** A text that nothing says. */
export function textUnknown(at: Place, key: string, known: readonly string[]): Diagnostic {
  const meant = nearest(key, known)
  return {
    code: 'template-text-unknown',
    severity: 'error',
    message: `There is no interface text "${key}".${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
    at,
    hint: TEXTS,
  }
}

/** A text that is neither words nor plural forms, or plural forms where nothing is counted. */
export function textNotPlural(at: Place, key: string, isCounted: boolean): Diagnostic {
  return {
    code: 'template-text-form',
    severity: 'error',
    message: isCounted
      ? `The interface text "${key}" should be a text, or plural forms of which one is "other".`
      : `The interface text "${key}" should be a text.`,
    at,
    hint: 'Plural forms are written { "one": "{n} article", "other": "{n} articles" }.',
  }
}

/** A text with a value in braces that it is never given. */
export function textValueUnknown(at: Place, key: string, name: string, known: readonly string[]): Diagnostic {
  const given = known.length === 0 ? 'no values' : known.map((each) => `{${each}}`).join(', ')
  return {
    code: 'template-text-value',
    severity: 'error',
    message: `The interface text "${key}" names {${name}}, but it is given ${given}.`,
    at,
    hint: TEXTS,
  }
}
