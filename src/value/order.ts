// Total orders that no locale, disk or clock can change.

/** Negative when `a` stands before `b`, positive when after, 0 when they are the same in this order. */
export type Order<T> = (a: T, b: T) => number

/** By UTF-16 code units, as `<` compares strings: the same on every machine. */
export const byCodeUnits: Order<string> = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

/** Orders things by a key. */
export function by<T, K extends string | number>(key: (thing: T) => K): Order<T> {
  return (a, b) => {
    const ka = key(a)
    const kb = key(b)
    return ka < kb ? -1 : ka > kb ? 1 : 0
  }
}

/** The first order that tells two things apart decides. */
export function inTurn<T>(...orders: readonly Order<T>[]): Order<T> {
  return (a, b) => {
    for (const order of orders) {
      const result = order(a, b)
      if (result !== 0) return result
    }
    return 0
  }
}

/** The same order, backwards. */
export function reversed<T>(order: Order<T>): Order<T> {
  return (a, b) => order(b, a)
}

/**
 * How many things at the front of a list pass a test, when none behind the first that fails would pass it: looks at
 * about as many as the length has binary digits.
 */
export function countAtFront<T>(list: readonly T[], passes: (thing: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    // The index is within the list: `undefined` can only be a thing of it.
    if (passes(list[middle] as T)) low = middle + 1
    else high = middle
  }
  return low
}
