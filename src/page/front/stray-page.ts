// What a host shows for an address that leads nowhere, of a site that is not told where it stands: it may be shown at any depth, so
// no address in it can be right. It brings its own style, and a script that looks for the site's root and then shows the ways into it.
import { permalink } from '../../value/permalink.ts'
import type { Frame } from '../frame.ts'
import { PageKind, type PageOf } from '../page.ts'
import type { Inline } from '../policy.ts'

export interface StrayView {
  /** The lists that lead to every article; `to` is an address from the site's root, without its first `/`. */
  readonly lists: readonly { readonly label: string; readonly to: string }[]
  readonly script: string
  readonly style: string
}

/** A file that every site has; what a host sends in place of one that is missing is no JSON. */
const ALWAYS_THERE = 'data/article.schema.json'

/** From the folder of the address upwards, the first that has the site's files is its root. */
const SCRIPT = `(async () => {
  const folders = location.pathname.split('/').slice(0, -1)
  for (let depth = folders.length; depth > 0; depth--) {
    const root = folders.slice(0, depth).join('/') + '/'
    const answer = await fetch(root + '${ALWAYS_THERE}', { method: 'HEAD' }).catch(() => undefined)
    if (!answer || !answer.ok || !/json/.test(answer.headers.get('content-type') || '')) continue
    for (const link of document.querySelectorAll('[data-to]')) link.href = root + link.dataset.to
    document.querySelector('nav').hidden = false
    return
  }
})()`

/** The ground, ink and type of the site (`templates/assets/site.css`), as much of it as one page needs. */
const STYLE = `:root { color-scheme: light dark }
body { margin: 0; background: light-dark(#faf8f2, #15161a); color: light-dark(#1a1916, #eae7df); font: 1.125rem/1.6 Georgia, "Noto Naskh Arabic", serif }
header, main { max-inline-size: 40rem; margin-inline: auto; padding-inline: 1.5rem }
header { border-block-start: 5px solid; margin-block-start: 2rem; padding-block-start: 1rem; font-weight: bold }
h1 { font-size: 2.25rem; line-height: 1.2; margin-block: 1rem }
ul { padding: 0; list-style: none }
li { padding-block: .5rem; border-block-end: 1px solid }
a { color: inherit }`

const INLINE: Inline = { script: SCRIPT, style: STYLE }

/** What such a page brings within itself; undefined for a site that is told where it stands, which has none. */
export function strayInline(baseUrl: string): Inline | undefined {
  return baseUrl === '' ? INLINE : undefined
}

const STRAY_PAGE = new PageKind<'stray', StrayView>('stray', { standsAnywhere: true })

/** The page, in the file where hosts look for it. */
export function strayPage(frame: Frame): PageOf<'stray', StrayView> {
  const make = () => ({
    title: frame.texts.say('not-found.title'),
    description: '',
    noindex: true,
    inline: INLINE,
    view: {
      lists: frame.browse(permalink()).map(({ label, href }) => ({ label, to: href.slice('./'.length) })),
      ...INLINE,
    },
  })
  return STRAY_PAGE.at(permalink(), frame, make, '404.html')
}
