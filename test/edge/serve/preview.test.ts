// The preview of a finished site: what a host would answer, below a path.
import assert from 'node:assert/strict'
import { symlinkSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { servePreview } from '../../../src/edge/serve/preview.ts'
import { makeFolder } from '../disk/disk.ts'

const SITE = {
  'index.html': '<p>home</p>',
  '404.html': '<p>nothing</p>',
  '2022/index.html': '<p>2022</p>',
  '2022/plan.svg': '<svg></svg>',
  'a b.txt': 'ab',
  '.secret': 's',
  _headers: '/*\n  X-One: 1\n  X-Policy: all\n\n/2022/*\n  X-Year: 2022\n\n/*.svg\n  X-Policy: drawing\n',
}

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

async function serve(t: TestContext, base: string) {
  const folder = makeFolder(t, SITE)
  symlinkSync('/etc/hosts', join(folder, 'hosts.txt'))
  const server = await servePreview({ folder, host: '127.0.0.1', port: 0, base })
  t.after(() => server.close())
  return (path: string, method = 'GET', host = `127.0.0.1:${server.port}`) =>
    new Promise<Answer>((resolve, reject) => {
      const options = { host: '127.0.0.1', port: server.port, path, method, headers: { host }, agent: false }
      const asking = request(options, (response) => {
        let body = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => (body += part))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        )
      })
      asking.on('error', reject)
      asking.end()
    })
}

test('a site is served from its folder, without a script of ours', async (t) => {
  const ask = await serve(t, '/')
  for (const [path, status, body] of [
    ['/', 200, '<p>home</p>'],
    ['/2022/', 200, '<p>2022</p>'],
    ['/2022', 301, ''],
    ['/a%20b.txt?x=1', 200, 'ab'],
    ['/none/', 404, '<p>nothing</p>'],
    ['/.secret', 404, '<p>nothing</p>'],
    ['/2022/../.secret', 404, '<p>nothing</p>'],
    ['/%2e%2e/etc/hosts', 404, '<p>nothing</p>'],
    ['/hosts.txt', 404, '<p>nothing</p>'],
    ['/%', 404, '<p>nothing</p>'],
  ] as const) {
    const answer = await ask(path)
    assert.deepEqual([path, answer.status, answer.body], [path, status, body])
  }
  assert.equal((await ask('/', 'POST')).status, 405)
  assert.equal((await ask('/', 'GET', 'news.example')).status, 403)
  assert.deepEqual([(await ask('/', 'HEAD')).body, (await ask('/2022')).headers['location']], ['', './2022/'])
})

test('below a path the site is there alone, and the root leads to it', async (t) => {
  const ask = await serve(t, '/old/news/')
  for (const [path, status, more] of [
    ['/old/news/', 200, '<p>home</p>'],
    ['/old/news/2022/', 200, '<p>2022</p>'],
    ['/2022/', 404, '<p>nothing</p>'],
    ['/old/newspaper', 404, '<p>nothing</p>'],
  ] as const) {
    const answer = await ask(path)
    assert.deepEqual([path, answer.status, answer.body], [path, status, more])
  }
  for (const path of ['/', '/old/news'])
    assert.deepEqual([(await ask(path)).status, (await ask(path)).headers['location']], [302, '/old/news/'])
})

test('the headers are those that the site tells its host', async (t) => {
  const ask = await serve(t, '/news/')
  const headersOf = async (path: string) => {
    const { headers } = await ask(path)
    return [headers['x-one'], headers['x-policy'], headers['x-year'], headers['content-type']]
  }
  assert.deepEqual(await headersOf('/news/'), ['1', 'all', undefined, 'text/html; charset=utf-8'])
  assert.deepEqual(await headersOf('/news/2022/plan.svg'), ['1', 'all, drawing', '2022', 'image/svg+xml'])
})
