// The panel at the foot of every page that `dev` serves: what is wrong with the archive.
import type { SentProblems, ShownProblem } from '../../dev/live-event.ts'
import { element } from '../common/dom.ts'
import { PROBLEMS_KEY } from '../common/storage-keys.ts'
import { sheetOf } from './style.ts'

/** The panel. It is not on the page while nothing is wrong. */
export interface ProblemPanel {
  /** All that is wrong now. */
  show(problems: SentProblems): void
}

/**
 * Makes the panel. It stands at the end of the page and sticks to the window's foot, so that it never hides
 * the last lines; errors open it, warnings are a line. What was closed stays closed until the problems change.
 */
export function problemPanel(): ProblemPanel {
  const host = element('div', { id: 'backfile-problems', 'data-live': 'own', lang: 'en', dir: 'ltr' })
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [sheetOf(STYLE)]
  const title = element('summary', {})
  const list = element('ol', { role: 'list' })
  const more = element('p', {})
  const details = element('details', {}, title, list, more)
  const close = element('button', { type: 'button', 'aria-label': 'Dismiss' }, '×')
  const status = element('p', { class: 'said', role: 'status' })
  root.append(status, element('section', { 'aria-label': 'Problems of the archive' }, details, close))
  let key = ''

  const remember = (how: 'open' | 'folded' | 'gone') => sessionStorage.setItem(PROBLEMS_KEY, `${how} ${key}`)
  details.addEventListener('toggle', () => {
    if (host.isConnected) remember(details.open ? 'open' : 'folded')
  })
  close.addEventListener('click', () => {
    remember('gone')
    host.remove()
  })
  root.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Escape' || !details.open) return
    details.open = false
    // `toggle` comes later: too late for a page that is left at once.
    remember('folded')
    title.focus()
  })

  return {
    show({ problems, more: others }) {
      const now = JSON.stringify([problems, others])
      if (now === key && host.isConnected) return
      key = now
      if (problems.length === 0) {
        host.remove()
        status.textContent = ''
        return
      }
      const left = sessionStorage.getItem(PROBLEMS_KEY) ?? ''
      const how = left.endsWith(` ${key}`) ? left.slice(0, left.indexOf(' ')) : ''
      if (how === 'gone') return host.remove()
      const words = inWords(problems, others)
      title.textContent = words
      list.replaceChildren(...problems.map(itemOf))
      more.textContent = others === 0 ? '' : `${others} more are in the report of the terminal.`
      details.open = how === '' ? problems.some(({ severity }) => severity === 'error') : how === 'open'
      if (!host.isConnected) document.documentElement.append(host)
      // After the panel is there: what is said at once is not heard by every reader.
      setTimeout(() => {
        status.textContent = words
      })
    },
  }
}

function inWords(problems: readonly ShownProblem[], others: number): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  const count = (n: number, word: string) => (n === 0 ? [] : [`${n} ${word}${n === 1 ? '' : 's'}`])
  const known = [...count(errors, 'error'), ...count(warnings, 'warning')].join(', ')
  return others === 0 ? known : `${known}, ${others} more`
}

function itemOf(problem: ShownProblem): HTMLElement {
  const place = `${problem.path}:${problem.line}:${problem.column}`
  const item = element(
    'li',
    { class: problem.severity },
    element('p', { dir: 'auto' }, element('strong', {}, problem.severity), ' ', problem.message),
    element('p', { class: 'place', dir: 'ltr' }, place, ' ', element('code', {}, problem.code)),
  )
  if (problem.frame !== '') item.append(element('pre', { dir: 'ltr', tabindex: '0' }, problem.frame))
  if (problem.hint !== '') item.append(element('p', { dir: 'auto' }, problem.hint))
  if (problem.review.startsWith('/'))
    item.append(element('p', {}, element('a', { href: problem.review }, 'Review this article')))
  return item
}

const STYLE = `
:host { all: initial; display: block; position: sticky; inset-block-end: 0; z-index: 1000; color-scheme: light dark;
  font: 0.875rem/1.45 system-ui, sans-serif; --ink: light-dark(#1d1b18, #ece8e1); --paper: light-dark(#fffdf8, #211f1c);
  --line: light-dark(#8a8378, #8d867b); --error: light-dark(#a3190f, #ff9d8f); --warning: light-dark(#7a4b00, #f0c069); }
@media print { :host { display: none } }
section { display: flex; align-items: start; gap: 0.5rem; max-block-size: 40vh; overflow: auto; color: var(--ink);
  background: var(--paper); border-block-start: 2px solid var(--line); padding-inline: 1rem; }
details { flex: 1; min-inline-size: 0; padding-block-end: 0.25rem }
summary { cursor: pointer; padding-block: 0.5rem; font-weight: 600; min-block-size: 1.5rem }
button { position: sticky; inset-block-start: 0.25rem; flex: none; margin-block: 0.25rem; min-inline-size: 2rem; min-block-size: 2rem; font: inherit;
  font-size: 1.25rem; line-height: 1; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 4px; cursor: pointer }
:focus-visible { outline: 2px solid currentColor; outline-offset: 1px }
ol { list-style: none; margin: 0; padding: 0 }
li { border-block-start: 1px solid var(--line); padding-block: 0.5rem }
p { margin: 0.15rem 0; overflow-wrap: anywhere }
p:empty { display: none }
strong { color: var(--warning) }
.error strong { color: var(--error) }
.place, pre, code { font-family: ui-monospace, monospace; font-size: 0.8125rem }
pre { margin: 0.25rem 0; overflow-x: auto; line-height: 1.35 }
a { color: inherit }
.said { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.said:empty { display: block }
`
