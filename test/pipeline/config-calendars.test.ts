import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from '../../src/pipeline/config.ts'

const calendars = (text: string) => {
  const { value, diagnostics } = readConfig(text)
  return value?.calendars ?? diagnostics.map(({ code, message }) => [code, message])
}

test('days are told in the Gregorian calendar and others as the language has it, unless the archive says', () => {
  assert.deepEqual(calendars('title: A'), [])
  assert.deepEqual(calendars('calendars: [gregorian, solar-hijri]'), ['gregorian', 'solar-hijri'])
  assert.deepEqual(calendars('calendars: [solar-hijri, solar-hijri]'), ['solar-hijri'])
})

for (const [written, reason] of [
  ['[]', 'should name a calendar, or two'],
  ['[julian]', 'knows the calendars gregorian and solar-hijri'],
] as const) {
  test(`calendars: ${written} is refused`, () => {
    assert.deepEqual(calendars(`calendars: ${written}`), [
      ['wrong-setting', `The setting "calendars" cannot be used: ${reason}. Nothing was built.`],
    ])
  })
}
