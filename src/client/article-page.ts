// What the page of an article offers: collecting it, and taking its words along with their source.

import { MOST_ITEMS } from './collection.ts'
import { wireCollectButton } from './collection-button.ts'
import { openCollection } from './collection-store.ts'
import { copyText } from './copy.ts'
import { notice } from './notice.ts'
import { offerPassages } from './passages.ts'
import { readerWording } from './reader-wording.ts'

/** This script stands in `assets/`, one folder below the site's root. */
const root = new URL('../', import.meta.url)

const headline = document.querySelector<HTMLElement>('article h1')
const button = document.querySelector<HTMLButtonElement>('article button.collect[data-id]')
if (button && headline) {
  const article = {
    id: button.dataset['id'] ?? '',
    permalink: decodeURI(location.pathname.slice(root.pathname.length - 1)),
    headline: headline.textContent?.trim() ?? '',
    language: headline.lang,
  }
  wireCollectButton(button, article, openCollection(root), async (pressed) => {
    const wording = await readerWording(root)
    if (pressed === 'too-many') notice(wording.say('reader.too-many', { n: wording.number(MOST_ITEMS) }))
    else if (pressed !== 'kept') notice(wording.say(`reader.${pressed}`))
    else notice(wording.say(button.ariaPressed === 'true' ? 'reader.taken-in' : 'reader.taken-out'))
  })
}

const citation = document.querySelector<HTMLElement>('.citation')
document.getElementById('copy-citation')?.addEventListener('click', async () => {
  await copyText(citation?.textContent?.trim() ?? '', await readerWording(root))
})

const text = document.getElementById('text')
if (text) offerPassages(text, citation?.textContent?.trim() ?? '', () => readerWording(root))
