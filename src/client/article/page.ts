// Entry of `article.js`: on the page of an article, collecting it, and copying its words along with their source.

import { inOneLine } from '../../value/characters.ts'
import { loadFormats } from '../citation/load-formats.ts'
import { citationLookup } from '../citation/lookup.ts'
import { listenToCollectButton } from '../collection/button.ts'
import { openCollection } from '../collection/store.ts'
import { copyText } from '../common/copy.ts'
import { elementAt } from '../common/dom.ts'
import { notice } from '../common/notice.ts'
import { readerWording } from '../common/reader-wording.ts'
import { permalinkIn, siteRoot as root } from '../common/site.ts'
import { offerLines } from './file-lines.ts'
import { offerPassageLinks, offerPassages } from './passages.ts'

const headline = document.querySelector<HTMLElement>('article h1')
const button = document.querySelector<HTMLButtonElement>('article button.collect[data-id]')
if (button && headline) {
  const article = {
    id: button.dataset['id'] ?? '',
    permalink: permalinkIn(root, location),
    headline: headline.textContent?.trim() ?? '',
    language: headline.lang,
  }
  listenToCollectButton(button, article, openCollection(root), root)
}

const citation = document.querySelector<HTMLElement>('.citation')
document.getElementById('copy-citation')?.addEventListener('click', async () => {
  await copyText(citation?.textContent?.trim() ?? '', await readerWording(root))
})

document.getElementById('styles')?.addEventListener('click', async (event) => {
  const styled = elementAt(event, 'button')?.closest('dt')?.nextElementSibling
  if (!styled) return
  const words = inOneLine(styled.textContent ?? '')
  await copyText(words, await readerWording(root), `<p>${styled.innerHTML.trim()}</p>`)
})

const lookup = citationLookup(root)
document.getElementById('save-citation')?.addEventListener('click', ({ target }) => {
  if (target instanceof HTMLButtonElement) saveCitation(target.dataset['format']).catch(reportMissing)
})

/** Saves the citation as a file; what makes it is fetched when the first is asked for. */
async function saveCitation(ending: string | undefined): Promise<void> {
  const id = button?.dataset['id'] ?? ''
  const formats = await loadFormats()
  const facts = (await lookup([id])).get(id)?.facts
  const format = formats.formatNamed(ending)
  if (!facts || !format) throw new Error(`No citation of "${id}" as "${ending}".`)
  formats.download(id, format, format.write([facts], ''))
}

async function reportMissing(error: unknown): Promise<void> {
  console.error(error)
  notice((await readerWording(root)).say('reader.citation-missing'))
}

const text = document.getElementById('text')
if (text) {
  offerPassages(text, citation?.textContent?.trim() ?? '', () => readerWording(root))
  offerPassageLinks(text)
}
offerLines()
