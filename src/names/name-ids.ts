// Ids of listed names: what their keeper gives, or else one made of the preferred form, so that none depends on the order
// of the list.
import { sha256, shortId } from '../value/digest.ts'
import { tagKey } from '../value/fold.ts'
import { canNameFolder, slugify } from '../value/slug.ts'

interface Named {
  readonly name: string
  readonly id?: string | undefined
}

/** The id of each name, in order. Of names whose preferred forms give the same, each bears a mark of its own. */
export function giveIds(names: readonly Named[]): string[] {
  const made = names.map(({ id, name }) => (id === undefined ? plainId(name) : ''))
  const holders = new Map<string, number>()
  for (const id of made) holders.set(id, (holders.get(id) ?? 0) + 1)
  return names.map(({ id, name }, i) => {
    const plain = made[i] ?? ''
    return id ?? (isNameId(plain) && holders.get(plain) === 1 ? plain : marked(plain, name))
  })
}

/** Whether a text can be an id: small letters, digits and single hyphens, as addresses have them. */
export function isNameId(text: string): boolean {
  const slug = slugify(text)
  return slug === text && canNameFolder(slug)
}

/** The id that would be made of a form alone; it may be none. */
export function plainId(name: string): string {
  return slugify(name.normalize('NFKD').replace(/[\u0300-\u036f]/g, ''))
}

function marked(plain: string, name: string): string {
  return [plain, shortId(sha256(tagKey(name)), 6)].filter(Boolean).join('-')
}
