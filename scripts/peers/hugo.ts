// Hugo with templates of the plainest kind: article, tags, days, lists in pages.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { writeAll, writeItems } from './content.ts'
import { PER_PAGE, type Peer } from './peer.ts'
import { onPath } from './run.ts'

const CONFIG = `baseURL = "https://archive.example/"
title = "Archive"
publishDir = "site"
paginate = ${PER_PAGE}
disableKinds = ["RSS"]
[taxonomies]
tag = "tags"
`

const BASE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title><link rel="canonical" href="{{ .Permalink }}"></head>
<body><header><a href="/">Archive</a> <a href="/tags/">Tags</a></header>
<main data-pagefind-body>{{ block "main" . }}{{ end }}</main></body></html>
`

const SINGLE = `{{ define "main" }}<article><h1>{{ .Title }}</h1>
<p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time></p>
{{ .Content }}
<ul>{{ range .GetTerms "tags" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
<ul>{{ range first 6 (.Site.RegularPages.Related .) }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
</article>{{ end }}
`

const LIST = `{{ define "main" }}<h1>{{ .Title }}</h1>{{ $pages := .Paginate .RegularPages }}
<ul>{{ range $pages.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Date.Format "2 January 2006" }}</li>{{ end }}</ul>
{{ with $pages }}{{ if .HasPrev }}<a href="{{ .Prev.URL }}">Newer</a>{{ end }}{{ if .HasNext }}<a href="{{ .Next.URL }}">Older</a>{{ end }}{{ end }}
{{ end }}
`

const HOME = LIST.replace('.RegularPages', '.Site.RegularPages')

const TERMS = `{{ define "main" }}<h1>{{ .Title }}</h1><ul>
{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ len .Pages }}</li>{{ end }}
</ul>{{ end }}
`

export const hugo: Peer = {
  name: 'Hugo',
  find() {
    const program = onPath('hugo')
    if (program === undefined) return { absent: 'apt-get install hugo' }
    const { stdout } = spawnSync(program, ['version'], { encoding: 'utf8' })
    return { program, version: /v([\d.]+)/.exec(stdout)?.[1] ?? '' }
  },
  write(folder, items) {
    writeItems(join(folder, 'content'), items)
    writeAll(folder, {
      'config.toml': CONFIG,
      'layouts/_default/baseof.html': BASE,
      'layouts/_default/single.html': SINGLE,
      'layouts/_default/list.html': LIST,
      'layouts/_default/terms.html': TERMS,
      'layouts/index.html': HOME,
    })
  },
  build: (program, folder) => ({ program, args: ['--quiet'], cwd: folder }),
}
