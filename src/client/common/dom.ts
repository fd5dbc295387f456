// Elements made from data, where text is always text and never markup; and elements that a template must have.

type Attributes = Readonly<Record<string, string>>

/** An element with attributes and children; a child that is a string becomes a text node. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

/** A button that does something when it is pressed. */
export function button(
  attributes: Attributes,
  press: () => void,
  ...children: readonly (Node | string)[]
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, ...children)
  made.addEventListener('click', press)
  return made
}

/** The element of a kind around the place of an event; undefined when there is none. */
export function elementAt<Name extends keyof HTMLElementTagNameMap>(
  { target }: Event,
  name: Name,
): HTMLElementTagNameMap[Name] | undefined {
  return (target instanceof Element && target.closest(name)) || undefined
}

/** The element of a kind that has the focus within a part of the page; undefined when none of them has it. */
export function focusedIn<Kind extends Element>(part: Element, kind: new () => Kind): Kind | undefined {
  const focused = document.activeElement
  return focused instanceof kind && part.contains(focused) ? focused : undefined
}

/** Gives an element of a page: `PAGE`, or `PAGE-NAME`. Throws when the page's template has none of the kind. */
export interface Parts {
  (name?: string): HTMLElement
  <Kind extends HTMLElement>(name: string, kind: new () => Kind): Kind
}

/** Gives the elements whose ids begin with the name of a page. */
export function partsOf(page: string): Parts {
  return (name = '', kind: new () => HTMLElement = HTMLElement) => {
    const id = name === '' ? page : `${page}-${name}`
    const found = document.getElementById(id)
    if (found instanceof kind) return found
    throw new Error(`The template of this page has no ${kind.name} with the id "${id}".`)
  }
}
