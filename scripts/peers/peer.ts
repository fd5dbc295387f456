import type { Item } from './content.ts'
import type { Command } from './run.ts'

/** Another generator, with a site that holds what ours holds: article, tag, date and list pages. */
export interface Peer {
  readonly name: string
  /** Where its program stands, and what it says of its version; or how to get it. */
  readonly find: () => { readonly program: string; readonly version: string } | { readonly absent: string }
  /** Makes its archive in a folder; the site comes to `site` in it. */
  readonly write: (folder: string, items: readonly Item[]) => void
  /** The command that builds the site. */
  readonly build: (program: string, folder: string) => Command
}

/** Articles on a page of a list. */
export const PER_PAGE = 50
