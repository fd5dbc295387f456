// The newspaper or agency that a saved page comes from, and the language that its article is written in.
import { directionOf, isSameLanguage, type LanguageTag, readLanguage } from '../../value/language.ts'
import { blocksText } from '../block.ts'
import { type Claim, unknown } from '../claim.ts'
import type { FoundDateline } from '../intake/dates/dateline.ts'
import { isRecognised, languageOfText } from '../intake/language-of-text.ts'
import type { Publication } from '../values.ts'
import type { PageEvidence } from './page-evidence.ts'
import type { SavedPage } from './saved-page.ts'

/** Names that publishing systems put where a publication belongs. */
const NO_PUBLICATION =
  /^(?:wordpress|wordpress\.com|blogger|blogspot|drupal|joomla!?|typo3|wix(?:\.com)?|squarespace|weebly|ghost|my (?:site|blog|website|wordpress( site)?)|(?:web ?)?site(?: ?name)?|home ?page|home|untitled|just another wordpress (?:site|weblog)|localhost|index|null|undefined|archive\.\w{2,5})$/i

/** The publication that the page declares, else the name after its title, else the agency of its dateline. */
export function publicationOf(
  { facts, title, source, story }: SavedPage,
  dateline: FoundDateline | undefined,
  evidence: PageEvidence,
): Claim<Publication | null> {
  const publication = facts.publication.find(({ value }) => isPublication(value))
  if (publication) return evidence.claim<Publication | null>(publication, { name: publication.value })
  if (title.site && isPublication(title.site.value))
    return {
      ...evidence.claim<Publication | null>(title.site, { name: title.site.value }),
      status: 'inferred',
      rule: 'page.title-suffix',
    }
  const agency = dateline?.agency?.text
  const at = agency === undefined ? -1 : source.html.indexOf(`(${agency})`, story.start)
  if (agency === undefined || at < 0) return unknown(null)
  return {
    value: { name: agency },
    status: 'inferred',
    rule: 'publication.dateline',
    evidence: [evidence.at({ start: at + 1, end: at + 1 + agency.length })],
  }
}

function isPublication(name: string): boolean {
  return !NO_PUBLICATION.test(name) && !/^https?:/i.test(name) && !name.includes('@') && /[\p{L}]/u.test(name)
}

/**
 * The declared language, unless the text is plainly in another: themes declare the language they were
 * written in, whatever is published with them.
 */
export function languageOf({ facts, body }: SavedPage): LanguageTag | undefined {
  const declared = facts.language.map(({ value }) => readLanguage(value)).find((tag) => tag !== undefined)
  const read = languageOfText(blocksText(body))
  if (declared === undefined || read === undefined || read === 'und') return declared
  const contradicts =
    directionOf(declared) !== directionOf(read) ||
    (isRecognised(declared.split('-')[0] ?? '') && !isSameLanguage(declared, read))
  return contradicts ? read : declared
}
