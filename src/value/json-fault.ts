// Where a text ceases to be JSON (RFC 8259): engines tell it in words of their own, or not at all.

/** One token after spaces: a sign by itself, a string, or a number or name. */
const TOKEN =
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y

/** What may come next within the innermost group. */
type Next = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end'

/** The offset of the first token that cannot stand where it does, in UTF-16 units; undefined for JSON. */
export function jsonFault(text: string): number | undefined {
  const open: ('{' | '[')[] = []
  let next: Next | 'nothing' = 'value'
  let at = 0
  for (;;) {
    TOKEN.lastIndex = at
    const [token = '', sign, string] = TOKEN.exec(text) ?? []
    const start = token === '' ? at + text.slice(at).search(/[^ \t\n\r]|$/) : at + token.search(/[^ \t\n\r]/)
    if (token === '') return next === 'nothing' && start === text.length ? undefined : start
    const after = afterToken(next, open, sign, string !== undefined)
    if (after === undefined) return start
    next = after
    at += token.length
  }
}

/** What may come after a token; undefined when the token itself may not. Opens and closes groups. */
function afterToken(
  next: Next | 'nothing',
  open: ('{' | '[')[],
  sign: string | undefined,
  isString: boolean,
): Next | 'nothing' | undefined {
  const afterValue = () => (open.length === 0 ? 'nothing' : 'comma or end')
  const isValueDue = next === 'value' || next === 'value or end'
  if (sign === '{' || sign === '[') {
    if (!isValueDue) return undefined
    open.push(sign)
    return sign === '{' ? 'key or end' : 'value or end'
  }
  if (sign === '}' || sign === ']') {
    const own = sign === '}' ? '{' : '['
    if (open.at(-1) !== own || !next.endsWith('or end')) return undefined
    open.pop()
    return afterValue()
  }
  if (sign === ',') {
    if (next !== 'comma or end') return undefined
    return open.at(-1) === '{' ? 'key' : 'value'
  }
  if (sign === ':') return next === 'colon' ? 'value' : undefined
  if (next === 'key' || next === 'key or end') return isString ? 'colon' : undefined
  return isValueDue ? afterValue() : undefined
}
