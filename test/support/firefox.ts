// A Firefox without a window, driven by Marionette: JSON over a socket, which Firefox itself speaks. (Playwright drives a Firefox
// of its own only, and asks Debian's for what that does not know.)
import { spawn } from 'node:child_process'
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import process from 'node:process'

const NAMES = ['firefox-esr', 'firefox']

/** Said of tests that are left out for want of a Firefox. */
export const NO_FIREFOX =
  'No Firefox was found: install the package "firefox-esr", or set FIREFOX to the path of one.'

/** The path of a Firefox on this machine: `FIREFOX`, or the system's. */
export function firefoxPath(): string | undefined {
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)]
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [process.env['FIREFOX'] ?? '', ...places].find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return path !== ''
  } catch {
    return false
  }
}

/** One tab of a Firefox. */
export interface Firefox {
  /** Opens an address and waits until it is loaded. */
  goto(address: string): Promise<void>
  /** Runs the body of a function in the page; its value must be JSON. What it calls global is gone afterwards. */
  run<T>(body: string): Promise<T>
  /** Runs it again until it gives a value that is true. Rejects after 20 seconds. */
  until<T>(body: string): Promise<T>
  /** Clicks the first element of a selector, as a mouse does. */
  click(selector: string): Promise<void>
  /** Types into the first element of a selector; the end of a line is the Enter key. */
  type(selector: string, text: string): Promise<void>
  resize(width: number, height: number): Promise<void>
  /** PNG */
  screenshot(): Promise<Uint8Array>
  close(): Promise<void>
}

/** The Enter key, as WebDriver writes it. */
const ENTER = '\ue007'

/** Key under which WebDriver names elements. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'

/** How long a condition may take to hold, in milliseconds. */
const PATIENCE = 20_000

/**
 * Any free port, which Firefox writes into its profile; and none of the preferences that Marionette sets otherwise: with them, files on
 * the disk may read each other.
 */
const PREFERENCES = `user_pref("marionette.port", 0);
user_pref("remote.prefs.recommended", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("app.update.auto", false);
`

/** Starts a Firefox with an empty profile. */
export async function openFirefox(program: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'backfile-firefox-'))
  writeFileSync(join(profile, 'user.js'), PREFERENCES)
  const browser = spawn(program, ['--marionette', '--headless', '--no-remote', '--profile', profile], {
    stdio: 'ignore',
  })
  const gone = new Promise<void>((resolve) => browser.once('exit', () => resolve()))
  const port = await eventually(() => Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8')))
  const { send, end } = await openWire(port)
  await send('WebDriver:NewSession', {})
  const run = async <T>(body: string) =>
    (await send('WebDriver:ExecuteScript', { script: body, args: [], sandbox: null })) as { value: T }
  const find = (selector: string) =>
    send('WebDriver:FindElement', { using: 'css selector', value: selector }) as Promise<{
      value: { [ELEMENT]: string }
    }>
  return {
    goto: async (url) => void (await send('WebDriver:Navigate', { url })),
    run: async <T>(body: string) => (await run<T>(body)).value,
    until: <T>(body: string) => eventually(async () => (await run<T>(body)).value),
    click: async (selector) =>
      void (await send('WebDriver:ElementClick', { id: (await find(selector)).value[ELEMENT] })),
    type: async (selector, text) =>
      void (await send('WebDriver:ElementSendKeys', {
        id: (await find(selector)).value[ELEMENT],
        text: text.replaceAll('\n', ENTER),
      })),
    resize: async (width, height) => void (await send('WebDriver:SetWindowRect', { width, height })),
    screenshot: async () => {
      const { value } = (await send('WebDriver:TakeScreenshot', { full: false })) as { value: string }
      return Buffer.from(value, 'base64')
    },
    async close() {
      await send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {})
      end()
      await gone
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

/** Asks again until there is an answer that is true; an answer may also be refused. */
export async function eventually<T>(ask: () => T | Promise<T>): Promise<T> {
  const end = Date.now() + PATIENCE
  let last: unknown
  while (Date.now() < end) {
    try {
      const answer = await ask()
      if (answer) return answer
    } catch (error) {
      last = error
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('This did not come to be.', { cause: last })
}

interface Wire {
  readonly send: (command: string, parameters: object) => Promise<unknown>
  readonly end: () => void
}

/** Messages are `LENGTH:JSON`: `[0, id, command, parameters]` is answered by `[1, id, error, result]`. */
async function openWire(port: number): Promise<Wire> {
  const socket: Socket = connect(port, '127.0.0.1')
  const waiting = new Map<number, { done: (value: unknown) => void; failed: (fault: Error) => void }>()
  let unread = Buffer.alloc(0)
  let asked = 0
  const greeted = new Promise<void>((resolve, reject) => {
    socket.once('error', reject)
    waiting.set(-1, { done: () => resolve(), failed: reject })
  })
  const take = (message: unknown) => {
    const [, id, error, result] = Array.isArray(message) ? message : [1, -1, null, message]
    const { done, failed } = waiting.get(id) ?? {}
    waiting.delete(id)
    if (error) failed?.(new Error(`${error.error}: ${error.message}`))
    else done?.(result)
  }
  socket.on('data', (bytes) => {
    unread = Buffer.concat([unread, bytes])
    for (;;) {
      const colon = unread.indexOf(':')
      const end = colon + 1 + Number(unread.subarray(0, Math.max(colon, 0)))
      if (colon < 0 || unread.length < end) return
      take(JSON.parse(unread.subarray(colon + 1, end).toString()))
      unread = unread.subarray(end)
    }
  })
  await greeted
  return {
    send: (command, parameters) =>
      new Promise((done, failed) => {
        const id = asked++
        waiting.set(id, { done, failed })
        const text = JSON.stringify([0, id, command, parameters])
        socket.write(`${Buffer.byteLength(text)}:${text}`)
      }),
    end: () => socket.destroy(),
  }
}
