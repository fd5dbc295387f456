// Whether everything in a site that leads somewhere in it leads to something: links, places within pages, pictures, scripts, styles; and
// whether ids are each there once. It reads the files as they are about to be published, whoever made them.
import { walkSource } from '../article/saved-page/source.ts'
import { type SiteProblem, siteProblem } from '../diagnostic/catalogue/site.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { by, inTurn } from '../value/order.ts'
import type { OutputPath } from '../value/permalink.ts'

/** A host that nobody has (RFC 2606): addresses of the site are read as if it stood there. */
const HERE = 'https://site.invalid'

/** An address in a file, and what it is there for. */
interface Reference {
  readonly from: OutputPath
  readonly address: string
  readonly kind: 'link' | 'file'
}

/** Collects what files hold, and tells in the end what of it does not fit together. */
export class SiteCheck {
  readonly #root: string
  readonly #baseUrl: string
  readonly #files = new Set<OutputPath>()
  /** Ids by page, for pages that are led into. */
  readonly #ids = new Map<OutputPath, ReadonlySet<string>>()
  readonly #references = new Map<string, Reference & { others: number }>()
  readonly #twice = new Map<string, SiteProblem>()

  /** `baseUrl` is empty where it is not known where the site stands. */
  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl
    this.#root = baseUrl === '' ? '/' : new URL(baseUrl).pathname
  }

  /** Takes a file of the site. */
  look(path: OutputPath, content: () => string | Uint8Array): void {
    this.#files.add(path)
    const isPage = /\.html?$/i.test(path)
    if (!isPage && !path.endsWith('.css')) return
    const read = content()
    const text = typeof read === 'string' ? read : new TextDecoder().decode(read)
    if (isPage) this.#readPage(path, text)
    else for (const address of addressesInStyle(text)) this.#refer({ from: path, address, kind: 'file' })
  }

  /** What was found; called when every file was taken. */
  problems(): Diagnostic[] {
    const dead = [...this.#references.values()].flatMap((reference) => this.#problemOf(reference))
    return [...dead, ...this.#twice.values()]
      .sort(
        inTurn(
          by(({ path }: SiteProblem) => path),
          by(({ code }) => code),
          by(({ what }) => what),
        ),
      )
      .map(siteProblem)
  }

  #readPage(path: OutputPath, html: string): void {
    const ids = new Set<string>()
    walkSource(html, {
      open: (name, attributes) => {
        const { id } = attributes
        if (id !== undefined && ids.has(id)) this.#repeated(path, id)
        if (id !== undefined) ids.add(id)
        if (name === 'a' && attributes['name']) ids.add(attributes['name'])
        for (const [kind, address] of addressesOf(name, attributes))
          this.#refer({ from: path, address, kind })
      },
      text: () => {},
      close: () => {},
    })
    this.#ids.set(path, ids)
  }

  #repeated(path: OutputPath, id: string): void {
    const known = this.#twice.get(id)
    const others = known ? known.others + (known.path === path ? 0 : 1) : 0
    this.#twice.set(id, known ? { ...known, others } : { code: 'site-id-twice', path, what: id, others })
  }

  /** The same address of the site in many pages is kept once. */
  #refer(reference: Reference): void {
    const target = this.#targetOf(reference)
    if (target === undefined) return
    const key = `${reference.kind} ${target}`
    const known = this.#references.get(key)
    if (!known) this.#references.set(key, { ...reference, others: 0 })
    else if (known.from !== reference.from) known.others++
  }

  /** The whole address, as if the site stood on {@link HERE}; undefined where it leads out of the host. */
  #targetOf({ from, address }: Reference): string | undefined {
    const inSite = this.#baseUrl !== '' && address.startsWith(this.#baseUrl)
    const written = inSite ? this.#root + address.slice(this.#baseUrl.length) : address.trim()
    if (written === '') return undefined
    try {
      const url = new URL(written, HERE + this.#root + from.split('/').map(encodeURIComponent).join('/'))
      return url.origin === HERE ? url.href.slice(HERE.length) : undefined
    } catch {
      return written
    }
  }

  #problemOf(reference: Reference & { readonly others: number }): SiteProblem[] {
    const { from: path, address: what, kind, others } = reference
    const problem = (code: SiteProblem['code']): SiteProblem[] => [{ code, path, what, others }]
    const [, place = '', fragment = ''] =
      /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(this.#targetOf(reference) ?? '') ?? []
    const file = place.startsWith(this.#root)
      ? this.#fileAt(decoded(place.slice(this.#root.length)))
      : undefined
    if (file === undefined) return problem(kind === 'link' ? 'site-link-dead' : 'site-file-missing')
    const ids = this.#ids.get(file)
    // What scripts read (`#q=floods`), what browsers do by themselves (`#top`, text fragments), is no place.
    const isPlace = kind === 'link' && fragment !== '' && !/^top$|=/.test(fragment)
    return ids && isPlace && !ids.has(decoded(fragment)) ? problem('site-anchor-dead') : []
  }

  /** The file that a host serves for a path. */
  #fileAt(path: string): OutputPath | undefined {
    const candidates =
      path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}/index.html`]
    return candidates.find((file) => this.#files.has(file))
  }
}

/** Which attributes of which elements hold an address that a reader is led to, or a file that a page wants. */
const LINKS: Readonly<Record<string, string>> = { a: 'href', area: 'href', form: 'action', iframe: 'src' }
const FILES: Readonly<Record<string, readonly string[]>> = {
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  script: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  embed: ['src'],
  object: ['data'],
}
/** Relations of a `<link>` whose file a browser or a reader fetches. */
const FETCHED =
  /(?:^|\s)(?:stylesheet|icon|apple-touch-icon|manifest|search|alternate|preload|modulepreload|item|describedby)(?:\s|$)/i

function* addressesOf(
  name: string,
  attributes: Readonly<Record<string, string>>,
): Generator<readonly [Reference['kind'], string]> {
  const link = attributes[LINKS[name] ?? '']
  if (link !== undefined) yield ['link', link]
  for (const attribute of FILES[name] ?? []) {
    const value = attributes[attribute]
    if (value === undefined) continue
    if (attribute !== 'srcset') yield ['file', value]
    else for (const each of value.split(/,\s+/)) yield ['file', each.trim().split(/\s+/)[0] ?? '']
  }
  const { href, rel = '', content = '' } = attributes
  if (name === 'link' && href !== undefined && FETCHED.test(rel)) yield ['file', href]
  if (name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh') {
    const to = /^\s*\d+\s*;\s*url=(.*)$/i.exec(content)?.[1]
    if (to !== undefined) yield ['link', to]
  }
}

function addressesInStyle(css: string): string[] {
  return [
    ...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))\s*\)|@import\s+["']([^"']*)["']/g),
  ].map(([, ...forms]) => forms.find((form) => form !== undefined) ?? '')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
