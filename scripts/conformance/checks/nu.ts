// Every page by the Nu HTML checker of the W3C. Its jar is named by `VNU_JAR`, or comes with `npm install --no-save vnu-jar`.
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type Check, pagesOf, runTool, type Site } from '../check.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const JAR = process.env['VNU_JAR'] ?? join(ROOT, 'node_modules/vnu-jar/build/dist/vnu.jar')

const Messages = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      url: z.string().optional(),
      lastLine: z.int().optional(),
      message: z.string(),
    }),
  ),
})

/** One start of Java for a site: starting takes longer than reading a hundred pages. */
function problemsOf(site: Site, pages: readonly string[]): string[] | undefined {
  const ran = runTool(
    'java',
    ['-jar', JAR, '--errors-only', '--exit-zero-always', '--format', 'json', ...pages],
    site.folder,
  )
  if (!ran) return undefined
  const { messages } = Messages.parse(JSON.parse(ran.output))
  return messages.map(
    ({ url, lastLine, message }) =>
      `${site.name}: ${relative(site.folder, fileURLToPath(url ?? ''))}:${lastLine ?? 0} ${message}`,
  )
}

export const check: Check = {
  name: 'pages',
  tool: 'Nu HTML checker',
  run(sites) {
    if (!existsSync(JAR)) return { absent: 'npm install --no-save vnu-jar, or VNU_JAR=/path/to/vnu.jar' }
    const problems: string[] = []
    let looked = 0
    for (const site of sites) {
      const pages = pagesOf(site)
      const found = problemsOf(site, pages)
      if (!found) return { absent: 'java (Debian: default-jre-headless)' }
      looked += pages.length
      problems.push(...found)
    }
    return { looked: `${looked} pages`, problems }
  },
}
