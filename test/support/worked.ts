// The time that a test itself takes, whatever else the machine does meanwhile.
import process from 'node:process'

/** Milliseconds of this process's own work since it began. */
export function worked(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
