// Words of keys and values by which keepers keep something from being published, in the languages that keepers write.
//
// A key that is missed here is published with all that stands under it, so the words are wide; what they take by mistake is
// left out with an error that says what to write.

/** A key, without accents, signs and spaces, that has one of these in it keeps something back. */
export const STEMS: readonly string[] = (
  'private privacy secret confidential sensitiv restrict embargo redact withhold withheld unpublish nopublish notpublish ' +
  'dontpublish neverpublish notforpub notpublic nonpublic noindex hidden internal classified censor anonym unlisted password ' +
  'passphrase offtherecord offrecord holdback heldback holduntil holdfor publishafter releaseafter donotshare donotdistribute ' +
  'donotrelease donotuse donotshow donotprint takedown takendown suppress quarantin visibility accessright accesslevel accessrestrict accesscontrol ' +
  'accessstatus accesspolicy accesscondition conditionsofaccess forbidden prohibit ' +
  // German, French, Spanish, Portuguese, Italian, Dutch, Turkish.
  'vertraulich sperrfrist gesperrt unveroffentlicht nichtveroffentlichen nichtveroeffentlichen confidentiel nepaspublier ' +
  'confidencial nopublicar restringid naopublicar riservat nonpubblicare vertrouwelijk nietpubliceren gizli yayinlama ' +
  // Russian, Ukrainian; Arabic, Persian, Dari, Pashto, Urdu.
  'конфиденц секретн непубликовать непублікувати محرمانه محرمانہ خصوصی خصوصي مخفی مخفي پنهان منتشرنشود نشرنشود غيرمنشور'
).split(' ')

/** Keys that are one of these words and no more. */
export const WHOLE: ReadonlySet<string> = new Set(
  (
    'expirydate unpublishdate access security clearance tlp nda hide hold unsafe isdraft private privat prive privee privado privada privato prive geheim ' +
    'secreto secreta segreto segreta секрет приватно скрыто سری سري محرم پټ سرى'
  ).split(' '),
)

/** Words that hold a stem by chance, or of which a stem is only the name of a subject: none keeps anything back. */
export const OTHERS: readonly string[] = (
  'secretar secretion secretservice secretpolice secretballot international internalaffairs internalmedicine internallink ' +
  'privatesector privateschool privatecompan privateequity privatebank privatemilitary privateuniversit privatehospital ' +
  'privati insensitiv casesensitiv timesensitiv sensitivetopic sensitivesubject sensitivetheme unrestrict ' +
  'declassified unclassified classifiedad classifieds censorship armsembargo oilembargo tradeembargo foodembargo ' +
  'hiddentreasure hiddencost hiddengem tochidden hiddentoc hiddencover hiddenimage hiddenmenu hiddennav hiddenheader ' +
  'hiddenfooter hiddencomment hiddensidebar'
).split(' ')

/** Keys that let something out, so that "no" under them keeps it back. */
export const LETTING_OUT: ReadonlySet<string> = new Set(
  (
    'public ispublic visible isvisible listed publishable ispublishable releasable oktopublish canpublish maypublish ' +
    'ispublished cleared clearedforpublication released isreleased searchable indexable shareable publicaccess openaccess ' +
    'publicationallowed publishingallowed allowpublication'
  ).split(' '),
)

/** Keys of a state, whose value may be a word that keeps the article back. */
export const STATES: ReadonlySet<string> = new Set(
  (
    'status state poststatus publishstatus publicationstatus pubstatus workflow classification distribution audience ' +
    'release handling dissemination marking'
  ).split(' '),
)

/** Under keys of a state, what keeps the article back besides the stems. */
export const STATES_HELD_BACK: ReadonlySet<string> = new Set(
  'pending trash trashed future withdrawn'.split(' '),
)

/** Words that mean yes, and no. */
export const YES: ReadonlySet<string> = new Set(
  'true yes y on 1 ja oui si sim ano да так evet بله بلی هو نعم ہاں'.split(' '),
)
export const NO: ReadonlySet<string> = new Set(
  'false no n off 0 never nein non nao ne нет ні hayir نه نخیر خیر لا نہیں notyet not'.split(' '),
)

/** Values under a key that keeps back which say that nothing is kept back. */
export const OPEN: ReadonlySet<string> = new Set(
  'false no n off 0 none nein non nao ne нет ні hayir نه نخیر خیر لا na nil null open public published visible low normal unclassified unrestricted everyone anyone world nothing nobody'.split(
    ' ',
  ),
)
