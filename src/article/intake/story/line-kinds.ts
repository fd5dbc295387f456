// The named kinds of lines that stand around an article: what a share bar, a cookie notice, a credit say.
//
// Kinds are recognised by words alone, in the languages that news sites mostly come in: a whole line, or the words that
// a line opens with and how much may follow them. A word of an article that only begins like the site's ("Share
// prices fell …") is told apart by what follows. Phrases are looked up by their first word, so a line costs the same whatever its kind.
import { type KindFound, PHRASES } from './line-phrases.ts'
import { isTakeMark } from './wire-marks.ts'

/** Names of networks and means of sending: a short line of nothing else is a share bar. */
const NETWORK_NAMES =
  'print|e-mail|email|mail|whatsapp|facebook|twitter|x|telegram|linkedin|pinterest|reddit|tumblr|pocket|skype|instagram|youtube|flipboard|xing|messenger|mastodon|threads|bluesky|vk|line|rss|tweet|tweeten|tweeter|pin|pin it|wechat|weibo|copy link|share'
const NETWORKS = new RegExp(
  `^(?:(?:${NETWORK_NAMES})(?![\\p{L}\\p{N}])[ ,|/·•+]*){1,14}(?:\\(opens in new window\\))?$`,
  'u',
)
const NETWORK_WORDS: ReadonlySet<string> = new Set(
  NETWORK_NAMES.split(/[| ]/).flatMap((word) => [word, `${word},`]),
)
const COUNTED = /^[\d.,]+[km]? (?:shares?|likes?|tweets?|views?|retweets?|shared)$/
const COMMENTS_COUNTED =
  /^(?:\d+ )?(?:comments?|replies|responses|kommentare?|commentaires?|comentarios)(?: ?\(?\d+\)?)?$/
const READING_TIME = /^(?:about )?\d+[ -]min(?:ute)?s?\.?(?: (?:read|lesezeit))?$/
const AGENCIES =
  /^[([]?(?:\p{Lu}[\p{L}.'’-]* ){0,5}[/|,(–—-]? ?(?:\p{Lu}[\p{L}.'’-]{1,20}\/)?(?:via |for )?(?:Getty Images?|AFP|REUTERS|Reuters|AP Photo|AP|Associated Press|Shutterstock|iStock|iStockphoto|dpa|EPA|Picture Alliance|picture alliance|imago|IMAGO|Alamy|Unsplash|Pixabay)(?:[ /|,.)(\]-]+(?:Getty Images?|AFP|AP|dpa|EPA))?[\])]?$/u
/** An agency's name alone says who published, not who took a picture. */
const AGENCY_ALONE = /^(?:AFP|REUTERS|Reuters|AP|Associated Press|dpa|EPA)$/
/** Last words of what {@link AGENCIES} takes, so that other lines are not tried. */
const AGENCY_ENDS: ReadonlySet<string> = new Set(
  'images|image|afp|reuters|photo|ap|press|shutterstock|istock|istockphoto|dpa|epa|alliance|imago|alamy|unsplash|pixabay'.split(
    '|',
  ),
)
const RESERVED =
  /all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|все права защищены|wszelkie prawa zastrzeżone|(?<!\p{L})©/u
const COOKIES =
  /(?:uses?|using|accept|accepting|manage|allow|reject|decline|about|of) (?:all |our |of |the )*cookies|cookies? (?:policy|settings|preferences|consent|notice|verwenden|zustimmen|akzeptieren)|(?:verwende[nt]|nutzt|nutzen|setzt|setzen) (?:auch |wir )?cookies|utilis(?:e|ons|er) (?:des |les )?cookies|utiliza(?:mos|r)? cookies|utilizza (?:i )?cookie|plików cookie/

interface Opening extends KindFound {
  readonly words: string
  readonly rest: number
  readonly marked: boolean
}

const WHOLE = new Map<string, KindFound>()
/** Openings by their first word, the longest first: "more from" before "more". */
const OPENINGS = new Map<string, Opening[]>()

for (const { kind, use, whole, opening, rest = 0, marked = false } of PHRASES) {
  for (const words of whole?.split('|') ?? []) WHOLE.set(words, WHOLE.get(words) ?? { kind, use })
  for (const words of opening?.split('|') ?? []) {
    const first = firstWord(words)
    const list = OPENINGS.get(first) ?? []
    list.push({ kind, use, words, rest, marked })
    OPENINGS.set(first, list)
  }
}
for (const list of OPENINGS.values()) list.sort((a, b) => b.words.length - a.words.length)

/** The longest of these, in UTF-16 units. */
const LONGEST_WHOLE = Math.max(...[...WHOLE.keys()].map(({ length }) => length))

/** A line longer than this is never taken for furniture by its words alone. */
const LONGEST = 700
/** Only lines up to this length are compared with whole phrases and forms. */
const SHORT = 90

/** The kind of a line by its own words; undefined for most lines. */
export function kindOf(text: string): KindFound | undefined {
  if (text.length > LONGEST || isTakeMark(text)) return undefined
  const bare = text
    .toLowerCase()
    .replaceAll("'", '’')
    .replace(/^[([«‹<←→›»>|•·*#–—\s-]+/, '')
  return (
    (text.length <= SHORT ? wholeLine(text, bare) : undefined) ?? openingOf(bare) ?? containing(text, bare)
  )
}

function wholeLine(text: string, bare: string): KindFound | undefined {
  const plain = bare.replace(/(?:\.{3}|[\s:：…?!»›>→|+*\])-])+$/, '')
  const known = plain.length > LONGEST_WHOLE ? undefined : (WHOLE.get(plain) ?? WHOLE.get(bare))
  if (known) return known
  if (/^\d|\d[)\s]*$/.test(bare)) {
    if (COUNTED.test(plain)) return { kind: 'share', use: 'between' }
    if (READING_TIME.test(plain)) return { kind: 'reading-aid', use: 'end' }
    if (COMMENTS_COUNTED.test(bare)) return { kind: 'comments', use: 'cuts' }
  }
  // One letter alone is a mark, a cell of a table or a multiplication sign as well.
  if (plain !== 'x' && NETWORK_WORDS.has(firstWord(bare)) && NETWORKS.test(bare))
    return { kind: 'share', use: 'between' }
  const last = plain.slice(Math.max(plain.lastIndexOf(' '), plain.lastIndexOf('/')) + 1)
  return AGENCY_ENDS.has(last) && AGENCIES.test(text) && !AGENCY_ALONE.test(text)
    ? { kind: 'credit', use: 'between' }
    : undefined
}

function openingOf(bare: string): KindFound | undefined {
  for (const { words, rest, marked, kind, use } of OPENINGS.get(firstWord(bare)) ?? []) {
    if (bare.length > words.length + rest || !bare.startsWith(words)) continue
    const after = bare.slice(words.length, words.length + 3)
    if (marked ? /^ ?[:：|»›>!/©]/.test(after) : !/^[\p{L}\p{M}]/u.test(after)) return { kind, use }
  }
  return undefined
}

function containing(text: string, bare: string): KindFound | undefined {
  if (text.length <= 200 && RESERVED.test(bare)) return { kind: 'copyright', use: 'end' }
  return bare.includes('cookie') && COOKIES.test(bare) ? { kind: 'cookies', use: 'end' } : undefined
}

function firstWord(text: string): string {
  const end = text.search(/[ :：|!»›]/)
  return end < 0 ? text : text.slice(0, end)
}
