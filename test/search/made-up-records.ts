// A small made-up archive for tests of search: several scripts, hostile texts, articles without a date.
import { BLOCK_SIZE, blockFolder } from '../../src/search/block-layout.ts'
import type { IndexBlock } from '../../src/search/index-blocks.ts'
import type { SearchRecord } from '../../src/search/search-record.ts'
import type { IndexedBlock, IndexedRecord } from '../../src/search/search-table.ts'
import { sha256 } from '../../src/value/digest.ts'
import { STORED_FACETS, type StoredValues } from '../../src/value/facets.ts'
import { permalink } from '../../src/value/permalink.ts'
import { recordWithKeys } from '../../src/value/record.ts'

/** What a test says of a record. */
type Facts = Partial<Omit<SearchRecord, 'permalink' | 'facets'>> & { readonly facets?: Partial<StoredValues> }

/** A record of which a test says only what it is about. */
export function record(address: string, facts: Facts = {}): SearchRecord {
  const day = facts.day ?? ''
  return {
    articleId: address.replace(/[^a-z0-9]/g, ''),
    permalink: permalink(...address.split('/')),
    headline: `Headline of ${address}`,
    text: 'Nothing of note.',
    dir: 'ltr',
    dateText: day === '' ? 'undated' : day,
    dateSign: '',
    otherForms: [],
    kinds: [],
    story: '',
    lastDay: day,
    ...facts,
    day,
    facets: { ...recordWithKeys(STORED_FACETS, () => []), language: ['en'], ...facts.facets },
  }
}

/** Records in blocks of one size, the last one smaller. */
export function blocksOf(records: readonly SearchRecord[], size: number = BLOCK_SIZE): IndexBlock[] {
  return Array.from({ length: Math.ceil(records.length / size) }, (_, i) => {
    const held = records.slice(i * size, (i + 1) * size)
    const facts = new Map(held.map((record) => [record.permalink, JSON.stringify(record)]))
    return { folder: blockFolder(i * size), records: held, facts, digest: sha256(JSON.stringify(held)) }
  })
}

/** How many words each has. */
const USUAL_LENGTH = 100

/** Indexed records as blocks, in folders by the row with which they start. */
export function asBlocks(blocks: readonly (readonly IndexedRecord[])[]): IndexedBlock[] {
  let start = 0
  return blocks.map((indexed) => {
    const folder = blockFolder(start)
    start += indexed.length
    const pages = indexed.map(({ id }) => [id, USUAL_LENGTH] as const)
    return { folder, list: { pages, words: [] }, indexed }
  })
}

/** Eleven articles in permalink order. */
export const MADE_UP: readonly SearchRecord[] = [
  record('1999/ferry', {
    headline: 'Ferry line between the islands opens again',
    text: 'The ferry sails twice a day.\n\nHarbour masters spoke of human rights at sea, and of war\u2014peace talks.',
    day: '1999-05-04',
    dateText: '4 May 1999',
    facets: { publication: ['Harbour Post'], author: ['Ada Quill'], tag: ['Ferries', 'Sea'] },
  }),
  record('2003/bridge', {
    headline: 'A <b>bridge</b> & a "toll" <script>alert(1)</script>',
    text: 'The bridge <img src=x onerror=alert(1)> opened & closed. Harbour traffic fell.',
    day: '2003-02-07',
    dateText: '7 February 2003',
    facets: { publication: ['Harbour Post'], author: ['Bo Inkwell', 'Ada Quill'], tag: ['Bridges'] },
  }),
  record('2003/bridge-2', {
    headline: 'Bridge toll doubled',
    text: 'Drivers on the bridge were not pleased. Elections are near, the mayor said.',
    day: '2003-02-08',
    dateText: '8 February 2003',
    facets: { publication: ['Valley Wire'], tag: ['Bridges', 'Elections'] },
  }),
  record('2003/bridge-3', {
    headline: 'Bridge closed for the winter',
    text: 'Snow closed the bridge on the north\u2013south road. The rights of human drivers were not asked about.',
    day: '2003-02-09',
    dateText: '9 February 2003',
    facets: { publication: ['Valley Wire'], tag: ['Bridges'] },
  }),
  record('2010/co-operation', {
    headline: 'Co-operation on the river',
    text: "Abdul-Rahman Zed and Mary O'Dell signed a co-operation treaty. It ends a long quarrel.",
    day: '2010-11-30',
    dateText: '30 November 2010',
    facets: { publication: ['River Gazette'], author: ['Cy Nib'], tag: ['Rivers'] },
  }),
  record('2011/cooperative', {
    headline: 'Millers form a union',
    text: 'Abdul Rahman Zed leads the millers. The union grinds barley.',
    day: '2011-01-01',
    dateText: '1 January 2011',
    facets: { publication: ['River Gazette'], tag: ['Rivers', 'Milling'] },
  }),
  record('2020/pul', {
    headline: 'پل تازهٔ شهر گشایش یافت',
    text: 'پل تازه در سال ۱۳۹۹ ساخته شد.\n\nعلی گفت که مردم می\u200cخواهند از آن بگذرند.',
    dir: 'rtl',
    day: '2020-06-15',
    dateText: '15 June 2020',
    facets: { language: ['fa-AF'], publication: ['روزنامهٔ بندر'], author: ['مریم قلم'], tag: ['Bridges'] },
  }),
  record('2020/sind', {
    headline: 'د سیند پر غاړه نوی ښوونځی',
    text: 'ښوونځی د سیند پر غاړه جوړ شو. زده\u200cکوونکي خوښ دي. دوی وايي چې ګټه به ترې واخلي.',
    dir: 'rtl',
    day: '2020-07-01',
    dateText: '1 July 2020',
    facets: { language: ['ps'], publication: ['Valley Wire'], tag: ['Schools'] },
  }),
  record('2021/only-a-photograph', {
    headline: 'Photograph of a lighthouse',
    text: '',
    day: '2021-03-03',
    dateText: '3 March 2021',
    facets: { tag: ['Sea'] },
  }),
  record('undated/harbour-song', {
    headline: 'A harbour song',
    text: 'Sung in the harbour when the ferry is late. O ferry, harbour ferry!',
    facets: { publication: ['Harbour Post'], tag: ['Sea', 'Songs'] },
  }),
  record('undated/recipe', {
    headline: 'Barley soup',
    text: 'Take barley from the millers and cook it while the bridge is closed.',
    dateText: '[circa 1950]',
    dateSign: 'only limits known',
    facets: { tag: ['Milling'] },
  }),
]
