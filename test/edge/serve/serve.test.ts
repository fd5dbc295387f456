import assert from 'node:assert/strict'
import { Agent, type IncomingMessage, request } from 'node:http'
import { connect, createServer } from 'node:net'
import { type TestContext, test } from 'node:test'
import type { ServedSite } from '../../../src/dev/served-site.ts'
import { Refusal } from '../../../src/edge/disk/system-error.ts'
import { readRange } from '../../../src/edge/serve/byte-range.ts'
import { contentType } from '../../../src/edge/serve/content-type.ts'
import { readLiveScript, withLiveScript } from '../../../src/edge/serve/live-pages.ts'
import { type LocalServer, serveSite } from '../../../src/edge/serve/serve.ts'
import type { Tree } from '../disk/disk.ts'

/** A page without the script that is served with it. */
function bare(html: string): string {
  return html.replace(/<script src="\/\.backfile\/live\.js" data-state="[\w.]+" type="module"><\/script>/, '')
}

/** A site of these files; they may change while it is served. A path that ends with `/` is an empty folder. */
function treeSite(tree: Tree): ServedSite {
  return {
    async find(path) {
      const content = tree[path]
      if (content !== undefined && !path.endsWith('/')) return { is: 'file', content }
      const folder = path === '' || path.endsWith('/') ? path : `${path}/`
      return Object.keys(tree).some((file) => file.startsWith(folder)) ? { is: 'folder' } : undefined
    },
  }
}

async function serve(t: TestContext, site: ServedSite): Promise<LocalServer> {
  const server = await serveSite(site, { host: '127.0.0.1', port: 0 })
  t.after(() => server.close())
  return server
}

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

/** Asks with the path exactly as it is: `fetch` would tidy it. */
function ask(
  { port }: LocalServer,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        body += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    asking.on('error', reject)
    asking.end()
  })
}

test('a page is served at its folder, with the script that reloads it', async (t) => {
  const server = await serve(
    t,
    treeSite({
      'index.html': '<head><title>Home</title></head>home',
      'articles/one/index.html': 'one',
      'a.css': 'a{}',
    }),
  )
  const home = await ask(server, '/?q=1')
  assert.deepEqual(
    [home.status, bare(home.body), home.headers['content-type'], home.headers['cache-control']],
    [200, '<head><title>Home</title></head>home', 'text/html; charset=utf-8', 'no-store'],
  )
  assert.notEqual(home.body, bare(home.body))
  assert.equal(home.headers['x-content-type-options'], 'nosniff')
  assert.equal(home.headers['content-length'], String(home.body.length))
  assert.equal(bare((await ask(server, '/articles/one/')).body), 'one')
  assert.equal(bare((await ask(server, '/articles/one/index.html')).body), 'one')
  assert.equal((await ask(server, '/a.css')).body, 'a{}')
})

test('a folder without its slash is sent on, relatively, with its query', async (t) => {
  const server = await serve(
    t,
    treeSite({
      'articles/one/index.html': 'one',
      'کابل/index.html': 'k',
      'a:b/index.html': 'c',
    }),
  )
  const location = async (path: string): Promise<unknown> => {
    const { status, headers } = await ask(server, path)
    return [status, headers['location']]
  }
  assert.deepEqual(await location('/articles/one'), [301, './one/'])
  assert.deepEqual(await location('/articles/one?page=2&x'), [301, './one/?page=2&x'])
  assert.deepEqual(await location('/a:b'), [301, './a:b/'])
  assert.deepEqual(await location(`/${encodeURIComponent('کابل')}`), [301, './%DA%A9%D8%A7%D8%A8%D9%84/'])
  assert.equal(bare((await ask(server, `/${encodeURIComponent('کابل')}/`)).body), 'k')
})

test("what is not there is answered with the site's own 404 page", async (t) => {
  const server = await serve(t, treeSite({ '404.html': 'gone', 'a.txt': 'a', 'empty/': '' }))
  for (const path of ['/none', '/none/', '/a.txt/', '/empty/', '/a.txt/b'])
    assert.deepEqual(
      [path, (await ask(server, path)).status, bare((await ask(server, path)).body)],
      [path, 404, 'gone'],
    )
})

test('before the first build there is a page that waits for one', async (t) => {
  const tree: Record<string, string> = {}
  const server = await serve(t, treeSite(tree))
  const waiting = await ask(server, '/')
  assert.equal(waiting.status, 404)
  assert.match(waiting.body, /the site was not built yet/)
  assert.match(waiting.body, /live\.js/)
  tree['index.html'] = 'built'
  assert.equal(bare((await ask(server, '/')).body), 'built')
})

test('nothing outside the site and nothing hidden is ever asked of it', async (t) => {
  const asked: string[] = []
  const server = await serve(t, {
    async find(path) {
      asked.push(path)
      return path === '404.html' ? undefined : { is: 'file', content: 'secret' }
    },
  })
  const paths = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/a/../../secret.txt',
    '/..',
    '/.env',
    '/%2eenv',
    '/.git/config',
    '/a/.x/y',
    '//secret.txt',
    `/${encodeURIComponent('/home/secret.txt')}`,
    '/%2e%2e%2fsecret.txt',
    '/%2E./secret.txt',
    '/.%2e/secret.txt',
    '/a/%2e%2e/%2e%2e/secret.txt',
    '/a/./secret.txt',
    '/./secret.txt',
    '/%2f%2fsecret.txt',
    '/a//secret.txt',
  ]
  for (const path of paths) assert.deepEqual([path, (await ask(server, path)).status], [path, 404])
  assert.deepEqual([...new Set(asked)], ['404.html'])
  assert.equal((await ask(server, '/within.html')).status, 200)
})

test('what is encoded twice, or begins no path on this system, is a name like any other', async (t) => {
  const asked: string[] = []
  const server = await serve(t, {
    async find(path) {
      asked.push(path)
      return undefined
    },
  })
  for (const path of ['/%252e%252e/x', '/..%5c..%5cx', '/c:/x', '/%e2%80%a5/x', '/a;/../x'])
    assert.deepEqual([path, (await ask(server, path)).status], [path, 404])
  assert.deepEqual(
    asked.filter((path) => path !== '404.html'),
    ['%2e%2e/x', 'c:/x', '\u2025/x'],
  )
})

test('five hundred open pages hear what is new, and those that go are forgotten', async (t) => {
  const server = await serve(t, treeSite({ 'index.html': 'home' }))
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY })
  t.after(() => agent.destroy())
  const listen = () =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const asking = request({ port: server.port, path: '/.backfile/events', agent }, resolve)
      asking.on('error', reject)
      asking.end()
    })
  const pages = await Promise.all(Array.from({ length: 500 }, listen))
  const heard = pages.map(
    (page) =>
      new Promise<boolean>((resolve) => {
        page.on('error', () => resolve(false))
        page.on('data', (part: Buffer) => {
          if (/^event: pages|"kind"|^data:/m.test(part.toString())) resolve(true)
        })
      }),
  )
  for (const page of pages.slice(0, 250)) page.destroy()
  server.tell({ kind: 'pages', assets: true })
  assert.deepEqual(new Set(await Promise.all(heard.slice(250))), new Set([true]))
  assert.equal((await ask(server, '/')).status, 200)
})

test('who asks slowly, or never ends to ask, keeps nobody else waiting', async (t) => {
  const server = await serve(t, treeSite({ 'index.html': 'home' }))
  const slow = Array.from({ length: 50 }, () => {
    const socket = connect(server.port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: 127'))
    socket.on('error', () => {})
    return socket
  })
  t.after(() => {
    for (const socket of slow) socket.destroy()
  })
  await Promise.all(slow.map((socket) => new Promise((resolve) => socket.once('connect', resolve))))
  assert.equal((await ask(server, '/')).status, 200)
})

test('an address that cannot be read is a bad request', async (t) => {
  const server = await serve(t, treeSite({ 'index.html': '' }))
  for (const path of ['/%', '/%ff', '/%00', '/a%E0%A4%A'])
    assert.deepEqual([path, (await ask(server, path)).status], [path, 400])
})

test('only GET and HEAD are answered', async (t) => {
  const server = await serve(t, treeSite({ 'index.html': 'home', 'a.txt': 'abc' }))
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    const { status, headers } = await ask(server, '/', {}, method)
    assert.deepEqual([method, status, headers['allow']], [method, 405, 'GET, HEAD'])
  }
  const page = await ask(server, '/', {}, 'HEAD')
  assert.deepEqual(
    [page.status, page.body, page.headers['content-length']],
    [200, '', String((await ask(server, '/')).body.length)],
  )
  const file = await ask(server, '/a.txt', {}, 'HEAD')
  assert.deepEqual([file.status, file.body, file.headers['content-length']], [200, '', '3'])
})

test('a request that names another host is refused', async (t) => {
  const server = await serve(t, treeSite({ 'index.html': 'home' }))
  const status = async (host: string): Promise<number> => (await ask(server, '/', { host })).status
  assert.equal(await status(`localhost:${server.port}`), 200)
  assert.equal(await status(`[::1]:${server.port}`), 200)
  for (const host of ['evil.example', `evil.example:${server.port}`, 'localhost', '127.0.0.1:1'])
    assert.deepEqual([host, await status(host)], [host, 403])
})

test('one range of bytes is served as asked', async (t) => {
  const server = await serve(t, treeSite({ 'a.bin': '0123456789', 'empty.bin': '' }))
  const range = async (value: string): Promise<unknown> => {
    const { status, body, headers } = await ask(server, '/a.bin', { range: value })
    return [status, body, headers['content-range'], headers['content-length']]
  }
  assert.deepEqual(await range('bytes=2-4'), [206, '234', 'bytes 2-4/10', '3'])
  assert.deepEqual(await range('bytes=7-'), [206, '789', 'bytes 7-9/10', '3'])
  assert.deepEqual(await range('bytes=-3'), [206, '789', 'bytes 7-9/10', '3'])
  assert.deepEqual(await range('bytes=20-'), [416, '', 'bytes */10', undefined])
  assert.deepEqual(await range('bytes=0-1,3-4'), [200, '0123456789', undefined, '10'])
  assert.deepEqual((await ask(server, '/empty.bin')).headers['content-length'], '0')
})

test('ranges are read as RFC 9110 has them', () => {
  const cases: [string | undefined, ReturnType<typeof readRange>][] = [
    [undefined, undefined],
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=0-99', { start: 0, end: 9 }],
    ['bytes=-99', { start: 0, end: 9 }],
    ['bytes=9-', { start: 9, end: 9 }],
    ['bytes=10-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-2', undefined],
    ['bytes=-', undefined],
    ['lines=1-2', undefined],
    ['bytes=a-b', undefined],
  ]
  assert.deepEqual(
    cases.map(([header]) => [header, readRange(header, 10)]),
    cases,
  )
})

test('a range counts bytes, of a text as of bytes', async (t) => {
  const server = await serve(
    t,
    treeSite({
      'a.bin': new Uint8Array([48, 49, 50, 51]),
      'b.txt': 'é123',
      'c/index.html': new TextEncoder().encode('page'),
    }),
  )
  const range = async (path: string, value: string): Promise<unknown> => {
    const { status, body, headers } = await ask(server, path, { range: value })
    return [status, body, headers['content-range'], headers['content-length']]
  }
  assert.deepEqual(await range('/a.bin', 'bytes=1-2'), [206, '12', 'bytes 1-2/4', '2'])
  assert.deepEqual(await range('/a.bin', 'bytes=9-'), [416, '', 'bytes */4', undefined])
  assert.deepEqual(await range('/b.txt', 'bytes=2-'), [206, '123', 'bytes 2-4/5', '3'])
  assert.deepEqual(await range('/a.bin', ''), [200, '0123', undefined, '4'])
  assert.equal(bare((await ask(server, '/c/')).body), 'page')
  assert.deepEqual([(await ask(server, '/c')).status, (await ask(server, '/a.bin/')).status], [301, 404])
})

/** Hears the event stream: gives what has come once it ends with an event of this kind. */
async function hear(server: LocalServer): Promise<(last: RegExp) => Promise<string>> {
  const response = await fetch(`${server.address}.backfile/events`)
  assert.equal(response.headers.get('content-type'), 'text/event-stream')
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let heard = ''
  return async (last) => {
    while (!last.test(heard)) {
      const { value, done } = (await reader?.read()) ?? { value: undefined, done: true }
      assert.equal(done, false)
      heard += value ?? ''
    }
    const all = heard
    heard = ''
    return all
  }
}

const PROBLEM = {
  path: 'articles/a.txt',
  line: 2,
  column: 1,
  severity: 'warning',
  code: 'no-date',
  message: 'No date.',
  frame: '',
  hint: '',
  review: '/intake/x/',
} as const

test('every open page hears what is new, and who comes later how things are', async (t) => {
  const server = await serve(t, treeSite({ 'index.html': 'home' }))
  const state = async (): Promise<string> =>
    /data-state="(.*?)"/.exec((await ask(server, '/')).body)?.[1] ?? 'none'
  const before = await state()
  const [start] = before.split('.')
  assert.match(before, /^[0-9a-f]{8}\.0\.0\.0$/)
  const pages = [await hear(server), await hear(server)]
  const hello = (state: string, problems: string) =>
    `retry: 1000\n\nevent: state\ndata: "${state}"\n\nevent: problems\ndata: ${problems}\n\n`
  for (const next of pages)
    assert.equal(await next(/problems.*\n\n/s), hello(before, '{"problems":[],"more":0}'))

  server.tell({ kind: 'pages', assets: false })
  for (const next of pages) assert.equal(await next(/\n\n/), `event: state\ndata: "${start}.1.0.0"\n\n`)
  assert.equal(await state(), `${start}.1.0.0`)
  server.tell({ kind: 'search' })
  for (const next of pages) assert.equal(await next(/\n\n/), `event: state\ndata: "${start}.1.1.0"\n\n`)
  server.tell({ kind: 'pages', assets: true })
  for (const next of pages) assert.equal(await next(/\n\n/), `event: state\ndata: "${start}.2.1.1"\n\n`)

  const note = { ...PROBLEM, severity: 'note' } as const
  server.tell({ kind: 'problems', problems: [note, ...new Array<typeof PROBLEM>(51).fill(PROBLEM)] })
  const told = JSON.stringify({ problems: new Array(50).fill(PROBLEM), more: 1 })
  for (const next of pages) assert.equal(await next(/\n\n/), `event: problems\ndata: ${told}\n\n`)
  assert.equal(await (await hear(server))(/problems.*\n\n/s), hello(`${start}.2.1.1`, told))

  const script = await ask(server, '/.backfile/live.js')
  assert.equal(script.headers['content-type'], 'text/javascript; charset=utf-8')
  assert.equal(script.body, readLiveScript())
})

test('the script stands in the head, once, before those that could change the page', () => {
  const script = '<script src="/.backfile/live.js" data-state="s" type="module"></script>'
  const cases = [
    ['<HEAD><title>a</title></HEAD><p></head>', `<HEAD><title>a</title>${script}</HEAD><p></head>`],
    ['<head><script></script></head>', `<head>${script}<script></script></head>`],
    ['<head></head><script></script>', `<head>${script}</head><script></script>`],
    ['$& no head', `$& no head${script}`],
  ] as const
  assert.deepEqual(
    cases.map(([html]) => [html, withLiveScript(html, 's')]),
    cases,
  )
  assert.throws(() => readLiveScript('/nowhere'), Refusal)
  const policy = `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'">`
  assert.equal(withLiveScript(policy, 's'), `${policy}${script}`)
})

test('a port that was asked for and is taken is a refusal; otherwise the next free one is used', async (t) => {
  const site = treeSite({})
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  t.after(() => taken.close())
  const address = taken.address()
  const port = typeof address === 'object' && address ? address.port : 0
  await assert.rejects(
    serveSite(site, { host: '127.0.0.1', port }),
    new Refusal(`Port ${port} cannot be used: address already in use. Choose another with --port.`),
  )
  const one = await serveSite(site, { host: '127.0.0.1' })
  t.after(() => one.close())
  const two = await serveSite(site, { host: '127.0.0.1' })
  t.after(() => two.close())
  assert.ok(one.port >= 4321 && two.port > one.port && two.port <= 4341)
  assert.equal(two.address, `http://127.0.0.1:${two.port}/`)
})

test('types are those of a static host', () => {
  const cases: [string, string][] = [
    ['index.html', 'text/html; charset=utf-8'],
    ['a.CSS', 'text/css; charset=utf-8'],
    ['a.js', 'text/javascript; charset=utf-8'],
    ['a.json', 'application/json; charset=utf-8'],
    ['a.jsonl', 'application/jsonl; charset=utf-8'],
    ['a.svg', 'image/svg+xml'],
    ['a.txt', 'text/plain; charset=utf-8'],
    ['a.md', 'text/markdown; charset=utf-8'],
    ['a.csv', 'text/csv; charset=utf-8'],
    ['a.xml', 'text/xml; charset=utf-8'],
    ['feed.atom', 'application/atom+xml; charset=utf-8'],
    ['a.jsonld', 'application/ld+json; charset=utf-8'],
    ['a.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['a.bib', 'application/x-bibtex; charset=utf-8'],
    ['a.ris', 'application/x-research-info-systems; charset=utf-8'],
    ['favicon.ico', 'image/x-icon'],
    ['a.woff2', 'font/woff2'],
    ['a.wasm', 'application/wasm'],
    ['a.mp3', 'audio/mpeg'],
    ['a.pdf', 'application/pdf'],
    ['a.html.unknown', 'application/octet-stream'],
    ['html', 'application/octet-stream'],
    ['folder.html/file', 'application/octet-stream'],
    ['_headers', 'application/octet-stream'],
    ['pagefind/index/en_1.pf_index', 'application/octet-stream'],
    ['pagefind/pagefind.en_1.pf_meta', 'application/octet-stream'],
    ['CNAME', 'application/octet-stream'],
  ]
  assert.deepEqual(
    cases.map(([path]) => [path, contentType(path)]),
    cases,
  )
})

test('before there is a site every address tells what is done for it, and asks again by itself', async (t) => {
  let waiting: string | undefined = 'Reading: 2 <files>'
  const site = treeSite({ 'index.html': '<p>Home</p>' })
  const server = await serveSite(site, { host: '127.0.0.1', port: 0, waiting: () => waiting })
  t.after(() => server.close())
  for (const path of ['/', '/1998/11/03/rain/', '/%']) {
    const { status, headers, body } = await ask(server, path)
    assert.deepEqual(
      [status, headers['retry-after'], headers['content-type']],
      [503, '1', 'text/html; charset=utf-8'],
    )
    assert.ok(
      body.includes('<meta http-equiv="refresh" content="1">') && body.includes('Reading: 2 &lt;files&gt;'),
      path,
    )
  }
  waiting = undefined
  const { status, body } = await ask(server, '/')
  assert.deepEqual([status, bare(body)], [200, '<p>Home</p>'])
})
