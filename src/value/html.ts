// Text for HTML: what is special there is written as a character reference.

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as HTML character data or as a quoted attribute's value (HTML Standard, 13.1.2.3 and 13.3). */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text)
    ? text.replace(/[&<>"']/g, (character) => REFERENCES[character] ?? character)
    : text
}
