// The hatch of the intake desk: files dropped on it, or a text pasted, become articles of the archive.
import { ARTICLE_ENDINGS } from '../../value/article-endings.ts'
import { LARGEST_ARTICLE } from '../../value/limits.ts'
import { NAME_HEADER, TOKEN_HEADER, UPLOAD, UPLOAD_TOKEN } from '../../value/live-server.ts'
import { INTAKE } from '../../value/site-addresses.ts'
import { element } from '../common/dom.ts'
import { sheetOf } from './style.ts'

/** Shows the hatch on pages of the intake desk, when the server takes texts in. */
export function offerTakingIn(): void {
  const main = document.querySelector('main')
  if (!main || !`${location.pathname}/`.startsWith(INTAKE)) return
  void askToken().then((token) => {
    if (token === undefined) return
    const opening = main.querySelector(':scope > header')
    if (opening) opening.after(hatch(token))
    else main.prepend(hatch(token))
  })
}

async function askToken(): Promise<string | undefined> {
  try {
    const response = await fetch(UPLOAD_TOKEN)
    if (!response.ok) return undefined
    const given = (await response.json()) as { token?: string }
    return given.token
  } catch {
    return undefined
  }
}

function hatch(token: string): HTMLElement {
  const host = element('div', { id: 'backfile-take-in', 'data-live': 'own', lang: 'en', dir: 'ltr' })
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [sheetOf(STYLE)]
  const files = element('input', {
    id: 'files',
    type: 'file',
    multiple: '',
    accept: [...ARTICLE_ENDINGS, 'text/plain', 'text/markdown', 'text/html'].join(','),
  })
  const name = element('input', { id: 'name', type: 'text', autocomplete: 'off', dir: 'auto' })
  const text = element('textarea', { id: 'text', rows: '4', dir: 'auto' })
  const send = element('button', { type: 'submit' }, 'Take in')
  const form = element(
    'form',
    {},
    element('label', { for: 'text' }, 'Paste a text'),
    text,
    element('label', { for: 'name' }, 'Name of the file (optional)'),
    element('div', { class: 'row' }, name, send),
  )
  const said = element('ul', { role: 'status' })
  const zone = element(
    'p',
    {},
    element('label', { for: 'files' }, 'Drop article files anywhere on this page, or choose them:'),
    ' ',
    files,
  )
  const details = element('details', {}, element('summary', {}, 'Take in articles'), zone, form)
  details.open = location.pathname === INTAKE
  root.append(element('section', { 'aria-label': 'Take in articles' }, details, said))

  let last = Promise.resolve()
  /** One after another, in the order given; a single one that goes well is shown at once. */
  const take = (texts: readonly { readonly name: string; readonly content: Blob }[]) => {
    last = last.then(async () => {
      said.replaceChildren()
      const desks: string[] = []
      for (const { name: given, content } of texts) {
        const line = element('li', {}, `${given || 'The text'}: …`)
        said.append(line)
        const taken = await handIn(token, given, content)
        if ('desk' in taken) {
          desks.push(taken.desk)
          line.replaceChildren(
            taken.desk === '' ? taken.path : element('a', { href: taken.desk }, taken.path),
          )
        } else line.replaceChildren(`${given || 'The text'}: ${taken.message}`)
      }
      const [desk] = desks
      if (texts.length === 1 && desk !== undefined) {
        text.value = ''
        name.value = ''
        if (desk !== '') location.assign(desk)
      }
    })
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (text.value.trim() === '') text.focus()
    else take([{ name: name.value.trim(), content: new Blob([text.value]) }])
  })
  files.addEventListener('change', () => {
    take([...(files.files ?? [])].map((file) => ({ name: file.name, content: file })))
    files.value = ''
  })
  listenToDrops(host, (dropped) => take(dropped.map((file) => ({ name: file.name, content: file }))))
  return host
}

/** The whole page takes files: who misses a zone must not lose the page to the browser's own viewer. */
function listenToDrops(host: HTMLElement, take: (files: readonly File[]) => void): void {
  const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
  document.addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    host.setAttribute('data-over', '')
  })
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) host.removeAttribute('data-over')
  })
  document.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    host.removeAttribute('data-over')
    take([...(event.dataTransfer?.files ?? [])])
  })
}

type Handed = { readonly path: string; readonly desk: string } | { readonly message: string }

async function handIn(token: string, name: string, content: Blob): Promise<Handed> {
  if (content.size > LARGEST_ARTICLE)
    return { message: `It is larger than ${LARGEST_ARTICLE / 1024 / 1024} MiB.` }
  try {
    const response = await fetch(UPLOAD, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/octet-stream',
        [TOKEN_HEADER]: token,
        [NAME_HEADER]: encodeURIComponent(name.replace(/\p{Cs}/gu, '')),
      },
      body: content,
    })
    return (await response.json()) as Handed
  } catch {
    return { message: 'The server could not be reached, or the file could not be read.' }
  }
}

const STYLE = `
:host { display: block; color-scheme: light dark; font: 0.875rem/1.45 system-ui, sans-serif; margin-block: 1rem;
  --line: light-dark(#8a8378, #8d867b); --paper: light-dark(#fffdf8, #211f1c); --ink: light-dark(#1d1b18, #ece8e1); color: var(--ink) }
@media print { :host { display: none } }
section { border: 2px dashed var(--line); border-radius: 6px; padding: 0.75rem 1rem; background: var(--paper) }
:host([data-over]) section { border-style: solid; border-color: currentColor }
summary { cursor: pointer; font-weight: 600; min-block-size: 1.5rem }
p { margin: 0.5rem 0 0.75rem }
label { display: block; font-weight: 600 }
form { display: grid; gap: 0.25rem }
.row { display: flex; flex-wrap: wrap; gap: 0.5rem }
textarea, input[type=text] { font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 4px; padding: 0.35rem 0.5rem;
  box-sizing: border-box; inline-size: 100%; min-inline-size: 0 }
.row input[type=text] { flex: 1 1 12rem; inline-size: auto }
input[type=file] { font: inherit; max-inline-size: 100% }
button { font: inherit; font-weight: 600; min-block-size: 2rem; padding-inline: 0.9rem; color: var(--paper); background: var(--ink); border: 0; border-radius: 4px; cursor: pointer }
:focus-visible { outline: 2px solid currentColor; outline-offset: 2px }
ul { list-style: none; margin: 0.5rem 0 0; padding: 0; overflow-wrap: anywhere }
ul:empty { display: none }
a { color: inherit }
`
