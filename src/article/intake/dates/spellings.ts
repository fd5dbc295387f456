// Names of months and weekdays that people print and the CLDR does not have, by language: older and shorter spellings, cases,
// names that have grown together with a word before them. Order and form are those of date-names.ts.

/** Months, January first. */
export const MORE_MONTHS: Readonly<Record<string, readonly string[]>> = {
  ar: ['', '', '', 'ابريل', 'مايس', 'يونية|يونيه', 'يولية|يوليه', '', '', '', '', ''],
  bn: ['জানুয়ারী', 'ফেব্রুয়ারী', '', '', '', '', '', 'অগস্ট', '', '', '', ''],
  // Genitives: Bosnian and Serbian print "6. januara" as often as "6. januar".
  bs: 'januara,februara,marta,aprila,maja,juna,jula,avgusta,septembra,oktobra,novembra,decembra'.split(','),
  de: ['Jaenner', 'Febr|Feber', 'Maerz|Mrz', '', '', '', '', '', '', '', '', ''],
  en: ['', 'Febr', '', '', '', '', '', '', 'Sept|Sep', '', '', ''],
  es: ['', '', '', '', '', '', '', 'agto', 'setiembre|set', '', '', 'dbre'],
  fa: [
    'ژانویه|جنوری',
    'فوریه|فبروری|فروری|فیبروری',
    'مارچ',
    'آوریل|آپریل|اپریل',
    'مه|می',
    'ژوئن|ژوین|جون',
    'ژوئیه|ژوییه|جولای|جولایی|جولائی',
    'اوت|اگست|آگست|اگوست|گست',
    'سپتامبر|سپتمبر|سپټمبر|سیپتمبر',
    'اکتبر|اکتوبر|اکټوبر',
    'نوامبر|نومبر|نوومبر',
    'دسامبر|دسمبر|دیسمبر|ډسمبر|دیسامبر',
  ],
  fr: ['', 'fev', '', '', '', '', '', '', '', '', '', ''],
  // The word "in" grows to the name: "6 בינואר".
  he: [
    'בינואר|בינו',
    'בפברואר|בפבר',
    'במרץ|מרס|במרס',
    'באפריל|באפר',
    'במאי',
    'ביוני',
    'ביולי',
    'באוגוסט|באוג',
    'בספטמבר|בספט',
    'באוקטובר|באוק',
    'בנובמבר|בנוב',
    'בדצמבר|בדצמ',
  ],
  hi: ['', '', '', '', '', '', '', '', 'सितंबर', 'अक्तूबर|अक्टूबर', 'नवंबर', 'दिसंबर'],
  id: ['', 'Pebruari|Peb', '', '', '', '', '', 'Ags|Agt|Agust', '', '', 'Nopember|Nop', ''],
  it: ['', '', '', '', '', '', '', '', 'sett', '', '', ''],
  lv: [
    'janvārī',
    'februārī',
    'martā',
    'aprīlī',
    'maijā',
    'jūnijā',
    'jūlijā',
    'augustā',
    'septembrī',
    'oktobrī',
    'novembrī',
    'decembrī',
  ],
  ps: ['', 'فیبروري', '', '', '', '', '', 'اګسټ', '', '', '', ''],
  sl: 'januarja,februarja,marca,aprila,maja,junija,julija,avgusta,septembra,oktobra,novembra,decembra'.split(
    ',',
  ),
  sr: [
    'januara|јануара',
    'februara|фебруара',
    'marta|марта',
    'aprila|априла',
    'maja|маја',
    'juna|juni|јуна|јуни',
    'jula|juli|јула|јули',
    'avgusta|августа',
    'septembra|септембра',
    'oktobra|октобра',
    'novembra|новембра',
    'decembra|децембра',
  ],
}

/** Weekdays, Sunday first. */
export const MORE_WEEKDAYS: Readonly<Record<string, readonly string[]>> = {
  ar: ['', 'الإثنين|الأثنين', '', '', '', '', ''],
  de: ['', '', '', '', '', '', 'Sonnabend'],
  en: ['', '', 'Tues', 'Weds', 'Thur|Thurs', '', ''],
  fa: ['یک شنبه', 'دو شنبه', 'سه شنبه', 'چهار شنبه|چارشنبه|چار شنبه', 'پنج شنبه', 'جمعه|آدینه', ''],
  he: ['ראשון', 'שני', 'שלישי', 'רביעי', 'חמישי', 'שישי', 'שבת'],
  hi: ['इतवार', '', '', '', 'बृहस्पतिवार|वीरवार', '', ''],
  id: ['Ahad', '', '', '', '', "Jum'at", ''],
  ja: ['日曜', '月曜', '火曜', '水曜', '木曜', '金曜', '土曜'],
  pt: ['', 'segunda', 'terça', 'quarta', 'quinta', 'sexta', ''],
  ur: ['', '', '', '', '', '', 'سنیچر'],
  zh: [
    '星期天|礼拜天|禮拜天|周日|週日',
    '礼拜一|禮拜一',
    '礼拜二|禮拜二',
    '礼拜三|禮拜三',
    '礼拜四|禮拜四',
    '礼拜五|禮拜五',
    '礼拜六|禮拜六',
  ],
}

/**
 * Short names that are words of their own somewhere ("Windows 10 Pro 2021", "sold out"): they are months in a line that is
 * nothing but a date, and nowhere else.
 */
export const ALSO_WORDS: ReadonlySet<string> = new Set(
  'out set ago gen led pro sub lis lip bal dis mag lug ion des kas ara tem haz sty lut tra stu kol svi elo ira medi maw hun hul vas geg mac tet gor aza ean abe eka'.split(
    ' ',
  ),
)
