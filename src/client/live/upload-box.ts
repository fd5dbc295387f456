// The upload box on pages of the review: files dropped on the page, or a pasted text, become articles of the archive.
import { ARTICLE_ENDINGS } from '../../value/article-endings.ts'
import { INTAKE } from '../../value/site-addresses.ts'
import { element } from '../common/dom.ts'
import type { ReaderWording } from '../common/reader-wording.ts'
import { upload } from './ask-server.ts'
import { sheetOf } from './style.ts'

/** Shows the box on a page of the review, below its head. */
export function offerUpload(main: Element, token: string, wording: ReaderWording): void {
  const box = uploadBox(token, wording)
  const opening = main.querySelector(':scope > header')
  if (opening) opening.after(box)
  else main.prepend(box)
}

/** A text and the name for its file; without a name, the server gives one. */
interface Named {
  readonly name: string
  readonly content: Blob
}

function uploadBox(token: string, wording: ReaderWording): HTMLElement {
  const host = element('div', { id: 'backfile-upload', 'data-live': 'own' })
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [sheetOf(STYLE)]
  const results = element('ul', { role: 'status' })
  const form = pasteForm(wording)
  const picker = filePicker(wording)
  const details = element(
    'details',
    {},
    element('summary', {}, wording.say('desk.add')),
    picker.line,
    form.form,
  )
  details.open = location.pathname === INTAKE
  root.append(element('section', { 'aria-label': wording.say('desk.add') }, details, results))

  let last = Promise.resolve()
  /** One upload after another, in the order in which they were given. */
  const add = (texts: readonly Named[]) => {
    last = last.then(async () => {
      results.replaceChildren()
      const pages = await uploadAll(
        texts.map(({ name, content }) => ({ name, shown: name || wording.say('desk.the-text'), content })),
        token,
        results,
      )
      const [page] = pages
      if (texts.length !== 1 || page === undefined) return
      form.clear()
      if (page !== '') location.assign(page)
    })
  }
  const addFiles = (files: readonly File[]) => add(files.map((file) => ({ name: file.name, content: file })))
  form.onSubmit((text) => add([text]))
  picker.onChoice(addFiles)
  listenToDrops(host, addFiles)
  return host
}

/** Uploads texts and says what became of each; gives the review pages of those that were added, `''` where there is none. */
async function uploadAll(
  texts: readonly (Named & { readonly shown: string })[],
  token: string,
  results: HTMLElement,
): Promise<string[]> {
  const pages: string[] = []
  for (const { name, shown, content } of texts) {
    const line = element('li', {}, `${shown}: …`)
    results.append(line)
    const result = await upload(token, name, content)
    if ('message' in result) line.replaceChildren(`${shown}: ${result.message}`)
    else {
      const { path, review } = result
      pages.push(review)
      line.replaceChildren(review === '' ? path : element('a', { href: review }, path))
    }
  }
  return pages
}

/** The form for a text that is pasted. */
function pasteForm(wording: ReaderWording): {
  readonly form: HTMLElement
  readonly onSubmit: (listener: (text: Named) => void) => void
  readonly clear: () => void
} {
  const name = element('input', { id: 'name', type: 'text', autocomplete: 'off', dir: 'auto' })
  const text = element('textarea', { id: 'text', rows: '4', dir: 'auto' })
  const form = element(
    'form',
    {},
    element('label', { for: 'text' }, wording.say('desk.paste')),
    text,
    element('label', { for: 'name' }, wording.say('desk.name')),
    element(
      'div',
      { class: 'row' },
      name,
      element('button', { type: 'submit' }, wording.say('desk.add-text')),
    ),
  )
  return {
    form,
    onSubmit(listener) {
      form.addEventListener('submit', (event) => {
        event.preventDefault()
        if (text.value.trim() === '') text.focus()
        else listener({ name: name.value.trim(), content: new Blob([text.value]) })
      })
    },
    clear() {
      text.value = ''
      name.value = ''
    },
  }
}

/** The line with the button that opens the browser's own dialog for files. */
function filePicker(wording: ReaderWording): {
  readonly line: HTMLElement
  readonly onChoice: (listener: (files: readonly File[]) => void) => void
} {
  const files = element('input', {
    id: 'files',
    type: 'file',
    multiple: '',
    accept: [...ARTICLE_ENDINGS, 'text/plain', 'text/markdown', 'text/html'].join(','),
  })
  const label = element('label', { for: 'files' }, wording.say('desk.drop'))
  return {
    line: element('p', {}, label, ' ', files),
    onChoice(listener) {
      files.addEventListener('change', () => {
        listener([...(files.files ?? [])])
        files.value = ''
      })
    },
  }
}

/** The whole page takes files: a file dropped beside a smaller target would open in the browser, in place of the page. */
function listenToDrops(host: HTMLElement, add: (files: readonly File[]) => void): void {
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
    add([...(event.dataTransfer?.files ?? [])])
  })
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
