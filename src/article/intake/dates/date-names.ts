// Names of months and weekdays by language, and in which order each writes day and month: CLDR, cldr-dates-full 48.2.0.
// Written by scripts/date-names.ts; not to be edited by hand. What the CLDR does not have stands in spellings.ts.

/** How a language writes dates. Names that mean the same are parted by bars: whole, in other cases, short, of other countries. */
export interface LanguageDates {
  /** The order of `01/02/2022`; null where it leaves a choice, or where the year comes first. */
  readonly order: 'day first' | 'month first' | null
  /** January first; empty where months are numbers. */
  readonly months: readonly string[]
  /** Sunday first. */
  readonly weekdays: readonly string[]
}

/** Countries whose English is written with the day first. */
export const ENGLISH_DAY_FIRST =
  'AE AG AI AT AU BB BE BM BS BW BZ CC CH CK CM CX CY CZ DE DG DK DM EE ER ES FI FJ FK FM FR GB GD GE GG GH GI GM GS GY HK HU ID IE IL IM IN IO IT JE JM KE KI KN KY LC LR LS LT LV MG MO MS MT MU MV MW MY NA NF NG NL NO NR NU NZ PG PK PL PN PT PW RO RW SB SC SD SE SG SH SI SK SL SS SX SZ TC TK TO TT TV TZ UA UG VC VG VU WS ZM ZW'

/** By the primary subtag of the language. */
// biome-ignore format: a row for the months and a row for the weekdays is what a person can read.
export const DATE_NAMES: Readonly<Record<string, LanguageDates>> = {
  // Afrikaans
  af: {
    order: 'day first',
    months: ['Januarie|Jan', 'Februarie|Feb', 'Maart|Mrt', 'April|Apr', 'Mei', 'Junie|Jun', 'Julie|Jul', 'Augustus|Aug', 'September|Sep', 'Oktober|Okt', 'November|Nov', 'Desember|Des'],
    weekdays: ['Sondag|So', 'Maandag|Ma', 'Dinsdag|Di', 'Woensdag|Wo', 'Donderdag|Do', 'Vrydag|Vr', 'Saterdag|Sa'],
  },
  // Arabic
  ar: {
    order: 'day first',
    months: ['يناير|جانفي|كانون الثاني', 'فبراير|فيفري|شباط', 'مارس|آذار', 'أبريل|أفريل|نيسان|إبريل', 'مايو|ماي|أيار', 'يونيو|جوان|حزيران', 'يوليو|جويلية|تموز|يوليوز', 'أغسطس|أوت|آب|غشت|أغشت', 'سبتمبر|أيلول|شتنبر|شتمبر', 'أكتوبر|تشرين الأول', 'نوفمبر|تشرين الثاني|نونبر', 'ديسمبر|كانون الأول|دجنبر|دجمبر'],
    weekdays: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
  },
  // Azerbaijani
  az: {
    order: null,
    months: ['yanvar|yan|јанвар|јан', 'fevral|fev|феврал|фев', 'mart|mar|март|мар', 'aprel|apr|апрел|апр', 'may|май', 'iyun|iyn|ијун|ијн', 'iyul|iyl|ијул|ијл', 'avqust|avq|август|авг', 'sentyabr|sen|сентјабр|сен', 'oktyabr|okt|октјабр|окт', 'noyabr|noy|нојабр|ној', 'dekabr|dek|декабр|дек'],
    weekdays: ['bazar|B|Sun|базар|Б', 'bazar ertəsi|B.e|Mon|базар ертәси|Б.Е', 'çərşənbə axşamı|Ç.a|Tue|чәршәнбә ахшамы|Ч.А', 'çərşənbə|Ç|Wed|чәршәнбә|Ч', 'cümə axşamı|C.a|Thu|ҹүмә ахшамы|Ҹ.А', 'cümə|C|Fri|ҹүмә|Ҹ', 'şənbə|Ş|Sat|шәнбә|Ш'],
  },
  // Belarusian
  be: {
    order: 'day first',
    months: ['студзеня|студзень|сту', 'лютага|люты|лют', 'сакавіка|сакавік|сак', 'красавіка|красавік|кра', 'мая|май', 'чэрвеня|чэрвень|чэр', 'ліпеня|ліпень|ліп', 'жніўня|жнівень|жні', 'верасня|верасень|вер', 'кастрычніка|кастрычнік|кас', 'лістапада|лістапад|ліс', 'снежня|снежань|сне'],
    weekdays: ['нядзеля|нд', 'панядзелак|пн', 'аўторак|аў', 'серада|ср', 'чацвер|чц', 'пятніца|пт', 'субота|сб'],
  },
  // Bulgarian
  bg: {
    order: 'day first',
    months: ['януари|яну', 'февруари|фев', 'март', 'април|апр', 'май', 'юни', 'юли', 'август|авг', 'септември|сеп', 'октомври|окт', 'ноември|ное', 'декември|дек'],
    weekdays: ['неделя|нд', 'понеделник|пн', 'вторник|вт', 'сряда|ср', 'четвъртък|чт', 'петък|пт', 'събота|сб'],
  },
  // Bengali
  bn: {
    order: 'day first',
    months: ['জানুয়ারি|জানু', 'ফেব্রুয়ারি|ফেব', 'মার্চ', 'এপ্রিল|এপ্রি', 'মে', 'জুন', 'জুলাই|জুল', 'আগস্ট|আগ', 'সেপ্টেম্বর|সেপ|সেপ্ট|সেপ্টেঃ', 'অক্টোবর|অক্টো|অক্টোঃ', 'নভেম্বর|নভে|নভেঃ', 'ডিসেম্বর|ডিসে|ডিসেঃ'],
    weekdays: ['রবিবার|রবি', 'সোমবার|সোম', 'মঙ্গলবার|মঙ্গল', 'বুধবার|বুধ', 'বৃহস্পতিবার|বৃহস্পতি', 'শুক্রবার|শুক্র', 'শনিবার|শনি'],
  },
  // Bosnian
  bs: {
    order: 'day first',
    months: ['januar|jan|јануар|јан', 'februar|feb|фебруар|феб', 'mart|mar|март|мар', 'april|apr|април|апр', 'maj|мај', 'juni|jun|јуни|јун', 'juli|jul|јули|јул', 'august|aug|аугуст|ауг', 'septembar|sep|септембар|сеп', 'oktobar|okt|октобар|окт', 'novembar|nov|новембар|нов', 'decembar|dec|децембар|дец'],
    weekdays: ['nedjelja|ned|недјеља|нед', 'ponedjeljak|pon|понедјељак|пон', 'utorak|uto|уторак|уто', 'srijeda|sri|сриједа|сри', 'četvrtak|čet|четвртак|чет', 'petak|pet|петак|пет', 'subota|sub|субота|суб'],
  },
  // Catalan
  ca: {
    order: 'day first',
    months: ['de gener|gener|de gen|gen', 'de febrer|febrer|de febr|febr', 'de març|març', 'd’abril|abril|d’abr|abr', 'de maig|maig', 'de juny|juny', 'de juliol|juliol|de jul|jul', 'd’agost|agost|d’ag|ag', 'de setembre|setembre|de set|set', 'd’octubre|octubre|d’oct|oct', 'de novembre|novembre|de nov|nov', 'de desembre|desembre|de des|des'],
    weekdays: ['diumenge|dg', 'dilluns|dl', 'dimarts|dt', 'dimecres|dc', 'dijous|dj', 'divendres|dv', 'dissabte|ds'],
  },
  // Central Kurdish
  ckb: {
    order: null,
    months: ['کانوونی دووەم', 'شوبات', 'ئازار', 'نیسان', 'ئایار', 'حوزەیران', 'تەمووز', 'ئاب', 'ئەیلوول', 'تشرینی یەکەم', 'تشرینی دووەم', 'کانونی یەکەم'],
    weekdays: ['یەکشەممە', 'دووشەممە', 'سێشەممە', 'چوارشەممە', 'پێنجشەممە', 'ھەینی', 'شەممە'],
  },
  // Czech
  cs: {
    order: 'day first',
    months: ['ledna|leden|led', 'února|únor|úno', 'března|březen|bře', 'dubna|duben|dub', 'května|květen|kvě', 'června|červen|čvn', 'července|červenec|čvc', 'srpna|srpen|srp', 'září|zář', 'října|říjen|říj', 'listopadu|listopad|lis', 'prosince|prosinec|pro'],
    weekdays: ['neděle|ne', 'pondělí|po', 'úterý|út', 'středa|st', 'čtvrtek|čt', 'pátek|pá', 'sobota|so'],
  },
  // Welsh
  cy: {
    order: 'day first',
    months: ['Ionawr|Ion', 'Chwefror|Chwef|Chw', 'Mawrth|Maw', 'Ebrill|Ebr', 'Mai', 'Mehefin|Meh', 'Gorffennaf|Gorff|Gor', 'Awst', 'Medi', 'Hydref|Hyd', 'Tachwedd|Tach', 'Rhagfyr|Rhag'],
    weekdays: ['Dydd Sul|Sul', 'Dydd Llun|Llun', 'Dydd Mawrth|Maw', 'Dydd Mercher|Mer', 'Dydd Iau|Iau', 'Dydd Gwener|Gwen|Gwe', 'Dydd Sadwrn|Sad'],
  },
  // Danish
  da: {
    order: 'day first',
    months: ['januar|jan', 'februar|feb', 'marts|mar', 'april|apr', 'maj', 'juni|jun', 'juli|jul', 'august|aug', 'september|sep', 'oktober|okt', 'november|nov', 'december|dec'],
    weekdays: ['søndag|søn', 'mandag|man', 'tirsdag|tirs', 'onsdag|ons', 'torsdag|tors', 'fredag|fre', 'lørdag|lør'],
  },
  // German
  de: {
    order: 'day first',
    months: ['Januar|Jan|Jänner|Jän', 'Februar|Feb', 'März|Mär', 'April|Apr', 'Mai', 'Juni|Jun', 'Juli|Jul', 'August|Aug', 'September|Sept|Sep', 'Oktober|Okt', 'November|Nov', 'Dezember|Dez'],
    weekdays: ['Sonntag|So', 'Montag|Mo', 'Dienstag|Di', 'Mittwoch|Mi', 'Donnerstag|Do', 'Freitag|Fr', 'Samstag|Sa'],
  },
  // Greek
  el: {
    order: 'day first',
    months: ['Ιανουαρίου|Ιανουάριος|Ιαν', 'Φεβρουαρίου|Φεβρουάριος|Φεβ', 'Μαρτίου|Μάρτιος|Μαρ|Μάρ', 'Απριλίου|Απρίλιος|Απρ', 'Μαΐου|Μάιος|Μαΐ|Μάι', 'Ιουνίου|Ιούνιος|Ιουν|Ιούν', 'Ιουλίου|Ιούλιος|Ιουλ|Ιούλ', 'Αυγούστου|Αύγουστος|Αυγ|Αύγ|Αὐγούστου|Αὔγουστος|Αὐγ', 'Σεπτεμβρίου|Σεπτέμβριος|Σεπ', 'Οκτωβρίου|Οκτώβριος|Οκτ|Ὀκτωβρίου|Ὀκτώβριος|Ὀκτ', 'Νοεμβρίου|Νοέμβριος|Νοε|Νοέ', 'Δεκεμβρίου|Δεκέμβριος|Δεκ'],
    weekdays: ['Κυριακή|Κυρ', 'Δευτέρα|Δευ', 'Τρίτη|Τρί', 'Τετάρτη|Τετ', 'Πέμπτη|Πέμ', 'Παρασκευή|Παρ', 'Σάββατο|Σάβ'],
  },
  // English
  en: {
    order: null,
    months: ['January|Jan|𐐖𐐰𐑌𐐷𐐭𐐯𐑉𐐨|𐐖𐐰𐑌|·𐑡𐑨𐑙𐑘𐑭𐑢𐑺𐑰|·𐑡𐑨', 'February|Feb|𐐙𐐯𐐺𐑉𐐭𐐯𐑉𐐨|𐐙𐐯𐐺|·𐑓𐑧𐑚𐑘𐑵𐑢𐑺𐑰|·𐑓𐑧', 'March|Mar|𐐣𐐪𐑉𐐽|𐐣𐐪𐑉|·𐑥𐑸𐑗|·𐑥𐑸', 'April|Apr|𐐁𐐹𐑉𐐮𐑊|𐐁𐐹𐑉|·𐑱𐑐𐑮𐑭𐑤|·𐑱𐑐', 'May|𐐣𐐩|·𐑥𐑱', 'June|Jun|𐐖𐐭𐑌|·𐑡𐑵𐑯|·𐑡𐑵', 'July|Jul|𐐖𐐭𐑊𐐴|𐐖𐐭𐑊|·𐑡𐑫𐑤𐑲|·𐑡𐑫', 'August|Aug|𐐂𐑀𐐲𐑅𐐻|𐐂𐑀|·𐑪𐑜𐑭𐑕𐑑|·𐑪𐑜', 'September|Sep|Sept|𐐝𐐯𐐹𐐻𐐯𐑋𐐺𐐲𐑉|𐐝𐐯𐐹|·𐑕𐑧𐑐𐑑𐑧𐑥𐑚𐑸|·𐑕𐑧', 'October|Oct|𐐉𐐿𐐻𐐬𐐺𐐲𐑉|𐐉𐐿𐐻|·𐑷𐑒𐑑𐑴𐑚𐑸|·𐑷𐑒', 'November|Nov|𐐤𐐬𐑂𐐯𐑋𐐺𐐲𐑉|𐐤𐐬𐑂|·𐑯𐑴𐑝𐑧𐑥𐑚𐑸|·𐑯𐑴', 'December|Dec|𐐔𐐨𐑅𐐯𐑋𐐺𐐲𐑉|𐐔𐐨𐑅|·𐑛𐑭𐑕𐑧𐑥𐑚𐑸|·𐑛𐑭'],
    weekdays: ['Sunday|Sun|𐐝𐐲𐑌𐐼𐐩|𐐝𐐲𐑌|·𐑕𐑭𐑙𐑛𐑱|·𐑕𐑭', 'Monday|Mon|𐐣𐐲𐑌𐐼𐐩|𐐣𐐲𐑌|·𐑥𐑭𐑙𐑛𐑱|·𐑥𐑭', 'Tuesday|Tue|𐐓𐐭𐑆𐐼𐐩|𐐓𐐭𐑆|·𐑑𐑵𐑟𐑛𐑱|·𐑑𐑵', 'Wednesday|Wed|𐐎𐐯𐑌𐑆𐐼𐐩|𐐎𐐯𐑌|·𐑢𐑧𐑙𐑟𐑛𐑱|·𐑢𐑧', 'Thursday|Thu|𐐛𐐲𐑉𐑆𐐼𐐩|𐐛𐐲𐑉|·𐑔𐑻𐑟𐑛𐑱|·𐑔𐑻', 'Friday|Fri|𐐙𐑉𐐴𐐼𐐩|𐐙𐑉𐐴|·𐑓𐑮𐑲𐑛𐑱|·𐑓𐑮', 'Saturday|Sat|𐐝𐐰𐐻𐐲𐑉𐐼𐐩|𐐝𐐰𐐻|·𐑕𐑨𐑛𐑻𐑛𐑱|·𐑕𐑨'],
  },
  // Spanish
  es: {
    order: 'day first',
    months: ['enero|ene', 'febrero|feb', 'marzo|mar', 'abril|abr', 'mayo|may', 'junio|jun', 'julio|jul', 'agosto|ago', 'septiembre|sept|sep|setiembre|set', 'octubre|oct', 'noviembre|nov', 'diciembre|dic'],
    weekdays: ['domingo|dom', 'lunes|lun', 'martes|mar', 'miércoles|mié', 'jueves|jue', 'viernes|vie', 'sábado|sáb'],
  },
  // Estonian
  et: {
    order: 'day first',
    months: ['jaanuar|jaan', 'veebruar|veebr', 'märts', 'aprill|apr', 'mai', 'juuni', 'juuli', 'august|aug', 'september|sept', 'oktoober|okt', 'november|nov', 'detsember|dets'],
    weekdays: ['pühapäev|P', 'esmaspäev|E', 'teisipäev|T', 'kolmapäev|K', 'neljapäev|N', 'reede|R', 'laupäev|L'],
  },
  // Basque
  eu: {
    order: null,
    months: ['urtarrila|urt', 'otsaila|ots', 'martxoa|mar', 'apirila|api', 'maiatza|mai', 'ekaina|eka', 'uztaila|uzt', 'abuztua|abu', 'iraila|ira', 'urria|urr', 'azaroa|aza', 'abendua|abe'],
    weekdays: ['igandea|ig', 'astelehena|al', 'asteartea|ar', 'asteazkena|az', 'osteguna|og', 'ostirala|or', 'larunbata|lr'],
  },
  // Persian and Dari
  fa: {
    order: null,
    months: ['ژانویهٔ|ژانویه|جنوری|جنو', 'فوریهٔ|فوریه|فبروری', 'مارس|مارچ', 'آوریل|اپریل', 'مهٔ|مه|می', 'ژوئن|جون', 'ژوئیهٔ|ژوئیه|جولای|جول', 'اوت|اگست', 'سپتامبر|سپتمبر', 'اکتبر|اکتوبر', 'نوامبر|نومبر', 'دسامبر|دسمبر|دسم'],
    weekdays: ['یکشنبه', 'دوشنبه', 'سه‌شنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه', 'شنبه'],
  },
  // Finnish
  fi: {
    order: 'day first',
    months: ['tammikuuta|tammikuu|tammi', 'helmikuuta|helmikuu|helmi', 'maaliskuuta|maaliskuu|maalis', 'huhtikuuta|huhtikuu|huhti', 'toukokuuta|toukokuu|touko', 'kesäkuuta|kesäkuu|kesä', 'heinäkuuta|heinäkuu|heinä', 'elokuuta|elokuu|elo', 'syyskuuta|syyskuu|syys', 'lokakuuta|lokakuu|loka', 'marraskuuta|marraskuu|marras', 'joulukuuta|joulukuu|joulu'],
    weekdays: ['sunnuntaina|sunnuntai|su', 'maanantaina|maanantai|ma', 'tiistaina|tiistai|ti', 'keskiviikkona|keskiviikko|ke', 'torstaina|torstai|to', 'perjantaina|perjantai|pe', 'lauantaina|lauantai|la'],
  },
  // Filipino
  fil: {
    order: 'month first',
    months: ['Enero|Ene', 'Pebrero|Peb', 'Marso|Mar', 'Abril|Abr', 'Mayo|May', 'Hunyo|Hun', 'Hulyo|Hul', 'Agosto|Ago', 'Setyembre|Set', 'Oktubre|Okt', 'Nobyembre|Nob', 'Disyembre|Dis'],
    weekdays: ['Linggo|Lin', 'Lunes|Lun', 'Martes|Mar', 'Miyerkules|Miy', 'Huwebes|Huw', 'Biyernes|Biy', 'Sabado|Sab'],
  },
  // French
  fr: {
    order: 'day first',
    months: ['janvier|janv|jan', 'février|févr|fév', 'mars|mar', 'avril|avr', 'mai', 'juin|jui', 'juillet|juil|juill', 'août', 'septembre|sept', 'octobre|oct', 'novembre|nov', 'décembre|déc'],
    weekdays: ['dimanche|dim', 'lundi|lun', 'mardi|mar', 'mercredi|mer', 'jeudi|jeu', 'vendredi|ven', 'samedi|sam'],
  },
  // Irish
  ga: {
    order: 'day first',
    months: ['Eanáir|Ean', 'Feabhra|Feabh', 'Márta', 'Aibreán|Aib', 'Bealtaine|Beal', 'Meitheamh|Meith', 'Iúil', 'Lúnasa|Lún', 'Meán Fómhair|MFómh', 'Deireadh Fómhair|DFómh', 'Samhain|Samh', 'Nollaig|Noll'],
    weekdays: ['Dé Domhnaigh|Domh', 'Dé Luain|Luan', 'Dé Máirt|Máirt', 'Dé Céadaoin|Céad', 'Déardaoin|Déar', 'Dé hAoine|Aoine', 'Dé Sathairn|Sath'],
  },
  // Galician
  gl: {
    order: 'day first',
    months: ['xaneiro|xan', 'febreiro|feb', 'marzo|mar', 'abril|abr', 'maio', 'xuño', 'xullo|xul', 'agosto|ago', 'setembro|set', 'outubro|out', 'novembro|nov', 'decembro|dec'],
    weekdays: ['domingo|dom', 'luns', 'martes|mar', 'mércores|mér', 'xoves|xov', 'venres|ven', 'sábado|sáb'],
  },
  // Gujarati
  gu: {
    order: 'day first',
    months: ['જાન્યુઆરી|જાન્યુ', 'ફેબ્રુઆરી|ફેબ્રુ', 'માર્ચ', 'એપ્રિલ', 'મે', 'જૂન', 'જુલાઈ', 'ઑગસ્ટ', 'સપ્ટેમ્બર|સપ્ટે', 'ઑક્ટોબર|ઑક્ટો', 'નવેમ્બર|નવે', 'ડિસેમ્બર|ડિસે'],
    weekdays: ['રવિવાર|રવિ', 'સોમવાર|સોમ', 'મંગળવાર|મંગળ', 'બુધવાર|બુધ', 'ગુરુવાર|ગુરુ', 'શુક્રવાર|શુક્ર', 'શનિવાર|શનિ'],
  },
  // Hebrew
  he: {
    order: 'day first',
    months: ['ינואר|ינו׳', 'פברואר|פבר׳', 'מרץ', 'אפריל|אפר׳', 'מאי', 'יוני', 'יולי', 'אוגוסט|אוג׳', 'ספטמבר|ספט׳', 'אוקטובר|אוק׳', 'נובמבר|נוב׳', 'דצמבר|דצמ׳'],
    weekdays: ['יום ראשון|יום א׳', 'יום שני|יום ב׳', 'יום שלישי|יום ג׳', 'יום רביעי|יום ד׳', 'יום חמישי|יום ה׳', 'יום שישי|יום ו׳', 'יום שבת|שבת'],
  },
  // Hindi
  hi: {
    order: 'day first',
    months: ['जनवरी|जन॰|January|Jan', 'फ़रवरी|फ़र॰|February|Feb', 'मार्च|March|Mar', 'अप्रैल|April|Apr', 'मई|May', 'जून|June|Jun', 'जुलाई|जुल॰|July|Jul', 'अगस्त|अग॰|August|Aug', 'सितंबर|सित॰|September|Sep|Sept', 'अक्टूबर|अक्टू॰|October|Oct', 'नवंबर|नव॰|November|Nov', 'दिसंबर|दिस॰|December|Dec'],
    weekdays: ['रविवार|रवि|Raviwaar|Ravi', 'सोमवार|सोम|Somwaar|Som', 'मंगलवार|मंगल|Mangalwaar|Mangal', 'बुधवार|बुध|Budhwaar|Budh', 'गुरुवार|गुरु|Guruwaar|Guru', 'शुक्रवार|शुक्र|Shukrawaar|Shukra', 'शनिवार|शनि|Shaniwaar|Shani'],
  },
  // Croatian
  hr: {
    order: 'day first',
    months: ['siječnja|siječanj|sij', 'veljače|veljača|velj', 'ožujka|ožujak|ožu', 'travnja|travanj|tra', 'svibnja|svibanj|svi', 'lipnja|lipanj|lip', 'srpnja|srpanj|srp', 'kolovoza|kolovoz|kol', 'rujna|rujan|ruj', 'listopada|listopad|lis', 'studenoga|studeni|stu', 'prosinca|prosinac|pro'],
    weekdays: ['nedjelja|ned', 'ponedjeljak|pon', 'utorak|uto', 'srijeda|sri', 'četvrtak|čet', 'petak|pet', 'subota|sub'],
  },
  // Hungarian
  hu: {
    order: null,
    months: ['január|jan', 'február|febr', 'március|márc', 'április|ápr', 'május|máj', 'június|jún', 'július|júl', 'augusztus|aug', 'szeptember|szept', 'október|okt', 'november|nov', 'december|dec'],
    weekdays: ['vasárnap|V', 'hétfő|H', 'kedd|K', 'szerda|Sze', 'csütörtök|Cs', 'péntek|P', 'szombat|Szo'],
  },
  // Armenian
  hy: {
    order: 'day first',
    months: ['հունվարի|հունվար|հնվ', 'փետրվարի|փետրվար|փտվ', 'մարտի|մարտ|մրտ', 'ապրիլի|ապրիլ|ապր', 'մայիսի|մայիս|մյս', 'հունիսի|հունիս|հնս', 'հուլիսի|հուլիս|հլս', 'օգոստոսի|օգոստոս|օգս', 'սեպտեմբերի|սեպտեմբեր|սեպ', 'հոկտեմբերի|հոկտեմբեր|հոկ', 'նոյեմբերի|նոյեմբեր|նոյ', 'դեկտեմբերի|դեկտեմբեր|դեկ'],
    weekdays: ['կիրակի|կիր', 'երկուշաբթի|երկ', 'երեքշաբթի|երք', 'չորեքշաբթի|չրք', 'հինգշաբթի|հնգ', 'ուրբաթ|ուր', 'շաբաթ|շբթ'],
  },
  // Indonesian
  id: {
    order: 'day first',
    months: ['Januari|Jan', 'Februari|Feb', 'Maret|Mar', 'April|Apr', 'Mei', 'Juni|Jun', 'Juli|Jul', 'Agustus|Agu', 'September|Sep', 'Oktober|Okt', 'November|Nov', 'Desember|Des'],
    weekdays: ['Minggu|Min', 'Senin|Sen', 'Selasa|Sel', 'Rabu|Rab', 'Kamis|Kam', 'Jumat|Jum', 'Sabtu|Sab'],
  },
  // Icelandic
  is: {
    order: 'day first',
    months: ['janúar|jan', 'febrúar|feb', 'mars|mar', 'apríl|apr', 'maí', 'júní|jún', 'júlí|júl', 'ágúst|ágú', 'september|sep', 'október|okt', 'nóvember|nóv', 'desember|des'],
    weekdays: ['sunnudagur|sun', 'mánudagur|mán', 'þriðjudagur|þri', 'miðvikudagur|mið', 'fimmtudagur|fim', 'föstudagur|fös', 'laugardagur|lau'],
  },
  // Italian
  it: {
    order: 'day first',
    months: ['gennaio|gen', 'febbraio|feb', 'marzo|mar', 'aprile|apr', 'maggio|mag', 'giugno|giu', 'luglio|lug', 'agosto|ago', 'settembre|set', 'ottobre|ott', 'novembre|nov', 'dicembre|dic'],
    weekdays: ['domenica|dom', 'lunedì|lun', 'martedì|mar', 'mercoledì|mer', 'giovedì|gio', 'venerdì|ven', 'sabato|sab'],
  },
  // Japanese
  ja: {
    order: null,
    months: [],
    weekdays: ['日曜日|日', '月曜日|月', '火曜日|火', '水曜日|水', '木曜日|木', '金曜日|金', '土曜日|土'],
  },
  // Georgian
  ka: {
    order: 'day first',
    months: ['იანვარი|იან', 'თებერვალი|თებ', 'მარტი|მარ', 'აპრილი|აპრ', 'მაისი|მაი', 'ივნისი|ივნ', 'ივლისი|ივლ', 'აგვისტო|აგვ', 'სექტემბერი|სექ', 'ოქტომბერი|ოქტ', 'ნოემბერი|ნოე', 'დეკემბერი|დეკ'],
    weekdays: ['კვირა|კვი', 'ორშაბათი|ორშ', 'სამშაბათი|სამ', 'ოთხშაბათი|ოთხ', 'ხუთშაბათი|ხუთ', 'პარასკევი|პარ', 'შაბათი|შაბ'],
  },
  // Kazakh
  kk: {
    order: 'day first',
    months: ['қаңтар|қаң|قاڭتار', 'ақпан|ақп|اقپان', 'наурыз|нау|ناۋرىز', 'сәуір|сәу|ءساۋىر', 'мамыр|мам|مامىر', 'маусым|мау|ماۋسىم', 'шілде|шіл|شىلدە', 'тамыз|там|تامىز', 'қыркүйек|қыр|قىركۇيەك', 'қазан|қаз|قازان', 'қараша|қар|قاراشا', 'желтоқсан|жел|جەلتوقسان'],
    weekdays: ['жексенбі|жс|جەكسەنبى|جەك', 'дүйсенбі|дс|دۇيسەنبى|دۇي', 'сейсенбі|сс|سەيسەنبى|سەي', 'сәрсенбі|ср|سارسەنبى|سار', 'бейсенбі|бс|بەيسەنبى|بەي', 'жұма|жм|جۇما|جۇم', 'сенбі|сб|سەنبى|سەن'],
  },
  // Korean
  ko: {
    order: null,
    months: [],
    weekdays: ['일요일|일', '월요일|월', '화요일|화', '수요일|수', '목요일|목', '금요일|금', '토요일|토'],
  },
  // Lithuanian
  lt: {
    order: null,
    months: ['sausio|sausis|saus', 'vasario|vasaris|vas', 'kovo|kovas|kov', 'balandžio|balandis|bal', 'gegužės|gegužė|geg', 'birželio|birželis|birž', 'liepos|liepa|liep', 'rugpjūčio|rugpjūtis|rugp', 'rugsėjo|rugsėjis|rugs', 'spalio|spalis|spal', 'lapkričio|lapkritis|lapkr', 'gruodžio|gruodis|gruod'],
    weekdays: ['sekmadienis|sk', 'pirmadienis|pr', 'antradienis|an', 'trečiadienis|tr', 'ketvirtadienis|kt', 'penktadienis|pn', 'šeštadienis|št'],
  },
  // Latvian
  lv: {
    order: 'day first',
    months: ['janvāris|janv', 'februāris|febr', 'marts', 'aprīlis|apr', 'maijs', 'jūnijs|jūn', 'jūlijs|jūl', 'augusts|aug', 'septembris|sept', 'oktobris|okt', 'novembris|nov', 'decembris|dec'],
    weekdays: ['svētdiena|svētd', 'pirmdiena|pirmd', 'otrdiena|otrd', 'trešdiena|trešd', 'ceturtdiena|ceturtd', 'piektdiena|piektd', 'sestdiena|sestd'],
  },
  // Macedonian
  mk: {
    order: 'day first',
    months: ['јануари|јан', 'февруари|фев', 'март|мар', 'април|апр', 'мај', 'јуни|јун', 'јули|јул', 'август|авг', 'септември|сеп', 'октомври|окт', 'ноември|ное', 'декември|дек'],
    weekdays: ['недела|нед', 'понеделник|пон', 'вторник|вто', 'среда|сре', 'четврток|чет', 'петок|пет', 'сабота|саб'],
  },
  // Marathi
  mr: {
    order: 'day first',
    months: ['जानेवारी|जाने', 'फेब्रुवारी|फेब्रु', 'मार्च', 'एप्रिल|एप्रि', 'मे', 'जून', 'जुलै', 'ऑगस्ट|ऑग', 'सप्टेंबर|सप्टें', 'ऑक्टोबर|ऑक्टो', 'नोव्हेंबर|नोव्हें', 'डिसेंबर|डिसें'],
    weekdays: ['रविवार|रवि', 'सोमवार|सोम', 'मंगळवार|मंगळ', 'बुधवार|बुध', 'गुरुवार|गुरु', 'शुक्रवार|शुक्र', 'शनिवार|शनि'],
  },
  // Malay
  ms: {
    order: 'day first',
    months: ['Januari|Jan', 'Februari|Feb', 'Mac', 'April|Apr', 'Mei', 'Jun', 'Julai|Jul', 'Ogos|Ogo', 'September|Sep', 'Oktober|Okt', 'November|Nov', 'Disember|Dis'],
    weekdays: ['Ahad|Ahd|Sun', 'Isnin|Isn|Mon', 'Selasa|Sel|Tue', 'Rabu|Rab|Wed', 'Khamis|Kha|Thu', 'Jumaat|Jum|Fri', 'Sabtu|Sab|Sat'],
  },
  // Norwegian Bokmål
  nb: {
    order: 'day first',
    months: ['januar|jan', 'februar|feb', 'mars|mar', 'april|apr', 'mai', 'juni|jun', 'juli|jul', 'august|aug', 'september|sep', 'oktober|okt', 'november|nov', 'desember|des'],
    weekdays: ['søndag|søn', 'mandag|man', 'tirsdag|tir', 'onsdag|ons', 'torsdag|tor', 'fredag|fre', 'lørdag|lør'],
  },
  // Nepali
  ne: {
    order: null,
    months: ['जनवरी', 'फेब्रुअरी', 'मार्च', 'अप्रिल', 'मे', 'जुन', 'जुलाई', 'अगस्ट', 'सेप्टेम्बर', 'अक्टोबर', 'नोभेम्बर', 'डिसेम्बर'],
    weekdays: ['आइतबार|आइत', 'सोमबार|सोम', 'मङ्गलबार|मङ्गल', 'बुधबार|बुध', 'बिहिबार|बिहि', 'शुक्रबार|शुक्र', 'शनिबार|शनि'],
  },
  // Dutch
  nl: {
    order: 'day first',
    months: ['januari|jan', 'februari|feb', 'maart|mrt', 'april|apr', 'mei', 'juni|jun', 'juli|jul', 'augustus|aug', 'september|sep', 'oktober|okt', 'november|nov', 'december|dec'],
    weekdays: ['zondag|zo', 'maandag|ma', 'dinsdag|di', 'woensdag|wo', 'donderdag|do', 'vrijdag|vr', 'zaterdag|za'],
  },
  // Norwegian Nynorsk
  nn: {
    order: 'day first',
    months: ['januar|jan', 'februar|feb', 'mars|mar', 'april|apr', 'mai', 'juni|jun', 'juli|jul', 'august|aug', 'september|sep', 'oktober|okt', 'november|nov', 'desember|des'],
    weekdays: ['søndag|sø|søn', 'måndag|må|mån', 'tysdag|ty|tys', 'onsdag|on|ons', 'torsdag|to|tor', 'fredag|fr|fre', 'laurdag|la|lau'],
  },
  // Punjabi
  pa: {
    order: 'day first',
    months: ['ਜਨਵਰੀ|ਜਨ|جنوری', 'ਫ਼ਰਵਰੀ|ਫ਼ਰ|فروری', 'ਮਾਰਚ|مارچ', 'ਅਪ੍ਰੈਲ|ਅਪ੍ਰੈ|اپریل', 'ਮਈ|مئ', 'ਜੂਨ|جون', 'ਜੁਲਾਈ|ਜੁਲਾ|جولائی', 'ਅਗਸਤ|ਅਗ|اگست', 'ਸਤੰਬਰ|ਸਤੰ|ستمبر', 'ਅਕਤੂਬਰ|ਅਕਤੂ|اکتوبر', 'ਨਵੰਬਰ|ਨਵੰ|نومبر', 'ਦਸੰਬਰ|ਦਸੰ|دسمبر'],
    weekdays: ['ਐਤਵਾਰ|ਐਤ|اتوار', 'ਸੋਮਵਾਰ|ਸੋਮ|پیر', 'ਮੰਗਲਵਾਰ|ਮੰਗਲ|منگل', 'ਬੁੱਧਵਾਰ|ਬੁੱਧ|بُدھ', 'ਵੀਰਵਾਰ|ਵੀਰ|جمعرات', 'ਸ਼ੁੱਕਰਵਾਰ|ਸ਼ੁੱਕਰ|جمعہ', 'ਸ਼ਨੀਵਾਰ|ਸ਼ਨੀ|ہفتہ'],
  },
  // Polish
  pl: {
    order: 'day first',
    months: ['stycznia|styczeń|sty', 'lutego|luty|lut', 'marca|marzec|mar', 'kwietnia|kwiecień|kwi', 'maja|maj', 'czerwca|czerwiec|cze', 'lipca|lipiec|lip', 'sierpnia|sierpień|sie', 'września|wrzesień|wrz', 'października|październik|paź', 'listopada|listopad|lis', 'grudnia|grudzień|gru'],
    weekdays: ['niedziela|niedz', 'poniedziałek|pon', 'wtorek|wt', 'środa|śr', 'czwartek|czw', 'piątek|pt', 'sobota|sob'],
  },
  // Pashto
  ps: {
    order: null,
    months: ['جنوري', 'فبروري|فېبروري', 'مارچ', 'اپریل', 'مۍ', 'جون', 'جولای', 'اګست', 'سېپتمبر|سپتمبر', 'اکتوبر', 'نومبر', 'دسمبر'],
    weekdays: ['يونۍ', 'دونۍ', 'درېنۍ', 'څلرنۍ', 'پينځنۍ', 'جمعه', 'اونۍ'],
  },
  // Portuguese
  pt: {
    order: 'day first',
    months: ['janeiro|jan', 'fevereiro|fev', 'março|mar', 'abril|abr', 'maio|mai', 'junho|jun', 'julho|jul', 'agosto|ago', 'setembro|set', 'outubro|out', 'novembro|nov', 'dezembro|dez'],
    weekdays: ['domingo|dom', 'segunda-feira|seg|segunda', 'terça-feira|ter|terça', 'quarta-feira|qua|quarta', 'quinta-feira|qui|quinta', 'sexta-feira|sex|sexta', 'sábado|sáb'],
  },
  // Romanian
  ro: {
    order: 'day first',
    months: ['ianuarie|ian', 'februarie|feb', 'martie|mar', 'aprilie|apr', 'mai', 'iunie|iun', 'iulie|iul', 'august|aug', 'septembrie|sept', 'octombrie|oct', 'noiembrie|nov', 'decembrie|dec'],
    weekdays: ['duminică|dum', 'luni|lun', 'marți|mar', 'miercuri|mie', 'joi', 'vineri|vin', 'sâmbătă|sâm'],
  },
  // Russian
  ru: {
    order: 'day first',
    months: ['января|январь|янв', 'февраля|февраль|февр', 'марта|март|мар', 'апреля|апрель|апр', 'мая|май', 'июня|июнь|июн', 'июля|июль|июл', 'августа|август|авг', 'сентября|сентябрь|сент', 'октября|октябрь|окт', 'ноября|ноябрь|нояб', 'декабря|декабрь|дек'],
    weekdays: ['воскресенье|вс', 'понедельник|пн', 'вторник|вт', 'среда|ср', 'четверг|чт', 'пятница|пт', 'суббота|сб'],
  },
  // Slovak
  sk: {
    order: 'day first',
    months: ['januára|január|jan', 'februára|február|feb', 'marca|marec|mar', 'apríla|apríl|apr', 'mája|máj', 'júna|jún', 'júla|júl', 'augusta|august|aug', 'septembra|september|sep', 'októbra|október|okt', 'novembra|november|nov', 'decembra|december|dec'],
    weekdays: ['nedeľa|ne', 'pondelok|po', 'utorok|ut', 'streda|st', 'štvrtok|št', 'piatok|pi', 'sobota|so'],
  },
  // Slovenian
  sl: {
    order: 'day first',
    months: ['januar|jan', 'februar|feb', 'marec|mar', 'april|apr', 'maj', 'junij|jun', 'julij|jul', 'avgust|avg', 'september|sep', 'oktober|okt', 'november|nov', 'december|dec'],
    weekdays: ['nedelja|ned', 'ponedeljek|pon', 'torek|tor', 'sreda|sre', 'četrtek|čet', 'petek|pet', 'sobota|sob'],
  },
  // Albanian
  sq: {
    order: 'day first',
    months: ['janar|jan', 'shkurt|shk', 'mars|mar', 'prill|pri', 'maj', 'qershor|qer', 'korrik|korr', 'gusht|gush', 'shtator|sht', 'tetor|tet', 'nëntor|nën', 'dhjetor|dhj'],
    weekdays: ['e diel|die', 'e hënë|hën', 'e martë|mar', 'e mërkurë|mër', 'e enjte|enj', 'e premte|pre', 'e shtunë|sht'],
  },
  // Serbian
  sr: {
    order: 'day first',
    months: ['јануар|јан|januar|jan', 'фебруар|феб|februar|feb', 'март|мар|mart|mar', 'април|апр|april|apr', 'мај|maj', 'јун|jun', 'јул|jul', 'август|авг|avgust|avg', 'септембар|сеп|септ|septembar|sep|sept', 'октобар|окт|oktobar|okt', 'новембар|нов|novembar|nov', 'децембар|дец|decembar|dec'],
    weekdays: ['недеља|нед|недјеља|nedelja|ned|nedjelja', 'понедељак|пон|понедјељак|ponedeljak|pon|ponedjeljak', 'уторак|уто|utorak|uto', 'среда|сре|сриједа|сри|sreda|sre|srijeda|sri', 'четвртак|чет|četvrtak|čet', 'петак|пет|petak|pet', 'субота|суб|subota|sub'],
  },
  // Swedish
  sv: {
    order: 'day first',
    months: ['januari|jan', 'februari|feb', 'mars', 'april|apr', 'maj', 'juni', 'juli', 'augusti|aug', 'september|sep', 'oktober|okt', 'november|nov', 'december|dec'],
    weekdays: ['söndag|sön', 'måndag|mån', 'tisdag|tis', 'onsdag|ons', 'torsdag|tors', 'fredag|fre', 'lördag|lör'],
  },
  // Swahili
  sw: {
    order: 'day first',
    months: ['Januari|Jan', 'Februari|Feb', 'Machi|Mac', 'Aprili|Apr', 'Mei', 'Juni|Jun', 'Julai|Jul', 'Agosti|Ago', 'Septemba|Sep', 'Oktoba|Okt', 'Novemba|Nov', 'Desemba|Des'],
    weekdays: ['Jumapili', 'Jumatatu', 'Jumanne', 'Jumatano', 'Alhamisi', 'Ijumaa', 'Jumamosi'],
  },
  // Tamil
  ta: {
    order: 'day first',
    months: ['ஜனவரி|ஜன', 'பிப்ரவரி|பிப்', 'மார்ச்|மார்', 'ஏப்ரல்|ஏப்', 'மே', 'ஜூன்', 'ஜூலை', 'ஆகஸ்ட்|ஆக', 'செப்டம்பர்|செப்', 'அக்டோபர்|அக்', 'நவம்பர்|நவ', 'டிசம்பர்|டிச'],
    weekdays: ['ஞாயிறு|ஞாயி', 'திங்கள்|திங்', 'செவ்வாய்|செவ்', 'புதன்|புத', 'வியாழன்|வியா', 'வெள்ளி|வெள்', 'சனி'],
  },
  // Telugu
  te: {
    order: 'day first',
    months: ['జనవరి|జన', 'ఫిబ్రవరి|ఫిబ్ర', 'మార్చి', 'ఏప్రిల్|ఏప్రి', 'మే', 'జూన్', 'జులై', 'ఆగస్టు|ఆగ', 'సెప్టెంబర్|సెప్టెం', 'అక్టోబర్|అక్టో', 'నవంబర్|నవం', 'డిసెంబర్|డిసెం'],
    weekdays: ['ఆదివారం|ఆది', 'సోమవారం|సోమ', 'మంగళవారం|మంగళ', 'బుధవారం|బుధ', 'గురువారం|గురు', 'శుక్రవారం|శుక్ర', 'శనివారం|శని'],
  },
  // Thai
  th: {
    order: 'day first',
    months: ['มกราคม|ม.ค', 'กุมภาพันธ์|ก.พ', 'มีนาคม|มี.ค', 'เมษายน|เม.ย', 'พฤษภาคม|พ.ค', 'มิถุนายน|มิ.ย', 'กรกฎาคม|ก.ค', 'สิงหาคม|ส.ค', 'กันยายน|ก.ย', 'ตุลาคม|ต.ค', 'พฤศจิกายน|พ.ย', 'ธันวาคม|ธ.ค'],
    weekdays: ['วันอาทิตย์|อาทิตย์', 'วันจันทร์|จันทร์', 'วันอังคาร|อังคาร', 'วันพุธ|พุธ', 'วันพฤหัสบดี|พฤหัส', 'วันศุกร์|ศุกร์', 'วันเสาร์|เสาร์'],
  },
  // Turkish
  tr: {
    order: 'day first',
    months: ['Ocak|Oca', 'Şubat|Şub', 'Mart|Mar', 'Nisan|Nis', 'Mayıs|May', 'Haziran|Haz', 'Temmuz|Tem', 'Ağustos|Ağu', 'Eylül|Eyl', 'Ekim|Eki', 'Kasım|Kas', 'Aralık|Ara'],
    weekdays: ['Pazar|Paz', 'Pazartesi|Pzt', 'Salı|Sal', 'Çarşamba|Çar', 'Perşembe|Per', 'Cuma|Cum', 'Cumartesi|Cmt'],
  },
  // Ukrainian
  uk: {
    order: 'day first',
    months: ['січня|січень|січ', 'лютого|лютий|лют', 'березня|березень|бер', 'квітня|квітень|квіт', 'травня|травень|трав', 'червня|червень|черв', 'липня|липень|лип', 'серпня|серпень|серп', 'вересня|вересень|вер', 'жовтня|жовтень|жовт', 'листопада|листопад|лист', 'грудня|грудень|груд'],
    weekdays: ['неділя|нд', 'понеділок|пн', 'вівторок|вт', 'середа|ср', 'четвер|чт', 'пʼятниця|пт', 'субота|сб'],
  },
  // Urdu
  ur: {
    order: 'day first',
    months: ['جنوری', 'فروری', 'مارچ', 'اپریل', 'مئی', 'جون', 'جولائی', 'اگست', 'ستمبر', 'اکتوبر', 'نومبر', 'دسمبر'],
    weekdays: ['اتوار', 'پیر', 'منگل', 'بدھ', 'جمعرات', 'جمعہ', 'ہفتہ'],
  },
  // Uzbek
  uz: {
    order: null,
    months: ['yanvar|yan|جنوری|جنو|январ|янв', 'fevral|fev|فبروری|فبر|феврал|фев', 'mart|mar|مارچ|مار|март|мар', 'aprel|apr|اپریل|اپر|апрел|апр', 'may|می|май', 'iyun|iyn|جون|июн', 'iyul|iyl|جولای|جول|июл', 'avgust|avg|اگست|اگس|август|авг', 'sentabr|sen|سپتمبر|سپت|сентябр|сен', 'oktabr|okt|اکتوبر|اکت|октябр|окт', 'noyabr|noy|نومبر|نوم|ноябр|ноя', 'dekabr|dek|دسمبر|دسم|декабр|дек'],
    weekdays: ['yakshanba|Yak|یکشنبه|ی|якшанба|якш', 'dushanba|Dush|دوشنبه|د|душанба|душ', 'seshanba|Sesh|سه‌شنبه|س|сешанба|сеш', 'chorshanba|Chor|چهارشنبه|چ|чоршанба|чор', 'payshanba|Pay|پنجشنبه|پ|пайшанба|пай', 'juma|Jum|جمعه|ج|жума|жум', 'shanba|Shan|شنبه|ش|шанба|шан'],
  },
  // Vietnamese
  vi: {
    order: 'day first',
    months: [],
    weekdays: ['Chủ Nhật|CN', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  },
  // Chinese
  zh: {
    order: null,
    months: ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'],
    weekdays: ['星期日|周日|週日|Sun', '星期一|周一|週一|Mon', '星期二|周二|週二|Tue', '星期三|周三|週三|Wed', '星期四|周四|週四|Thu', '星期五|周五|週五|Fri', '星期六|周六|週六|Sat'],
  },
}
