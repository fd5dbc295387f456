// Every page by the rules of html-validate.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { type Check, pagesOf } from '../check.ts'
import { HTML_RULES } from '../html-rules.ts'

export const check: Check = {
  name: 'pages',
  tool: 'html-validate',
  async run(sites) {
    const validator = new HtmlValidate(HTML_RULES)
    const problems: string[] = []
    let pages = 0
    for (const site of sites)
      for (const path of pagesOf(site)) {
        pages += 1
        const html = readFileSync(join(site.folder, path), 'utf8')
        const { results } = await validator.validateString(html)
        for (const { messages } of results)
          for (const { ruleId, message, line } of messages)
            problems.push(`${site.name}: ${path}:${line} ${message} (${ruleId})`)
      }
    return { looked: `${pages} pages`, problems }
  },
}
