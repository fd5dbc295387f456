// Which pictures of the articles are published, and where: each is looked for beside the article that names it, and stands at the
// address of the article that has it first. The same picture is stored once.
import type { PublicArticle } from '../access/public-article.ts'
import type { LinkTarget } from '../article/block.ts'
import { isElsewhere, isTelling } from '../article/pictures.ts'
import { placeOfSource, type SourcePath } from '../article/source-file.ts'
import * as problem from '../diagnostic/catalogue/pictures.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { fileItself } from '../diagnostic/place.ts'
import type { Examined, PictureFacts } from '../picture/examine.ts'
import { FORMATS } from '../picture/picture.ts'
import { type Digest, shortId } from '../value/digest.ts'
import { by, inTurn } from '../value/order.ts'
import type { OutputPath, Permalink } from '../value/permalink.ts'
import { slugify } from '../value/slug.ts'
import type { Steps } from '../value/steps.ts'
import type { Entry, PublishedPicture } from './archive.ts'
import { FilesBeside } from './files-beside.ts'
import type { LinkResolver } from './links.ts'
import type { OwnPage } from './own-pages.ts'

/** What becomes of pictures: published without what they tell besides, as they are, or not at all. */
export const IMAGE_SETTINGS = ['strip', 'original', 'none'] as const
export type ImageSetting = (typeof IMAGE_SETTINGS)[number]

/** A file that stands among the articles and is none. */
export interface FileBeside {
  readonly path: SourcePath
  /** Whether a browser put it there with a saved page: then nobody misses it when it is not used. */
  readonly isOfPage: boolean
  /** What its bytes are; a problem when they cannot be read. */
  examine(): Examined | Diagnostic
}

/** Where the bytes of a published picture come from: a file, or the article that holds them. */
export interface PictureSource {
  readonly picture: PublishedPicture
  /** Of the bytes as they are there. */
  readonly original: Digest
  readonly file: SourcePath
  /** Whether the file is an article that holds the picture. */
  readonly isHeld: boolean
  /** Whether its bytes are published without what they tell besides. */
  readonly isCleaned: boolean
}

/** The pictures of an archive. */
export interface Pictures {
  /** The picture that a target means in a file; undefined for one that is not published. */
  of(target: LinkTarget, from: SourcePath): PublishedPicture | undefined
  /** Whether a target means a file that stands among the articles. */
  isBeside(target: LinkTarget, from: SourcePath): boolean
  /** In the order of their paths. */
  readonly sources: readonly PictureSource[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What pictures are published of. */
export interface Illustration {
  readonly entries: readonly Entry[]
  /** Pages that have pictures, too; after all articles. */
  readonly ownPages: readonly OwnPage[]
  readonly files: readonly FileBeside[]
  readonly setting: ImageSetting
  /** Where a link leads otherwise: a picture in public/ is there already. */
  readonly resolve: LinkResolver
}

/** Finds the pictures of all articles and own pages, one article after another. */
export function* illustrate(articles: readonly PublicArticle[], given: Illustration): Steps<Pictures> {
  const work = new Illustrator(given)
  const byPlace = new Map(articles.map((each) => [placeOfSource(each.article.source), each]))
  for (const { article, permalink } of [...inOrderOfAccession(given.entries), ...given.ownPages]) {
    const named = byPlace.get(placeOfSource(article.source))
    if (!named || (!named.pictures && named.links.length === 0)) continue
    work.take(named, permalink)
    yield
  }
  return work.done()
}

/** Whoever came first keeps a picture: it does not move when another article shows it too. */
function inOrderOfAccession(entries: readonly Entry[]): Entry[] {
  return [...entries].sort(
    inTurn(
      by(({ accession }) => accession.sequence),
      by(({ permalink }) => permalink),
    ),
  )
}

/** A picture that was found, and where. */
interface NamedPicture {
  readonly facts: PictureFacts
  readonly file: SourcePath
  readonly isHeld: boolean
}

class Illustrator {
  private readonly given: Illustration
  private readonly beside: FilesBeside<FileBeside>
  private readonly byReference = new Map<string, PublishedPicture>()
  private readonly byDigest = new Map<Digest, PictureSource>()
  private readonly found: Diagnostic[] = []
  /** Files of which was told why they are no pictures. */
  private readonly refused = new Set<SourcePath>()
  private readonly telling: PictureFacts[] = []
  private off = 0
  private elsewhere = 0
  private elsewhereIn: SourcePath[] = []

  constructor(given: Illustration) {
    this.given = given
    this.beside = new FilesBeside(given.files)
  }

  take({ article, pictures, links }: PublicArticle, permalink: Permalink): void {
    const { path } = article.source
    if (pictures && pictures.elsewhere > 0) {
      this.elsewhere += pictures.elsewhere
      this.elsewhereIn.push(path)
    }
    const held = new Map(pictures?.held.map((facts) => [`data:${facts.original.sha256}`, facts]))
    let lacking = 0
    for (const target of pictures?.ifThere ?? []) this.showIfThere(target, path, permalink)
    for (const target of pictures?.shown ?? []) {
      if (this.given.resolve(target, path).kind === 'file') continue
      if (this.given.setting === 'none') this.off += 1
      else if (!this.show(target, path, { permalink, facts: held.get(target.href) })) {
        if (target.at) this.found.push(problem.pictureMissing(target.href, target.at))
        else lacking += 1
      }
    }
    if (lacking > 0) this.found.push(problem.picturesMissing(lacking, fileItself(path)))
    for (const link of links) this.follow(link, path, permalink)
  }

  /** Shows a picture that a page names, or front matter: only this one says where, and misses it. */
  private showIfThere(target: LinkTarget, from: SourcePath, permalink: Permalink): void {
    const { setting, resolve } = this.given
    if (target.at && resolve(target, from).kind === 'file') return
    if (setting !== 'none' && this.show(target, from, { permalink, facts: undefined })) return
    if (target.at && setting === 'none') this.off += 1
    else if (target.at) this.found.push(problem.pictureMissing(target.href, target.at))
    else {
      this.elsewhere += 1
      if (this.elsewhereIn.at(-1) !== from) this.elsewhereIn.push(from)
    }
  }

  /** Shows a picture that a text names. False when it is nowhere. */
  private show(
    target: LinkTarget,
    from: SourcePath,
    { permalink, facts }: { readonly permalink: Permalink; readonly facts: PictureFacts | undefined },
  ): boolean {
    if (facts) {
      this.publish(target, from, permalink, { facts, file: from, isHeld: true })
      return true
    }
    const file = this.beside.find(target, from)
    if (file === 'several') {
      this.found.push(problem.pictureAmbiguous(target.href, target.at ?? fileItself(from)))
      return true
    }
    if (!file) return false
    const examined = this.examine(file)
    if (examined) this.publish(target, from, permalink, { facts: examined, file: file.path, isHeld: false })
    return true
  }

  /** A link that leads to a picture among the articles publishes it; one to another file is told. */
  private follow(link: LinkTarget, from: SourcePath, permalink: Permalink): void {
    const isOpen = this.given.resolve(link, from).kind === 'nowhere'
    const file = isOpen ? this.beside.find(link, from) : undefined
    if (!file || file === 'several') return
    const examined = this.given.setting === 'none' ? { fault: 'unknown' } : file.examine()
    if ('format' in examined)
      this.publish(link, from, permalink, { facts: examined, file: file.path, isHeld: false })
    else if (link.at) this.found.push(problem.fileNotPublished(file.path, link.at))
  }

  private examine(file: FileBeside): PictureFacts | undefined {
    const examined = file.examine()
    if ('format' in examined) return examined
    if (this.refused.has(file.path)) return undefined
    this.refused.add(file.path)
    this.found.push('code' in examined ? examined : problem.pictureNotPublished(file.path, examined.fault))
    return undefined
  }

  private publish(target: LinkTarget, from: SourcePath, permalink: Permalink, found: NamedPicture): void {
    const { facts, file, isHeld } = found
    const isCleaned = this.given.setting === 'strip' || facts.format === 'svg'
    const fixity = isCleaned ? facts.cleaned : facts.original
    if (!fixity) {
      if (!this.refused.has(file)) this.found.push(problem.pictureNotPublished(file, 'uncleanable'))
      this.refused.add(file)
      return
    }
    const known = this.byDigest.get(fixity.sha256)
    if (known) {
      this.byReference.set(keyOf(target, from), known.picture)
      return
    }
    if (isTelling(facts)) this.telling.push(facts)
    const { format, width, height } = facts
    const path = pathOf(permalink, isHeld ? '' : file, fixity.sha256) + FORMATS[format].ending
    const picture: PublishedPicture = { path, format, width, height, ...fixity }
    this.byDigest.set(fixity.sha256, {
      picture,
      original: facts.original.sha256,
      file,
      isHeld,
      isCleaned,
    })
    this.byReference.set(keyOf(target, from), picture)
  }

  done(): Pictures {
    const { byReference, beside } = this
    return {
      of: (target, from) => byReference.get(keyOf(target, from)),
      isBeside: (target, from) => beside.find(target, from) !== undefined,
      sources: [...this.byDigest.values()].sort(by(({ picture }) => picture.path)),
      diagnostics: [...this.found, ...this.notes()],
    }
  }

  /** What is told once of all. */
  private notes(): Diagnostic[] {
    const notes: Diagnostic[] = []
    const [first] = this.elsewhereIn
    if (first !== undefined)
      notes.push(problem.picturesElsewhere(this.elsewhere, this.elsewhereIn.length, first))
    if (this.off > 0) notes.push(problem.picturesOff(this.off))
    if (this.telling.length > 0) {
      const isPublished = this.given.setting === 'original'
      notes.push((isPublished ? problem.picturesTelling : problem.picturesCleaned)(this.telling))
    }
    return notes
  }
}

/** The readable part of a picture's name, at most so many characters. */
const LONGEST_NAME = 60
/** Forty bits of its digest: two pictures of one article never meet. */
const DIGEST_LENGTH = 8

/** The path of a picture without its ending: below its article, by its file's name and its own digest, so that it never changes. */
function pathOf(permalink: Permalink, file: SourcePath, sha256: Digest): OutputPath {
  const stem = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
  const name = [...slugify(stem)].slice(0, LONGEST_NAME).join('').replace(/-+$/, '')
  return `${permalink.slice(1)}${name === '' ? 'picture' : name}-${shortId(sha256, DIGEST_LENGTH)}`
}

function keyOf({ href, wiki }: LinkTarget, from: SourcePath): string {
  return `${from}\0${wiki ? '[[' : ''}${href}`
}

/** A resolver that knows the pictures too. */
export function withPictures(resolve: LinkResolver, pictures: Pictures): LinkResolver {
  return (target, from) => {
    const found = resolve(target, from)
    if (found.kind !== 'nowhere') return found
    const picture = pictures.of(target, from)
    return picture ? { kind: 'picture', picture } : found
  }
}

/** Notes on pictures among the articles that no article names, be it open or not. */
export function unusedPictures(
  used: Iterable<{ readonly targets: readonly LinkTarget[]; readonly from: SourcePath }>,
  files: readonly FileBeside[],
  isPicture: (path: SourcePath) => boolean,
): Diagnostic[] {
  const beside = new FilesBeside(files)
  const named = new Set<SourcePath>()
  for (const { targets, from } of used)
    for (const target of targets) {
      const file = isElsewhere(target.href) ? undefined : beside.find(target, from)
      if (file && file !== 'several') named.add(file.path)
    }
  const unused = files.filter(({ path, isOfPage }) => !isOfPage && isPicture(path) && !named.has(path))
  const [first] = unused
  return first ? [problem.picturesUnused(unused.length, first.path)] : []
}
