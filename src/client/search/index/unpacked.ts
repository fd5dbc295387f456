// What a published file of the index holds: gzip, a signature, then what `value/packed.ts` reads.
import { textOf } from '../../../value/packed.ts'
import { PAGEFIND_SIGNATURE } from '../../../value/search-files.ts'

/** What a file of the index holds behind its signature. Rejects when it is of another form. */
export async function unpacked({ body }: Response): Promise<Uint8Array> {
  if (!body) throw new Error('The index answered with nothing.')
  const stream = body.pipeThrough(new DecompressionStream('gzip'))
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  const signature = textOf(bytes.subarray(0, PAGEFIND_SIGNATURE.length))
  if (signature !== PAGEFIND_SIGNATURE) throw new Error('A part of the index is of another form.')
  return bytes.subarray(PAGEFIND_SIGNATURE.length)
}
