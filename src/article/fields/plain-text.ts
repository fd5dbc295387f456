// The words of a plain text that some program wrote as HTML: `Wall &#8216;gives way&#8217; &amp; <b>falls</b>`.
import { wordsOfReference } from '../saved-page/source.ts'

/** Elements that a program puts into a title or a summary. Those of the second list part words. */
const INLINE = new Set(
  'a abbr b bdi bdo big cite code del em font i ins kbd mark q s small span strike strong sub sup tt u'.split(
    ' ',
  ),
)
const BLOCK = new Set('p div center blockquote ul ol li h1 h2 h3 h4 h5 h6'.split(' '))

/** What may be a tag or a comment; names in angle brackets that are no element's stay: `<GE>`. */
const TAG = /<(\/?)([a-z][a-z0-9]{0,9})(\s[^<>]*)?(\/?)>|<!--[^<>]*-->/gi
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi
/** A reference whose sign was itself written as one. */
const TWICE = /&amp;(?=(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});)/gi

/**
 * A text without the tags and with the letters of the character references in it. A tag goes only together with the one that
 * closes it: `<B> and <I>` are signs of shares. What a reference stands for is never read as a tag.
 */
export function plainText(written: string): string {
  const isMarked = written.includes('<')
  const text = isMarked ? withoutTags(written) : written
  return text.includes('&') ? withoutReferences(text) : text
}

/** A text with the letters of its character references, those that were escaped twice included. */
export function withoutReferences(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(TWICE, '&').replace(REFERENCE, (reference) => wordsOfReference(reference))
}

/** A tag in a text. */
interface Tag {
  readonly start: number
  readonly end: number
  readonly space: string
}

function withoutTags(text: string): string {
  const gone = tagsOf(text).sort((a, b) => a.start - b.start)
  if (gone.length === 0) return text
  let words = ''
  let from = 0
  for (const { start, end, space } of gone) {
    words += text.slice(from, start) + space
    from = end
  }
  return (words + text.slice(from)).replace(/[ \t]{2,}/g, ' ').trim()
}

/** The tags that go: pairs of known elements, those that stand alone, comments. */
function tagsOf(text: string): Tag[] {
  const open = new Map<string, Tag[]>()
  const gone: Tag[] = []
  for (const found of text.matchAll(TAG)) {
    const [whole, close, written = '', attributes, alone] = found
    const name = written.toLowerCase()
    const tag = { start: found.index, end: found.index + whole.length, space: INLINE.has(name) ? '' : ' ' }
    if (name === '' || isAlone(written, alone === '/' || attributes !== undefined)) gone.push(tag)
    else if (!INLINE.has(name) && !BLOCK.has(name)) continue
    else if (close !== '/') open.set(name, [...(open.get(name) ?? []).slice(-MOST_OPEN), tag])
    else {
      const opening = open.get(name)?.pop()
      if (opening) gone.push(opening, tag)
    }
  }
  return gone
}

/** So many elements of one name may be open in each other. */
const MOST_OPEN = 20

/** `<br>`, `<br />`, `<img src="…">`; not `<BR>`, which may be a share. */
function isAlone(name: string, isSaid: boolean): boolean {
  return name === 'br' || name === 'wbr' || (isSaid && /^(?:br|wbr|hr|img)$/i.test(name))
}
