// Numbers that nobody can guess, for what lives as long as a server does. They never reach a site.

/** So many random bytes as hexadecimal digits. */
export function randomId(bytes: number): string {
  return Buffer.from(globalThis.crypto.getRandomValues(new Uint8Array(bytes))).toString('hex')
}
