// Makes an open page like a newer one by the smallest changes, so that focus, selection, scroll and what a
// reader opened or typed stay.
import { countAtFront } from '../../value/order.ts'

/**
 * The attribute `data-live` of an element: `keep` when what is in it belongs to a script and must be left alone; `own`
 * when the element itself was added by a script, and is no part of the page as it was served.
 */
const MARK = 'data-live'

/** A node of the page, and what it was when it was served. */
interface Pair {
  readonly live: Node
  readonly base: Node | undefined
}

/**
 * Changes `live` into `next`. `base` is what `live` was when it was served: what has not changed between base
 * and next is not touched, whatever scripts and readers made of it since. All three are of one name.
 */
export function morph(live: Element, base: Element | undefined, next: Element): void {
  if (live.getAttribute(MARK) === 'keep') return
  if (base ? base.isEqualNode(next) : live.isEqualNode(next)) return
  morphAttributes(live, base, next)
  // A browser that runs scripts reads <noscript> as text, and a fetched document as elements.
  if (live.localName !== 'noscript') morphChildren(live, base, next)
}

function morphAttributes(live: Element, base: Element | undefined, next: Element): void {
  const before = base ?? live
  for (const { name } of [...before.attributes]) if (!next.hasAttribute(name)) live.removeAttribute(name)
  for (const { name, value } of [...next.attributes])
    if (before.getAttribute(name) !== value && live.getAttribute(name) !== value)
      live.setAttribute(name, value)
}

function morphChildren(live: Element, base: Element | undefined, next: Element): void {
  const old = paired(live, base)
  const wanted = [...next.childNodes]
  const same = ({ live: node, base: before }: Pair, other: Node) => (before ?? node).isEqualNode(other)
  let start = 0
  for (let a = old[0], b = wanted[0]; a && b && same(a, b); a = old[start], b = wanted[start]) start++
  let end = 0
  for (
    let a = old.at(-1), b = wanted.at(-1);
    a && b && end < Math.min(old.length, wanted.length) - start && same(a, b);
    a = old.at(-1 - end), b = wanted.at(-1 - end)
  )
    end++
  const after = end === 0 ? null : (old.at(-end)?.live ?? null)
  replace(live, old.slice(start, old.length - end), wanted.slice(start, wanted.length - end), after)
}

/** The children of an element, each with what it was when served where that can be told. */
function paired(live: Element, base: Element | undefined): Pair[] {
  const own = (node: Node) => node instanceof Element && node.getAttribute(MARK) === 'own'
  const children = [...live.childNodes].filter((node) => !own(node))
  const before = base ? [...base.childNodes] : []
  const fits =
    children.length === before.length && children.every((node, i) => node.nodeName === before[i]?.nodeName)
  return children.map((node, i) => ({ live: node, base: fits ? before[i] : undefined }))
}

/** Puts `wanted` in the place of `old`, which stand before `after`, using as many of the old nodes as it can. */
function replace(parent: Element, old: readonly Pair[], wanted: readonly Node[], after: Node | null): void {
  const places = match(old, wanted)
  const used = new Set(places)
  for (const [i, { live }] of old.entries()) if (!used.has(i)) parent.removeChild(live)
  const staying = longestRise(places)
  let before = after
  for (const [i, node] of [...wanted.entries()].reverse()) {
    const place = places[i]
    const pair = place === undefined ? undefined : old[place]
    const put = pair ? become(pair, node) : document.importNode(node, true)
    if (!staying.has(i)) parent.insertBefore(put, before)
    before = put
  }
}

/** Makes a node like another one of its kind. */
function become({ live, base }: Pair, next: Node): Node {
  if (live instanceof Element && next instanceof Element)
    morph(live, base instanceof Element ? base : undefined, next)
  else if ((base ?? live).nodeValue !== next.nodeValue) live.nodeValue = next.nodeValue
  return live
}

/** For each wanted node the place of the old one to use: one with the same id, else an equal one, else the next with the same name. */
function match(old: readonly Pair[], wanted: readonly Node[]): (number | undefined)[] {
  const places = new Array<number | undefined>(wanted.length)
  const free = new Set(old.keys())
  for (const key of [idOf, contentOf, nameOf]) {
    const queues = new Map<string, number[]>()
    for (const i of free) {
      const pair = old[i]
      const found = pair && key(pair.base ?? pair.live)
      if (found === undefined) continue
      const queue = queues.get(found)
      if (queue) queue.push(i)
      else queues.set(found, [i])
    }
    for (const [i, node] of wanted.entries()) {
      if (places[i] !== undefined) continue
      const place = queues.get(key(node) ?? '')?.shift()
      if (place === undefined) continue
      places[i] = place
      free.delete(place)
    }
  }
  return places
}

function idOf(node: Node): string | undefined {
  return node instanceof Element && node.id !== '' ? `${node.nodeName}#${node.id}` : undefined
}

function contentOf(node: Node): string {
  return node instanceof Element ? node.outerHTML : `${node.nodeName} ${node.nodeValue}`
}

/** An element with an id is never made into another. */
function nameOf(node: Node): string | undefined {
  return idOf(node) === undefined ? node.nodeName : undefined
}

/** The indexes of a longest rising sequence of places: these nodes can stay when the others are moved. */
function longestRise(places: readonly (number | undefined)[]): Set<number> {
  /** Index of the smallest last place of a run of each length. */
  const tails: number[] = []
  const previous = new Map<number, number | undefined>()
  const placeAt = (i: number) => places[i] ?? -1
  for (const [i, place] of places.entries()) {
    if (place === undefined) continue
    const longer = countAtFront(tails, (tail) => placeAt(tail) < place)
    previous.set(i, tails[longer - 1])
    tails[longer] = i
  }
  const rise = new Set<number>()
  for (let i = tails.at(-1); i !== undefined; i = previous.get(i)) rise.add(i)
  return rise
}
