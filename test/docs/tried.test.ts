// What docs/ shows is tried: its files are written, its commands run, and what they say is what is shown. Its links lead somewhere.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { anchorOf, blocksOf, DOCS, headingsOf } from '../../scripts/docs/blocks.ts'
import { tryPage } from '../../scripts/docs/try.ts'

const PAGES = readdirSync(DOCS, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.md'))
  .sort()

/** Why a page cannot be tried on this machine; false where it can. */
function missingFor(page: string): string | false {
  const needsMake = blocksOf(page).some(({ language }) => language === 'make')
  return needsMake && spawnSync('make', ['--version']).status !== 0 ? 'make is not installed' : false
}

for (const page of PAGES)
  if (blocksOf(page).some(({ language, words }) => language === 'console' || words === 'run'))
    test(`docs/${page}: its commands do what it says`, { skip: missingFor(page) }, () => {
      assert.deepEqual(tryPage(page), [])
    })

test('the pages of publishing are tried by conformance, and what nothing tries says so', () => {
  const untried = PAGES.filter((page) => !page.startsWith('deploy/')).flatMap((page) =>
    blocksOf(page, 'sh')
      .filter(({ words }) => words !== 'run' && words !== 'elsewhere')
      .map(({ line }) => `docs/${page}:${line}`),
  )
  assert.deepEqual(untried, [])
})

const anchorsOf = (markdown: string): string[] =>
  headingsOf(markdown.replace(/^```[\s\S]*?^```$/gm, '')).map(anchorOf)

test('every link between README and the pages leads to a page, and to a heading of it', () => {
  const broken = ['../README.md', ...PAGES].flatMap((page) => {
    const path = join(DOCS, page)
    const text = readFileSync(path, 'utf8')
      .replace(/^```[\s\S]*?^```$/gm, '')
      .replace(/`[^`\n]*`/g, '')
    return [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, to = '']) => {
      if (/^[a-z]+:/.test(to)) return []
      const [file = '', anchor] = to.split('#')
      const target = file === '' ? path : join(dirname(path), file)
      const isThere = existsSync(target) && statSync(target).isFile()
      return isThere && (anchor === undefined || anchorsOf(readFileSync(target, 'utf8')).includes(anchor))
        ? []
        : [`${page}: ${to}`]
    })
  })
  assert.deepEqual(broken, [])
})

test('every page stands in the list of all', () => {
  const list = readFileSync(join(DOCS, 'README.md'), 'utf8')
  const missing = PAGES.filter(
    (page) => page !== 'README.md' && !page.startsWith('deploy/') && !list.includes(`](${page}`),
  )
  assert.deepEqual(missing, [])
})
