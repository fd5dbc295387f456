// Names of languages in the language of the page, as the browser knows them.

/** Gives the name of a BCP 47 tag in the page's language; `unknown` for a language that could not be told. */
export function languageNames(page: string, unknown: string): (tag: string) => string {
  const names = new Intl.DisplayNames([page, 'en'], { type: 'language', fallback: 'code' })
  return (tag) => {
    if (tag === 'und' || tag === '') return unknown
    try {
      return names.of(tag) ?? tag
    } catch {
      return tag
    }
  }
}
