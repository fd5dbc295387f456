// Every file of an archive, read one after another.
import type { Hands, Reading } from './hands.ts'

/** Reads what is found, in order; one file is held at a time. */
export async function* readAll(hands: Pick<Hands, 'findArticles' | 'breathe'>): AsyncGenerator<Reading> {
  for (const finding of await hands.findArticles()) {
    await hands.breathe()
    if ('diagnostic' in finding) yield finding
    else yield* finding.read()
  }
}
