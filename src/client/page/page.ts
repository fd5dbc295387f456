// What every page does in the browser: keep queries out of server logs, and mark what a search found.
import { startPageTools } from './page-tools.ts'

/** This script stands in `assets/`, one folder below the site's root. */
startPageTools(new URL('../', import.meta.url))

const form = document.querySelector<HTMLFormElement>('.masthead form[role="search"]')
form?.addEventListener('submit', (event) => {
  event.preventDefault()
  const query = String(new FormData(form).get('q') ?? '').trim()
  location.assign(`${form.action}#${new URLSearchParams({ q: query })}`)
})

// Only a reader who comes from results pays for what leads through them.
if (location.hash.startsWith('#mark=')) void import(new URL('hits.js', import.meta.url).href)
