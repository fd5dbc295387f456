// What is to be known of a listed name, above its articles: its other forms, and how it stands to others.
import type { Archive, Shelf } from '../../archive/archive.ts'
import { type NameShelf, nameShelvesById, namesBeside, relationsOf } from '../../archive/name-shelves.ts'
import type { AuthorityFile, AuthorityName } from '../../names/authority.ts'
import type { Permalink } from '../../value/permalink.ts'
import type { Frame } from '../frame.ts'
import type { FactView } from '../lists/listing.ts'
import type { PlainKey, Texts } from '../texts/texts.ts'
import { languageName } from '../texts/words.ts'

/** The values of a fact that are shown; a country may have hundreds of places. */
const MOST_VALUES = 60

/** The names that are told to stand beside one. */
const MOST_BESIDE = 12

/** The names of files of names, and where these tell of a name. */
const FILES: Readonly<Record<AuthorityFile, readonly [name: string, address: string]>> = {
  wikidata: ['Wikidata', 'https://www.wikidata.org/wiki/'],
  viaf: ['VIAF', 'https://viaf.org/viaf/'],
}

type FactValue = FactView['values'][number]

/** All that is told of a name on its page. */
export function factsOfName(shelf: NameShelf, archive: Archive, frame: Frame): FactView[] {
  const { texts } = frame
  const { name, permalink: from } = shelf
  const shelves = nameShelvesById(archive)
  const { related, different, broader, narrower } = relationsOf(name, archive)
  const named = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const other = shelves.get(id)
      return other ? [linkTo(other, from, frame)] : []
    })
  const beside = namesBeside(shelf, archive, MOST_BESIDE).map((other) => ({
    ...linkTo(other.shelf, from, frame),
    note: texts.count('count.article', other.count),
  }))
  return [
    ...fact('names.also-written', otherForms(name, texts), texts),
    ...fact('names.see-also', named(related), texts),
    ...fact('names.different', named(different), texts),
    ...fact('names.broader', named(broader), texts),
    ...fact('names.narrower', named(narrower), texts),
    ...fact('names.beside', beside, texts),
    ...fact('names.lists', listsOf(name, archive, from, frame), texts),
    ...fact('names.elsewhere', elsewhere(name), texts),
  ]
}

/** On the list of what is filed under a name: the way to all of it. */
export function factOfName(name: AuthorityName, from: Permalink, archive: Archive, frame: Frame): FactView[] {
  const shelf = nameShelvesById(archive).get(name.id)
  if (!shelf) return []
  const note = frame.texts.count('count.article', shelf.entries.length)
  return fact('names.everything', [{ ...linkTo(shelf, from, frame), note }], frame.texts)
}

function fact(term: PlainKey, values: readonly FactValue[], texts: Texts): FactView[] {
  if (values.length === 0) return []
  const left = values.length - MOST_VALUES
  const shown = left > 0 ? values.slice(0, MOST_VALUES) : values
  const rest = left > 0 ? [{ label: texts.count('names.more', left), href: '', note: '' }] : []
  return [{ term: texts.say(term), values: [...shown, ...rest] }]
}

function linkTo({ name, permalink }: NameShelf, from: Permalink, frame: Frame): FactValue {
  return { label: name.display, href: frame.href(from, permalink), note: '' }
}

/** Every form but the heading; those of a language with its name. */
function otherForms({ forms, labels }: AuthorityName, texts: Texts): FactValue[] {
  return forms.slice(1).map((form) => ({
    label: form,
    href: '',
    note: Object.entries(labels)
      .flatMap(([tag, label]) => (label === form ? [languageName(tag, texts)] : []))
      .join(texts.say('list.comma')),
  }))
}

/** The lists of what is filed under a name. */
function listsOf(name: AuthorityName, archive: Archive, from: Permalink, frame: Frame): FactValue[] {
  const { texts } = frame
  const of = (shelves: readonly Shelf[], label: PlainKey) =>
    shelves
      .filter(({ authority }) => authority === name)
      .map(({ permalink, entries }) => ({
        label: texts.say(label),
        href: frame.href(from, permalink),
        note: texts.count('count.article', entries.length),
      }))
  return [
    ...of(archive.tags, 'listing.tag'),
    ...of(archive.publications, 'listing.publication'),
    ...of(archive.authors, 'listing.author'),
  ]
}

function elsewhere({ exact }: AuthorityName): FactValue[] {
  const files = Object.entries(FILES) as [AuthorityFile, (typeof FILES)[AuthorityFile]][]
  return files.flatMap(([file, [label, address]]) => {
    const id = exact[file]
    return id === undefined ? [] : [{ label: `${label} ${id}`, href: address + id, note: '' }]
  })
}
