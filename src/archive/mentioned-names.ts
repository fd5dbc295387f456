// The listed names of an article's text: what was found of each of its forms, as one.
import type { Mention } from '../article/values.ts'
import type { AuthorityName, NameAuthority } from '../names/authority.ts'
import { tagKey } from '../value/fold.ts'
import { by, byCodeUnits, inTurn, reversed } from '../value/order.ts'
import type { MentionedName } from './archive.ts'

/** The names that the forms found in a text stand for, those that stand there most often first. */
export function mentionedNames(
  listed: readonly Mention[],
  { byForm }: Pick<NameAuthority, 'byForm'>,
): MentionedName[] {
  if (listed.length === 0) return []
  const byName = new Map<AuthorityName, Mention[]>()
  for (const mention of listed) {
    const name = byForm.get(tagKey(mention.name))
    if (name) byName.set(name, [...(byName.get(name) ?? []), mention])
  }
  return [...byName]
    .flatMap(([name, mentions]) => mentionedName(name, mentions) ?? [])
    .sort(inTurn(reversed(by(({ count }) => count)), (a, b) => byCodeUnits(a.name.id, b.name.id)))
}

function mentionedName(name: AuthorityName, mentions: readonly Mention[]): MentionedName | undefined {
  const inOrder = [...mentions].sort(by(({ evidence }) => evidence.start))
  const [first] = inOrder
  if (!first) return undefined
  return {
    name,
    count: mentions.reduce((sum, { count }) => sum + count, 0),
    written: [...new Set(inOrder.map(({ evidence }) => evidence.quote.replace(/\s+/g, ' ')))],
    evidence: first.evidence,
  }
}
