// Takes the pictures of docs/images/ from the sample archive, in Chromium: `npm run docs:pictures`. On one machine they come out the same each time.

import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright-core'
import { servePreview } from '../../src/edge/serve/preview.ts'
import { compile } from '../compile.ts'
import { chromiumPath, NO_CHROMIUM } from '../ensure-chromium.ts'
import { DOCS } from './blocks.ts'

const ROOT = join(import.meta.dirname, '..', '..')

interface Picture {
  readonly name: string
  readonly path: string
  readonly width: number
  readonly height: number
}

const PICTURES: readonly Picture[] = [
  { name: 'home', path: '', width: 1100, height: 760 },
  { name: 'search', path: 'search/?q=Kabul', width: 1100, height: 760 },
  { name: 'article', path: 'ARTICLE', width: 390, height: 760 },
]

/** Builds the sample archive into a folder; its files stay as they are. */
function buildSample(folder: string): string {
  for (const part of ['articles', 'pages', 'public', 'backfile.yaml', 'names.yaml', 'accessions.jsonl'])
    if (existsSync(join(ROOT, part))) cpSync(join(ROOT, part), join(folder, part), { recursive: true })
  const words = [join(ROOT, 'lib/cli/main.js'), 'build', folder, '--quiet']
  spawnSync(process.execPath, words, { stdio: 'inherit' })
  return join(folder, 'dist')
}

async function take(address: string, executablePath: string): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    for (const { name, path, width, height } of PICTURES) {
      const page = await browser.newPage({
        viewport: { width, height },
        colorScheme: 'light',
        reducedMotion: 'reduce',
      })
      await page.clock.setFixedTime('2026-01-02T12:00:00Z')
      await page.goto(address + (path === 'ARTICLE' ? '' : path))
      if (path === 'ARTICLE') await page.locator('main h3 a').first().click()
      if (name === 'search') await page.locator('main ol a, main li h3 a').first().waitFor()
      await page.waitForLoadState('networkidle')
      await page.screenshot({
        path: join(DOCS, 'images', `${name}.png`),
        animations: 'disabled',
        caret: 'hide',
      })
      await page.close()
    }
  } finally {
    await browser.close()
  }
}

await compile()
const executablePath = chromiumPath()
const folder = mkdtempSync(join(tmpdir(), 'backfile-pictures-'))
try {
  if (executablePath === undefined) throw new Error(NO_CHROMIUM)
  mkdirSync(join(DOCS, 'images'), { recursive: true })
  const server = await servePreview({ folder: buildSample(folder), host: '127.0.0.1', base: '/' })
  await take(server.address, executablePath)
  await server.close()
} finally {
  rmSync(folder, { recursive: true })
}
