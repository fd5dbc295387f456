// The text and the record of an article, taken from its page: what is compared, and what a dossier prints.
import { fetchFile } from '../common/host.ts'

/** Parts of an article's page, to be put on another one. */
export interface ArticleParts {
  readonly text: HTMLElement
  /** The claims of its record with their evidence; undefined where its page shows none. */
  readonly record: HTMLElement | undefined
}

/** What leads somewhere on the article's own page alone, or does something there. */
const OWN_TO_PAGE = '.pin, .back, button'

/**
 * Fetches the page of an article and takes its parts. A page of this archive is parsed, not run: its text was escaped when it was made,
 * and no script or style of it is taken. Rejects when it is out of reach or is no page of an article.
 */
export async function articleParts(address: string): Promise<ArticleParts> {
  const page = new DOMParser().parseFromString(await (await fetchFile(new URL(address))).text(), 'text/html')
  const text = page.getElementById('text')
  if (!text) throw new Error(`${address} is no page of an article.`)
  const record = page.querySelector<HTMLElement>('.record > aside .card dl')
  return { text: partOf(text, address), record: record ? partOf(record, address) : undefined }
}

/** A copy that can stand on another page, among others of its kind. */
function partOf(part: HTMLElement, address: string): HTMLElement {
  const copy = document.importNode(part, true)
  for (const own of copy.querySelectorAll(OWN_TO_PAGE)) own.remove()
  for (const named of [copy, ...copy.querySelectorAll('[id]')]) named.removeAttribute('id')
  for (const [selector, name] of [
    ['[href]', 'href'],
    ['[src]', 'src'],
  ] as const)
    for (const link of copy.querySelectorAll(selector))
      link.setAttribute(name, new URL(link.getAttribute(name) ?? '', address).href)
  return copy
}
