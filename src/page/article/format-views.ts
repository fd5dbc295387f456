// The formats in which a reader can take citations along, as buttons.
import { formatsAt, type Offer } from '../../citation/formats.ts'

/** A format: its name on a button, and the ending of its files, by which scripts know it. */
export interface FormatView {
  readonly label: string
  readonly ending: string
}

/** The formats that are offered at a place. */
export function formatViews(offer: Offer): FormatView[] {
  return formatsAt(offer).map(({ label, ending }) => ({ label, ending }))
}
