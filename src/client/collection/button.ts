// The button with which an article is put into the reader's collection, and taken out again.

import { notice } from '../common/notice.ts'
import { readerWording } from '../common/reader-wording.ts'
import { has, MOST_ITEMS, withAdded, without } from './collection.ts'
import type { CollectionStore, Keeping } from './store.ts'

/** What the button needs to know of an article. */
export interface Collectable {
  readonly id: string
  readonly permalink: string
  readonly headline: string
  readonly language: string
}

/** What happened when the button was pressed. `too-many`: the collection has room for no more. */
export type Pressed = Keeping | 'too-many'

/** Makes a button of the template keep up with the collection, also when another tab changes it. */
export function wireCollectButton(
  button: HTMLButtonElement,
  article: Collectable,
  store: CollectionStore,
  root: URL,
): void {
  const show = () => button.setAttribute('aria-pressed', String(has(store.read(), article.id)))
  button.addEventListener('click', () => void press(article, store, root))
  store.onChange(show)
  show()
  button.hidden = false
}

/** Puts an article into the collection, or takes it out, and tells the reader what came of it. */
export async function press(article: Collectable, store: CollectionStore, root: URL): Promise<void> {
  const pressed = toggle(article, store)
  const isIn = has(store.read(), article.id)
  const wording = await readerWording(root)
  if (pressed === 'too-many') notice(wording.say('reader.too-many', { n: wording.number(MOST_ITEMS) }))
  else if (pressed !== 'kept') notice(wording.say(`reader.${pressed}`))
  else notice(wording.say(isIn ? 'reader.taken-in' : 'reader.taken-out'))
}

function toggle(article: Collectable, store: CollectionStore): Pressed {
  const before = store.read()
  if (!has(before, article.id) && before.length >= MOST_ITEMS) return 'too-many'
  return store.change((items) =>
    has(items, article.id) ? without(items, article.id) : withAdded(items, [{ ...article, note: '' }]),
  )
}
