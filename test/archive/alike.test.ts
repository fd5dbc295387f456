import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type AlikePair, findAlike } from '../../src/archive/alike.ts'
import { sketchOf, sortedRuns } from '../../src/article/sketch.ts'
import { finish } from '../../src/value/steps.ts'

/** A text of `count` words that no other seed shares. */
const made = (seed: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `w${(seed * 7919 + i * 104729 + i * i * 31) % 20011}`)

/** The pairs among some texts. */
function alike(texts: readonly string[]): AlikePair[] {
  const known = texts.map((text) => {
    const runs = sortedRuns(text)
    return { sketch: sketchOf(text), key: text, runs: () => runs }
  })
  return finish(findAlike(known))
}

const pairsOf = (texts: readonly string[]) =>
  alike(texts).map(({ a, b, share }) => [a, b, Number(share.toFixed(2))])

test('copies are alike, whatever their capitals, signs and line breaks', () => {
  const text = made(1, 60).join(' ')
  assert.deepEqual(pairsOf([text, made(2, 60).join(' '), text.toUpperCase().replaceAll(' ', ',\n')]), [
    [0, 2, 1],
  ])
})

test('a copy with a few other words, or with a few more at its end, is alike', () => {
  const words = made(1, 200)
  const edited = words.map((word, i) => (i % 67 === 30 ? 'other' : word))
  const longer = [...words, ...made(9, 40)]
  assert.deepEqual(pairsOf([words.join(' '), edited.join(' '), longer.join(' ')]), [
    [0, 1, 0.86],
    [0, 2, 0.83],
    [1, 2, 0.72],
  ])
})

test('texts that share a half, a formula or nothing are not alike', () => {
  const half = [...made(1, 100), ...made(3, 100)]
  assert.deepEqual(pairsOf([made(1, 200).join(' '), half.join(' '), made(4, 200).join(' ')]), [])
  assert.deepEqual(pairsOf(['Said he was dead.', 'Said he was dead.', '', '']), [])
})

test('Persian and Arabic spellings of a letter and joiners do not make texts differ', () => {
  const text =
    'در کابل باران بارید و رودخانه بالا آمد و پل کهنه را آب برد و مردم دره بی راه ماندند تا آن که کارگران پل دیگری ساختند'
  assert.deepEqual(
    pairsOf([text, text.replaceAll('ی', 'ي').replaceAll('ک', 'ك').replace('خانه', '\u200cخانه')]),
    [[0, 1, 1]],
  )
})

test('of many copies each is compared with the first alone', () => {
  const text = made(1, 60).join(' ')
  assert.deepEqual(pairsOf([text, text, text]), [
    [0, 1, 1],
    [0, 2, 1],
  ])
  const many = Array.from({ length: 3000 }, (_, i) => [...made(1, 200), `n${i}`].join(' '))
  const pairs = pairsOf(many)
  assert.ok(pairs.length < 30 * many.length, 'pairs grow with the texts, not with their square')
  const reached = new Set([0, ...pairs.map(([, b]) => b)])
  assert.equal(reached.size, many.length)
})

test('which texts are alike does not depend on their order', () => {
  const texts = [...Array.from({ length: 12 }, (_, i) => made(i % 4, 60 + i).join(' ')), '', 'a b c']
  const named = (order: readonly string[]) =>
    alike(order)
      .map(({ a, b, share }) => [[order[a], order[b]].sort().join('|'), share])
      .sort()
  fc.assert(
    fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (order) => {
      assert.deepEqual(named(order), named(texts))
    }),
    { numRuns: 50 },
  )
})

test('every pair has the share of word runs that counting gives', () => {
  const runs = (text: string) => {
    const words = text.split(' ')
    return new Set(
      words.slice(0, Math.max(0, words.length - 4)).map((_, i) => words.slice(i, i + 5).join(' ')),
    )
  }
  const word = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  fc.assert(
    fc.property(fc.array(word, { minLength: 26, maxLength: 60 }), fc.nat(60), (words, place) => {
      const [one, two] = [words.join(' '), words.filter((_, i) => i !== place).join(' ')]
      const [x, y] = [runs(one), runs(two)]
      const common = [...x].filter((run) => y.has(run)).length
      for (const { share } of alike([one, two])) assert.equal(share, common / (x.size + y.size - common))
    }),
  )
})
