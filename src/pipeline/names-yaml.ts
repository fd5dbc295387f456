// Values are changed in `names.yaml`, and everything else in it stays as it is.
import { type Document, isMap, isNode, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml'
import { inYaml } from '../archive/suggested-yaml.ts'
import { readKeepersYaml } from './keepers-yaml.ts'

/** A value of a name; null for none. */
export type NameValue = string | readonly string[] | Readonly<Record<string, string>> | null

/** What becomes of a name of the list; of a new one, which has no place in it, everything. */
export interface NameEdit {
  readonly index: number | undefined
  readonly values: ReadonlyMap<string, NameValue>
}

/** A piece of the text, in UTF-16 units, and what stands there then. */
interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text with the edits; undefined where the list is built so that they cannot be made one by one. */
export function editNames(text: string, edits: readonly NameEdit[]): string | undefined {
  const yaml = readKeepersYaml(text)
  if ('reason' in yaml) return undefined
  const { contents } = yaml.document
  if (contents !== null && (!isSeq(contents) || contents.flow)) return undefined
  const splices: Splice[] = []
  for (const { index, values } of edits) {
    if (index === undefined) continue
    const made = splicesOf(text, yaml.document, index, values)
    if (!made) return undefined
    splices.push(...made)
  }
  const changed = splices
    .toSorted((a, b) => b.start - a.start)
    .reduce((now, { start, end, text: other }) => now.slice(0, start) + other + now.slice(end), text)
  const indent = ' '.repeat(contents?.range ? columnOf(text, contents.range[0]) : 0)
  const added = edits.filter(({ index }) => index === undefined).map(({ values }) => entry(values, indent))
  const isOpenLine = added.length > 0 && changed !== '' && !changed.endsWith('\n')
  return inLinesOf(text, changed + (isOpenLine ? '\n' : '') + added.join(''))
}

function inLinesOf(text: string, made: string): string {
  return text.includes('\r\n') ? made.replace(/\r?\n/g, '\r\n') : made
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}

function entry(values: ReadonlyMap<string, NameValue>, indent: string): string {
  const lines = [...values].flatMap(([key, value]) => (isNothing(value) ? [] : [`${key}: ${inFlow(value)}`]))
  return `${indent}- ${lines.join(`\n${indent}  `)}\n`
}

function isNothing(value: NameValue): boolean {
  return value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0)
}

function inFlow(value: NameValue): string {
  if (value === null) return '~'
  if (typeof value === 'string') return inYaml(value)
  if (Array.isArray(value)) return `[${value.map(inYaml).join(', ')}]`
  return `{${Object.entries(value)
    .map(([key, each]) => `${inYaml(key)}: ${inYaml(each)}`)
    .join(', ')}}`
}

function splicesOf(
  text: string,
  document: Document,
  index: number,
  values: ReadonlyMap<string, NameValue>,
): Splice[] | undefined {
  const map = document.getIn([index], true)
  if (!isMap(map) || !map.range) return undefined
  const splices: Splice[] = []
  const missing: string[] = []
  for (const [key, value] of values) {
    const pair = map.items.find((each) => isScalar(each.key) && each.key.value === key)
    const splice = pair ? replaced(text, pair, value) : undefined
    if (pair && !splice) return undefined
    if (splice) splices.push(splice)
    else if (!isNothing(value)) missing.push(`${key}: ${inFlow(value)}`)
  }
  return missing.length === 0 ? splices : [...splices, inserted(text, map, missing)]
}

/** The value of a pair from behind its key; undefined where a remark would be lost. */
function replaced(text: string, { key, value }: Pair, wanted: NameValue): Splice | undefined {
  const start = isNode(key) ? key.range?.[1] : undefined
  const end = isNode(value) ? value.range?.[1] : start
  if (start === undefined || end === undefined) return undefined
  const now = text.slice(start, end)
  if (!isScalar(value) && /(?:^|\s)#/.test(now)) return undefined
  return { start, end, text: `: ${inFlow(wanted)}${now.endsWith('\n') ? '\n' : ''}` }
}

/** New pairs below the last one of a name. */
function inserted(text: string, map: YAMLMap, lines: readonly string[]): Splice {
  const [from, to] = map.range ?? [0, 0]
  if (map.flow) return { start: to - 1, end: to - 1, text: `, ${lines.join(', ')}` }
  const indent = ' '.repeat(columnOf(text, from))
  // A remark behind the last value stays with it; the value of a text over several lines has its line's end.
  const isEnded = text[to - 1] === '\n'
  const next = isEnded ? to : text.indexOf('\n', to)
  const at = next < 0 ? text.length : next
  const block = lines.map((line) => indent + line).join('\n')
  return { start: at, end: at, text: isEnded ? `${block}\n` : `\n${block}` }
}
