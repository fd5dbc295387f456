// Long work in short steps: a generator that yields between them and returns the result.

/** Work that can be interrupted between steps. */
export type Steps<T> = Generator<void, T>

/** Does all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
