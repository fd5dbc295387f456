// What a build that finds nothing changed is told by: each thing that a site is made of, alone.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { byCodeUnits } from '../../src/value/order.ts'
import { inputsOf } from '../support/folders.ts'
import type { Folder } from '../support/histories.ts'
import { plainStore } from '../support/memory-keepers.ts'
import { buildInMemory, type MemorySettings, siteInMemory } from '../support/memory-site.ts'

const STORY =
  'The old bridge will be repaired before the snow melts, and the mill beside it, the council said.'
const FOLDER: Folder = new Map([
  ['articles/one.txt', `One Story\n\n1998-11-03\n\n${STORY}\n`],
  ['articles/two.md', `---\ntitle: Two\n---\n${STORY} [One](one.txt)\n`],
  ['articles/two.md.yaml', 'date: 2001-03-21\n'],
  ['public/robots.txt', 'User-agent: *\n'],
  ['backfile.yaml', 'title: The Archive\n'],
])

/** Builds twice with the same memory, and the second time also from nothing. */
async function twice(before: Folder, after: Folder, other: MemorySettings = {}, stamped = true) {
  const carried = { store: plainStore(), site: siteInMemory() }
  let folder = before
  const read: string[] = []
  const stampOf = (path: string) =>
    stamped ? JSON.stringify([folder.get(path), folder.get(`${path}.yaml`)]) : ''
  const build = async (settings: MemorySettings) => {
    const { articles, ...inputs } = inputsOf(folder)
    return buildInMemory(articles, { ...inputs, ...settings })
  }
  const warm = { ...carried, stampOf, reads: (path: string) => read.push(path) }
  const first = await build(warm)
  folder = after
  read.length = 0
  const register = first.register
  const second = await build({ register, ...other, ...warm })
  const readAgain = read.sort(byCodeUnits)
  return { first, second, cold: await build({ register, ...other }), readAgain }
}

const same = ({ second, cold }: Awaited<ReturnType<typeof twice>>): void => {
  assert.deepEqual(second.outputs, cold.outputs)
  assert.deepEqual(second.report.diagnostics, cold.report.diagnostics)
  assert.equal(second.register, cold.register)
}

test('nothing changed: nothing is read, nothing written, and the same is said', async () => {
  const built = await twice(FOLDER, FOLDER)
  assert.deepEqual(built.readAgain, [])
  assert.deepEqual(built.second.report.files, { written: 0, kept: built.cold.outputs.size, removed: 0 })
  same(built)
})

test('where stamps prove nothing, everything is read, and it comes to the same', async () => {
  const built = await twice(FOLDER, FOLDER, {}, false)
  assert.deepEqual(built.readAgain, ['articles/one.txt', 'articles/two.md', 'public/robots.txt'])
  same(built)
})

describe('a change of one thing is seen', () => {
  const changes: Readonly<Record<string, readonly [path: string, text: string]>> = {
    'an article': ['articles/one.txt', `Another Story\n\n1998-11-03\n\n${STORY}\n`],
    'a new article': ['articles/three.txt', `Three\n\n1998-11-03\n\n${STORY}\n`],
    'a sidecar': ['articles/two.md.yaml', 'date: 2001-03-22\n'],
    'a new sidecar': ['articles/one.txt.yaml', 'publication: River Gazette\n'],
    settings: ['backfile.yaml', 'title: Another\n'],
    'the language': ['backfile.yaml', 'title: The Archive\nlanguage: fa-AF\n'],
    'a template': ['templates/partials/footer.eta', '<footer>Another</footer>\n'],
    'a text': ['templates/texts/en.json', '{"nav.tags": "Subjects"}'],
    'a file of the theme': ['templates/assets/own.css', 'p { color: red }\n'],
    'a public file': ['public/robots.txt', 'User-agent: none\n'],
    'a new public file': ['public/mine/index.html', 'mine'],
  }
  for (const [what, [path, text]] of Object.entries(changes))
    test(what, async () => {
      const built = await twice(FOLDER, new Map([...FOLDER, [path, text]]))
      same(built)
      assert.notDeepEqual(built.second.outputs, built.first.outputs)
      // What was not touched is not read, unless it is parsed otherwise in another language; public files are copied.
      const touched = [path.replace(/\.yaml$/, ''), 'public/robots.txt']
      const wanted = built.readAgain.filter((read) => !touched.includes(read))
      assert.deepEqual(wanted, what === 'the language' ? ['articles/one.txt', 'articles/two.md'] : [])
    })

  test('a deletion', async () => {
    const built = await twice(FOLDER, new Map([...FOLDER].filter(([path]) => path !== 'articles/one.txt')))
    same(built)
    assert.ok(!built.second.outputs.has('1998/11/03/one-story/index.html'))
  })

  test('a renaming, though the bytes are the same', async () => {
    const one = FOLDER.get('articles/one.txt') ?? ''
    const others = [...FOLDER].filter(([path]) => path !== 'articles/one.txt')
    same(await twice(FOLDER, new Map([...others, ['articles/other.txt', one]])))
  })

  test('the register, as a merge changes it', async () => {
    const { first } = await twice(FOLDER, FOLDER)
    const register = first.register.replace(
      '"permalink":"/1998/11/03/one-story/"',
      '"permalink":"/1998/11/03/one-story/","former":["/1998/old/"]',
    )
    assert.notEqual(register, first.register)
    const built = await twice(FOLDER, FOLDER, { register })
    same(built)
    assert.ok(built.second.outputs.has('1998/old/index.html'))
  })

  test('how it is to be built', async () => {
    const withDesk = await twice(FOLDER, FOLDER, { intake: true })
    same(withDesk)
    assert.ok(withDesk.second.outputs.has('intake/index.html'))
    const doubtful: Folder = new Map([...FOLDER, ['articles/copy.txt', FOLDER.get('articles/one.txt') ?? '']])
    const { second } = await twice(doubtful, doubtful, { strict: true })
    assert.equal(second.report.written, false, 'warnings count now')
  })
})
