// A name that a person at the review lists becomes a change of `names.yaml`, which can be taken back.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NameSuggestions } from '../../archive/name-suggestions.ts'
import type { NameOffer, NamesResult, NamesWish } from '../../dev/live-event.ts'
import { listName } from '../../pipeline/list-name.ts'
import { NAMES_FILE } from '../../value/archive-parts.ts'
import { replaceFile } from '../disk/replace-file.ts'
import { systemReason } from '../disk/system-error.ts'
import type { FileChanges } from './file-changes.ts'

/** Answers what a person asks of the list of names. */
export type ChangeNames = (wish: NamesWish) => NamesResult

/** Lists names for the archive in `root`; `suggestions` are those of what is shown now. */
export function namesChanges(
  root: string,
  suggestions: () => NameSuggestions | undefined,
  changes: FileChanges,
): ChangeNames {
  return (wish) => {
    if ('suggest' in wish) return { offers: offersOf(suggestions()) }
    const file = join(root, NAMES_FILE)
    try {
      const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined
      const listed = listName(before ?? '', wish)
      if ('refused' in listed) return listed
      replaceFile(file, [listed.text])
      return changes.made({ file, path: NAMES_FILE, before, after: listed.text })
    } catch (error) {
      return { refused: systemReason(error) }
    }
  }
}

function offersOf(suggestions: NameSuggestions | undefined): NameOffer[] {
  if (!suggestions) return []
  return [
    ...suggestions.names.map(({ form, ...rest }) => ({ name: form, of: null, ...rest })),
    ...suggestions.variants.map(({ of, variants }) => ({
      ...{ name: of.display, of: of.id, kind: of.kind, articles: 0, sentences: [] },
      variants,
    })),
  ]
}
