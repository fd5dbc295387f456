// Notes that a program for notes exported as pages (Evernote, OneNote): their head tells of the note, made of a clipped page by
// whoever collected it, and gives the address of that page.
import type { PageSource } from './source.ts'
import type { Words } from './words.ts'

/** How such programs name the page that a note was clipped from. */
const CLIPPED_FROM = ['source-url', 'source_url', 'sourceurl']
/** Programs that name themselves. */
const KEEPERS = /^(?:evernote|yinxiang|onenote|microsoft onenote|joplin|upnote|nimbus)/i
/** Who made the note, with what, when it was changed: never facts of the article, and the first names the collector. */
const OF_NOTE = ['author', 'created', 'updated', 'last-edited-by', 'generator']

/** Whether a page is a note. */
export function isNote(source: PageSource): boolean {
  const keepers = ['exporter-version', 'evernote-version', 'generator']
  return (
    saidOf(source, CLIPPED_FROM).length > 0 ||
    saidOf(source, keepers).some(({ value }) => KEEPERS.test(value.trim()))
  )
}

/** A page without what its head tells of its note. */
export function withoutNote(source: PageSource): PageSource {
  if (!isNote(source)) return source
  const rest = (map: PageSource['metas']) => new Map([...map].filter(([name]) => !OF_NOTE.includes(name)))
  return { ...source, metas: rest(source.metas), items: rest(source.items) }
}

/** The addresses of the pages that a note was clipped from. */
export function clippedFrom(source: PageSource): readonly Words[] {
  return saidOf(source, CLIPPED_FROM)
}

/** When a note was made, as it says. */
export function noteMade(source: PageSource): string | undefined {
  return isNote(source) ? saidOf(source, ['created'])[0]?.value : undefined
}

/** Who made the note, as its head names them. */
export function noteMakers(source: PageSource): readonly Words[] {
  return isNote(source) ? saidOf(source, ['author', 'last-edited-by']) : []
}

/** What meta elements say under some names, be they names or properties. */
function saidOf({ metas, items }: PageSource, names: readonly string[]): readonly Words[] {
  return names.flatMap((name) => [...(metas.get(name) ?? []), ...(items.get(name) ?? [])])
}
