import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { addFiles, makeFolder, readTree, type Tree } from '../edge/disk/disk.ts'

const PROGRAM = join(import.meta.dirname, '../../lib/cli/main.js')

/** Long enough that nothing is doubtful about it. */
const STORY =
  'The old bridge in the upper valley will be repaired before the snow melts, and the mill beside it too, the council said.'
const SOUND: Tree = {
  'articles/one.md': `---\ntitle: One\ndate: 1998-11-03\ntags: [flood]\n---\nThe river rose. ${STORY}\n`,
  'articles/two.md': `---\ntitle: Two\ndate: 1998-11-04\ntags: [flood]\n---\nThe river fell: ${STORY.toUpperCase().replaceAll(' THE ', ' A ')}\n`,
}
/** An error: the day does not exist. */
const WRONG: Tree = {
  'articles/wrong.md': `---\ntitle: Wrong\ndate: 1998-02-30\n---\n${STORY.replaceAll(' the ', ' one ')}\n`,
}
/** A warning: the language does not exist. */
const DOUBTFUL: Tree = {
  'articles/odd.md': '---\ntitle: Odd\ndate: 1998-11-05\nlang: "1234567890"\n---\nText here.\n',
}

function run(cwd: string, ...words: string[]) {
  const env = { ...process.env, NO_COLOR: '1' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
    cwd,
    env,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('a sound archive is published, and again without a change', (t) => {
  const root = makeFolder(t, SOUND)
  const first = run(root, 'build')
  assert.deepEqual([first.status, first.stderr], [0, ''])
  assert.match(first.stdout, /^Published 2 articles on \d+ pages in dist\.\n/m)
  assert.ok(existsSync(join(root, 'dist/index.html')))
  const again = run(root, 'build', '--out', 'dist')
  assert.match(again.stdout, /\n {2}0 files written, \d+ unchanged, 0 removed\n/)
  const elsewhere = run(join(root, 'articles'), 'build', '..', '--out', '../www', '--quiet')
  assert.deepEqual([elsewhere.status, elsewhere.stdout], [0, ''])
  assert.ok(existsSync(join(root, 'www/index.html')))
})

test('an error is exit code 1, and the rest is published', (t) => {
  const root = makeFolder(t, { ...SOUND, ...WRONG })
  const { status, stdout } = run(root, 'build')
  assert.equal(status, 1)
  assert.match(stdout, /^articles\/wrong\.md:3:\d+ error \[invalid-date\] /m)
  assert.match(stdout, /^Published /m)
  assert.ok(existsSync(join(root, 'dist/index.html')))
})

test('a warning is exit code 0; under --strict it is 1 and the site stays what it was', (t) => {
  const root = makeFolder(t, { ...SOUND, ...DOUBTFUL })
  const strict = run(root, 'build', '--strict')
  assert.equal(strict.status, 1, strict.stdout)
  assert.match(strict.stdout, /^Read 3 articles\. Nothing was written; the site in dist is unchanged\.$/m)
  assert.deepEqual(readdirSync(root), ['.backfile', 'articles'], 'no site and no register')
  assert.equal(run(root, 'build').status, 0)
})

test('a check writes nothing and finds the same', (t) => {
  const root = makeFolder(t, { ...SOUND, ...WRONG })
  const { status, stdout } = run(root, 'check')
  assert.equal(status, 1)
  assert.match(stdout, /^Checked 3 articles; they make \d+ pages\.$/m)
  assert.deepEqual(readdirSync(root), ['articles'])
  assert.equal(run(root, 'check', '--json').stdout, run(root, 'build', '--json').stdout)
})

test('with --json stdout holds problems and nothing else', (t) => {
  const root = makeFolder(t, { ...SOUND, ...WRONG, 'articles/scan.pdf': '' })
  const { status, stdout, stderr } = run(root, 'build', '--json')
  const problems = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  assert.deepEqual([status, stderr], [1, ''])
  assert.deepEqual(
    problems.map(({ code, severity, path, line }) => [code, severity, path, line]),
    [
      ['other-kind-of-file', 'note', 'articles/scan.pdf', 1],
      ['no-date', 'note', 'articles/wrong.md', 1],
      ['invalid-date', 'error', 'articles/wrong.md', 3],
    ],
  )
  const clean = run(makeFolder(t, SOUND), 'build', '--json')
  assert.deepEqual([clean.status, clean.stdout, clean.stderr], [0, '', ''])
})

const INFERRED: Tree = {
  'articles/2021/rain.txt':
    'Rain Stops Work on the Bridge\n date 2022-03-03 Mina Rahbar\n\nWork on the bridge over the river stopped on Thursday after two days of rain, the builders said.\n',
}

test('what was inferred is accepted into a sidecar, once, and the raw file is not touched', (t) => {
  const root = makeFolder(t, INFERRED)
  const article = 'articles/2021/rain.txt'
  const first = run(root, 'accept', article)
  assert.deepEqual(first, {
    status: 0,
    stdout:
      'articles/2021/rain.txt.yaml: these values now count as supplied by the archive\n  date: 2022-03-03?\n  byline: Mina Rahbar\n  authors: Mina Rahbar\n',
    stderr: '',
  })
  const sidecar = 'date: 2022-03-03?\nbyline: Mina Rahbar\nauthors:\n  - Mina Rahbar\n'
  const wanted = { ...INFERRED, [`${article}.yaml`]: sidecar }
  assert.deepEqual(readTree(root), wanted)
  const again = run(join(root, 'articles/2021'), 'accept', 'rain.txt')
  assert.deepEqual(
    [again.status, again.stdout],
    [0, 'articles/2021/rain.txt: there are no inferred values to accept.\n'],
  )
  assert.deepEqual(readTree(root), wanted)
  assert.equal(run(root, 'build', '--quiet').status, 0)
  assert.match(
    readFileSync(join(root, 'dist/data/articles.jsonl'), 'utf8'),
    /"published":\{"value":\{"edtf":"2022-03-03\?"[^}]*\},"status":"supplied","rule":"sidecar\.date"/,
  )
})

test('an existing sidecar is added to, under whichever of its names it has', (t) => {
  const mine = '# mine\nbyline: M. Rahbar # as she signed\n'
  const root = makeFolder(t, { ...INFERRED, 'articles/2021/rain.yml': mine })
  assert.equal(run(root, 'accept', 'articles/2021/rain.txt').status, 0)
  assert.deepEqual(readTree(join(root, 'articles/2021')), {
    'rain.txt': INFERRED['articles/2021/rain.txt'],
    'rain.yml': `${mine}date: 2022-03-03?\n`,
  })
})

test('nothing is accepted of what is no article, and that is said', (t) => {
  const root = makeFolder(t, {
    ...INFERRED,
    'articles/2021/rain.txt.yaml': 'title: A: B\n',
    'articles/empty.txt': '',
    'scan.pdf': '',
  })
  const cases: [word: string, status: number, said: RegExp][] = [
    ['nowhere.txt', 2, /^There is no file "nowhere\.txt"\.\n$/],
    ['articles', 2, /^"articles" is not a file; name article files\.\n$/],
    ['scan.pdf', 2, /^"scan\.pdf" is not an article/],
    ['articles/empty.txt', 1, /^articles\/empty\.txt:1:1 error \[empty-file\]/],
    ['articles/2021/rain.txt', 1, /^articles\/2021\/rain\.txt\.yaml:1:8 error \[sidecar-unreadable\]/],
  ]
  const before = readTree(root)
  for (const [word, status, said] of cases) {
    const ran = run(root, 'accept', word)
    assert.deepEqual([word, ran.status], [word, status])
    assert.match(ran.stdout + ran.stderr, said)
  }
  assert.deepEqual(readTree(root), before)
})

test('the doctor says how keys are read, and writes nothing', (t) => {
  const root = makeFolder(t, { ...SOUND, ...WRONG })
  const { status, stdout, stderr } = run(root, 'doctor')
  assert.deepEqual([status, stderr], [1, ''])
  assert.match(stdout, /^3 article files: 0 text, 3 Markdown, 0 saved pages\n/)
  assert.match(stdout, /^date +yaml +2 {2}published$/m)
  assert.match(stdout, /^articles\/wrong\.md:3:\d+ error \[invalid-date\] /m)
  assert.deepEqual(readdirSync(root), ['articles'])
  assert.equal(run(root, 'doctor', 'nowhere').status, 2)
  assert.equal(run(makeFolder(t, SOUND), 'doctor').status, 0)
})

test('a wrong command line is exit code 2, says why on stderr and does nothing', (t) => {
  const root = makeFolder(t, { ...SOUND, 'file.txt': '' })
  const cases: [words: string[], said: RegExp][] = [
    [['biuld'], /^Unknown command 'biuld'\n\(Did you mean build\?\)\n$/],
    [['build', '--wat'], /^Unknown option '--wat'/],
    [['build', 'nowhere'], /^There is no folder "nowhere"\.\n$/],
    [['check', 'file.txt'], /^"file\.txt" is a file; an archive is a folder\.\n$/],
    [['build', '--out', '.'], /^The output folder "\." holds the archive itself/],
    [['build', '--out', 'articles'], /^The output folder "articles" lies in articles\//],
    [['dev', '--port', 'x'], /A port is a number from 1 to 65535/],
    [['dev', 'nowhere'], /^There is no folder "nowhere"\.\n$/],
    [[], /^Usage: backfile/],
  ]
  for (const [words, said] of cases) {
    const { status, stdout, stderr } = run(root, ...words)
    assert.deepEqual([words, status, stdout], [words, 2, ''])
    assert.match(stderr, said)
  }
  assert.deepEqual(readdirSync(root).sort(), ['articles', 'file.txt'])
})

test('the version is that of the package', (t) => {
  const { version } = JSON.parse(readFileSync(join(PROGRAM, '../../../package.json'), 'utf8'))
  assert.deepEqual(run(makeFolder(t), '--version'), { status: 0, stdout: `${version}\n`, stderr: '' })
})

test('what the machine refuses is said in a sentence, without a stack', (t) => {
  const root = makeFolder(t, { ...SOUND, 'dist/.backfile-staging/lock': `${process.pid}\n` })
  const { status, stdout, stderr } = run(root, 'build')
  assert.deepEqual([status, stdout], [1, ''])
  assert.match(stderr, /^Another build \(process \d+\) is writing to this output folder\..*\n$/)
})

test('a reader that goes away ends the program quietly', (t) => {
  const articles = Object.fromEntries(
    Array.from({ length: 900 }, (_, i) => [`articles/${i}.md`, WRONG['articles/wrong.md'] ?? '']),
  )
  const root = makeFolder(t, articles)
  const { stdout, stderr } = spawnSync(
    'sh',
    ['-c', `"${process.execPath}" "${PROGRAM}" check --quiet | head -n 1`],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  assert.match(stdout, /^articles\/0\.md:\d+:\d+ /)
  assert.equal(stderr, '')
})

/** Starts the program; gives what it has printed, and waits for a line. */
function start(t: TestContext, cwd: string, ...words: string[]) {
  const child: ChildProcess = spawn(process.execPath, [PROGRAM, ...words], {
    cwd,
    env: { ...process.env, NO_COLOR: '1' },
  })
  t.after(() => child.kill('SIGKILL'))
  let printed = ''
  let tick = (): void => {}
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (part: string) => {
      printed += part
      tick()
    })
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  return {
    child,
    ended,
    async prints(wanted: RegExp): Promise<RegExpExecArray> {
      for (;;) {
        const found = wanted.exec(printed)
        if (found) {
          printed = printed.slice(found.index + found[0].length)
          return found
        }
        const next = new Promise<'more'>((resolve) => {
          tick = () => resolve('more')
        })
        if ((await Promise.race([next, ended])) !== 'more')
          assert.fail(`ended before it printed ${wanted}:\n${printed}`)
      }
    },
  }
}

test('a build that is interrupted leaves the site as it was', { timeout: 60_000 }, async (t) => {
  const root = makeFolder(t, SOUND)
  run(root, 'build')
  const before = readFileSync(join(root, 'dist/index.html'), 'utf8')
  const many = Array.from({ length: 1500 }, (_, i) => [
    `articles/more/${i}.txt`,
    `Headline ${i}\n\nText of ${i}.\n`,
  ])
  addFiles(root, Object.fromEntries(many))
  const { child, ended } = start(t, root, 'build')
  while (!existsSync(join(root, 'dist/.backfile-staging/20')))
    await new Promise((resolve) => setTimeout(resolve, 5))
  child.kill('SIGINT')
  assert.equal(await ended, 130)
  assert.equal(readFileSync(join(root, 'dist/index.html'), 'utf8'), before)
  assert.equal(existsSync(join(root, 'dist/.backfile-staging')), false)
})

test('dev serves the site, follows every change and outlives a broken template', {
  timeout: 60_000,
}, async (t) => {
  const root = makeFolder(t, SOUND)
  const dev = start(t, root, 'dev')
  const [, address = ''] = await dev.prints(/(http:\/\/127\.0\.0\.1:\d+\/)/)
  const page = async (): Promise<string> => (await fetch(address)).text()
  const events = await fetch(`${address}.backfile/events`)
  assert.match(await page(), /One/)

  const third = STORY.replaceAll(' the ', ' that ')
  addFiles(root, { 'articles/three.md': `---\ntitle: A Third Story\ndate: 1998-11-06\n---\n${third}\n` })
  await dev.prints(/articles\/three\.md: updated in \d+\.\d\d s .*; no problems\.\n/)
  assert.match(await page(), /A Third Story/)
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()
  let heard = ''
  while (!/data: "[0-9a-f]+\.[1-9]/.test(heard))
    heard += (await reader?.read())?.value ?? assert.fail('the stream ended')

  const broken = join(root, 'templates/pages/home.eta')
  addFiles(root, { 'templates/pages/home.eta': '<% if ( %>' })
  await dev.prints(/templates\/pages\/home\.eta/)
  await dev.prints(/: 1 error; the last good site is still served\.\n/)
  assert.match(await page(), /A Third Story/)

  rmSync(broken)
  rmSync(join(root, 'articles/three.md'))
  await dev.prints(/updated in .*no problems\.\n/)
  for (let tries = 0; /A Third Story/.test(await page()); tries++) {
    assert.ok(tries < 100)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await reader?.cancel()
  dev.child.kill('SIGINT')
  assert.equal(await dev.ended, 130)
  assert.equal(existsSync(join(root, 'accessions.jsonl')), false, 'nothing is taken in for good')
  assert.equal(existsSync(join(root, 'dist')), false, 'what is shown while working is not what is published')
})

test('dev refuses a port that is taken', { timeout: 60_000 }, async (t) => {
  const root = makeFolder(t, SOUND)
  const dev = start(t, root, 'dev')
  const [, port = ''] = await dev.prints(/http:\/\/127\.0\.0\.1:(\d+)\//)
  const second = run(root, 'dev', '--port', port)
  assert.deepEqual([second.status, second.stdout], [1, ''])
  assert.match(
    second.stderr,
    /^Port \d+ cannot be used: address already in use\. Choose another with --port\.\n$/,
  )
})

test('the theme is listed and copied from, and nothing is overwritten', (t) => {
  const root = makeFolder(t, SOUND)
  const path = 'templates/partials/footer.eta'
  assert.ok(run(root, 'theme', 'list').stdout.split('\n').includes(`  ${path}`))
  const copied = run(root, 'theme', 'copy', path)
  assert.deepEqual(
    [copied.status, copied.stdout],
    [0, `${path}: copied. The next build uses it instead of the default one.\n`],
  )
  assert.ok(run(root, 'theme', 'list').stdout.split('\n').includes(`* ${path}`))
  const again = run(root, 'theme', 'copy', path)
  assert.deepEqual([again.status, again.stdout], [1, `${path}: already exists, and was left unchanged.\n`])
  const near = run(root, 'theme', 'copy', 'partials/footer.eta')
  assert.deepEqual(
    [near.status, near.stderr],
    [2, `The theme has no file "partials/footer.eta". Did you mean "${path}"?\n`],
  )
  assert.deepEqual(run(root, 'theme', 'list', 'nowhere').stderr, 'There is no folder "nowhere".\n')
  assert.equal(run(root, 'build').status, 0)
})

test('names leave as a table or a vocabulary, and come back when it is asked for', (t) => {
  const list = '- name: Orbec\n  kind: place\n- name: Tom Ashby\n  sensitivity: private\n'
  const root = makeFolder(t, { ...SOUND, 'names.yaml': list })
  assert.equal(run(root, 'names', 'export', 'n.ttl').stdout, 'n.ttl: 1 name. 1 private name left out.\n')
  assert.match(run(root, 'names', 'export', 'n.ttl').stderr, /^"n\.ttl" is there already/)
  assert.doesNotMatch(readFileSync(join(root, 'n.ttl'), 'utf8'), /Ashby/)
  const same = run(root, 'names', 'import', 'n.ttl')
  assert.equal(same.stdout, '0 names to write; 1 name is listed so already.\n')
  addFiles(root, { 'n.csv': 'name,kind,variants\nOrbec,,Orbeck\nMina Rahbar,person,\n' })
  const plan = run(root, 'names', 'import', 'n.csv')
  assert.equal(
    plan.stdout,
    'Orbec\n  kind: place → (nothing)\n  variants: (nothing) → Orbeck\nMina Rahbar (new)\n  name: Mina Rahbar\n  kind: person\n\n' +
      '2 names to write; 0 names are listed so already. Nothing is written yet: --yes writes.\n',
  )
  assert.equal(readFileSync(join(root, 'names.yaml'), 'utf8'), list)
  assert.equal(run(root, 'names', 'import', 'n.csv', '--yes').status, 0)
  assert.equal(
    readFileSync(join(root, 'names.yaml'), 'utf8'),
    '- name: Orbec\n  kind: ~\n  variants: [Orbeck]\n- name: Tom Ashby\n  sensitivity: private\n- name: Mina Rahbar\n  kind: person\n',
  )
  addFiles(root, { 'n.ttl': '<a> <b> .' })
  const wrong = run(root, 'names', 'import', 'n.ttl', '--yes')
  assert.equal(wrong.status, 1)
  assert.match(wrong.stdout, /^n\.ttl: 1:9: An address or a text should stand here\.\n/)
})
