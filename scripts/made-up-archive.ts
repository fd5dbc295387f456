// Archives that are made up for benchmarks: the same at every run.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A small generator of numbers below one, the same at every run (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Writes `count` articles of some 400 words in a long-tailed vocabulary, in three shapes, over ten years. */
export function makeUp(folder: string, count: number): void {
  const next = numbers(count)
  const word = () => `w${Math.floor(20000 * next() ** 4).toString(36)}`
  const pick = (names: readonly string[]) => names[Math.floor(names.length * next())] ?? ''
  const places = ['Herat', 'Kabul', 'Panjshir', 'Doha', 'Balkh', 'Kandahar', 'Vienna', 'Geneva']
  for (let i = 0; i < count; i++) {
    const date = `${2012 + Math.floor(10 * next())}-${String(1 + Math.floor(12 * next())).padStart(2, '0')}-${String(1 + Math.floor(28 * next())).padStart(2, '0')}`
    const paragraphs = Array.from(
      { length: 6 },
      () => `${Array.from({ length: 66 }, word).join(' ')} in ${pick(places)} today.`,
    )
    const title = `${word()} ${word()} in ${pick(places)} ${i}`
    const head = [
      `---\ntitle: ${title}\ndate: ${date}\ntags: [${pick(places)}, topic ${Math.floor(50 * next())}]\n---`,
      `${title}\n\nBy Mina Rahbar\n\n${date}`,
      title,
    ][i % 3]
    const path = join(folder, 'articles', String(i % 100), `${i}.${i % 3 === 0 ? 'md' : 'txt'}`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${head}\n\n${paragraphs.join('\n\n')}\n`)
  }
}
