// The pictures beside the articles: examined once, remembered by their stamps, and read again only when their bytes are wanted.
import type { Audience } from '../access/policy.ts'
import { type FileBeside, type Pictures, unusedPictures } from '../archive/pictures.ts'
import type { ParsedArticle } from '../article/parse-article.ts'
import { picturesInText } from '../article/pictures.ts'
import { heldBytes } from '../article/saved-page/pictures.ts'
import { decodeFile } from '../article/source-text.ts'
import { picturesKeptBack } from '../diagnostic/catalogue/pictures.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { cleanPicture, examinePicture } from '../picture/examine.ts'
import type { StoredFile } from '../render/output-file.ts'
import { formOf } from '../value/article-endings.ts'
import type { Digest } from '../value/digest.ts'
import { hasPictureEnding } from '../value/picture-endings.ts'
import { articleFiles } from './article-files.ts'
import type { PictureMemory, RememberedPicture } from './memory.ts'
import type { Inputs } from './sources.ts'
import type { ArticleFile, BesideFile } from './system.ts'

/** Files that are examined when they are asked for, and what is known of those that were; `memory` grows with them. */
export function examined(
  files: readonly BesideFile[],
  remembered: PictureMemory,
): { readonly files: readonly FileBeside[]; readonly memory: PictureMemory } {
  const memory = new Map<string, RememberedPicture>()
  const examine = (file: BesideFile) => {
    const { path, stamp } = file
    const known = memory.get(path) ?? remembered.get(path)
    const isSame = known !== undefined && known.stamp !== '' && known.stamp === stamp
    const read = isSame ? known.examined : file.read()
    const found = read instanceof Uint8Array ? examinePicture(read) : read
    if (!('code' in found) && stamp !== '') memory.set(path, { stamp, examined: found })
    return found
  }
  return { files: files.map((file) => ({ ...pick(file), examine: () => examine(file) })), memory }
}

function pick({ path, isOfPage }: BesideFile): Pick<FileBeside, 'path' | 'isOfPage'> {
  return { path, isOfPage }
}

/** Every picture that is published; its bytes are read when they are wanted. */
export function* pictureFiles({ sources }: Pictures, inputs: Inputs): Generator<StoredFile> {
  const byPath = new Map(inputs.beside.map((file) => [file.path, file]))
  const heldBy = heldReader()
  for (const { picture, original, file, isHeld, isCleaned } of sources) {
    const holder = articleFiles(inputs.scanned).get(file) ?? articleFiles(inputs.pages).get(file)
    const beside = byPath.get(file)
    const read = () => {
      const bytes = isHeld ? holder && heldBy(holder).get(original) : beside?.bytes(original)
      const published = bytes && (isCleaned ? cleanPicture(bytes) : bytes)
      if (!published) throw new Error(`The picture in "${file}" is not there any more.`)
      return published
    }
    yield { path: picture.path, digest: picture.sha256, read }
  }
}

/** Gives the pictures that a page holds. Those of one page are asked for one after the other, so only the last page's are kept. */
function heldReader(): (file: ArticleFile) => ReadonlyMap<Digest, Uint8Array> {
  let last: { readonly file: ArticleFile; readonly held: ReadonlyMap<Digest, Uint8Array> } | undefined
  return (file) => {
    if (last?.file === file) return last.held
    last = { file, held: new Map() }
    for (const result of file.read()) {
      const decoded = 'file' in result ? decodeFile(result.file) : 'empty'
      if (typeof decoded === 'object') last = { file, held: heldIn(file.path, decoded.text) }
    }
    return last.held
  }
}

function heldIn(path: string, text: string): ReadonlyMap<Digest, Uint8Array> {
  if (formOf(path) === 'html') return heldBytes(text)
  return new Map([...picturesInText(text)].map(({ bytes, facts }) => [facts.original.sha256, bytes]))
}

/** What is told once of pictures that are not published: those of articles with redactions, and those that nothing names. */
export function pictureNotes(
  parsed: readonly ParsedArticle[],
  files: readonly FileBeside[],
  audience: Audience,
): Diagnostic[] {
  const used = parsed.map(({ secret, ...own }) => {
    const { article, pictures, links } = secret?.whole ?? own
    return {
      from: article.source.path,
      targets: [...(pictures?.shown ?? []), ...(pictures?.ifThere ?? []), ...links],
    }
  })
  const kept = audience === 'private' ? [] : parsed.filter(({ secret }) => secret?.whole.pictures)
  const number = kept.reduce((sum, { secret }) => sum + (secret?.whole.pictures?.shown.length ?? 0), 0)
  const [first] = kept
  const path = first?.secret?.whole.article.source.path
  return [
    ...unusedPictures(used, files, hasPictureEnding),
    ...(number > 0 && path !== undefined ? [picturesKeptBack(number, path)] : []),
  ]
}
