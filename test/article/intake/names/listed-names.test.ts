import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { findListed, listForms } from '../../../../src/article/intake/names/listed-names.ts'
import { findMentions } from '../../../../src/article/intake/names/mentions.ts'
import { rawText } from '../../../../src/article/raw-text.ts'

/** The listed forms of a text, each with how often, and the words where it stands first. */
function find(text: string, ...forms: readonly string[]): [string, number, string][] {
  const raw = rawText('a.txt', text)
  const listed = findListed({ text, named: findMentions(text, raw, 0).all }, listForms(forms), raw, 0)
  return listed.map(({ name, count, evidence }) => {
    assert.equal([...text].slice(evidence.start, evidence.end).join(''), evidence.quote)
    return [name, count, evidence.quote]
  })
}

describe('a listed form that capitals show', () => {
  test('is found where it stands whole, also where a sentence begins', () => {
    assert.deepEqual(find('Herat fell. Nobody left Herat.', 'Herat', 'Kabul'), [['Herat', 2, 'Herat']])
  })

  test('is not found in a longer name', () => {
    assert.deepEqual(
      find('He taught at Kabul University and read the Washington Post.', 'Kabul', 'Washington'),
      [],
    )
  })

  test('is found behind titles and before possessives', () => {
    assert.deepEqual(find('Then President Joan Doe’s envoy spoke.', 'Joan Doe'), [
      ['Joan Doe', 1, 'Joan Doe'],
    ])
  })

  test('is not found in other letters', () => {
    assert.deepEqual(find('il parle à un homme', 'UN'), [])
  })

  test('is quoted where it is a word, not where it begins one', () => {
    const text = 'UNICEF came first; the UN came later.'
    const raw = rawText('a.txt', text)
    const [found] = findListed({ text, named: findMentions(text, raw, 0).all }, listForms(['UN']), raw, 0)
    assert.equal(found?.evidence.start, text.indexOf('UN came'))
  })
})

describe('a listed form that capitals do not show', () => {
  test('is found in scripts without capitals, however its letters are typed', () => {
    assert.deepEqual(find('سازمان ملل متحد در كابل', 'ملل متحد', 'کابل'), [
      ['ملل متحد', 1, 'ملل متحد'],
      ['کابل', 1, 'كابل'],
    ])
  })

  test('is not found within a word', () => {
    assert.deepEqual(find('کابلیان آمدند', 'کابل'), [])
  })

  test('is found in small letters, and with a capital where a sentence begins', () => {
    assert.deepEqual(
      find('Press freedom matters. Some like press freedom; PRESS FREEDOM.', 'press freedom'),
      [['press freedom', 2, 'Press freedom']],
    )
  })

  test('is found with its points', () => {
    assert.deepEqual(find('The U.N. met. Then U. N. met; not the UN, not U-N.', 'U.N.'), [
      ['U.N.', 2, 'U.N.'],
    ])
  })

  test('is found with the title that is part of it, across blanks but not across lines', () => {
    assert.deepEqual(
      find('Doctor Joan Doe, Doctor  Joan Doe, Doctor\nJoan', 'Doctor joan', 'Doctor Joan'),
      [],
    )
    assert.deepEqual(find('King Zahir met King  Zahir.\nKing\nZahir', 'King Zahir'), [
      ['King Zahir', 2, 'King Zahir'],
    ])
    assert.deepEqual(find('He met the king. Zahir left.', 'king Zahir'), [])
  })

  test('is passed over where a longer one stands', () => {
    assert.deepEqual(find('شورای ملی مقاومت', 'شورای ملی', 'شورای ملی مقاومت'), [
      ['شورای ملی مقاومت', 1, 'شورای ملی مقاومت'],
    ])
  })
})

test('the order of forms and their repetition do not count', () => {
  const forms = fc.array(fc.constantFrom('Herat', 'U.N.', 'ملل متحد', 'press freedom', 'King Zahir', '—', ''))
  fc.assert(
    fc.property(
      forms,
      fc.array(fc.constantFrom('Herat', 'the U.N.', 'ملل متحد', 'press freedom', '. ')),
      (list, words) => {
        const text = words.join(' ')
        assert.deepEqual(find(text, ...list), find(text, ...list.toReversed(), ...list), 'the same is found')
        assert.equal(
          listForms(list).digest,
          listForms([...list.toReversed(), ...list]).digest,
          'the same digest',
        )
      },
    ),
  )
})

test('a form of signs alone is never found', () => {
  assert.deepEqual(find('— – -', '—', '-'), [])
})
