// What previews of links show of a page (OpenGraph): those of lists and of the archive itself; articles have more to say.
import type { LanguageTag } from '../value/language.ts'
import { memoizedText } from '../value/memo.ts'
import type { OutputPath } from '../value/permalink.ts'
import type { HeadView } from './views.ts'

/** Where the picture of the archive stands, 1200 by 630 pixels. */
export const SOCIAL_CARD: OutputPath = 'social-card.png'

/** What a preview is made of; addresses are absolute. */
export interface Preview {
  readonly title: string
  readonly description: string
  readonly address: string
  readonly archive: string
  readonly language: LanguageTag
  /** Empty when there is none. */
  readonly picture: string
}

/** The properties of a page that is no article. */
export function previewProperties(preview: Preview): HeadView['properties'] {
  const { title, description, address, archive, language, picture } = preview
  const properties: readonly (readonly [property: string, content: string])[] = [
    ['og:type', 'website'],
    ['og:title', title === '' ? archive : title],
    ['og:site_name', archive],
    ['og:url', address],
    ['og:description', description],
    ['og:locale', localeOf(language)],
    ['og:image', picture],
    ['og:image:alt', picture === '' ? '' : archive],
  ]
  return properties
    .filter(([, content]) => content !== '')
    .map(([property, content]) => ({ property, content }))
}

/**
 * A language as OpenGraph names it, `fa_AF`: with the country that most who write it are in, where it names none (CLDR, likely
 * subtags). Empty for a language that is not known.
 */
export const localeOf = memoizedText((language: string): string => {
  if (language === 'und') return ''
  const [known] = localesIn(language)
  const { language: code, region } = known?.maximize() ?? {}
  return code === undefined || region === undefined ? '' : `${code}_${region}`
})

/** A page may call its language what is no tag: then there is no locale. */
function localesIn(language: string): Intl.Locale[] {
  try {
    return [new Intl.Locale(language)]
  } catch {
    return []
  }
}
