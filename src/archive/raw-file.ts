// Where an article's own file is published, for archives that publish them.
import { NO_DIGEST } from '../value/digest.ts'
import type { OutputPath } from '../value/permalink.ts'
import type { Entry } from './archive.ts'

/**
 * The file's name beside its page. One ending for all: what a stranger wrote must not run on the archive's origin.
 * Every host sends `.txt` as plain text, which no browser takes for a page (WHATWG MIME Sniffing, 7.1); a second
 * ending (`.html.txt`) would still be handed to what some hosts run for `.html`.
 */
export const RAW_FILE = 'raw.txt'

/**
 * Where the file of an article is published; undefined when it names its collector, when not all of it is public, or holds other articles besides: the
 * export of a database would stand beside each of its articles again.
 */
export function rawFileOf({ permalink, article }: Entry): OutputPath | undefined {
  const isClosed =
    article.namesCollector || article.holdsTellingPictures || article.source.sha256 === NO_DIGEST
  return isClosed || article.source.part ? undefined : permalink.slice(1) + RAW_FILE
}
