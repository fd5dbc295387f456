// English words that are capitalised and are no names, or not part of the name beside them.

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Words that are capitalised because they open a sentence, not because they are names. */
export const OPENERS = words(
  `A An The This That These Those It Its He She They We You I His Her Their Our My Your In On At By For From To Of With Without
  And But Or Nor So Yet As If When While Where Who What Why How Which Whose There Here Then Than Thus Also Although Though Because
  Since After Before During Until Unless Despite Among Amid Between Under Over About Above Against Across Around Into Through
  Meanwhile However Moreover Furthermore Nevertheless Therefore According Earlier Later Now Today Yesterday Tomorrow Recently
  Many Most Some Several Few Each Every Both All Any No Not Only Even Still Just More Less Much Such Other Another Others One Two Three
  Four Five Six Seven Eight Nine Ten First Second Third Last Next Dozens Hundreds Thousands Millions Once Again Perhaps Maybe Yes
  Speaking Asked Given Following Referring Regarding Concerning Including Based Due Former Local Senior People Officials Residents
  Police Women Men Children Students Witnesses Experts Analysts Critics Supporters Protesters Sources Reports Is Are Was Were Be Been
  Has Have Had Do Does Did Will Would Can Could Should May Might Must Let Mr Mrs Ms Dr Sir Inc Ltd Corp Co Photo Image Video Read`,
)

/** Titles and offices that stand before a name and are not part of it. */
export const TITLES = words(
  `President Vice Vice-President Prime Minister Foreign Defense Defence Interior Commander General Colonel Captain Major Lieutenant
  Sergeant Ambassador Senator Governor Mayor King Queen Prince Princess Secretary Chief Chairman Spokesman Spokesperson Spokeswoman
  Leader Chancellor Professor Judge Justice Sheikh Mawlawi Maulvi Haji Ustad Engineer Mr Mrs Ms Dr Sir Lord Pope Acting Deputy Former Late Then`,
)

/** Adjectives and nouns of peoples, days and months: capitalised in English, and no names. */
export const NOT_NAMES = words(
  `Afghan Afghans American Americans British Russian Russians Soviet Soviets Chinese Iranian Iranians Pakistani Pakistanis Indian
  Indians French German Germans European Europeans Arab Arabs Islamic Muslim Muslims Christian Christians Jewish Western Tajik Tajiks Pashtun
  Pashtuns Hazara Hazaras Uzbek Uzbeks English Turkish Ukrainian Norwegian Japanese Italian Spanish Canadian Australian
  Months Swiss Danish Dutch Greek Polish Korean Brazilian Mexican Egyptian Iraqi Iraqis Syrian Israeli Palestinian Saudi Today Total Reuters
  January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday God Internet X I Government State Council Parliament Republic Province
  District Valley City University North South East West Northern Southern Eastern Western Central Anti-Taliban Post-Taliban Pro-Taliban`,
)

/** First words that make a longer name of another's last word without being a person's given name. */
export const DIRECTIONS = words(
  'North South East West Northern Southern Eastern Western Central New Old Upper Lower Greater United Inner Outer',
)

/** What makes of a place's name that of a part of it, or of what belongs to it: the place is named all the same. */
export const PLACE_NOUNS = words(
  `Valley Province Provinces District Districts City County Region Mountains Airport River Island Islands Peninsula Border Embassy Government
  Parliament Cabinet Police Army Ministry Premier Peace Accord Agreement Accords Summit Office Bureau`,
)

/** Whether a capitalised word beside a name is no part of it: a title, a people's adjective, a day, what opens a sentence. */
export function isNoPartOfName(word: string): boolean {
  return TITLES.has(word) || OPENERS.has(word) || NOT_NAMES.has(word)
}

/** Titles that only a person has right before the name. */
export const PERSONAL_TITLES = words(
  `President Minister General Colonel Captain Sergeant Ambassador Senator Governor Mayor King Queen Prince Princess Chancellor Professor Judge
  Sheikh Mullah Mawlawi Maulvi Haji Ustad Mr Mrs Ms Dr Sir Lord Pope`,
)

/** Last words of a name that make it one of an organisation. */
export const ORGANISATIONS = words(
  `Front Ministry Council Party Bank University Corporation Corp Inc Ltd Committee Agency Movement Army Union Organization Organisation
  Association Company Commission Court Foundation Institute Federation Alliance`,
)

/** Last words of a name that make it one of a place. */
export const PLACES = words(
  'Province District Valley City County River Mountains Airport Island Islands Peninsula Lake Strait Gulf Pass Bridge',
)
