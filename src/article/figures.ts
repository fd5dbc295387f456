// Pictures that stand by themselves: a paragraph of nothing but pictures is figures, and a caption is parted from its credit.
import type { Block, Figure, Image, Inline } from './block.ts'

/** Blocks in which paragraphs of nothing but pictures are figures. */
export function withFigures(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.type !== 'paragraph') return [block]
    return figuresOf(block.text) ?? [block]
  })
}

/**
 * The figures that a paragraph is; undefined for any other paragraph. Words in italics right below one picture are its caption: most
 * writers of Markdown have no other way to write one.
 */
function figuresOf(text: readonly Inline[]): Figure[] | undefined {
  const parts = text.filter((inline) => !isBlank(inline))
  const [first, second, ...more] = parts
  if (parts.every(isImage)) return parts.length === 0 ? undefined : parts.map(figureOf)
  if (!first || !second || more.length > 0 || !isImage(first) || first.caption !== undefined) return undefined
  if (typeof second === 'string' || second.type !== 'emphasis') return undefined
  const words = wordsOf(second.children)
  return words === undefined ? undefined : [figureOf({ ...first, caption: words })]
}

/** Words without a link or a note in them, which a caption cannot hold. */
function wordsOf(inlines: readonly Inline[]): string | undefined {
  const words = inlines.map((inline) => {
    if (typeof inline === 'string') return inline
    if (inline.type === 'break') return ' '
    return inline.type === 'strong' || inline.type === 'emphasis' ? wordsOf(inline.children) : undefined
  })
  return words.includes(undefined) ? undefined : words.join('')
}

function isBlank(inline: Inline): boolean {
  return typeof inline === 'string' ? inline.trim() === '' : inline.type === 'break'
}

function isImage(inline: Inline): inline is Image {
  return typeof inline === 'object' && inline.type === 'image'
}

/** A figure of a picture, whose credit is parted from its caption. */
export function figureOf(image: Image): Figure {
  const { caption, ...rest } = image
  if (caption === undefined || image.credit !== undefined) return { type: 'figure', image }
  const parted = partCredit(caption)
  return {
    type: 'figure',
    image: {
      ...rest,
      ...(parted.caption !== '' && { caption: parted.caption }),
      ...(parted.credit !== '' && { credit: parted.credit }),
    },
  }
}

/** How a credit begins: `Photo: …`, `Photograph by …`, `© …`, in the languages of the interface and of the trade. */
const MARK =
  /(?:^|[.!?…|)\]"”»،؛-]\s+|[([]\s*)((?:(?:photo(?:graph)?s?|pictures?|images?|credits?|foto|fotos|bild|crédit|عکس|انځور)(?:\s+credits?)?(?:\s*:|\s+by\s)|©|\(c\)\s)\s*\S)/giu
/** A longer one is a part of the caption. In UTF-16 units. */
const LONGEST_CREDIT = 120

/** A caption parted from the credit at its end; either is empty when there is none. */
export function partCredit(words: string): { readonly caption: string; readonly credit: string } {
  const near = Math.max(0, words.length - LONGEST_CREDIT)
  for (const match of words.slice(near).matchAll(MARK)) {
    const at = near + match.index + match[0].length - (match[1] ?? '').length
    const credit = words.slice(at).trim()
    if (near > 0 && match.index === 0) continue
    if (/[.!?]\s+\S/.test(credit)) continue
    const isInBrackets = /[([]\s*$/.test(words.slice(0, at))
    return {
      caption: words.slice(0, at).replace(isInBrackets ? /\s*[([]\s*$/ : /\s+$/, ''),
      credit: isInBrackets ? credit.replace(/[)\]]\.?$/, '') : credit,
    }
  }
  return { caption: words, credit: '' }
}
