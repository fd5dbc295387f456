// How deeply the HTML in a Markdown text is nested, by its tags alone. The parser of HTML moves all open elements for each that
// opens, so a text that only opens them would take time beyond its size.

/** Deeper HTML is read as text: nobody writes it, and pages as deep are not taken apart either. */
const MOST_DEPTH = 400

const TAG = /<(\/?)([a-z][a-z\d]*)/gi
const VOID: ReadonlySet<string> = new Set(
  'area base basefont br col embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
)
/** Elements that the next of their kind ends, though nothing says so. */
const ENDED_BY_NEXT: ReadonlySet<string> = new Set('p li dt dd tr td th option'.split(' '))

/** Whether more elements stand within each other than are read. A closing tag ends what was opened within its element too. */
export function isHtmlTooDeep(text: string): boolean {
  const open: string[] = []
  const counts = new Map<string, number>()
  for (const [, close, written = ''] of text.matchAll(TAG)) {
    const name = written.toLowerCase()
    const count = counts.get(name) ?? 0
    if (close !== '') {
      for (let last = count > 0 ? open.pop() : undefined; last !== undefined; last = open.pop()) {
        counts.set(last, (counts.get(last) ?? 1) - 1)
        if (last === name) break
      }
    } else if (!VOID.has(name) && !(open.at(-1) === name && ENDED_BY_NEXT.has(name))) {
      open.push(name)
      counts.set(name, count + 1)
      if (open.length > MOST_DEPTH) return true
    }
  }
  return false
}
