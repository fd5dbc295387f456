// From pages to files: one page at a time, so that memory never holds the site.
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Page } from '../page/views.ts'
import type { OutputFile } from './output-file.ts'
import { createTemplateEngine, type TemplateEngine } from './template-engine.ts'
import type { Theme } from './theme.ts'

/**
 * Renders pages in the order in which they come. A page that cannot be rendered yields no file. What is
 * wrong at one place of a template is reported once, with the first page that met it: a misspelt name in
 * the article template is one mistake, not one for each article.
 */
export function* renderPages(
  pages: Iterable<Page>,
  theme: Theme,
  report: (problem: Diagnostic) => void,
  engine: TemplateEngine = createTemplateEngine(theme),
): Generator<OutputFile> {
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
  for (const page of pages) {
    const { value: content, diagnostics } = engine.render(page.template, page.data)
    for (const problem of diagnostics) reportOnce(problem, page)
    if (content !== undefined) yield { path: page.file, content }
  }
}
