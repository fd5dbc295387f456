// On this day: the pages know no today, so the reader's own clock points to it. Without this script the reader
// picks the day.
export {}

const now = new Date()
const two = (n: number): string => String(n).padStart(2, '0')
const id = `day-${two(now.getMonth() + 1)}-${two(now.getDate())}`

const link = document.querySelector<HTMLAnchorElement>('a#today')
if (link) link.hash = id

const cell = document.getElementById(id)
cell?.firstElementChild?.setAttribute('aria-current', 'date')
