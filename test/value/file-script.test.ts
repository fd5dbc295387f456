import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Script } from 'node:vm'
import fc from 'fast-check'
import {
  fileScript,
  filesInScript,
  type HandedFile,
  isReadByScripts,
  scriptOf,
} from '../../src/value/file-script.ts'

const FILES = fc.array(
  fc.tuple(
    fc.string(),
    fc.oneof(fc.string({ unit: 'binary' }), fc.constant('\u2028</script>);\n"')),
    fc.constant(1),
  ),
  { minLength: 1, maxLength: 3 },
)

test('a script hands over what it was made of, in a browser and to who reads it', () => {
  fc.assert(
    fc.property(FILES, (files) => {
      const handed = files.map((file): HandedFile => file as [string, string, 1])
      const script = handed.map(fileScript).join('')
      const self: { backfile?: unknown } = {}
      new Script(script).runInNewContext({ self })
      assert.equal(JSON.stringify(self.backfile), JSON.stringify(handed))
      assert.deepEqual(filesInScript(script), handed)
    }),
  )
})

test('other texts hand nothing over', () => {
  assert.deepEqual(filesInScript('<!DOCTYPE html>'), [])
  assert.deepEqual(filesInScript(''), [])
})

test('each file has its script; the stored forms of articles share some, in each block', () => {
  assert.deepEqual(
    [
      'search/table.json',
      'pagefind/pagefind.und_1.pf_meta',
      'pagefind/index/und_12.pf_index',
      'pagefind/fragment/und_ab12cd3.pf_fragment',
      'pagefind/b4096/fragment/und_abffff0.pf_fragment',
      'pagefind/b4096/fragment/other_abffff0.pf_fragment',
    ].map(scriptOf),
    [
      'search/table.json.js',
      'pagefind/pagefind.und_1.pf_meta.js',
      'pagefind/index/und_12.pf_index.js',
      'pagefind/fragment/ab.js',
      'pagefind/b4096/fragment/ab.js',
      'pagefind/b4096/fragment/other_abffff0.pf_fragment.js',
    ],
  )
})

test('what only scripts read is known by its path', () => {
  for (const path of [
    ...['search/table.json', 'search/stamp.json', 'search/articles.json', 'assets/texts.json'],
    ...['pagefind/b4096/index/und_1.pf_index', 'data/citations/k.json', 'data/citations/index.json'],
  ])
    assert.ok(isReadByScripts(path), path)
  for (const path of [
    'index.html',
    'search/notes.json',
    'data/articles.jsonl',
    'data/citations.ris',
    'pagefind/x.txt',
  ])
    assert.ok(!isReadByScripts(path), path)
})
