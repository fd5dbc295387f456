import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { safePattern } from '../../src/value/safe-pattern.ts'

const found = (pattern: string, text: string) =>
  safePattern(pattern)
    ?.find(text)
    .map(({ start, end }) => text.slice(start, end))

for (const [pattern, text, wanted] of [
  ['07\\d{8}', 'call 0700123456 or 0711', ['0700123456']],
  ['\\+93 ?7\\d+', '+93 700, +93700', ['+93 700', '+93700']],
  ['[\\w.]+@[\\w.]+\\w', 'mail x.y@z.org.', ['x.y@z.org']],
  ['Col\\. (?:Zarif|Omid)', 'col. zarif, Col. Tom', ['col. zarif']],
  ['^By .*$', 'x\nBy Omid\r\ny', ['By Omid\r']],
  ['\\bali\\b', 'alison Ali, ali', ['Ali', 'ali']],
  ['[^a-c]+', 'abxyc', ['xy']],
  ['a{2,3}', 'a aa aaaa', ['aa', 'aaaa']],
  ['\\d+', '۱۲۳ 45', ['۱۲۳', '45']],
  ['x*', 'aaa', []],
  ['😀+', 'a😀😀b', ['😀😀']],
] as const) {
  test(`${pattern} finds ${JSON.stringify(wanted)}`, () => assert.deepEqual(found(pattern, text), wanted))
}

for (const pattern of [
  '',
  '(?<=a)b',
  '(?=a)',
  '(a)\\1',
  '[a',
  '(a',
  'a)',
  '*a',
  'a**',
  'a{3,1}',
  '[z-a]',
  '\\p{L}',
  'a{999}{2}',
  `(${'a{900}'.repeat(9)})`,
])
  test(`what is not understood is no pattern: ${pattern.slice(0, 20)}`, () =>
    assert.equal(safePattern(pattern), undefined))

test('finds every place that a regular expression of the same words finds', () => {
  const piece = fc.constantFrom('a', 'b', 'ab', '.', '[ab]', '(a|b)', 'a?', 'b+', 'a*b', '(ab|b)+', 'a{1,2}')
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 4 }),
      fc.stringMatching(/^[abc]{0,20}$/),
      (pieces, text) => {
        const source = pieces.join('')
        const stretches = safePattern(source)?.find(text) ?? []
        for (const { 0: match, index } of text.matchAll(new RegExp(source, 'g'))) {
          if (match === '') continue
          assert.ok(
            stretches.some(({ start, end }) => start <= index && index + match.length <= end),
            `${source} in ${text}`,
          )
        }
        for (const { start, end } of stretches) assert.match(text.slice(start, end), new RegExp(source))
      },
    ),
  )
})

test('no pattern takes more time than its size and the text allow', () => {
  const started = performance.now()
  for (const pattern of ['(a+)+$', '(a|a)*b', '(a*)*b', '(.*)(.*)(.*)x'])
    assert.deepEqual(safePattern(pattern)?.find(`${'a'.repeat(20_000)}!`), [])
  assert.ok(performance.now() - started < 20_000)
})
