// The words that stand beside dates in print, by language: what calls a day that of publication or of a later change, and
// what only leads to it. Small letters; accents may stand or not. A phrase has up to four words.

/** What a phrase beside a date makes of it. */
export type PhraseKind =
  | 'first published'
  | 'published'
  | 'updated'
  /** The day of the last change, or of publication where no other is named: `Stand:`. */
  | 'as of'
  /** The day of something else: it was looked at, printed, photographed, taken into an archive. */
  | 'of another thing'
  /** A word that leads to a date in sentences too: `on`, `am`, `le`. */
  | 'preposition'
  /** A word that says nothing: `o'clock`, `year`. */
  | 'plain'

/** The phrases of a language, parted by bars. */
type Phrases = Readonly<Partial<Record<PhraseKind, string>>>

/** By language. */
export const PHRASES: Readonly<Record<string, Phrases>> = {
  en: {
    'first published':
      'first published|first posted|first issued|first released|originally published|originally posted|originally issued',
    published:
      'published|posted|issued|released|created|date|date published|date posted|date created|published online|published date|publication date|post date|posted date|publish date|date of publication|posted at|published at|uploaded|added|submitted|filed|story published|article published|entry posted',
    updated:
      'updated|modified|corrected|revised|edited|changed|last updated|last modified|last corrected|last revised|last edited|last changed|last update|update|date updated|date modified|updated date|date of last change',
    'of another thing':
      'received|accepted|accessed|date accessed|last accessed|retrieved|visited|viewed|downloaded|printed|access date|date of access|captured|saved|archived|expires|expiry date|valid until|photo taken|photographed|born|died|date of birth|birth date|birthday|load date',
    'as of': 'as of|as at',
    preposition: 'on|at',
    plain: 'o’clock|hrs|hours|noon|midnight|local time',
  },
  de: {
    published:
      'veröffentlicht|veröffentlichung|veröffentlichungsdatum|veröffentlicht am|erstveröffentlichung|erschienen|erscheinungsdatum|publiziert|publikationsdatum|online seit|online|erstellt|eingestellt|eingetragen|gepostet|geposted|geschrieben|verfasst|datum|gesendet|artikel vom|beitrag vom|meldung vom|nachricht vom|bericht vom|pressemitteilung vom|mitteilung vom|ausgabe vom|gespeichert|hochgeladen|freigegeben|aufgegeben',
    updated:
      'aktualisiert|zuletzt aktualisiert|letzte aktualisierung|aktualisierung|aktualisierungsdatum|letztes update|geändert|zuletzt geändert|letzte änderung|letzte bearbeitung|zuletzt bearbeitet|bearbeitet|überarbeitet|zuletzt überarbeitet|korrigiert|ergänzt|geupdated|geupdatet|upgedatet',
    'of another thing':
      'abgerufen|abgerufen am|zugriff|letzter zugriff|aufgerufen|gültig bis|läuft ab|aufgenommen|fotografiert|geboren|gestorben|geburtsdatum|todesdatum',
    'as of': 'stand|mit stand|stand vom|letzter stand|redaktionsstand|informationsstand',
    preposition: 'am|vom|im|seit|ab',
    plain: 'den|der|dem|um|uhr|zeit|uhrzeit',
  },
  fr: {
    published:
      'publié|publiée|publié le|publication|date de publication|paru|parue|paru le|mis en ligne|mise en ligne|créé|créée|posté|postée|écrit|date|article publié|diffusé|envoyé|ajouté|rédigé|date de parution|parution',
    updated:
      'mis à jour|mise à jour|mis à jour le|dernière mise à jour|modifié|modifiée|dernière modification|actualisé|actualisée|maj|date de mise à jour|màj|corrigé|corrigée|édité',
    'of another thing':
      'né|née|né le|née le|date de naissance|mort|décédé|consulté|consultée|consulté le|imprimé le|valable jusqu’au',
    preposition: 'le|du|en',
    plain: 'à|heures|heure|h|vers',
  },
  es: {
    published:
      'publicado|publicada|publicado el|publicación|fecha de publicación|creado|creada|escrito|fecha|enviado|subido|posteado|fecha publicación|publicado en',
    updated:
      'actualizado|actualizada|actualizado el|actualización|última actualización|modificado|modificada|última modificación|editado|corregido|fecha de actualización|act',
    'of another thing':
      'nacido|nacida|nació|fecha de nacimiento|fallecido|consultado|consultada|recuperado|visitado|impreso',
    preposition: 'el|del|en',
    plain: 'a|las|a las|a la|la|de|horas|hora|hrs|h|los|día|día de',
  },
  pt: {
    published:
      'publicado|publicada|publicado em|publicação|data de publicação|data da publicação|postado|postada|criado|criada|escrito|data|enviado|divulgado',
    updated:
      'atualizado|atualizada|atualizado em|actualizado em|atualização|última atualização|última actualização|modificado|modificada|última modificação|editado|corrigido|alterado',
    'of another thing': 'acessado|acesso em|acedido|consultado em',
    preposition: 'em|no|na',
    plain: 'às|as|à|de|dia|horas|hora',
  },
  it: {
    published:
      'pubblicato|pubblicata|pubblicato il|pubblicazione|data di pubblicazione|data pubblicazione|creato|creata|postato|scritto|data|inserito|inviato',
    updated:
      'aggiornato|aggiornata|aggiornato il|aggiornamento|ultimo aggiornamento|ultima modifica|modificato|modificata|corretto',
    'of another thing': 'consultato|consultata|stampato',
    preposition: 'il|del|in data|lo|l',
    plain: 'alle|ore|alle ore|h|di|ora',
  },
  nl: {
    published:
      'gepubliceerd|gepubliceerd op|publicatiedatum|publicatie|geplaatst|geplaatst op|datum|gepost|aangemaakt|verschenen|geschreven|online',
    updated:
      'bijgewerkt|bijgewerkt op|laatst bijgewerkt|laatste update|gewijzigd|laatst gewijzigd|aangepast|laatst aangepast|geüpdatet|geactualiseerd|bijgewerkt tot',
    'of another thing': 'geraadpleegd|geraadpleegd op|bezocht',
    preposition: 'op|van',
    plain: 'om|uur|de',
  },
  sv: {
    published:
      'publicerad|publicerat|publicerades|publicerad den|publiceringsdatum|skapad|skriven|datum|upplagd|inlagd|utgiven|postad',
    updated: 'uppdaterad|uppdaterat|uppdaterades|senast uppdaterad|ändrad|senast ändrad|redigerad|korrigerad',
    'of another thing': 'hämtad|läst|besökt',
    preposition: 'den',
    plain: 'kl|klockan|år',
  },
  nb: {
    published: 'publisert|publiseringsdato|opprettet|skrevet|dato|lagt ut|utgitt|postet|først publisert',
    updated: 'oppdatert|sist oppdatert|endret|sist endret|redigert|rettet|sist redigert',
    'of another thing': 'lest|hentet|besøkt',
    preposition: 'den',
    plain: 'kl|klokken|klokka',
  },
  da: {
    published: 'offentliggjort|udgivet|publiceret|oprettet|skrevet|dato|udgivelsesdato|lagt op|bragt',
    updated: 'opdateret|senest opdateret|sidst opdateret|ændret|sidst ændret|rettet|redigeret',
    'of another thing': 'hentet|besøgt|læst',
    preposition: 'den|d',
    plain: 'kl|klokken',
  },
  fi: {
    published: 'julkaistu|julkaisupäivä|julkaistu klo|luotu|kirjoitettu|päivämäärä|päiväys|lähetetty',
    updated: 'päivitetty|viimeksi päivitetty|muokattu|viimeksi muokattu|muutettu|korjattu|päivitys',
    'of another thing': 'luettu|viitattu|haettu',
    plain: 'klo|kello|kl|pvm|na|nä',
  },
  is: {
    published: 'birt|birtist|útgefið|skráð|sett inn|dagsetning',
    updated: 'uppfært|síðast uppfært|breytt|síðast breytt',
    preposition: 'þann|hinn|þ',
    plain: 'kl|klukkan',
  },
  pl: {
    published:
      'opublikowano|opublikowany|opublikowana|opublikowane|data publikacji|publikacja|utworzono|dodano|data dodania|data|dodany|napisano|wysłano|data utworzenia|data wydania|zamieszczono',
    updated:
      'zaktualizowano|aktualizacja|ostatnia aktualizacja|data aktualizacji|zmodyfikowano|ostatnia modyfikacja|data modyfikacji|zmieniono|edytowano|poprawiono|akt',
    'of another thing': 'dostęp|data dostępu',
    preposition: 'z dnia|w dniu|dnia|w|z',
    plain: 'o|godz|o godz|godzina|roku|rok|r',
  },
  cs: {
    published:
      'publikováno|zveřejněno|vydáno|vyšlo|vloženo|přidáno|vytvořeno|datum|datum vydání|napsáno|datum publikace|datum zveřejnění',
    updated:
      'aktualizováno|aktualizace|poslední aktualizace|upraveno|změněno|naposledy změněno|naposledy upraveno|opraveno',
    'of another thing': 'cit|citováno|navštíveno|staženo',
    preposition: 'dne|ze dne|z|ze',
    plain: 'v|ve|hod|hodin|h|roku',
  },
  sk: {
    published:
      'publikované|zverejnené|vydané|uverejnené|pridané|vytvorené|dátum|dátum vydania|dátum zverejnenia|vložené',
    updated: 'aktualizované|aktualizácia|posledná aktualizácia|upravené|zmenené|naposledy upravené|opravené',
    preposition: 'dňa|zo dňa|z|zo',
    plain: 'o|hod|hodine|roku',
  },
  sl: {
    published: 'objavljeno|objavljen|datum|datum objave|ustvarjeno|napisano|objava',
    updated: 'posodobljeno|zadnja posodobitev|spremenjeno|popravljeno|zadnja sprememba',
    preposition: 'dne',
    plain: 'ob|uri|ure|leta',
  },
  hu: {
    published:
      'megjelent|megjelenés|közzétéve|publikálva|létrehozva|dátum|feltöltve|kelt|beküldve|közzététel|megjelenés dátuma|írta',
    updated: 'frissítve|frissítés|módosítva|utolsó frissítés|utolsó módosítás|utoljára frissítve|javítva',
    'of another thing': 'letöltve|hozzáférés|megtekintve',
    plain: 'án|én|kor|órakor|óra|év',
  },
  ro: {
    published:
      'publicat|publicată|publicat la|publicat pe|data publicării|creat|postat|data|publicat în|adăugat|scris',
    updated:
      'actualizat|actualizată|actualizat la|ultima actualizare|modificat|ultima modificare|data actualizării|editat',
    preposition: 'din|la data de|în data de|pe data de',
    plain: 'ora|orele|la|pe|anul',
  },
  bg: {
    published:
      'публикувано|публикуван|публикувана|публикация|дата на публикуване|създадено|дата|добавено|качено',
    updated:
      'обновено|актуализирано|последна актуализация|последна промяна|променено|редактирано|последно обновяване',
    preposition: 'на|от',
    plain: 'в|г|год|година|ч|часа|часът',
  },
  mk: {
    published: 'објавено|објавена|објавен|датум|креирано|датум на објавување|поставено',
    updated: 'ажурирано|последна промена|изменето|последно ажурирање',
    preposition: 'на|од',
    plain: 'во|година|г|год|ч|часот',
  },
  sr: {
    published:
      'објављено|објављена|објављен|датум|датум објаве|креирано|постављено|објављено дана|objavljeno|objavljena|objavljen|datum|datum objave|kreirano|postavljeno',
    updated:
      'ажурирано|последња измена|измењено|последње ажурирање|освежено|azurirano|ažurirano|poslednja izmena|zadnja izmjena|izmenjeno|poslednje ažuriranje|osveženo|zadnje ažuriranje',
    preposition: 'дана|од|dana|od',
    plain: 'у|године|год|г|часова|u|godine|god|g|časova',
  },
  hr: {
    published: 'objavljeno|objavljena|objavljen|datum|datum objave|kreirano|postavljeno|napisano|objava',
    updated:
      'ažurirano|zadnja izmjena|izmijenjeno|posljednja izmjena|zadnje ažuriranje|osvježeno|promijenjeno',
    preposition: 'dana|od',
    plain: 'u|godine|god|sati|h',
  },
  el: {
    published:
      'δημοσιεύτηκε|δημοσιεύθηκε|δημοσίευση|ημερομηνία δημοσίευσης|ημερομηνία|αναρτήθηκε|ανάρτηση|δημιουργήθηκε|δημοσιευμένο|γράφτηκε|καταχωρήθηκε',
    updated:
      'ενημερώθηκε|ενημέρωση|τελευταία ενημέρωση|τροποποιήθηκε|τελευταία τροποποίηση|ανανεώθηκε|τελευταία ανανέωση|επικαιροποιήθηκε',
    preposition: 'στις|την|της|τη|στη',
    plain: 'ώρα|η',
  },
  tr: {
    published:
      'yayınlanma|yayınlanma tarihi|yayımlanma tarihi|yayın tarihi|yayınlandı|yayımlandı|giriş|giriş tarihi|oluşturulma|oluşturulma tarihi|eklenme|eklenme tarihi|eklendi|tarih|haber giriş|haber tarihi|haber giriş tarihi|yayınlanan|ilk yayın',
    updated:
      'güncelleme|güncelleme tarihi|güncellendi|son güncelleme|güncellenme|güncellenme tarihi|son güncellenme|değiştirilme|düzenlenme|düzeltme',
    'of another thing': 'erişim|erişim tarihi',
    plain: 'saat|saati|günü|tarihinde|tarihli',
  },
  ru: {
    published:
      'опубликовано|опубликован|опубликована|дата публикации|публикация|размещено|создано|добавлено|дата|дата создания|дата размещения|выложено|дата выхода|вышло|написано|отправлено',
    updated:
      'обновлено|обновлена|обновлён|последнее обновление|дата обновления|изменено|последнее изменение|отредактировано|исправлено|дополнено|обновление',
    'of another thing': 'родился|родилась|дата рождения|дата смерти|дата обращения|просмотрено',
    preposition: 'от',
    plain: 'в|года|год|г|гг|часов|час|ч|мин|мск|по мск',
  },
  uk: {
    published:
      'опубліковано|дата публікації|публікація|розміщено|створено|додано|дата|оприлюднено|дата створення|написано',
    updated: 'оновлено|останнє оновлення|дата оновлення|змінено|остання зміна|відредаговано|виправлено',
    preposition: 'від',
    plain: 'о|об|у|в|року|рік|р|год',
  },
  be: {
    published: 'апублікавана|дата публікацыі|дата|размешчана|створана',
    updated: 'абноўлена|зменена|апошняе абнаўленне',
    plain: 'у|а|года|г',
  },
  sq: {
    published: 'publikuar|publikuar më|data|postuar|botuar|krijuar',
    updated: 'përditësuar|përditësimi i fundit|ndryshuar|modifikuar',
    preposition: 'më',
    plain: 'në|ora|orën',
  },
  ca: {
    published: 'publicat|publicada|publicat el|data de publicació|data|creat|escrit',
    updated: 'actualitzat|actualitzada|actualitzat el|última actualització|modificat|darrera actualització',
    preposition: 'el|del',
    plain: 'a|les|a les|h|hores',
  },
  et: {
    published: 'avaldatud|loodud|kuupäev|lisatud|postitatud',
    updated: 'uuendatud|muudetud|viimati muudetud|viimati uuendatud',
    plain: 'kell|kl|a',
  },
  lv: {
    published: 'publicēts|publicēta|publicēšanas datums|izveidots|datums|pievienots',
    updated: 'atjaunots|atjaunināts|labots|pēdējās izmaiņas',
    plain: 'plkst|gada|g',
  },
  lt: {
    published: 'paskelbta|publikuota|sukurta|data|įkelta|paskelbimo data',
    updated: 'atnaujinta|pakeista|redaguota|paskutinį kartą atnaujinta',
    plain: 'd|m|val',
  },
  ar: {
    published:
      'نشر في|نشر|نشرت في|تاريخ النشر|تاريخ|التاريخ|نشر بتاريخ|تم النشر|تم النشر في|النشر|كتب في|أضيف في|أضيف|تم نشره|تاريخ الإضافة',
    updated:
      'آخر تحديث|اخر تحديث|تحديث|تم التحديث|تم التحديث في|حدث في|تاريخ التحديث|آخر تعديل|تاريخ آخر تحديث|عدل في|تم التعديل|التحديث',
    'of another thing': 'اطلع عليه|تاريخ الوصول|تاريخ الاطلاع',
    preposition: 'في|بتاريخ|يوم|منذ',
    plain: 'الساعة|الموافق|ص|م|صباحا|مساء|عام|سنة|بتوقيت غرينتش|بتوقيت غرينيتش|توقيت غرينتش|غرينتش|هـ',
  },
  he: {
    published:
      'פורסם|פורסם ב|פורסם בתאריך|תאריך פרסום|פרסום|תאריך|נוצר|נכתב|עלה לאתר|הועלה|מועד פרסום|פורסם לראשונה',
    updated: 'עודכן|עודכן ב|עודכן לאחרונה|עדכון|עדכון אחרון|תאריך עדכון|תוקן',
    'of another thing': 'נצפה',
    preposition: 'ב|ביום|בתאריך|מיום|ה',
    plain: 'יום|בשעה|שעה',
  },
  fa: {
    published:
      'تاریخ|تاریخ انتشار|تاریخ نشر|تاریخ خبر|تاریخ ارسال|زمان انتشار|انتشار|منتشر شد|منتشر شده|نشر شد|نشر شده|ارسال شده|نشر شده در',
    updated:
      'بروزرسانی|به روزرسانی|به روز رسانی|بروز رسانی|آخرین بروزرسانی|آخرین به روزرسانی|آخرین به روز رسانی|به روز شد|به روز شده|بروز شد|بروز شده|بروزشده|آخرین ویرایش|تاریخ بروزرسانی|ویرایش',
    preposition: 'در',
    plain: 'روز|ساعت|برابر با|مطابق|مطابق با|به|ق ظ|ب ظ|ماه|سال',
  },
  ps: {
    published:
      'نیټه|د خپرېدو نېټه|خپرېدو نیټه|د خپرېدو نیټه|د خپریدو نیټه|خپریدو نیټه|د خپری نیټه|خپور شوی|خپره شوې|خپره شوی|نېټه|خپرونې نېټه|د خپرونې نېټه',
    updated: 'تازه شوی|تازه شوې|اوسمهال|اوسمهال شوی|اوسمهال شوې',
    preposition: 'په|د',
    plain: 'ورځ|کال',
  },
  ur: {
    published: 'شائع|شائع شدہ|تاریخ اشاعت|اشاعت|تاریخ|وقت اشاعت|شائع ہوا|پوسٹ کیا گیا|شائع کیا گیا',
    updated: 'اپ ڈیٹ|اپڈیٹ|آخری اپ ڈیٹ|تازہ ترین|اپ ڈیٹ کیا گیا|آخری ترمیم|ترمیم',
    plain: 'بجے|کو|بروز|پر|ء|کے',
  },
  hi: {
    published:
      'प्रकाशित|प्रकाशन|प्रकाशन तिथि|प्रकाशित तिथि|दिनांक|तारीख|पोस्ट किया गया|प्रकाशित किया गया|पब्लिश|पब्लिश्ड|प्रकाशित हुआ',
    updated: 'अपडेट|अपडेटेड|अद्यतन|अंतिम अपडेट|अपडेट किया गया|संशोधित|आखरी अपडेट|आखिरी अपडेट|अद्यतित',
    plain: 'को|बजे|समय|पर|सुबह|शाम|रात|दोपहर',
  },
  bn: {
    published: 'প্রকাশ|প্রকাশিত|প্রকাশকাল|প্রকাশের সময়|প্রকাশের তারিখ|তারিখ|পোস্ট|প্রকাশিত হয়েছে',
    updated: 'আপডেট|হালনাগাদ|সর্বশেষ আপডেট|আপডেটেড|সর্বশেষ হালনাগাদ|আপডেট সময়|আপডেট করা হয়েছে|সম্পাদনা',
    plain: 'টা|সময়|এ|সকাল|বিকেল|রাত|দুপুর|সন্ধ্যা|ইং|খ্রি',
  },
  mr: { published: 'प्रकाशित', updated: 'अद्यतनित|अपडेट', plain: 'वाजता|रोजी' },
  ne: { published: 'प्रकाशित|प्रकाशित मिति|मिति', updated: 'अद्यावधिक|अपडेट', plain: 'गते|बजे' },
  gu: { published: 'પ્રકાશિત|તારીખ', updated: 'અપડેટ|અપડેટેડ' },
  ta: { published: 'வெளியிடப்பட்டது|பதிவு|வெளியீடு', updated: 'புதுப்பிக்கப்பட்டது|புதுப்பிப்பு' },
  te: { published: 'ప్రచురించబడింది|ప్రచురణ|ప్రచురణ తేదీ', updated: 'నవీకరించబడింది|అప్డేట్' },
  id: {
    published:
      'diterbitkan|dipublikasikan|tanggal terbit|terbit|dibuat|diposting|tanggal|diterbitkan pada|dipublikasikan pada|tayang|rilis|ditulis',
    updated:
      'diperbarui|terakhir diperbarui|diperbaharui|pembaruan terakhir|diubah|terakhir diubah|update terakhir|diupdate|diperbarui pada',
    'of another thing': 'diakses|diakses pada',
    preposition: 'pada',
    plain: 'pukul|jam|tgl|hari|wib|wita|wit',
  },
  ms: {
    published: 'diterbitkan|disiarkan|diterbitkan pada|tarikh|tarikh terbit',
    updated: 'dikemas kini|dikemaskini|kemas kini|terakhir dikemas kini',
    preposition: 'pada',
    plain: 'jam|pukul',
  },
  vi: {
    published: 'đăng|ngày đăng|đăng ngày|đăng lúc|xuất bản|ngày xuất bản|đăng tải|ngày tạo',
    updated: 'cập nhật|cập nhật lúc|cập nhật lần cuối|cập nhật ngày|sửa đổi|chỉnh sửa|lần cập nhật cuối',
    preposition: 'ngày',
    plain: 'lúc|vào|vào lúc|năm|giờ|gmt',
  },
  th: {
    published: 'เผยแพร่|เผยแพร่เมื่อ|เผยแพร่วันที่|โพสต์เมื่อ|ลงเมื่อ|สร้างเมื่อ|ตีพิมพ์|วันที่เผยแพร่|เผยแพร่เมื่อวันที่|ประกาศเมื่อ',
    updated: 'อัปเดต|อัพเดท|ปรับปรุง|ปรับปรุงล่าสุด|อัปเดตล่าสุด|แก้ไขล่าสุด|แก้ไขเมื่อ|อัพเดตล่าสุด',
    plain: 'วันที่|เวลา|น|เมื่อ|เมื่อวันที่|ที่|วัน',
  },
  sw: { published: 'imechapishwa|tarehe|ilichapishwa', updated: 'imesasishwa|ilisasishwa', plain: 'saa' },
  fil: { published: 'inilathala|nailathala|petsa', updated: 'in-update|na-update', plain: 'noong|ika' },
  hy: { published: 'հրապարակվել է|հրապարակված|ամսաթիվ', updated: 'թարմացվել է|թարմացված', plain: 'թ|ին' },
  ka: { published: 'გამოქვეყნდა|გამოქვეყნებულია|თარიღი', updated: 'განახლდა|განახლებულია', plain: 'წ|წელი' },
  az: {
    published: 'dərc olunub|yayımlanıb|tarix|dərc edilib',
    updated: 'yenilənib|dəyişdirilib',
    plain: 'saat|il',
  },
  kk: { published: 'жарияланды|жарияланған|күні', updated: 'жаңартылды|жаңартылған', plain: 'ж|жылы' },
  uz: {
    published: 'chop etilgan|sana|эълон қилинган|сана',
    updated: 'yangilangan|янгиланган',
    plain: 'yil|йил',
  },
  zh: {
    published:
      '发布|发布时间|发布日期|发布于|发表|发表时间|发表日期|发表于|发稿时间|发稿|刊登|刊登日期|出版日期|日期|时间|创建时间|原创发布|首发|首发时间|编发时间|發布|發布時間|發布日期|發佈|發佈時間|發佈日期|發佈於|發布於|發表|發表時間|發表日期|發表於|發稿|發稿時間|刊登|建立時間|時間|出版|上傳時間|上传时间|上架日期',
    updated:
      '更新|更新时间|更新日期|更新于|最后更新|最后更新时间|最近更新|最新更新|修改时间|修改日期|最后修改|更新時間|更新於|最後更新|最後更新時間|最近更新時間|最後更新日期|修改時間|最後修改|修訂日期|修订日期|編輯',
    'of another thing': '出生日期|出生|生于|生於|逝世|逝世日期|访问日期|訪問日期|查阅日期|瀏覽日期|打印时间',
    plain: '北京时间|上午|下午|晚上|凌晨|中午|早上|于|於|在|报道|西元|公元|西历',
  },
  ja: {
    published:
      '公開|公開日|公開日時|公開日付|投稿日|投稿日時|投稿|掲載日|掲載|掲載日時|配信|配信日|配信日時|発行日|発行|発表|発表日|作成日|作成日時|日付|登録日|初出|初回公開日|発信日|記事公開日|放送日|掲出日|公開時間|リリース日|発売日',
    updated:
      '更新|更新日|更新日時|最終更新|最終更新日|最終更新日時|改訂日|改訂|修正|修正日|変更日|編集日|更新時間|最新更新日|改定日|更新時刻',
    'of another thing': '生年月日|没年月日|閲覧|閲覧日|アクセス日|参照日',
    plain: '午前|午後|に|付|付け|現在|西暦|朝刊|夕刊|より',
  },
  ko: {
    published:
      '입력|기사입력|등록|등록일|등록일시|작성|작성일|작성일시|게시일|게시|발행일|발행|승인|기사승인|송고|송고시간|게재|게재일|최초입력|최초|배포일|보도일|날짜|기사작성|기사등록|작성시간|등록시간|입력시간|발표',
    updated:
      '수정|최종수정|업데이트|최종|수정일|기사수정|최종업데이트|변경일|갱신|최종 수정|최종편집|수정시간|최종수정일|마지막 업데이트',
    'of another thing': '생년월일|검색일|접속일|열람일',
    plain: '오전|오후|일시|현재|자',
  },
}

/** Words on a line with a date that open the name of its writer, by which the line is told from a sentence. */
export const BYLINE_WORDS =
  'by|von|par|por|di|da|door|af|av|autor|autorin|author|auteur|autore|автор|текст|text|redaktion|yazan|haber|oleh|tekst|ecrit par|written by|posted by|de|przez|ot|от|від|kirjoittaja|skrevet af|skrevet av|de la|reporter|reporting by|報道|記者|记者|文'
