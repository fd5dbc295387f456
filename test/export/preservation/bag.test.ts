import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bagFiles } from '../../../src/export/preservation/bag.ts'
import { fixityManifest, isTimeStamp } from '../../../src/export/preservation/manifest.ts'
import { roCrate } from '../../../src/export/preservation/ro-crate.ts'
import { sha256 } from '../../../src/value/digest.ts'

const packed = (path: string, bytes: number) => ({
  path,
  bytes,
  sha256: 'a'.repeat(64),
  sha512: 'b'.repeat(128),
})
const FACTS = {
  organization: 'The\nBackfile',
  description: '',
  identifier: 'https://archive.example/',
  day: '2026-01-02',
  software: 'Backfile 0.1.0',
}

test('a bag says what it holds', () => {
  const files = new Map(
    bagFiles([packed('z.txt', 5), packed('a%b\n.txt', 31)], FACTS).map(({ path, content }) => [
      path,
      content,
    ]),
  )
  assert.deepEqual(
    [...files.keys()],
    [
      'bagit.txt',
      'bag-info.txt',
      'manifest-sha256.txt',
      'manifest-sha512.txt',
      'tagmanifest-sha256.txt',
      'tagmanifest-sha512.txt',
    ],
  )
  assert.equal(files.get('bagit.txt'), 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')
  assert.equal(
    files.get('bag-info.txt'),
    'Source-Organization: The Backfile\nExternal-Identifier: https://archive.example/\nBagging-Date: 2026-01-02\nBag-Software-Agent: Backfile 0.1.0\nPayload-Oxum: 36.2\n',
  )
  assert.equal(
    files.get('manifest-sha256.txt'),
    `${'a'.repeat(64)}  data/a%25b%0A.txt\n${'a'.repeat(64)}  data/z.txt\n`,
  )
  assert.match(
    String(files.get('tagmanifest-sha256.txt')),
    new RegExp(`^${sha256(String(files.get('bagit.txt')))}  bagit\\.txt$`, 'm'),
  )
})

test('a manifest lists what has a digest, in the order of paths', () => {
  const files = [
    { path: 'b', digest: sha256('b') },
    { path: 'unknown', digest: '' },
    { path: 'a', digest: sha256('a') },
  ]
  assert.equal(fixityManifest(files), `${sha256('a')}  a\n${sha256('b')}  b\n`)
})

test('a time stamp is told by its name', () => {
  for (const path of ['manifest-sha256.txt.tsr', 'stamps/manifest-sha256-2026-01-02.txt.tsr'])
    assert.ok(isTimeStamp(path), path)
  for (const path of ['manifest-sha256.txt', 'other.tsr', 'manifest-sha256/x.tsr'])
    assert.ok(!isTimeStamp(path), path)
})

test('a crate describes each file, and its root has what RO-Crate wants', () => {
  const crate = JSON.parse(
    roCrate([{ path: '2021/ä b/raw.txt', bytes: 5, sha256: 'a'.repeat(64), type: 'text/plain' }], {
      title: 'The Backfile',
      description: 'Clippings.',
      day: '2026-01-02',
      rights: { words: 'Copyright Not Evaluated', uri: null },
      address: '',
    }),
  )
  const [descriptor, root, rights, file] = crate['@graph']
  assert.deepEqual(
    [crate['@context'], descriptor.about, descriptor.conformsTo],
    ['https://w3id.org/ro/crate/1.2/context', { '@id': './' }, { '@id': 'https://w3id.org/ro/crate/1.2' }],
  )
  assert.deepEqual(root, {
    '@id': './',
    '@type': 'Dataset',
    name: 'The Backfile',
    description: 'Clippings.',
    datePublished: '2026-01-02',
    license: { '@id': '#rights' },
    hasPart: [{ '@id': '2021/%C3%A4%20b/raw.txt' }],
  })
  assert.equal(rights.name, 'Copyright Not Evaluated')
  assert.deepEqual(
    [file['@id'], file.contentSize, file.sha256],
    ['2021/%C3%A4%20b/raw.txt', '5', 'a'.repeat(64)],
  )
})
