// Problems of saved pages.
import type { Diagnostic, Place } from '../diagnostic.ts'

export const pageTooDeep = (at: Place): Diagnostic => ({
  code: 'page-too-large',
  severity: 'error',
  message: 'The saved page is nested too deeply or has too many elements to be read safely. It was left out.',
  at,
  hint: 'Save the text of the article as .txt.',
})

export const contentNotFound = (at: Place): Diagnostic => ({
  code: 'content-not-found',
  severity: 'warning',
  message: 'No part of the saved page stands out as the article; all of its text was kept.',
  at,
})

export const pageWithoutText = (at: Place): Diagnostic => ({
  code: 'page-without-text',
  severity: 'warning',
  message:
    'The saved page holds no text: its script would have fetched it. Only what it declares is published.',
  at,
  hint: 'Open the page, wait until the article shows, and save it again; or save its text as .txt.',
})

export const pageOfFrames = (at: Place): Diagnostic => ({
  code: 'page-of-frames',
  severity: 'error',
  message:
    'The saved page is only a frame around other pages, and the article is in one of those. It was left out.',
  at,
  hint: 'Save the page inside the frame, or the text of the article as .txt.',
})

export const severalArticles = (at: Place): Diagnostic => ({
  code: 'several-articles',
  severity: 'warning',
  message: 'The saved page shows several articles; it was kept as one, without a date.',
  at,
  hint: 'Save each article by its own address, and remove this page.',
})

export const placeholderDate = (value: string, at: Place): Diagnostic => ({
  code: 'placeholder-date',
  severity: 'warning',
  message: `The page declares a date that programs write when they know none: ${value}. No date was made of it.`,
  at,
  hint: 'If the day is known, give it as "date" in front matter above the page.',
})
