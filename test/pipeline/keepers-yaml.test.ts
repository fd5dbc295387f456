import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from '../../src/pipeline/config.ts'
import { readNames } from '../../src/pipeline/names-file.ts'

const QUOTE = 'A value that holds a colon needs quotation marks around it: headline: "Kabul: one year on".'
const SETTING = 'Each setting is a line "key: value".'
const NAME =
  'Each name is an item of a list: "- name: Preferred form", and below it kind, variants, note and others.'

for (const [text, line, reason, hint] of [
  ['title: Kabul: news\n', 1, 'The value holds a colon and a blank, with which a field begins.', QUOTE],
  [
    'title: A\ndescription:\n\tNews\n',
    3,
    'The line is indented with a tab, which YAML does not allow.',
    'Indent with spaces.',
  ],
  ['title: A\ntitle: B\n', 2, 'The same key is there twice.', 'Keep one of the two.'],
  [
    'title: *name\n',
    1,
    'A value that begins with "*" refers to another that is not there, or too many do.',
    'Write the value itself.',
  ],
  ['- title\n', 1, 'It is not a list of settings.', SETTING],
] as const)
  test(`settings that are no YAML say why, where and what to do: ${JSON.stringify(text)}`, () => {
    const { value, diagnostics } = readConfig(text)
    assert.equal(value, undefined)
    assert.deepEqual(
      diagnostics.map(({ code, message, at, hint }) => [code, message, at.line, hint]),
      [
        [
          'config-unreadable',
          `The settings cannot be read as YAML. ${reason} Nothing was built.`,
          line,
          hint,
        ],
      ],
    )
  })

test('names that are no YAML say it in the same words, and names that are no list what they should be', () => {
  const said = (text: string) =>
    readNames(text).diagnostics.map(({ message, at, hint }) => [message, at.line, hint])
  assert.deepEqual(said('- name: Kabul: the city\n'), [
    [
      'The names cannot be read. The value holds a colon and a blank, with which a field begins. Nothing was built.',
      1,
      QUOTE,
    ],
  ])
  assert.deepEqual(said('name: Kabul\n'), [
    ['The names cannot be read. They are not a list. Nothing was built.', 1, NAME],
  ])
})
