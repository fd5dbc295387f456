// Which rules hold for an article, and how far it is open on a day.
import { type Access, type Embargo, moreClosed, OPEN_ACCESS, type Rights } from '../article/access.ts'
import type { Article } from '../article/article.ts'
import { isWithin, type SourcePath } from '../article/source-file.ts'
import { tagKey } from '../value/fold.ts'

/** For whom a site is. A private one shows everything, and says so. */
export type Audience = 'public' | 'private'

/** What the settings say of the articles of a folder, of a publication, or of a publication within a folder. */
export interface AccessRule {
  /** From the archive's root; undefined for everywhere. */
  readonly folder: SourcePath | undefined
  readonly publication: string | undefined
  readonly access: Access | undefined
  readonly embargo: Embargo | undefined
  readonly rights: Rights | undefined
}

/** All that decides what is public. */
export interface AccessPolicy {
  readonly audience: Audience
  /** `YYYY-MM-DD` that the build was told; empty when it was told none, and then every embargo holds. */
  readonly asOf: string
  readonly rules: readonly AccessRule[]
}

/** The policy of an archive that says nothing of access. */
export const OPEN_POLICY: AccessPolicy = { audience: 'public', asOf: '', rules: [] }

/** The rules that hold for the article of a file. */
export function rulesFor(
  rules: readonly AccessRule[],
  path: SourcePath,
  { publication }: Pick<Article, 'publication'>,
): readonly AccessRule[] {
  if (rules.length === 0) return rules
  return rules.filter((rule) => {
    const isOfFolder = rule.folder === undefined || isWithin(path, rule.folder)
    return isOfFolder && (rule.publication === undefined || isOf(rule.publication, publication.value?.name))
  })
}

function isOf(wanted: string, name: string | undefined): boolean {
  return name !== undefined && tagKey(name) === tagKey(wanted)
}

/** How far an article is open on a day, by its own word and by the rules that hold for it. */
export function accessOf(
  article: Pick<Article, 'access' | 'embargo' | 'expiry'>,
  rules: readonly AccessRule[],
  asOf: string,
): Access {
  const said = rules.reduce<Access>((most, rule) => closer(most, rule.access), article.access)
  const access = isExpired(article, asOf) ? closer(said, WITHHELD) : said
  const embargoes = [article.embargo, ...rules.map(({ embargo }) => embargo)].flatMap((each) => each ?? [])
  const [last] = embargoes
    .filter(({ until }) => asOf === '' || asOf < until)
    .sort((a, b) => (a.until < b.until ? 1 : -1))
  if (!last) return access
  const level = moreClosed(access.level, last.shows)
  const isLifted = level !== access.level
  return { ...access, level, reason: last.reason ?? access.reason, until: isLifted ? last.until : null }
}

const WITHHELD: Access = { ...OPEN_ACCESS, level: 'withheld' }

/** Whether an article is published no more. A build that is told no day does not know that it still is. */
function isExpired({ expiry }: Pick<Article, 'expiry'>, asOf: string): boolean {
  return expiry !== null && (asOf === '' || asOf >= expiry)
}

/** The more closed of two; of two that are as closed, the first. */
function closer(first: Access, second: Access | undefined): Access {
  return second && moreClosed(first.level, second.level) !== first.level ? second : first
}
