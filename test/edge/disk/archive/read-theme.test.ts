import assert from 'node:assert/strict'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { findPublic } from '../../../../src/edge/disk/archive/find-public.ts'
import { type LayeredFolder, layerFiles } from '../../../../src/edge/disk/archive/layered-files.ts'
import { readTheme } from '../../../../src/edge/disk/archive/read-theme.ts'
import { themeProblems } from '../../../../src/edge/disk/archive/theme-problems.ts'
import { Refusal } from '../../../../src/edge/disk/system-error.ts'
import { PORTABLE_SCRIPTS, SITE_SCRIPTS } from '../../../../src/value/site-scripts.ts'
import { makeFolder } from '../disk.ts'

const text = (content: string | Uint8Array): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content)

test("the site's templates and assets lie over the package's by the same path", (t) => {
  const folder = makeFolder(t, {
    'package/templates/layouts/base.eta': 'base',
    'package/templates/pages/article.eta': 'article',
    'package/templates/assets/style.css': 'default',
    ...Object.fromEntries(SITE_SCRIPTS.map((name) => [`package/lib/client/${name}.js`, name])),
    ...Object.fromEntries(
      PORTABLE_SCRIPTS.map((name) => [`package/lib/portable/${name}.js`, `portable ${name}`]),
    ),
    'site/templates/pages/article.eta': 'my article',
    'site/templates/partials/mine.eta': 'mine',
    'site/templates/assets/style.css': 'my style',
    'site/templates/assets/search.js': 'my search',
    'site/templates/assets/fonts/a.woff2': 'font',
    'package/templates/texts/en.json': '{"a": "A"}',
    'site/templates/texts/de.json': '{}',
    'site/templates/texts/en.json': '{"a": "B"}',
  })
  const theme = readTheme(join(folder, 'site'), join(folder, 'package')).value
  assert.deepEqual(Object.fromEntries(theme.templates), {
    'layouts/base': { path: 'templates/layouts/base.eta', text: 'base' },
    'pages/article': { path: 'templates/pages/article.eta', text: 'my article' },
    'partials/mine': { path: 'templates/partials/mine.eta', text: 'mine' },
  })
  assert.deepEqual(theme.texts, [
    { path: 'templates/texts/en.json', text: '{"a": "A"}' },
    { path: 'templates/texts/de.json', text: '{}' },
    { path: 'templates/texts/en.json', text: '{"a": "B"}' },
  ])
  assert.deepEqual(
    theme.assets.map(({ path, content }) => [path, text(content)]),
    [
      ['assets/article.js', 'article'],
      ['assets/collection.js', 'collection'],
      ['assets/context.js', 'context'],
      ['assets/early.js', 'early'],
      ['assets/export.js', 'export'],
      ['assets/fonts/a.woff2', 'font'],
      ['assets/formats.js', 'formats'],
      ['assets/hits.js', 'hits'],
      ['assets/lines.js', 'lines'],
      ['assets/page.js', 'page'],
      ['assets/search.js', 'my search'],
      ['assets/story.js', 'story'],
      ['assets/style.css', 'my style'],
      ['assets/time.js', 'time'],
      ['assets/today.js', 'today'],
    ],
  )
  assert.deepEqual(
    theme.portableAssets.map(({ path, content }) => [path, text(content)]),
    [
      ['assets/article.js', 'portable article'],
      ['assets/collection.js', 'portable collection'],
      ['assets/early.js', 'portable early'],
      ['assets/fonts/a.woff2', 'font'],
      ['assets/page.js', 'portable page'],
      ['assets/search.js', 'my search'],
      ['assets/storage.js', 'portable storage'],
      ['assets/style.css', 'my style'],
      ['assets/today.js', 'portable today'],
    ],
  )
})

test("what of a site's own templates has no effect, or a bad one, is said", (t) => {
  const folder = makeFolder(t, {
    'package/templates/layouts/base.eta': 'base',
    'package/templates/pages/article.eta': "<%~ include('partials/card') %>",
    'package/templates/partials/card.eta': 'card',
    'site/templates/page/article.eta': 'in a folder of another name',
    'site/templates/pages/artcle.eta': 'of another name',
    'site/templates/pages/article.eta': "<%~ include('partials/mine') %>",
    'site/templates/partials/mine.eta': 'included',
    'site/templates/partials/of-a-keeper.eta': new Uint8Array([0x63, 0x61, 0x66, 0xe9]),
    'site/templates/texts/de.json': new Uint8Array([0xff, 0xfe, 0x7b, 0x00]),
    'site/templates/assets/latin.css': new Uint8Array([0xe9]),
    'site/templates/notes.md': '# Notes',
  })
  const problems = themeProblems(layerFiles(join(folder, 'site'), 'templates', join(folder, 'package')))
  assert.deepEqual(
    problems.map(({ code, severity, at, hint }) => [severity, code, at.path, hint]),
    [
      ['warning', 'not-a-template', 'templates/notes.md', undefined],
      ['error', 'template-not-utf8', 'templates/partials/of-a-keeper.eta', 'Save it as UTF-8.'],
      ['error', 'template-not-utf8', 'templates/texts/de.json', 'Save it as UTF-8.'],
      ['warning', 'unused-template', 'templates/page/article.eta', 'Did you mean "pages/article"?'],
      ['warning', 'unused-template', 'templates/pages/artcle.eta', 'Did you mean "pages/article"?'],
      [
        'warning',
        'unused-template',
        'templates/partials/of-a-keeper.eta',
        '"backfile theme list" names every template.',
      ],
    ],
  )
})

test('a package that was not compiled says so', (t) => {
  const folder = makeFolder(t)
  assert.throws(
    () => readTheme(folder, folder),
    new Refusal('Backfile was not compiled: lib/client/early.js is missing. Run "npm run compile".'),
  )
})

test("public files are copied byte for byte, the site's over the package's, dotfiles too", (t) => {
  const folder = makeFolder(t, {
    'package/public/favicon.svg': 'default',
    'package/public/robots.txt': 'default',
    'site/public/robots.txt': new Uint8Array([0xff, 0x0a]),
    'site/public/.well-known/x': 'x',
    'site/public/.gitkeep': '',
    'site/public/draft.html~': '',
    'site/public/.backfile-manifest.json': '[]',
  })
  const files: [string, unknown][] = []
  for (const { path, read } of findPublic(join(folder, 'site'), true, join(folder, 'package')).value)
    files.push([path, [...read()]])
  assert.deepEqual(files, [
    ['.well-known/x', [120]],
    ['favicon.svg', [...Buffer.from('default')]],
    ['robots.txt', [0xff, 0x0a]],
  ])
})

test('links in templates/ and public/ are not followed, and said', (t) => {
  const folder = makeFolder(t, {
    'package/public/x': '',
    'site/public/a.txt': '',
    'site/templates/notes.txt': '',
    'site/templates/assets/ok.txt': '',
    'secret.txt': 's',
  })
  symlinkSync('../../secret.txt', join(folder, 'site/public/b.txt'))
  symlinkSync('../../secret.txt', join(folder, 'site/templates/c.eta'))
  const said = (name: LayeredFolder) => {
    const layered = layerFiles(join(folder, 'site'), name, join(folder, 'package'))
    const { files } = layered
    const problems = [...layered.problems, ...(name === 'templates' ? themeProblems(layered) : [])]
    return [files.map(({ path }) => path), problems.map(({ code, at }) => `${code} ${at.path}`)]
  }
  assert.deepEqual(said('public'), [['a.txt', 'x'], ['link-leaves-folder public/b.txt']])
  assert.deepEqual(said('templates'), [
    ['assets/ok.txt', 'notes.txt'],
    ['link-leaves-folder templates/c.eta', 'not-a-template templates/notes.txt'],
  ])
})
