// The code of a web page that was left in a text.
import * as problem from '../../../diagnostic/catalogue/doubts.ts'
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import type { RawText } from '../../raw-text.ts'
import { placeOf } from './prose.ts'

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

/** The first piece of a page's code in the texts. */
export function htmlLeftIn(raw: RawText, texts: readonly string[]): Diagnostic | undefined {
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
