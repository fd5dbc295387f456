// An article as it is cited: in the language of the site, and in its own where the archive has the words of that.
import type { Entry } from '../../archive/archive.ts'
import type { CitationFacts } from '../../citation/citation-facts.ts'
import { citationPieces } from '../../citation/line.ts'
import type { Segment } from '../../citation/styles/segment.ts'
import { CITATION_STYLES } from '../../citation/styles/styles.ts'
import { directionOf, type LanguageTag } from '../../value/language.ts'
import type { SiteSettings } from '../frame.ts'
import { citationWords } from '../texts/citation-words.ts'
import type { Texts } from '../texts/texts.ts'
import { languageName } from '../texts/words.ts'
import { citationFacts } from './citation-facts.ts'

/** The citations of one language. */
export interface CitedView {
  /** `In Dari`; empty where there is no other. */
  readonly heading: string
  readonly lang: LanguageTag
  readonly dir: string
  readonly styles: readonly {
    /** `APA 7`. */
    readonly name: string
    /** In order; a space goes between two, and `after` stands right behind a text. */
    readonly pieces: readonly Segment[]
  }[]
}

/** Every style in each language, that of the site first. */
export function citedViews(
  entry: Entry,
  settings: SiteSettings,
  texts: Texts,
  inSiteLanguage: CitationFacts = citationFacts(entry, settings, texts),
): CitedView[] {
  const own = texts.inLanguage(entry.article.language)
  return (own ? [texts, own] : [texts]).map((words) => {
    const facts = words === texts ? inSiteLanguage : citationFacts(entry, settings, words)
    const styled = CITATION_STYLES.map(({ name, write }) => ({
      name: texts.say(`cite.style.${name}`),
      pieces: write(facts, citationWords(words)).map(upright),
    }))
    return {
      heading: own ? texts.say('article.cite-in', { language: languageName(words.language, texts) }) : '',
      lang: words.language,
      dir: directionOf(words.language),
      // The line of the site's language stands above them all.
      styles:
        words === texts
          ? styled
          : [plainStyle(citationPieces(facts, citationWords(words)), texts), ...styled],
    }
  })
}

/** Letters that are joined are never slanted. */
function upright(piece: Segment): Segment {
  return piece.italic && /\p{Script=Arabic}/u.test(piece.text) ? { ...piece, italic: false } : piece
}

function plainStyle(line: readonly string[], texts: Texts): CitedView['styles'][number] {
  const pieces = line.map((text) => ({ text, italic: false, after: '' }))
  return { name: texts.say('cite.style.plain'), pieces }
}
