// The encoding that a saved page declares in its first bytes, as browsers look for it (HTML Standard, "prescan a
// byte stream"): `<meta charset>`, `<meta http-equiv="content-type">`, then the XML declaration.

/** How far a page is searched. Browsers stop at 1,024 bytes; web archives put their scripts before the page's own. */
const SEARCHED = 65_536

/** The label of the encoding that a page declares; undefined when it declares none that is known. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252')
    .decode(bytes.subarray(0, SEARCHED))
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
  for (const [tag] of head.matchAll(/<meta[\s/][^>]*/gi)) {
    const label = /\shttp-equiv\s*=\s*["']?content-type/i.test(tag)
      ? /charset\s*=\s*["']?\s*([^\s"';>]+)/i.exec(tag)?.[1]
      : /\scharset\s*=\s*["']?\s*([^\s"'/>]+)/i.exec(
          tag.replace(/\scontent\s*=\s*(?:"[^"]*"|'[^']*')/gi, ' '),
        )?.[1]
    const encoding = label === undefined ? undefined : known(label)
    if (encoding !== undefined) return encoding
  }
  const xml = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(head.slice(0, 1024))?.[1]
  return xml === undefined ? undefined : known(xml)
}

/** UTF-16 cannot be meant where the declaration itself could be read byte by byte. */
function known(label: string): string | undefined {
  try {
    const { encoding } = new TextDecoder(label)
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    return undefined
  }
}
