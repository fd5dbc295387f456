// Loads the styles of an open page anew.

/** Each new style sheet stands beside the one that it replaces until it is loaded, so that the page is never bare. */
export function updateStyles(state: string): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]:not([data-live])')) {
    const address = new URL(link.href)
    if (address.origin !== location.origin) continue
    address.searchParams.set('live', state)
    const fresh = link.cloneNode()
    if (!(fresh instanceof HTMLLinkElement)) continue
    fresh.href = address.href
    fresh.setAttribute('data-live', 'own')
    const settle = (stays: HTMLLinkElement, goes: HTMLLinkElement) => () => {
      goes.remove()
      stays.removeAttribute('data-live')
    }
    fresh.addEventListener('load', settle(fresh, link))
    fresh.addEventListener('error', settle(link, fresh))
    link.after(fresh)
  }
}
