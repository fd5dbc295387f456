// What the upload box and the desk ask of the local server.
import type { NameOffer, NamesWish, SidecarChanged, SidecarWish, Uploaded } from '../../dev/live-event.ts'
import { LARGEST_ARTICLE } from '../../value/limits.ts'
import { NAME_HEADER, NAMES, SIDECAR, TOKEN_HEADER, UPLOAD, UPLOAD_TOKEN } from '../../value/live-server.ts'

/** The token that everything sent must carry; undefined when the server accepts nothing. */
export async function askToken(): Promise<string | undefined> {
  try {
    const response = await fetch(UPLOAD_TOKEN)
    if (!response.ok) return undefined
    const given: { readonly token?: string } = await response.json()
    return given.token
  } catch {
    return undefined
  }
}

/** The new file and its review page; or why it was not added. */
export type UploadAnswer = Uploaded | { readonly message: string }

/** Uploads a text under a name, which may be empty. */
export async function upload(token: string, name: string, content: Blob): Promise<UploadAnswer> {
  if (content.size > LARGEST_ARTICLE)
    return { message: `It is larger than ${LARGEST_ARTICLE / 1024 / 1024} MiB.` }
  try {
    const response = await fetch(UPLOAD, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/octet-stream',
        [TOKEN_HEADER]: token,
        [NAME_HEADER]: encodeURIComponent(name.replace(/\p{Cs}/gu, '')),
      },
      body: content,
    })
    return await response.json()
  } catch {
    return { message: 'The server could not be reached, or the file could not be read.' }
  }
}

/** What was written; or why nothing was, `''` when the server could not be reached. */
export type WishAnswer = SidecarChanged | { readonly message: string }

/** Has a sidecar changed, or any change taken back. */
export async function wish(token: string, wanted: SidecarWish): Promise<WishAnswer> {
  return (await sent(SIDECAR, token, wanted)) ?? { message: '' }
}

/** What could be listed; undefined when the server could not be reached. */
export async function nameOffers(token: string): Promise<readonly NameOffer[] | undefined> {
  const wanted: NamesWish = { suggest: true }
  const answer = await sent<{ readonly offers?: readonly NameOffer[] }>(NAMES, token, wanted)
  return answer?.offers
}

/** Lists a name, or forms of one. */
export async function listName(
  token: string,
  wanted: Exclude<NamesWish, { suggest: true }>,
): Promise<WishAnswer> {
  return (await sent(NAMES, token, wanted)) ?? { message: '' }
}

async function sent<Answer>(address: string, token: string, data: object): Promise<Answer | undefined> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', [TOKEN_HEADER]: token },
      body: JSON.stringify(data),
    })
    return await response.json()
  } catch {
    return undefined
  }
}
