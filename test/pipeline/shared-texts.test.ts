// What repeats is the site's: an archive of texts that share their edges, from the files to the site.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ArticleRecord } from '../../src/export/article-record.ts'
import { buildInMemory } from '../support/memory-site.ts'
import { asPages, GREETING, IMPRINT, LICENCE, wireFiles, wirePage, wireStory } from '../support/wire.ts'

type TextOf = Parameters<typeof wireFiles>[1]

const licensed: TextOf = (headline, story) => `${headline}\n\n${story} ${LICENCE}\n`

/** The text of an article and what is hidden of its file. */
interface Shown {
  readonly headline: string
  readonly text: readonly string[]
  readonly hidden: readonly string[]
}

/** What an archive makes of files, by path, with the messages about shared passages. */
async function shownOf(files: ReadonlyMap<string, string>) {
  const { outputs, report } = await buildInMemory(files)
  const records: ArticleRecord[] = (outputs.get('data/articles.jsonl') ?? '')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const shown = new Map(
    records.map(({ source, headline, body, hidden }): [string, Shown] => [
      source.path,
      {
        headline: String(headline.value),
        text: body.map((block) => ('text' in block ? String(block.text) : block.type)),
        hidden: hidden.map(({ rule, text, texts }) => `${rule} ${texts}: ${text}`),
      },
    ]),
  )
  const told = report.diagnostics.filter(({ code }) => code === 'shared-passage')
  return { shown, told: told.map(({ at, message }) => `${at.path}:${at.line} ${message}`), outputs }
}

const FIRST = 'articles/wire/00.txt'
const { headline: HEADLINE, story: STORY } = wireStory(0)

describe('the licence that an agency glues to its texts', () => {
  test('is hidden in each, and its words and its count are told', async () => {
    const { shown, told } = await shownOf(wireFiles(12, licensed))
    assert.deepEqual(shown.get(FIRST), {
      headline: HEADLINE,
      text: [STORY],
      hidden: [`shared.ending 10: ${LICENCE}`],
    })
    assert.deepEqual(
      [...shown.values()].map(({ hidden }) => hidden),
      Array.from({ length: 12 }, () => [`shared.ending 10: ${LICENCE}`]),
    )
    assert.deepEqual(told, [
      `${FIRST}:3 12 of 12 texts in articles/ share these words at their edge: "${LICENCE}". Where they do they are hidden, as the site's.`,
    ])
  })

  test('is kept in the record where it stands in the file', async () => {
    const files = wireFiles(
      12,
      (headline, story, i) => `${i === 0 ? '𝔄 ' : ''}${licensed(headline, story, i)}`,
    )
    const { outputs } = await buildInMemory(files)
    const text = files.get(FIRST) ?? ''
    for (const line of (outputs.get('data/articles.jsonl') ?? '').trim().split('\n')) {
      const { source, hidden }: ArticleRecord = JSON.parse(line)
      const [range] = hidden
      if (source.path !== FIRST || !range) continue
      assert.deepEqual([[...text].slice(range.start, range.end).join(''), range.line], [LICENCE, 3])
    }
  })

  test('is in no page’s description and in no text that is searched', async () => {
    const { outputs } = await buildInMemory(wireFiles(12, licensed))
    const pages = [...outputs].filter(([path]) => path.endsWith('.html'))
    for (const [path, html] of pages)
      assert.doesNotMatch(html.replace(/<details[\s\S]*?<\/details>/g, ''), /River News Agency/, path)
  })

  test('is marked on the review page where it stands, and the rest of its line is not', async () => {
    const { outputs } = await buildInMemory(wireFiles(12, licensed), { intake: true })
    const [page = ''] = [...outputs].flatMap(([path, html]) =>
      path.startsWith('intake/') && html.includes(`${STORY} <mark`) ? [html] : [],
    )
    assert.ok(page.includes(`${STORY} <mark class="off">${LICENCE}</mark>`))
    assert.match(
      page,
      /hidden: ending that many texts beside this one have too \(at least 10 texts\) \(shared\.ending\)/,
    )
    assert.doesNotMatch(page, /<li id="L3" class="off">/)
  })

  test('is story again where fewer texts share it', async () => {
    const { shown, told } = await shownOf(wireFiles(7, licensed))
    assert.deepEqual(shown.get(FIRST), { headline: HEADLINE, text: [`${STORY} ${LICENCE}`], hidden: [] })
    assert.deepEqual(told, [])
  })

  test('leaves the address of its paragraph what it was', async () => {
    const addressOf = async (count: number) => {
      const { outputs } = await buildInMemory(wireFiles(count, licensed))
      const [, page = ''] =
        [...outputs].find(
          ([, html]) => html.includes(`id="headline"`) && html.includes(`${HEADLINE}</h1>`),
        ) ?? []
      return /id="(p-[a-z2-7]+)"/.exec(page)?.[1]
    }
    const [few, many] = [await addressOf(7), await addressOf(12)]
    assert.ok(few)
    assert.equal(many, few)
  })
})

describe('what stands around a story', () => {
  test('is taken off both its edges', async () => {
    const { shown } = await shownOf(
      wireFiles(8, (headline, story) => `${headline}\n\n${GREETING} ${story} ${LICENCE}\n\n${IMPRINT}\n`),
    )
    assert.deepEqual(shown.get(FIRST), {
      headline: HEADLINE,
      text: [STORY],
      hidden: [`shared.opening 8: ${GREETING}`, `shared.ending 8: ${LICENCE}`, `shared.line 8: ${IMPRINT}`],
    })
  })

  test('is no headline where the text has one of its own', async () => {
    const { shown } = await shownOf(
      wireFiles(8, (headline, story) => `${IMPRINT}\n\n${headline}\n\n${story}\n`),
    )
    assert.deepEqual(shown.get(FIRST), {
      headline: HEADLINE,
      text: [STORY],
      hidden: [`shared.line 8: ${IMPRINT}`],
    })
  })

  test('is the headline of all where no other line can be', async () => {
    const { shown } = await shownOf(
      wireFiles(8, (_, story) => `Letters to the agency from the river\n\n${story}\n`),
    )
    assert.deepEqual(shown.get(FIRST), {
      headline: 'Letters to the agency from the river',
      text: [STORY],
      hidden: [],
    })
  })
})

describe('in saved pages', () => {
  const pages = (count: number) =>
    asPages(
      wireFiles(count, (headline, story) =>
        wirePage(headline, story, `${story.slice(0, 40)} again.`, LICENCE),
      ),
    )

  test('a paragraph that most of them end with is hidden', async () => {
    const files = pages(12)
    const { shown, told } = await shownOf(files)
    const page = FIRST.replace('.txt', '.html')
    assert.deepEqual(shown.get(page), {
      headline: HEADLINE,
      text: [STORY, `${STORY.slice(0, 40)} again.`],
      hidden: [`shared.line 10: ${LICENCE}`],
    })
    assert.equal(told.length, 1)
  })

  test('nothing is where fewer of them have it', async () => {
    const { shown } = await shownOf(pages(7))
    assert.deepEqual(
      [...shown.values()].flatMap(({ hidden }) => hidden),
      [],
    )
  })

  test('pages and raw texts of a folder count together', async () => {
    const texts = [...wireFiles(12, (headline, story) => `${headline}\n\n${story}\n\n${LICENCE}\n`)].slice(4)
    const { shown } = await shownOf(new Map([...[...pages(4)], ...texts]))
    assert.deepEqual(
      [...shown.values()].map(({ hidden }) => hidden),
      Array.from({ length: 12 }, () => [`shared.line 10: ${LICENCE}`]),
    )
  })

  test('what most of them say and nothing else is their story', async () => {
    const files = asPages(
      wireFiles(12, (headline) => wirePage(headline, LICENCE, LICENCE.replace('Reports', 'Stories'))),
    )
    const { shown } = await shownOf(files)
    assert.deepEqual(
      [...shown.values()].flatMap(({ hidden }) => hidden),
      [],
    )
  })
})

describe('nothing is taken for a site’s', () => {
  const isUntouched = async (textOf: TextOf) => {
    const { shown, told } = await shownOf(wireFiles(12, textOf))
    assert.deepEqual([[...shown.values()].flatMap(({ hidden }) => hidden), told], [[], []])
  }

  test('that is all the story there is', () =>
    isUntouched(
      (headline) => `${headline}\n\nThe agency does not report today because of the feast of the river.\n`,
    ))

  test('but for a day of filing before it', () =>
    isUntouched(
      (headline, _, i) =>
        `${headline}\n\nHERAT, May ${i + 1} (River News) - The agency does not report today because of the feast.\n`,
    ))

  test('that stands between two lines of the story', () =>
    isUntouched(
      (headline, story, i) =>
        `${headline}\n\n${story}\n\nWhat else was told along the river\n\nThe ferry of week ${i} came late, and the men on the other bank had to wait for it.\n`,
    ))

  test('that comes again within the text', () =>
    isUntouched(
      (headline, story) =>
        `${headline}\n\n${story} And so on.\n\nRow, brothers, row against the stream\n\nShe sang it ${story.length} times.\n\nRow, brothers, row against the stream\n`,
    ))

  test('that introduces what comes below it', () =>
    isUntouched(
      (headline, _, i) =>
        `${headline}\n\nThe engineers who came this week measured these levels of the river in the morning:\n\nAybak ${i}\n\nJurm ${i + 3}\n`,
    ))

  test('that the keeper writes in Markdown', async () => {
    const files = [...wireFiles(12, licensed)].map(
      ([path, text]) => [path.replace('.txt', '.md'), text] as const,
    )
    const { shown } = await shownOf(new Map(files))
    assert.deepEqual(
      [...shown.values()].flatMap(({ hidden }) => hidden),
      [],
    )
  })
})

test('a date that is read from a shared line has its evidence there', async () => {
  const { outputs } = await buildInMemory(
    wireFiles(
      12,
      (headline, story) =>
        `${headline}\n\n${story} ${LICENCE}\n\nLast updated on 3 May 2021 by the upper house\n`,
    ),
  )
  const files = wireFiles(
    1,
    (headline, story) =>
      `${headline}\n\n${story} ${LICENCE}\n\nLast updated on 3 May 2021 by the upper house\n`,
  )
  const text = files.get(FIRST) ?? ''
  const record: ArticleRecord | undefined = (outputs.get('data/articles.jsonl') ?? '')
    .trim()
    .split('\n')
    .map((line): ArticleRecord => JSON.parse(line))
    .find(({ source }) => source.path === FIRST)
  assert.ok(record)
  for (const { quote, start, end } of record.published.evidence) assert.equal(text.slice(start, end), quote)
})
