// What slices of an archive left in its cache: a list and packs of texts each, by names of their own, so that those of several
// machines lie in one folder beside each other.
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Slice, sliceName } from '../../pipeline/parse-slice.ts'
import { byCodeUnits } from '../../value/order.ts'
import { orUndefined } from '../disk/system-error.ts'
import { ArticleTexts } from './article-texts.ts'
import { TextPacks } from './text-packs.ts'

const LIST = /^slice-\d+-of-\d+\.jsonl$/
const OF_SLICE = /^slice-\d+-of-\d+[.-]/

/** The list of a slice. */
export function listOfSlice(slice: Slice): string {
  return `${sliceName(slice)}.jsonl`
}

/** The texts of a cache; those that a slice puts away lie in packs of its own. */
export function textsIn(folder: string, slice: Slice | undefined): ArticleTexts {
  return new ArticleTexts(new TextPacks(folder, slice && `${sliceName(slice)}-texts-`))
}

/** The lists of all slices that are in a cache. */
export function listsOfSlices(folder: string): readonly string[] {
  return namesIn(folder).filter((name) => LIST.test(name))
}

/** Removes what slices left. */
export function removeSlices(folder: string): void {
  for (const name of namesIn(folder))
    if (OF_SLICE.test(name)) orUndefined(() => rmSync(join(folder, name), { force: true }))
}

function namesIn(folder: string): string[] {
  return (orUndefined(() => readdirSync(folder)) ?? []).sort(byCodeUnits)
}
