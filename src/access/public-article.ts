// An article as its audience may see it: what the archive and every stage after it are made of.
import type { Article } from '../article/article.ts'
import type { ParsedArticle } from '../article/parse-article.ts'
import type { FileIdentity } from '../article/source-file.ts'

/** An article that went through the step of access. Its type says that no secret part is with it. */
export interface PublicArticle extends Omit<ParsedArticle, 'secret'> {
  readonly secret?: never
  /** Which file it is to the register, where `source` does not tell it: absent where it does. */
  readonly identity?: FileIdentity
  /** What the public sees of it, where this audience sees more: its address is made of that. */
  readonly face?: Article
  /** True for the stub of a withheld article, which stands in no list. */
  readonly isWithheld?: true
  /** Whether an address that it had may be served; absent where all may. */
  readonly mayServe?: (address: string) => boolean
}
