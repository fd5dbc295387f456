// A parsed article without what only its reading put together: a name over two tags, an entity, an address with %-escapes.
import { REDACTED } from '../access.ts'
import type { Article } from '../article.ts'
import type { Block, Image, Inline, LinkTarget } from '../block.ts'
import type { Names } from '../intake/names/mentions.ts'
import type { ArticlePictures } from '../pictures.ts'
import type { Shortcodes } from '../tools/shortcodes.ts'
import type { Json, Mention } from '../values.ts'
import { redactedJson } from './redact-file.ts'
import type { Redactor } from './redactor.ts'

/** An article with what was read beside it. */
interface ReadArticle {
  readonly article: Article
  readonly acronyms: Names['acronyms']
  readonly listed: readonly Mention[]
  readonly shortcodes: Shortcodes | undefined
  readonly links: readonly LinkTarget[]
  readonly pictures: ArticlePictures | undefined
}

/** Parts that are made by the program and hold no words. */
const WORDLESS: ReadonlySet<string> = new Set([
  ...[
    'body',
    'bodyDigest',
    'sketch',
    'sha256',
    'rule',
    'status',
    'form',
    'encoding',
    'language',
    'dir',
    'kind',
    'edtf',
  ],
  ...['earliest', 'latest', 'precision', 'uri', 'level', 'access', 'embargo', 'redactions'],
])

/** The article once more without the words. Addresses that held one lead nowhere. */
export function redactArticle(parsed: ReadArticle, redactor: Redactor): ReadArticle {
  const { article, acronyms, listed, shortcodes, links } = parsed
  const clean = <T>(value: T): T => redactedValue(value, redactor) as T
  const fields = clean(article) as Article
  return {
    article: {
      ...fields,
      body: redactBlocks(article.body, redactor),
      tags: fields.tags.filter(({ name }) => isNamed(name)),
      authors: { ...fields.authors, value: fields.authors.value.filter(({ name }) => isNamed(name)) },
      slug: whole(article.slug, redactor),
      sourceUrl: whole(article.sourceUrl, redactor),
      archivedAt: article.archivedAt.filter((address) => !isTouched(address, redactor)),
      formerAddresses: article.formerAddresses.filter((address) => !isTouched(address, redactor)),
    },
    acronyms: clean(acronyms),
    listed: clean(listed),
    shortcodes: clean(shortcodes),
    links: links.filter(({ href }) => !isTouched(href, redactor)),
    // What was taken out of the words may be seen on a picture.
    pictures: undefined,
  }
}

/** Whether something of a name is left. */
function isNamed(name: string): boolean {
  return /[\p{L}\p{N}]/u.test(name)
}

/** An address is kept as it is, or not at all: with a sign in it, it would lead elsewhere. */
function whole(address: string | null, redactor: Redactor): string | null {
  return address === null || isTouched(address, redactor) ? null : address
}

/** Whether an address holds words that are to go, or held some that went. */
function isTouched(address: string, redactor: Redactor): boolean {
  return address.includes(REDACTED) || redactor.isIn(address)
}

/** Plain data, maps and sets without the words; numbers and what the program made of its own stay. */
function redactedValue(value: unknown, redactor: Redactor): unknown {
  if (typeof value === 'string') return redactor.text(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item: unknown) => redactedValue(item, redactor))
  if (value instanceof Map)
    return new Map(
      [...value].map(([key, inner]) => [redactedValue(key, redactor), redactedValue(inner, redactor)]),
    )
  if (value instanceof Set) return new Set([...value].map((inner) => redactedValue(inner, redactor)))
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key === 'extra') return [key, redactedJson(inner as Json, redactor)]
      return [key, WORDLESS.has(key) ? inner : redactedValue(inner, redactor)]
    }),
  )
}

/** Blocks without the words, also where a mark of the text parts them. */
export function redactBlocks(blocks: readonly Block[], redactor: Redactor): Block[] {
  return blocks.map((block) => redactBlock(block, redactor))
}

function redactBlock(block: Block, redactor: Redactor): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, text: redactInlines(block.text, redactor) }
    case 'quote':
      return { ...block, blocks: redactBlocks(block.blocks, redactor) }
    case 'list':
    case 'notes':
      return { ...block, items: block.items.map((item) => redactBlocks(item, redactor)) }
    case 'code':
      return { ...block, text: redactor.text(block.text) }
    case 'table': {
      const row = (cells: readonly (readonly Inline[])[]) =>
        cells.map((cell) => redactInlines(cell, redactor))
      return { ...block, head: block.head.map(row), rows: block.rows.map(row) }
    }
    case 'figure':
      return { ...block, image: redactImage(block.image, redactor) }
    case 'rule':
      return block
  }
}

/** A run of text as one, whatever marks are in it: the first piece of what goes bears the sign. */
function redactInlines(inlines: readonly Inline[], redactor: Redactor): Inline[] {
  const pieces = [...textsOf(inlines)]
  const stretches = redactor.find(pieces.join(''))
  let from = 0
  const next = (text: string): string => {
    const [start, end] = [from, from + text.length]
    from = end
    let made = ''
    let at = start
    for (const stretch of stretches) {
      if (stretch.end <= start || stretch.start >= end) continue
      made += text.slice(at - start, Math.max(stretch.start, start) - start)
      if (stretch.start >= start) made += REDACTED
      at = Math.min(stretch.end, end)
    }
    return made + text.slice(at - start)
  }
  return rebuilt(inlines, next, redactor)
}

/** The texts of a run, in order, as `rebuilt` goes through them. */
function* textsOf(inlines: readonly Inline[]): Generator<string> {
  for (const inline of inlines) {
    if (typeof inline === 'string') yield inline
    else if (inline.type === 'code') yield inline.text
    else if (inline.type === 'break') yield '\n'
    else if ('children' in inline) yield* textsOf(inline.children)
  }
}

function rebuilt(inlines: readonly Inline[], next: (text: string) => string, redactor: Redactor): Inline[] {
  return inlines.map((inline): Inline => {
    if (typeof inline === 'string') return next(inline)
    switch (inline.type) {
      case 'code':
        return { ...inline, text: next(inline.text) }
      case 'break':
        next('\n')
        return inline
      case 'note':
        return inline
      case 'image':
        return redactImage(inline, redactor)
      case 'link':
        return {
          ...inline,
          target: redactTarget(inline.target, redactor),
          children: rebuilt(inline.children, next, redactor),
        }
      default:
        return { ...inline, children: rebuilt(inline.children, next, redactor) }
    }
  })
}

function redactImage(image: Image, redactor: Redactor): Image {
  const { caption, credit, text } = image
  return {
    ...image,
    target: redactTarget(image.target, redactor),
    text: redactor.text(text),
    ...(caption !== undefined && { caption: redactor.text(caption) }),
    ...(credit !== undefined && { credit: redactor.text(credit) }),
  }
}

/** A target that names what is kept back leads nowhere. */
function redactTarget(target: LinkTarget, redactor: Redactor): LinkTarget {
  return isTouched(target.href, redactor) ? { href: '', wiki: false, at: null } : target
}
