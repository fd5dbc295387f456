// Entry of `story.js`: on the page of a story, any two of its articles side by side. Their texts are read from their pages, which have
// what the public may read.
import { differencePassages, type Passage, type Piece } from '../../value/difference-passages.ts'
import { element, partsOf } from '../common/dom.ts'
import { fetchFile } from '../common/host.ts'
import { type ReaderWording, readerWording } from '../common/reader-wording.ts'
import { siteRoot } from '../common/site.ts'

/** An article's text as its page has it. */
interface PageText {
  readonly words: string
  readonly lang: string
  readonly dir: string
}

const part = partsOf('any-two')
const form = part('', HTMLFormElement)
const first = part('first', HTMLSelectElement)
const second = part('second', HTMLSelectElement)
const status = element('p', { class: 'ui num', role: 'status' })
const result = element('ol', { class: 'passages', role: 'list' })
form.after(status, result)

const known = new Map<string, Promise<PageText>>()
/** Counts comparisons: one whose texts come late is not shown over a later one. */
let turn = 0

/** The text of the article whose page is at an address. */
function textAt(address: string): Promise<PageText> {
  const found = known.get(address) ?? read(address)
  known.set(address, found)
  found.catch(() => known.delete(address))
  return found
}

async function read(address: string): Promise<PageText> {
  const html = await (await fetchFile(new URL(address, location.href))).text()
  const text = new DOMParser().parseFromString(html, 'text/html').getElementById('text')
  if (!text) throw new Error(`${address} is no page of an article.`)
  // What the page adds to the words of the article: links to its passages, and back from notes.
  for (const added of text.querySelectorAll('a.pin, .notes a[href^="#ref-"]')) added.remove()
  const { lang, dir } = text
  const words = [...text.children].map(({ textContent }) => textContent?.trim() ?? '').join('\n\n')
  return { words, lang, dir }
}

async function compare(): Promise<void> {
  turn += 1
  const mine = turn
  history.replaceState(null, '', `#${new URLSearchParams({ a: idOf(first), b: idOf(second) })}`)
  const wording = await readerWording(siteRoot)
  try {
    const [before, after] = await Promise.all([textAt(first.value), textAt(second.value)])
    if (mine !== turn) return
    const { passages, gone, added, left } = differencePassages(before.words, after.words)
    status.textContent = [
      ...(gone + added === 0 ? [wording.say('story.identical')] : []),
      ...(gone > 0 ? [wording.count('story.only-before', gone)] : []),
      ...(added > 0 ? [wording.count('story.only-after', added)] : []),
      ...(left > 0 ? [wording.count('story.not-shown', left)] : []),
    ].join(' ')
    const sides = { before, after }
    result.replaceChildren(
      ...(gone + added === 0 ? [] : passages.map((passage) => passageItem(passage, sides, wording))),
    )
  } catch (error) {
    console.error(error)
    if (mine !== turn) return
    status.textContent = wording.say('story.not-compared')
    result.replaceChildren()
  }
}

function passageItem(
  passage: Passage,
  { before, after }: { readonly before: PageText; readonly after: PageText },
  wording: ReaderWording,
): HTMLLIElement {
  if ('same' in passage)
    return element('li', { class: 'same ui soft num' }, wording.count('story.same', passage.same))
  const side = (label: string, { lang, dir }: PageText, pieces: readonly Piece[]) =>
    element(
      'div',
      { class: 'side' },
      element('p', { class: 'whose ui soft' }, label),
      element('div', { class: 'words', lang, dir }, ...pieces.map((piece) => pieceNode(piece, wording))),
    )
  return element(
    'li',
    { class: 'sides' },
    side(wording.say('story.first-text'), before, passage.before),
    side(wording.say('story.second-text'), after, passage.after),
  )
}

function pieceNode({ text, mark }: Piece, wording: ReaderWording): Node | string {
  if (mark === undefined) return text
  const how = element('span', { class: 'how ui' }, wording.say(`story.${mark}`))
  return element(mark === 'was' || mark === 'left-out' ? 'del' : 'ins', {}, how, text)
}

function idOf({ selectedOptions: [option] }: HTMLSelectElement): string {
  return option?.dataset['id'] ?? ''
}

/** Chooses the article with an id; whether there is one. */
function choose(select: HTMLSelectElement, id: string | null): boolean {
  const option = [...select.options].find(({ dataset }) => dataset['id'] === id)
  if (option) option.selected = true
  return option !== undefined
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  void compare()
})

const asked = new URLSearchParams(location.hash.slice(1))
if (choose(first, asked.get('a')) && choose(second, asked.get('b'))) void compare()
