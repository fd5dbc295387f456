import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
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
  [
    'es',
    'El gobernador dijo que el puente será reparado antes del invierno y que las familias recibirán ayuda del Estado.',
  ],
  [
    'it',
    'Il governatore ha detto che il ponte sarà riparato prima della neve e che le famiglie sono nelle tende con i figli.',
  ],
  [
    'pt',
    'O governador disse que a ponte será reparada antes do inverno e que as famílias não receberão ajuda do Estado.',
  ],
  [
    'nl',
    'De gouverneur zei dat de brug voor de winter zal worden hersteld en dat de families in tenten hulp krijgen.',
  ],
  [
    'tr',
    'Vali, köprünün kıştan önce onarılacağını söyledi ve bu yardım daha çok aile için olacak, her çadır ile bir.',
  ],
  ['ur', 'گورنر نے کہا کہ پل کی مرمت سردیوں سے پہلے کر دی جائے گی اور خیموں میں رہنے والوں کو مدد ملے گی۔'],
  [
    'ckb',
    'پارێزگار گوتی کە پردەکە پێش زستان چاک دەکرێتەوە و ئەو خێزانانەی لە چادردا دەژین یارمەتی وەردەگرن.',
  ],
  [
    'ug',
    'ھاكىم كۆۋرۈكنىڭ قىشتىن بۇرۇن رېمونت قىلىنىدىغانلىقىنى ۋە ئائىلىلەرنىڭ ياردەم ئالىدىغانلىقىنى ئېيتتى.',
  ],
  ['sd', 'گورنر چيو ته پل سياري کان اڳ مرمت ڪئي ويندي ۽ خيمن ۾ رهندڙ خاندانن کي مدد ملندي.'],
  ['uz-Arab-AF', 'والی ایتدی که کۉپریک قیشدن آلدین توزه‌تیله‌دی، بۉلگن ایشلر اوچون دولت یاردم بېره‌دی.'],
  ['tg', 'Ҳоким гуфт, ки пул то зимистон таъмир карда мешавад ва оилаҳо кӯмак мегиранд, гуфт ӯ.'],
  ['ru', 'Губернатор сказал, что мост будет отремонтирован до зимы и что семьи получат палатки.'],
] as const) {
  test(`a text in ${language} is known by its letters and words`, () =>
    assert.equal(languageOfText(text), language))
}

test('Persian typed with Arabic letters is Persian, and Pashto typed without its own is Pashto', () => {
  assert.equal(
    languageOfText('وزير گفت كه اين كار از ماه آينده در شهر شروع مي شود و مردم بايد منتظر باشند'),
    'fa',
  )
  assert.equal(
    languageOfText('والي وويل چي پل به د ژمي نه مخکي جوړ شي او هغه خلک چي په خيمو کي دي هم به مرسته ومومي'),
    'ps',
  )
})

test('an Iranian report about Afghanistan stays Persian of Iran, and a tie is plain Persian', () => {
  assert.equal(
    languageOfText(
      'به گزارش خبرگزاری فارس، والی هرات گفت ولسوالی‌های مرزی با استان خراسان همکاری می‌کنند و پلیس هم هست.',
    ),
    'fa',
  )
  assert.equal(
    languageOfText('والی گفت که کار پل در ولسوالی تمام شد و دانشگاه و بیمارستان هم باز می‌شوند.'),
    'fa',
  )
})

test('a name in another language does not make the text foreign', () => {
  assert.equal(
    languageOfText(
      'به گفته آقای ښاغلی، پل شهر تا پایان سال باز می‌شود و مردم از آن عبور خواهند کرد، این را وزیر گفت.',
    ),
    'fa',
  )
  assert.equal(
    languageOfText('قال السيد ناگه إن الجسر سيتم إصلاحه قبل الشتاء وإن العائلات ستتلقى المساعدة في المدينة.'),
    'ar',
  )
})

test('a mixed text is in the language of its larger part', () => {
  const english = 'The governor said that the bridge would be repaired before the winter. '
  const persian = 'وزیر گفت که این پل تا پایان سال باز می‌شود و مردم از آن عبور می‌کنند. '
  assert.equal(languageOfText(english.repeat(6) + persian.repeat(2)), 'en')
  assert.equal(languageOfText(english + persian.repeat(8)), 'fa')
})

test('English full of names and numbers is English', () => {
  assert.equal(
    languageOfText(
      'Joint Command Update May 3, KABUL (May 3) Coalition forces killed several insurgents in Nahr-e Saraj district, Helmand province, during a patrol. A weapons team returned fire.',
    ),
    'en',
  )
})

test('too little text says nothing', () => assert.equal(languageOfText('Flood'), 'und'))
test('no text, numbers and scripts not known here say nothing', () => {
  for (const text of ['', '12 345', '😀😀', '洪水淹没了市场'.repeat(10), 'שיטפון הציף את השוק'.repeat(5)])
    assert.equal(languageOfText(text), 'und', text)
})
test('Latin letters without known words say nothing', () => {
  for (const text of [
    'zxq wvu '.repeat(20),
    'Guvernören sade att bron ska repareras före vintern och att familjerna som bor i tält ska få hjälp av staten.',
    'Gubernator powiedział, że most zostanie naprawiony przed zimą, a rodziny mieszkające w namiotach otrzymają pomoc.',
  ])
    assert.equal(languageOfText(text), undefined, text)
})

test('any text is read, and read alike each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
      assert.equal(languageOfText(text), languageOfText(text))
    }),
  )
})
