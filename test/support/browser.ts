// A real Chromium for tests of what a reader sees.
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Where Chromium stands: the environment's `CHROMIUM`, else a usual place. Throws when there is none. */
export function chromiumPath(): string {
  const named = process.env['CHROMIUM']
  const found = named === undefined || named === '' ? PLACES.find((place) => existsSync(place)) : named
  if (found === undefined || !existsSync(found)) {
    throw new Error(
      `The browser tests need Chromium, and ${found ?? PLACES.join(', ')} does not exist. ` +
        'Install it, or set CHROMIUM to the path of its program.',
    )
  }
  return found
}

/** Starts Chromium without a window and without requests of its own. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
