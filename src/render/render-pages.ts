// From pages to files: one page at a time, so that memory never holds the site.
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Page } from '../page/plan-pages.ts'
import type { OutputFile } from './output-file.ts'
import { createTemplateEngine, type TemplateEngine } from './template-engine.ts'
import type { Theme } from './theme.ts'

/** Renders a page; undefined when its template is missing or stopped. */
export type PageRenderer = (page: Page) => OutputFile | undefined

/**
 * Makes the renderer of a site. What is wrong at one place of a template is reported once, with the first page that met
 * it: a misspelt name in the article template is one mistake, not one for each article.
 */
export function createPageRenderer(
  engine: TemplateEngine,
  report: (problem: Diagnostic) => void,
): PageRenderer {
  const reported = new Set<string>()
  const reportOnce = (problem: Diagnostic, page?: Page) => {
    const { path, line, column } = problem.at
    const key = JSON.stringify([problem.code, path, line, column])
    if (reported.has(key)) return
    reported.add(key)
    report(
      page ? { ...problem, message: `${problem.message} First met on the page ${page.address}.` } : problem,
    )
  }
  for (const problem of engine.problems) reportOnce(problem)
  return (page) => {
    const { value: content, diagnostics } = engine.render(page.template, page.data)
    for (const problem of diagnostics) reportOnce(problem, page)
    return content === undefined ? undefined : { path: page.file, content }
  }
}

/** Renders pages in the order in which they come. A page that cannot be rendered yields no file. */
export function* renderPages(
  pages: Iterable<Page>,
  theme: Theme,
  report: (problem: Diagnostic) => void,
  engine: TemplateEngine = createTemplateEngine(theme),
): Generator<OutputFile> {
  const render = createPageRenderer(engine, report)
  for (const page of pages) {
    const file = render(page)
    if (file) yield file
  }
}
