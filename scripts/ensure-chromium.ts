// Finds a Chromium for the browser tests, or installs one.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The path of a Chromium on this machine: `CHROMIUM`, the system's, or Playwright's own. */
export function chromiumPath(): string | undefined {
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)]
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [process.env['CHROMIUM'] ?? '', ...places, chromium.executablePath()].find(isProgram)
}

/** Installs Chromium when there is none: from the system's packages as far as we may, else from Playwright. */
export function ensureChromium(): string | undefined {
  return chromiumPath() ?? (installFromSystem() || installFromPlaywright() ? chromiumPath() : undefined)
}

/** What to do when no browser could be had. */
export const NO_CHROMIUM =
  'No Chromium was found: install the package "chromium", or set CHROMIUM to the path of one.'

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return path !== ''
  } catch {
    return false
  }
}

function installFromSystem(): boolean {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  return (
    run([...asRoot, 'apt-get', 'update']) &&
    run([...asRoot, 'apt-get', 'install', '-y', '--no-install-recommends', 'chromium'])
  )
}

function installFromPlaywright(): boolean {
  const installer = join(import.meta.dirname, '../node_modules/playwright-core/cli.js')
  return run([process.execPath, installer, 'install', 'chromium'])
}

function run([program = '', ...words]: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(program, words, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
}
