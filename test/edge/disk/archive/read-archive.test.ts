import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  renameSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { getegid, geteuid, setegid, seteuid } from 'node:process'
import { test } from 'node:test'
import { createReader } from '../../../../src/edge/disk/archive/read-archive.ts'
import { LARGEST_SIDECAR } from '../../../../src/edge/disk/archive/read-article.ts'
import { Refusal } from '../../../../src/edge/disk/system-error.ts'
import { readAll } from '../../../../src/pipeline/article-files.ts'
import type { ReadResult } from '../../../../src/pipeline/system.ts'
import { sha256 } from '../../../../src/value/digest.ts'
import { LARGEST_ARTICLE } from '../../../../src/value/limits.ts'
import { addFiles, makeFolder } from '../disk.ts'

/** Everything that is found, read one after another. */
async function* readingsOf(root: string, out: string = join(root, 'dist')): AsyncGenerator<ReadResult> {
  const findArticles = async () => createReader(root, out).articles(true)
  yield* readAll({ findArticles, breathe: () => undefined })
}

/** What the readings say: the paths read, and each problem as `severity code path`. */
async function readWhole(root: string, out: string = join(root, 'dist')) {
  const files: string[] = []
  const problems: string[] = []
  const messages: string[] = []
  for await (const reading of readingsOf(root, out)) {
    if ('file' in reading) files.push(reading.file.path)
    else {
      const { severity, code, at, message } = reading.diagnostic
      problems.push(`${severity} ${code} ${at.path}`)
      messages.push(message)
    }
  }
  return { files, problems, messages }
}

test('the bytes of a found file are those that were read, or are refused', (t) => {
  const bytes = new Uint8Array([0xff, 0x00, 0x0d, 0x0a])
  const root = makeFolder(t, { 'articles/a.txt': bytes, 'articles/a.txt.yaml': 'title: A\n' })
  const [found] = createReader(root, join(root, 'dist')).articles(true)
  assert.ok(found && 'bytes' in found)
  assert.deepEqual([...found.bytes(sha256(bytes))], [...bytes])
  addFiles(root, { 'articles/a.txt': 'changed' })
  assert.throws(
    () => found.bytes(sha256(bytes)),
    new Refusal('"articles/a.txt" was changed while the site was built. Build again.'),
  )
  unlinkSync(join(root, 'articles/a.txt'))
  assert.throws(() => found.bytes(sha256(bytes)), Refusal)
})

test('articles are read from articles/ in path order by code units, bytes as they are', async (t) => {
  const root = makeFolder(t, {
    'articles/b.txt': 'b',
    'articles/a/z.md': 'z',
    'articles/a.txt': new Uint8Array([0xff, 0x00]),
    'articles/B.HTML': 'B',
    'articles/ä.markdown': 'ä',
    'articles/c.htm': '',
    'elsewhere.txt': 'not an article',
  })
  const readings = []
  for await (const reading of readingsOf(root)) readings.push(reading)
  assert.deepEqual(
    readings.map((it) => ('file' in it ? [it.file.path, [...it.file.bytes]] : it)),
    [
      ['articles/B.HTML', [66]],
      ['articles/a.txt', [0xff, 0]],
      ['articles/a/z.md', [122]],
      ['articles/b.txt', [98]],
      ['articles/c.htm', []],
      ['articles/ä.markdown', [0xc3, 0xa4]],
    ],
  )
})

test('a bare folder is read from its root, without the parts of a site and with a note on its README', async (t) => {
  const root = makeFolder(t, {
    '2021/fall.txt': '',
    'a.md': '',
    'README.md': '',
    LICENSE: '',
    'changelog.txt': '',
    'deep/README.md': '',
    'backfile.yaml': '',
    'accessions.jsonl': '',
    'public/p.html': '',
    'templates/pages/home.html': '',
    'node_modules/x/readme.md': '',
    'dist/index.html': '',
    'old-site/.backfile-manifest.json': '[]',
    'old-site/index.html': '',
  })
  assert.deepEqual(await readWhole(root), {
    files: ['2021/fall.txt', 'a.md', 'deep/README.md'],
    problems: [
      'note about-the-folder LICENSE',
      'note about-the-folder README.md',
      'note about-the-folder changelog.txt',
      'note generated-folder old-site',
    ],
    messages: [
      '"LICENSE" says something about the folder and is not read as an article.',
      '"README.md" says something about the folder and is not read as an article.',
      '"changelog.txt" says something about the folder and is not read as an article.',
      '"old-site" is a site that Backfile made; it is not read.',
    ],
  })
})

test('what editors, systems and browsers leave about is passed over in silence', async (t) => {
  const root = makeFolder(t, {
    'articles/kept.txt': '',
    'articles/page.html': '',
    'articles/page_files/ad.html': '',
    'articles/Old.HTM': '',
    'articles/Old_files/x.js': '',
    'articles/.hidden/a.txt': '',
    'articles/.a.txt': '',
    'articles/a.txt~': '',
    'articles/#a.txt#': '',
    'articles/.a.txt.swp': '',
    'articles/a.swp': '',
    'articles/a.tmp': '',
    'articles/a.txt.bak': '',
    'articles/~$memo.docx': '',
    'articles/Thumbs.db': '',
    'articles/desktop.ini': '',
  })
  symlinkSync('nobody@nowhere:1', join(root, 'articles/.#a.txt'))
  assert.deepEqual(await readWhole(root), {
    files: ['articles/Old.HTM', 'articles/kept.txt', 'articles/page.html'],
    problems: [],
    messages: [],
  })
})

test('a folder NAME_files without its page is read like any other', async (t) => {
  const root = makeFolder(t, { 'articles/case_files/one.txt': '' })
  assert.deepEqual((await readWhole(root)).files, ['articles/case_files/one.txt'])
})

test('files of other kinds get one note for each kind, after everything else', async (t) => {
  const root = makeFolder(t, {
    'articles/z.txt': '',
    'articles/a.xls': '',
    'articles/b/c.XLS': '',
    'articles/scan.pdf': '',
    'articles/crawl.WARC.gz': '',
    'articles/notes': '',
    'articles/photo.jpg': '',
    'articles/z.html': '',
    'articles/z_files/frame.html': '',
    'articles/z_files/style.css': '',
  })
  assert.deepEqual(await readWhole(root), {
    files: ['articles/z.html', 'articles/z.txt'],
    problems: [
      'note other-kind-of-file articles/notes',
      'note other-kind-of-file articles/scan.pdf',
      'note other-kind-of-file articles/crawl.WARC.gz',
      'note other-kind-of-file articles/a.xls',
    ],
    messages: [
      '1 file without an ending is not read as an article.',
      '1 file of the kind ".pdf" is not read as an article.',
      '1 file of the kind ".warc.gz" is not read as an article.',
      '2 files of the kind ".xls" are not read as articles; the first is "articles/a.xls".',
    ],
  })
})

test('pictures and what belongs to a saved page are told apart from articles, each with its bytes', (t) => {
  const root = makeFolder(t, {
    'articles/z.html': '<p>z</p>',
    'articles/z_files/frame.html': '<p>f</p>',
    'articles/photo.jpg': 'p',
    'articles/A.HTM': '<p>a</p>',
    'articles/A_files/deep/b.png': 'b',
    'articles/none_files/c.png': 'c',
  })
  symlinkSync('../../backfile.yaml', join(root, 'articles/z_files/link.png'))
  const reader = createReader(root, join(root, 'dist'))
  const found = reader.articles(true)
  assert.deepEqual(
    found.flatMap((file) => ('path' in file ? [file.path] : [file.diagnostic.code])),
    ['articles/A.HTM', 'articles/z.html', 'dangling-link'],
  )
  assert.deepEqual(
    reader
      .beside()
      .map(({ path, isOfPage, read }) => [path, isOfPage, Buffer.from(String(read())).toString()]),
    [
      ['articles/A_files/deep/b.png', true, 'b'],
      ['articles/none_files/c.png', false, 'c'],
      ['articles/photo.jpg', false, 'p'],
      ['articles/z_files/frame.html', true, '<p>f</p>'],
    ],
  )
})

test('pages are found beside a folder of articles, with what stands among them; without one they are articles', (t) => {
  const files = {
    'pages/contact.md': 'c',
    'pages/contact.md.yaml': 'title: Contact',
    'pages/help/mill.png': 'p',
    'pages/.notes.md': 'n',
  }
  const root = makeFolder(t, { 'articles/a.md': 'a', ...files })
  const reader = createReader(root, join(root, 'dist'))
  assert.equal(reader.articles(true).length, 1)
  const [page, ...others] = reader.pages(true)
  assert.deepEqual(
    [page && 'path' in page && page.path, others, reader.beside().map(({ path }) => path)],
    ['pages/contact.md', [], ['pages/help/mill.png']],
  )
  addFiles(root, { 'pages/help/index.md': 'h' })
  const after = reader.pages(true, new Set(['pages/help/index.md']))
  assert.deepEqual([after[0] === page, after.length], [true, 2])
  const bare = makeFolder(t, files)
  const readerOfBare = createReader(bare, join(bare, 'dist'))
  assert.deepEqual(readerOfBare.pages(true), [])
  assert.equal(readerOfBare.articles(true).length, 1)
})

test('a picture that is too large is told and not read', (t) => {
  const root = makeFolder(t, { 'articles/a.md': 'a', 'articles/a.jpg': '' })
  truncateSync(join(root, 'articles/a.jpg'), 32 * 1024 * 1024 + 1)
  const reader = createReader(root, join(root, 'dist'))
  reader.articles(true)
  const read = reader.beside()[0]?.read()
  assert.deepEqual(read && 'code' in read && [read.code, read.message], [
    'picture-not-published',
    'The picture "articles/a.jpg" is not published: it has 32.1 MiB, and 32 MiB is the most.',
  ])
})

test('no link is followed: out of the folder and nowhere are errors, within it is a note', async (t) => {
  const root = makeFolder(t, { 'articles/real/a.txt': 'a', 'secret.txt': 's', 'vault/b.txt': 'b' })
  const at = (name: string): string => join(root, 'articles', name)
  symlinkSync('../secret.txt', at('1-out.txt'))
  symlinkSync('../vault', at('2-out'))
  symlinkSync('nothing.txt', at('3-nowhere.txt'))
  symlinkSync('4-self.txt', at('4-self.txt'))
  symlinkSync('real/a.txt', at('5-in.txt'))
  symlinkSync('real', at('6-in'))
  symlinkSync('..', at('real/7-cycle'))
  symlinkSync('../../articles-two', at('real/8-like'))
  mkdirSync(join(root, 'articles-two'))
  const { files, problems } = await readWhole(root)
  assert.deepEqual(files, ['articles/real/a.txt'])
  assert.deepEqual(problems, [
    'error link-leaves-folder articles/1-out.txt',
    'error link-leaves-folder articles/2-out',
    'error dangling-link articles/3-nowhere.txt',
    'error dangling-link articles/4-self.txt',
    'note link-not-followed articles/5-in.txt',
    'note link-not-followed articles/6-in',
    'note link-not-followed articles/real/7-cycle',
    'error link-leaves-folder articles/real/8-like',
  ])
})

test('an articles folder that is itself a link is an error', async (t) => {
  const root = makeFolder(t, { 'vault/a.txt': '' })
  symlinkSync('vault', join(root, 'articles'))
  assert.deepEqual((await readWhole(root)).problems, ['error link-leaves-folder articles'])
})

test('pipes and sockets are errors and are never opened', async (t) => {
  const root = makeFolder(t, { 'articles/a.txt': '' })
  execFileSync('mkfifo', [join(root, 'articles/pipe.txt')])
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(join(root, 'articles/socket.txt'), resolve))
  t.after(() => server.close())
  const { files, messages } = await readWhole(root)
  assert.deepEqual(files, ['articles/a.txt'])
  assert.deepEqual(messages, [
    '"articles/pipe.txt" is a pipe, not a file; it was not opened.',
    '"articles/socket.txt" is a socket, not a file; it was not opened.',
  ])
})

test('a file or folder that may not be read is an error in words', async (t) => {
  const root = makeFolder(t, { 'articles/open.txt': '', 'articles/shut.txt': '', 'articles/shut/a.txt': '' })
  chmodSync(root, 0o755)
  chmodSync(join(root, 'articles/shut.txt'), 0)
  chmodSync(join(root, 'articles/shut'), 0)
  const user = geteuid?.() ?? -1
  const group = getegid?.() ?? -1
  if (user === 0) {
    setegid?.(65534)
    seteuid?.(65534)
  }
  try {
    assert.deepEqual(await readWhole(root), {
      files: ['articles/open.txt'],
      problems: ['error unreadable-file articles/shut', 'error unreadable-file articles/shut.txt'],
      messages: [
        '"articles/shut" could not be read: permission denied.',
        '"articles/shut.txt" could not be read: permission denied.',
      ],
    })
  } finally {
    if (user === 0) {
      seteuid?.(user)
      setegid?.(group)
    }
    chmodSync(join(root, 'articles/shut'), 0o755)
  }
})

test('a file of more than 8 MiB is not read, one of 8 MiB is', async (t) => {
  const root = makeFolder(t, { 'articles/large.txt': '', 'articles/largest.txt': '' })
  truncateSync(join(root, 'articles/large.txt'), LARGEST_ARTICLE + 1)
  truncateSync(join(root, 'articles/largest.txt'), LARGEST_ARTICLE)
  assert.deepEqual(await readWhole(root), {
    files: ['articles/largest.txt'],
    problems: ['error file-too-large articles/large.txt'],
    messages: [
      '"articles/large.txt" has 8388609 bytes, more than the 8 MiB that an article may have. It was not read.',
    ],
  })
})

test('a name that is not UTF-8 is an error, and the rest is read', async (t) => {
  const root = makeFolder(t, { 'articles/a.txt': '' })
  const odd = Buffer.concat([
    Buffer.from(join(root, 'articles/caf')),
    Buffer.from([0xe9, 0x2e, 0x74, 0x78, 0x74]),
  ])
  try {
    writeFileSync(odd, '')
  } catch {
    return t.skip('this file system takes only UTF-8')
  }
  assert.deepEqual(await readWhole(root), {
    files: ['articles/a.txt'],
    problems: ['error file-name-not-utf8 articles/caf\ufffd.txt'],
    messages: ['The name "articles/caf\ufffd.txt" holds bytes that are not UTF-8; it was not read.'],
  })
})

test('a file that goes away, or is swapped for a link, between listing and reading is an error', async (t) => {
  const root = makeFolder(t, { 'secret.txt': 'secret' })
  addFiles(root, {
    'articles/1.txt': '1',
    'articles/2.txt': '2',
    'articles/3.txt': '3',
    'articles/4.txt': '4',
  })
  const readings: string[] = []
  for await (const reading of readingsOf(root)) {
    if (readings.length === 0) {
      unlinkSync(join(root, 'articles/2.txt'))
      unlinkSync(join(root, 'articles/3.txt'))
      symlinkSync('../secret.txt', join(root, 'articles/3.txt'))
      renameSync(join(root, 'articles/4.txt'), join(root, 'articles/5.txt'))
      mkdirSync(join(root, 'articles/4.txt'))
    }
    readings.push(
      'file' in reading ? reading.file.path : `${reading.diagnostic.code} ${reading.diagnostic.at.path}`,
    )
  }
  assert.deepEqual(readings, [
    'articles/1.txt',
    'vanished articles/2.txt',
    'vanished articles/3.txt',
    'not-a-regular-file articles/4.txt',
  ])
})

test('the settings are text, nothing when there are none, and a refusal when they are no file', (t) => {
  const root = makeFolder(t, { 'with/backfile.yaml': 'title: A\n', 'without/': '', 'odd/backfile.yaml/': '' })
  const config = (name: string): string | undefined =>
    createReader(join(root, name), join(root, 'o')).config()
  assert.equal(config('with'), 'title: A\n')
  assert.equal(config('without'), undefined)
  assert.throws(
    () => config('odd'),
    new Refusal('"backfile.yaml" is a folder, not a file; it was not opened.'),
  )
})

test('a sidecar comes with its article, by either name and either ending', async (t) => {
  const root = makeFolder(t, {
    'articles/a.txt': 'a',
    'articles/a.txt.yaml': 'title: A\n',
    'articles/b.md': 'b',
    'articles/b.yml': '\ufefftitle: B\n',
    'articles/c.txt': 'c',
    'articles/c.TXT.yaml': '',
    'articles/sub/d.html': 'd',
    'articles/sub/d.html.YML': '',
    'articles/a.txt.md': 'e',
  })
  const readings = []
  for await (const reading of readingsOf(root)) readings.push(reading)
  assert.deepEqual(
    readings.map((it) => ('file' in it ? [it.file.path, it.file.sidecar] : it.diagnostic.code)),
    [
      ['articles/a.txt', { path: 'articles/a.txt.yaml', text: 'title: A\n' }],
      ['articles/a.txt.md', undefined],
      ['articles/b.md', { path: 'articles/b.yml', text: 'title: B\n' }],
      'sidecar-without-article',
      ['articles/c.txt', undefined],
      ['articles/sub/d.html', { path: 'articles/sub/d.html.YML', text: '' }],
    ],
  )
})

test('a sidecar that is nobody’s, or could be two articles’, or is a second one, is a warning', async (t) => {
  const root = makeFolder(t, {
    'articles/flood.txt': 'a',
    'articles/flood.md': 'b',
    'articles/flood.yaml': '',
    'articles/rain.txt': 'c',
    'articles/rain.txt.yaml': '',
    'articles/rain.yaml': '',
    'articles/snow.txt.yaml': '',
  })
  assert.deepEqual(await readWhole(root), {
    files: ['articles/flood.md', 'articles/flood.txt', 'articles/rain.txt'],
    problems: [
      'warning sidecar-of-several articles/flood.yaml',
      'warning second-sidecar articles/rain.yaml',
      'warning sidecar-without-article articles/snow.txt.yaml',
    ],
    messages: [
      '"articles/flood.yaml" could be the sidecar of "articles/flood.md" or "articles/flood.txt". It was not used.',
      '"articles/rain.yaml" is a second sidecar of one article; "articles/rain.txt.yaml" was used and this one was not.',
      '"articles/snow.txt.yaml" is a sidecar without its article: no article file beside it has its name. It was not used.',
    ],
  })
})

test('settings of the archive and of other tools are no sidecars', async (t) => {
  const root = makeFolder(t, {
    'a.txt': 'a',
    'backfile.yaml': '',
    'names.yaml': '',
    '_config.yml': '',
    '_data/people.yml': '',
    'hugo.yaml': '',
  })
  assert.deepEqual((await readWhole(root)).problems, [
    'note other-kind-of-file hugo.yaml',
    'note other-kind-of-file _config.yml',
  ])
})

test('an article whose sidecar cannot be read is left out, and both are said', async (t) => {
  const root = makeFolder(t, {
    'articles/a.txt': 'a',
    'articles/a.txt.yaml': new Uint8Array([0xff, 0xfe, 0x00]),
    'articles/b.txt': 'b',
    'articles/b.txt.yaml': 'x'.repeat(LARGEST_SIDECAR + 1),
    'articles/c.txt': 'c',
    'articles/c.txt.yaml/': '',
  })
  assert.deepEqual(await readWhole(root), {
    files: ['articles/c.txt'],
    problems: [
      'error sidecar-not-utf8 articles/a.txt.yaml',
      'error sidecar-not-read articles/a.txt',
      'error sidecar-too-large articles/b.txt.yaml',
      'error sidecar-not-read articles/b.txt',
    ],
    messages: [
      'The sidecar "articles/a.txt.yaml" is not text in UTF-8.',
      'The sidecar "articles/a.txt.yaml" could not be read, so the article beside it was left out.',
      '"articles/b.txt.yaml" has more than the 32768 bytes that a sidecar may have. It was not read.',
      'The sidecar "articles/b.txt.yaml" could not be read, so the article beside it was left out.',
    ],
  })
})
