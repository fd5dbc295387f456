// Whether the templates can render every page: one page of each when the theme is new, all pages that may show
// something new later.
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Page } from '../page/plan-pages.ts'
import { renderPages } from '../render/render-pages.ts'
import { createTemplateEngine, type TemplateEngine } from '../render/template-engine.ts'
import { pagesDigest, type Theme } from '../render/theme.ts'
import type { Steps } from '../value/steps.ts'

/** What is known of the templates. */
export class TemplateChecks {
  #engine: { readonly theme: string; readonly made: TemplateEngine } | undefined
  /** Digest of the theme that all pages were rendered with. */
  #checked = ''
  /** Pages that may show what no page showed before; undefined for all. */
  #unchecked: Set<string> | undefined

  /** The engine of a theme; the last one stays. */
  engineOf(theme: Theme): TemplateEngine {
    const digest = pagesDigest(theme)
    if (this.#engine?.theme !== digest) this.#engine = { theme: digest, made: createTemplateEngine(theme) }
    return this.#engine.made
  }

  /** Whether not all pages were rendered with a theme yet. */
  isNew(theme: Theme): boolean {
    return pagesDigest(theme) !== this.#checked
  }

  /** These pages may show what no page showed before. */
  add(addresses: Iterable<string>): void {
    for (const address of addresses) this.#unchecked?.add(address)
  }

  /** All pages may. */
  addAll(): void {
    this.#unchecked = undefined
  }

  /** Renders the first page of each template; gives what is wrong. */
  *checkOneOfEach(pages: Iterable<Page>, theme: Theme): Steps<Diagnostic[]> {
    const kinds = new Map<string, Page>()
    for (const page of pages) if (!kinds.has(page.template)) kinds.set(page.template, page)
    return yield* this.#check(kinds.values(), theme)
  }

  /** Renders those of the pages that are to be checked; gives what is wrong. */
  *checkAll(pages: Iterable<Page>, theme: Theme): Steps<Diagnostic[]> {
    const some = [...pages].filter(({ address }) => this.#unchecked?.has(address) ?? true)
    const found = yield* this.#check(some, theme)
    this.#checked = pagesDigest(theme)
    this.#unchecked = new Set()
    return found
  }

  *#check(pages: Iterable<Page>, theme: Theme): Steps<Diagnostic[]> {
    const found: Diagnostic[] = []
    let count = 0
    for (const _ of renderPages(pages, theme, (problem) => found.push(problem), this.engineOf(theme)))
      if (++count % PAGES_A_STEP === 0) yield
    return found
  }
}

const PAGES_A_STEP = 16
