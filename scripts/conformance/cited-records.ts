// Twenty records that are cited: what is known of an article, in as many ways as a style tells apart. Made up.
import type { CitationFacts, CitedAuthor, CitedDate } from '../../src/citation/citation-facts.ts'

const person = (name: string): CitedAuthor => ({ name, kind: 'person' })
const organisation = (name: string): CitedAuthor => ({ name, kind: 'organisation' })
const dated = (edtf: string, status: CitedDate['status'] = 'stated', text = ''): CitedDate => ({
  edtf,
  status,
  text,
})

const PLAIN: CitationFacts = {
  id: 'k2m9c7bq4x',
  headline: 'Fighters hold the valley',
  headlineSupplied: false,
  byline: '',
  authors: [person('Hughes, Michael')],
  publication: 'Valley Gazette',
  date: dated('2022-01-01'),
  language: 'en',
  address: 'https://archive.example/2022/01/01/valley/',
  path: '/2022/01/01/valley/',
  sourceAddress: '',
  archive: 'Valley Archive',
  tags: [],
  sha256: '',
  rights: { words: '', uri: '' },
}

const DIFFERENT: readonly Partial<CitationFacts>[] = [
  {},
  { authors: [person('Mina Rahbar')], date: dated('2022-01') },
  {
    authors: [person('مینا رهبر')],
    headline: 'باران در کابل',
    language: 'fa-AF',
    publication: 'روزنامهٔ نمونه',
  },
  { authors: [organisation('Sample Wire')], date: dated('2022') },
  {
    authors: [person('Hughes, Michael'), person('Ashby, Tom')],
    headline: 'the fall of a bridge: a view from the north',
  },
  { authors: [person('Mina Rahbar'), person('Zarghuna Sahel')], headline: 'What is to be done?' },
  { authors: [person('Hughes, Jean-Paul M.'), person('Ashby, Tom'), person('Feld, Jonas')] },
  { authors: [person('A Rahbar'), person('B Sahel'), person('C Ashby'), person('D Feld')] },
  { authors: [], headline: 'It rained all night', headlineSupplied: true, date: dated('', 'unknown') },
  { authors: [], publication: '', date: dated('', 'unknown') },
  { authors: [], headline: 'Who holds the pass?' },
  { authors: [person('Mina Rahbar')], publication: '' },
  { date: dated('2022-01-02?', 'inferred') },
  { date: dated('2022-03~', 'inferred') },
  { date: dated('[2021-12-22..2022-01-21]', 'inferred') },
  { date: dated('[2021-08-15..]', 'bounded') },
  { date: dated('2022-21'), headline: 'He said “no” to the envoy' },
  { date: dated('2019-03/2019-05'), headline: 'RAIN FALLS ON THE VALLEY' },
  { date: dated('../1989-12-31', 'stated', 'before 1990') },
  { address: '', authors: [person('Rahbar, Mina')], headline: 'The envoy answers: “not yet”' },
]

/** The records, each with a key of its own. */
export const CITED_RECORDS: readonly CitationFacts[] = DIFFERENT.map((different, i) => ({
  ...PLAIN,
  ...different,
  id: `k2m9c7bq${String(i).padStart(2, '0')}`,
}))
