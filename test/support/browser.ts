// A real Chromium for tests of what a reader sees.
import { type Browser, chromium } from 'playwright-core'
import { chromiumPath, NO_CHROMIUM } from '../../scripts/ensure-chromium.ts'

/**
 * Starts Chromium without a window and without requests of its own. Throws, and says what to do, when this
 * machine has none.
 */
export function openBrowser(): Promise<Browser> {
  const executablePath = chromiumPath()
  if (executablePath === undefined) throw new Error(NO_CHROMIUM)
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
