// What is wrong with a block that is no YAML, in words of our own and where a person must look: the parser speaks of scalars
// and of implicit keys, and sees a quotation mark that is never closed where the text ends.
import { type Alias, type Document, isScalar, visit, type YAMLError } from 'yaml'
import type { Unreadable } from './notation.ts'

/** What is wrong, and where. */
interface Fault {
  readonly reason: string
  readonly hint?: string
  /** When it is another place than the parser's. */
  readonly offset?: number
}

/** A block, and what its parser found in it. */
interface ErrorPlace {
  readonly text: string
  readonly at: number
  /** The parser's own words. */
  readonly message: string
  /** The line of the place, whole. */
  readonly line: string
  /** Where its line begins. */
  readonly lineStart: number
  readonly document: Document
}

const QUOTE_IT = 'Put the whole value in quotation marks.'
const COLON = 'A value that holds a colon needs quotation marks around it: headline: "Kabul: one year on".'
const COLUMN = 'Begin all items of a list, and all fields of a group, in the same column.'
const FIELD = 'Write "field: value" on one line.'

/** Why a block cannot be read. */
export function unreadableYaml(
  text: string,
  { pos, message, code }: YAMLError,
  document: Document,
): Unreadable {
  const [at] = pos
  const lineStart = text.lastIndexOf('\n', at - 1) + 1
  const lineEnd = text.indexOf('\n', at)
  const line = text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd)
  const say = ODD_BLANK.test(line) ? sayOddBlank : (SAYINGS.get(code) ?? sayUnexpected)
  const { reason, hint, offset = at } = say({ text, at, message, line, lineStart, document })
  const rest = /^[^\n]*/.exec(text.slice(offset))?.[0].trimEnd().length ?? 0
  return { offset, length: Math.max(1, rest), reason, hint }
}

const marks = (): Fault => ({
  reason: 'Marks that begin with "&", "*" or "!" stand where YAML does not know them.',
  hint: `If they are words of the value: ${QUOTE_IT.charAt(0).toLowerCase()}${QUOTE_IT.slice(1)}`,
})

const instruction = (): Fault => ({
  reason: 'A line that begins with "%" is an instruction to YAML, and this is none that it knows.',
  hint: 'Remove the line.',
})

/** What to say of each code of the parser. */
const SAYINGS: ReadonlyMap<string, (found: ErrorPlace) => Fault> = new Map([
  ['ALIAS_PROPS', marks],
  ['BAD_PROP_ORDER', marks],
  ['MULTIPLE_ANCHORS', marks],
  ['MULTIPLE_TAGS', marks],
  ['TAG_RESOLVE_FAILED', marks],
  ['BAD_COLLECTION_TYPE', marks],
  ['BAD_DIRECTIVE', instruction],
  ['BAD_ALIAS', sayBadAlias],
  ['BAD_DQ_ESCAPE', sayBadEscape],
  ['BAD_INDENT', sayBadIndent],
  ['BAD_SCALAR_START', sayBadStart],
  ['BLOCK_AS_IMPLICIT_KEY', sayNested],
  ['BLOCK_IN_FLOW', sayBlockInBrackets],
  ['MISSING_CHAR', sayMissing],
  ['MULTILINE_IMPLICIT_KEY', sayNoField],
  ['KEY_OVER_1024_CHARS', sayNoField],
  ['NON_STRING_KEY', sayNoField],
  ['TAB_AS_INDENT', sayTab],
  ['MULTIPLE_DOCS', saySecondBlock],
  ['RESOURCE_EXHAUSTION', sayTooMuch],
])

/** A reference to what is nowhere, which the parser lets pass. */
export function unresolvedIn(text: string, { source, range }: Alias): Unreadable {
  const offset = range?.[0] ?? 0
  const reason = `A value that begins with "*" refers to another, and none is called "&${source}".`
  return {
    offset,
    length: /^[^\n]*/.exec(text.slice(offset))?.[0].trimEnd().length || 1,
    reason,
    hint: QUOTE_IT,
  }
}

function sayBadAlias(): Fault {
  return {
    reason: 'A value that begins with "*" refers to another, and this is no name of one.',
    hint: QUOTE_IT,
  }
}

function sayBadEscape(): Fault {
  return {
    reason: 'Within double quotation marks a backslash begins a sign, and this is none that YAML knows.',
    hint: 'Write two backslashes for one, or put single quotation marks around the value.',
  }
}

function sayBadIndent({ text, at, message }: ErrorPlace): Fault {
  const bracket = /flow (sequence|map)/i.exec(message)?.[1]
  if (bracket === undefined)
    return {
      reason: 'The line begins in another column than those that it belongs to.',
      hint: COLUMN,
      offset: at + blanksAt(text, at),
    }
  const [open, close] = bracket.toLowerCase() === 'map' ? ['{', '}'] : ['[', ']']
  const from = text.lastIndexOf(open, at - 1)
  return {
    reason: `The bracket "${open}" that opens here is never closed.`,
    hint: `Write "${close}" behind the last item.`,
    ...(from >= 0 && { offset: from }),
  }
}

/** How many blanks stand at an offset. */
function blanksAt(text: string, at: number): number {
  return /^[ \t]*/.exec(text.slice(at, at + 200))?.[0].length ?? 0
}

function sayBadStart({ text, at }: ErrorPlace): Fault {
  return { reason: `A value cannot begin with "${text[at] ?? ''}" in YAML.`, hint: QUOTE_IT }
}

/** A colon within a value, or a line that is indented below a field that has a value already. */
function sayNested({ text, at, line, lineStart, message }: ErrorPlace): Fault {
  if (text[at] === '?')
    return { reason: 'A value cannot begin with "?" and a blank in YAML.', hint: QUOTE_IT }
  if (/sequence/i.test(message)) {
    const offset = at + blanksAt(text, at)
    return {
      reason: 'The item begins in another column than the list that it belongs to.',
      hint: COLUMN,
      offset,
    }
  }
  const rest = line.slice(at - lineStart)
  if (/:\s*$/.test(rest) && !/:\s.*\S/.test(rest))
    return { reason: 'The value ends with a colon, with which a field begins.', hint: COLON }
  if (/:\s/.test(rest))
    return { reason: 'The value holds a colon and a blank, with which a field begins.', hint: COLON }
  const next = text.indexOf('\n', at) + 1
  return {
    reason: 'The line is indented as if it belonged to the field above it, which has a value already.',
    hint: 'Begin every field at the beginning of its line.',
    ...(next > 0 && { offset: next + (/^[ \t]*/.exec(text.slice(next))?.[0].length ?? 0) }),
  }
}

function sayBlockInBrackets(): Fault {
  return {
    reason: 'Within brackets no list or field of several lines can stand.',
    hint: 'Close the bracket before it.',
  }
}

function sayMissing({ text, at, message, document }: ErrorPlace): Fault {
  if (/quote/i.test(message)) {
    const offset = openQuote(text, at, document)
    const mark = text[offset] ?? '"'
    return {
      reason: 'The quotation mark that opens here is never closed.',
      hint: `Write ${mark} behind the last word of the value.`,
      offset,
    }
  }
  if (/comment/i.test(message))
    return {
      reason: 'The sign "#" begins a comment, and what follows it is no part of the value.',
      hint: QUOTE_IT,
    }
  if (/directive/i.test(message)) return instruction()
  if (/,|flow/i.test(message) && !/implicit/i.test(message))
    return {
      reason: 'Between two items in brackets a comma is missing.',
      hint: 'Part the items with commas.',
    }
  return { reason: 'The line is no field: a colon is missing.', hint: FIELD }
}

/** Where the quotation mark opens that nothing closes. */
function openQuote(text: string, at: number, document: Document): number {
  let offset: number | undefined
  visit(document, {
    Scalar(_, node) {
      const [start, end] = node.range ?? [0, 0]
      if (isScalar(node) && /^QUOTE/.test(node.type ?? '') && start < at && end >= at) offset = start
    },
  })
  return offset ?? Math.max(text.lastIndexOf('"', at - 1), text.lastIndexOf("'", at - 1), 0)
}

function sayNoField({ text, at, line }: ErrorPlace): Fault {
  if (/^\s*[\p{L}\p{N}_-]+:\S/u.test(line) && !/:\s/.test(line))
    return { reason: 'Behind the colon of a field a blank is missing.', hint: FIELD }
  const isField = /:\s|:$/.test(line)
  const offset = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0)
  if (!isField) return { reason: 'The line is no field: a colon is missing.', hint: FIELD, offset }
  return {
    reason: 'The line cannot be read as a field.',
    hint: 'Begin every field at the beginning of its line, with a colon and a blank behind its name.',
    offset,
  }
}

/** Blanks at the beginning of a line that are none to YAML. */
const ODD_BLANK = /^ *[\u00a0\u2000-\u200b\u202f\u3000\ufeff]/

function sayOddBlank({ lineStart }: ErrorPlace): Fault {
  return {
    reason:
      'The line is indented with a blank that is none to YAML, such as the one that never breaks a line.',
    hint: 'Indent with ordinary spaces.',
    offset: lineStart,
  }
}

function sayTab(): Fault {
  return {
    reason: 'The line is indented with a tab, which YAML does not allow.',
    hint: 'Indent with spaces.',
  }
}

function saySecondBlock(): Fault {
  return { reason: 'A second block begins here: only one is read.', hint: 'Put all fields into one block.' }
}

function sayTooMuch(): Fault {
  return { reason: 'It is nested too deeply, or refers to itself too often.' }
}

function sayUnexpected({ text, at, message, line, lineStart }: ErrorPlace): Fault {
  const before = line.slice(0, at - lineStart)
  const sign = text[at] ?? ''
  if (/node end/i.test(message)) return sayWordsBehind(before)
  if (sign === ']' || sign === '}') return { reason: `The bracket "${sign}" closes nothing.`, hint: QUOTE_IT }
  if (/block scalar/i.test(message))
    return {
      reason: `Behind "${/[|>]/.exec(before)?.[0] ?? '|'}" the text begins on the next line, indented.`,
      hint: QUOTE_IT,
    }
  if (/block-seq/i.test(message))
    return {
      reason: 'A list begins on the line below its field, one item a line.',
      hint: `If "${sign}" is the first sign of the value: put quotation marks around it.`,
    }
  if (/:\s.*:\s/.test(line))
    return { reason: 'The value holds a colon and a blank, with which a field begins.', hint: COLON }
  return {
    reason: 'YAML does not expect what stands here.',
    hint: `${FIELD} A value with signs in it needs quotation marks.`,
  }
}

/** Words behind a value that had ended: in quotation marks, in brackets, or a reference. */
function sayWordsBehind(before: string): Fault {
  if (/:\s+\*/.test(before) || /^\s*-\s+\*/.test(before))
    return { reason: 'A value that begins with "*" refers to another, and words follow it.', hint: QUOTE_IT }
  const mark = /['"\]}]\s*$/.exec(before)?.[0].trim() ?? ''
  if (mark === "'")
    return {
      reason: 'Words follow the quotation mark that closes the value.',
      hint: "Write an apostrophe twice ('') within single quotation marks, or put double ones around the value.",
    }
  if (mark === '"')
    return {
      reason: 'Words follow the quotation mark that closes the value.',
      hint: 'Write \\" for a mark within the value, or put single quotation marks around the value.',
    }
  return { reason: `Words follow the bracket "${mark}" that closes the value.`, hint: QUOTE_IT }
}
