// What could be listed of an archive's names, and how it is printed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suggestedYaml } from '../../src/archive/suggested-yaml.ts'
import { likeness } from '../../src/names/likeness.ts'
import { readListedNames } from '../../src/pipeline/names-file.ts'
import { suggestNamesOf } from '../../src/pipeline/suggest-names.ts'
import { systemInMemory } from '../support/memory-site.ts'

const ARTICLES = new Map(
  [
    'The day began. Then Ali Nazary spoke of Masoud and of the Harbour Front. No one left.',
    'People heard Ali Nazary again, and the Harbour Front.',
    'At noon Ali Nazary met Ali Maisam Nazary, of the Harbour Front.',
    'It was Dr Mina Wardak who came, with Oakes.',
    'It was Dr Mina Wardak who left, with Oakes.',
    'They wrote of Dr Mina Wardak, and of Oakes.',
    'In Farwik it rained, and Ahmad Massoud was there.',
  ].map((text, i) => [`articles/${i}.md`, `---\ntitle: Day ${i}\ntags: [x]\n---\n${text}\n`] as const),
)
const NAMES =
  '- name: Ahmad Massoud\n  kind: person\n- name: Farwick\n- name: Oakes\n  sensitivity: private\n'

test('frequent names are suggested with the sentences that show them, and what may be a form of a name beside it', async () => {
  const settings = { names: NAMES }
  const { suggestions } = await suggestNamesOf(systemInMemory(() => ({ articles: ARTICLES, settings })))
  assert.ok(suggestions)
  const yaml = suggestedYaml(suggestions)
  assert.equal(
    yaml,
    `# 3 articles
#   “Then Ali Nazary spoke of Masoud and of the Harbour Front.” articles/0.md:5
#   “People heard Ali Nazary again, and the Harbour Front.” articles/1.md:5
- name: Ali Nazary
  variants:
  # - Ali Maisam Nazary  # with more or fewer names between; 1 article
#   “At noon Ali Nazary met Ali Maisam Nazary, of the Harbour Front.” articles/2.md:5

# 3 articles
#   “Then Ali Nazary spoke of Masoud and of the Harbour Front.” articles/0.md:5
#   “People heard Ali Nazary again, and the Harbour Front.” articles/1.md:5
- name: Harbour Front
  kind: organisation

# 3 articles
#   “It was Dr Mina Wardak who came, with Oakes.” articles/3.md:5
#   “It was Dr Mina Wardak who left, with Oakes.” articles/4.md:5
- name: Mina Wardak
  kind: person

# Ahmad Massoud is listed. These may be forms of it:
#   variants:
#     - Masoud  # perhaps the last name alone; 1 article
#   “Then Ali Nazary spoke of Masoud and of the Harbour Front.” articles/0.md:5

# Farwick is listed. These may be forms of it:
#   variants:
#     - Farwik  # spelled nearly so; 1 article
#   “In Farwik it rained, and Ahmad Massoud was there.” articles/6.md:5
`,
  )
  const { value, diagnostics } = readListedNames(yaml)
  assert.deepEqual(diagnostics, [], 'it can be pasted as it is')
  assert.deepEqual(
    value?.map(({ name, variants }) => [name, variants]),
    [
      ['Ali Nazary', undefined],
      ['Harbour Front', undefined],
      ['Mina Wardak', undefined],
    ],
    'and merges nothing',
  )
})

test('forms are alike by spelling, across scripts, with names between, as a surname and as initials', () => {
  const pairs: readonly (readonly [string, string, ReturnType<typeof likeness>])[] = [
    ['Masood', 'Massoud', 'spelling'],
    ['Massud', 'Masoud', 'spelling'],
    ['Abdul Rauf Ibrahimi', 'Abdulraoof Ebrahimi', 'spelling'],
    ['Burhanuddin Rabbani', 'برهان الدين رباني', 'script'],
    ['Ali Nazary', 'Ali Maisam Nazary', 'longer'],
    ['Masoud', 'Ahmad Massoud', 'surname'],
    ['US', 'United States', 'initials'],
    ['U.S.', 'United States', 'initials'],
    ['Ahmad Massoud', 'Ahmad Wali', undefined],
    ['Amin', 'Iman', undefined],
    ['Agha Saheb', 'Janan Agha', undefined],
    ['', 'Farwick', undefined],
    ['UN', 'United States', undefined],
  ]
  assert.deepEqual(
    pairs.map(([one, other]) => [one, other, likeness(one, other)]),
    pairs.map((pair) => [...pair]),
  )
  assert.deepEqual(
    pairs.map(([one, other]) => likeness(other, one)),
    pairs.map(([, , why]) => why),
    'whichever comes first',
  )
})

test('words of a text cannot end a remark, nor be taken for something else than text', () => {
  const shown = { articles: 1, sentences: [{ text: 'a\u2028- name: b\u0085c', path: 'x\ny', line: 1 }] }
  const yaml = suggestedYaml({
    names: [
      { form: 'No', kind: null, variants: [], ...shown },
      { form: 'A: "b" # c', kind: null, variants: [{ form: '[x]', why: 'spelling', ...shown }], ...shown },
    ],
    variants: [],
  })
  assert.deepEqual(
    readListedNames(yaml).value?.map(({ name }) => name),
    ['No', 'A: "b" # c'],
  )
})
