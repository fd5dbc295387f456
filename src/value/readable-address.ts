// Web addresses for people: the letters of any script as they are read, in place of `%D8%A2`.

/** A run of bytes that are no ASCII, percent-encoded. */
const ENCODED = /(?:%[89a-f][\da-f])+/gi

/**
 * The address with its encoded letters, their marks and digits shown. Everything else stays encoded: what parts an
 * address (`%2F`), what cannot be seen (spaces, joiners, marks of direction) and what is no UTF-8. The text is the
 * same address still (RFC 3987, 3.2).
 */
export function readableAddress(address: string): string {
  return address.replace(ENCODED, (run) => {
    let text: string
    try {
      text = decodeURIComponent(run)
    } catch {
      return run
    }
    return text.replace(/(?<!\p{L}\p{M}*)\p{M}|[^\p{L}\p{M}\p{N}]/gu, encodeURIComponent)
  })
}

/**
 * The pieces of an address between its signs (`/`, `?`, `#`, `&`, `=`), the signs among them; one piece of plain letters
 * only. Each wants an isolation of its own: two names of a right-to-left script, one after another, would change places.
 */
export function addressPieces(address: string): string[] {
  if (/^[\x20-\x7e]+$/.test(address)) return [address]
  return address.split(/([/?#&=]+)/).filter((piece) => piece !== '')
}
