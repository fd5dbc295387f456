// Entry of `today.js`: marks today on the page "On this day", by the reader's own clock, for the page is the same every day.
// Without this script the reader picks the day.
import { dayOfYearId } from '../../value/page-ids.ts'

const now = new Date()
const id = dayOfYearId(now.getMonth() + 1, now.getDate())

const link = document.querySelector<HTMLAnchorElement>('a#today')
if (link) link.hash = id

const cell = document.getElementById(id)
cell?.firstElementChild?.setAttribute('aria-current', 'date')
