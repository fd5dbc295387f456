// A date in a line that holds other words too, with what the line says of it.
import type { FoundDate } from './forms.ts'
import type { DateLabel } from './gaps.ts'

/** A date in a line that holds other words too. */
export interface LineDate extends FoundDate {
  readonly label: DateLabel
  readonly weekday: number | null
  /** Whether the words leave no choice: false where two figures stand for the year. */
  readonly sure: boolean
}
