// Reading and parsing files, one by one: what a parser does, here or in other threads. What is decided over many files is
// not its business (`parse-files.ts`).
import { edgesOf, edgesOfBlocks } from '../article/intake/shared/edges.ts'
import type { SharedPassage } from '../article/intake/shared/shared-passage.ts'
import { type ParsedArticle, parseArticles } from '../article/parse-article.ts'
import { wordsOfBlock } from '../article/saved-page/furniture.ts'
import type { SourceFile, SourcePath } from '../article/source-file.ts'
import { textOfFile } from '../article/source-text.ts'
import type { ParseSettings } from '../article/steps/open-file.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { formOf } from '../value/article-endings.ts'
import { type Digest, NO_DIGEST, sha256 } from '../value/digest.ts'
import type { Remembered, Store } from './memory.ts'
import type { ArticleFile, FileParser, Looked, System, ToLookAt, ToParse } from './system.ts'

/** Bytes of files that wait to be parsed, at most; of others the file is read again. */
const MOST_WAITING = 1 << 26

/** The parser of this thread. */
export class ParserHere implements FileParser {
  readonly #settings: ParseSettings
  readonly #system: Pick<System, 'breathe'> & { readonly store: Pick<Store, 'putAway'> }
  readonly #waiting = new Map<SourcePath, Read>()
  #bytesWaiting = 0

  constructor(
    settings: ParseSettings,
    system: Pick<System, 'breathe'> & { readonly store: Pick<Store, 'putAway'> },
  ) {
    this.#settings = settings
    this.#system = system
  }

  look(files: readonly ToLookAt[], done: (count: number) => void): Promise<Looked[]> {
    return this.#each(files, done, (each) => this.#lookAt(each))
  }

  parse(files: readonly ToParse[], done: (count: number) => void): Promise<Remembered[]> {
    return this.#each(files, done, ({ file, shared, edges, siteOrder }) => {
      const read = this.#waiting.get(file.path) ?? readFile(file)
      this.#waiting.delete(file.path)
      // The edges of a page are known from parsing it.
      return this.#parsed(file, { ...read, edges: read.edges || edges }, { shared, siteOrder })
    })
  }

  close(): void {
    this.#waiting.clear()
  }

  async #each<From, To>(
    files: readonly From[],
    done: (count: number) => void,
    make: (file: From) => To,
  ): Promise<To[]> {
    const made: To[] = []
    for (const file of files) {
      await this.#system.breathe()
      made.push(make(file))
      done(made.length)
    }
    return made
  }

  #lookAt({ file, digest }: ToLookAt): Looked {
    const read = readFile(file)
    if (digest !== '' && digest === read.digest && read.diagnostics.length === 0) return { is: 'same' }
    if (read.edges === '') return { is: 'done', now: this.#parsed(file, read, { shared: [] }) }
    const bytes = read.source?.bytes.length ?? 0
    if (this.#bytesWaiting + bytes <= MOST_WAITING) {
      this.#bytesWaiting += bytes
      this.#waiting.set(file.path, read)
    }
    return { is: 'waiting', sha256: read.sha256, edges: read.edges }
  }

  #parsed(
    { path, stamp }: ArticleFile,
    { source, digest, sha256, edges, diagnostics }: Read,
    { shared, siteOrder }: Pick<ToParse, 'shared' | 'siteOrder'>,
  ): Remembered {
    if (!source) return { stamp, digest, sha256: null, edges, shared: '', parsed: [], diagnostics }
    const { value, diagnostics: found } = parseArticles(source, { ...this.#settings, shared, siteOrder })
    return {
      stamp,
      digest,
      sha256,
      edges: shared.length === 0 && formOf(path) === 'html' ? edgesOfPage(value) : edges,
      shared: nameOfShared(shared),
      ...(siteOrder && { siteOrder }),
      parsed: value.map(({ raw: _, ...parsed }) => this.#system.store.putAway(parsed)),
      diagnostics: [...diagnostics, ...found],
    }
  }
}

/** Names what of a file's edges is taken for the site's; empty for nothing. */
export function nameOfShared(passages: readonly SharedPassage[]): string {
  return passages.map(({ kind, key, texts }) => `${kind} ${texts} ${key}`).join('\n')
}

/** What reading a file gave. */
interface Read {
  readonly source: SourceFile | undefined
  readonly digest: string
  readonly sha256: Digest
  readonly edges: string
  readonly diagnostics: readonly Diagnostic[]
}

function readFile({ read }: ArticleFile): Read {
  const diagnostics: Diagnostic[] = []
  for (const result of read()) {
    if ('diagnostic' in result) {
      diagnostics.push(result.diagnostic)
      continue
    }
    const source = result.file
    const bytes = sha256(source.bytes)
    return {
      source,
      digest: digestOf(source, bytes),
      sha256: bytes,
      edges: edgesOfFile(source),
      diagnostics,
    }
  }
  return { source: undefined, digest: '', sha256: NO_DIGEST, edges: '', diagnostics }
}

/** Of raw text; those of a saved page are known once it is parsed. Markdown is written by hand and has none. */
function edgesOfFile(source: SourceFile): string {
  return formOf(source.path) === 'text' ? edgesOf(textOfFile(source)) : ''
}

function edgesOfPage([page, ...others]: readonly ParsedArticle[]): string {
  if (!page || others.length > 0) return ''
  return edgesOfBlocks(page.article.body.filter(({ type }) => type !== 'figure').map(wordsOfBlock))
}

function digestOf({ path, sidecar }: SourceFile, bytes: Digest): string {
  return sha256(JSON.stringify([path, bytes, sidecar?.path ?? '', sidecar?.text ?? '']))
}
