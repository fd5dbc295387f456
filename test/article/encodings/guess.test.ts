import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decode } from '../../../src/article/decode.ts'
import { singleByte } from '../../support/single-byte.ts'
import { worked } from '../../support/worked.ts'

const RUSSIAN =
  'Северная стена порта рухнула в четверг после ночи сильного шторма. Никто не пострадал, сообщили в порту, но рыбаки не выйдут в море до весны.'
const UKRAINIAN =
  'Північна стіна порту впала в четвер після ночі сильного шторму. Ніхто не постраждав, але рибалки не вийдуть у море до весни.'
const BULGARIAN =
  'Северната стена на пристанището се срути в четвъртък след нощ на силна буря. Никой не е пострадал, но рибарите няма да излязат в морето.'
const SERBIAN =
  'Северни зид луке срушио се у четвртак после олује. Нико није повређен, али рибари неће изаћи на море до пролећа.'
const GREEK =
  'Ο βόρειος τοίχος του λιμανιού κατέρρευσε την Πέμπτη μετά από μια νύχτα με δυνατό άνεμο. Κανείς δεν έπαθε τίποτα.'
const HEBREW =
  'הקיר הצפוני של הנמל קרס ביום חמישי אחרי לילה של סערה. איש לא נפגע, אבל הדייגים לא ייצאו אל הים.'
const ARABIC =
  'انهار الجدار الشمالي للميناء يوم الخميس بعد ليلة من العاصفة. ولم يصب أحد لكن الصيادين لن يخرجوا إلى البحر.'
const THAI = 'กำแพงด้านเหนือของท่าเรือพังลงเมื่อวันพฤหัสบดีหลังจากพายุพัดทั้งคืน ไม่มีใครได้รับบาดเจ็บ'
const POLISH =
  'Północny mur portu runął w czwartek po nocy silnego sztormu. Nikt nie został ranny, ale rybacy nie wyjdą w morze, żądając śledztwa.'
const CZECH =
  'Severní zeď přístavu se zřítila ve čtvrtek po noci silné bouře. Nikdo nebyl zraněn, ale rybáři na moře už nevyjedou.'
const HUNGARIAN =
  'A kikötő északi fala csütörtökön leomlott, és a halászok azt mondták, hogy ez már tél óta várható volt. Senki sem sérült meg, közölték a hatóságok, csak egy főút zárt le.'
const TURKISH =
  'Limanın kuzey duvarı perşembe günü güçlü bir fırtınadan sonra yıkıldı. Kimse yaralanmadı ama balıkçılar için bu çok kötü oldu.'
const LITHUANIAN =
  'Šiaurinė uosto siena sugriuvo ketvirtadienį po audringos nakties. Niekas nenukentėjo, bet žvejai į jūrą jau neišplauks.'
const FRENCH =
  'Le mur nord du port s’est effondré jeudi après une nuit de tempête. Il n’y a pas de blessés, mais « c’était prévu », a dit la mairie.'
const GERMAN =
  'Die nördliche Mauer des Hafens ist am Donnerstag eingestürzt. „Es war für alle ein Schock“, sagte die Bürgermeisterin.'
const ICELANDIC =
  'Norðurveggur hafnarinnar hrundi á fimmtudag eftir óveður. Það var enginn þar, sagði bæjarstjórinn, en það verður ekki gert við hann í vor.'
const ENGLISH = 'It was the café at the quay that saw it first, said the señor Núñez. “We knew,” he said.'

for (const [encoding, text] of [
  ['windows-1251', RUSSIAN],
  ['koi8-r', RUSSIAN],
  ['iso-8859-5', RUSSIAN],
  ['ibm866', RUSSIAN],
  ['x-mac-cyrillic', RUSSIAN],
  ['windows-1251', UKRAINIAN],
  ['koi8-u', UKRAINIAN],
  ['windows-1251', BULGARIAN],
  ['windows-1251', SERBIAN],
  ['windows-1253', GREEK],
  ['iso-8859-7', GREEK],
  ['windows-1255', HEBREW],
  ['windows-1256', ARABIC],
  ['iso-8859-6', ARABIC],
  ['windows-874', THAI],
  ['windows-1250', POLISH],
  ['iso-8859-2', POLISH],
  ['windows-1250', CZECH],
  ['iso-8859-2', CZECH],
  ['windows-1250', HUNGARIAN],
  ['windows-1254', TURKISH],
  ['windows-1257', LITHUANIAN],
  ['windows-1252', FRENCH],
  ['windows-1252', GERMAN],
  ['windows-1252', ICELANDIC],
  ['windows-1252', ENGLISH],
  ['macintosh', FRENCH],
  ['macintosh', GERMAN],
  ['macintosh', ENGLISH],
] as const)
  test(`a text in ${encoding} comes out in its own letters: ${text.slice(0, 20)}`, () => {
    for (const written of [text, `<p class="story">${text}</p>\n`.repeat(3)]) {
      const read = decode(singleByte(encoding, written))
      assert.equal(typeof read === 'string' ? read : read.text, written)
      assert.ok(typeof read !== 'string' && read.guessed)
    }
  })

for (const [encoding, text, hex] of [
  [
    'shift_jis',
    '港の北側の壁が嵐の夜のあと崩れた。けが人はいないと町の役場は述べた。',
    '8d6082cc966b91a482cc95c782aa979282cc96e982cc82a082c695f682ea82bd814282af82aa906c82cd82a282c882a282c692ac82cc96f08fea82cd8f7182d782bd8142',
  ],
  [
    'euc-jp',
    '港の北側の壁が嵐の夜のあと崩れた。けが人はいないと町の役場は述べた。',
    'b9c1a4cecbccc2a6a4cecac9a4accdf2a4cecceba4cea4a2a4c8caf8a4eca4bfa1a3a4b1a4acbfcda4cfa4a4a4caa4a4a4c8c4aea4ceccf2beeca4cfbdd2a4d9a4bfa1a3',
  ],
  [
    'iso-2022-jp',
    '港の北側の壁が嵐の夜のあと崩れた。けが人はいないと町の役場は述べた。',
    '1b24423941244e4b4c4226244e4a49242c4d72244e4c6b244e242224484a78246c243f21232431242c3f4d244f2424244a24242448442e244e4c723e6c244f3d522459243f21231b2842',
  ],
  [
    'gb18030',
    '港口的北墙在一夜大风之后倒了。市政府说没有人受伤，工人已经开始修理，也不会要大家出钱。',
    'b8dbbfdab5c4b1b1c7bdd4dad2bbd2b9b4f3b7e7d6aebaf3b5b9c1cba1a3cad0d5feb8aecbb5c3bbd3d0c8cbcadcc9cba3acb9a4c8cbd2d1beadbfaacabcd0dec0eda3acd2b2b2bbbbe1d2aab4f3bcd2b3f6c7aea1a3',
  ],
  [
    'big5',
    '港口的北牆在一夜大風之後倒了。市政府說沒有人受傷，工人已經開始修理，也不會要大家出錢。',
    'b4e4a466aabaa55fc0f0a662a440a95da46aadb7a4a7abe1adcba446a143a5abac46a9b2bba1a853a6b3a448a8fcb6cba141a475a448a477b867b67da96cadd7b27aa141a45da4a3b77cad6ea46aae61a558bffaa143',
  ],
  [
    'euc-kr',
    '항구의 북쪽 벽이 폭풍이 지난 밤에 무너졌다. 다친 사람은 없다고 시청은 말했다.',
    'c7d7b1b8c0c720bacfc2ca20baaec0cc20c6f8c7b3c0cc20c1f6b3ad20b9e3bfa120b9abb3cac1b3b4d92e20b4d9c4a320bbe7b6f7c0ba20bef8b4d9b0ed20bdc3c3bbc0ba20b8bbc7dfb4d92e',
  ],
] as const)
  test(`a text in ${encoding} comes out in its own letters`, () =>
    assert.deepEqual(decode(Buffer.from(hex, 'hex')), {
      text,
      encoding,
      guessed: true,
      damaged: 0,
      strays: 0,
    }))

test('a few accents among Latin letters are never Arabic, and Arabic never accents', () => {
  for (const text of ['Zoë', 'Le café', 'Ménière à Besançon', 'Ærø', 'façade — naïve', '¿Qué pasó?', '5 €'])
    assert.equal((decode(singleByte('windows-1252', text)) as { text: string }).text, text)
  assert.equal(
    (decode(singleByte('windows-1256', 'کابل'.replace('ی', 'ي'))) as { text: string }).text,
    'کابل',
  )
})

test('what reads well in no encoding is refused, with the key that states it', () => {
  const dos = Buffer.from('caf\u0082 \u0081ber \u0084lter \u0094ffnen', 'latin1')
  assert.equal(decode(dos), 'unknown-encoding')
  assert.equal(decode(Buffer.from('81fe90fd81fe8ffc81f0', 'hex')), 'unknown-encoding')
})

test('a long text takes a time that grows with its length', () => {
  const started = worked()
  decode(singleByte('windows-1251', RUSSIAN.repeat(4000)))
  decode(singleByte('windows-1252', `${'<'.repeat(200_000)}é`))
  assert.ok(worked() - started < 20_000)
})
