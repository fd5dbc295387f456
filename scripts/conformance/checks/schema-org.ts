// JSON-LD of every page against the vocabulary of schema.org, as schema-dts has it: types that exist, and properties that one of a node's
// types has.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Check, pagesOf } from '../check.ts'

type Node = Readonly<Record<string, unknown>>

/** Properties and parents of each type. */
type Vocabulary = ReadonlyMap<
  string,
  { readonly parents: readonly string[]; readonly own: ReadonlySet<string> }
>

export const check: Check = {
  name: 'linked data',
  tool: 'schema.org, by schema-dts',
  run(sites) {
    const vocabulary = readVocabulary()
    const problems = new Set<string>()
    let nodes = 0
    for (const site of sites)
      for (const path of pagesOf(site)) {
        const html = readFileSync(join(site.folder, path), 'utf8')
        for (const [, json = ''] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs))
          for (const node of nodesIn(JSON.parse(json))) {
            nodes += 1
            for (const problem of problemsOf(node, vocabulary))
              problems.add(`${site.name}: ${path}: ${problem}`)
          }
      }
    return { looked: `${nodes} nodes, ${vocabulary.size} types`, problems: [...problems] }
  },
}

/** The declarations of the package are its vocabulary: an interface for each type, which extends those above it. */
function readVocabulary(): Vocabulary {
  const folder = dirname(createRequire(import.meta.url).resolve('schema-dts'))
  const text = readFileSync(join(folder, 'schema.d.ts'), 'utf8')
  const types = new Map<string, { parents: string[]; own: Set<string> }>()
  for (const [, name = '', parents = '', body = ''] of text.matchAll(
    /^interface (\w+)Base extends ([^{]+)\{\n(.*?)^\}/gms,
  ))
    types.set(name, {
      parents: [...parents.matchAll(/(\w+)Base\b/g)].map(([, parent = '']) => parent),
      own: new Set([...body.matchAll(/^ {4}"(\w+)"\?:/gm)].map(([, property = '']) => property)),
    })
  // A type without properties of its own is declared by its leaf alone.
  for (const [, name = '', parent = ''] of text.matchAll(
    /^(?:export )?interface (\w+)Leaf extends (\w+)Base\b/gm,
  ))
    if (!types.has(name)) types.set(name, { parents: [parent], own: new Set() })
  return types
}

/** Every object with a type, at whatever depth. */
function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const each of value) yield* nodesIn(each)
  else if (typeof value === 'object' && value !== null) {
    const node = value as Node
    if ('@type' in node) yield node
    for (const each of Object.values(node)) yield* nodesIn(each)
  }
}

function problemsOf(node: Node, vocabulary: Vocabulary): string[] {
  const types = [node['@type']].flat().map(String)
  const unknown = types.filter((type) => !vocabulary.has(type)).map((type) => `no type is called ${type}`)
  const allowed = new Set(types.flatMap((type) => [...propertiesOf(type, vocabulary)]))
  const strange = Object.keys(node)
    .filter((name) => !name.startsWith('@') && !allowed.has(name))
    .map((name) => `${types.join(' and ')} has no ${name}`)
  return [...unknown, ...strange]
}

function propertiesOf(type: string, vocabulary: Vocabulary): Set<string> {
  const found = vocabulary.get(type)
  const above = found?.parents.flatMap((parent) => [...propertiesOf(parent, vocabulary)]) ?? []
  return new Set([...(found?.own ?? []), ...above])
}
