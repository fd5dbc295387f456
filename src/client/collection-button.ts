// The button with which an article is put into the reader's collection, and taken out again.
import { has, MOST_ITEMS, withAdded, without } from './collection.ts'
import type { CollectionStore, Keeping } from './collection-store.ts'
import { element } from './dom.ts'

/** What the button needs to know of an article. */
export interface Collectable {
  readonly id: string
  readonly permalink: string
  readonly headline: string
  readonly language: string
}

/** What happened when the button was pressed. `too-many`: the collection has room for no more. */
export type Pressed = Keeping | 'too-many'

/**
 * A button that keeps up with the collection, also when another tab changes it: pressed or not, under one label.
 * `told` is called after each press, to say what went wrong. Among others of its kind a button is named by the
 * headline too, when `labelledBy` gives the id of the element that holds it.
 */
export function collectButton(
  article: Collectable,
  store: CollectionStore,
  label: string,
  told: (pressed: Pressed) => void,
  labelledBy = '',
): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'collect', id: `collect-${article.id}` }, label)
  if (labelledBy !== '') button.setAttribute('aria-labelledby', `${button.id} ${labelledBy}`)
  wireCollectButton(button, article, store, told)
  return button
}

/** Makes a button of the template such a button, and shows it. */
export function wireCollectButton(
  button: HTMLButtonElement,
  article: Collectable,
  store: CollectionStore,
  told: (pressed: Pressed) => void,
): void {
  const show = () => button.setAttribute('aria-pressed', String(has(store.read(), article.id)))
  button.addEventListener('click', () => told(toggle(article, store)))
  store.onChange(show)
  show()
  button.hidden = false
}

/** Puts an article into the collection, or takes it out. */
export function toggle(article: Collectable, store: CollectionStore): Pressed {
  const before = store.read()
  if (!has(before, article.id) && before.length >= MOST_ITEMS) return 'too-many'
  return store.change((items) =>
    has(items, article.id) ? without(items, article.id) : withAdded(items, [{ ...article, note: '' }]),
  )
}
