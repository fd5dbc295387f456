// A text that is not all there: the site asks for a subscription, or sentences break off.
import * as problem from '../../../diagnostic/catalogue/doubts.ts'
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import type { RawText } from '../../raw-text.ts'
import type { Doubtful } from './doubtful.ts'
import { endOf, LOOKED_AT, placeOf } from './prose.ts'

const TO_READ_ON =
  /\b(?:subscribe|sign in|log ?in|register|create (?:a|an) (?:free )?account|become a (?:member|subscriber))\b[^.]{0,40}\bto (?:continue|keep|finish|unlock|read (?:on|more|this|the (?:full|rest|whole)))\b|\b(?:this|the (?:rest|remainder) of (?:this|the)|the full) (?:article|story|content|post)\b[^.]{0,30}\b(?:for|to) (?:paying |paid |registered |our )?(?:subscribers|members)(?: only)?\b|\byou(?:['’]ve| have) (?:reached|read|used)[^.]{0,40}\bfree (?:articles?|stories)\b|\bto (?:continue reading|read the (?:full|rest|whole))[^.]{0,60}\b(?:subscribe|sign in|log ?in|register)\b|برای (?:خواندن|مطالعه|مشاهده) (?:ادامه|متن کامل)[^.]{0,40}(?:مشترک|وارد|ثبت[\s\u200c]?نام|عضو)/

/** Paragraphs at the end, and lines that were hidden, in which a site says that the rest is not free. */
const LAST_PARAGRAPHS = 4

/** A sentence in which the site says that the rest is not free. */
export function asksToSubscribe(
  raw: RawText,
  prose: readonly string[],
  { hidden }: Doubtful,
): Diagnostic | undefined {
  const among = hidden.filter(({ rule }) => rule !== 'page.outside').slice(0, 40)
  const places = [...prose.slice(-LAST_PARAGRAPHS), ...among.map(({ text }) => text)]
  for (const text of places) {
    const end = text.slice(-LOOKED_AT)
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

/** Where the text ends too early, or a paragraph within it does. */
export function cuts(
  raw: RawText,
  prose: readonly string[],
  { hidden }: Doubtful,
): (Diagnostic | undefined)[] {
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
