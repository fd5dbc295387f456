// Writes src/names/starter-names.ts: countries, capitals and the provinces of Afghanistan, from the CLDR's data as Unicode
// publishes it for JavaScript. That is not among the packages of the project: it is 140 MB for one table that changes seldom.
//
//   npm install --no-save cldr-localenames-full@48.2.0 cldr-dates-full@48.2.0 cldr-subdivisions-full@48.2.0
//   npx tsx scripts/starter-names.ts node_modules
//   npm run format
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'

const LANGUAGES = ['en', 'fa', 'fa-AF', 'ps'] as const
type Language = (typeof LANGUAGES)[number]

/** Territories that are no countries, or nobody's home. */
const NO_COUNTRIES = new Set('AC AQ BV CP CQ DG EA EU EZ GS HM IC IO QO TA TF UM UN XA XB ZZ'.split(' '))

/** Names that are more often something else: words of everyday language, surnames, a state of the United States. */
const OTHER_MEANINGS = new Set([
  'Georgia',
  'Jersey',
  'مالی',
  'غنا',
  'چاد',
  'پرو',
  'کره',
  'گوام',
  'توگو',
  'Male',
  'Nassau',
  'Victoria',
  'Stanley',
  'رم',
  'برن',
  'دکا',
  'لیما',
  'صوفیه',
  'لومه',
  'مسقط',
])

/** Forms in everyday use that the CLDR does not have. */
const EVERYDAY: Readonly<Record<string, readonly string[]>> = {
  US: [
    'US',
    'U.S.',
    'USA',
    'U.S.A.',
    'United States of America',
    'آمریکا',
    'امریکا',
    'ایالات متحده آمریکا',
    'ایالات متحده امریکا',
  ],
  GB: ['UK', 'U.K.', 'Britain', 'Great Britain', 'بریتانیا', 'انگلستان', 'انگلیس'],
  AE: ['UAE', 'U.A.E.', 'امارات'],
  RU: ['Russian Federation'],
  CD: ['Democratic Republic of the Congo', 'Democratic Republic of Congo', 'DR Congo'],
  CG: ['Republic of the Congo'],
  CI: ['Ivory Coast'],
  CV: ['Cape Verde'],
  CZ: ['Czech Republic'],
  TR: ['Turkey', 'ترکیه'],
  MM: ['Burma'],
  MK: ['Macedonia'],
  SZ: ['Swaziland'],
  NL: ['Holland', 'هالند'],
  TJ: ['Tadjikistan', 'Tadzhikistan'],
  UZ: ['ازبکستان', 'ازبیکستان'],
  PK: ['پاکستان'],
  DE: ['جرمنی', 'آلمان'],
  FR: ['فرانسه'],
  AF: ['Islamic Republic of Afghanistan'],
}

/** Capitals by country: the time zone that is named after the city, or the city's name where there is none. */
const CAPITALS: Readonly<Record<string, string>> = {
  AE: 'Abu Dhabi',
  AF: 'Asia/Kabul',
  AL: 'Europe/Tirane',
  AM: 'Asia/Yerevan',
  AR: 'America/Buenos_Aires',
  AT: 'Europe/Vienna',
  AU: 'Canberra',
  AZ: 'Asia/Baku',
  BA: 'Europe/Sarajevo',
  BD: 'Asia/Dhaka',
  BE: 'Europe/Brussels',
  BG: 'Europe/Sofia',
  BH: 'Manama',
  BO: 'America/La_Paz',
  BR: 'Brasilia',
  BT: 'Asia/Thimphu',
  BY: 'Europe/Minsk',
  CA: 'Ottawa',
  CH: 'Bern',
  CL: 'America/Santiago',
  CN: 'Beijing',
  CO: 'America/Bogota',
  CU: 'America/Havana',
  CZ: 'Europe/Prague',
  DE: 'Europe/Berlin',
  DK: 'Europe/Copenhagen',
  DZ: 'Africa/Algiers',
  EC: 'Quito',
  EE: 'Europe/Tallinn',
  EG: 'Africa/Cairo',
  ES: 'Europe/Madrid',
  ET: 'Addis Ababa',
  FI: 'Europe/Helsinki',
  FR: 'Europe/Paris',
  GB: 'Europe/London',
  GE: 'Asia/Tbilisi',
  GH: 'Africa/Accra',
  GR: 'Europe/Athens',
  HR: 'Europe/Zagreb',
  HU: 'Europe/Budapest',
  ID: 'Asia/Jakarta',
  IE: 'Europe/Dublin',
  IL: 'Asia/Jerusalem',
  IN: 'New Delhi',
  IQ: 'Asia/Baghdad',
  IR: 'Asia/Tehran',
  IT: 'Europe/Rome',
  JO: 'Asia/Amman',
  JP: 'Asia/Tokyo',
  KE: 'Africa/Nairobi',
  KG: 'Asia/Bishkek',
  KP: 'Asia/Pyongyang',
  KR: 'Asia/Seoul',
  KW: 'Kuwait City',
  KZ: 'Astana',
  LB: 'Asia/Beirut',
  LK: 'Colombo',
  LT: 'Europe/Vilnius',
  LV: 'Europe/Riga',
  LY: 'Africa/Tripoli',
  MA: 'Rabat',
  MD: 'Europe/Chisinau',
  MN: 'Ulaanbaatar',
  MM: 'Naypyidaw',
  MY: 'Asia/Kuala_Lumpur',
  NG: 'Abuja',
  NL: 'Europe/Amsterdam',
  NO: 'Europe/Oslo',
  NP: 'Asia/Katmandu',
  NZ: 'Wellington',
  OM: 'Asia/Muscat',
  PE: 'America/Lima',
  PH: 'Asia/Manila',
  PK: 'Islamabad',
  PL: 'Europe/Warsaw',
  PT: 'Europe/Lisbon',
  QA: 'Doha',
  RO: 'Europe/Bucharest',
  RS: 'Europe/Belgrade',
  RU: 'Europe/Moscow',
  SA: 'Asia/Riyadh',
  SD: 'Africa/Khartoum',
  SE: 'Europe/Stockholm',
  SI: 'Europe/Ljubljana',
  SK: 'Europe/Bratislava',
  SO: 'Africa/Mogadishu',
  SY: 'Asia/Damascus',
  TH: 'Asia/Bangkok',
  TJ: 'Asia/Dushanbe',
  TM: 'Asia/Ashgabat',
  TN: 'Africa/Tunis',
  TR: 'Ankara',
  TW: 'Asia/Taipei',
  UA: 'Europe/Kiev',
  UZ: 'Asia/Tashkent',
  VE: 'America/Caracas',
  VN: 'Hanoi',
  YE: 'Sanaa',
  ZA: 'Pretoria',
  ZW: 'Africa/Harare',
}

/** Forms of capitals after which no time zone is named, and everyday ones. */
const CITY_FORMS: Readonly<Record<string, readonly string[]>> = {
  'Abu Dhabi': ['ابوظبی'],
  Ankara: ['آنکارا', 'انقره'],
  Beijing: ['Peking', 'پکن', 'بیجینگ'],
  Islamabad: ['اسلام‌آباد', 'اسلام اباد'],
  'New Delhi': ['دهلی نو', 'نوی ډیلي'],
  Doha: ['دوحه', 'دوحې'],
  Ottawa: ['اتاوا'],
  Canberra: ['کانبرا'],
  Hanoi: ['هانوی'],
  Kyiv: ['Kiev'],
  Tehran: ['Teheran'],
  Tbilisi: [],
  Astana: ['آستانه'],
  Tashkent: [],
  Kathmandu: ['Katmandu'],
}

/** The provinces of Afghanistan: other spellings in Latin script, and the names in Dari and Pashto. Spellings are those of newspapers. */
const PROVINCES: Readonly<Record<string, readonly [latin: readonly string[], dari: string, pashto: string]>> =
  {
    afbal: [[], 'بلخ', 'بلخ'],
    afbam: [['Bamiyan', 'Bamian'], 'بامیان', 'باميان'],
    afbdg: [['Badghees'], 'بادغیس', 'بادغيس'],
    afbds: [['Badakshan'], 'بدخشان', 'بدخشان'],
    afbgl: [['Baglan'], 'بغلان', 'بغلان'],
    afday: [['Daikundi', 'Daykondi'], 'دایکندی', 'دايکندي'],
    affra: [[], 'فراه', 'فراه'],
    affyb: [[], 'فاریاب', 'فارياب'],
    afgha: [['Ghazny'], 'غزنی', 'غزني'],
    afgho: [['Ghor'], 'غور', 'غور'],
    afhel: [['Hilmand'], 'هلمند', 'هلمند'],
    afher: [['Hirat'], 'هرات', 'هرات'],
    afjow: [['Jawzjan', 'Jozjan'], 'جوزجان', 'جوزجان'],
    afkab: [[], 'کابل', 'کابل'],
    afkan: [['Qandahar'], 'قندهار', 'کندهار'],
    afkap: [[], 'کاپیسا', 'کاپيسا'],
    afkdz: [['Kondoz', 'Konduz', 'Qunduz'], 'قندوز', 'کندز'],
    afkho: [['Khowst'], 'خوست', 'خوست'],
    afknr: [['Kunarh', 'Konar'], 'کنر', 'کونړ'],
    aflag: [[], 'لغمان', 'لغمان'],
    aflog: [[], 'لوگر', 'لوګر'],
    afnan: [['Ningarhar'], 'ننگرهار', 'ننګرهار'],
    afnim: [['Nimroz', 'Nimrooz'], 'نیمروز', 'نيمروز'],
    afnur: [['Nooristan'], 'نورستان', 'نورستان'],
    afpan: [['Panjsher', 'Panjsheer'], 'پنجشیر', 'پنجشېر'],
    afpar: [[], 'پروان', 'پروان'],
    afpia: [['Paktya'], 'پکتیا', 'پکتيا'],
    afpka: [[], 'پکتیکا', 'پکتيکا'],
    afsam: [[], 'سمنگان', 'سمنګان'],
    afsar: [['Sar-e-Pul', 'Sar-i-Pul', 'Saripul'], 'سرپل', 'سرپل'],
    aftak: [[], 'تخار', 'تخار'],
    afuru: [['Uruzgan', 'Oruzgan', 'Urozgan'], 'ارزگان', 'اروزګان'],
    afwar: [['Wardak', 'Maidan Wardak'], 'میدان وردک', 'ميدان وردګ'],
    afzab: [[], 'زابل', 'زابل'],
  }
/** Provinces of which a name alone is more often another word: only the two words together name them. */
const BY_PROVINCE_ALONE = new Set(['afgho', 'affra', 'afnim'])

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Where are the packages? tsx scripts/starter-names.ts FOLDER')
const read = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(folder, ...path), 'utf8'))
const { version } = read('cldr-localenames-full', 'package.json') as { version: string }

function territoriesOf(language: Language): Record<string, string> {
  const file = read('cldr-localenames-full', 'main', language, 'territories.json') as {
    main: Record<string, { localeDisplayNames: { territories: Record<string, string> } }>
  }
  return file.main[language]?.localeDisplayNames.territories ?? {}
}

type Zones = { readonly [part: string]: Zones | string }

function cityOf(zone: string, language: Language): string {
  const file = read('cldr-dates-full', 'main', language, 'timeZoneNames.json') as {
    main: Record<string, { dates: { timeZoneNames: { zone: Zones } } }>
  }
  let at: Zones | string | undefined = file.main[language]?.dates.timeZoneNames.zone
  for (const part of zone.split('/')) at = typeof at === 'object' ? at[part] : undefined
  const city = typeof at === 'object' ? at['exemplarCity'] : undefined
  if (typeof city === 'string') return city
  return language === 'en' ? (zone.split('/').at(-1) ?? '').replaceAll('_', ' ') : ''
}

/** A form that names one thing: without what stands in brackets, none of two names at once. */
function plain(form: string): string[] {
  const bare = form.replace(/\s*\([^)]*\)/g, '').trim()
  const isOne =
    bare !== '' && !/ - |[‑/،,]|\bSAR\b/.test(bare) && (!/\p{Script=Arabic}/u.test(bare) || bare.length > 2)
  return isOne && !OTHER_MEANINGS.has(bare) ? [bare] : []
}

interface Starter {
  readonly name: string
  readonly id: string
  readonly labels: Record<string, string>
  readonly variants: readonly string[]
  readonly broader?: readonly string[]
}

const idOf = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')

/** Keys of forms that a name has: nobody else may have them. */
const taken = new Set<string>()

/** A name with those of its forms that no other has. */
function starter(
  name: string,
  given: readonly string[],
  labels: Record<string, string>,
  broader?: string,
): Starter | undefined {
  const key = (form: string) =>
    form
      .normalize('NFKD')
      .replace(/[\u0300-\u036f\u200c\s.'’-]/g, '')
      .toLowerCase()
      .replace(/ي/g, 'ی')
      .replace(/ك/g, 'ک')
  if (taken.has(key(name))) return undefined
  taken.add(key(name))
  const own = new Set([key(name)])
  const free = (form: string) => {
    if (taken.has(key(form)) && !own.has(key(form))) return false
    taken.add(key(form))
    own.add(key(form))
    return true
  }
  const kept = Object.fromEntries(Object.entries(labels).filter(([, label]) => free(label)))
  const shown = new Set([name, ...Object.values(kept)])
  const variants = [...new Set(given)].filter((form) => !shown.has(form) && free(form))
  return {
    name,
    id: idOf(name),
    labels: kept,
    variants,
    ...(broader !== undefined && { broader: [broader] }),
  }
}

const tables = LANGUAGES.map((language) => [language, territoriesOf(language)] as const)
const english = territoriesOf('en')
const countries = new Map<string, Starter>()
for (const code of Object.keys(english)
  .filter((key) => /^[A-Z]{2}$/.test(key) && !NO_COUNTRIES.has(key))
  .sort()) {
  const all = tables.flatMap(([, names]) =>
    [names[`${code}-alt-variant`], names[`${code}-alt-short`], names[code]].flatMap((form) =>
      plain(form ?? ''),
    ),
  )
  const everyday = EVERYDAY[code] ?? []
  const short = plain(english[`${code}-alt-short`] ?? '').filter((form) => !/^[A-Z]{2,3}$/.test(form))
  const [name] = [...short, ...plain(english[code] ?? ''), ...everyday]
  if (name === undefined) continue
  const labels = Object.fromEntries(
    tables.flatMap(([language, names]) => plain(names[code] ?? '').map((form) => [language, form])),
  )
  const made = starter(name, [...all, ...everyday], { ...labels, en: name })
  if (made) countries.set(code, made)
}
const capitals = Object.entries(CAPITALS).flatMap(([code, zone]) => {
  const forms = zone.includes('/')
    ? LANGUAGES.flatMap((language) => plain(cityOf(zone, language)).map((form) => [language, form] as const))
    : []
  const name = zone.includes('/') ? forms.find(([language]) => language === 'en')?.[1] : zone
  if (name === undefined || !countries.has(code)) return []
  const labels = Object.fromEntries(forms.filter(([language, form]) => language === 'en' || form.length > 3))
  return starter(name, CITY_FORMS[name] ?? [], { ...labels, en: name }, countries.get(code)?.id) ?? []
})
const subdivisions = (
  read('cldr-subdivisions-full', 'subdivisions', 'en', 'en.json') as {
    subdivisions: { localeDisplayNames?: { subdivisions: Record<string, string> } } & Record<
      string,
      Record<string, string>
    >
  }
).subdivisions
const provincesIn = subdivisions.localeDisplayNames?.subdivisions ?? subdivisions['en'] ?? {}
const provinces = Object.entries(PROVINCES).flatMap(([code, [latin, dari, pashto]]) => {
  const plainName = (provincesIn[code] ?? '').normalize('NFKD').replace(/[\u0300-\u036f]/g, '')
  if (plainName === '') throw new Error(`${code} has no name`)
  const isAlone = BY_PROVINCE_ALONE.has(code)
  const name = isAlone ? `${plainName} Province` : plainName
  const of = (form: string, word: string, before: boolean) =>
    isAlone ? [before ? `${word} ${form}` : `${form} ${word}`] : [form]
  const variants = [
    ...latin.flatMap((form) => of(form, 'Province', false)),
    ...(isAlone ? [`${plainName} province`] : []),
  ]
  const labels = {
    en: name,
    'fa-AF': of(dari, 'ولایت', true)[0] ?? dari,
    ps: isAlone ? `${pashto} ولایت` : pashto,
  }
  return starter(name, variants, labels, 'afghanistan') ?? []
})

const all = [...countries.values(), ...capitals, ...provinces].sort((a, b) => (a.id < b.id ? -1 : 1))
const lines = all.map(({ name, id, labels, variants, broader }) => {
  const parts = [id, name, labels, variants, ...(broader ?? [])]
  return `  ${JSON.stringify(parts)},`
})
writeFileSync(
  resolve(import.meta.dirname, '../src/names/starter-names.ts'),
  `// Countries, capitals and the provinces of Afghanistan, for archives whose keepers do not list them. Written by
// scripts/starter-names.ts from the CLDR ${version}, and not by hand.
import type { ListedName } from './authority.ts'

type Row = readonly [id: string, name: string, labels: Readonly<Record<string, string>>, variants: readonly string[], broader?: string]

const ROWS: readonly Row[] = [
${lines.join('\n')}
]

/** Names of places that ship with Backfile. Names that more often mean something else are left out. */
export const STARTER_NAMES: readonly ListedName[] = ROWS.map(([id, name, labels, variants, broader]) => ({
  id,
  name,
  kind: 'place',
  labels,
  variants,
  ...(broader !== undefined && { broader: [broader] }),
}))
`,
)
console.log(
  `${all.length} names: ${countries.size} countries, ${capitals.length} capitals, ${provinces.length} provinces`,
)
