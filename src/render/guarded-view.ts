// A view that does not keep silent about names that it does not have.

/** Thrown by a guarded view; `known` are the names that there are. */
export class UnknownName extends Error {
  readonly asked: string
  readonly known: readonly string[]

  constructor(asked: string, known: readonly string[]) {
    super(asked)
    this.asked = asked
    this.known = known
  }
}

/**
 * What a template is given, in groups that throw an {@link UnknownName} for a name that they do not have: JavaScript
 * itself gives `undefined`, and a misspelt name in a condition would only leave something out. The names of the first
 * level stay free, for a layout asks which of them its page hands it.
 */
export function guardedView<Data extends object>(data: Data): Data {
  const groups = Object.entries(data).map(([name, value]) => [name, guarded(value)])
  // The same names with the same values behind guards.
  return Object.fromEntries(groups) as Data
}

function guarded(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  // A copy, for a guard must hand out what is frozen as it is.
  const target: object = Array.isArray(value) ? [...value] : { ...value }
  return new Proxy(target, {
    get(group, name, receiver) {
      const isName = typeof name === 'string' && !(Array.isArray(group) && /^\d+$/.test(name))
      if (isName && !(name in group))
        throw new UnknownName(name, Array.isArray(group) ? [] : Object.keys(group))
      return guarded(Reflect.get(group, name, receiver))
    },
  })
}
