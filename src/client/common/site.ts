// Where the site of a page stands, and what lies where in it.
import type { SiteScript } from '../../value/site-scripts.ts'

/** The site's root. Scripts are published in `assets/`, one folder below it. */
export const siteRoot = new URL('../', import.meta.url)

/** The address of a page that is given from the site's root: `/2022/01/01/rain/`. Never one of another host. */
export function addressIn(root: URL, permalink: string): string {
  return new URL(permalink.replace(/^\/*/, './'), root).href
}

/** The permalink of a page of the site; the opposite of {@link addressIn}. */
export function permalinkIn(root: URL, { pathname }: Pick<URL, 'pathname'>): string {
  return decodeURI(pathname.slice(root.pathname.length - 1))
}

/** The address of another script of the site, to be imported. */
export function scriptAddress(name: SiteScript): string {
  return new URL(`${name}.js`, import.meta.url).href
}
