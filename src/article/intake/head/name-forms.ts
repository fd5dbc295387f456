// The form of a person's name, and the words by which jobs and organisations are told from it.

/** A word that is a job, a desk or a place of work rather than a name. */
export const JOB =
  /\b(?:editors?|correspondents?|reporters?|staff|writers?|bureau|desk|journalists?|columnists?|contributors?|contributing|chief|producers?|analysts?|agencies|fellow|professor|director|photographer|columnist|author|publisher|intern|associate|senior|special to|for the|redakteur(?:in)?|reporter(?:in)?|korrespondent(?:in)?|journaliste|rédact(?:eur|rice)|redactora?|periodista|redattore|giornalista)\b/i

/** Words that organisations have in their names and persons have not. */
const ORGANISATION =
  /\b(?:news|times|press|agency|agence|desk|team|staff|office|bureau|media|radio|tv|television|network|foundation|institute|ministry|council|committee|union|university|reuters|bbc|cnn|monitor|post|herald|tribune|gazette|journal|wire|reporters?|associated|service|agencies|guardian|observer|magazine|editors|correspondents?|newsroom|brandroom|courier|magazin|stiftung|verlag|redaktion|landesanstalt|bundesamt|verband|verein|gmbh|zeitung|rundfunk|agentur|ministerium)\b|خبرگزاری|آژانس|اژانس|رادیو|راډیو|تلویزیون|ټلویزیون|روزنامه|ورځپاڼه/iu

/** Whether a text has a word that organisations bear in their names. */
export const isOrganisation = (text: string): boolean => ORGANISATION.test(text)

/** What follows a family's name after a comma and belongs to the name. */
export const SUFFIX = /^(?:jr\.?|sr\.?|jnr\.?|snr\.?|esq\.?|ii|iii|iv)$/i

const INITIAL = "\\p{Lu}[\\p{L}\\p{M}.’'-]*"
/** Up to five capitalised words, particles allowed: `Ahmad bin Salim`, `J. K. Doe`, `O’Neill`. */
const NAME = new RegExp(
  `^${INITIAL}(?:\\s+(?:(?:al|bin|bint|ibn|de|del|der|di|da|dos|la|le|van|von|ul|e|y)\\s+)*${INITIAL}){1,4}$`,
  'u',
)

/** Whether a text has the form of a person's name: two to five capitalised words and nothing else. */
export function isName(text: string): boolean {
  return text.length <= 50 && NAME.test(text) && !ORGANISATION.test(text) && !JOB.test(text)
}

/** Agencies and broadcasters whose names look like a family's, and that stand in a row of such. */
const AGENCIES =
  /^(?:afp|ap|upi|dpa|efe|ansa|apa|tass|epa|pti|ani|irna|isna|aop|aap|pa|reuters|bbc|cnn|voa|rfe|npr)$/i

/** One to three given names or initials, as they stand behind the comma of a catalogue. */
export function isGivenPart(text: string): boolean {
  return (
    /^\p{Lu}[\p{L}\p{M}.’'-]*(?:\s\p{Lu}[\p{L}\p{M}.’'-]*){0,2}(?:\s(?:van|von|de|der|den|da|di|du|la)){0,3}$/u.test(
      text,
    ) &&
    text.length <= 40 &&
    !JOB.test(text) &&
    !ORGANISATION.test(text) &&
    !AGENCIES.test(text) &&
    !SUFFIX.test(text) &&
    !isDegree(text)
  )
}

/** A degree or an order behind a name: `MD`, `Ph.D.`; a number of a family's generation is none. */
export function isDegree(token: string): boolean {
  return (
    /^(?:\p{Lu}{2,4}|Ph\.?D\.?|M\.?D\.?|M\.?A\.?|B\.?A\.?|LL\.?M\.?)$/u.test(token) && !/^[IVX]+$/.test(token)
  )
}
