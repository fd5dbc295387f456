import assert from 'node:assert/strict'
import { test } from 'node:test'
import pico from 'picocolors'
import { formatDoctor } from '../../src/cli/doctor-report.ts'
import { examineArchive } from '../../src/pipeline/doctor.ts'
import { foundIn } from '../support/memory-site.ts'

/** Files by path; a path that ends in .yaml is the sidecar of the file without it. */
async function examined(files: Readonly<Record<string, string>>) {
  const sidecars = new Map(
    Object.entries(files).flatMap(([path, text]) =>
      path.endsWith('.yaml') ? [[path.slice(0, -'.yaml'.length), text] as const] : [],
    ),
  )
  const report = await examineArchive({
    readConfig: async () => undefined,
    readNames: async () => undefined,
    findArticles: async () =>
      Object.entries(files).flatMap(([path, text]) =>
        path.endsWith('.yaml') ? [] : [foundIn(path, text, { sidecars })],
      ),
    breathe: () => undefined,
  })
  return { report, text: formatDoctor(report, { colors: pico.createColors(false), quiet: false }) }
}

test('each key is counted by notation and by how it is read', async () => {
  const { text } = await examined({
    'a.md': '---\ntitle: A\ntitel: B\ndate: 2022-01-02\nlayout: post\nweight: 2\n---\nText.\n',
    'b.md': '---\ntitle: A\nheadline: B\ncollected: {at: 2022, by: C}\nip: 192.0.2.1\n---\nText {{< x >}}.\n',
    'c.md': '+++\ntitle = "A"\n[params]\nauthor = "Mina Rahbar"\nhero = "x"\n+++\nText.\n',
    'd.md': '{\n"title": "A"\n}\nText.\n',
    'e.txt': 'Raw Text\n\nThe text of the article, without anything above it.\n',
    'e.txt.yaml': 'Publikation: X\nshelf: 12\nextra: {x: 1}\nsha256:\n',
  })
  assert.equal(
    text,
    [
      '5 article files: 1 text, 4 Markdown, 0 saved pages',
      '4 with front matter (2 YAML, 1 TOML, 1 JSON), 1 with a sidecar',
      '',
      'key            in       files  read as',
      'title          yaml         2  headline',
      'Publikation    sidecar      1  not used, not published; did you mean "publication"?',
      'collected      yaml         1  collected (who collected it stays private)',
      'date           yaml         1  published',
      'extra          sidecar      1  kept in extra',
      'extra.x        sidecar      1  kept in extra',
      'headline       yaml         1  kept in extra',
      'ip             yaml         1  private: not published',
      'layout         yaml         1  kept in extra',
      'params         toml         1  kept in extra',
      'params.author  toml         1  authors',
      'params.hero    toml         1  kept in extra',
      'sha256         sidecar      1  digest to check the file against',
      'shelf          sidecar      1  not used, not published',
      'titel          yaml         1  kept in extra; did you mean "title"?',
      'title          json         1  headline',
      'title          toml         1  headline',
      'weight         yaml         1  kept in extra',
      '',
      'b.md:7:6 note [shortcodes] One instruction to another generator, such as {{< x >}}, stands in one article of ".". Nothing is run: it is left out of the text and listed as hidden; words in it stay.',
      '  6 | ---',
      '  7 | Text {{< x >}}.',
      '    |      ^^^^^^^^^',
      '  8 |',
      '',
      'e.txt.yaml:1:1 warning [unknown-sidecar-key] "Publikation" has no meaning in a sidecar. It stays there and is not published.',
      '  1 | Publikation: X',
      '    | ^^^^^^^^^^^',
      '  2 | shelf: 12',
      '  hint: Did you mean "publication"?',
      '',
      '1 warning, 1 note',
      '',
    ].join('\n'),
  )
})

test('values that would be errors are said before any build', async () => {
  const { report, text } = await examined({
    'a.md': '---\ntitle: A\ndate: 2022-02-30\n---\nText.\n',
    'b.md': '---\ntitle: A: B\n---\nText.\n',
    'c.txt': '',
  })
  assert.deepEqual(
    report.diagnostics.map(({ code }) => code),
    ['invalid-date', 'front-matter-unreadable', 'empty-file'],
  )
  assert.match(text, /\n3 errors\n$/)
})

test('an archive without front matter has no table', async () => {
  const { text } = await examined({
    'a.txt': 'Raw Text\n\nThe text of the article, without anything above it.\n',
  })
  assert.equal(
    text,
    '1 article file: 1 text, 0 Markdown, 0 saved pages\n0 with front matter, 0 with a sidecar\n\nno problems\n',
  )
})

test('keys of other tools and values that were not used are not taken for misspelt ones', async () => {
  const { report } = await examined({
    'a.md': '---\ntitle: A\nname: B\ncover: x\nmath: true\ntype: x\nbuild: y\ncreated: 2022\n---\nText.\n',
  })
  assert.deepEqual(
    report.keys.map(({ meant }) => meant).filter((meant) => meant !== undefined),
    [],
  )
})
