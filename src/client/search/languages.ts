// Names of languages in the language of the page.
import { once } from '../../value/memo.ts'
import type { SearchWording } from './wording.ts'

/** Gives the name of a BCP 47 tag as the site says it, else as the browser does in the language of the `page`. */
export function languageNames(page: string, wording: SearchWording): (tag: string) => string {
  const names = once(() => new Intl.DisplayNames([page, 'en'], { type: 'language', fallback: 'code' }))
  return (tag) => {
    if (tag === 'und' || tag === '') return wording.say('client.no-language')
    const key = `language.${tag}` as const
    const said = wording.say(key)
    if (said !== key) return said
    try {
      return names().of(tag) ?? tag
    } catch {
      return tag
    }
  }
}
