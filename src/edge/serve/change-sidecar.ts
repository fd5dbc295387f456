// A person's wish at the review becomes a change of one sidecar on the disk, which can be taken back.
import { join } from 'node:path'
import type { Article } from '../../article/article.ts'
import { acceptAll, setValue } from '../../article/change-value.ts'
import type { SidecarResult, SidecarWish } from '../../dev/live-event.ts'
import { readArticleFile, writeSidecarFile } from '../disk/archive/named-article.ts'
import { Refusal, systemReason } from '../disk/system-error.ts'
import { type FileChanges, fileChanges } from './file-changes.ts'
import type { ChangeSidecar } from './sidecar-endpoint.ts'

/** The article that a file alone holds, as those who look at the pages may see it as a whole; else undefined. */
export type ChangeableArticle = (path: string) => Article | undefined

/** Writes into the sidecars of an archive in `root`. Files are named by articles that the pages show, and never by a request. */
export function sidecarChanges(
  root: string,
  articleAt: ChangeableArticle,
  changes: FileChanges = fileChanges(),
): ChangeSidecar {
  function made(wish: Exclude<SidecarWish, { undo: number }>): SidecarResult {
    const article = articleAt(wish.path)
    if (!article) return { refused: 'No article that can be changed here lies in that file.' }
    const named = readArticleFile(join(root, wish.path))
    if ('code' in named) return { refused: named.message }
    const { sidecar: place, source } = named
    const now = { article, sidecar: source.sidecar ?? { path: place.path, text: '' } }
    const change = 'accept' in wish ? acceptAll(now) : setValue(now, wish.column, wish.value)
    if ('refused' in change) return change
    writeSidecarFile(named, change.text)
    return changes.made({
      file: place.file,
      path: place.path,
      before: source.sidecar?.text,
      after: change.text,
    })
  }

  return (wish) => {
    try {
      return 'undo' in wish ? changes.takenBack(wish.undo) : made(wish)
    } catch (error) {
      return { refused: error instanceof Refusal ? error.message : systemReason(error) }
    }
  }
}
