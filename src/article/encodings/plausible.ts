// Whether a text that came out of an encoding is one that people write: a wrong encoding gives letters as well, but none that
// go together.
import { languageOfText } from '../intake/language-of-text.ts'

/** How a text reads; lower is better, 0 is faultless. Undefined when nobody wrote it so. */
export type Oddness = number | undefined

/** The script that an encoding is for: a text read in it is asked whether it is in that. */
export type ScriptName = 'latin' | keyof typeof FREQUENT

/** Letters that make up most of any text in a script. Wrong bytes give its rare letters as often. */
const FREQUENT = {
  cyrillic: letters('оеаинтсрвлкмдпуі'),
  greek: letters('αοιετσνηυρκπςμλάίόέ'),
  hebrew: letters('יוהלאתמרבשנםדכ'),
  arabic: letters('ابتدرسعلمنهويکیكىةپچگ'),
  thai: letters('านรอกเงมยลวดทสต่้าี'),
  chinese: letters(
    '的一是不在了有人我他中大上国國个個到说說们們为為子和你地出会會也时時要就可以对對生能而那得于於着下自之年过過发發后後作里用道行所然家种種事成方多经經么去法学學如都同现現当當没动動面起看定天分还進进好小部其些主样理心本前开開但因只从從想实實日军軍者意无無力它与與长長把机十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并物手应應战戰向头頭文体體政美相见見被利什二等产產或新己制身果加西斯月话話合回特代内信表化老给給世位次度门門任常先海通教儿東东声聲提立及比员員解水名真论論處处走义義各入几口认認条平系气氣题題活尔更别打女变變四神总何电電数數安少报報才结結反受目太量再感建务做接必场件计計管期市直德资資命山金指克许許统区區保至队隊形社便空决治展马科司五基眼书書非则則听白却界达達光放强即像难難且权權思王象完设設式色路记記南品住告类類求据程北边邊死张張该該交规規万萬取拉格望觉覺术術领領共确確传傳师師观觀清今切院让讓识識候带帶导導争運运',
  ),
  hangul: undefined,
  kana: undefined,
} as const

/** Share of the frequent letters of a script from which a text in it was read rightly. */
const FREQUENT_SHARE = {
  cyrillic: 0.6,
  greek: 0.55,
  hebrew: 0.55,
  arabic: 0.55,
  thai: 0.4,
  chinese: 0.12,
} as const

const SCRIPTS: Readonly<Record<Exclude<ScriptName, 'latin'>, RegExp>> = {
  cyrillic: /\p{Script=Cyrillic}/u,
  greek: /\p{Script=Greek}/u,
  hebrew: /\p{Script=Hebrew}/u,
  arabic: /\p{Script=Arabic}/u,
  thai: /\p{Script=Thai}/u,
  chinese: /\p{Script=Han}/u,
  hangul: /\p{Script=Hangul}/u,
  kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
}

/** Letters beyond ASCII that a language writes, in lower case; foreign names bring others in. */
const ALPHABETS: Readonly<Record<string, string>> = {
  en: 'éèêëçïîöüóôáàâäñåæøíúß',
  fr: 'àâæçéèêëîïôœùûüÿ',
  de: 'äöüßéèàç',
  es: 'áéíóúüñªº',
  it: 'àèéìíîòóùú',
  pt: 'áâãàçéêíóôõúüªº',
  nl: 'áéëèïíóöüç',
  sv: 'åäöéèüà',
  no: 'åæøéèêóòôü',
  da: 'åæøéü',
  fi: 'åäöéšž',
  is: 'áðéíóúýþæö',
  pl: 'ąćęłńóśźżéü',
  cs: 'áčďéěíňóřšťúůýžöü',
  sk: 'áäčďéíĺľňóôŕšťúýž',
  hu: 'áéíóöőúüűä',
  ro: 'ăâîșțşţé',
  hr: 'čćđšžé',
  'sr-Latn': 'čćđšžé',
  sl: 'čšžćđé',
  tr: 'çğıöşüâîûi̇é',
  sq: 'çëé',
  et: 'äöõüšž',
  lv: 'āčēģīķļņšūž',
  lt: 'ąčęėįšųūž',
  ca: 'àçèéíïòóúü·',
  gl: 'áéíóúüñï',
  af: 'êëèéïíóöôûáü',
  cy: 'âêîôûŵŷáéëïö',
  vi: '',
  id: 'é',
}
const OF_LANGUAGE = new Map(Object.entries(ALPHABETS).map(([language, own]) => [language, letters(own)]))
/** Letters of Western Europe: a text whose words are of no language known here may have these and no others. */
const WESTERN = letters('àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœ')

/** Marks that any language writes beside its words, and inside of them only those of the second list. */
const MARKS = letters(
  '‘’“”‚„‹›«»–—…•·§°€£©®™¿¡½¼¾²³ªº\u00a0\u2011\u200c\u200d\u200e\u200f،؛؟ـ「」『』（）、。・，：；！？《》“”〈〉【】－～％／０１２３４５６７８９ー№×±−',
)
const WITHIN_WORDS = letters('’·‑\u200c\u200d\u00adـ')

/** Share of faults among characters beyond ASCII up to which a text was read rightly: names of other languages stand in it. */
const MOST_FAULTS = 0.12
/** So much of a text is looked at, in UTF-16 units. */
const LOOKED_AT = 60_000

function letters(text: string): ReadonlySet<string> {
  return new Set(text)
}

/** How a text reads that was decoded by an encoding for a script or for Latin letters. */
export function oddness(decoded: string, script: ScriptName): Oddness {
  const text = decoded.slice(0, LOOKED_AT).replace(/<[^<>]*>/g, ' ')
  const foreign = text.match(/[^\u0000-\u007f]/gu) ?? []
  if (foreign.length === 0) return 0
  const faults =
    (script === 'latin' ? latinFaults(text) : scriptFaults(text, foreign, script)) / foreign.length
  return faults <= MOST_FAULTS ? faults : undefined
}

/** Faults of a text in another script than Latin; infinitely many when it is not in that script at all. */
function scriptFaults(
  text: string,
  foreign: readonly string[],
  script: Exclude<ScriptName, 'latin'>,
): number {
  const own = foreign.filter((each) => SCRIPTS[script].test(each))
  const marks = foreign.filter((each) => MARKS.has(each))
  const kana = script === 'chinese' ? foreign.filter((each) => SCRIPTS.kana.test(each)) : []
  const rest = foreign.length - own.length - marks.length
  if (kana.length > own.length / 10) return Number.POSITIVE_INFINITY
  if (script === 'kana') {
    const half = foreign.filter((each) => /[\uff61-\uff9f]/.test(each)).length
    const others = foreign.filter(
      (each) => !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(each) && !MARKS.has(each),
    )
    return own.length < foreign.length / 8 ? Number.POSITIVE_INFINITY : others.length + half
  }
  if (script === 'hangul') return own.length < foreign.length / 2 ? Number.POSITIVE_INFINITY : rest
  const frequent = own.filter((each) => FREQUENT[script]?.has(each.toLowerCase())).length
  if (own.length === 0 || frequent < own.length * FREQUENT_SHARE[script]) return Number.POSITIVE_INFINITY
  if (script === 'arabic' && wordsOfOne(text) > own.length / 4) return Number.POSITIVE_INFINITY
  return rest + mixedWords(text) + caseBreaks(text)
}

/** Arabic letters that stand for themselves: accents of Latin words read as Arabic do. */
function wordsOfOne(text: string): number {
  return text.match(/(?<!\p{Script=Arabic})\p{Script=Arabic}(?!\p{Script=Arabic})/gu)?.length ?? 0
}

/** Latin letters beside those of another script. */
function mixedWords(text: string): number {
  return (
    text.match(/[A-Za-z](?=[^\P{L}\p{Script=Latin}])|[^\P{L}\p{Script=Latin}](?=[A-Za-z])/gu)?.length ?? 0
  )
}

/** Capitals beyond ASCII right after small letters, which nobody writes. */
function caseBreaks(text: string): number {
  return text.match(/\p{Ll}(?![A-Z])\p{Lu}/gu)?.length ?? 0
}

function latinFaults(text: string): number {
  const language = languageOfText(text)
  const alphabet = OF_LANGUAGE.get(language ?? '') ?? WESTERN
  let faults = caseBreaks(text)
  for (const [found] of text.matchAll(/[^\u0000-\u007f]/gu))
    if (!alphabet.has(found.toLowerCase()) && !MARKS.has(found)) faults++
  for (const [mark = ''] of text.matchAll(/(?<=\p{Ll})[^\p{L}\p{M}\u0000-\u007f](?=\p{Ll})/gu))
    if (!WITHIN_WORDS.has(mark)) faults++
  // A text that shows its language is surer than one that only breaks no rule.
  return OF_LANGUAGE.has(language ?? '') ? faults : faults + 0.001
}
