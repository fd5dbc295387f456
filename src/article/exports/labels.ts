// The labels of databases, in the languages of their sites: what a line such as `RUBRIK: Lokales` says.
import type { Line } from '../raw-text.ts'

/** What a labelled line gives; `other` has no meaning here and is kept, `private` names who made the export. */
export type Meaning =
  | 'title'
  | 'byline'
  | 'author'
  | 'section'
  | 'dateline'
  | 'date'
  | 'publication'
  | 'origin'
  | 'summary'
  | 'address'
  | 'subject'
  | 'body'
  | 'other'
  | 'private'

/**
 * LexisNexis, Nexis Uni, ProQuest, EBSCO, Gale and NewsBank print these above and below a text; in German, French, Spanish,
 * Italian, Portuguese and Dutch as their sites are offered in these languages. Days of loading and of the database's own
 * changes are `other`: they are no day of publication.
 */
const LABELS: Readonly<Record<Meaning, readonly string[]>> = {
  title: ['title', 'headline', 'titel', 'titre', 'título', 'titulo', 'titolo', 'schlagzeile', 'überschrift'],
  byline: ['byline', 'autorenzeile', 'signature'],
  author: [
    ...['author', 'authors', 'author(s)', 'autor', 'autoren', 'autor/in', 'verfasser', 'auteur', 'auteurs'],
    ...['autores', 'autore', 'autori'],
  ],
  section: [
    'section',
    'rubrik',
    'ressort',
    'rubrique',
    'sección',
    'sezione',
    'seção',
    'secção',
    'rubriek',
    'sectie',
  ],
  dateline: ['dateline', 'datumszeile', 'ortszeile', 'ortsmarke', 'origine-depeche'],
  date: [
    ...['date', 'publication date', 'date of publication', 'publ. date', 'pub. date', 'issue date'],
    ...['datum', 'erscheinungsdatum', 'publikationsdatum', 'veröffentlichungsdatum', 'date de publication'],
    ...['fecha', 'fecha de publicación', 'data di pubblicazione', 'data de publicação', 'publicatiedatum'],
  ],
  publication: [
    ...['publication title', 'publication', 'newspaper', 'paper', 'journal', 'zeitung', 'publikationstitel'],
    ...[
      'titel der publikation',
      'titre de la publication',
      'título de la publicación',
      'título de publicación',
    ],
    ...['titolo pubblicazione', 'título da publicação', 'krant'],
  ],
  origin: ['source', 'publication info', 'publication information', 'quelle', 'fuente', 'fonte', 'bron'],
  summary: [
    'abstract',
    'highlight',
    'zusammenfassung',
    'résumé',
    'resumen',
    'riassunto',
    'resumo',
    'samenvatting',
  ],
  address: [
    'document url',
    'url',
    'dokument-url',
    'url du document',
    'url del documento',
    'url do documento',
  ],
  body: [
    'full text',
    'body',
    'volltext',
    'texte intégral',
    'texto completo',
    'testo completo',
    'volledige tekst',
  ],
  subject: [
    'subject',
    'subjects',
    'subject terms',
    'thema',
    'themen',
    'schlagwort',
    'sujet',
    'sujets',
    'materia',
    'tema',
  ],
  other: [
    ...[
      'length',
      'länge',
      'longueur',
      'longitud',
      'lunghezza',
      'lengte',
      'words',
      'word count',
      'full text word count',
    ],
    ...[
      'load-date',
      'load date',
      'update',
      'last updated',
      'ladedatum',
      'datum der aktualisierung',
      'date-chargement',
    ],
    ...['date de chargement', 'fecha de carga', 'última actualización', 'letzte aktualisierung', 'laaddatum'],
    ...[
      'language',
      'language of publication',
      'sprache',
      'langue',
      'idioma',
      'lingua',
      'taal',
      'sprache der publikation',
    ],
    ...['publication-type', 'publication type', 'publikationsart', 'type-publication', 'type de publication'],
    ...[
      'tipo de publicación',
      'zeitungstyp',
      'type',
      'document-type',
      'document type',
      'dokumententyp',
      'dokumenttyp',
    ],
    ...['type de document', 'tipo de documento', 'graphic', 'grafik', 'graphique'],
    ...['geographic', 'location', 'ort', 'lieu', 'industry', 'company', 'organization'],
    ...[
      'person',
      'people',
      'ticker',
      'journal code',
      'journal-code',
      'publication code',
      'pub-type',
      'acc-no',
      'notes',
    ],
    ...[
      'correction',
      'correction-date',
      'series',
      'edition',
      'ausgabe',
      'édition',
      'edición',
      'column',
      'page',
      'pages',
    ],
    ...[
      'first page',
      'last page',
      'seite',
      'seiten',
      'page(s)',
      'volume',
      'issue',
      'publication year',
      'publisher',
    ],
    ...[
      'verlag',
      'éditeur',
      'editorial',
      'place of publication',
      'country of publication',
      'publication subject',
      'issn',
    ],
    ...[
      'source type',
      'proquest document id',
      'proquest-dokument-id',
      'id de document proquest',
      'copyright',
      'database',
    ],
    ...[
      'datenbank',
      'base de données',
      'base de datos',
      'links',
      'credit',
      'caption',
      'dimensions',
      'document feature',
    ],
    ...[
      'accession number',
      'gale document number',
      'document number',
      'record number',
      'record',
      'article type',
      'isbn',
    ],
    ...[
      'company / entity',
      'company/entity',
      'identifier / keyword',
      'people',
      'geographic terms',

      'doi',
    ],
    ...[
      'rights',
      'memo',
      'index terms',
      'dateline and byline',
      'classification',
      'source metrix',
      'publication country',
    ],
  ],
  private: [
    ...[
      'user name',
      'username',
      'date and time',
      'job number',
      'client/matter',
      'search terms',
      'search type',
      'email',
    ],
    ...[
      'narrowed by',
      'benutzername',
      'suchbegriffe',
      'auftragsnummer',
      "nom d'utilisateur",
      'nom d’utilisateur',
    ],
  ],
}

const MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  (Object.keys(LABELS) as Meaning[]).flatMap((meaning) =>
    LABELS[meaning].map((label) => [label, meaning] as const),
  ),
)

/** A line that begins with a label, and those that go on with its value. */
export interface LabelledLine {
  /** As written. */
  readonly label: string
  /** Undefined for a label that is not known. */
  readonly meaning: Meaning | undefined
  readonly value: string
  readonly lines: readonly Line[]
}

const LABEL = /^(\p{L}[\p{L}\p{M}\p{N} /().'’&-]{0,40}?) ?:(?: +(.*))?$/u

/** A line as a label and its value; undefined for a line of another form. */
export function readLabel(line: Line): LabelledLine | undefined {
  const [, label, value = ''] = LABEL.exec(line.text) ?? []
  if (label === undefined) return undefined
  return { label, meaning: MEANINGS.get(label.toLowerCase()), value, lines: [line] }
}

/** The same, but only for a label that is known. */
export function readKnownLabel(line: Line): LabelledLine | undefined {
  const read = readLabel(line)
  return read?.meaning === undefined ? undefined : read
}

/** A line shorter than this was not broken for its width, so that the next one does not go on with it. */
const BROKEN_FROM = 60

/** The labelled lines among some, each with the lines that go on with its value; and all others. */
export function partLabelled(
  lines: readonly Line[],
  read: (line: Line) => LabelledLine | undefined = readKnownLabel,
): { readonly labelled: LabelledLine[]; readonly others: Line[] } {
  const labelled: LabelledLine[] = []
  const others: Line[] = []
  let open: Line | undefined
  for (const line of lines) {
    const found = read(line)
    const last = labelled.at(-1)
    const goesOn = open && last && line.gap === 0 && (open.text.length >= BROKEN_FROM || last.value === '')
    if (found) labelled.push(found)
    else if (goesOn) labelled.splice(-1, 1, continued(last, line))
    else others.push(line)
    open = found || goesOn ? line : undefined
  }
  return { labelled, others }
}

function continued(before: LabelledLine, line: Line): LabelledLine {
  return { ...before, value: `${before.value} ${line.text}`.trim(), lines: [...before.lines, line] }
}
