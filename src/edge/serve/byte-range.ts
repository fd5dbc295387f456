// Which part of a file a request asks for.

/** Both ends included, from 0. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/**
 * One range of bytes (RFC 9110, section 14). Several ranges, and what cannot be read, are answered with the
 * whole file, as the RFC allows.
 */
export function readRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return undefined
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return start >= size || (first === '' && last === '0') ? 'unsatisfiable' : { start, end }
}
