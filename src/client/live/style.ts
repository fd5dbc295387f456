// Styles of what `dev` adds to a page. Constructed, because a page's policy allows no inline styles.

/** A sheet for a shadow root. */
export function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  return sheet
}
