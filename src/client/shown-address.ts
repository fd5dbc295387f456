// Addresses as people read them.

/**
 * An address with its letters in their own script, as browsers show and take it: `/کابل/` for `/%DA%A9…/`. Escapes of ASCII
 * stay, for they keep a space or a mark from being read as the end of the address; so do bytes that are no text.
 */
export function shownAddress(address: string): string {
  return address.replace(/(?:%[89A-F][0-9A-F])+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      return escapes
    }
  })
}
