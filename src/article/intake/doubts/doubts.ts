// What is doubtful in an article as it came in: damage done to its text before it reached the archive, a page
// that was saved in the article's place, and what the file does not say. Nothing is repaired here.
import * as problem from '../../../diagnostic/catalogue/doubts.ts'
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import { fileItself, type Place } from '../../../diagnostic/place.ts'
import type { Article } from '../../article.ts'
import { type Block, type Inline, inlineText } from '../../block.ts'
import { type RawText, rawPlace } from '../../raw-text.ts'

/** What can be doubted: an article without the parts that nobody doubts. */
export type Doubtful = Pick<Article, 'headline' | 'published' | 'body' | 'hidden'>

/**
 * The doubts about an article, whose file is `raw`. `damaged` says that bytes of the file had no reading, which
 * is reported with them. Linear in the text's length.
 */
export function findDoubts(raw: RawText, article: Doubtful, damaged: boolean): Diagnostic[] {
  const prose = [...paragraphsOf(article.body)]
  const texts = [article.headline.value, ...prose]
  const wall = savedWall(raw, texts)
  const found = [
    damaged ? undefined : garbled(raw),
    htmlLeftIn(raw, texts),
    wall,
    ...(wall ? [] : [asksToSubscribe(raw, prose, article), ...cuts(raw, prose, article)]),
    tooLittle(raw, prose),
    supplied(raw, article),
    undated(raw, article),
  ]
  return found.filter((doubt) => doubt !== undefined)
}

// ---- letters ---------------------------------------------------------------------------------------------

/** The signs that windows-1252 has for the bytes 80 to BF, where UTF-8 continues a letter. */
const WEST = '\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'
/** Of these, the ones that no language puts after a capital A with a tilde or a circumflex. */
const WEST_SIGNS = '¢£¤¥¦§¨©¬®¯°±²³´µ¶¹¼½¾'
/** The signs that windows-1256 has for those bytes and that no Arabic script puts after a letter. */
const ARABIC_SIGNS = '€‚ƒ„†‡ˆ‰‹Œ‘’“”•–—™›œ¢£¤¥¦§¨©«¬®¯°±²³´µ¶·¸¹»¼½¾'

/**
 * UTF-8 that was read as a Windows code page and saved so. One such pair may be a word of some language
 * (Portuguese capitals before a quotation mark, a Danish Ø); what is matched here is none.
 */
const GARBLED = new RegExp(
  [
    `â(?:€|\\u0080)[${WEST}]?`, // quotation marks and dashes
    `Ã(?:[${WEST_SIGNS}ª«º»¸·¡¿]|[${WEST}](?=\\p{Ll}))`, // Latin letters with accents
    `Â[${WEST_SIGNS}\\u00a0]`, // signs
    `(?:[ØÙÚÛ][${WEST}]){2,}`, // Arabic script
    `(?:[ÐÑ][${WEST}]){2,}`, // Cyrillic
    `(?:[طظعغ](?:[${ARABIC_SIGNS}]|[پٹچژڈگکڑںھ،؛؟](?=[طظعغ][${ARABIC_SIGNS}]))){2,}`,
    'ï»¿|ï¿½|\ufffd', // a byte order mark, letters that were lost before
  ].join('|'),
  'gu',
)

/** What every garbled letter begins with: most texts hold none of these, and are not read further. */
const GARBLED_FIRST = /[âÃÂØÙÚÛÐÑïطظعغ\ufffd]/

function garbled(raw: RawText): Diagnostic | undefined {
  if (!GARBLED_FIRST.test(raw.text)) return undefined
  let places = 0
  let first: RegExpExecArray | undefined
  for (const match of raw.text.matchAll(GARBLED)) {
    first ??= match
    places++
  }
  if (!first) return undefined
  const end = first.index + first[0].length
  return problem.mojibake(places, first[0].slice(0, 40), rawPlace(raw, first.index, end))
}

// ---- web page's code -------------------------------------------------------------------------------------

const ELEMENTS =
  'p|br|hr|div|span|a|b|i|u|em|strong|h[1-6]|ul|ol|li|img|table|tbody|tr|td|th|blockquote|script|style|iframe|figure|figcaption|font|center|section|article|sup|sub'

/**
 * Tags: opening ones in small letters, since capitals in angle brackets may be the code of a share (`<GM>`,
 * `<P>`), unless they carry an attribute; closing ones in any. Entities with their semicolon, so that "AT&T;"
 * is none. WordPress's short codes. Bits of script and style.
 */
const HTML_LEFT = [
  new RegExp(`<(?:${ELEMENTS})(?:\\s[^<>]{0,200})?/?>|<!--|<!\\[CDATA\\[`),
  new RegExp(`</(?:${ELEMENTS})>|<(?:${ELEMENTS})\\s[^<>=]{0,40}=["'][^<>]{0,200}>`, 'i'),
  /&(?:nbsp|amp|quot|lt|gt|apos|[lr][sd]quo|[nm]dash|hellip|bull|middot|laquo|raquo|copy|shy|zwnj|eacute|egrave|agrave|ccedil|[aou]uml|#\d{2,6}|#x[\da-f]{2,5});/i,
  /\[\/(?:caption|gallery|embed|video|audio|vc_\w{1,30}|et_pb_\w{1,30})\]|\[(?:caption|gallery|embed|vc_\w{1,30}|et_pb_\w{1,30})\s[^\][]{0,200}=/,
  /\bfunction\s?\([\w\s,]{0,60}\)\s?\{|\bwindow\.\w{1,40}\s?=|\bdocument\.(?:getElementById|write|createElement)\(|\{\s?(?:display|color|margin|padding|font-\w{1,10}|background)\s?:[^{}]{1,80}\}/,
]

function htmlLeftIn(raw: RawText, texts: readonly string[]): Diagnostic | undefined {
  for (const text of texts) {
    // A comment form that lists the tags it allows is the site's text, not its code.
    if (!/[<&[{=(]/.test(text) || /\bHTML tags\b/i.test(text)) continue
    for (const pattern of HTML_LEFT) {
      const match = pattern.exec(text)
      if (match) return problem.htmlLeft(match[0].slice(0, 60), placeOf(raw, match[0].slice(0, 60)))
    }
  }
  return undefined
}

// ---- walls -----------------------------------------------------------------------------------------------

/** Small letters throughout: texts are put to these as small letters, which is several times faster than `i`. */
interface Wall {
  readonly what: string
  /** A line that is nothing else. */
  readonly line?: RegExp
  /** Words that speak to a visitor of a site. */
  readonly words: RegExp
}

const WALLS: readonly Wall[] = [
  {
    what: 'a cookie notice',
    words:
      /\bwe (?:and our (?:\d+ )?partners )?(?:value|respect|care about) your privacy\b|\b(?:we use|this (?:web)?site uses) cookies\b|\b(?:accept|reject|manage) (?:all )?cookies\b|\bbefore you continue to (?:google|youtube|yahoo)\b|(?:از|این) (?:وب[\s\u200c]?)?(?:سایت )?(?:از )?کوکی[\s\u200c]?ها(?:ی)? .{0,30}استفاده می[\s\u200c]?کن/,
  },
  {
    what: 'a demand for JavaScript or a test for robots',
    line: /^(?:just a moment\W*|checking your browser\W*|are you a robot\??|robot check|attention required!?(?: \| cloudflare)?)$/,
    words:
      /\b(?:enable|turn on|activate) java ?script\b|\bjava ?script (?:is (?:disabled|not enabled|required|not available)|must be enabled)\b|\bverif(?:y|ying) (?:that )?you are (?:a )?human\b|\bchecking (?:if the site connection is secure|your browser before)|\bcomplete the captcha\b|\bunusual traffic from your\b|جاوا[\s\u200c]?اسکریپت .{0,40}فعال/,
  },
  {
    what: 'a refusal of access',
    line: /^(?:access denied|403(?: forbidden| -.{0,40})?|forbidden|error 403|دسترسی (?:غیر[\s\u200c]?مجاز|مسدود|محدود)(?: است)?)[.!]?$/,
    words:
      /\byou (?:don['’]t|do not) have permission to (?:access|view)\b|\b(?:content|page|site|video|article) is (?:not available|unavailable|blocked) in your (?:country|region|location)\b|\b(?:you have|your (?:ip )?address has) been blocked\b|\bunavailable (?:for|due to) legal reasons\b|دسترسی (?:شما )?به این (?:وب[\s\u200c]?)?(?:سایت|صفحه|مطلب) .{0,20}(?:محدود|مسدود)/,
  },
  {
    what: 'an error page',
    line: /^(?:(?:error )?404(?: (?:error|not found|page not found))?|(?:40\d|50\d)\s*[-–:|].{0,40}|(?:sorry, )?page not found|not found|oops\W{0,3}|internal server error|bad gateway|service unavailable|صفحه(?:[\s\u200c]?ی)?(?: مورد نظر)? (?:یافت|پیدا) نشد|پاڼه (?:ونه موندل شوه|و نه موندل شوه))[.!]?$/,
    words:
      /\b(?:the|this) page (?:you(?: are|['’]re| were)? (?:looking for|requested|trying to)|(?:could|can) ?not be found|does(?:n['’]t| not) exist|has been (?:moved|removed))|\brequested url .{0,60}was not found\b|\b(?:account|website) has been suspended\b|\bdomain (?:name )?(?:is for sale|has expired)\b|صفحه(?:[\s\u200c]?ا?ی)? (?:که )?(?:مورد نظر|به دنبال|دنبال) .{0,40}(?:یافت|پیدا|حذف|وجود ندارد)/,
  },
  {
    what: 'a request to subscribe or to sign in',
    line: /^(?:subscribe|sign in|log ?in|register)(?: to (?:continue|read).{0,40})?$|^subscribers? only\.?$/,
    words:
      /\b(?:subscribe|sign in|log ?in|register) (?:now )?to (?:continue|keep|read|unlock)\b|\bto (?:continue reading|read (?:on|more|the full)).{0,40}\b(?:subscri|sign|log|register)/,
  },
]

/** Words with which such pages go on, and which no page of another kind is full of. */
const WALL_TALK =
  /\b(?:cookies?|consent|privacy|personal(?:i[sz]ed)? (?:data|ads)|java ?script|browser|captcha|cloudflare|ray id|subscri\w+|log ?in|sign ?in|password|(?:free )?trial|homepage|home page|try again|search our site)\b|کوکی|حریم خصوصی|مرورگر|صفحه اصلی|ثبت[\s\u200c]?نام/

/** A wall that was saved for an article is shorter than this, in UTF-16 units… */
const WALL_LENGTH = 2500
/** …and holds fewer words than this in paragraphs that do not speak of itself. A news brief about cookies holds more. */
const OTHER_WORDS = 60
/** How much of a paragraph is looked at, in UTF-16 units. */
const LOOK = 600

function savedWall(raw: RawText, texts: readonly string[]): Diagnostic | undefined {
  if (texts.reduce((sum, { length }) => sum + length, 0) > WALL_LENGTH) return undefined
  const parts = texts.map((text) => text.slice(0, LOOK).toLowerCase())
  for (const { what, line, words: told } of WALLS) {
    for (const [i, part] of parts.entries()) {
      const match = line?.exec(part) ?? told.exec(part)
      if (!match) continue
      const quote = texts[i]?.slice(match.index, match.index + match[0].length) ?? ''
      const others = parts.filter((other) => other !== part && !told.test(other) && !WALL_TALK.test(other))
      if (others.reduce((sum, other) => sum + wordsIn(other, OTHER_WORDS), 0) >= OTHER_WORDS) return undefined
      return problem.wallPage(what, quote, placeOf(raw, quote))
    }
  }
  return undefined
}

// ---- the end ---------------------------------------------------------------------------------------------

const TO_READ_ON =
  /\b(?:subscribe|sign in|log ?in|register|create (?:a|an) (?:free )?account|become a (?:member|subscriber))\b[^.]{0,40}\bto (?:continue|keep|finish|unlock|read (?:on|more|this|the (?:full|rest|whole)))\b|\b(?:this|the (?:rest|remainder) of (?:this|the)|the full) (?:article|story|content|post)\b[^.]{0,30}\b(?:for|to) (?:paying |paid |registered |our )?(?:subscribers|members)(?: only)?\b|\byou(?:['’]ve| have) (?:reached|read|used)[^.]{0,40}\bfree (?:articles?|stories)\b|\bto (?:continue reading|read the (?:full|rest|whole))[^.]{0,60}\b(?:subscribe|sign in|log ?in|register)\b|برای (?:خواندن|مطالعه|مشاهده) (?:ادامه|متن کامل)[^.]{0,40}(?:مشترک|وارد|ثبت[\s\u200c]?نام|عضو)/

/** Paragraphs at the end, and lines that were hidden, in which a site says that the rest is not free. */
const LAST_PARAGRAPHS = 4

function asksToSubscribe(
  raw: RawText,
  prose: readonly string[],
  { hidden }: Doubtful,
): Diagnostic | undefined {
  const places = [...prose.slice(-LAST_PARAGRAPHS), ...hidden.slice(0, 40).map(({ text }) => text)]
  for (const text of places) {
    const end = text.slice(-LOOK)
    const match = TO_READ_ON.exec(end.toLowerCase())
    const quote = match ? end.slice(match.index, match.index + match[0].length) : ''
    if (match) return problem.paywall(quote, placeOf(raw, quote))
  }
  return undefined
}

/** Words that ask for another one: no sentence of their language ends in them. */
const ENGLISH_OPEN =
  /(?:^|[\s“"‘(])(?:a|an|the|and|or|but|nor|of|for|to|from|with|into|onto|than|that|which|whose|because|although|while|if|its|their|his|our|my|your|is|are|was|were|be|been|has|have|had|will|would|could|should|may|might|must|between|among|against|during|toward|towards|upon|via|per|as|at|by)$/
const PERSIAN_OPEN =
  /(?:^|\s)(?:و|از|به|در|که|با|برای|تا|یا|اگر|چون|زیرا|این|آن|هر|بین|چې|او|د|په|له|لپاره د)$/u
const SENTENCE_END = /[.!?؟۔。…:][”’"'»)\]*]*$|[”’"'»)\]]$/u
const ELLIPSIS_END = /(?:\.{3,}|…|[[(](?:\.{3}|…)[\])])$/u
const READ_ON =
  /(?:^|[\s.…[(])(?:continue reading|keep reading|read (?:more|on|the (?:full|rest|whole|entire|original) (?:story|article|text|report|post|piece))|click here to read|\(more\)|to be continued|ادامه (?:مطلب|خبر|گزارش|دارد)|نور ولولئ)(?: (?:here|at|on) .{1,40})?[\s.…:»→>\])]*$/iu

/** A paragraph of fewer characters is a signature, a label or a caption, and may end as it likes. */
const PROSE_FROM = 60
const LONG_PROSE = 120

function cuts(raw: RawText, prose: readonly string[], { hidden }: Doubtful): (Diagnostic | undefined)[] {
  const last = prose.at(-1)
  if (last === undefined) return []
  const inner = prose.findIndex((text, i) => i < prose.length - 1 && breaksOff(text, prose[i + 1] ?? ''))
  const invited = hidden.find(({ text }) =>
    /^(?:continue reading|keep reading|ادامه (?:مطلب|خبر))[\s.…»→>]*$/iu.test(text),
  )
  return [
    endsEarly(last, prose)
      ? problem.truncated(endOf(last), placeOf(raw, endOf(last), true))
      : invited && problem.truncated(invited.text, placeOf(raw, invited.text, true)),
    inner < 0
      ? undefined
      : problem.unfinishedParagraph(endOf(prose[inner] ?? ''), placeOf(raw, endOf(prose[inner] ?? ''))),
  ]
}

/** How much of a paragraph's end is looked at, in UTF-16 units; its last word is within the shorter one. */
const END = 120
const LAST_WORD = 20

function endsEarly(last: string, prose: readonly string[]): boolean {
  const end = last.slice(-END)
  if (READ_ON.test(end)) return true
  if (last.length < PROSE_FROM) return false
  if (ELLIPSIS_END.test(end) || isOpen(end)) return true
  // Without a full stop, where the paragraphs before it have theirs; a line about the writer is shorter.
  if (last.length < LONG_PROSE || SENTENCE_END.test(end) || !/[\p{Ll},;،؛]$/u.test(end)) return false
  if (/(?:^|\s)(?:https?:|www\.|[@#])\S*$/i.test(end)) return false
  const others = prose.slice(0, -1).filter((text) => text.length >= PROSE_FROM)
  const ended = others.filter((text) => SENTENCE_END.test(text.slice(-8))).length
  return others.length >= 3 && ended >= others.length * 0.9
}

/** A long paragraph that stops within a sentence which the next one does not take up; a teaser is shorter. */
function breaksOff(text: string, next: string): boolean {
  return text.length >= LONG_PROSE && isOpen(text) && /^[\p{Lu}\p{Lo}]/u.test(next)
}

function isOpen(text: string): boolean {
  const end = text.slice(-LAST_WORD)
  return ENGLISH_OPEN.test(end) || PERSIAN_OPEN.test(end)
}

/** The last words of a paragraph. */
function endOf(text: string): string {
  return text.length <= 50 ? text : text.slice(-50).replace(/^\S*\s+/, '')
}

// ---- what is missing -------------------------------------------------------------------------------------

/** A text of fewer words is hardly an article. */
const LITTLE = 20

function tooLittle(raw: RawText, prose: readonly string[]): Diagnostic | undefined {
  let words = 0
  for (const text of prose) {
    words += wordsIn(text, LITTLE)
    if (words >= LITTLE) return undefined
  }
  return words === 0 ? undefined : problem.littleText(words, placeOf(raw, endOf(prose[0] ?? '')))
}

function supplied(raw: RawText, { headline }: Doubtful): Diagnostic | undefined {
  if (headline.status !== 'supplied') return undefined
  const [evidence] = headline.evidence
  const at = evidence ? placeOf(raw, evidence.quote) : fileItself(raw.path)
  return problem.headlineSupplied(headline.value, at)
}

function undated(raw: RawText, { published }: Doubtful): Diagnostic | undefined {
  return published.status === 'unknown' || published.status === 'bounded'
    ? problem.noDate(raw.path)
    : undefined
}

// ---- texts -----------------------------------------------------------------------------------------------

/** The paragraphs of a body, those in quotations and lists among them, without what is set as code. */
function* paragraphsOf(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    if (block.type === 'paragraph') yield inlineText(block.text.filter(isNotCode))
    else if (block.type === 'quote') yield* paragraphsOf(block.blocks)
    else if (block.type === 'list') for (const item of block.items) yield* paragraphsOf(item)
  }
}

function isNotCode(inline: Inline): boolean {
  return typeof inline === 'string' || inline.type !== 'code'
}

/** How many words a text has; no more than `most` are counted. */
function wordsIn(text: string, most: number): number {
  let words = 0
  for (const _ of text.slice(0, most * 40).matchAll(/\S+/g)) if (++words >= most) break
  return words
}

/** Where words stand in the file; the file itself when tidying changed their spelling. */
function placeOf(raw: RawText, words: string, last = false): Place {
  for (const part of [words, words.slice(-20)]) {
    const at = last ? raw.text.lastIndexOf(part) : raw.text.indexOf(part)
    if (part !== '' && at >= 0) return rawPlace(raw, at, at + part.length)
  }
  return fileItself(raw.path)
}
