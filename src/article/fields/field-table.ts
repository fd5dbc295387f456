// The table of fields: all that the archive knows of each field of an article, in one entry. What front matter gives, what a
// sidecar may overrule, what `doctor` tells, the article's type and the published record with its schema follow from it.
//
// The keys are those that other tools use for the same few facts; long lists of them stand in `field-keys.ts`. The order of the
// entries is that of problems and of the record's `supplied`.
import { memoized } from '../../value/memo.ts'
import {
  ACCESS,
  ACCESS_KEYS,
  EMBARGO,
  EMBARGO_KEYS,
  EXPIRY,
  EXPIRY_KEYS,
  REDACTIONS,
  RIGHTS,
  RIGHTS_KEYS,
} from './access-kinds.ts'
import { claim } from './claim-field.ts'
import type { Field, GivenOf, HeldOf, TableOf } from './field.ts'
import {
  ADDRESS_KEYS,
  AUTHOR_KEYS,
  COLLECTED_KEYS,
  NAME_KEYS,
  PUBLICATION_KEYS,
  PUBLISHED_KEYS,
  SLUG_KEYS,
  SOURCE_KEYS,
  SUMMARY_KEYS,
  TAG_KEYS,
  UPDATED_KEYS,
} from './field-keys.ts'
import { plain } from './plain-field.ts'
import {
  AUTHORS,
  BYLINE,
  CHANGE_DATE,
  COLLECTED,
  DRAFT,
  ENCODING,
  FORMER_ADDRESSES,
  OTHER_TITLES,
  SLUG,
  TAGS,
} from './special-kinds.ts'
import {
  ADDRESS,
  ADDRESSES,
  DATE,
  DATELINE,
  HEADLINE,
  LANGUAGE,
  PUBLICATION,
  TEXT,
  union,
} from './value-kinds.ts'

/** Keys that hold an article back, state its encoding, or take words out of it: they give no field. */
const OTHER_KEYS = [...DRAFT.keys, ...ENCODING.keys, ...REDACTIONS.keys]

/** Every field of an article. */
export const FIELDS = {
  headline: claim({
    keys: ['title', 'headline', 'name', 'linktitle', 'fulltitle'],
    value: HEADLINE,
    emptiedBy: [],
    doctor: 'headline',
  }),
  published: claim({
    keys: PUBLISHED_KEYS,
    value: DATE,
    isWeighed: true,
    doctor: 'published',
  }),
  language: plain({
    keys: ['lang', 'language', 'locale', 'inlanguage', 'languagecode'],
    value: LANGUAGE,
    emptiedBy: [],
    isShared: true,
    doctor: 'language',
    description: 'BCP 47.',
  }),
  /** The source's own later change; null when it names none. */
  updated: plain({
    keys: UPDATED_KEYS,
    value: CHANGE_DATE,
    doctor: 'changed',
    description: 'A later change that the source itself names.',
  }),
  /** As printed, without the word "By". */
  byline: claim({
    keys: ['byline', ...NAME_KEYS],
    value: BYLINE,
    ambiguous: NAME_KEYS,
    doctor: 'byline',
    description: 'As printed, without the word "By".',
  }),
  authors: claim({
    keys: AUTHOR_KEYS,
    value: AUTHORS,
    ambiguous: ['byline'],
    doctor: 'authors',
  }),
  publication: claim({
    keys: PUBLICATION_KEYS,
    value: PUBLICATION,
    ambiguous: ['source'],
    isShared: true,
    doctor: 'publication',
  }),
  /** A standfirst that the text prints, or a summary that front matter or a page's markup gives. */
  summary: plain({
    keys: SUMMARY_KEYS,
    value: TEXT,
    doctor: 'summary',
  }),
  /** A label above the headline: `Analysis`. */
  kicker: plain({
    keys: ['kicker', 'eyebrow', 'overline'],
    value: TEXT,
    doctor: 'label above the headline',
    description: 'A label above the headline.',
  }),
  dateline: plain({ keys: ['dateline'], value: DATELINE, doctor: 'dateline' }),
  section: plain({ keys: ['section', 'sectionname', 'primarysection'], value: TEXT, doctor: 'section' }),
  /** Address of the page that the text was taken from. */
  sourceUrl: plain({
    keys: SOURCE_KEYS,
    value: ADDRESS,
    doctor: 'source address',
    description: 'Address that the file names as its source.',
  }),
  tags: plain({
    keys: TAG_KEYS,
    value: TAGS,
    isShared: true,
    doctor: 'tags',
  }),
  /** A slug that the file asks for; null when the headline makes it. */
  slug: plain({
    keys: [...SLUG_KEYS, ...ADDRESS_KEYS],
    value: SLUG,
    emptiedBy: ['slug'],
    doctor: 'slug',
  }),
  /** Addresses that it had elsewhere. */
  formerAddresses: plain({
    keys: ['aliases', 'alias', 'redirectfrom'],
    value: FORMER_ADDRESSES,
    join: union,
    doctor: 'former addresses',
  }),
  /** Other titles of the same article. */
  otherTitles: plain({ keys: ['aliases', 'alias'], value: OTHER_TITLES, doctor: 'other titles' }),
  /** How the text was taken, as far as may be told; a page's own note of when it was saved counts. */
  collected: plain({
    keys: COLLECTED_KEYS,
    value: COLLECTED,
    isOfSidecar: true,
    isShared: true,
    doctor: 'collected (who collected it stays private)',
    description: 'How the text came into the collector’s hands. Who collected it is not published.',
  }),
  /** Addresses of copies of its page in web archives. */
  archivedAt: plain({
    keys: ['archivedat', 'archiveurl', 'archivelink', 'archivedurl'],
    value: ADDRESSES,
    join: union,
    isShared: true,
    doctor: 'archived copies',
    description: 'Addresses of copies in web archives.',
  }),
  /** How far it is open to the public, as its file or its sidecar says. */
  access: plain({
    keys: ACCESS_KEYS,
    value: ACCESS,
    isOfSidecar: true,
    isShared: true,
    doctor: 'access',
    description: 'How far the article is open, and why, as its keeper says.',
  }),
  /** Until when it is closed; null when it is not. */
  embargo: plain({
    keys: EMBARGO_KEYS,
    value: EMBARGO,
    isOfSidecar: true,
    isShared: true,
    doctor: 'embargo',
  }),
  /** From when it is published no more; null when nothing is said of that. */
  expiry: plain({
    keys: EXPIRY_KEYS,
    value: EXPIRY,
    isOfSidecar: true,
    isShared: true,
    doctor: 'day from which it is withheld',
  }),
  /** Who may copy its text; null when nothing is said of that. */
  rights: plain({
    keys: RIGHTS_KEYS,
    value: RIGHTS,
    isShared: true,
    doctor: 'rights in the text',
    description:
      'Rights in the text: a statement of rightsstatements.org, or the words of the file. Null when nothing is said.',
  }),
}

/** The name of a field. */
export type FieldName = keyof typeof FIELDS

type TypesOf<F> = F extends Field<infer T> ? T : never

/** The types of each field, as its entry says them. */
export type TypesOfFields = { readonly [Name in FieldName]: TypesOf<(typeof FIELDS)[Name]> }

/** A table that has these fields at least: tests add one. */
export type FieldTable = TableOf<TypesOfFields>

/** What front matter or a sidecar gives of each field; undefined where it says nothing. */
export type GivenValues = GivenOf<TypesOfFields>

/** What an article holds of each field. */
export type ArticleFields = HeldOf<TypesOfFields>

/** What the text of a file and its name say of the fields; of one that is absent or undefined they say nothing. */
export type OwnFields = { readonly [Name in FieldName]?: ArticleFields[Name] | undefined }

/** Every key, in normal form, that front matter and sidecars may give a field with, hold an article back, or state its encoding. */
export const keysOf = memoized(
  (table: FieldTable): ReadonlySet<string> =>
    new Set([...Object.values(table).flatMap(({ keys }) => keys), ...OTHER_KEYS]),
)
