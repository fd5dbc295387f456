// The words with which people write dates that they do not know exactly, by language. Plain knowledge of each language: CLDR has
// none of them. Letters are written as they are in the language; accents, capitals and stops do not matter to the reader.

/** Words of one meaning are parted by `|`. A word may lead a date, or in some languages end it (`ends`). */
export interface UncertainWords {
  /** About: `c. 1990`. */
  readonly circa: string
  /** Perhaps: `probably 1990`. */
  readonly maybe: string
  /** Earlier than, the date itself left out: `before 1990`. */
  readonly before: string
  /** The date itself at the latest: `by 1990`. Also what may be meant either way. */
  readonly until: string
  /** Later than, the date itself left out: `after 1990`. */
  readonly after: string
  /** The date itself at the earliest: `since 1990`. */
  readonly since: string
  /** Some part of what follows, which EDTF cannot say: `early 1990s`. */
  readonly part: string
  /** Leads the first year of ten: `années 1990`. */
  readonly decade: string
  /** Leads the number of a century: `siglo XIX`. */
  readonly century: string
  readonly between: string
  readonly and: string
  readonly or: string
  /** Between the first and the last date: `1990 to 1992`. */
  readonly to: string
  readonly seasons: readonly [spring: string, summer: string, autumn: string, winter: string]
  /** Says nothing of its own: `the`, `in the year`. */
  readonly filler: string
  /** Words of these meanings that stand after the date. */
  readonly ends: Partial<Readonly<Record<EndingRole, string>>>
}

/** What a word after a date can say. */
export type EndingRole = 'circa' | 'before' | 'until' | 'after' | 'since' | 'decade' | 'century' | 'filler'

/** The words of each language. */
export const UNCERTAIN_WORDS: Readonly<Record<string, UncertainWords>> = {
  en: {
    circa: 'c|ca|cca|circa|about|around|approximately|approx|roughly|some time around|sometime around',
    maybe: 'probably|possibly|perhaps|maybe|presumably|likely',
    before: 'before|prior to|pre|earlier than|ante',
    until: 'by|until|till|up to|not after|no later than|not later than',
    after: 'after|later than|post',
    since: 'since|from|not before|no earlier than|not earlier than',
    part: 'early|mid|late|beginning of|start of|middle of|end of|first half of|second half of',
    decade: 'decade of',
    century: '',
    between: 'between',
    and: 'and',
    or: 'or',
    to: 'to|until|till|through',
    seasons: ['spring', 'summer', 'autumn|fall', 'winter'],
    filler: 'the|in|of|on|year|dated|some time in|sometime in',
    ends: {
      circa: 'or so|circa|ca|approx|approximately',
      until: 'or earlier|and earlier|or before',
      since: 'or later|and later|onwards|onward',
      century: 'century|cent',
      filler: 'ad|ce',
    },
  },
  de: {
    circa: 'um|ca|zirka|circa|etwa|ungefähr|rund|gegen',
    maybe: 'wohl|vermutlich|wahrscheinlich|vielleicht|möglicherweise',
    before: 'vor|vor dem',
    until: 'bis|bis zum|spätestens|nicht nach',
    after: 'nach|nach dem',
    since: 'seit|seit dem|ab|von|vom|frühestens|nicht vor',
    part: 'anfang|mitte|ende|frühe|frühen|späte|späten|anfang der|mitte der|ende der|anfang des|mitte des|ende des',
    decade: '',
    century: '',
    between: 'zwischen',
    and: 'und|und dem',
    or: 'oder',
    to: 'bis|bis zum',
    seasons: ['frühling|frühjahr', 'sommer', 'herbst', 'winter'],
    filler: 'im|in|im jahr|im jahre|jahr|das|den|die|der|dem|des',
    ends: {
      until: 'oder früher|und früher',
      since: 'oder später|und später',
      century: 'jahrhundert|jahrhunderts|jh|jhd|jhdt',
      filler: 'n chr',
    },
  },
  fr: {
    circa: 'vers|env|environ|circa|autour de|aux environs de',
    maybe: 'probablement|peut-être|sans doute',
    before: 'avant|avant le',
    until: 'jusqu’en|jusqu’au|au plus tard en|pas après',
    after: 'après|après le',
    since: 'depuis|depuis le|à partir de|à partir du|au plus tôt en',
    part: 'début|mi|milieu|fin|début des|milieu des|fin des|début du|milieu du|fin du',
    decade: 'années|décennie|décennie de',
    century: '',
    between: 'entre|entre le',
    and: 'et|et le',
    or: 'ou',
    to: 'à|au',
    seasons: ['printemps', 'été', 'automne', 'hiver'],
    filler: 'le|la|les|de|du|des|en|au|année|l’année|l’an',
    ends: { until: 'ou avant', since: 'ou après', century: 'siècle|s' },
  },
  es: {
    circa: 'hacia|cerca de|alrededor de|aproximadamente|aprox|circa|sobre',
    maybe: 'probablemente|posiblemente|quizá|quizás|tal vez',
    before: 'antes de|antes del',
    until: 'hasta|hasta el|a más tardar en',
    after: 'después de|después del|tras',
    since: 'desde|desde el|a partir de|a partir del',
    part: 'principios de|principios del|comienzos de|inicios de|mediados de|mediados del|finales de|finales del|fines de|a principios de|a mediados de|a finales de',
    decade: 'década de|la década de|años|los años|década del',
    century: 'siglo|el siglo',
    between: 'entre|entre el',
    and: 'y|y el',
    or: 'o|u',
    to: 'a|al|hasta',
    seasons: ['primavera', 'verano', 'otoño', 'invierno'],
    filler: 'el|la|los|en|de|del|año|año de',
    ends: { until: 'o antes', since: 'o después|en adelante' },
  },
  pt: {
    circa: 'cerca de|por volta de|aproximadamente|aprox|circa',
    maybe: 'provavelmente|possivelmente|talvez',
    before: 'antes de|antes do',
    until: 'até|até o|o mais tardar em',
    after: 'depois de|depois do|após',
    since: 'desde|desde o|a partir de',
    part: 'início de|início dos|início do|começo de|meados de|meados dos|meados do|fim de|final de|finais de|fins de|final dos|fim dos',
    decade: 'década de|a década de|anos|os anos',
    century: 'século|o século',
    between: 'entre|entre o',
    and: 'e|e o',
    or: 'ou',
    to: 'a|até',
    seasons: ['primavera', 'verão', 'outono', 'inverno'],
    filler: 'o|a|os|em|no|de|do|da|dos|ano|ano de',
    ends: { until: 'ou antes', since: 'ou depois|em diante' },
  },
  it: {
    circa: 'circa|verso|verso il|intorno al|attorno al|all’incirca nel',
    maybe: 'probabilmente|forse',
    before: 'prima del|prima di|ante',
    until: 'entro il|fino al',
    after: 'dopo il|dopo|post',
    since: 'dal|a partire dal|da',
    part: 'inizio|inizio del|inizi del|metà|metà del|fine|fine del|inizio degli|metà degli|fine degli|primi|ultimi',
    decade: 'anni|gli anni',
    century: 'secolo',
    between: 'tra il|fra il|tra|fra',
    and: 'e il|e',
    or: 'o|o il|oppure',
    to: 'al|a',
    seasons: ['primavera', 'estate', 'autunno', 'inverno'],
    filler: 'il|lo|la|gli|nel|in|del|anno|dell’anno|nell’anno',
    ends: { circa: 'circa', until: 'o prima', since: 'o dopo', century: 'secolo|sec' },
  },
  nl: {
    circa: 'rond|omstreeks|ongeveer|circa|ca|plm',
    maybe: 'waarschijnlijk|vermoedelijk|misschien|mogelijk',
    before: 'voor|vóór',
    until: 'tot|uiterlijk|niet na',
    after: 'na',
    since: 'sinds|vanaf|van|niet voor',
    part: 'begin|midden|medio|eind|einde|vroege|late|begin van|midden van|eind van',
    decade: 'jaren|de jaren',
    century: '',
    between: 'tussen',
    and: 'en',
    or: 'of',
    to: 'tot|tot en met|t/m',
    seasons: ['lente|voorjaar', 'zomer', 'herfst|najaar', 'winter'],
    filler: 'de|het|in|in het jaar|jaar',
    ends: { until: 'of eerder', since: 'of later', century: 'eeuw' },
  },
  ru: {
    circa: 'около|ок|примерно|приблизительно|прибл',
    maybe: 'вероятно|возможно|предположительно',
    before: 'ранее|раньше',
    // It may leave the date out or not.
    until: 'до|не позднее|не позже',
    after: 'после',
    since: 'с|начиная с|не ранее|не раньше',
    part: 'начало|начала|в начале|середина|середины|в середине|конец|конца|в конце',
    decade: '',
    century: '',
    between: 'между',
    and: 'и',
    or: 'или',
    to: 'по|до',
    seasons: ['весна|весны|весной', 'лето|лета|летом', 'осень|осени|осенью', 'зима|зимы|зимой'],
    filler: 'в',
    ends: {
      since: 'или позднее|или позже',
      until: 'или ранее|или раньше',
      century: 'век|века|веке|в',
      filler: 'г|гг|год|года|году|годы|годов|годах|годом|годами',
    },
  },
  // Persian and Dari.
  fa: {
    circa: 'حدود|در حدود|حوالی|در حوالی|تقریبا|نزدیک به',
    maybe: 'احتمالا|شاید|گویا',
    before: 'پیش از|قبل از',
    until: 'تا|حداکثر تا',
    after: 'پس از|بعد از',
    since: 'از|حداقل از',
    part: 'اوایل|اواسط|اواخر|آغاز|پایان|در اوایل|در اواسط|در اواخر|نیمه اول|نیمه دوم',
    decade: 'دهه|دهه ی|دههٔ',
    century: 'قرن|سده|سدهٔ',
    between: 'بین|میان',
    and: 'و',
    or: 'یا',
    to: 'تا',
    seasons: ['بهار', 'تابستان', 'خزان|پاییز', 'زمستان'],
    filler: 'سال|سال های|سالهای|در|در سال',
    ends: { filler: 'میلادی|م' },
  },
  ps: {
    circa: 'شاوخوا|نژدې|تقریباً',
    maybe: 'ښایي|شاید|احتمالاً',
    before: '',
    until: 'تر',
    after: '',
    since: 'له',
    part: 'د پیل|د پای|پیل|پای',
    decade: '',
    century: '',
    between: '',
    and: 'او',
    or: 'یا',
    to: 'تر',
    seasons: ['پسرلی|پسرلي', 'اوړی|اوړي', 'منی|مني', 'ژمی|ژمي'],
    filler: 'د|په|کال|د کال',
    ends: {
      circa: 'شاوخوا|په شاوخوا کې|شاوخوا کې',
      before: 'مخکې|نه مخکې|وړاندې|نه وړاندې|دمخه',
      after: 'وروسته|نه وروسته',
      since: 'راهیسې|نه راهیسې|را په دېخوا',
      until: 'پورې',
      decade: 'لسیزه|لسیزې',
      century: 'پیړۍ',
      filler: 'کال|کې|میلادي|م',
    },
  },
  ar: {
    circa: 'حوالي|نحو|تقريبا|قرابة|زهاء',
    maybe: 'ربما|لعل|على الأرجح|يحتمل',
    before: 'قبل',
    until: 'حتى|في موعد أقصاه',
    after: 'بعد',
    since: 'منذ|من|ابتداء من',
    part: 'أوائل|مطلع|بداية|منتصف|أواسط|أواخر|نهاية',
    decade: 'عقد',
    century: 'القرن|قرن',
    between: 'بين|ما بين',
    and: 'و',
    or: 'أو',
    to: 'إلى|حتى',
    seasons: ['ربيع', 'صيف', 'خريف', 'شتاء'],
    filler: 'عام|عامي|سنة|سنتي|في|في عام|في سنة|الأعوام',
    ends: { circa: 'تقريبا', filler: 'م|ميلادي|ميلادية' },
  },
}
