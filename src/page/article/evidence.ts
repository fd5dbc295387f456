// Where on an article's page the words of its evidence stand.
import type { Article } from '../../article/article.ts'
import type { Claim, Evidence } from '../../article/claim.ts'
import { type ClaimRule, factsOfRule } from '../../article/rules/claim-rules.ts'
import type { Texts } from '../texts/texts.ts'
import type { EvidenceView } from './article-view.ts'
import { type Passage, Passages } from './body-anchors.ts'

/** The id of the page's headline. */
export const HEADLINE = 'headline'

/** The id of a line among the hidden ones. */
export function hiddenLineId(line: number): string {
  return `line-${line}`
}

/** The part of the page that shows evidence, by its id: the record, or where names stand. */
export type Showing = 'record' | 'tags'

/** Makes views of evidence, each with the way to its place on the page. */
export class EvidenceViews {
  private readonly article: Article
  private readonly texts: Texts
  private readonly passages: Passages
  private readonly file: string
  private readonly targets = new Map<string, Showing>()

  /** `file` leads to the article's file as it is, whose lines a script shows; empty where it is not published. */
  constructor(article: Article, passages: readonly Passage[], texts: Texts, file = '') {
    this.article = article
    this.texts = texts
    this.passages = new Passages(passages)
    this.file = file
  }

  /** The evidence of a claim; `rule` is that of the value it bears out. */
  views(evidence: readonly Evidence[], rule: ClaimRule | '', showing: Showing = 'record'): EvidenceView[] {
    return evidence.map((piece) => {
      const id = this.placeOf(piece, rule)
      if (id !== '' && !this.targets.has(id)) this.targets.set(id, showing)
      const href = id === '' ? this.lineInFile(piece) : `#${id}`
      return { quote: piece.quote, place: this.placeInWords(piece), href }
    })
  }

  /** Where the first of the views that lead to this id stands; undefined when none does. */
  leadingTo(id: string): Showing | undefined {
    return this.targets.get(id)
  }

  /** What stands nowhere on the page stands on a line of the file. */
  private lineInFile({ line, file }: Evidence): string {
    return this.file === '' || line === 0 || file !== undefined ? '' : `${this.file}#L${line}`
  }

  private placeInWords({ line, file }: Evidence): string {
    if (line === 0) return this.texts.say('evidence.file-name')
    const number = this.texts.digits(line)
    return file === undefined
      ? this.texts.say('evidence.line', { line: number })
      : this.texts.say('evidence.line-of', { line: number, file })
  }

  /**
   * Hidden lines and the headline are known by their places in the file, passages of the text by the words that they
   * hold. What stands in front matter, in the markup of a saved page or in another file is nowhere on the page.
   */
  private placeOf(evidence: Evidence, rule: ClaimRule | ''): string {
    const { headline, hidden } = this.article
    if (evidence.line === 0 || evidence.file !== undefined || !isPrinted(rule)) return ''
    const hiding = hidden.find((range) => overlap(range, evidence))
    if (hiding) return hiddenLineId(hiding.line)
    if (isPrinted(headline.rule) && standsIn(headline, evidence))
      return headline.value.includes(evidence.quote.trim()) ? HEADLINE : ''
    return this.passages.holding(evidence.quote)
  }
}

function isPrinted(rule: ClaimRule | ''): boolean {
  return rule !== '' && factsOfRule(rule).isPrinted
}

interface Range {
  readonly start: number
  readonly end: number
}

function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end
}

/** A headline that the archive made of the text is no place of its own. */
function standsIn({ status, evidence }: Claim<string>, piece: Evidence): boolean {
  return (
    status === 'stated' &&
    evidence.some((range) => range.file === undefined && range.line > 0 && overlap(range, piece))
  )
}
