import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readArticleBytes } from '../../../../src/edge/disk/archive/read-article.ts'
import { LARGEST_ARTICLE } from '../../../../src/value/limits.ts'

test('a page is measured without the pictures that are written into it, a text is not', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const read = (path: string, text: string) => {
    const file = join(folder, path)
    writeFileSync(file, text)
    const bytes = readArticleBytes({ path, file })
    return bytes instanceof Uint8Array ? bytes.length === text.length : bytes.code
  }
  const picture = 'A'.repeat(LARGEST_ARTICLE)
  const words = 'rain '.repeat(LARGEST_ARTICLE / 4)
  assert.equal(read('a.html', `<p>Rain</p><img src="data:image/png;base64,${picture}">`), true)
  assert.equal(
    read('b.htm', `<style>p{background:url(data:image/png;base64,${picture})}</style><p>Rain</p>`),
    true,
  )
  assert.equal(read('c.html', `<p>${words}</p>`), 'file-too-large')
  assert.equal(read('d.html', `<p title="data: ${words}">Rain</p>`), 'file-too-large')
  assert.equal(read('e.txt', `data:${picture}`), 'file-too-large')
})
