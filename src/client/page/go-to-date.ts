// On pages of dates: a field that leads to the list of a day, a month or a year.
import { permalink } from '../../value/permalink.ts'
import { element } from '../common/dom.ts'
import { notice } from '../common/notice.ts'
import { readerWording } from '../common/reader-wording.ts'
import { addressIn } from '../common/site.ts'
import { readTypedDate } from '../search/filters/typed-date.ts'

/** Makes the field work, if the page has one. */
export function startGoToDate(root: URL): void {
  const form = document.querySelector<HTMLFormElement>('form.go-to-date')
  const field = form?.querySelector('input')
  if (!form || !field) return
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    goTo(root, field.value.trim()).catch((error: unknown) => console.error(error))
  })
}

async function goTo(root: URL, typed: string): Promise<void> {
  const read = readTypedDate(typed, 'from')
  if (!('date' in read)) {
    notice((await readerWording(root)).say('reader.no-date', { text: typed }))
    return
  }
  const { date } = read
  const [exact = '', ...wider] = listsOf(date).map((list) => addressIn(root, list))
  if (await isThere(exact)) {
    location.assign(exact)
    return
  }
  const wording = await readerWording(root)
  const text = wording.say('reader.not-held', { date: typed })
  for (const href of wider)
    if (await isThere(href)) {
      notice(text, element('a', { class: 'act', href }, wording.say('reader.around')))
      return
    }
  notice(text)
}

/** The lists that may have something of an ISO date, the nearest first: that of its day, of its month, of its year. */
export function listsOf(date: string): string[] {
  const parts = date.split('-')
  return parts.map((_, i) => permalink(...parts.slice(0, parts.length - i)))
}

async function isThere(address: string): Promise<boolean> {
  return (await fetch(address, { method: 'HEAD' })).ok
}
