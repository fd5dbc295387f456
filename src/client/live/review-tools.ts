// What pages of the review can do in `dev`: take articles in, and have values accepted and corrected.
import { INTAKE } from '../../value/site-addresses.ts'
import { readerWording } from '../common/reader-wording.ts'
import { askToken } from './ask-server.ts'
import { offerCorrections } from './corrections.ts'
import { offerNames } from './name-offers.ts'
import { offerUpload } from './upload-box.ts'

/** Offers them on pages of the review, when the server accepts anything. */
export async function offerDesk(): Promise<void> {
  const main = document.querySelector('main')
  if (!main || !`${location.pathname}/`.startsWith(INTAKE)) return
  const token = await askToken()
  if (token === undefined) return
  const wording = await readerWording(new URL('/', location.href))
  offerUpload(main, token, wording)
  offerCorrections(main, token, wording)
  offerNames(main, token, wording)
}
