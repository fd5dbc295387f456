// Articles without their texts in memory: body and hidden text lie in packs and are read when they are asked for.
import type { Article } from '../../article/article.ts'
import type { ParsedArticle } from '../../article/parse-article.ts'
import type { Memory } from '../../pipeline/memory.ts'
import { Refusal } from '../disk/system-error.ts'
import type { PackPlace, TextPacks } from './text-packs.ts'

/** The parts of an article that are only wanted when its page, its record or its index entry is made. */
type Text = Pick<Article, 'body' | 'hidden'>

/** An article whose text is elsewhere, as plain data. */
export type Textless = Omit<ParsedArticle, 'article'> & { article: Omit<Article, keyof Text> }

/** An article whose text lies in a pack. */
interface Stored extends Article {
  [PLACE]: PackPlace
}

const PLACE = Symbol('place')

/** Texts that were read last and may be asked for again at once: a page asks for body and hidden text. */
const RECENT = 8

/** More packs than these are copied into one: each is an open file. */
const MOST_PACKS = 32

/** The articles' texts in one folder. */
export class ArticleTexts {
  readonly packs: TextPacks
  readonly #recent = new Map<string, Text>()
  readonly #properties: PropertyDescriptorMap & ThisType<Stored>

  constructor(packs: TextPacks) {
    this.packs = packs
    const textAt = (place: PackPlace) => this.#textAt(place)
    // Two functions for all articles, and not two for each, let all of them have one shape.
    this.#properties = {
      body: {
        enumerable: true,
        get() {
          return textAt(this[PLACE]).body
        },
      },
      hidden: {
        enumerable: true,
        get() {
          return textAt(this[PLACE]).hidden
        },
      },
    }
  }

  /** Puts an article's text away; what is given back reads it again when it is asked for. */
  putAway(parsed: ParsedArticle): ParsedArticle {
    const { body, hidden, ...article } = parsed.article
    const bytes = Buffer.from(JSON.stringify({ body, hidden } satisfies Text))
    return this.attach({ ...parsed, article }, this.packs.write(bytes))
  }

  /** Gives an article its text, to be read from its place. */
  attach(parsed: Textless, place: PackPlace): ParsedArticle {
    Object.defineProperties(parsed.article, this.#properties)
    Object.defineProperty(parsed.article, PLACE, { value: place, writable: true })
    return parsed as ParsedArticle
  }

  /** Whether there are too many packs, or most of what is in them is not used any more. */
  isScattered(memory: Memory): boolean {
    const used = bytesByPack(memory)
    let [bytes, all] = [0, 0]
    for (const [name, length] of used) {
      bytes += length
      all += this.packs.sizeOf(name) ?? length
    }
    return used.size > MOST_PACKS || all > 2 * bytes
  }

  /** Copies every text into one pack; who has an article at hand still reads its text where it was. */
  gather(memory: Memory): void {
    this.#copy(memory, (place) => !this.packs.isOwn(place))
  }

  /** Copies the texts that lie in packs of another kind, which somebody else removes. */
  gatherOthers(memory: Memory): void {
    this.#copy(memory, (place) => !this.packs.isOfKind(place))
  }

  #copy(memory: Memory, isWanted: (place: PackPlace) => boolean): void {
    for (const parsed of articlesOf(memory)) {
      const place = placeOf(parsed)
      const bytes = place && isWanted(place) ? this.packs.read(place) : undefined
      if (bytes) (parsed.article as Stored)[PLACE] = this.packs.write(bytes)
    }
    this.packs.flush()
  }

  /** Removes packs that no text of these lies in. */
  removeUnused(memory: Memory): void {
    this.packs.removeAllBut(bytesByPack(memory))
  }

  #textAt(place: PackPlace): Text {
    const [name, start] = place
    const key = `${name} ${start}`
    const known = this.#recent.get(key)
    if (known) return known
    const bytes = this.packs.read(place)
    if (!bytes) throw new Refusal(`"${name}" in the cache was changed while it was in use. Build again.`)
    const text: Text = JSON.parse(bytes.toString('utf8'))
    this.#recent.set(key, text)
    for (const oldest of this.#recent.keys()) {
      if (this.#recent.size <= RECENT) break
      this.#recent.delete(oldest)
    }
    return text
  }
}

/** Where an article's text lies; undefined when it is in memory. */
export function placeOf({ article }: ParsedArticle): PackPlace | undefined {
  return PLACE in article ? (article as Stored)[PLACE] : undefined
}

/** An article without its text, as plain data. Spreading it would read the text. */
export function withoutText({ article, ...rest }: ParsedArticle): Textless {
  const kept = Object.fromEntries(
    Object.keys(article).flatMap((key) =>
      key === 'body' || key === 'hidden' ? [] : [[key, article[key as keyof Article]]],
    ),
  )
  return { ...rest, article: kept as Textless['article'] }
}

function* articlesOf(memory: Memory): Generator<ParsedArticle> {
  for (const { parsed } of memory.values()) yield* parsed
}

/** Whether texts lie in more packs than are kept open. */
export function hasManyPacks(memory: Memory): boolean {
  return bytesByPack(memory).size > MOST_PACKS
}

/** The packs that texts lie in, and how many bytes of each are theirs. */
function bytesByPack(memory: Memory): Map<string, number> {
  const used = new Map<string, number>()
  for (const parsed of articlesOf(memory)) {
    const [name, , length] = placeOf(parsed) ?? []
    if (name !== undefined && length !== undefined) used.set(name, (used.get(name) ?? 0) + length)
  }
  return used
}
