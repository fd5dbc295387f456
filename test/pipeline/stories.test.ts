// Stories through whole builds: their pages, what records and articles tell of them, and what stays out of them.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ArticleRecord } from '../../src/export/article-record.ts'
import { StoryRecord } from '../../src/export/story-record.ts'
import { plainIndex } from '../support/memory-keepers.ts'
import { buildInMemory, type MemorySettings } from '../support/memory-site.ts'

const STORY =
  'The ferry of the lower valley was stopped on Monday, for the rope had frayed and the ferryman would not answer for it. ' +
  'Traders carried their loads over the old bridge, and the council has promised a rope of steel before the first snow.'
const LATER = STORY.replace('on Monday', 'on Tuesday').replace('first snow', 'thaw of March')

const file = (fields: string, text: string) => `---\n${fields}\n---\n${text}\n`

async function build(files: Readonly<Record<string, string>>, settings: MemorySettings = {}) {
  const { outputs, report } = await buildInMemory(new Map(Object.entries(files)), {
    index: plainIndex(),
    ...settings,
  })
  const lines = (path: string) =>
    (outputs.get(path) ?? '')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  return {
    outputs,
    errors: report.diagnostics.filter(({ severity }) => severity === 'error'),
    records: new Map(lines('data/articles.jsonl').map((record) => [record.headline.value, record])),
    stories: lines('data/stories.jsonl').map((record) => StoryRecord.parse(record)),
    page: (address: string) => outputs.get(`${address.slice(1)}index.html`) ?? '',
  }
}

/** The words of a page without its markup. */
const words = (html: string) =>
  html
    .slice(html.indexOf('<main'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')

describe('two captures of one page', () => {
  const page = 'source_url: https://gazette.example/ferry'
  const files = {
    'articles/a.md': file(`title: Ferry stops\ndate: 2021-05-04\n${page}\ncollected: 2021-05-05`, STORY),
    'articles/b.md': file(
      `title: Ferry stopped\ndate: 2021-05-04\n${page}?utm_source=x\ncollected: 2021-05-09`,
      LATER,
    ),
  }

  test('have a page on which they stand side by side, the latest first, and what differs is told in words', async () => {
    const { page, stories, records, errors } = await build(files)
    assert.deepEqual(errors, [])
    const [first, latest] = [records.get('Ferry stops'), records.get('Ferry stopped')]
    assert.deepEqual(stories, [
      {
        id: first.id,
        permalink: `/stories/${first.id}/`,
        articles: [latest, first].map(({ id, permalink }) => ({ id, permalink })),
        captures: [[latest.id, first.id]],
      },
    ])
    const html = page(`/stories/${first.id}/`)
    assert.ok(html.includes('<meta name="robots" content="noindex">'))
    const told = words(html)
    for (const sentence of [
      '2 of them are captures of one page.',
      'taken 9 May 2021',
      'was Monday, ',
      'now Tuesday, ',
      'was first snow.',
      'now thaw of March.',
    ])
      assert.ok(told.includes(sentence), `${sentence} in ${told}`)
    assert.ok(page(`/stories/${latest.id}/`).includes(`url=../../stories/${first.id}/`))
  })

  test('come to a choice of any two as soon as there is a third, on the first page alone', async () => {
    const captures = Array.from({ length: 16 }, (_, i) => [
      `articles/c${i}.md`,
      file(`title: Ferry stops ${i}\n${page}\ncollected: 2021-06-${i + 10}`, STORY),
    ])
    const { page: pageAt, stories } = await build({ ...files, ...Object.fromEntries(captures) })
    const story = stories[0] ?? assert.fail('There is no story.')
    const options = pageAt(story.permalink).match(/<option value="[^"]*" data-id="[^"]*">/g) ?? []
    assert.equal(options.length, 2 * 18 - 2)
    assert.ok(pageAt(story.permalink).includes('assets/story.js'))
    const second = pageAt(`${story.permalink}page/1/`)
    assert.ok(second !== '' && !second.includes('any-two') && !second.includes('story.js'))
    assert.ok(!(await build(files)).page(story.permalink).includes('any-two'))
  })

  test('tell of each other on their pages and in their records', async () => {
    const { page, records } = await build(files)
    const [first, latest] = [records.get('Ferry stops'), records.get('Ferry stopped')]
    const story = { id: first.id, permalink: `/stories/${first.id}/`, articles: 2 }
    assert.deepEqual(
      [first, latest]
        .map((record) => ArticleRecord.parse(record))
        .map(({ story, version }) => ({ story, version })),
      [
        { story, version: { number: 1, of: 2, latest: latest.permalink } },
        { story, version: { number: 2, of: 2, latest: latest.permalink } },
      ],
    )
    assert.ok(
      words(page(first.permalink)).includes(
        'The archive holds a later version of this page: taken 9 May 2021',
      ),
    )
    assert.ok(!words(page(latest.permalink)).includes('a later version'))
    assert.ok(page(latest.permalink).includes(`href="../../../../stories/${first.id}/"`))
  })

  test('have none of it when the setting says so', async () => {
    const { outputs, records } = await build(files, { config: 'stories: false\n' })
    assert.deepEqual(
      [...outputs.keys()].filter((path) => path.includes('stor')),
      [],
    )
    assert.equal(records.get('Ferry stops').story, undefined)
  })
})

test('what is withheld, as a whole or in words, stands in no story; a private site shows it', async () => {
  const source = 'date: 2021-05-04\nsource_url: https://gazette.example/ferry'
  const files = {
    'articles/open.md': file(`title: Open\n${source}`, STORY),
    'articles/words.md': file(
      `title: Words\n${source}\nredactions: [Zarif Darwazi]`,
      `${STORY} Zarif Darwazi saw it.`,
    ),
    'articles/record.md': file(`title: Record\n${source}\naccess: metadata-only`, STORY),
    'articles/closed.md': file(`title: Closed\n${source}\naccess: withheld`, STORY),
  }
  const open = await build(files)
  assert.deepEqual([open.stories, open.errors], [[], []])
  assert.deepEqual(
    [...open.outputs.keys()].filter((path) => path.startsWith('stories/')),
    [],
  )
  const whole = await build(files, { audience: 'private' })
  assert.deepEqual(
    whole.stories.map(({ articles }) => articles.length),
    [4],
  )
})
