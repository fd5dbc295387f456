import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { findListed } from '../../../../src/article/intake/names/listed-names.ts'
import { findMentions } from '../../../../src/article/intake/names/mentions.ts'
import { listForms, type NameForms } from '../../../../src/article/intake/names/name-forms.ts'
import { rawText } from '../../../../src/article/raw-text.ts'

/** A name of a kind, `Herat` or `place: Herat | هرات`. */
function nameOf(words: string): NameForms {
  const [, kind = null, forms = ''] = /^(?:(person|place|organisation|topic): )?(.*)$/s.exec(words) ?? []
  return { kind: kind as NameForms['kind'], forms: forms.split(' | ') }
}

/** The listed forms of a text, each with how often, and the words where it stands first. */
function find(text: string, ...names: readonly string[]): [string, number, string][] {
  const raw = rawText('a.txt', text)
  const forms = listForms(names.map(nameOf))
  const listed = findListed({ text, named: findMentions(text, raw, 0).all }, forms, raw, 0)
  return listed.map(({ name, count, evidence }) => {
    assert.equal([...text].slice(evidence.start, evidence.end).join(''), evidence.quote)
    return [name, count, evidence.quote]
  })
}

/** How often each form is found. */
const counts = (text: string, ...names: readonly string[]) =>
  Object.fromEntries(find(text, ...names).map(([form, count]) => [form, count]))

describe('a listed form', () => {
  test('is found where it stands whole, also where a sentence begins', () => {
    assert.deepEqual(find('Herat fell. Nobody left Herat.', 'Herat', 'Kabul'), [['Herat', 2, 'Herat']])
  })

  test('is found behind titles and before possessives', () => {
    assert.deepEqual(find('Then President Joan Doe’s envoy spoke.', 'Joan Doe'), [
      ['Joan Doe', 1, 'Joan Doe'],
    ])
  })

  test('is found however its letters, digits and marks are typed', () => {
    assert.deepEqual(find('سازمان ملل متحد در كابل', 'ملل متحد', 'کابل'), [
      ['ملل متحد', 1, 'ملل متحد'],
      ['کابل', 1, 'كابل'],
    ])
    assert.deepEqual(
      counts('From Łódź to Lodz, in Київ and Киї́в, by Group ۱۲.', 'Lodz', 'Київ', 'Group 12'),
      {
        Lodz: 2,
        Київ: 2,
        'Group 12': 1,
      },
    )
  })

  test('is passed over where a longer one stands', () => {
    assert.deepEqual(find('شورای ملی مقاومت', 'شورای ملی', 'شورای ملی مقاومت'), [
      ['شورای ملی مقاومت', 1, 'شورای ملی مقاومت'],
    ])
    assert.deepEqual(counts('South Sudan left Sudan.', 'place: Sudan', 'place: South Sudan'), {
      'South Sudan': 1,
      Sudan: 1,
    })
  })

  test('is found with blanks, hyphens and points of abbreviations between its words, never across a sentence or a line', () => {
    assert.deepEqual(
      counts('King Zahir met King  Zahir.\nKing\nZahir. He met the King. Zahir left.', 'King Zahir'),
      {
        'King Zahir': 2,
      },
    )
    assert.deepEqual(counts('St Cloud, St. Cloud, St-Cloud', 'St. Cloud'), { 'St. Cloud': 3 })
  })
})

describe('capitals', () => {
  test('tell a name from a word', () => {
    assert.deepEqual(counts('The US told us. US, U.S. and us.', 'US'), { US: 3 })
    assert.deepEqual(find('il parle à un homme', 'UN'), [])
    assert.deepEqual(find('a white house and a polish lamp', 'White House', 'Polish'), [])
  })

  test('say nothing of short words where all is in capitals', () => {
    assert.deepEqual(counts('GIVE US BREAD, SAYS THE MAYOR OF HERAT NOW', 'US', 'Herat'), { Herat: 1 })
  })

  test('do not count for topics of several words, nor for forms that are listed without', () => {
    assert.deepEqual(
      counts(
        'Press freedom matters. Some like Press Freedom; rice and Rice.',
        'topic: Press freedom',
        'rice',
      ),
      { 'Press freedom': 2, rice: 2 },
    )
  })
})

describe('a listed form is not found', () => {
  test('inside a word, an address or a handle', () => {
    assert.deepEqual(find('کابلیان آمدند. کابلی آمد. افغانستان‌شناسی', 'کابل', 'افغانستان'), [])
    assert.deepEqual(find('UNICEF, @Herat, www.Herat.example, Herat.example', 'UN', 'Herat'), [])
  })

  test('in the name of something else, where it is a place, a single word, or of no kind', () => {
    const text = 'He read the Washington Post at Kabul Bazaar with Michael Jordan in West Germany.'
    assert.deepEqual(find(text, 'place: Washington', 'Kabul', 'place: Jordan', 'place: Germany'), [])
    assert.deepEqual(find('Mina Rahbar left.', 'person: Rahbar', 'Mina'), [])
  })

  test('in the compound of a person’s name', () => {
    assert.deepEqual(find('Jean-Pierre met Tom.', 'person: Pierre'), [])
  })
})

describe('a listed form is found', () => {
  test('beside what names a part of a place, a title, a people, and in compounds', () => {
    assert.deepEqual(
      counts(
        'In Panjshir Valley the Afghan Taliban met Kabul Mayor Joan Doe; anti-Taliban, Taliban-led, Iran-Herat talks.',
        'place: Panjshir',
        'organisation: Taliban',
        'place: Kabul',
        'place: Herat',
      ),
      { Panjshir: 1, Taliban: 3, Kabul: 1, Herat: 1 },
    )
  })

  test('as part of a body’s name, where it is a body itself', () => {
    assert.deepEqual(counts('The Taliban Police Command spoke.', 'organisation: Taliban'), { Taliban: 1 })
  })

  test('with Persian and Pashto endings, joined or behind a joiner', () => {
    assert.deepEqual(counts('طالبان‌ها، طالبانها، طالبانو او طالبان‌های', 'organisation: طالبان'), {
      طالبان: 4,
    })
    assert.deepEqual(counts('آسیای میانه و امریکای شمالی و آسیا', 'آسیا', 'امریکا'), { آسیا: 2, امریکا: 1 })
    assert.deepEqual(counts('له کابله راغی. کابله', 'کابل'), { کابل: 1 })
    assert.deepEqual(find('نیروهای ضد‌طالبان', 'طالبان'), [['طالبان', 1, 'طالبان']])
  })

  test('with its joiner, with a blank in its place, or without either', () => {
    assert.deepEqual(
      find('ذبیح‌الله مجاهد، ذبیح الله مجاهد، ذبیحالله مجاهد', 'ذبیح‌الله مجاهد').map(([, count]) => count),
      [3],
    )
  })
})

describe('short forms within a text', () => {
  test('a surname counts for the one listed person whom the text names in full before it', () => {
    assert.deepEqual(
      counts(
        'Doe was absent. Joan Doe spoke; Doe left. John Doe-Smith and Doe’s men.',
        'person: Joan Doe | جون دو',
      ),
      { 'Joan Doe': 3 },
    )
  })

  test('a surname that two people of the text have, listed or not, counts for neither', () => {
    const text = 'Joan Doe met Tom Doe. Doe left.'
    assert.deepEqual(counts(text, 'person: Joan Doe', 'person: Tom Doe'), { 'Joan Doe': 1, 'Tom Doe': 1 })
    assert.deepEqual(counts(text, 'person: Joan Doe'), { 'Joan Doe': 1 })
  })

  test('what is no person has no surname', () => {
    assert.deepEqual(counts('The Harbour Post wrote. Post came late.', 'organisation: Harbour Post'), {
      'Harbour Post': 1,
    })
  })

  test('an acronym counts for the name that the text explains it by, in this text', () => {
    assert.deepEqual(
      counts(
        'SRF came. The Sample Resistance Front (SRF) met; the SRF left.',
        'organisation: Sample Resistance Front',
      ),
      { 'Sample Resistance Front': 3 },
    )
    assert.deepEqual(counts('The SRF left.', 'organisation: Sample Resistance Front'), {})
  })
})

test('a name is quoted where it is a word, not where it begins one', () => {
  const text = 'UNICEF came first; the UN came later.'
  const raw = rawText('a.txt', text)
  const [found] = findListed({ text, named: new Map() }, listForms([nameOf('UN')]), raw, 0)
  assert.equal(found?.evidence.start, text.indexOf('UN came'))
})

test('the order of names and forms and their repetition do not count', () => {
  const forms = fc.array(fc.constantFrom('Herat', 'U.N.', 'ملل متحد', 'press freedom', 'King Zahir', '—', ''))
  fc.assert(
    fc.property(
      forms,
      fc.array(fc.constantFrom('Herat', 'the U.N.', 'ملل متحد', 'press freedom', '. ')),
      (list, words) => {
        const text = words.join(' ')
        assert.deepEqual(find(text, ...list), find(text, ...list.toReversed(), ...list), 'the same is found')
        const digest = (...texts: readonly string[]) => listForms(texts.map(nameOf)).digest
        assert.equal(digest(...list), digest(...list.toReversed(), ...list), 'the same digest')
      },
    ),
  )
})

test('a form of signs alone is never found', () => {
  assert.deepEqual(find('— – -', '—', '-'), [])
})
