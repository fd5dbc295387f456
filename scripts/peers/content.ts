// The articles of a folder as other generators want them: Markdown whose front matter has title, date and tags.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import matter from 'gray-matter'
import { filingOf, filingSegments } from '../../src/archive/filing.ts'
import { givenTags } from '../../src/archive/given-tags.ts'
import { slugify } from '../../src/value/slug.ts'
import { readMarkdown } from '../markdown-archive.ts'

/** One article, with what all generators are given of it. */
export interface Item {
  /** Names its file and its page. */
  readonly name: string
  readonly title: string
  /** `1987-02-26`, or empty. */
  readonly day: string
  readonly tags: readonly string[]
  /** The Markdown below the front matter. */
  readonly body: string
}

/** The Markdown articles of a folder, as Backfile reads them. */
export function itemsOf(folder: string): Item[] {
  return readMarkdown(folder).map(({ bytes, read: { article } }, i) => {
    const [year = '', ...rest] = filingSegments(filingOf(article))
    return {
      name: `${i}-${slugify(article.headline.value.slice(0, 60))}`,
      title: article.headline.value,
      day: rest.length === 2 ? [year, ...rest].join('-') : '',
      tags: givenTags(article).map(({ name }) => name),
      body: matter(bytes.toString('utf8')).content,
    }
  })
}

/** Writes articles as files, each in the folder of its day. JSON is YAML, so that titles need no rules of their own. */
export function writeItems(folder: string, items: readonly Item[]): void {
  for (const { name, title, day, tags, body } of items) {
    const date = day === '' ? [] : [`date: ${day}`]
    const head = ['---', `title: ${JSON.stringify(title)}`, ...date, `tags: ${JSON.stringify(tags)}`, '---']
    const inFolder = join(folder, day === '' ? 'undated' : day)
    mkdirSync(inFolder, { recursive: true })
    writeFileSync(join(inFolder, `${name}.md`), `${head.join('\n')}\n${body}`)
  }
}

/** Writes files that are named by their paths in a folder. */
export function writeAll(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}
