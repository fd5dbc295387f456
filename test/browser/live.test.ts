// Open pages while the archive changes, in a real browser, under the policy of the pages themselves.
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, type TestContext, test } from 'node:test'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import type { NameSuggestions } from '../../src/archive/name-suggestions.ts'
import type { ShownProblem } from '../../src/dev/live-event.ts'
import { namesChanges } from '../../src/edge/serve/change-names.ts'
import { sidecarChanges } from '../../src/edge/serve/change-sidecar.ts'
import { fileChanges } from '../../src/edge/serve/file-changes.ts'
import { type LocalServer, type ServeOptions, serveSite } from '../../src/edge/serve/serve.ts'
import { nameAuthority } from '../../src/names/authority.ts'
import { READER_TEXTS_PATH } from '../../src/value/site-scripts.ts'
import { brokenRules } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { articleOf } from '../support/parse.ts'
import { ENGLISH } from '../support/texts.ts'

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'"

/** A page of a site: `head` stands after what all pages have. */
function html(title: string, body: string, head = ''): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>${title}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/assets/site.css">${head}</head>\n<body>\n${body}\n</body></html>`
}

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser?.close())

/** The runner of these tests compiles named functions to calls of this, also those that a page runs. */
const NAMES = 'globalThis.__name = (named) => named'

type Doors = Pick<ServeOptions, 'upload' | 'changeSidecar' | 'changeNames'>

/** A site whose files may be changed, and a page of it. */
async function open(t: TestContext, files: Map<string, string>, path: string, doors: Doors = {}) {
  files.set(READER_TEXTS_PATH, ENGLISH.forReader)
  files.set('assets/site.css', 'p { color: rgb(1, 1, 1) }')
  const site = {
    async find(asked: string) {
      const content = files.get(asked)
      if (content !== undefined) return { is: 'file' as const, content }
      const isFolder = [...files.keys()].some((file) => file.startsWith(asked.replace(/\/?$/, '/')))
      return asked === '' || isFolder ? { is: 'folder' as const } : undefined
    },
  }
  const start = (port: number) => serveSite(site, { host: '127.0.0.1', port, ...doors })
  let server: LocalServer = await start(0)
  const context = await browser.newContext({ viewport: { width: 800, height: 600 } })
  await context.addInitScript(NAMES)
  const page = await context.newPage()
  t.after(async () => {
    await context.close()
    await server.close()
  })
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  const listening = page.waitForResponse(/\.backfile\/events$/)
  await page.goto(server.address + path)
  await listening
  return {
    page,
    complaints,
    tell: (event: Parameters<LocalServer['tell']>[0]) => server.tell(event),
    async restart() {
      const { port } = server
      await server.close()
      server = await start(port)
    },
  }
}

/** Counts from now on what is changed in the page, and which elements stay the same ones. */
async function observe(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const seen: string[] = []
    const name = (node: Node) => (node instanceof Element ? `${node.localName}#${node.id}` : node.nodeName)
    new MutationObserver((records) => {
      for (const record of records)
        seen.push(
          `${record.type} ${name(record.target)}`,
          ...[...record.addedNodes].map((node) => `+ ${name(node)}`),
          ...[...record.removedNodes].map((node) => `- ${name(node)}`),
        )
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
    Object.assign(window, { seen })
  })
  return () => page.evaluate(() => (window as unknown as { seen: string[] }).seen.splice(0))
}

const LONG = Array.from({ length: 80 }, (_, i) => `<p id="p${i}">Paragraph ${i}</p>`)

describe('an open page', () => {
  test('changes where the archive changed, and keeps place, focus, words and what is open', async (t) => {
    const body = (paragraphs: readonly string[]) =>
      `<nav><a href="/">Home</a></nav><main><input id="box" value=""><details id="more"><summary>More</summary>x</details><ul><li>one</li><li>two</li></ul>${paragraphs.join('\n')}</main>`
    const files = new Map([['index.html', html('Old', body(LONG))]])
    const { page, complaints, tell } = await open(t, files, '')
    await page.fill('#box', 'typed')
    await page.evaluate(() => {
      document.querySelector('details')?.setAttribute('open', '')
      // As the page's own script marks the words of a search.
      const marked = document.getElementById('p39')
      const mark = document.createElement('mark')
      mark.append(...(marked?.childNodes ?? []))
      marked?.append(mark)
      document.getElementById('p40')?.scrollIntoView()
    })
    const top = () => page.evaluate(() => document.getElementById('p40')?.getBoundingClientRect().top)
    const [placeBefore, changes] = [await top(), await observe(page)]
    const changed = LONG.map((p, i) => (i === 60 ? p.replace('Paragraph 60', 'Paragraph sixty') : p))
    files.set('index.html', html('New', body(changed).replace('<li>two</li>', '<li>new</li><li>two</li>')))
    tell({ kind: 'pages', assets: false })
    await page.waitForFunction(() => document.title === 'New')
    assert.deepEqual(await changes(), ['characterData #text', 'childList ul#', '+ li#'])
    assert.deepEqual(
      await page.evaluate(() => [
        document.activeElement?.id,
        document.querySelector('input')?.value,
        document.querySelector('details')?.open,
        document.querySelectorAll('#p39 mark').length,
        document.getElementById('p60')?.textContent,
        document.querySelector('ul')?.textContent,
      ]),
      ['box', 'typed', true, 1, 'Paragraph sixty', 'onenewtwo'],
    )
    assert.equal(await top(), placeBefore)

    files.set('index.html', html('Same', body(changed).replace('<li>two</li>', '<li>new</li><li>two</li>')))
    tell({ kind: 'pages', assets: false })
    await page.waitForFunction(() => document.title === 'Same')
    assert.deepEqual(await changes(), [])
    assert.deepEqual(complaints, [])
  })

  test('becomes the page that says so when it is gone, and itself when it is back', async (t) => {
    const files = new Map([
      ['a/index.html', html('A', '<main><h1>A</h1></main>')],
      ['404.html', html('Nothing', '<main><h1>Nothing here</h1></main>')],
    ])
    const { page, tell } = await open(t, files, 'a/')
    const here = page.url()
    const article = files.get('a/index.html') ?? ''
    files.delete('a/index.html')
    tell({ kind: 'pages', assets: false })
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Nothing here')
    files.set('a/index.html', article)
    tell({ kind: 'pages', assets: false })
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'A')
    assert.deepEqual([page.url(), await page.title()], [here, 'A'])
  })

  test('takes new styles without being loaded, and hears of a new search index', async (t) => {
    const files = new Map([['index.html', html('A', '<main><p>A</p></main>')]])
    const { page, tell, complaints } = await open(t, files, '')
    await page.evaluate(() => {
      Object.assign(window, { heard: 0 })
      document.addEventListener('backfile:index', () => {
        ;(window as unknown as { heard: number }).heard += 1
      })
    })
    files.set('assets/site.css', 'p { color: rgb(2, 2, 2) }')
    tell({ kind: 'pages', assets: true })
    tell({ kind: 'search' })
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector('p') as Element).color === 'rgb(2, 2, 2)',
    )
    await page.waitForFunction(() => document.querySelectorAll('link[rel=stylesheet]').length === 1)
    assert.equal(await page.evaluate(() => (window as unknown as { heard: number }).heard), 1)
    assert.deepEqual(complaints, [])
  })

  test('is loaded again when its scripts are others', async (t) => {
    const files = new Map([
      ['index.html', html('A', '<main></main>')],
      ['a.js', 'document.documentElement.dataset.ran = "yes"'],
    ])
    const { page, tell } = await open(t, files, '')
    files.set('index.html', html('B', '<main></main>', '<script src="/a.js" defer></script>'))
    tell({ kind: 'pages', assets: false })
    await page.waitForFunction(() => document.documentElement.dataset['ran'] === 'yes')
  })

  test('is as it should be when a server that was gone is back', async (t) => {
    const files = new Map([['index.html', html('A', '<main><p>A</p></main>')]])
    const { page, restart } = await open(t, files, '')
    files.set('index.html', html('A', '<main><p>B</p></main>'))
    await restart()
    await page.waitForFunction(() => document.querySelector('p')?.textContent === 'B')
  })
})

test('any page becomes any other, from any state that a script left it in', async () => {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '../../src/client/live/morph.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'morphing',
  })
  const page = await browser.newPage()
  await page.addScriptTag({ content: NAMES })
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
  const wrong = await page.evaluate(() => {
    const { morph } = (
      window as unknown as {
        morphing: { morph(live: Element, base: Element | undefined, next: Element): void }
      }
    ).morphing
    let seed = 7
    const random = (n: number) => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff
      return (seed >> 8) % n
    }
    const grow = (depth: number): Element => {
      const made = document.createElement(['p', 'li', 'div'][random(3)] ?? 'p')
      if (random(3) === 0) made.setAttribute(['class', 'title', 'id'][random(3)] ?? 'class', `v${random(3)}`)
      for (let i = random(5); i > 0; i--)
        made.append(depth > 0 && random(2) ? grow(depth - 1) : `t${random(3)}`)
      return made
    }
    const root = (of: Element) => {
      const made = document.createElement('main')
      made.append(of)
      return made
    }
    const wrong: string[] = []
    for (let i = 0; i < 2000; i++) {
      const [base, next] = [root(grow(3)), root(grow(3))]
      base.normalize()
      next.normalize()
      const live = base.cloneNode(true) as Element
      morph(live, i % 2 ? base : undefined, next)
      if (!live.isEqualNode(next)) wrong.push(`${base.outerHTML} -> ${next.outerHTML}: ${live.outerHTML}`)
      const kept = live.firstElementChild
      morph(live, next, next.cloneNode(true) as Element)
      if (kept !== live.firstElementChild) wrong.push('touched without need')
    }
    return wrong.slice(0, 3)
  })
  await page.close()
  assert.deepEqual(wrong, [])
})

const PROBLEM: ShownProblem = {
  path: 'articles/a.txt',
  line: 2,
  column: 5,
  severity: 'error',
  code: 'impossible-date',
  message: 'There is no "30 February".',
  frame: '  2 | 30 <b>February</b>\n    | ^^',
  hint: 'Correct the day.',
  review: '/intake/x/',
}

describe('the panel of problems', () => {
  test('shows what is wrong as plain text, can be folded and dismissed, and goes with the problems', async (t) => {
    const files = new Map([['index.html', html('A', '<main><h1>A</h1><p>Text</p></main>')]])
    const { page, tell, complaints } = await open(t, files, '')
    const panel = page.getByRole('region', { name: 'Problems of the archive' })
    assert.equal(await panel.count(), 0)
    tell({ kind: 'problems', problems: [{ ...PROBLEM, severity: 'note' }] })
    tell({ kind: 'problems', problems: [PROBLEM, { ...PROBLEM, severity: 'warning', frame: '', hint: '' }] })
    await panel.waitFor()
    assert.deepEqual(await panel.locator('summary').allInnerTexts(), ['1 error, 1 warning'])
    assert.deepEqual(
      (await panel.locator('li').allInnerTexts())[0]?.split('\n').filter((line) => line.trim() !== ''),
      [
        'error There is no "30 February".',
        'articles/a.txt:2:5 impossible-date',
        '  2 | 30 <b>February</b>',
        '    | ^^',
        'Correct the day.',
        'Review this article',
      ],
    )
    const link = panel.getByRole('link')
    assert.deepEqual([await link.count(), await link.first().getAttribute('href')], [2, '/intake/x/'])
    assert.deepEqual(await brokenRules(page, '#backfile-problems'), [])

    await link.first().focus()
    await page.keyboard.press('Escape')
    assert.equal(await panel.locator('details').getAttribute('open'), null)
    await page.reload()
    await panel.waitFor()
    assert.equal(await panel.locator('details').getAttribute('open'), null)
    await panel.getByRole('button', { name: 'Dismiss' }).click()
    assert.equal(await panel.count(), 0)
    tell({ kind: 'problems', problems: [{ ...PROBLEM, severity: 'warning' }] })
    await panel.waitFor()
    assert.equal(await panel.locator('details').getAttribute('open'), null)
    tell({ kind: 'problems', problems: [] })
    await panel.waitFor({ state: 'detached' })
    assert.deepEqual(complaints, [])
  })
})

describe('the upload box of the review', () => {
  async function review(t: TestContext) {
    const taken: [string, string][] = []
    const files = new Map([
      ['intake/index.html', html('Desk', '<main><h1>Desk</h1></main>')],
      ['intake/a/index.html', html('Record', '<main><h1>Record</h1></main>')],
    ])
    const opened = await open(t, files, 'intake/', {
      async upload(name, bytes) {
        const text = new TextDecoder().decode(bytes)
        taken.push([name, text])
        return text === 'bad'
          ? { refused: 'Not this one.' }
          : { path: `articles/${name}`, review: '/intake/a/' }
      },
    })
    const box = opened.page.getByRole('region', { name: 'Add articles' })
    await box.waitFor()
    return { ...opened, taken, box }
  }

  test('takes a pasted text and shows its record', async (t) => {
    const { page, box, taken, complaints } = await review(t)
    assert.deepEqual(await brokenRules(page, '#backfile-upload'), [])
    await box.getByLabel('Paste a text').fill('Bridge opens\n\nText — متن')
    await box.getByLabel('Name of the file').fill('پل.txt')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/intake/a/')
    assert.deepEqual(taken, [['پل.txt', 'Bridge opens\n\nText — متن']])
    assert.deepEqual(complaints, [])
  })

  test('takes files that are dropped or chosen, one after another, and says what became of each', async (t) => {
    const { page, box, taken } = await review(t)
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer()
      for (const [name, text] of [
        ['one.txt', 'first'],
        ['two.txt', 'bad'],
        ['three.txt', 'third'],
      ] as const)
        dataTransfer.items.add(new File([text], name))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    })
    await box.getByRole('link', { name: 'articles/three.txt' }).waitFor()
    assert.deepEqual(
      [taken, await box.getByRole('listitem').allInnerTexts()],
      [
        [
          ['one.txt', 'first'],
          ['two.txt', 'bad'],
          ['three.txt', 'third'],
        ],
        ['articles/one.txt', 'two.txt: Not this one.', 'articles/three.txt'],
      ],
    )
    await box
      .getByLabel('Drop article files')
      .setInputFiles({ name: 'four.txt', mimeType: 'text/plain', buffer: Buffer.from('fourth') })
    await page.waitForURL('**/intake/a/')
    assert.deepEqual(taken.at(-1), ['four.txt', 'fourth'])
  })
})

describe('the values of an article on its page of the review', () => {
  const PATH = 'articles/2022-03-03-bridge.txt'
  const TEXT = 'Bridge to Be Repaired\n\nThe bridge will be repaired, the council said.\n'
  const claim = (term: string, column: string, written: string, acceptable = '') =>
    `<div class="claim" data-column="${column}" data-written="${written}"${acceptable}><dt>${term}</dt><dd><p>${written}</p></dd></div>`
  const record = (date: string, acceptable: string) =>
    html(
      'Record',
      `<main><header><h1>Bridge</h1><p><bdi data-file="${PATH}">${PATH}</bdi></p></header><section><h2 id="claims">What was read</h2><dl>${claim('Headline', 'title', 'Bridge to Be Repaired')}${claim('Published', 'date', date, acceptable)}</dl></section></main>`,
    )

  async function desk(t: TestContext) {
    const root = mkdtempSync(join(tmpdir(), 'desk-'))
    t.after(() => rmSync(root, { recursive: true }))
    mkdirSync(join(root, 'articles'))
    writeFileSync(join(root, PATH), TEXT)
    const sidecar = join(root, `${PATH}.yaml`)
    const files = new Map([['intake/a/index.html', record('2022-03-03', ' data-acceptable')]])
    const text = () => (existsSync(sidecar) ? readFileSync(sidecar, 'utf8') : undefined)
    const changeSidecar = sidecarChanges(root, (path) =>
      path === PATH ? articleOf(TEXT, PATH, text()) : undefined,
    )
    const opened = await open(t, files, 'intake/a/', { changeSidecar })
    const outcome = opened.page.locator('.desk-outcome')
    await opened.page.getByRole('button', { name: 'Accept: Published' }).waitFor()
    return { ...opened, files, text, outcome, sidecar }
  }

  test('are accepted by a button, shown as what was written, and taken back', async (t) => {
    const { page, text, outcome, complaints } = await desk(t)
    assert.deepEqual(await brokenRules(page, 'main'), [])
    await page.getByRole('button', { name: 'Accept: Published' }).click()
    await outcome.getByRole('button', { name: 'Undo' }).waitFor()
    assert.equal(text(), 'date: 2022-03-03\n')
    assert.equal(
      await outcome.textContent(),
      `Written into \u2068${PATH}.yaml\u2069:now: date: 2022-03-03Undo`,
    )
    assert.deepEqual(await brokenRules(page, 'main'), [])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await outcome.getByText('Taken back').waitFor()
    assert.deepEqual([text(), complaints], [undefined, []])
  })

  test('are corrected in a small form, beside what stands in the sidecar', async (t) => {
    const { page, text, outcome, sidecar, files, tell } = await desk(t)
    writeFileSync(sidecar, '# Checked in 2024.\nsection: Valleys\n')
    await page.getByRole('button', { name: 'Correct: Published' }).click()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    const box = page.getByRole('textbox', { name: 'Published' })
    assert.equal(await box.inputValue(), '2022-03-03')
    await box.fill('4 March 2022')
    await page.getByRole('button', { name: 'Write into the sidecar' }).click()
    await outcome.getByRole('button', { name: 'Undo' }).waitFor()
    assert.equal(text(), '# Checked in 2024.\nsection: Valleys\ndate: 4 March 2022\n')
    // The page follows the archive, and what was written stays to be seen and taken back.
    files.set('intake/a/index.html', record('2022-03-04', ''))
    tell({ kind: 'pages', assets: false })
    await page.getByRole('button', { name: 'Accept: Published' }).waitFor({ state: 'detached' })
    writeFileSync(sidecar, `${text()}# Later.\n`)
    await outcome.getByRole('button', { name: 'Undo' }).click()
    await outcome.getByText('was changed since').waitFor()
    assert.match(text() ?? '', /Later/)
  })

  test('stay as they are where a correction says nothing that can be', async (t) => {
    const { page, text, outcome } = await desk(t)
    await page.getByRole('button', { name: 'Correct: Published' }).click()
    await page.getByRole('textbox', { name: 'Published' }).fill('31 February 2022')
    await page.getByRole('button', { name: 'Write into the sidecar' }).click()
    await outcome.getByText('Nothing was written').waitFor()
    assert.match((await outcome.textContent()) ?? '', /is not a day of the calendar: 31 February 2022/)
    assert.equal(text(), undefined)
  })
})

test('names that could be listed are listed by a button, with the forms that a person chooses, and taken back', async (t) => {
  const root = mkdtempSync(join(tmpdir(), 'desk-'))
  t.after(() => rmSync(root, { recursive: true }))
  const list = join(root, 'names.yaml')
  writeFileSync(list, '# Ours.\n- name: Orbec\n')
  const shown = (text: string) => [{ text, path: 'articles/a.txt', line: 3 }]
  const likely = (form: string) => ({
    form,
    articles: 2,
    sentences: shown(`So ${form} said.`),
    why: 'spelling' as const,
  })
  const { names } = nameAuthority([{ name: 'Orbec' }])
  const suggestions: NameSuggestions = {
    names: [
      {
        form: 'Mina Rahbar',
        kind: 'person',
        articles: 7,
        sentences: shown('Mina Rahbar <b>spoke</b>.'),
        variants: [likely('Meena Rahbar'), likely('Mina Rahbari')],
      },
    ],
    variants: names.map((of) => ({ of, variants: [likely('Orbeck')] })),
  }
  const changes = fileChanges()
  const files = new Map([
    [
      'intake/index.html',
      html('Review', '<main><h1>Review</h1><table class="review"><tr><td>A</td></tr></table></main>'),
    ],
  ])
  const { page, complaints } = await open(t, files, 'intake/', {
    changeSidecar: sidecarChanges(root, () => undefined, changes),
    changeNames: namesChanges(root, () => suggestions, changes),
  })
  await page.getByRole('button', { name: 'Look for names in the texts' }).click()
  const mina = page.getByRole('button', { name: 'Write into names.yaml: Mina Rahbar' })
  await mina.waitFor()
  assert.deepEqual(await brokenRules(page, 'main'), [])
  await page.getByRole('checkbox', { name: 'Meena Rahbar' }).check()
  await mina.click()
  const undo = page.locator('.desk-outcome').getByRole('button', { name: 'Undo' })
  await undo.waitFor()
  assert.equal(await mina.count(), 0)
  const added = '- name: Mina Rahbar\n  kind: person\n  variants: [Meena Rahbar]\n'
  assert.equal(readFileSync(list, 'utf8'), `# Ours.\n- name: Orbec\n${added}`)
  await page.getByRole('checkbox', { name: 'Orbeck' }).check()
  await page.getByRole('button', { name: 'Write into names.yaml: Orbec' }).click()
  await page.locator('.desk-outcome').getByText('variants: [Orbeck]').waitFor()
  assert.equal(readFileSync(list, 'utf8'), `# Ours.\n- name: Orbec\n  variants: [Orbeck]\n${added}`)
  await undo.click()
  await page.locator('.desk-outcome').getByText('Taken back').waitFor()
  assert.equal(readFileSync(list, 'utf8'), `# Ours.\n- name: Orbec\n${added}`)
  assert.deepEqual(complaints, [])
})
