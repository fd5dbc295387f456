// The encoding that front matter or a sidecar states. It is looked for before the text is decoded: all encodings but UTF-16 write
// its line in ASCII.
import { type EncodingLabel, encodingNamed } from './decode-as.ts'

/** Keys under which a person states the encoding of a file. */
export const ENCODING_KEYS: readonly string[] = ['encoding', 'charset']

/** So much of a file is searched for the end of its front matter, in bytes. */
const SEARCHED = 16_384

/** YAML, TOML and JSON alike, at the beginning of a line. */
const STATEMENT = new RegExp(
  `^[ \\t{,]{0,20}["']?(?:${ENCODING_KEYS.join('|')})["']?[ \\t]{0,20}[:=][ \\t]{0,20}["']?([\\w.:-]{1,40})`,
  'im',
)

/** The encoding that lines of YAML, TOML or JSON state; undefined when they state none that is known. */
export function encodingInYaml(text: string): EncodingLabel | undefined {
  const label = STATEMENT.exec(text)?.[1]
  return label === undefined ? undefined : encodingNamed(label)
}

/** The encoding that a file's front matter states. */
export function encodingInFrontMatter(bytes: Uint8Array): EncodingLabel | undefined {
  const first = bytes[0]
  if (first !== 0x2d && first !== 0x2b && first !== 0x7b && first !== 0x0a && first !== 0x0d) return undefined
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, SEARCHED))
  const fence = /^\s{0,8}(---|\+\+\+|\{)/.exec(head)?.[1]
  if (fence === undefined) return undefined
  const end = head.indexOf(fence === '{' ? '\n}' : `\n${fence}`, 3)
  return end < 0 ? undefined : encodingInYaml(head.slice(0, end))
}
