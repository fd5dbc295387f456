// The texts that the scripts of all pages but the search page show, in the site's language; loaded when first needed.
import type { CountKey, PlainKey } from '../../page/texts/texts.ts'
import { READER_TEXTS_PATH } from '../../value/site-scripts.ts'
import { type Phrase, type Wording, wordingOf } from '../../value/wording.ts'
import { fetchFile } from './host.ts'

/** Keys of the texts that these scripts are given. */
export type ReaderKey = Extract<
  PlainKey,
  `reader.${string}` | `status.${string}` | `story.${string}` | `desk.${string}`
>

/** What they can say. */
export type ReaderWording = Wording<ReaderKey, Extract<CountKey, `reader.${string}` | `story.${string}`>>

let asked: Promise<ReaderWording> | undefined

/** The texts of the site; when they cannot be loaded, their keys stand for them. */
export function readerWording(root: URL): Promise<ReaderWording> {
  asked ??= fetchPhrases(new URL(READER_TEXTS_PATH, root)).catch(() => wordingOf(() => undefined))
  return asked
}

async function fetchPhrases(address: URL): Promise<ReaderWording> {
  // Made by our own build (`Texts.forReader`).
  const found: Readonly<Record<string, Phrase>> = await (await fetchFile(address)).json()
  const phrases = new Map(Object.entries(found))
  const language = document.documentElement.lang
  return wordingOf((key) => {
    const phrase = phrases.get(key)
    return phrase === undefined ? undefined : { phrase, language }
  })
}
