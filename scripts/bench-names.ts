// How well forms of names are told to be of one person: `npm run bench:names -- FOLDER [TEXTS]`. FOLDER holds lists of people with their spellings:
// `.json` with `people`, a list of forms for each; `.jsonl` with a `name` and `good` forms on each line. Printed are the pairs of forms that are
// proposed: of one person, and of two. Nothing is merged by it (docs/names.md). With TEXTS, a folder with `txt/ID.txt` and the provinces that each tells of in
// `truth.jsonl`: how many of these, in the first 60, are found as shipped names; a text may name others, so that what is found besides is not always wrong.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { z } from 'zod'
import { mentionedNames } from '../src/archive/mentioned-names.ts'
import { findListed } from '../src/article/intake/names/listed-names.ts'
import { findMentions } from '../src/article/intake/names/mentions.ts'
import { rawText } from '../src/article/raw-text.ts'
import { nameAuthority } from '../src/names/authority.ts'
import { likeness } from '../src/names/likeness.ts'
import { STARTER_NAMES } from '../src/names/starter-names.ts'
import { tagKey } from '../src/value/fold.ts'
import { SHOWS_ALL } from './bench-figures.ts'

const [folder, texts] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
if (folder === undefined) {
  console.error('npm run bench:names -- FOLDER [TEXTS] [--worst]')
  process.exit(2)
}

const PEOPLE = z.object({ people: z.array(z.array(z.string())) })
const PERSON = z.object({ name: z.string(), good: z.array(z.string()) })

/** The forms of each person of a list. */
function peopleIn(path: string): string[][] {
  const text = readFileSync(path, 'utf8')
  if (path.endsWith('.json')) return PEOPLE.parse(JSON.parse(text)).people
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => PERSON.parse(JSON.parse(line)))
    .map(({ name, good }) => [...new Set([name, ...good])])
}

interface Pairs {
  readonly all: number
  readonly proposed: readonly string[]
}

function pairsOf(all: readonly (readonly [string, string])[]): Pairs {
  return {
    all: all.length,
    proposed: all.flatMap(([one, other]) => {
      const why = likeness(one, other)
      return why === undefined ? [] : [`${why}: ${one} | ${other}`]
    }),
  }
}

for (const file of readdirSync(folder)
  .filter((name) => /\.jsonl?$/.test(name))
  .sort()) {
  const people = peopleIn(join(folder, file))
  const same = pairsOf(
    people.flatMap((forms) =>
      forms.flatMap((one, i) => forms.slice(i + 1).map((other) => [one, other] as const)),
    ),
  )
  const different = pairsOf(
    people.flatMap((forms, i) =>
      people
        .slice(i + 1)
        .flatMap((others) => forms.flatMap((one) => others.map((other) => [one, other] as const))),
    ),
  )
  console.log(
    `${file}: ${people.length} people; of one person ${same.proposed.length} of ${same.all} pairs are proposed, of two ${different.proposed.length} of ${different.all}`,
  )
  if (SHOWS_ALL) for (const pair of different.proposed) console.log(`  two people, ${pair}`)
}

const MARKED = z.object({ id: z.string(), provinces: z.array(z.string()) })
const FIRST = 60

if (texts !== undefined) {
  const names = nameAuthority([], STARTER_NAMES)
  const provinces = new Map(
    STARTER_NAMES.filter(({ id, broader }) => id !== 'kabul' && broader?.includes('afghanistan')).map(
      ({ name }) => [tagKey(name), name],
    ),
  )
  const marked = readFileSync(join(texts, 'truth.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => MARKED.parse(JSON.parse(line)))
    .filter(
      (each) => each.provinces.length > 0 && each.provinces.every((name) => provinces.has(tagKey(name))),
    )
    .slice(0, FIRST)
  let [told, right, found] = [0, 0, 0]
  for (const { id, provinces: held } of marked) {
    const text = readFileSync(join(texts, 'txt', `${id}.txt`), 'utf8')
    const raw = rawText('', text)
    const listed = names.forms
      ? findListed({ text, named: findMentions(text, raw, 0).all }, names.forms, raw, 0)
      : []
    const keys = new Set(mentionedNames(listed, names).map(({ name }) => tagKey(name.name)))
    const wanted = held.map(tagKey)
    const met = [...keys].filter((key) => provinces.has(key))
    told += wanted.length
    right += wanted.filter((key) => keys.has(key)).length
    found += met.length
    if (SHOWS_ALL && wanted.some((key) => !keys.has(key)))
      console.log(`  ${id}: ${held.join(', ')}; found ${met.join(', ')}`)
  }
  console.log(
    `${marked.length} texts: of ${told} marked provinces ${right} are found (recall ${(right / told).toFixed(3)}); ${right} of ${found} that are found are marked`,
  )
}
