import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DATE_NAMES } from '../../../../src/article/intake/dates/date-names.ts'
import { MORE_MONTHS, MORE_WEEKDAYS } from '../../../../src/article/intake/dates/spellings.ts'

for (const [what, more, places] of [
  ['months', MORE_MONTHS, 12],
  ['weekdays', MORE_WEEKDAYS, 7],
] as const) {
  test(`added ${what} stand at their places, in languages whose dates are read`, () => {
    for (const [language, names] of Object.entries(more)) {
      assert.ok(DATE_NAMES[language], `${language} is a language of date-names.ts`)
      assert.equal(names.length, places, `${language}: one text for each of ${places}, empty for none`)
    }
  })
}
