// Where the site of a page stands, and what lies where in it.
import { linkTo, scriptsFolder } from './host.ts'

/** The site's root. */
export const siteRoot = new URL('../', scriptsFolder)

/** The address of a page that is given from the site's root: `/2022/01/01/rain/`. Never one of another host. */
export function addressIn(root: URL, permalink: string): string {
  return linkTo(new URL(permalink.replace(/^\/*/, './'), root))
}

/** The permalink of a page of the site, also where its file is named; the opposite of {@link addressIn}. */
export function permalinkIn(root: URL, { pathname }: Pick<URL, 'pathname'>): string {
  return decodeURI(pathname.slice(root.pathname.length - 1)).replace(/\/index\.html$/, '/')
}
