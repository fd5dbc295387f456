// Pages that a site shows in an article's place, saved for the article: notices, refusals, errors.
import * as problem from '../../../diagnostic/catalogue/doubts.ts'
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import type { RawText } from '../../raw-text.ts'
import { countWords, LOOKED_AT, placeOf } from './prose.ts'

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

/** Any of these: most texts are none, and are looked through once. */
const ANY_WALL = new RegExp(
  WALLS.flatMap(({ line, words }) => [line, words].flatMap((form) => form?.source ?? [])).join('|'),
)

/** Words with which such pages go on, and which no page of another kind is full of. */
const WALL_TALK =
  /\b(?:cookies?|consent|privacy|personal(?:i[sz]ed)? (?:data|ads)|java ?script|browser|captcha|cloudflare|ray id|subscri\w+|log ?in|sign ?in|password|(?:free )?trial|homepage|home page|try again|search our site)\b|کوکی|حریم خصوصی|مرورگر|صفحه اصلی|ثبت[\s\u200c]?نام/

/** A wall that was saved for an article is shorter than this, in UTF-16 units… */
const WALL_LENGTH = 2500
/** …and holds fewer words than this in paragraphs that do not speak of itself. A news brief about cookies holds more. */
const OTHER_WORDS = 60

/** The wall that the texts are, where they hold little else. */
export function savedWall(raw: RawText, texts: readonly string[]): Diagnostic | undefined {
  if (texts.reduce((sum, { length }) => sum + length, 0) > WALL_LENGTH) return undefined
  const parts = texts.map((text) => text.slice(0, LOOKED_AT).toLowerCase())
  if (!parts.some((part) => ANY_WALL.test(part))) return undefined
  for (const { what, line, words: told } of WALLS) {
    for (const [i, part] of parts.entries()) {
      const match = line?.exec(part) ?? told.exec(part)
      if (!match) continue
      const quote = texts[i]?.slice(match.index, match.index + match[0].length) ?? ''
      const others = parts.filter((other) => other !== part && !told.test(other) && !WALL_TALK.test(other))
      if (others.reduce((sum, other) => sum + countWords(other, OTHER_WORDS), 0) >= OTHER_WORDS)
        return undefined
      return problem.wallPage(what, quote, placeOf(raw, quote))
    }
  }
  return undefined
}
