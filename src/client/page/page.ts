// What every page does in the browser: keep queries out of server logs, and mark what a search found.
import { scriptAddress, siteRoot } from '../common/site.ts'
import { MARK_PREFIX } from '../text/marks.ts'
import { startPageTools } from './page-tools.ts'

startPageTools(siteRoot)

const form = document.querySelector<HTMLFormElement>('.masthead form[role="search"]')
form?.addEventListener('submit', (event) => {
  event.preventDefault()
  const query = String(new FormData(form).get('q') ?? '').trim()
  location.assign(`${form.action}#${new URLSearchParams({ q: query })}`)
})

// Only a reader who comes from results pays for what leads through them.
if (location.hash.startsWith(MARK_PREFIX)) void import(scriptAddress('hits'))
