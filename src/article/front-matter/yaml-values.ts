// The values of a YAML document as plain JSON: references are followed and blocks merged, as far as a bound allows; of two
// keys with one name the last counts; numbers keep their spelling.
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml'
import type { Json } from '../values.ts'

/** The key that takes over the fields of another block (https://yaml.org/type/merge.html), as in most readers of YAML 1.1. */
export const MERGE = '<<'

/** So many values may a document unfold to beyond those that are written in it. */
const MOST_UNFOLDED = 10_000
/** Deeper values are not read: nobody writes them. */
const MOST_DEPTH = 64

/** A key or a value under one. */
interface KeyedScalar {
  readonly key: string
  readonly node: Scalar
}

export class YamlValues {
  /** Keys that stand a second time in their group: the last of each. */
  readonly repeated: KeyedScalar[] = []
  /** Every scalar value, with the key of the first level that it stands under. */
  readonly scalars: KeyedScalar[] = []
  /** The first reference to what is nowhere. */
  unresolved: Alias | undefined
  private readonly targets = new Map<Alias, Node>()
  private readonly referred = new Set<Node>()
  private room = MOST_UNFOLDED

  constructor(document: Document) {
    const anchors = new Map<string, Node>()
    let top = ''
    visit(document, {
      Pair: (_, { key }, path) => {
        if (path.length === 2 && isScalar(key)) top = String(key.value)
      },
      Node: (key, node) => {
        if (isMap(node)) this.noteRepeated(node)
        if (isAlias(node)) this.refer(node, anchors.get(node.source))
        else if (node.anchor !== undefined) anchors.set(node.anchor, node)
        if (isScalar(node) && key !== 'key') this.scalars.push({ key: top, node })
      },
    })
    this.room += this.scalars.length * 2
  }

  /** What a node stands for; undefined when it unfolds beyond the bounds. */
  json(node: Node, key: string, depth = 0): Json | undefined {
    if (this.room-- <= 0 || depth > MOST_DEPTH) return undefined
    if (isAlias(node)) return this.follow(node, key, depth)
    if (isScalar(node)) return this.scalar(node)
    if (isSeq(node)) return this.list(node.items, key, depth)
    return isMap(node) ? this.group(node, key, depth) : null
  }

  /** The blocks that a merge names: one, or a list of them, the first with the most weight. */
  mapsOf(value: Node): YAMLMap[] {
    const named = isSeq(value) ? value.items : [value]
    return named.flatMap((node) => {
      const target = isAlias(node) ? this.targets.get(node) : node
      return isMap(target) ? [target] : []
    })
  }

  /** The mark before a value that is nothing to this archive but was perhaps meant as its beginning: `!Wall`, `&Wall`. */
  markOf(node: Scalar): string | undefined {
    if (node.tag?.startsWith('!')) return node.tag
    return node.anchor !== undefined && !this.referred.has(node) ? `&${node.anchor}` : undefined
  }

  private refer(alias: Alias, target: Node | undefined): void {
    if (!target) {
      this.unresolved ??= alias
      return
    }
    this.targets.set(alias, target)
    this.referred.add(target)
  }

  private noteRepeated({ items }: YAMLMap): void {
    const last = new Map<string, Scalar>()
    const twice = new Set<string>()
    for (const { key } of items) {
      if (!isScalar(key)) continue
      const name = String(key.value)
      if (last.has(name)) twice.add(name)
      last.set(name, key)
    }
    for (const key of twice) {
      const node = last.get(key)
      if (node) this.repeated.push({ key, node })
    }
  }

  private follow(alias: Alias, key: string, depth: number): Json | undefined {
    const target = this.targets.get(alias)
    return target ? this.json(target, key, depth + 1) : null
  }

  /** `00123`, `1.10` and numbers too large to be exact are what stands there, not what they count. */
  private scalar({ value, source }: Scalar): Json {
    if (value === null || value === undefined) return null
    if (typeof value === 'boolean' || typeof value === 'string') return value
    if (typeof value === 'number')
      return Number.isFinite(value) && (source === undefined || String(value) === source)
        ? value
        : (source ?? String(value))
    return source ?? String(value)
  }

  private list(items: readonly unknown[], key: string, depth: number): Json | undefined {
    const list: Json[] = []
    for (const item of items) {
      // A pair in a list, `[a: b]`, is a group of one.
      const held = isPair(item) ? null : this.json(item as Node, key, depth + 1)
      if (held === undefined) return undefined
      list.push(held)
    }
    return list
  }

  private group(map: YAMLMap, key: string, depth: number): Json | undefined {
    const group: Record<string, Json> = Object.create(null) as Record<string, Json>
    for (const { key: inner, value } of map.items) {
      const name = isScalar(inner) ? String(inner.value) : String(inner)
      const held = value === null || value === undefined ? null : this.json(value as Node, key, depth + 1)
      if (held === undefined) return undefined
      if (name !== MERGE || !isAlias(value)) group[name] = held
      else if (typeof held === 'object' && held !== null)
        for (const [each, merged] of Object.entries(held)) if (!(each in group)) group[each] = merged as Json
    }
    return group
  }
}
