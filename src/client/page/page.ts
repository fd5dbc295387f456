// Entry of `page.js`, which every page loads: its tools, and its search form, whose words must not reach a server's logs.
import { loadScript } from '../common/host.ts'
import { siteRoot } from '../common/site.ts'
import { MARK_PREFIX } from '../text/marks.ts'
import { startListTools } from './list-tools.ts'
import { startPageTools } from './page-tools.ts'

startPageTools(siteRoot)
startListTools(siteRoot)

const form = document.querySelector<HTMLFormElement>('.masthead form[role="search"]')
form?.addEventListener('submit', (event) => {
  event.preventDefault()
  const query = String(new FormData(form).get('q') ?? '').trim()
  location.assign(`${form.action}#${new URLSearchParams({ q: query })}`)
})

// Loaded only for a reader who comes from search results.
if (location.hash.startsWith(MARK_PREFIX)) void loadScript('hits')
