// The interface texts that come with the package, for tests.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTexts, type TextFile } from '../../src/page/texts/read-texts.ts'
import { type Catalogues, type ShownCalendar, type Texts, textsFor } from '../../src/page/texts/texts.ts'

const FOLDER = join(import.meta.dirname, '../../templates/texts')

/** Every file of `templates/texts/`. */
export function textFiles(): TextFile[] {
  return readdirSync(FOLDER)
    .sort()
    .map((name) => ({ path: `templates/texts/${name}`, text: readFileSync(join(FOLDER, name), 'utf8') }))
}

const { value: CATALOGUES } = readTexts(textFiles())

/** The phrases that come with the package, by key, by language. */
export function catalogues(): Catalogues {
  return CATALOGUES
}

/** The texts of a site in a language. */
export function textsIn(language: string, calendars?: readonly ShownCalendar[]): Texts {
  return textsFor(language, CATALOGUES, calendars)
}

/** The texts of an English site. */
export const ENGLISH: Texts = textsIn('en')
