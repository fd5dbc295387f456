// What docs/deploy/ tells a host is what the host reads, as far as that can be known without it: the servers themselves are run by
// `npm run conformance`.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse as parseToml } from 'smol-toml'
import { parse as parseYaml } from 'yaml'
import { blocksOf, DOCS } from '../../scripts/docs/blocks.ts'

/** The file that a page shows under this path. */
function shown(page: string, path: string): string {
  const block = blocksOf(`deploy/${page}`).find(({ words }) => words === path)
  assert.ok(block, `${page} shows ${path}`)
  return block.text
}

const BUILD = ['npm ci', 'npx backfile build --frozen']

test('the workflow for GitHub builds and puts up the site, with the rights that it needs', () => {
  const workflow = parseYaml(shown('github-pages.md', '.github/workflows/archive.yml'))
  assert.deepEqual(Object.keys(workflow), ['name', 'on', 'permissions', 'concurrency', 'jobs'])
  assert.deepEqual(workflow.permissions, { contents: 'read', pages: 'write', 'id-token': 'write' })
  const [job, ...others] = Object.values<Record<string, unknown>>(workflow.jobs)
  assert.deepEqual(others, [])
  assert.deepEqual(Object.keys(job ?? {}), ['runs-on', 'environment', 'steps'])
  const steps = job?.['steps'] as Record<string, unknown>[]
  assert.deepEqual(
    steps.flatMap(({ run }) => run ?? []),
    BUILD,
  )
  const used = steps.flatMap(({ uses }) => (typeof uses === 'string' ? uses : []))
  for (const action of used) assert.match(action, /^actions\/[a-z-]+@v\d+$/)
  assert.deepEqual(
    used.map((action) => action.replace(/@.*/, '')),
    ['checkout', 'setup-node', 'upload-pages-artifact', 'deploy-pages'].map((name) => `actions/${name}`),
  )
  assert.deepEqual(steps.find(({ uses }) => String(uses).includes('upload'))?.['with'], { path: 'dist' })
  // The address that GitHub shows is that of a step by this name.
  assert.equal(steps.at(-1)?.['id'], 'deployment')
})

test('the workflow of several machines parses every part once, and builds where all of them are', () => {
  const block = blocksOf('many-machines.md').find(({ language }) => language === 'yaml')
  const { jobs } = parseYaml(block?.text ?? '')
  assert.deepEqual(Object.keys(jobs), ['parse', 'publish'])
  assert.equal(jobs.publish.needs, 'parse')
  const { part } = jobs.parse.strategy.matrix
  const runs = (job: { readonly steps: readonly Record<string, unknown>[] }) =>
    job.steps.flatMap(({ run }) => run ?? [])
  const slice = `npx backfile build --slice \${{ matrix.part }}/${part.length}`
  assert.deepEqual(part, [1, 2, 3, 4])
  assert.deepEqual([runs(jobs.parse), runs(jobs.publish)], [[BUILD[0], slice], BUILD])
  const withCache = [...jobs.parse.steps, ...jobs.publish.steps].filter(
    (step) => step.with?.path === '.backfile/cache',
  )
  assert.deepEqual(
    withCache.map(({ uses }) => uses.replace(/@.*/, '')),
    ['actions/upload-artifact', 'actions/download-artifact'],
  )
})

test('the job for GitLab publishes the built folder, not the one that is copied into it', () => {
  const [job, ...others] = Object.values<Record<string, unknown>>(
    parseYaml(shown('gitlab-pages.md', '.gitlab-ci.yml')),
  )
  assert.deepEqual(others, [])
  assert.deepEqual(Object.keys(job ?? {}), ['image', 'rules', 'script', 'pages'])
  assert.deepEqual([job?.['script'], job?.['pages']], [BUILD, { publish: 'dist' }])
})

test('Netlify is told what to run and which folder to serve', () => {
  assert.deepEqual(JSON.parse(JSON.stringify(parseToml(shown('netlify.md', 'netlify.toml')))), {
    build: { command: BUILD[1], publish: 'dist', environment: { NODE_VERSION: '22' } },
  })
})

test('the settings for servers include what a site brings, and what is gone', () => {
  for (const [page, language, include] of [
    ['nginx', 'nginx', 'include'],
    ['apache', 'apache', 'Include'],
    ['caddy', 'caddy', 'import'],
  ] as const) {
    const [block, ...others] = blocksOf(`deploy/${page}.md`, language)
    assert.deepEqual(others, [])
    const included = [...(block?.text ?? '').matchAll(/^\s*(\w+) (\S+?);?$/gm)].flatMap(([, word, path]) =>
      word === include ? path : [],
    )
    assert.deepEqual(
      included.map((path) => path?.replace(/^\/etc\/\w+/, '')),
      [`/srv/www/news/data/headers/${page}.conf`, '/backfile-gone.conf'],
    )
  }
})

test('every page of a host stands in the table of all', () => {
  const pages = readdirSync(join(DOCS, 'deploy')).filter((name) => name !== 'README.md')
  const table = readFileSync(join(DOCS, 'deploy/README.md'), 'utf8')
  assert.deepEqual(
    pages.filter((name) => !table.includes(`](${name})`)),
    [],
  )
})
