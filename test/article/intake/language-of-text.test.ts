import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageOfText } from '../../../src/article/intake/language-of-text.ts'

for (const [language, text] of [
  [
    'en',
    'The governor told reporters that the bridge would be repaired before winter and that it was not his fault.',
  ],
  [
    'fr',
    'Le gouverneur a dit que le pont sera réparé avant la fin de la saison, et que les familles sont dans des tentes.',
  ],
  [
    'de',
    'Der Gouverneur sagte, dass die Brücke nicht vor dem Winter repariert wird und die Familien in den Zelten sind.',
  ],
  [
    'fa-AF',
    'والی ولایت هرات گفت که مکتب‌های ولسوالی تا پایان ماه سنبله دوباره باز می‌شوند و شفاخانه هم کار می‌کند.',
  ],
  ['fa', 'استاندار گفت که دانشگاه و بیمارستان شهرستان تا پایان شهریور دوباره باز می‌شوند و کار می‌کنند.'],
  ['ps', 'والي وویل چې ښوونځي به د ژمي تر پای پورې بېرته پرانیستل شي او خلک به خپلو کورونو ته ستانه شي.'],
  [
    'ar',
    'قال المحافظ إن الجسر سيتم إصلاحه قبل الشتاء وإن العائلات التي فقدت منازلها ستتلقى خياما وبطانيات في المدينة.',
  ],
  ['ru', 'Губернатор сказал, что мост будет отремонтирован до зимы и что семьи получат палатки.'],
] as const) {
  test(`a text in ${language} is known by its letters and words`, () =>
    assert.equal(languageOfText(text), language))
}

test('too little text says nothing', () => assert.equal(languageOfText('Flood'), 'und'))
test('Latin letters without known words say nothing', () =>
  assert.equal(languageOfText('zxq wvu '.repeat(20)), undefined))
