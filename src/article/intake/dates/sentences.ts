// Whether a date stands in a sentence, by the words before it.
import { nameKey } from './fold.ts'
import { PHRASES } from './label-words.ts'

/** Words before a date that make it a part of a sentence, by language. */
const JOINING = [
  // English
  'on in at of since until till by from to for and or before after between through during this the a an as is was around about than past circa dated',
  // Dari, Persian and Pashto
  'در تا از به و که',
  // Arabic, Hebrew, Urdu
  'من الى حتى منذ و ان قبل بعد עד מ של את اور سے تک',
  // German
  'der die das dem den des am vom zum bis seit ab nach vor im und oder ein eine einem einer einen zwischen während für mit von ist war wird wurde als dass um anno',
  // French
  'le la les du de des au aux en dès depuis jusqu’au et ou un une avant après entre pour par dans sur est a d’ici',
  // Spanish, Portuguese, Italian, Catalan
  'el los las del y o desde hasta antes después para por con al es fue os as do da em no na e até depois com um uma ao foi il lo i gli della dal dalla alla di dopo prima entro fino per è dels fins',
  // Dutch, Afrikaans
  'het een op tot sinds na voor met door tussen',
  // Danish, Norwegian, Swedish, Icelandic
  'den det fra från til till og och siden sedan før före efter etter på av er är þann frá',
  // Finnish, Hungarian, Turkish
  'ja tai asti alkaen ennen és vagy a az ve ile kadar beri',
  // Polish, Czech, Slovak, Slovenian
  'od do z ze w we na i lub przed po dnia v ve a nebo před dne ze',
  // Bosnian, Croatian, Serbian
  'u ili pre posle prije poslije dana',
  // Russian, Ukrainian, Bulgarian, Belarusian, Macedonian, Serbian
  'в на с до по от и или к за из о для после перед у з від та або після од до',
  // Greek, Romanian
  'στις την της τη από έως μέχρι και ή din la până și sau în de pe',
  // Indonesian, Malay, Vietnamese
  'pada dari sampai hingga sejak dan di từ đến và vào',
]

const JOINING_WORDS = new Set(JOINING.flatMap((words) => words.split(' ')).map(nameKey))
const PREPOSITIONS = new Set(
  Object.values(PHRASES).flatMap(({ preposition }) => preposition?.split('|').map(nameKey) ?? []),
)

/** A label that is a part of another name when words stand before it: "Release date", "Lieferdatum". */
const PART_OF_A_NAME = /^[^\p{L}\d]*(?:date(?! ?(?:published|posted|issued|of))|datum|data|fecha)(?!\p{L})/iu

/** After these a new part of the line begins. */
const BREAK = /[|·•‧–—:]$/

/** A place before the day, as letters and press releases are dated: `Wien, am 6. Jänner 2022`. */
const PLACE = /^\p{Lu}[\p{L}\p{M}.'’-]*(?:[ -]\p{Lu}[\p{L}\p{M}.'’-]*){0,2},$/u

/**
 * Whether the words before a date, and those that lead from them to it, make the date a part of a sentence. A word that leads
 * to a date ("on") belongs to the sentence when others stand before it.
 */
export function joinsSentence(rest: string, lead: string): boolean {
  if (rest === '' || BREAK.test(rest)) return false
  if (PART_OF_A_NAME.test(lead)) return true
  const first = /^[^\p{L}\d]*([\p{L}\p{M}'’]+)/u.exec(lead)?.[1]
  const leads = first === undefined ? '' : nameKey(first)
  if (PREPOSITIONS.has(leads) || JOINING_WORDS.has(leads)) return !PLACE.test(rest)
  const last = /(?:^|[\s(])([\p{L}\p{M}'’]+)[\s(]*$/u.exec(rest)?.[1]
  return last !== undefined && JOINING_WORDS.has(nameKey(last))
}
