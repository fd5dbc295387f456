// Who may upload a text, and who not.
import assert from 'node:assert/strict'
import { request } from 'node:http'
import { type TestContext, test } from 'node:test'
import type { NamesWish, SidecarWish, UploadResult } from '../../../src/dev/live-event.ts'
import { type LocalServer, type ServeOptions, serveSite } from '../../../src/edge/serve/serve.ts'
import { LARGEST_ARTICLE } from '../../../src/value/limits.ts'

type Headers = Readonly<Record<string, string | undefined>>

interface Answer {
  readonly status: number
  readonly allowed: readonly string[]
  readonly body: string
}

function ask(
  { port }: LocalServer,
  method: string,
  path: string,
  headers: Headers,
  body: string | Uint8Array = '',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const given = Object.fromEntries(
      Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
    )
    const asking = request(
      { host: '127.0.0.1', port, path, method, headers: given, agent: false },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          text += part
        })
        const allowed = Object.keys(response.headers).filter((name) => name.startsWith('access-control'))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, allowed, body: text }))
      },
    )
    asking.on('error', reject)
    asking.end(body)
  })
}

interface Door {
  readonly server: LocalServer
  readonly taken: [string, string][]
  /** System in a text as one of our pages does, with some headers otherwise. */
  give(changed?: Headers, body?: string | Uint8Array): Promise<Answer>
}

async function door(t: TestContext, answer: UploadResult = { path: 'articles/a.txt', review: '/intake/a/' }) {
  const taken: [string, string][] = []
  const server = await serveSite(
    { find: async () => undefined },
    {
      host: '127.0.0.1',
      port: 0,
      async upload(name, bytes) {
        taken.push([name, new TextDecoder().decode(bytes)])
        return answer
      },
    },
  )
  t.after(() => server.close())
  const origin = `http://127.0.0.1:${server.port}`
  const { body } = await ask(server, 'GET', '/.backfile/token', { 'sec-fetch-site': 'same-origin' })
  const { token } = JSON.parse(body) as { token: string }
  const usual = {
    origin,
    'sec-fetch-site': 'same-origin',
    'x-backfile-token': token,
    'x-backfile-name': 'a%20%DA%A9.txt',
  }
  const made: Door = {
    server,
    taken,
    give: (changed = {}, text = 'Text') =>
      ask(server, 'POST', '/.backfile/upload', { ...usual, ...changed }, text),
  }
  return { ...made, token, origin }
}

test('a page of ours hands in texts, one after another, and hears where each is', async (t) => {
  const { give, taken } = await door(t)
  const answer = await give()
  assert.deepEqual(answer, {
    status: 201,
    allowed: [],
    body: '{"path":"articles/a.txt","review":"/intake/a/"}\n',
  })
  assert.equal((await give({ 'sec-fetch-site': undefined, 'x-backfile-name': undefined }, '')).status, 201)
  assert.equal((await give({ 'x-backfile-name': '..%2F..%2Fetc%2Fpasswd' }, 'x')).status, 201)
  assert.deepEqual(taken, [
    ['a ک.txt', 'Text'],
    ['', ''],
    ['../../etc/passwd', 'x'],
  ])
})

test('what cannot be kept says why', async (t) => {
  const { give } = await door(t, { refused: 'It holds no text.' })
  assert.deepEqual(await give(), { status: 422, allowed: [], body: '{"message":"It holds no text."}\n' })
})

test('nobody else hands in anything', async (t) => {
  const { give, taken, token, origin } = await door(t)
  const cases: readonly (readonly [number, Headers])[] = [
    [403, { 'x-backfile-token': undefined }],
    [403, { 'x-backfile-token': '' }],
    [403, { 'x-backfile-token': `${token}0` }],
    [403, { 'x-backfile-token': token.replace(/./, (digit) => (digit === '0' ? '1' : '0')) }],
    [403, { origin: undefined }],
    [403, { origin: 'null' }],
    [403, { origin: 'http://evil.example' }],
    [403, { origin: `${origin}0` }],
    [403, { origin: origin.replace('http:', 'https:') }],
    [403, { origin: origin.replace('127.0.0.1', 'localhost') }],
    [403, { 'sec-fetch-site': 'cross-site' }],
    [403, { 'sec-fetch-site': 'same-site' }],
    [403, { 'sec-fetch-site': 'none' }],
    [403, { host: 'evil.example' }],
    [400, { 'x-backfile-name': '%E0%A4%A' }],
  ]
  for (const [status, headers] of cases) {
    const answer = await give(headers)
    assert.deepEqual([headers, answer.status, answer.allowed], [headers, status, []])
  }
  assert.deepEqual(taken, [])
})

/** A server that hears wishes at an address: its token, and the status that a wish with it is answered with. */
async function wishing(
  t: TestContext,
  address: string,
  options: Pick<ServeOptions, 'changeSidecar' | 'changeNames'>,
) {
  const server = await serveSite({ find: async () => undefined }, { host: '127.0.0.1', port: 0, ...options })
  t.after(() => server.close())
  const { body } = await ask(server, 'GET', '/.backfile/token', { 'sec-fetch-site': 'same-origin' })
  const { token } = JSON.parse(body) as { token: string }
  const usual = { origin: `http://127.0.0.1:${server.port}`, 'x-backfile-token': token }
  const wish = async (data: unknown, headers: Headers = {}) => {
    const sent = { ...usual, ...headers }
    return (await ask(server, 'POST', address, sent, JSON.stringify(data))).status
  }
  return { server, token, wish }
}

test('a sidecar is changed by pages of ours alone, and by what can be read', async (t) => {
  const wishes: SidecarWish[] = []
  const { server, token, wish } = await wishing(t, '/.backfile/sidecar', {
    changeSidecar(wanted) {
      wishes.push(wanted)
      return { refused: 'Not this one.' }
    },
  })
  const good: readonly SidecarWish[] = [
    { undo: 1 },
    { path: 'articles/a.txt', accept: 'all' },
    { path: 'articles/a.txt', column: 'date', value: '' },
  ]
  for (const wanted of good) assert.equal(await wish(wanted), 422)
  assert.deepEqual(wishes, good)
  for (const wanted of [null, 'x', [], {}, { path: 'a' }, { path: 'a', column: 'date' }, { undo: '1' }])
    assert.equal(await wish(wanted), 400)
  for (const headers of [
    { 'x-backfile-token': undefined },
    { 'x-backfile-token': `${token}0` },
    { origin: undefined },
    { origin: 'http://evil.example' },
    { 'sec-fetch-site': 'same-site' },
    { host: 'evil.example' },
  ])
    assert.equal(await wish(good[0], headers), 403)
  assert.equal(await wish({ path: 'a', column: 'date', value: 'x'.repeat(300_000) }), 413)
  assert.equal((await ask(server, 'GET', '/.backfile/sidecar', {})).status, 405)
  assert.equal(wishes.length, good.length)
})

test('the token of an earlier start is no longer one', async (t) => {
  const earlier = await door(t)
  const { give, taken } = await door(t)
  assert.equal((await give({ 'x-backfile-token': earlier.token })).status, 403)
  assert.deepEqual(taken, [])
})

test('a text that is too large is refused, whether it says so or not', async (t) => {
  const { give, taken } = await door(t)
  const large = new Uint8Array(LARGEST_ARTICLE + 1).fill(65)
  const refused = { status: 413, allowed: [], body: '{"message":"The text is larger than 8 MiB."}\n' }
  assert.deepEqual(await give({ 'content-length': String(large.length) }, large), refused)
  assert.deepEqual(await give({ 'transfer-encoding': 'chunked' }, large), refused)
  assert.equal((await give({}, large.subarray(1))).status, 201)
  assert.equal(taken.length, 1)
})

test('only POST hands in, and without a hand to take there is no door', async (t) => {
  const { server, give } = await door(t)
  for (const method of ['GET', 'HEAD', 'PUT', 'OPTIONS'])
    assert.deepEqual([method, (await ask(server, method, '/.backfile/upload', {})).status], [method, 405])
  assert.equal((await give()).status, 201)
  const shut = await serveSite({ find: async () => undefined }, { host: '127.0.0.1', port: 0 })
  t.after(() => shut.close())
  assert.equal((await ask(shut, 'POST', '/.backfile/upload', {})).status, 405)
  assert.equal((await ask(shut, 'GET', '/.backfile/token', { 'sec-fetch-site': 'same-origin' })).status, 404)
})

test('the token is given to pages of ours, is in no script, and is another one for each server', async (t) => {
  const { server, token, origin } = await door(t)
  const asked = async (headers: Headers): Promise<number> =>
    (await ask(server, 'GET', '/.backfile/token', headers)).status
  assert.match(token, /^[0-9a-f]{32}$/)
  assert.notEqual(token, (await door(t)).token)
  assert.deepEqual(
    [await asked({ 'sec-fetch-site': 'same-origin' }), await asked({ origin }), await asked({})],
    [200, 200, 200],
  )
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { 'sec-fetch-site': 'cross-site', origin },
    { origin: 'http://evil.example' },
    { 'sec-fetch-site': 'same-origin', host: 'evil.example' },
  ])
    assert.deepEqual([headers, await asked(headers)], [headers, 403])
  for (const path of ['/.backfile/live.js', '/'])
    assert.ok(!(await ask(server, 'GET', path, {})).body.includes(token), path)
})

test('names are asked for and listed by pages of ours alone, and by what can be read', async (t) => {
  const wishes: NamesWish[] = []
  const { wish } = await wishing(t, '/.backfile/names', {
    changeNames(wanted) {
      wishes.push(wanted)
      return 'suggest' in wanted ? { offers: [] } : { refused: 'Not this one.' }
    },
  })
  const good: readonly NamesWish[] = [
    { suggest: true },
    { name: 'Orbec', of: null, kind: 'place', variants: ['Orbeck'] },
    { name: 'Orbec', of: 'orbec', kind: null, variants: [] },
  ]
  assert.deepEqual([await wish(good[0]), await wish(good[1]), await wish(good[2])], [200, 422, 422])
  for (const data of [
    null,
    'x',
    {},
    { name: '', variants: [] },
    { name: 'A', variants: [1] },
    { name: 'A', of: 3, variants: [] },
  ])
    assert.equal(await wish(data), 400)
  for (const headers of [{ 'x-backfile-token': undefined }, { origin: 'http://evil.example' }])
    assert.equal(await wish(good[0], headers), 403)
  assert.deepEqual(wishes, good)
})
