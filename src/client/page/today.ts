// Entry of `today.js`, for pages of dates: leads to a date that the reader names; marks today on the page "On this day", by the
// reader's own clock, for the page is the same every day; and says on the home page what the archive holds of it. Without this script
// the reader picks the day.
import { dayOfYearId } from '../../value/page-ids.ts'
import { solarOfGregorian } from '../../value/solar-hijri.ts'
import { fetchFile } from '../common/host.ts'
import { siteRoot } from '../common/site.ts'
import { startGoToDate } from './go-to-date.ts'

startGoToDate(siteRoot)

/** The id of today's cell on a page of days; the page says in which calendar it counts. */
function todayIn(page: Document): string {
  const now = new Date()
  const [month, day] = [now.getMonth() + 1, now.getDate()]
  if (!page.querySelector('.days[data-calendar="solar-hijri"]')) return dayOfYearId(month, day)
  const solar = solarOfGregorian(now.getFullYear(), month, day)
  return dayOfYearId(solar.month, solar.day)
}

/** Turns the link to the days of the year into one to today, with what that page says of it. */
async function tellToday(link: HTMLAnchorElement): Promise<void> {
  const address = new URL(link.href)
  const page = new DOMParser().parseFromString(await (await fetchFile(address)).text(), 'text/html')
  const id = todayIn(page)
  const held = page.querySelector<HTMLAnchorElement>(`#${id} a`)
  if (held) {
    link.href = new URL(held.getAttribute('href') ?? '', address).href
    link.textContent = held.getAttribute('aria-label')
  } else link.hash = id
}

document.getElementById(todayIn(document))?.firstElementChild?.setAttribute('aria-current', 'date')

const link = document.querySelector<HTMLAnchorElement>('a#today')
if (link) tellToday(link).catch((error: unknown) => console.error(error))
