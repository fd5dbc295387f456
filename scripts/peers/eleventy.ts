// Eleventy with templates of the plainest kind: article, tags, days, lists in pages.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { writeAll, writeItems } from './content.ts'
import { PER_PAGE, type Peer } from './peer.ts'
import { onPath } from './run.ts'

const CONFIG = `const inPages = (lists) => lists.flatMap(([name, items]) =>
  Array.from({ length: Math.ceil(items.length / ${PER_PAGE}) }, (_, i) => ({
    name, number: i + 1, last: Math.ceil(items.length / ${PER_PAGE}), items: items.slice(i * ${PER_PAGE}, (i + 1) * ${PER_PAGE}),
  })))
const groups = (items, keys) => {
  const found = new Map()
  for (const item of items) for (const key of keys(item)) found.set(key, [...(found.get(key) ?? []), item])
  return [...found]
}
export default function (config) {
  const all = (api) => api.getFilteredByGlob('content/**/*.md').reverse()
  const tagsOf = (item) => item.data.tags ?? []
  config.addFilter('day', (date) => date.toISOString().slice(0, 10))
  config.addCollection('lists', (api) => [
    ...inPages([['', all(api)]]).map((page) => ({ ...page, base: '/' })),
    ...inPages(groups(all(api), tagsOf)).map((page) => ({ ...page, base: '/tags/' + config.getFilter('slugify')(page.name) + '/' })),
    ...inPages(groups(all(api), (item) => [item.date.toISOString().slice(0, 10)])).map((page) => ({ ...page, base: '/days/' + page.name + '/' })),
  ])
  config.addCollection('names', (api) => groups(all(api), tagsOf).map(([name, items]) => ({ name, count: items.length })))
  return { dir: { input: '.', output: 'site', includes: 'layouts' }, markdownTemplateEngine: false }
}
`

const BASE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head>
<body><header><a href="/">Archive</a> <a href="/tags/">Tags</a></header>
<main data-pagefind-body>{{ content | safe }}</main></body></html>
`

const ARTICLE = `---
layout: base.njk
---
<article><h1>{{ title }}</h1><p><time datetime="{{ page.date | day }}">{{ page.date | day }}</time></p>
{{ content | safe }}
<ul>{% for tag in tags %}<li><a href="/tags/{{ tag | slugify }}/">{{ tag }}</a></li>{% endfor %}</ul></article>
`

const LISTS = `---
layout: base.njk
pagination: { data: collections.lists, size: 1, alias: list }
permalink: "{{ list.base }}{% if list.number > 1 %}{{ list.number }}/{% endif %}index.html"
---
<h1>{{ list.name }}</h1>
<ul>{% for item in list.items %}<li><a href="{{ item.url }}">{{ item.data.title }}</a> {{ item.date | day }}</li>{% endfor %}</ul>
{% if list.number < list.last %}<a href="{{ list.base }}{{ list.number + 1 }}/">Older</a>{% endif %}
`

const TAGS = `---
layout: base.njk
title: Tags
permalink: tags/index.html
---
<ul>{% for tag in collections.names %}<li><a href="/tags/{{ tag.name | slugify }}/">{{ tag.name }}</a> {{ tag.count }}</li>{% endfor %}</ul>
`

export const eleventy: Peer = {
  name: 'Eleventy',
  find() {
    const program = onPath('eleventy')
    if (program === undefined) return { absent: 'npm install --global @11ty/eleventy@3' }
    const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' })
    return { program, version: stdout.trim() }
  },
  write(folder, items) {
    writeItems(join(folder, 'content'), items)
    writeAll(folder, {
      'eleventy.config.js': CONFIG,
      'package.json': '{ "type": "module" }\n',
      'content/content.json': '{ "layout": "article.njk" }\n',
      'layouts/base.njk': BASE,
      'layouts/article.njk': ARTICLE,
      'lists.njk': LISTS,
      'tags.njk': TAGS,
    })
  },
  build: (program, folder) => ({ program, args: ['--quiet'], cwd: folder }),
}
