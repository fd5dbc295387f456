import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encodingInFrontMatter, encodingInYaml } from '../../../src/article/encodings/stated.ts'
import { articleOf, parse } from '../../support/parse.ts'
import { singleByte } from '../../support/single-byte.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('front matter in YAML, TOML and JSON states the encoding, where it is front matter', () => {
  for (const [text, encoding] of [
    ['---\ntitle: A\nencoding: KOI8-R\n---\nText', 'koi8-r'],
    ["---\ncharset: 'Shift_JIS'\n---\n", 'shift_jis'],
    ['+++\nencoding = "latin1"\n+++\n', 'windows-1252'],
    ['{\n  "title": "A",\n  "encoding": "gbk"\n}\n', 'gbk'],
    ['---\nencoding: Morse\n---\n', undefined],
    ['---\ntitle: A\n---\nencoding: koi8-r\n', undefined],
    ['A text\nencoding: koi8-r\n', undefined],
    ['---\nencoding: koi8-r\n', undefined],
    ['---\nmy-encoding: koi8-r\n---\n', undefined],
  ] as const)
    assert.equal(encodingInFrontMatter(bytes(text)), encoding, text)
  assert.equal(encodingInYaml('date: 2021\nEncoding: x-mac-cyrillic # the old Macintosh\n'), 'x-mac-cyrillic')
})

test('an article is read in the encoding that front matter or a sidecar states, and the key is none of its own', () => {
  const text = 'Дождь\n\nДождь.'
  const own = parse(singleByte('ibm866', `---\nencoding: cp866\n---\n${text}`))
  assert.equal(own.codes.includes('encoding-guessed'), false)
  assert.deepEqual(own.article?.extra, {})
  assert.equal(own.article?.source.encoding, 'ibm866')
  const beside = articleOf(singleByte('koi8-r', text), undefined, 'encoding: koi8-r\n')
  assert.equal(beside.source.encoding, 'koi8-r')
  assert.equal(beside.headline.value, 'Дождь')
})

test('a name that is no encoding is told, and kept', () => {
  const { article, codes } = parse('---\nencoding: Morse\n---\nRain Stops Work\n\nThe rain fell.')
  assert.ok(codes.includes('unknown-encoding'))
  assert.deepEqual(article?.extra, { encoding: 'Morse' })
})
