// Text for XML 1.0: what is special there is written as a reference, what may not stand there at all is left out.

/** Characters that no XML 1.0 document may hold, not even as references (section 2.2). */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A text as character data or as a quoted attribute's value. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"'\r]/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** Attributes of an element; those without a value are left out. */
export type Attributes = Readonly<Record<string, string>>

/** An element that holds a text: `<title>Rain</title>`. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return `<${name}${inTag(attributes)}>${escapeXml(text)}</${name}>`
}

/** An element that holds nothing: `<link href="…"/>`. */
export function emptyElement(name: string, attributes: Attributes): string {
  return `<${name}${inTag(attributes)}/>`
}

/** Attributes as they stand in a tag, each with a space before it. */
export function inTag(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('')
}
