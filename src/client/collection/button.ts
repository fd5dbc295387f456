// The button that puts an article into the reader's collection, and takes it out again.
import { notice } from '../common/notice.ts'
import { readerWording } from '../common/reader-wording.ts'
import { has, MOST_ITEMS, withAdded, without } from './collection.ts'
import { type CollectionStore, NOT_SAVED, type SaveResult } from './store.ts'

/** What the button needs to know of an article. */
export interface Collectable {
  readonly id: string
  readonly permalink: string
  readonly headline: string
  readonly language: string
}

/** Makes a button of the page show whether its article is collected, also when another tab changes that. */
export function listenToCollectButton(
  button: HTMLButtonElement,
  article: Collectable,
  store: CollectionStore,
  root: URL,
): void {
  const show = () => button.setAttribute('aria-pressed', String(has(store.read(), article.id)))
  button.addEventListener('click', () => void toggleCollected(article, store, root))
  store.onChange(show)
  show()
  button.hidden = false
}

/** Puts an article into the collection, or takes it out, and tells the reader what came of it. */
export async function toggleCollected(
  article: Collectable,
  store: CollectionStore,
  root: URL,
): Promise<void> {
  const result = toggle(article, store)
  const isIn = has(store.read(), article.id)
  const wording = await readerWording(root)
  if (result === 'too-many') notice(wording.say('reader.too-many', { n: wording.number(MOST_ITEMS) }))
  else if (result !== 'saved') notice(wording.say(NOT_SAVED[result]))
  else notice(wording.say(isIn ? 'reader.taken-in' : 'reader.taken-out'))
}

/** Puts articles into the collection, as many as it has room for, and tells the reader what came of it. */
export async function collectAll(
  articles: readonly Collectable[],
  store: CollectionStore,
  root: URL,
): Promise<void> {
  const before = store.read()
  const fresh = articles.filter(({ id }) => !has(before, id))
  const result = store.change((items) =>
    withAdded(
      items,
      fresh.map((article) => ({ ...article, note: '' })),
    ),
  )
  const wording = await readerWording(root)
  if (result !== 'saved') notice(wording.say(NOT_SAVED[result]))
  else if (before.length + fresh.length > MOST_ITEMS)
    notice(wording.say('reader.too-many', { n: wording.number(MOST_ITEMS) }))
  else notice(wording.count('reader.all-taken-in', fresh.length))
}

/** `too-many`: the collection has room for no more. */
function toggle(article: Collectable, store: CollectionStore): SaveResult | 'too-many' {
  const before = store.read()
  if (!has(before, article.id) && before.length >= MOST_ITEMS) return 'too-many'
  return store.change((items) =>
    has(items, article.id) ? without(items, article.id) : withAdded(items, [{ ...article, note: '' }]),
  )
}
