// The settings of docs/deploy/ for hosts that build, read by what knows their schemas.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { blocksOf } from '../../docs/blocks.ts'
import { type Check, type Ran, runTool } from '../check.ts'

/** Each reads the one file that its page shows. */
const READERS: readonly { page: string; path: string; run(folder: string, path: string): Ran | undefined }[] =
  [
    {
      page: 'deploy/github-pages.md',
      path: '.github/workflows/archive.yml',
      run: (folder, path) => runTool('action-validator', [path], folder),
    },
    {
      page: 'deploy/gitlab-pages.md',
      path: '.gitlab-ci.yml',
      run(folder) {
        runTool('git', ['init', '--quiet'], folder)
        return runTool('gitlab-ci-local', ['--list'], folder)
      },
    },
  ]

export const check: Check = {
  name: 'settings of hosts that build',
  tool: 'action-validator, gitlab-ci-local',
  run() {
    const problems: string[] = []
    let read = 0
    for (const { page, path, run } of READERS) {
      const folder = mkdtempSync(join(tmpdir(), 'backfile-workflow-'))
      const text = blocksOf(page).find(({ words }) => words === path)?.text ?? ''
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
      const ran = run(folder, path)
      rmSync(folder, { recursive: true })
      if (ran) read += 1
      if (ran && ran.code !== 0) problems.push(`docs/${page}: ${ran.output.trim()}`)
    }
    if (read === 0)
      return {
        absent: '@action-validator/cli, gitlab-ci-local (npm install --global; the second needs Node 22)',
      }
    return { looked: `${read} of ${READERS.length} files`, problems }
  },
}
