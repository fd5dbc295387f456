// Problems of saved pages.
import type { Place } from '../place.ts'
import { type CodeTable, problemsOf } from '../problem.ts'

export const SAVED_PAGE_CODES = {
  'page-too-large': {
    severity: 'warning',
    meaning:
      'The markup of the page is so deep or so large that taking it apart could stop the whole build. All its words are published as plain paragraphs, menus and all, and nothing was read from them.',
    hint: 'Save the text of the article as .txt.',
    onReview: true,
  },
  'content-not-found': {
    severity: 'warning',
    meaning: 'The text of the page could not be told from its menus, so both are published.',
    advice: 'Look at the article page. If there is too much on it, save the text of the article as .txt.',
    doubt: { rank: 110, one: 'saved page shows no article', many: 'saved pages show no article' },
  },
  'page-without-text': {
    severity: 'warning',
    meaning: 'The page was saved before its script had loaded the text.',
    hint: 'Open the page, wait until the article shows, and save it again; or save its text as .txt.',
    onReview: true,
  },
  'page-of-frames': {
    severity: 'error',
    meaning: 'The page is a frameset: a browser fills it with other pages, which are not in the file.',
    hint: 'Save the page inside the frame, or the text of the article as .txt.',
  },
  'several-articles': {
    severity: 'warning',
    meaning:
      'The page is a front page or a list of articles, and no date or author on it belongs to the whole.',
    hint: 'Save each article by its own address, and remove this page.',
    onReview: true,
  },
  'articles-in-page': {
    severity: 'warning',
    meaning:
      'The page holds several articles, each whole and under a headline of its own. They are published as one, under the first headline, for the page says nothing that belongs to one of the others.',
    hint: 'Save each article by its own address, and remove this page.',
    onReview: true,
  },
  'placeholder-date': {
    severity: 'warning',
    meaning: 'The page declares a date such as 1 January 1970, which stands for “no date” in many programs.',
    hint: 'If the day is known, give it as "date" in front matter above the page.',
    onReview: true,
  },
} as const satisfies CodeTable

const problem = problemsOf(SAVED_PAGE_CODES)

export const pageTooLarge = (at: Place) =>
  problem(
    'page-too-large',
    at,
    'The saved page is nested too deeply or has too many elements to be taken apart. Its words are published as plain text.',
  )

export const contentNotFound = (at: Place) =>
  problem(
    'content-not-found',
    at,
    'No part of the saved page stands out as the article; all of its text was kept.',
  )

export const pageWithoutText = (at: Place) =>
  problem(
    'page-without-text',
    at,
    'The saved page holds no text, because its script was to load it later. Only what the page declares, such as its headline, is published.',
  )

export const pageOfFrames = (at: Place) =>
  problem(
    'page-of-frames',
    at,
    'The saved page is only a frame around other pages, and the article is in one of those. It was left out.',
  )

export const severalArticles = (at: Place) =>
  problem(
    'several-articles',
    at,
    'The saved page shows several articles; it was kept as one, without a date.',
  )

export const articlesInPage = (articles: number, at: Place) =>
  problem(
    'articles-in-page',
    at,
    `The saved page holds ${articles} articles, each with a headline of its own. They are published as one.`,
  )

export const placeholderDate = (value: string, at: Place) =>
  problem(
    'placeholder-date',
    at,
    `The page declares a date that programs write when they know none: ${value}. It was not used as a date.`,
  )
