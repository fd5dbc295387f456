// In which order each site writes day and month in figures, as its articles in this archive show: it settles `03/05/2021` in
// another article of the same site. Decided over the whole archive, from what each article was read as by itself.
import type { Article } from '../article/article.ts'
import type { DayOrder } from '../article/intake/dates/words.ts'
import type { ClaimRule } from '../article/rules/claim-rules.ts'
import { isChoice, plainDay } from '../value/archive-date.ts'

/** So many articles must show the order, and none the other: one alone may be a slip, or quote another site's date. */
const FEWEST = 2

/** What an article says of its site and its day. */
export type DatedArticle = Pick<Article, 'sourceUrl' | 'publication' | 'published'>

/** The order of each site that has one. */
export class DayOrders {
  readonly #bySite: ReadonlyMap<string, DayOrder>

  constructor(bySite: ReadonlyMap<string, DayOrder>) {
    this.#bySite = bySite
  }

  /** The order that settles the article's day; undefined where nothing is to be settled, or the site shows none. */
  of(article: DatedArticle): DayOrder | undefined {
    if (this.#bySite.size === 0 || !isOpen(article)) return undefined
    const site = siteOf(article)
    return site === undefined ? undefined : this.#bySite.get(site)
  }
}

/** Reads the order of each site off its articles. Their own order is of no account. */
export function decideDayOrders(articles: Iterable<DatedArticle>): DayOrders {
  const shown = new Map<string, Record<DayOrder, number>>()
  for (const article of articles) {
    const order = orderShown(article)
    const site = order && siteOf(article)
    if (!order || site === undefined) continue
    const counts = shown.get(site) ?? { 'day first': 0, 'month first': 0 }
    counts[order] += 1
    shown.set(site, counts)
  }
  const decided = [...shown].flatMap(([site, counts]): [string, DayOrder][] => {
    const order: DayOrder = counts['day first'] > 0 ? 'day first' : 'month first'
    const other: DayOrder = order === 'day first' ? 'month first' : 'day first'
    return counts[order] >= FEWEST && counts[other] === 0 ? [[site, order]] : []
  })
  return new DayOrders(new Map(decided))
}

/** What an article is of: the host of its address; without one, its publication. */
function siteOf({ sourceUrl: address, publication }: DatedArticle): string | undefined {
  if (address !== null && URL.canParse(address)) return new URL(address).host.replace(/^www\./, '')
  const name = publication.value?.name
  return name === undefined ? undefined : `publication ${name.toLowerCase()}`
}

/** A day in figures, as orders are shown and settled; behind stops the day always comes first. */
const FIGURES = /(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(?:\d\d)?\d\d(?![\d/-])/

/** Rules by which others than the article itself chose the day: they show nothing of its site. */
const BY_OTHERS: ReadonlySet<string> = new Set<ClaimRule>(['date.line-as-site', 'date.line-by-language'])

/** The order in which the article's day is written, where a day above twelve, a weekday or another date tells which day it is. */
function orderShown({ published: { value, rule, evidence } }: DatedArticle): DayOrder | undefined {
  const day = plainDay(value)
  const [, a, , b] = FIGURES.exec(evidence[0]?.quote ?? '') ?? []
  if (!day || a === b || BY_OTHERS.has(rule)) return undefined
  const [first, second] = [Number(a), Number(b)]
  if (first === day.day && second === day.month) return 'day first'
  return first === day.month && second === day.day ? 'month first' : undefined
}

/** Whether the day stays a choice by what the article says itself; one that was settled by its site still does. */
function isOpen({ published }: DatedArticle): boolean {
  return published.rule === 'date.line-as-site' || isChoice(published.value)
}
