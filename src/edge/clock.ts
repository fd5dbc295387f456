// The day, for the one thing that is dated by it: the register of accessions.
import { env } from 'node:process'

/**
 * Today in Universal Time, `YYYY-MM-DD`, or the day of `SOURCE_DATE_EPOCH`, seconds since 1970, where that is set
 * (reproducible-builds.org).
 */
export function today(): string {
  const epoch = env['SOURCE_DATE_EPOCH']
  const time = epoch !== undefined && /^\d+$/.test(epoch) ? Number(epoch) * 1000 : Date.now()
  return new Date(time).toISOString().slice(0, 10)
}
