// The words of markup, tag by tag: nothing is known of what stands within what, so it takes no longer for markup that is nested.
// (The parser moves all open elements for each that opens.)
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'

/** What markup consists of. */
export interface MarkupWalker {
  /** Letters, with those that character references stand for. */
  readonly text: (text: string) => void
  /** A tag that opens or closes an element, by its name in small letters. */
  readonly tag?: (name: string, opens: boolean) => void
}

/** Goes through markup; what stands in comments is left out. */
export function walkMarkup(html: string, { text, tag }: MarkupWalker): void {
  const nothing = () => {}
  const named = (opens: boolean) => (start: number, end: number) =>
    tag?.(html.slice(start, end).toLowerCase(), opens)
  const callbacks: TokenizerCallbacks = {
    onopentagname: named(true),
    onclosetag: named(false),
    ontext: (start, end) => text(html.slice(start, end)),
    ontextentity: (codePoint) => text(String.fromCodePoint(codePoint)),
    onattribdata: nothing,
    onattribentity: nothing,
    onattribend: nothing,
    onattribname: nothing,
    oncdata: nothing,
    oncomment: nothing,
    ondeclaration: nothing,
    onend: nothing,
    onopentagend: nothing,
    onprocessinginstruction: nothing,
    onselfclosingtag: nothing,
    isInForeignContext: () => false,
  }
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, callbacks)
  tokenizer.write(html)
  tokenizer.end()
}
