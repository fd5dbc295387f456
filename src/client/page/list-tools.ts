// On a list of articles: buttons that save all of it as a file.
import { loadFormats } from '../citation/load-formats.ts'
import { elementAt } from '../common/dom.ts'
import { notice } from '../common/notice.ts'
import { readerWording } from '../common/reader-wording.ts'
import { permalinkIn } from '../common/site.ts'

/** Makes the buttons of a list's page work, if it has any. */
export function startListTools(root: URL): void {
  const tools = document.getElementById('save-list')
  const articles = tools?.dataset['articles']?.split(' ')
  tools?.addEventListener('click', async (event) => {
    const ending = elementAt(event, 'button')?.dataset['format']
    if (ending === undefined) return
    const first = new URL(tools.dataset['first'] ?? '', location.href)
    const fileName = permalinkIn(root, first).split('/').filter(Boolean).join('-')
    try {
      const { saveList } = await loadFormats()
      await saveList(root, { first, pages: Number(tools.dataset['pages']), articles, fileName }, ending)
    } catch (error) {
      console.error(error)
      notice((await readerWording(root)).say('reader.list-missing'))
    }
  })
}
