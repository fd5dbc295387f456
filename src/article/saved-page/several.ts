// How many articles a page holds: each in an element of its own, under a headline of its own.
import { walkSource } from './source.ts'

/** A teaser of another article is shorter, and its headline leads there. In UTF-16 units. */
const LEAST_TEXT = 200
/** Share of the text of all above which the longest is the article of the page, and the others stand beside it. */
const MOST_SHARE = 0.75

interface Candidate {
  text: number
  heading: string
  isLinked: boolean
}

/** Marks by which an element of any name is an article: microformats, microdata, roles. */
const MARK = /(?:^|\s)h-?entry(?=\s|$)/i
const TYPE = /schema\.org\/(?:News|Blog|Opinion|Reportage)?(?:Article|Posting)$/i
const MARKS = /\bh-?entry\b|schema\.org\/(?:\w{0,20}Article|BlogPosting)\b|role=["']?article\b/gi

function isArticle(name: string, { class: classes = '', itemtype = '', role = '' }: Attributes): boolean {
  return name === 'article' || MARK.test(classes) || TYPE.test(itemtype.trim()) || role === 'article'
}

type Attributes = Readonly<Record<string, string>>

/** Whether a page has more than one element that is marked as an article, without looking at which. */
export function mayHoldSeveral(html: string, elements: number): boolean {
  if (elements > 1) return true
  const marks = html.matchAll(MARKS)
  return !marks.next().done && !marks.next().done
}

/** The number of articles that a page holds; 1 for a page with one article, or without any such element. */
export function articlesIn(html: string): number {
  const found: Candidate[] = []
  const open: string[] = []
  const marked: boolean[] = []
  /** How many articles are open, one in the other. */
  let articles = 0
  walkSource(html, {
    open(name, attributes) {
      const isOwn = isArticle(name, attributes)
      if (isOwn && articles === 0 && !isAside(open)) found.push({ text: 0, heading: '', isLinked: false })
      open.push(name)
      marked.push(isOwn)
      if (isOwn) articles++
    },
    text(text) {
      const here = found.at(-1)
      if (!here || articles === 0 || isAside(open)) return
      const heading = open.find((name) => /^h[1-3]$/.test(name))
      if (heading === undefined) {
        if (isProse(open)) here.text += text.trim().length
      } else {
        here.heading += text.trim()
        here.isLinked ||= open.includes('a')
      }
    },
    close(name) {
      const at = open.lastIndexOf(name)
      if (at < 0) return
      articles -= marked.slice(at).filter(Boolean).length
      open.length = at
      marked.length = at
    },
  })
  const own = found.filter(({ text, heading, isLinked }) => text >= LEAST_TEXT && heading !== '' && !isLinked)
  const longest = Math.max(0, ...own.slice(0, MOST).map(({ text }) => text))
  const all = own.reduce((sum, { text }) => sum + text, 0)
  const isOne = new Set(own.map(({ heading }) => heading)).size < own.length || longest > MOST_SHARE * all
  return isOne ? 1 : Math.max(1, own.length)
}

/** More of them are a list, whatever their share. */
const MOST = 1000

/** Paragraphs of prose: what stands in links, lists and forms is the site's. */
function isProse(open: readonly string[]): boolean {
  return open.includes('p') && !open.some((name) => NO_PROSE.has(name))
}

const NO_PROSE = new Set(['a', 'button', 'form', 'li', 'label', 'table'])
const ASIDE = new Set(['aside', 'footer', 'nav', 'script', 'style', 'dialog', 'form'])

function isAside(open: readonly string[]): boolean {
  return open.some((name) => ASIDE.has(name))
}
