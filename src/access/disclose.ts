// The step between reading and the archive: of each article what its audience may see, and nothing else.
import { OPEN_ACCESS } from '../article/access.ts'
import type { Article } from '../article/article.ts'
import type { ParsedArticle } from '../article/parse-article.ts'
import { NO_SKETCH } from '../article/sketch.ts'
import { digestOfSource, type FileIdentity, type SourceFacts } from '../article/source-file.ts'
import type { LanguageTag } from '../value/language.ts'
import { memoized, once } from '../value/memo.ts'
import { SecretWords } from '../value/secret-words.ts'
import { type AccessPolicy, accessOf, rulesFor } from './policy.ts'
import type { PublicArticle } from './public-article.ts'
import { namesOfArticle, runsOfText, type Secret, wordsOfPictures } from './secrets.ts'
import { closedSource, stubOf, withFields, withoutText } from './without-text.ts'

/** What the step makes of an archive's articles. */
export interface Disclosure {
  readonly articles: readonly PublicArticle[]
  /** The files of which not all is public. */
  readonly closed: ReadonlySet<string>
  /** What the leak test looks for; made when it is asked for, and empty in a private build. */
  secrets(): readonly Secret[]
}

/** Makes of each article what the audience may see of it on the day that the policy names. */
export function disclose(
  parsed: readonly ParsedArticle[],
  policy: AccessPolicy,
  language: LanguageTag,
): Disclosure {
  const disclosed = parsed.map((each) => discloseOne(each, policy, language))
  return {
    articles: disclosed.map(({ article }) => article),
    closed: new Set(disclosed.flatMap(({ secrets }, i) => (secrets ? (pathOf(parsed[i]) ?? []) : []))),
    secrets: once(() =>
      policy.audience === 'private' ? [] : disclosed.flatMap(({ secrets }) => secrets?.() ?? []),
    ),
  }
}

/** What was made of one article; `secrets` is there when not all of it is public. */
interface Disclosed {
  readonly article: PublicArticle
  readonly secrets?: () => Secret[]
}

/** Articles that are as they were are the very same, so that those who remember what they made of them need not make it anew. */
const remembered = memoized((_: ParsedArticle) => new Map<string, Disclosed>())

function discloseOne(parsed: ParsedArticle, policy: AccessPolicy, language: LanguageTag): Disclosed {
  const { article } = parsed
  const rules = rulesFor(policy.rules, pathOf(parsed) ?? '', article)
  const access = accessOf(article, rules, policy.asOf)
  const rights = article.rights ?? rules.find((rule) => rule.rights)?.rights ?? null
  if (!parsed.secret && access.level === 'open' && rights === article.rights && access === article.access)
    return { article: parsed as PublicArticle }
  const known = remembered(parsed)
  const key = JSON.stringify([policy.audience, access, rights, language])
  const found = known.get(key) ?? made(parsed, { access, rights, language, audience: policy.audience })
  known.set(key, found)
  return found
}

interface Decision extends Pick<Article, 'access' | 'rights'> {
  readonly language: LanguageTag
  readonly audience: AccessPolicy['audience']
}

function made(parsed: ParsedArticle, decision: Decision): Disclosed {
  const { access, rights, audience } = decision
  const { secret, ...own } = parsed
  const isClosed = secret !== undefined || access.level === 'metadata-only' || access.level === 'withheld'
  const face = faceOf(own, secret !== undefined, decision)
  if (!isClosed) return { article: face }
  const whole = secret?.whole ?? own
  const identity = identityOf(parsed.article.source, whole.article.source)
  const secrets = () => secretsOf(parsed, decision)
  const shared = { identity, mayServe: servingOf(parsed) }
  if (audience === 'public') return { article: { ...face, ...shared }, secrets }
  const article = withFields(whole.article, { access, rights })
  return { article: { ...whole, article, face: face.article, ...shared }, secrets }
}

/** What the public sees. */
function faceOf(
  own: Omit<ParsedArticle, 'secret'>,
  isRedacted: boolean,
  { access, rights, language }: Decision,
): PublicArticle {
  const silent = { acronyms: [], listed: [], shortcodes: undefined, links: [], pictures: undefined }
  if (access.level === 'withheld')
    return { ...silent, article: stubOf(own.article, access, language), isWithheld: true }
  if (access.level === 'metadata-only')
    return { ...silent, article: withFields(withoutText(own.article, access), { rights }) }
  // Beside the same text in the open, one with words taken out would show where they stood.
  const closed = isRedacted ? { source: closedSource(own.article.source), sketch: NO_SKETCH } : {}
  return { ...own, article: withFields(own.article, { access, rights, ...closed }) }
}

/** The register knows a file by its path, and by a digest of what is public of it. */
function identityOf(source: SourceFacts, { path }: SourceFacts): FileIdentity {
  const { part } = source
  return { path, sha256: digestOfSource(source), ...(part && { part: part.number }) }
}

/** An address that holds words which were taken out is not served any more. */
function servingOf({ secret }: ParsedArticle): (address: string) => boolean {
  const words = once(() => new SecretWords(secret?.words.map(({ text }) => text) ?? []))
  return (address) => secret === undefined || !words().isIn(address)
}

function secretsOf(parsed: ParsedArticle, { access }: Decision): Secret[] {
  const { secret } = parsed
  const path = pathOf(parsed) ?? ''
  const words = (secret?.words ?? []).map(({ text, isOnlyHere }) => ({
    text,
    mayBeElsewhere: isOnlyHere,
    path,
  }))
  const { article } = secret?.whole ?? parsed
  const hasNoText = access.level === 'metadata-only' || access.level === 'withheld'
  const runs = hasNoText ? runsOfText(article) : []
  const names = access.level === 'withheld' ? namesOfArticle(article, path) : []
  const pictures = hasNoText ? wordsOfPictures(article) : []
  return [...words, ...[...runs, ...names, ...pictures].map((text) => ({ text, mayBeElsewhere: true, path }))]
}

/** The path of the file, whatever is told of it. */
function pathOf(parsed: ParsedArticle | undefined): string | undefined {
  return (parsed?.secret?.whole ?? parsed)?.article.source.path
}

/** Whether an article is as it was read: then nothing of it is kept from anybody. */
export function isWhollyOpen({ article, secret }: ParsedArticle): boolean {
  return (
    !secret &&
    article.access.level === OPEN_ACCESS.level &&
    article.embargo === null &&
    article.expiry === null
  )
}
