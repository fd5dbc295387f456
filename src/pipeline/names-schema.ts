// What a name of `names.yaml` may say: one schema, also for editors.
import * as z from 'zod'
import { isNameId } from '../names/name-ids.ts'
import { readLanguage } from '../value/language.ts'
import { NAME_KINDS } from '../value/name-kinds.ts'

const SHOULD_BE_TEXT = 'a form of a name should be text; put it in quotes'
const form = z.string(SHOULD_BE_TEXT).trim().min(1, SHOULD_BE_TEXT)

const forms = (key: string, example: string) =>
  z.array(form, `"${key}" should be a list: ${example}`).nullish()

const names = (key: string) => {
  const words = `"${key}" should be a list of names, by their id or their "name": [kabul, herat]`
  return z.array(z.string(words).trim().min(1, words), words).nullish()
}

/** A number that YAML may have read as one. */
const number = (key: string, pattern: RegExp, example: string) => {
  const words = `"${key}" should be the number alone: ${example}`
  return z
    .union([z.string(), z.number()], words)
    .transform(String)
    .refine((text) => pattern.test(text), words)
    .nullish()
}

const language = z
  .string()
  .refine((tag) => readLanguage(tag) !== undefined, 'a label stands under a language tag: en, fa-AF, ps')

/** One name of `names.yaml`. */
export const NameEntry = z.strictObject({
  name: z
    .string('it has no "name" that is text')
    .trim()
    .min(1, 'its "name" is empty')
    .describe('The preferred form: lists are sorted by it.'),
  id: z
    .string('an id should be text')
    .refine(isNameId, 'an id is made of small letters, digits and single hyphens: ahmad-massoud')
    .nullish()
    .describe(
      'A short name for good, by which other names and data refer to it. Without it, one is made of "name".',
    ),
  kind: z
    .enum(NAME_KINDS, `a kind is ${NAME_KINDS.join(', ')}`)
    .nullish()
    .describe('What it is a name of.'),
  display: form.nullish().describe('The form that headings bear, if it is not "name".'),
  labels: z
    .record(language, form, '"labels" should be a form for each language: { en: Kabul, fa: کابل }')
    .nullish()
    .describe('What it is called in languages, one form for each.'),
  variants: forms('variants', '[UN, U.N.]').describe('Other forms in which it is written.'),
  hidden: forms('hidden', '[Untied Nations]').describe('Forms that are found and searched, and never shown.'),
  related: names('related').describe('Names that readers of this one may look for too.'),
  different: names('different').describe('Names that are taken for this one, and are of others.'),
  broader: names('broader').describe('Names that this one is a part or a kind of.'),
  exact: z
    .strictObject(
      {
        wikidata: number('wikidata', /^Q[1-9]\d*$/, 'Q1065').describe('Its item in Wikidata.'),
        viaf: number('viaf', /^[1-9]\d*$/, '151268064').describe('Its number in VIAF.'),
      },
      '"exact" should hold wikidata, viaf or both: { wikidata: Q1065 }',
    )
    .nullish()
    .describe('The same name in other files of names; Backfile never guesses it.'),
  note: z.string('a note should be text').trim().nullish().describe('A remark for readers.'),
  sensitivity: z
    .enum(['private'], 'sensitivity is private, or is left out')
    .nullish()
    .describe('Nothing of the site tells of a private name.'),
})
export type NameEntry = z.output<typeof NameEntry>

/** The whole of `names.yaml`. */
export const NamesFile = z.array(NameEntry).describe('The names of an archive: names.yaml of Backfile.')
