// What a reader is told of an article of which not all is public.
import type { Access } from '../article/access.ts'
import type { Article } from '../article/article.ts'
import { parseArchiveDate, UNDATED } from '../value/archive-date.ts'
import type { SiteSettings } from './frame.ts'
import { dateInWords } from './texts/date-words.ts'
import type { Texts } from './texts/texts.ts'
import { isolated } from './texts/words.ts'

/** Since when it is so, until when, and why; as far as the keeper tells. */
export function accessLines({ since, until, reason }: Access, texts: Texts): string[] {
  const day = (text: string) => dateInWords(parseArchiveDate(text) ?? UNDATED, texts)
  return [
    ...(until === null ? [] : [texts.say('access.until', { day: day(until) })]),
    ...(since === null ? [] : [texts.say('access.since', { day: day(since) })]),
    ...(reason === null ? [] : [texts.say('access.reason', { reason: isolated(reason) })]),
  ]
}

/** The sentences above an article's text; none for one that is open as a whole. */
export function accessNotices(
  { access, redactions }: Article,
  { audience }: Pick<SiteSettings, 'audience'>,
  texts: Texts,
): string[] {
  const { level } = access
  const isPrivate = audience === 'private'
  const taken = redactions.map(({ count, reason }) => {
    const words = texts.count('access.redacted', count)
    return reason === null ? words : `${words} ${texts.say('access.reason', { reason: isolated(reason) })}`
  })
  if (level === 'open' || (level === 'noindex' && !isPrivate)) return taken
  const sentence = texts.say(isPrivate ? `access.private.${level}` : 'access.metadata-only')
  return [[sentence, ...accessLines(access, texts)].join(' '), ...taken]
}
