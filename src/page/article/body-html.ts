// An article's blocks as HTML: the only place where article text becomes markup, and every character of it
// is escaped here.
import {
  type Block,
  blockText,
  type Figure,
  type Image,
  type Inline,
  type LinkTarget,
  type List,
  type Row,
} from '../../article/block.ts'
import { escapeHtml } from '../../value/html.ts'
import type { Texts } from '../texts/texts.ts'
import type { LinkView } from '../views.ts'
import type { Passage } from './body-anchors.ts'

/** What a link's target became: an address relative to the page, or nothing. */
export interface LinkHref {
  readonly href: string
  /** Leads out of the archive. */
  readonly outside: boolean
  /** Of a picture, in pixels, as it is shown: room is kept for it before it is there. */
  readonly size?: { readonly width: number; readonly height: number }
}

/** Resolves a link; undefined for one that leads nowhere: its words stay, without a link. */
export type HrefOf = (target: LinkTarget) => LinkHref | undefined

/**
 * Writes blocks as HTML. Headings start at level 2 and never skip a level. `passages` are the blocks that bear an
 * id; paragraphs and headings among them get a link to themselves, whose sign is drawn by the stylesheet, so that
 * the text holds nothing but its own words. `back` leads from a passage that bears something out to what that is.
 */
export function bodyHtml(
  blocks: readonly Block[],
  hrefOf: HrefOf,
  texts: Texts,
  passages: readonly ShownPassage[] = [],
): string {
  return new BodyWriter(hrefOf, texts, passages).blocks(blocks)
}

/** A passage, and the way back to what its words bear out; no `href`, or none at all, where they bear out nothing. */
export interface ShownPassage extends Passage {
  readonly back?: LinkView
}

/** Texts one after the other, a stop between two that have none. */
function sentences(texts: readonly string[]): string {
  return texts
    .filter((text) => text !== '')
    .reduce((all, text) => {
      if (all === '') return text
      return `${all}${/[.!?…؟۔]$/.test(all) ? '' : '.'} ${text}`
    }, '')
}

/** Width and height as attributes; a picture that is much higher than wide is marked for the stylesheet. */
function sizeIn({ width, height }: NonNullable<LinkHref['size']>): string {
  return ` width="${width}" height="${height}"${height > width * TALL ? ' class="tall"' : ''}`
}

const TALL = 1.2

/** A picture among so many first blocks stands above the fold. */
const SEEN_AT_ONCE = 2

class BodyWriter {
  private level = 1
  private inLink = false
  /** How many blocks and pictures were written so far. */
  private written = 0
  private readonly referred = new Set<number>()
  private readonly hrefOf: HrefOf
  private readonly texts: Texts
  private readonly shown: ReadonlyMap<Block, ShownPassage>
  /** The words of the last heading. */
  private heading = ''

  constructor(hrefOf: HrefOf, texts: Texts, passages: readonly ShownPassage[]) {
    this.hrefOf = hrefOf
    this.texts = texts
    this.shown = new Map(passages.map((passage) => [passage.block, passage]))
  }

  blocks(blocks: readonly Block[]): string {
    return blocks.map((block) => this.block(block)).join('\n')
  }

  private block(block: Block): string {
    this.written += 1
    switch (block.type) {
      case 'paragraph':
        return `<p${this.id(block)}>${this.inlines(block.text)}${this.pin(block)}</p>`
      case 'heading': {
        this.level = Math.min(Math.max(2, block.level), this.level + 1, 4)
        this.heading = blockText(block)
        return `<h${this.level}${this.id(block)}>${this.inlines(block.text)}${this.pin(block)}</h${this.level}>`
      }
      case 'quote':
        return `<blockquote>\n${this.blocks(block.blocks)}\n</blockquote>`
      case 'list':
        return this.list(block)
      case 'code':
        return `<pre dir="ltr"><code>${escapeHtml(block.text)}</code></pre>`
      case 'table':
        return this.table(block)
      case 'figure':
        return this.figure(block)
      case 'rule':
        return '<hr>'
      case 'notes':
        return this.notes(block.items)
    }
  }

  private id(block: Block): string {
    const id = this.shown.get(block)?.id
    return id === undefined ? '' : ` id="${id}"`
  }

  private pin(block: Block): string {
    const passage = this.shown.get(block)
    if (!passage) return ''
    const name = this.texts.say(block.type === 'heading' ? 'body.link-heading' : 'body.link-paragraph')
    const pin = ` <a class="pin" href="#${passage.id}" tabindex="-1" aria-label="${escapeHtml(name)}"></a>`
    const { back } = passage
    return back === undefined || back.href === ''
      ? pin
      : `${pin} <a class="back" href="${back.href}" aria-label="${escapeHtml(back.label)}"></a>`
  }

  /** A picture of the archive's own with its caption; one that is not there, or is elsewhere, is a paragraph of its words. */
  private figure(block: Figure): string {
    const { image } = block
    const found = this.hrefOf(image.target)
    if (!found || found.outside) {
      return block.ifThere ? '' : `<p${this.id(block)}>${this.image(image)}${this.pin(block)}</p>`
    }
    const credit = image.credit ? `<span class="credit">${escapeHtml(image.credit)}</span>` : ''
    const words = [image.caption ? escapeHtml(image.caption) : '', credit].filter((part) => part !== '')
    const caption = words.length === 0 ? '' : `<figcaption>${words.join(' ')}</figcaption>`
    return `<figure${this.id(block)}>${this.image(image)}${caption}</figure>`
  }

  /** The number of an item is written where it does not follow on the one before. */
  private list(list: List): string {
    const { start, numbers, figures } = list
    const name = start === null ? 'ul' : 'ol'
    const first = start !== null && start !== 1 ? ` start="${start}"` : ''
    const written = start !== null && figures ? ` type="${figures}"` : ''
    const items = list.items.map((item, i) => {
      const number = numbers?.[i]
      const follows = number === undefined || number === (i === 0 ? start : (numbers?.[i - 1] ?? 0) + 1)
      return `<li${follows ? '' : ` value="${number}"`}>${this.item(item)}</li>`
    })
    return `<${name}${first}${written}${this.id(list)}>\n${items.join('\n')}\n</${name}>`
  }

  /** An item of one paragraph needs no paragraph around it. */
  private item(blocks: readonly Block[]): string {
    const [first, ...rest] = blocks
    if (first?.type !== 'paragraph') return this.blocks(blocks)
    return [this.inlines(first.text), ...rest.map((block) => this.block(block))].join('\n')
  }

  /** The frame around a wide table scrolls, with the keyboard too. */
  private table(block: Block & { type: 'table' }): string {
    const { head, rows } = block
    const row = (cells: Row, tag: string) =>
      `<tr>${cells.map((cell) => `<${tag}>${this.inlines(cell)}</${tag.split(' ')[0]}>`).join('')}</tr>`
    const thead =
      head.length === 0 ? '' : `<thead>${head.map((cells) => row(cells, 'th scope="col"')).join('')}</thead>`
    const tbody = `<tbody>${rows.map((cells) => row(cells, 'td')).join('\n')}</tbody>`
    const label = escapeHtml(
      this.heading === ''
        ? this.texts.say('body.table')
        : this.texts.say('body.table-of', { heading: this.heading }),
    )
    return `<div class="scroll"${this.id(block)} role="group" aria-label="${label}" tabindex="0"><table>${thead}${tbody}</table></div>`
  }

  private notes(items: readonly (readonly Block[])[]): string {
    const notes = items.map((item, i) => {
      const back = this.referred.has(i + 1)
        ? ` <a href="#ref-${i + 1}" aria-label="${escapeHtml(this.texts.say('body.back'))}">↩</a>`
        : ''
      return `<li id="note-${i + 1}">${this.item(item)}${back}</li>`
    })
    return `<section class="notes" aria-label="${escapeHtml(this.texts.say('body.notes'))}"><ol>\n${notes.join('\n')}\n</ol></section>`
  }

  private inlines(inlines: readonly Inline[]): string {
    return inlines.map((inline) => this.inline(inline)).join('')
  }

  private inline(inline: Inline): string {
    if (typeof inline === 'string') return escapeHtml(inline)
    switch (inline.type) {
      case 'strong':
        return `<strong>${this.inlines(inline.children)}</strong>`
      case 'emphasis':
        return `<em>${this.inlines(inline.children)}</em>`
      case 'strike':
        return `<s>${this.inlines(inline.children)}</s>`
      case 'code':
        return `<code>${escapeHtml(inline.text)}</code>`
      case 'break':
        return '<br>'
      case 'note':
        return this.noteReference(inline.number)
      case 'link':
        return this.link(inline.target, inline.children)
      case 'image':
        return this.image(inline)
    }
  }

  private noteReference(number: number): string {
    if (this.inLink) return `<sup>${number}</sup>`
    const id = this.referred.has(number) ? '' : ` id="ref-${number}"`
    this.referred.add(number)
    const label = this.texts.say('body.note', { number: this.texts.digits(number) })
    return `<sup><a${id} href="#note-${number}" aria-label="${escapeHtml(label)}">${number}</a></sup>`
  }

  /** A link within a link is only its words: HTML knows no such thing. */
  private link(target: LinkTarget, children: readonly Inline[]): string {
    const found = this.inLink ? undefined : this.hrefOf(target)
    if (!found) return this.inlines(children)
    this.inLink = true
    const words = this.inlines(children)
    this.inLink = false
    if (words === '') return ''
    const rel = found.outside ? ' rel="nofollow noreferrer ugc"' : ''
    return `<a href="${escapeHtml(found.href)}"${rel}>${words}</a>`
  }

  /** Pictures of the archive's own are shown; one elsewhere is a link, for no page may ask another host. */
  private image({ target, text, caption = '', credit = '' }: Image): string {
    const found = this.hrefOf(target)
    const said = sentences([text, caption === text ? '' : caption, credit])
    const words = said === '' ? this.texts.say('body.image') : this.texts.say('body.image-of', { text: said })
    if (!found) return escapeHtml(words)
    if (found.outside) return this.link(target, [words])
    const size = found.size ? sizeIn(found.size) : ''
    // What is seen at once is asked for at once.
    const lazy = this.written <= SEEN_AT_ONCE ? '' : ' loading="lazy"'
    return `<img src="${escapeHtml(found.href)}" alt="${escapeHtml(text)}"${size}${lazy}>`
  }
}
