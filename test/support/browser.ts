// A real Chromium for tests of what a reader sees.
import { type Browser, chromium } from 'playwright-core'
import { chromiumPath, NO_CHROMIUM } from '../../scripts/ensure-chromium.ts'

/**
 * What Chromium does besides, turned off. Two pages of its own for the address bar of each window, which nobody sees, take half
 * of the processor's time for a new reader. The others are what Playwright turns off: of several such lists the last one holds.
 */
const WITHOUT = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
  ...[
    'AimEnabled',
    'LensOverlay',
    'MediaRouter',
    'NetworkTimeServiceQuerying',
    'OptimizationHints',
    'PreconnectToSearch',
  ],
  ...['HttpsFirstBalancedModeAutoEnable', 'HttpsUpgrades', 'PaintHolding', 'ThirdPartyStoragePartitioning'],
]

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
      `--disable-features=${WITHOUT.join()}`,
    ],
  })
}
