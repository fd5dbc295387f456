// The rules of axe, asked of a page as it stands.
import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** WCAG 2.2 AA and below, and what axe holds for good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * The rules that a page breaks, or the part of it that `within` selects, each with the markup that breaks it. The rules
 * are put into a page once: putting them in takes as long as a quarter of a run.
 */
export async function brokenRules(page: Page, within?: string): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source)
  const context = within === undefined ? 'document' : JSON.stringify(within)
  const options: axe.RunOptions = { runOnly: TAGS, resultTypes: ['violations'], preload: false }
  const results: axe.AxeResults = await page.evaluate(`axe.run(${context}, ${JSON.stringify(options)})`)
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
