import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { openEngine } from '../../src/client/search/index/engine.ts'
import { NO_NAMES } from '../../src/client/search/index/listed-names.ts'
import type { Index } from '../../src/client/search/index/open-index.ts'
import { openRows, sorted } from '../../src/client/search/index/rows.ts'
import { HEADLINE } from '../../src/client/search/index/word-file.ts'
import { answer } from '../../src/client/search/query/find.ts'
import { narrow } from '../../src/client/search/query/narrow.ts'
import { NO_SELECTION, type Sort } from '../../src/client/search/state.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { openBlockStore } from '../../src/edge/memory/block-store.ts'
import { indexSearch } from '../../src/edge/search-index.ts'
import { contentOf, type OutputFile } from '../../src/render/output-file.ts'
import type { SearchRecord } from '../../src/search/search-record.ts'
import type { SearchTable } from '../../src/search/search-table.ts'
import { wordsOf } from '../../src/value/words.ts'
import { blocksOf, MADE_UP, record } from '../search/made-up-records.ts'
import { TYPED } from '../support/manners.ts'
import { memoryIndex } from '../support/memory-engine.ts'
import { type StaticServer, serve } from '../support/static-server.ts'

interface Indexed {
  readonly files: readonly OutputFile[]
  readonly problems: readonly Diagnostic[]
  readonly table: SearchTable
}

async function indexed(records: readonly SearchRecord[], blockSize?: number): Promise<Indexed> {
  const problems: Diagnostic[] = []
  const files: OutputFile[] = []
  for await (const file of indexSearch(blocksOf(records, blockSize), openBlockStore('', ''), (it) =>
    problems.push(it),
  ))
    files.push({ path: file.path, content: contentOf(file) })
  const table = files.find(({ path }) => path === 'search/table.json')
  return { files, problems, table: JSON.parse(String(table?.content)) }
}

/** An opened index over a running server. */
interface Archive extends Index {
  readonly records: readonly SearchRecord[]
  readonly server: StaticServer
}

async function archiveOf(records: readonly SearchRecord[], blockSize?: number): Promise<Archive> {
  const { files, table } = await indexed(records, blockSize)
  const server = await serve(files)
  const rows = openRows(table)
  return { engine: openEngine(rows, loader(server)), rows, names: async () => NO_NAMES, records, server }
}

function loader(server: StaticServer) {
  return async (path: string): Promise<Response> => {
    const response = await fetch(new URL(path, server.root))
    if (!response.ok) throw new Error(`${path} answered ${response.status}.`)
    return response
  }
}

/** Permalinks of what a query finds, in order. */
async function found(
  archive: Archive,
  input: string,
  sort: Sort = 'oldest',
  typing = false,
): Promise<string[]> {
  const { hits, beginningWith } = await answer(archive, input, { typing, lettersOnly: false })
  const matching = beginningWith === '' ? [...hits.keys()] : []
  const { rows } = narrow(archive.rows, matching, NO_SELECTION)
  return sorted(archive.rows, rows, sort, (row) => hits.get(row) ?? NO_HIT).map(
    (row) => archive.records[row]?.permalink ?? '?',
  )
}

const NO_HIT = { score: 0, inOtherForm: 0 }

async function absentWords(archive: Archive, input: string, typing = false): Promise<readonly string[]> {
  const { absent } = await answer(archive, input, { typing, lettersOnly: false })
  return absent.map(({ text }) => text)
}

describe('the files of the index', () => {
  test('every block has its words and its texts, and no program', async () => {
    const { files, problems } = await indexed(MADE_UP, 4)
    assert.deepEqual(problems, [])
    const kinds = files.map(({ path }) => path.replace(/(?:und_)?[0-9a-f]{7,}/, 'HASH'))
    assert.deepEqual([...new Set(kinds)].sort(), [
      'pagefind/b4/fragment/HASH.pf_fragment',
      'pagefind/b4/index/HASH.pf_index',
      'pagefind/b8/fragment/HASH.pf_fragment',
      'pagefind/b8/index/HASH.pf_index',
      'pagefind/fragment/HASH.pf_fragment',
      'pagefind/index/HASH.pf_index',
      'search/articles.json',
      'search/stamp.json',
      'search/table.json',
    ])
  })

  test('the same records give the same bytes', async () => {
    assert.deepEqual(await indexed(MADE_UP, 4), await indexed(MADE_UP, 4))
  })

  test('every id of the table names the fragment of its article', async () => {
    const { files, table } = await indexed(MADE_UP, 4)
    const contents = new Map(files.map(({ path, content }) => [path, content]))
    const folders = table.blocks.map(({ folder }) => folder)
    const urls = table.ids.split(' ').map((id, row) => {
      const content = contents.get(`${folders[Math.floor(row / 4)]}fragment/und_${id}.pf_fragment`)
      assert.ok(content instanceof Uint8Array, id)
      return JSON.parse(gunzipSync(content).toString().slice('pagefind_dcd'.length)).url
    })
    assert.deepEqual(
      urls,
      MADE_UP.map((each) => each.permalink),
    )
  })

  test('no record is lost for want of a word', async () => {
    const empty = [
      record('2020/a', { headline: '', text: '' }),
      record('2020/b', { headline: '***', text: '—' }),
    ]
    const { problems, table } = await indexed([...empty, record('2020/c', { text: '🚢' })])
    assert.deepEqual(problems, [])
    assert.equal(table.ids.split(' ').length, 3)
  })

  test('an archive without articles has an empty table and no index', async () => {
    const { files, problems } = await indexed([])
    assert.deepEqual(problems, [])
    assert.deepEqual(
      files.map(({ path }) => path),
      ['search/articles.json', 'search/stamp.json', 'search/table.json'],
    )
    const archive = await archiveOf([])
    assert.deepEqual(await found(archive, 'anything'), [])
    await archive.server.close()
  })
})

for (const [name, blockSize] of [
  ['one block', undefined],
  ['blocks of three', 3],
] as const) {
  describe(`an archive in ${name}`, () => {
    let archive: Archive
    before(async () => {
      archive = await archiveOf(MADE_UP, blockSize)
    })
    after(() => archive.server.close())

    test('a word finds the articles that have it, whatever their case and block', async () => {
      assert.deepEqual(await found(archive, 'HARBOUR'), [
        '/1999/ferry/',
        '/2003/bridge/',
        '/undated/harbour-song/',
      ])
    })

    test('a word in a headline, a tag, an author or a publication is found too', async () => {
      assert.deepEqual(await found(archive, 'photograph'), ['/2021/only-a-photograph/'])
      assert.deepEqual(await found(archive, 'songs'), ['/undated/harbour-song/'])
      assert.deepEqual(await found(archive, 'inkwell'), ['/2003/bridge/'])
      assert.deepEqual(await found(archive, 'gazette'), ['/2010/co-operation/', '/2011/cooperative/'])
    })

    test('an article without text is found by its headline', async () => {
      assert.deepEqual(await found(archive, 'lighthouse'), ['/2021/only-a-photograph/'])
    })

    test('an absent word finds nothing, not words that begin alike', async () => {
      assert.deepEqual(await found(archive, 'bridgework'), [])
      assert.deepEqual(await absentWords(archive, 'harbour bridgework'), ['bridgework'])
      assert.deepEqual(await found(archive, 'ferr'), [])
    })

    test('the word still being typed is looked for as a beginning', async () => {
      assert.deepEqual(await found(archive, 'ferr', 'oldest', true), [
        '/1999/ferry/',
        '/undated/harbour-song/',
      ])
      assert.deepEqual(await found(archive, 'harbour ferr', 'oldest', true), [
        '/1999/ferry/',
        '/undated/harbour-song/',
      ])
      assert.deepEqual(await found(archive, 'ferr ', 'oldest', true), [])
    })

    test('a beginning that no word has finds nothing while it is being typed', async () => {
      assert.deepEqual(await found(archive, 'bridgew', 'oldest', true), [])
      assert.deepEqual(await absentWords(archive, 'bridgew', true), ['bridgew'])
    })

    test('words in any order, phrases only in their own', async () => {
      assert.deepEqual(await found(archive, 'rights human'), ['/1999/ferry/', '/2003/bridge-3/'])
      assert.deepEqual(await found(archive, '"human rights"'), ['/1999/ferry/'])
      assert.deepEqual(await found(archive, '“rights of human”'), ['/2003/bridge-3/'])
    })

    test('several phrases and words together', async () => {
      assert.deepEqual(await found(archive, '"human rights" ferry "twice a day"'), ['/1999/ferry/'])
      assert.deepEqual(await found(archive, '"human rights" bridge'), [])
      assert.deepEqual(await absentWords(archive, '"human rights" bridge'), [])
      assert.deepEqual(await absentWords(archive, '"human wrongs" bridge'), ['human wrongs'])
    })

    test('words on both sides of a dash without spaces are words, and a phrase', async () => {
      assert.deepEqual(await found(archive, 'war'), ['/1999/ferry/'])
      assert.deepEqual(await found(archive, 'peace'), ['/1999/ferry/'])
      assert.deepEqual(await found(archive, 'south'), ['/2003/bridge-3/'])
      assert.deepEqual(await found(archive, 'north–south'), ['/2003/bridge-3/'])
      assert.deepEqual(await found(archive, '"war peace talks"'), ['/1999/ferry/'])
    })

    test('a hyphen may be written, left out, or a space', async () => {
      assert.deepEqual(await found(archive, 'co-operation'), ['/2010/co-operation/'])
      assert.deepEqual(await found(archive, 'cooperation'), ['/2010/co-operation/'])
      assert.deepEqual(await found(archive, 'abdul-rahman'), ['/2010/co-operation/', '/2011/cooperative/'])
      assert.deepEqual(await found(archive, '"abdul rahman"'), ['/2010/co-operation/', '/2011/cooperative/'])
      assert.deepEqual(await found(archive, 'rahman'), ['/2010/co-operation/', '/2011/cooperative/'])
      assert.deepEqual(await found(archive, 'o’dell'), ['/2010/co-operation/'])
    })

    test('Persian: letters and digits of any keyboard, joiners written or not', async () => {
      assert.deepEqual(await found(archive, 'علي'), ['/2020/pul/'])
      assert.deepEqual(await found(archive, '1399'), ['/2020/pul/'])
      assert.deepEqual(await found(archive, '١٣٩٩'), ['/2020/pul/'])
      assert.deepEqual(await found(archive, 'می\u200cخواهند'), ['/2020/pul/'])
      assert.deepEqual(await found(archive, 'میخواهند'), ['/2020/pul/'])
      assert.deepEqual(await found(archive, '«در سال»'), ['/2020/pul/'])
      assert.deepEqual(await found(archive, 'روزنامه'), ['/2020/pul/'])
    })

    test('Pashto: letters of any keyboard', async () => {
      assert.deepEqual(await found(archive, 'گټه'), ['/2020/sind/'])
      assert.deepEqual(await found(archive, 'وایی'), ['/2020/sind/'])
      assert.deepEqual(await found(archive, 'زده‌کوونكي'), ['/2020/sind/'])
    })

    test('newest first over all blocks, undated articles at the end in both directions', async () => {
      assert.deepEqual(await found(archive, 'bridge', 'newest'), [
        '/2020/pul/',
        '/2003/bridge-3/',
        '/2003/bridge-2/',
        '/2003/bridge/',
        '/undated/recipe/',
      ])
      assert.deepEqual(await found(archive, 'bridge', 'oldest'), [
        '/2003/bridge/',
        '/2003/bridge-2/',
        '/2003/bridge-3/',
        '/2020/pul/',
        '/undated/recipe/',
      ])
    })

    test('nothing asked finds every article', async () => {
      const all = MADE_UP.map((each) => each.permalink)
      assert.deepEqual((await found(archive, '')).toSorted(), all.toSorted())
      assert.deepEqual((await found(archive, ' – "" ')).toSorted(), all.toSorted())
    })

    test('a phrase says where it stands, and so does a word in a headline', async () => {
      const { hits } = await answer(archive, '"human rights" ferry', TYPED)
      assert.deepEqual(
        [...hits.values()].map(({ spans }) => spans),
        [
          [
            { start: 10, length: 2, word: '' },
            { start: HEADLINE, length: 1, word: 'ferry' },
            { start: 1, length: 1, word: 'ferry' },
          ],
        ],
      )
    })

    test('every place of the index is a word of the text that is shown', async () => {
      for (const input of ['harbour', 'حور', 'پل', 'bridge', 'co-operation', '1399']) {
        const { hits } = await answer(archive, input, TYPED)
        for (const [row, { spans }] of hits) {
          const words = wordsOf((await archive.engine.load(row)).content)
          for (const { start, word } of spans)
            if (start >= 0 && start < words.length && word !== '') assert.equal(words[start]?.key, word)
        }
      }
    })

    test('the engine and the same index in memory answer alike', async () => {
      const memory = memoryIndex(MADE_UP)
      for (const input of [
        'harbour',
        'ferr*',
        '"human rights"',
        'bridge -toll',
        'پل',
        'barley OR song',
        'union',
        'the',
      ]) {
        const real = await answer(archive, input, TYPED)
        const plain = await answer(memory, input, TYPED)
        const spans = (hits: typeof real.hits) =>
          [...hits]
            .sort(([a], [b]) => a - b)
            .map(([row, hit]) => [row, hit.spans.toSorted((a, b) => a.start - b.start)])
        assert.deepEqual(spans(real.hits), spans(plain.hits), input)
      }
    })
  })
}

test('days that a 32-bit number cannot tell apart are sorted', async () => {
  const days = Array.from({ length: 20 }, (_, i) => `2026-02-${String(i + 1).padStart(2, '0')}`)
  const archive = await archiveOf(
    days.map((day) => record(`${day}/a`, { day, text: 'plain words' })),
    6,
  )
  assert.deepEqual(
    await found(archive, 'plain', 'newest'),
    days.toReversed().map((day) => `/${day}/a/`),
  )
  await archive.server.close()
})

test('an index without Pagefind’s program is reported in words, and no table says otherwise', async (t) => {
  const before = process.env['PAGEFIND_EXTENDED_BINARY_PATH']
  process.env['PAGEFIND_EXTENDED_BINARY_PATH'] = '/nowhere/pagefind'
  t.mock.method(console, 'error', () => {})
  try {
    const problems: Diagnostic[] = []
    const paths: string[] = []
    for await (const { path } of indexSearch(blocksOf(MADE_UP), openBlockStore('', ''), (it) =>
      problems.push(it),
    ))
      paths.push(path)
    assert.deepEqual(paths, [])
    assert.deepEqual(
      problems.map(({ code, severity }) => [code, severity]),
      [['search-unavailable', 'error']],
    )
    assert.match(
      problems[0]?.message ?? '',
      /^The search index could not be made: .*\. The search page will say/,
    )
  } finally {
    if (before === undefined) delete process.env['PAGEFIND_EXTENDED_BINARY_PATH']
    else process.env['PAGEFIND_EXTENDED_BINARY_PATH'] = before
  }
  assert.deepEqual((await indexed(MADE_UP)).problems, [], 'and the next build finds it again')
})

test('words that Pagefind files under other letters are found', async () => {
  const archive = await archiveOf([record('a', { text: '한국 мой がぎ' }), record('b', { text: '하국 мои' })])
  assert.deepEqual(await found(archive, '한국'), ['/a/'])
  assert.deepEqual(await found(archive, 'мой'), ['/a/'])
  assert.deepEqual(await found(archive, 'мои'), ['/b/'])
  assert.deepEqual(await found(archive, 'がぎ'), ['/a/'])
  await archive.server.close()
})

describe('a part of the index that is missing', () => {
  const asked = async (archive: Archive, input: string) => {
    const { hits, unasked } = await answer(archive, input, TYPED)
    return [hits.size, unasked]
  }

  test('is told by the number of articles that could not be asked, and asked for again', async (t) => {
    t.mock.method(console, 'error', () => {})
    const archive = await archiveOf(MADE_UP, 4)
    assert.deepEqual(await asked(archive, 'millers'), [2, 0])
    archive.server.hide(/^pagefind\/b4\/index/)
    const anew = { ...archive, engine: openEngine(archive.rows, loader(archive.server)) }
    assert.deepEqual(await asked(anew, 'millers'), [1, 4])
    assert.deepEqual(await asked(anew, '-millers'), [6, 4])
    archive.server.hide(/^nothing/)
    assert.deepEqual(await asked(anew, 'millers'), [2, 0])
    await archive.server.close()
  })

  test('is told when all of it is gone', async (t) => {
    t.mock.method(console, 'error', () => {})
    const archive = await archiveOf(MADE_UP)
    archive.server.hide(/./)
    assert.deepEqual(await asked(archive, 'millers'), [0, MADE_UP.length])
    await archive.server.close()
  })
})
