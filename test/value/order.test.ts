import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { by, byCodeUnits, countAtFront, inTurn, type Order, reversed } from '../../src/value/order.ts'

interface Card {
  readonly name: string
  readonly count: number
}

const cards: fc.Arbitrary<Card> = fc.record({
  name: fc.oneof(fc.constantFrom('a', 'B', 'ä', 'z', 'ب'), fc.string({ unit: 'binary', maxLength: 3 })),
  count: fc.integer({ min: 0, max: 3 }),
})
const byName: Order<Card> = (a, b) => byCodeUnits(a.name, b.name)
const mostFirst: Order<Card> = inTurn(
  reversed(by(({ count }) => count)),
  by(({ name }) => name),
)

test('texts stand in the order of their code units, whatever the locale', () => {
  assert.deepEqual(['ä', 'z', 'Z', 'a', '', 'ب', '10', '9'].sort(byCodeUnits), [
    '',
    '10',
    '9',
    'Z',
    'a',
    'z',
    'ä',
    'ب',
  ])
})

test('the first order that tells two things apart decides', () => {
  const two = { name: 'b', count: 2 }
  const alsoTwo = { name: 'a', count: 2 }
  const one = { name: 'c', count: 1 }
  assert.deepEqual([one, two, alsoTwo].sort(mostFirst), [alsoTwo, two, one])
  assert.deepEqual([alsoTwo, one, two].sort(reversed(mostFirst)), [one, two, alsoTwo])
  assert.equal(inTurn<Card>()(two, one), 0)
})

test('orders are total: everything is comparable, forwards and backwards, without circles', () => {
  for (const order of [byName, mostFirst, reversed(mostFirst)]) {
    fc.assert(
      fc.property(cards, cards, cards, (a, b, c) => {
        assert.equal(Math.sign(order(a, b)), 0 - Math.sign(order(b, a)))
        if (order(a, b) <= 0 && order(b, c) <= 0) assert.ok(order(a, c) <= 0, 'a circle')
        assert.equal(order(a, { ...a }), 0)
      }),
    )
  }
})

test('the front of a list is counted by a few looks', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 })), fc.integer({ min: -1, max: 31 }), (list, most) => {
      const ascending = list.sort((a, b) => a - b)
      let looks = 0
      const counted = countAtFront(ascending, (number) => {
        looks++
        return number <= most
      })
      assert.equal(counted, ascending.filter((number) => number <= most).length)
      assert.ok(looks <= Math.ceil(Math.log2(ascending.length + 1)), `${looks} looks`)
    }),
  )
})
