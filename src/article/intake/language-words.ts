// What tells languages of one script apart: their commonest words, and letters that few of them write.

/** Letters that one language of the Arabic script writes and its neighbours do not. */
export const ARABIC_LETTERS: Readonly<Record<string, string>> = {
  ps: 'ټډړږښڼځڅۍګ',
  ur: 'ٹڈڑےںہ',
  sd: 'ڀٺٽٿڄڃڇڊڌڍڏڙڦڪڳڱڻ',
  ckb: 'ێڕڵۊ',
  ug: 'ۇۈۋ',
  'uz-Arab-AF': 'ۉ',
}

/** Common words of Persian, Pashto and Arabic: all three can be written without letters of their own. */
export const ARABIC_SCRIPT: Readonly<Record<string, string>> = {
  fa: 'که از در را به است این با برای می شد شده آن های خود کرد گفت بود تا هم نیز باید دارد',
  ps: 'د په چې چي کې کي سره ته له یې يې دي او دی دا شوي کړي ده وو خو هغه پر لپاره شوی وویل',
  ar: 'في من على إلى أن إن التي الذي هذا هذه عن مع كان قال ذلك كما لم بعد قد بين',
}

/** Words of Afghan Persian (Dari) where Iranian newspapers use others, and the other way round. */
export const DARI =
  'ولسوالی ولسوال ولسی پوهنتون پوهنځی شفاخانه والی ولایات سنبله ثور جوزا باشنده باشندگان پولیس قوماندان قوماندانی سارنوال سارنوالی لوی جنرال دگروال داکتر داکتران انجنیر موتر سرک فابریکه طیاره لیسه محصل محصلان معینیت داخله ملیون ملیارد جنوری فبروری اپریل اگست سپتمبر اکتوبر نومبر دسمبر'
export const IRANIAN =
  'استان استانی شهرستان دانشگاه بیمارستان استاندار استانداری فرماندار فرمانداری بخشدار پلیس انتظامی ژنرال دکتر خودرو فروردین اردیبهشت خرداد تیرماه مرداد شهریور مهرماه آبان آذر بهمن اسفند تهران ایران فارس آمریکا ژانویه فوریه آوریل ژوئن ژوئیه سپتامبر اکتبر نوامبر دسامبر'

/**
 * Commonest words. Afrikaans, Albanian, Catalan, Estonian, Galician, Latvian, Lithuanian, Slovene and Welsh stand here as well so
 * that a text in one of them is not taken for its neighbour. What is common in English as well (`to`, `do`, `by`) is left out of the Slavic ones and of
 * Hungarian: in short texts it would hide how far English is ahead.
 */
export const LATIN_SCRIPT: Readonly<Record<string, string>> = {
  en: 'the of and to in that was for on with is as at by he it from his said has have be not are were this they had their who will been an a but or its which than more after into during when several there would could also about two three new over between against where while',
  fr: 'le la les de des du et en un une que qui dans pour sur au est pas plus par ce il elle avec sont aux cette à a été ont ne se son sa ses mais ou',
  de: 'der die das und in den von zu mit ist nicht auf für im dem ein eine einen einer sich des auch als werden wird an sie er war bei nach am um es dass zum zur hat aus wie noch oder',
  es: 'el la los las de que y en un una por con para del se su al es lo como más pero fue sus ha no a o le sin sobre este entre ya han también',
  it: 'il la di che e un una per della in non si con sono le gli dei alla da nel anche come più ha è del i al delle lo a ma dal nella una o se',
  pt: 'o a os as de que e em um uma do da para com não por no na dos das se mais ao foi como sua seu é à ou mas pelo pela são também',
  nl: 'de het een van en in is dat op te zijn met voor niet aan er door hij werd ook naar bij om als die uit heeft ze maar dan nog zich hebben was over',
  tr: 've bir bu da de için ile olarak daha çok en gibi olan sonra kadar ancak ne göre olduğunu ise her o dedi etti',
  sv: 'och att det som en på är av för med den till inte om ett de han men var sig från har så vi kan efter vid hade när också eller hon ska sade säger enligt under mot blev detta där',
  no: 'og i det som er en på til av for at med de ikke den har jeg om et var men fra han vi seg så etter kan ble også eller hun ved skal over mot når blir mellom sier hadde ut noen mye nå',
  da: 'og i det at er en til af på som med for den de ikke har der et var men han fra vi sig så om efter kan blev også eller hun ved skal over mod når bliver mellem siger havde ud nogle meget nu',
  fi: 'ja on ei että se oli hän mutta myös ovat kuin joka mukaan sen ole jo niin vain voi ollut tai kun jos sitä hänen kanssa sekä oli olivat tämä vuonna jälkeen ennen enemmän kertoi sanoi kuitenkin',
  is: 'og að í á er sem um það til af við en með var ekki fyrir hann því eru hafa hún þeir verið sig þá eftir hefur segir frá sagði þar upp þess voru',
  pl: 'w i na z się że nie jest o od po za przez jak dla ale są ze był co tym był które który która tego jego oraz już ich może powiedział została przed było został roku tylko czy również',
  cs: 'a v se na že je s z o i k ve pro za ale si po jako jeho od však podle při byl které jsou už než který jen bylo jsem bude také před řekl není byla mezi nebo které',
  sk: 'a v sa na že je s z o aj k vo pre za ale si po ako jeho od však podľa pri bol ktoré sú už než ktorý len bolo bude tiež pred povedal nie bola medzi alebo ktorá ešte',
  hu: 'a az és hogy nem egy volt ez meg már csak de el még azt mint ki ha van szerint több után között lesz vagy minden pedig amely aki kell lehet azonban ezt mondta voltak',
  ro: 'și în de la a cu pe că nu este din o un care au fost pentru mai se al sau să prin ca dar lui după sunt ale între până spus fi între dintre această acest si in',
  hr: 'i u je na se da su za od s o što nije će bi ali koji kako iz koja po kao te nakon tijekom također prije gdje tko bio kaže biti sve više ili ne bilo samo još vrijeme rekao',
  'sr-Latn':
    'i u je na se da su za od s o šta nije će bi ali koji kako iz koja po kao te nakon tokom takođe pre gde ko bio kaže biti sve više ili ne bilo samo još vreme rekao',
  id: 'yang dan di dari untuk dengan ini itu pada tidak dalam adalah akan juga ke karena oleh kata telah bisa mereka ada dia saat tersebut kepada tahun sebagai sudah atau orang lebih satu hari kami hingga menjadi',
  vi: 'và của là có các được trong cho không một người với đã những này để khi từ ở tại về đến năm cũng ra vào theo sẽ trên như đó ông nhưng nhiều bị còn sau',
  et: 'ja on ei et see oli ta ka kui mis oma aga kes pole või selle siis veel välja kuid nii olid mida tema nende pärast seda üle ning eesti aasta ütles',
  lv: 'un ir ka ar no par uz bet tas kas arī nav lai vai pēc tiek gan jau kā to bija būs līdz viņš savu pie šo viņa teica gada vēl',
  lt: 'ir kad yra su iš į bet tai buvo už jis ne kaip nuo apie po dėl savo taip pat dar tik jau jo per arba prie bus sakė metų',
  sl: 'in je na se da so za od v s z ki ne bi tudi pa po pri kot ni bil še iz ob je bo kar ali več bilo lahko že med pred dejal smo',
  ca: 'el la els les de i que en un una per amb del al és no es dels més ha van però com als aquest aquesta també seva va hi han ser entre segons sobre anys',
  gl: 'o a os as de que e en un unha do da para con non por no na dos das se máis ao foi como súa seu é ou pero pola polo son tamén ten unha',
  af: 'die en van het in is dat nie te hy met vir wat om sy aan ook sal op was word as by een hulle was deur ons kan maar toe na nog daar',
  cy: 'y yn i a o ar yr ei bod mae wedi gan ac am fel ond oedd hyn dydd eu roedd cael gyda mewn fod byddai',
  sq: 'të e në që dhe një për me i nga se është nuk do ka si më kjo ky por janë u ai pas kanë edhe tha ishte mund',
}

/** Letters that few languages of the Latin script write; each counts as a common word of theirs. */
export const LATIN_LETTERS: Readonly<Record<string, readonly string[]>> = {
  ı: ['tr'],
  ğ: ['tr'],
  ş: ['tr', 'ro'],
  å: ['sv', 'no', 'da'],
  ø: ['no', 'da'],
  æ: ['no', 'da', 'is'],
  þ: ['is'],
  ð: ['is'],
  ł: ['pl'],
  ą: ['pl', 'lt'],
  ę: ['pl', 'lt'],
  ś: ['pl'],
  ź: ['pl'],
  ż: ['pl'],
  ř: ['cs'],
  ě: ['cs'],
  ů: ['cs'],
  ľ: ['sk'],
  ĺ: ['sk'],
  ŕ: ['sk'],
  ő: ['hu'],
  ű: ['hu'],
  ă: ['ro', 'vi'],
  ș: ['ro'],
  ț: ['ro'],
  ţ: ['ro'],
  đ: ['hr', 'sr-Latn', 'vi'],
  ć: ['hr', 'sr-Latn', 'pl'],
  ơ: ['vi'],
  ư: ['vi'],
  ė: ['lt'],
  ų: ['lt'],
  ļ: ['lv'],
  ķ: ['lv'],
  ņ: ['lv'],
  ģ: ['lv'],
  ā: ['lv'],
  ë: ['sq'],
}

export const CYRILLIC_SCRIPT: Readonly<Record<string, string>> = {
  ru: 'и в не на что с по из как это от за для его к он был о до года или но также при после сказал уже только бы было их со все',
  uk: 'і в не на що з до та за у як це від для його про був або але також при після вже тільки було їх зі які він року',
  bg: 'и на да в се за от не са по че с ще до като има към е си бе които това след или според при което беше той му но само през',
  sr: 'и у је на се да су за од с о шта није ће би али који како из која то по до као те након током такође пре где бити све више или не било само још рекао',
}

/** Words of Hindi; Marathi, Nepali and others write the same letters. */
export const DEVANAGARI: Readonly<Record<string, string>> = {
  hi: 'के है में की और से को का ने पर कि हैं यह था भी थी नहीं एक कर ही इस थे गया लिए साथ तक',
  mr: 'आहे आणि या च्या ते की हे आहेत होते मध्ये नाही केली केला यांनी असे होता झाला',
  ne: 'छ र को मा ले छन् भने पनि यो गरेको हो थियो भएको गर्ने उनले तथा',
}
