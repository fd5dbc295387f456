// What stands at addresses where nothing is any more: the way to where it is now, or the word that it was withdrawn.
import type { Archive, Entry, Story, WithheldArticle } from '../archive/archive.ts'
import { type NameAddress, otherNameAddresses } from '../archive/name-shelves.ts'
import { otherShelfAddresses, type ShelfAddress } from '../archive/shelf-addresses.ts'
import { otherStoryAddresses } from '../archive/stories.ts'
import { parseArchiveDate, UNDATED } from '../value/archive-date.ts'
import { indexFile, type OutputPath, type Permalink, permalink } from '../value/permalink.ts'
import { accessLines } from './access-words.ts'
import { type Frame, frameOf, type SiteSettings } from './frame.ts'
import { PageKind, type PageOf } from './page.ts'
import { dateInWords } from './texts/date-words.ts'
import type { Texts } from './texts/texts.ts'
import type { ForeignText, LinkView } from './views.ts'

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
  readonly heading: string
  /** Says that it was withdrawn, that it is withheld, or that it is not public yet. */
  readonly text: string
  /** Since when, until when and why, as far as that is told. */
  readonly lines: readonly string[]
  /** What its keeper names in its place; empty when nothing is. */
  readonly replacement: LinkView
  /** Other ways into the archive. */
  readonly ways: readonly LinkView[]
}

type RedirectPage = PageOf<'redirect', RedirectView>
type WithdrawnPage = PageOf<'withdrawn', WithdrawnView>

const REDIRECT_PAGE = new PageKind<'redirect', RedirectView>('redirect', { isInNoSection: true })
const WITHDRAWN_PAGE = new PageKind<'withdrawn', WithdrawnView>('withdrawn', { isInNoSection: true })

/**
 * Pages at addresses where an article was, here or elsewhere, or where one was withdrawn, the more binding first; then
 * at those of lists and names under other forms and of stories after their other articles. Whatever else the site has at such an address takes precedence.
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
      for (const address of [permalink, ...former])
        yield withdrawnPage(address, { id, day: withdrawn }, frame)
  for (const { file, entry } of archive.formerAddresses) yield redirectPage(file, entry, frame)
  for (const other of otherShelfAddresses(archive)) yield listRedirectPage(other, frame)
  for (const other of otherNameAddresses(archive)) yield nameRedirectPage(other, frame)
  for (const { address, story } of otherStoryAddresses(archive))
    yield storyRedirectPage(address, story, frame)
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

/** The page at the address that a name would have under another of its forms. */
function nameRedirectPage({ address, shelf }: NameAddress, frame: Frame): RedirectPage {
  return leadingTo(shelf.permalink, indexFile(address), frame, () => ({
    kicker: frame.texts.say('redirect.name'),
    headline: { text: shelf.name.display, lang: '', dir: 'auto' },
  }))
}

/** The page at an address that a story has had, or could have had. */
function storyRedirectPage(
  address: Permalink,
  { permalink: to, entries }: Story,
  frame: Frame,
): RedirectPage {
  const article = entries[0]?.article
  return leadingTo(to, indexFile(address), frame, () => ({
    kicker: frame.texts.say('redirect.story'),
    headline: {
      text: article?.headline.value ?? '',
      lang: article?.language ?? '',
      dir: article?.dir ?? 'auto',
    },
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
    const href = frame.href(from, to)
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
export function withdrawnPage(
  address: Permalink,
  { id, day }: { readonly id: string; readonly day: string },
  frame: Frame,
): WithdrawnPage {
  const { texts } = frame
  return absentPage(address, frame, () => ({
    id,
    ways: frame.browse(address),
    heading: texts.say('withdrawn.title'),
    text: texts.say('withdrawn.text'),
    lines:
      day === ''
        ? []
        : [texts.say('access.since', { day: dateInWords(parseArchiveDate(day) ?? UNDATED, texts) })],
    replacement: { label: '', href: '' },
  }))
}

/** The pages at the addresses of withheld articles: nothing of them but what their keeper tells. */
export function* withheldPages(archive: Archive, frame: Frame): Generator<WithdrawnPage> {
  for (const article of archive.withheld)
    for (const address of [article.permalink, ...article.former]) yield withheldPage(address, article, frame)
}

function withheldPage(address: Permalink, { id, access }: WithheldArticle, frame: Frame): WithdrawnPage {
  const { texts } = frame
  const { title, until, replacement } = access
  const isForGood = until === null
  return absentPage(address, frame, () => ({
    id,
    ways: frame.browse(address),
    heading: title ?? texts.say(isForGood ? 'access.withheld-title' : 'access.embargo-title'),
    text: texts.say(isForGood ? 'access.withheld' : 'access.embargo'),
    lines: accessLines(access, texts),
    replacement: replacementOf(replacement, address, frame),
  }))
}

/** An address of the web, or one of this site. Anything else is told without a link. */
function replacementOf(replacement: string | null, from: Permalink, frame: Frame): LinkView {
  if (replacement === null) return { label: '', href: '' }
  if (/^https?:\/\/\S+$/i.test(replacement)) return { label: replacement, href: replacement }
  const isHere = /^\/(?!\/)\S*$/.test(replacement)
  return { label: replacement, href: isHere ? frame.href(from, replacement) : '' }
}

function absentPage(address: Permalink, frame: Frame, make: () => WithdrawnView): WithdrawnPage {
  return WITHDRAWN_PAGE.at(address, frame, () => {
    const view = make()
    return { title: view.heading, description: '', noindex: true, view }
  })
}

/** The address that a file's relative links start from. */
function folderOf(file: OutputPath): Permalink {
  return permalink(...file.split('/').slice(0, -1))
}
