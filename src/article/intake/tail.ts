// What stands after the article and is not it: share bars, comment forms, related posts, disclaimers.
//
// A cutting line (`Source link`, `Leave a Reply`) hides everything from itself to the end, but only in the
// last part of the text and only when hardly any prose follows; single lines are hidden from the end upward
// until one does not match. Lines are hidden, never deleted, each under its rule's name.
import type { Line } from '../raw-text.ts'

/** A kind of line that belongs to the site around the article. */
interface TailRule {
  readonly name: string
  readonly test: RegExp
  /** Whether everything after such a line belongs to the site too. */
  readonly cuts: boolean
}

const rule = (name: string, cuts: boolean, test: RegExp): TailRule => ({
  name: `boilerplate.${name}`,
  cuts,
  test,
})

const RULES: readonly TailRule[] = [
  rule(
    'source-link',
    true,
    /^(?:source|sources|source link|original (?:source|article|link)|via|reference|references)\s*:?$/i,
  ),
  rule('about-author', true, /^about (?:the )?authors?\s*:?$/i),
  rule(
    'comment-form',
    true,
    /^(?:leave a (?:reply|comment)(?: cancel reply)?|post a comment|add (?:a )?comment|write a comment|join the (?:conversation|discussion))$/i,
  ),
  rule('comment-form', true, /^your email address will not be published/i),
  rule(
    'comment-form',
    false,
    /^(?:required fields are marked|save my name, email|notify me of|name \*|email \*|website$|comment \*|post comment)/i,
  ),
  rule('comments', true, /^(?:\d+\s+)?(?:comments?|responses?|replies)(?:\s*\(\d+\))?\s*:?$/i),
  rule('disclaimer', true, /^(?:denial of responsibility|disclaimer)\s*[!:]/i),
  rule('dmca', false, /^dmca\b/i),
  rule('copyright', false, /^(?:©|\(c\)\s*\d{4}|copyright\s*(?:©|\(c\)|\d{4}))/i),
  rule('copyright', false, /^.{0,80}\ball rights reserved\b.{0,60}$/i),
  rule(
    'related',
    true,
    /^(?:related|similar|recommended|more|other|latest|popular|trending|most read|read more)(?:\s+(?:posts?|stories|articles?|news|reads?|topics|from|on|in)\b.{0,40})?\s*:?$/i,
  ),
  rule(
    'related',
    false,
    /^(?:you (?:may|might) also (?:like|be interested)|read (?:also|more|next)\s*[:|]|also read\s*:?|see also\s*:|don['’]t miss\s*:)/i,
  ),
  rule('share', false, /^share(?:\s+(?:this|on|via|it|article|story|post)\b.{0,40})?\s*:?$/i),
  rule(
    'share',
    false,
    /^(?:click to (?:share|email|print)|(?:(?:print|e-?mail|whatsapp|facebook|twitter|x|telegram|linkedin|pinterest|reddit|copy link|tumblr|pocket|skype)[\s,|/·•]*)+)(?:\s*\(opens in new window\))?.{0,60}$/i,
  ),
  rule(
    'subscribe',
    false,
    /^(?:subscribe|sign up|follow us|join our|get our|download our app|like us on|support (?:us|our)|donate)\b.{0,140}$/i,
  ),
  rule('tags', false, /^(?:tags?|filed under|categor(?:y|ies)|topics?|posted in)\s*:/i),
  rule('navigation', false, /^(?:previous|next)(?:\s+(?:article|post|story))?\s*(?:[:»«←→].*)?$/i),
  rule('advert', false, /^(?:advertisements?|sponsored(?: content)?|promoted|ad)$/i),
  rule(
    'site-text',
    false,
    /^(?:(?:همه|تمام(?:ی)?|کلیه)\s+حقوق|مطالب مرتبط|دیدگاه|نظر(?:ات)?\s+(?:شما|بدهید)|اشتراک[\u200c ]?گذاری|برچسب(?:‌?ها)?\s*:|ټول حقونه|تبصره)/u,
  ),
]

/** Lines that end an article must lie past this share of its characters. */
const TAIL_FROM = 0.35
/** A line longer than this reads like prose. */
const PROSE = 160
/** A line longer than this is never taken for boilerplate by itself. */
const LONGEST_BOILERPLATE = 700
/** A line must be this long before its repetition says anything. */
const REPEAT_FROM = 60

/** A line with the rule that hides it. */
export interface HiddenLine {
  readonly line: Line
  readonly rule: string
}

/** The lines of the article, and those that only stand around or between them. */
export interface Trimmed {
  readonly kept: readonly Line[]
  readonly hidden: readonly HiddenLine[]
}

/** Parts an article's lines (headline first) from the site's text after it, between it and from repeats. */
export function trimTail(lines: readonly Line[]): Trimmed {
  const hidden: HiddenLine[] = []
  const cut = cuttingLine(lines)
  for (const line of lines.slice(cut))
    hidden.push({ line, rule: ruleOf(line)?.name ?? ruleOf(lines[cut])?.name ?? '' })
  const kept = lines.slice(0, cut)
  while (kept.length > 2) {
    const last = kept.at(-1)
    const found = ruleOf(last)
    if (!last || !found) break
    hidden.push({ line: last, rule: found.name })
    kept.pop()
  }
  return withoutInterruptions(kept, hidden)
}

/** Where the article ends: the index of the first cutting line in its last part, else the number of lines. */
function cuttingLine(lines: readonly Line[]): number {
  const total = lines.reduce((sum, line) => sum + line.text.length, 0)
  let read = 0
  for (const [i, line] of lines.entries()) {
    if (i >= 2 && read >= total * TAIL_FROM && ruleOf(line)?.cuts) {
      const prose = lines.slice(i + 1).filter((later) => later.text.length > PROSE && !ruleOf(later))
      if (prose.length <= 1) return i
    }
    read += line.text.length
  }
  return lines.length
}

/** Adverts, share bars and links to other stories between paragraphs; lines that repeat an earlier one. */
function withoutInterruptions(lines: readonly Line[], hidden: readonly HiddenLine[]): Trimmed {
  const interruptions: HiddenLine[] = []
  const kept: Line[] = []
  const seen = new Set<string>()
  for (const line of lines) {
    const found = ruleOf(line)
    if (found && !found.cuts && /advert|related|share/.test(found.name) && kept.length > 0) {
      interruptions.push({ line, rule: found.name })
    } else if (line.text.length > REPEAT_FROM && seen.has(line.text)) {
      interruptions.push({ line, rule: 'boilerplate.repeat' })
    } else {
      seen.add(line.text)
      kept.push(line)
    }
  }
  return { kept, hidden: [...interruptions, ...hidden].sort((a, b) => a.line.start - b.line.start) }
}

function ruleOf(line: Line | undefined): TailRule | undefined {
  if (!line || line.text.length > LONGEST_BOILERPLATE) return undefined
  return RULES.find(({ test }) => test.test(line.text))
}
