// Which language a text is in, by script and letters, then by its commonest words.
import type { LanguageTag } from '../../value/language.ts'

/** Letters below which nothing is said. */
const ENOUGH = 40

const STOP_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'the of and to in that was for on with is as at by he it from his said has have be not are were this they had their who will been an'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les de des du et en un une que qui dans pour sur au est pas plus par ce il elle avec sont aux cette'.split(
      ' ',
    ),
  ),
  de: new Set(
    'der die das und in den von zu mit ist nicht auf für im dem ein eine sich des auch als werden an sie war'.split(
      ' ',
    ),
  ),
  es: new Set(
    'el la los las de que y en un una por con para del se su al es lo como más pero fue sus ha'.split(' '),
  ),
  it: new Set(
    'il la di che e un una per del della in non si con sono le gli dei alla da nel anche come più ha'.split(
      ' ',
    ),
  ),
  pt: new Set(
    'o a os as de que e em um uma do da para com não por no na dos se mais ao foi como sua'.split(' '),
  ),
  nl: new Set(
    'de het een van en in is dat op te zijn met voor niet aan er door hij werd ook naar bij om als'.split(
      ' ',
    ),
  ),
  tr: new Set('ve bir bu da de için ile olarak daha çok en gibi olan sonra kadar ancak ne göre'.split(' ')),
}

/** Words of Afghan Persian (Dari) that Iranian newspapers do not use, and the other way round. */
const DARI =
  /(?:^|[^\u0600-\u06ff\u200c])(?:ولسوالی|پوهنتون|شفاخانه|والی|ولایت|ولایات|سنبله|میزان|عقرب|قوس|جدی|دلو|حوت|حمل|ثور|جوزا|سرطان|اسد|مکاتب|مکتب|شورای|افغانستان|کابل|طالبان|باشندگان|پولیس|قوماندان|لوی|معاون|وزارت|معارف)(?![\u0600-\u06ff])/g
const IRANIAN =
  /(?:^|[^\u0600-\u06ff\u200c])(?:استان|دانشگاه|بیمارستان|شهرستان|استاندار|فروردین|اردیبهشت|خرداد|تیرماه|مرداد|شهریور|مهرماه|آبان|آذر|دی‌ماه|بهمن|اسفند|تهران|ایران|مجلس|رئیس‌جمهور)(?![\u0600-\u06ff])/g

/**
 * The language of a text as a BCP 47 tag. `und` when there is too little of it; undefined when it is in
 * Latin script and its words are those of none of the languages known here.
 */
export function languageOfText(text: string): LanguageTag | undefined {
  const sample = text.slice(0, 2400)
  const latin = count(sample, /[A-Za-z\u00c0-\u024f]/g)
  const arabic = count(sample, /[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff]/g)
  const cyrillic = count(sample, /[\u0400-\u04ff]/g)
  const letters = latin + arabic + cyrillic
  if (letters < ENOUGH) return letters > 0 && latin === 0 && arabic > 0 ? arabicScript(sample) : 'und'
  if (arabic > letters / 2) return arabicScript(sample)
  if (cyrillic > letters / 2) return /[ҳҷӣӯқғ]/i.test(sample) ? 'tg' : /[іїєґ]/i.test(sample) ? 'uk' : 'ru'
  return latin > letters / 2 ? latinScript(sample) : 'und'
}

function arabicScript(sample: string): LanguageTag {
  const pashto = count(sample, /[ټډړږښڼېۍځڅ]/g)
  const urdu = count(sample, /[ٹڈڑےں]/g)
  const persian = count(sample, /[پچژگی]/g)
  const arabic = count(sample, /[ةىيك]/g)
  if (pashto > 1 && pashto >= urdu) return 'ps'
  if (urdu > 2) return 'ur'
  if (persian > 0 && (persian >= arabic || count(sample, /[پچژگ]/g) > 2)) {
    const dari = count(sample, DARI)
    return dari > count(sample, IRANIAN) ? 'fa-AF' : 'fa'
  }
  return arabic > 0 ? 'ar' : 'fa'
}

function latinScript(sample: string): LanguageTag | undefined {
  const words = sample.toLowerCase().match(/[a-z\u00df-\u024f]+/g) ?? []
  let best: LanguageTag | undefined
  let most = 0
  for (const [language, stop] of Object.entries(STOP_WORDS)) {
    let hits = 0
    for (const word of words) if (stop.has(word)) hits++
    if (hits > most) {
      most = hits
      best = language
    }
  }
  return most >= Math.max(2, words.length * 0.08) ? best : undefined
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
