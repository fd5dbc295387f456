import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { formKey, namesOfSite } from '../../../../src/client/search/index/listed-names.ts'
import { nameAuthority } from '../../../../src/names/authority.ts'
import { searchNames } from '../../../../src/search/search-names.ts'

/** A site with as many listed names as are given; and which files of it were asked for. */
function siteWith(listed: Parameters<typeof nameAuthority>[0]) {
  const files = new Map(
    [...searchNames(nameAuthority(listed).names)].map(({ path, content }) => [path, String(content)]),
  )
  const asked: string[] = []
  const load = async (path: string) => {
    asked.push(path)
    const file = files.get(path)
    if (file === undefined) throw new Error(`There is no ${path}.`)
    return new Response(file)
  }
  return { files, asked, namesFor: namesOfSite(load) }
}

const MANY = Array.from({ length: 9000 }, (_, i) => ({
  name: `Quill${i.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)))} Bo`,
}))

describe('listed names', () => {
  test('a few are loaded at once, and a form is found however it is folded', async () => {
    const { asked, namesFor } = siteWith([
      { name: 'Orbec', variants: ['\u00d3 Rbec', 'اُربک'], hidden: ['Orbek'] },
    ])
    const names = await namesFor(['x'])
    assert.deepEqual(
      ['orbec', 'O\u2019Rbec', 'اربك', 'ORBEK', 'orbe'].map((form) => names.named(formKey(form))?.id),
      ['orbec', 'orbec', 'orbec', 'orbec', undefined],
    )
    assert.equal((await namesFor(['y'])).longest, 2)
    assert.deepEqual(asked, ['search/names.json'])
  })

  test('of many only the blocks are loaded that may have the words, in a row or alone', async () => {
    const { files, asked, namesFor } = siteWith([...MANY, { name: 'A. Nib' }, { name: 'Nib' }])
    assert.equal(files.size, 4)
    const names = await namesFor(['A', 'Nib', 'on', 'ice'])
    assert.deepEqual([names.named('anib')?.id, names.named('nib')?.id], ['a-nib', 'nib'])
    assert.ok(asked.length <= files.size)
    assert.equal((await siteWith(MANY).namesFor([])).longest, 0)
  })

  test('what could not be loaded is asked for again', async () => {
    const { files, namesFor } = siteWith([{ name: 'Orbec' }])
    const content = files.get('search/names.json') ?? ''
    files.clear()
    await assert.rejects(namesFor(['orbec']))
    files.set('search/names.json', content)
    assert.equal((await namesFor(['orbec'])).named('orbec')?.id, 'orbec')
  })

  test('a list of another form is not read', async () => {
    const { files, namesFor } = siteWith([])
    files.set('search/names.json', '{"version":9,"blocks":1,"names":[]}')
    await assert.rejects(namesFor(['orbec']), /version 9/)
  })
})
