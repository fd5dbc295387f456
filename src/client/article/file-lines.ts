// The ways from an article's record to lines of its file: evidence that stands nowhere in the text, a button, `#L12` in the address.
import { elementAt } from '../common/dom.ts'
import { loadScript } from '../common/host.ts'
import { notice } from '../common/notice.ts'
import { readerWording } from '../common/reader-wording.ts'
import { siteRoot as root } from '../common/site.ts'

/** Shows the file's lines where they are asked for; without a button for them the file is not published, or not to be shown so. */
export function offerLines(): void {
  const button = document.getElementById('raw-lines')
  const link = button?.closest('dd')?.querySelector<HTMLAnchorElement>('a[type="text/plain"]')
  const card = document.querySelector('.record > aside')
  if (!button || !link || !card) return
  const file = { address: link.href, encoding: button.dataset['encoding'] ?? '' }
  const show = (line: number) => void open(card, file, line)
  button.addEventListener('click', () => show(0))
  document.addEventListener('click', (event) => {
    const place = elementAt(event, 'a')
    if (!place || event.ctrlKey || event.metaKey || event.shiftKey) return
    const target = new URL(place.href)
    const line = lineIn(target.hash)
    if (line === 0 || target.href !== link.href + target.hash) return
    event.preventDefault()
    history.replaceState(history.state, '', target.hash)
    show(line)
  })
  const line = lineIn(location.hash)
  if (line > 0) show(line)
}

async function open(card: Element, file: { address: string; encoding: string }, line: number): Promise<void> {
  const wording = await readerWording(root)
  try {
    const { showLines } = await loadScript<typeof import('./lines.ts')>('lines')
    await showLines(card, file, line, wording)
  } catch (error) {
    console.error(error)
    notice(wording.say('reader.raw-missing'))
  }
}

/** The number of a line in `#L12`; 0 for anything else. */
function lineIn(hash: string): number {
  return Number(/^#L([1-9]\d{0,8})$/.exec(hash)?.[1] ?? 0)
}
