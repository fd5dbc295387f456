// What stands at addresses where nothing is any more: the way to where it is now, or the word that it was withdrawn.
import type { Archive, Entry } from '../archive/archive.ts'
import { otherShelfAddresses, type ShelfAddress } from '../archive/shelf-addresses.ts'
import { indexFile, type OutputPath, type Permalink, permalink, rootFrom } from '../value/permalink.ts'
import { type Frame, frameOf, type SiteSettings } from './frame.ts'
import { PageKind, type PageOf } from './page.ts'
import type { Texts } from './texts/texts.ts'
import type { ForeignText } from './views.ts'

/** A page at an address that an article had before, or that a list would have under another form of its name. */
export interface RedirectView {
  readonly kicker: string
  /** To where it is now. */
  readonly href: string
  readonly headline: ForeignText
}

/** A page in place of an article that was withdrawn. */
export interface WithdrawnView {
  readonly id: string
}

type RedirectPage = PageOf<'redirect', RedirectView>
type WithdrawnPage = PageOf<'withdrawn', WithdrawnView>

const REDIRECT_PAGE = new PageKind<'redirect', RedirectView>('redirect', { isInNoSection: true })
const WITHDRAWN_PAGE = new PageKind<'withdrawn', WithdrawnView>('withdrawn', { isInNoSection: true })

/**
 * Pages at addresses where an article was, here or elsewhere, or where one was withdrawn, the more binding first; then
 * at those of lists under other forms of their names. Whatever else the site has at such an address takes precedence.
 */
export function* movedPages(
  archive: Archive,
  settings: SiteSettings,
  texts: Texts,
): Generator<RedirectPage | WithdrawnPage> {
  const frame = frameOf(archive, settings, texts)
  for (const entry of archive.entries)
    for (const address of entry.former) yield redirectPage(indexFile(address), entry, frame)
  for (const { id, permalink, former, withdrawn } of settings.tombstones ? archive.register : [])
    if (withdrawn !== null)
      for (const address of [permalink, ...former]) yield withdrawnPage(address, id, frame)
  for (const { file, entry } of archive.formerAddresses) yield redirectPage(file, entry, frame)
  for (const other of otherShelfAddresses(archive)) yield listRedirectPage(other, frame)
}

/** The page in a file where an article was before (`2019/story.html`): it sends the reader on, also without a script. */
export function redirectPage(file: OutputPath, to: Entry, frame: Frame): RedirectPage {
  return leadingTo(to.permalink, file, frame, () => ({
    kicker: frame.texts.say('redirect.kicker'),
    headline: { text: to.article.headline.value, lang: to.article.language, dir: to.article.dir },
  }))
}

/** The page at the address that a list would have under another form of its name. */
function listRedirectPage({ address, shelf }: ShelfAddress, frame: Frame): RedirectPage {
  return leadingTo(shelf.permalink, indexFile(address), frame, () => ({
    kicker: frame.texts.say('redirect.list'),
    headline: { text: shelf.name, lang: '', dir: 'auto' },
  }))
}

function leadingTo(
  to: Permalink,
  file: OutputPath,
  frame: Frame,
  words: () => { readonly kicker: string; readonly headline: ForeignText },
): RedirectPage {
  const from = folderOf(file)
  const make = () => {
    const { kicker, headline } = words()
    const href = rootFrom(from) + to.slice(1)
    return {
      title: headline.text,
      description: '',
      noindex: true,
      canonical: frame.canonical(to),
      refresh: href,
      view: { kicker, href, headline },
    }
  }
  return REDIRECT_PAGE.at(from, frame, make, file)
}

/** The page at the address of an article that was withdrawn: it says so, and nothing of what the article said. */
export function withdrawnPage(address: Permalink, id: string, frame: Frame): WithdrawnPage {
  return WITHDRAWN_PAGE.at(address, frame, () => ({
    title: frame.texts.say('withdrawn.title'),
    description: '',
    noindex: true,
    view: { id },
  }))
}

/** The address that a file's relative links start from. */
function folderOf(file: OutputPath): Permalink {
  return permalink(...file.split('/').slice(0, -1))
}
