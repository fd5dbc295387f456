// A site as a server asks for it: what lies at a path, made when it is asked for.
import type { OutputPath } from '../value/permalink.ts'

/** What lies at a path of a site. */
export type Served =
  | { readonly is: 'folder' }
  | { readonly is: 'file'; readonly content: string | Uint8Array }

/** A site that is served. It may become another between two questions. */
export interface ServedSite {
  /**
   * What lies at a path from the root (`2022/01/`, `assets/site.css`; empty for the root itself; never with `..`
   * or a dotted name in it). A folder has an `index.html` or not, like on a static host.
   */
  find(path: OutputPath): Promise<Served | undefined>
}
