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
  [
    'sv',
    'Guvernören sade att bron ska repareras före vintern och att familjerna som bor i tält ska få hjälp av staten.',
  ],
  [
    'no',
    'Ordføreren sa at broen skal repareres før vinteren, og at familiene som bor i telt, vil få hjelp av staten. Det har ikke skjedd noe ennå, sier hun, men vi er klare.',
  ],
  [
    'da',
    'Borgmesteren siger, at broen skal repareres før vinteren, og at familierne i telt vil få hjælp af staten. Der er ikke sket noget endnu, men det kan blive efter jul.',
  ],
  [
    'fi',
    'Pormestari sanoi, että silta korjataan ennen talvea ja että perheet saavat apua. Se ei ole ollut helppoa, mutta hän kertoi, että työ on jo alkanut.',
  ],
  [
    'is',
    'Bæjarstjórinn sagði að brúin yrði löguð fyrir veturinn og að fjölskyldurnar sem búa í tjöldum fái hjálp. Það hefur ekki verið auðvelt, segir hann.',
  ],
  [
    'pl',
    'Gubernator powiedział, że most zostanie naprawiony przed zimą, a rodziny mieszkające w namiotach otrzymają pomoc.',
  ],
  [
    'cs',
    'Starosta řekl, že most bude opraven před zimou a že rodiny ve stanech dostanou pomoc od státu. Práce už začala, ale není jasné, kdy skončí.',
  ],
  [
    'sk',
    'Starosta povedal, že most bude opravený pred zimou a že rodiny v stanoch dostanú pomoc od štátu. Práca už začala, ale nie je jasné, ako dlho bude trvať.',
  ],
  [
    'hu',
    'A polgármester azt mondta, hogy a hidat még a tél előtt megjavítják, és hogy a sátorban élő családok segítséget kapnak. Ez nem lesz könnyű.',
  ],
  [
    'ro',
    'Primarul a spus că podul va fi reparat înainte de iarnă și că familiile din corturi vor primi ajutor. Nu este ușor, dar lucrările au început.',
  ],
  [
    'hr',
    'Gradonačelnik je rekao da će most biti popravljen prije zime i da će obitelji u šatorima dobiti pomoć. To nije lako, ali radovi su počeli, što je također važno.',
  ],
  [
    'sr-Latn',
    'Gradonačelnik je rekao da će most biti popravljen pre zime i da će porodice u šatorima dobiti pomoć. To nije lako, ali radovi su počeli, što je takođe važno.',
  ],
  [
    'sr',
    'Градоначелник је рекао да ће мост бити поправљен пре зиме и да ће породице у шаторима добити помоћ.',
  ],
  [
    'bg',
    'Кметът каза, че мостът ще бъде ремонтиран преди зимата и че семействата в палатките ще получат помощ от държавата.',
  ],
  ['uk', 'Голова сказав, що міст буде відремонтовано до зими і що родини отримають допомогу від держави.'],
  ['el', 'Ο δήμαρχος είπε ότι η γέφυρα θα επισκευαστεί πριν από τον χειμώνα.'],
  [
    'id',
    'Wali kota mengatakan bahwa jembatan itu akan diperbaiki sebelum musim hujan dan bahwa keluarga yang tinggal di tenda tidak akan dilupakan.',
  ],
  [
    'vi',
    'Thị trưởng nói rằng cây cầu sẽ được sửa trước mùa đông và các gia đình trong lều không bị bỏ quên.',
  ],
  ['hi', 'मेयर ने कहा कि पुल की मरम्मत सर्दियों से पहले की जाएगी और तंबुओं में रहने वाले परिवारों को मदद मिलेगी।'],
  ['bn', 'মেয়র বলেছেন যে শীতের আগে সেতুটি মেরামত করা হবে।'],
  ['zh', '市长说，这座桥将在冬天之前修好。'],
  ['ja', '市長は、橋は冬の前に修理されると述べた。'],
  ['ko', '시장은 다리가 겨울 전에 수리될 것이라고 말했다.'],
  ['th', 'นายกเทศมนตรีกล่าวว่าสะพานจะได้รับการซ่อมแซมก่อนฤดูหนาว'],
  ['he', 'ראש העיר אמר כי הגשר יתוקן לפני החורף.'],
  ['yi', 'דער בירגערמײַסטער האָט געזאָגט אַז די בריק װעט װערן פֿאַרריכט.'],
  ['dv', 'މޭޔަރު ވިދާޅުވީ ބްރިޖު މަރާމާތު ކުރާނެ ކަމަށެވެ'],
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
  for (const text of ['', '12 345', '😀😀', 'მდინარე ადიდდა და ხიდი ჩამოინგრა'.repeat(5)])
    assert.equal(languageOfText(text), 'und', text)
})
test('Latin letters without known words say nothing', () => {
  for (const text of [
    'zxq wvu '.repeat(20),
    'Tá an droichead le deisiú roimh an gheimhreadh agus gheobhaidh na teaghlaigh cúnamh ón stát.',
    'Thuirt am maor gum bi an drochaid air a càradh ron gheamhradh agus gum faigh teaghlaichean cuideachadh.',
  ])
    assert.equal(languageOfText(text), undefined, text)
})

test('a language that has a near neighbour is not taken for it', () => {
  for (const [language, text] of [
    [
      'ca',
      'L’alcalde va dir que el pont serà reparat abans de l’hivern i que les famílies també rebran ajuda amb els diners de l’estat, segons aquesta nota.',
    ],
    [
      'af',
      'Die burgemeester het gesê dat die brug voor die winter herstel sal word en dat hulle nie meer in tente hoef te bly nie.',
    ],
    [
      'et',
      'Linnapea ütles, et sild parandatakse enne talve ja et pered saavad abi. See ei ole kerge, kuid töö on juba alanud.',
    ],
    [
      'lt',
      'Meras sakė, kad tiltas bus sutvarkytas iki žiemos ir kad šeimos gaus pagalbą. Tai nėra lengva, bet darbai jau prasidėjo.',
    ],
    [
      'lv',
      'Mērs teica, ka tilts tiks salabots līdz ziemai un ka ģimenes saņems palīdzību. Tas nav viegli, bet darbi jau ir sākušies.',
    ],
    [
      'sl',
      'Župan je dejal, da bo most popravljen pred zimo in da bodo družine dobile pomoč. To ni lahko, vendar so dela že v teku, pravi pa tudi.',
    ],
  ] as const)
    assert.equal(languageOfText(text), language, text)
})

test('Arabic letters without a word known here are of a language not known here', () =>
  assert.equal(
    languageOfText(
      'كرياأن نڬارا اكن مڠمبيل تيندقن سڬرا اونتوق ممبنتو ڤندودوق كمڤوڠ يڠ ترججس اوليه بنجير بسر دان منجامين كسلامتن سموا كلوارڬ سرتا انق مريك',
    ),
    'und',
  ))

test('any text is read, and read alike each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
      assert.equal(languageOfText(text), languageOfText(text))
    }),
  )
})
