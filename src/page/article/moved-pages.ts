// What stands at addresses where no article is any more: the way to where it is now, or the word that it was withdrawn.
import type { Entry } from '../../archive/archive.ts'
import type { ShelfAddress } from '../../archive/shelf-addresses.ts'
import { indexFile, type OutputPath, type Permalink, permalink, rootFrom } from '../../value/permalink.ts'
import type { Frame } from '../frame.ts'
import type { Page, RedirectView } from '../views.ts'

/** The page at an address that an article had before: it sends the reader on, also without a script. */
export function redirectPage(from: Permalink, to: Entry, frame: Frame): Page {
  return redirectFile(indexFile(from), to, frame)
}

/** The same in a file of any name: `2019/story.html`. */
export function redirectFile(file: OutputPath, { permalink: to, article }: Entry, frame: Frame): Page {
  const headline = { text: article.headline.value, lang: article.language, dir: article.dir }
  return leadingTo(to, file, { kicker: frame.texts.say('redirect.kicker'), headline }, frame)
}

/** The page at the address that a list would have under another form of its name. */
export function listRedirectPage({ address, shelf }: ShelfAddress, frame: Frame): Page {
  const headline = { text: shelf.name, lang: '', dir: 'auto' }
  const kicker = frame.texts.say('redirect.list')
  return leadingTo(shelf.permalink, indexFile(address), { kicker, headline }, frame)
}

function leadingTo(
  to: Permalink,
  file: OutputPath,
  said: Pick<RedirectView, 'kicker' | 'headline'>,
  frame: Frame,
): Page {
  const from = folderOf(file)
  const href = rootFrom(from) + to.slice(1)
  return frame.page(
    from,
    'redirect',
    {
      title: said.headline.text,
      description: '',
      noindex: true,
      canonical: frame.canonical(to),
      refresh: href,
      file,
    },
    { href, ...said },
  )
}

/** The page at the address of an article that was withdrawn: it says so, and nothing of what the article said. */
export function withdrawnPage(address: Permalink, id: string, frame: Frame): Page {
  const title = frame.texts.say('withdrawn.title')
  return frame.page(address, 'withdrawn', { title, description: '', noindex: true }, { id })
}

/** The address that a file's relative links start from. */
export function folderOf(file: OutputPath): Permalink {
  return permalink(...file.split('/').slice(0, -1))
}
