// Problems of the site as a whole, which `check` looks for: of the theme's pages and the keeper's own as well.
import { fileItself } from '../place.ts'
import { type CodeTable, problemsOf } from '../problem.ts'

export const SITE_CODES = {
  'site-link-dead': {
    severity: 'warning',
    meaning:
      'A page of the site leads to an address of the site where nothing is, or out of the folder that the site stands in.',
    advice: 'Correct the link in the template, or in the file of public/ or articles/ that it comes from.',
  },
  'site-anchor-dead': {
    severity: 'warning',
    meaning: 'A page of the site leads to a place within a page that has no such place.',
    advice: 'Correct what stands behind the # of the link, or give the element its id.',
  },
  'site-file-missing': {
    severity: 'warning',
    meaning:
      'A page or a style of the site asks for a picture, a script, a style or another file that the site does not have.',
    advice: 'Put the file into public/ or templates/assets/, or correct its name.',
  },
  'site-id-twice': {
    severity: 'warning',
    meaning: 'Two elements of a page have the same id, so that links and scripts find only the first.',
    advice: 'Give one of them another id in the template or the page.',
  },
} as const satisfies CodeTable

const problem = problemsOf(SITE_CODES)

/** What is wrong of something in the site, and on how many other pages it is so. */
export interface SiteProblem {
  readonly code: keyof typeof SITE_CODES
  /** The first page that has it, by its path in the site. */
  readonly path: string
  /** The address as written, or the id. */
  readonly what: string
  /** Other pages of which the same is true. */
  readonly others: number
}

const SENTENCES: Readonly<Record<keyof typeof SITE_CODES, (what: string) => string>> = {
  'site-link-dead': (what) => `The page leads to "${what}", where the site has nothing`,
  'site-anchor-dead': (what) => `The page leads to "${what}", which has no such place`,
  'site-file-missing': (what) => `The file asks for "${what}", which the site does not have`,
  'site-id-twice': (what) => `The page has the id "${what}" more than once`,
}

export const siteProblem = ({ code, path, what, others }: SiteProblem) => {
  const also = others === 0 ? '' : `; so ${others === 1 ? 'is one other page' : `are ${others} other pages`}`
  return problem(code, fileItself(path), `${SENTENCES[code](what)}${also}.`)
}
