// The words by which the furniture of a site is known, in the languages that news sites mostly come in.

/** What sort of furniture a line is; the order is that of the model's weights, so new kinds go last. */
export const LINE_KINDS = [
  'source-link',
  'about-author',
  'comment-form',
  'comments',
  'disclaimer',
  'copyright',
  'related',
  'read-more',
  'share',
  'subscribe',
  'tags',
  'navigation',
  'account',
  'advert',
  'cookies',
  'legal',
  'credit',
  'reading-aid',
] as const
export type LineKind = (typeof LINE_KINDS)[number]

/**
 * Where a line of the kind may be hidden by itself: `end` only with the site's text at the end, `between` also
 * between two paragraphs, `cuts` where everything after it belongs to the site too.
 */
export type KindUse = 'end' | 'between' | 'cuts'

/** The kind that a line was found to be. */
export interface KindFound {
  readonly kind: LineKind
  readonly use: KindUse
}

/** Words of one kind and use, parted by bars. */
export interface Phrases extends KindFound {
  /** Whole lines, in small letters. */
  readonly whole?: string
  /** Words that a line opens with. */
  readonly opening?: string
  /** Most UTF-16 units that may follow the opening words. */
  readonly rest?: number
  /** Whether the opening words must be followed by a colon, a bar or an arrow. */
  readonly marked?: boolean
}

/** All of them; where two say the same line, the earlier one counts. */
export const PHRASES: readonly Phrases[] = [
  {
    kind: 'source-link',
    use: 'cuts',
    whole:
      'source|sources|source link|original source|original article|original link|via|reference|references',
  },
  {
    kind: 'about-author',
    use: 'cuts',
    whole:
      'about author|about the author|about authors|about the authors|about the writer|über den autor|über die autorin|sobre el autor|sobre la autora|sobre o autor|à propos de l’auteur|об авторе',
  },
  {
    kind: 'comment-form',
    use: 'cuts',
    whole:
      'leave a reply|leave a comment|leave a reply cancel reply|post a comment|add comment|add a comment|write a comment|join the conversation|join the discussion|schreibe einen kommentar|kommentar schreiben|kommentar verfassen|kommentar hinterlassen|antworten abbrechen|laisser un commentaire|deja un comentario|deja una respuesta|dejar un comentario|publicar un comentario|deixe um comentário|lascia un commento|оставить комментарий|dodaj komentarz|yorum yap|yorum yaz|geef een reactie',
  },
  {
    kind: 'comment-form',
    use: 'cuts',
    opening:
      'your email address will not be published|deine e-mail-adresse wird nicht veröffentlicht|ihre e-mail-adresse wird nicht veröffentlicht|votre adresse e-mail ne sera pas publiée|votre adresse de messagerie ne sera pas publiée|tu dirección de correo electrónico no será publicada|o seu endereço de e-mail não será publicado|il tuo indirizzo email non sarà pubblicato',
    rest: 160,
  },
  {
    kind: 'comment-form',
    use: 'end',
    whole: 'website|post comment|name *|email *|comment *',
  },
  {
    kind: 'comment-form',
    use: 'end',
    opening: 'required fields are marked|save my name, email|notify me of|name *|email *|comment *',
    rest: 140,
  },
  {
    kind: 'comments',
    use: 'cuts',
    whole:
      'comment|comments|response|responses|reply|replies|view comments|show comments|see comments|read comments|all comments|no comments|view all comments|kommentar|kommentare|alle kommentare|commentaire|commentaires|comentario|comentarios|comentário|comentários|commenti|комментарии|komentarze|reacties|yorumlar|评论|コメント|تعليقات|دیدگاه|دیدگاه‌ها|نظرات',
  },
  {
    kind: 'disclaimer',
    use: 'cuts',
    opening: 'denial of responsibility|disclaimer',
    rest: 680,
    marked: true,
  },
  { kind: 'disclaimer', use: 'end', opening: 'dmca', rest: 120 },
  { kind: 'copyright', use: 'end', opening: '©|(c)|copyright ©|copyright (c)|copyright:', rest: 300 },
  {
    kind: 'copyright',
    use: 'end',
    opening:
      'copyright 19|copyright 20|copyright, 20|ټول حقونه|همه حقوق|تمام حقوق|تمامی حقوق|کلیه حقوق|جميع الحقوق',
    rest: 200,
  },
  {
    kind: 'related',
    use: 'cuts',
    whole:
      'related|similar|recommended|more|other|latest|popular|trending|most read|most popular|editors’ recommendations|editor’s recommendations|people are also reading|people are reading|most viewed|most shared|read more|related posts|related stories|related articles|related news|related topics|related content|related coverage|similar articles|similar posts|similar stories|more stories|more articles|more news|more posts|more coverage|latest news|latest stories|latest articles|latest posts|latest videos|popular posts|popular stories|popular articles|trending now|trending stories|trending news|top stories|top news|other news|other stories|recommended stories|recommended articles|recommended for you|more for you|recent posts|recent stories|recent articles|you may like|you may also like|you might like|you might also like|you may also be interested in|you might also be interested in|das könnte sie auch interessieren|das könnte dich auch interessieren|auch interessant|mehr zum thema|zum thema|ähnliche artikel|ähnliche beiträge|weitere artikel|weitere beiträge|weitere meldungen|weitere themen|weitere nachrichten|weitere news|verwandte artikel|verwandte themen|verwandte beiträge|neueste artikel|neueste beiträge|neueste nachrichten|meistgelesene artikel|meistgelesen|aktuelle meldungen|aktuelle nachrichten|aktuelle beiträge|à lire aussi|a lire aussi|sur le même sujet|sur le même thème|articles liés|articles similaires|articles récents|noticias relacionadas|artículos relacionados|notas relacionadas|lo más leído|lo más visto|te puede interesar|notícias relacionadas|artigos relacionados|leia também|mais lidas|articoli correlati|notizie correlate|leggi anche|похожие статьи|похожие новости|похожие материалы|читайте также|по теме|zobacz też|zobacz także|zobacz również|powiązane|相关新闻|相关阅读|相关文章|関連記事|関連ニュース|関連|관련기사|관련 기사|ilgili haberler|مطالب مرتبط|اخبار مرتبط|پربازدیدها|پربازدیدترین‌ها|آخرین اخبار|مواضيع ذات صلة|اقرأ أيضا',
  },
  {
    kind: 'related',
    use: 'cuts',
    opening:
      'more from|more on|more in|more stories from|more stories about|latest from|latest in|popular in|popular on|recommended by|trending on|most read in|mehr aus|mehr von|mehr aus dem ressort|plus de',
    rest: 40,
  },
  {
    kind: 'read-more',
    use: 'between',
    opening:
      'read also|read more|read next|also read|see also|watch also|watch now|watch more|watch|don’t miss|related|related story|related article|related stories|related video|more|lesen sie auch|lesen sie hier|lesen sie dazu|mehr dazu|mehr zum thema|lire aussi|à lire aussi|lea también|lee también|leia também|leia mais|leggi anche|читайте также|zobacz też|lees ook|ayrıca oku|بیشتر بخوانید|اقرأ أيضا|اقرأ المزيد',
    rest: 200,
    marked: true,
  },
  {
    kind: 'read-more',
    use: 'between',
    whole:
      'continue reading|read next|read also|also read|read full story|read the full story|read the full article|story continues|story continues below|story continues below advertisement|article continues below|article continues after advertisement|article continues after ad|weiterlesen|mehr lesen|lire la suite|seguir leyendo|leer más|leia mais|leggi tutto|czytaj więcej|czytaj dalej|scroll for more|scroll down for more|scroll to continue|scroll to continue with content|related video|related content|بیشتر بخوانید',
  },
  {
    kind: 'share',
    use: 'between',
    whole:
      'share|shares|share it|share this|share this on|share this article|share this story|share this post|share article|share story|share post|share on|share via|share with|teilen|artikel teilen|beitrag teilen|jetzt teilen|partager|compartir|compartilhar|compartilhe|condividi|поделиться|udostępnij|paylaş|delen|分享|分享到|シェア|シェアする|공유|공유하기|شارك|اشتراک گذاری|اشتراک‌گذاری|اشتراكگذاری|link kopieren|copy link|click to share',
  },
  {
    kind: 'share',
    use: 'between',
    opening:
      'share this on|share on|share via|share it on|share this article on|share this story on|share this with|share with|click to share|click to email|click to print|auf facebook teilen|auf twitter teilen|bei facebook teilen|bei twitter teilen|partager sur|partager via|compartir en|compartilhar no|condividi su|поделиться в|tweet this|pin this',
    rest: 60,
  },
  {
    kind: 'subscribe',
    use: 'end',
    opening:
      'subscribe|sign up|follow us|join our|get our|download our app|get the app|like us on|support us|support our|newsletter|newsletters|abonnieren|abonnez-vous|abonnement|abonnements|jetzt abonnieren|zum newsletter|suscríbete|suscribete|suscribirse|inscreva-se|assine|iscriviti|подписаться|подпишитесь|zapisz się|stay up to date|stay informed|never miss a story',
    rest: 140,
  },
  { kind: 'subscribe', use: 'end', opening: 'donate', rest: 24 },
  {
    kind: 'tags',
    use: 'end',
    opening:
      'tag|tags|filed under|category|categories|topic|topics|posted in|schlagwörter|schlagworte|themen|kategorie|kategorien|mots-clés|thèmes|etiquetas|temas|categoría|categorías|categoria|categorias|теги|tagi|标签|برچسب|برچسب‌ها|برچسبها|کلمات کلیدی|الوسوم',
    rest: 300,
    marked: true,
  },
  {
    kind: 'navigation',
    use: 'end',
    whole:
      'previous|next|older|newer|previous article|next article|previous post|next post|previous story|next story|previous page|next page|older posts|newer posts|skip to content|skip to main content|skip to navigation|skip navigation|jump to content|jump to navigation|skip links|back to top|back to home|top|home|homepage|startseite|accueil|inicio|início|главная|menu|menü|menú|search|suche|suchen|rechercher|buscar|поиск|szukaj|ara|toggle navigation|toggle menu|open menu|close menu|main menu|navigation|site map|sitemap|close|open|schließen|fermer|cerrar|zurück|nach oben|zum inhalt|zum inhalt springen|zur navigation|show more|load more|view all|see all|view more|see more|mehr|mehr anzeigen|advertise|advertise with us|contact|contact us|about|about us|careers|help|kontakt|contacto|über uns|صفحه اصلی|خانه|جستجو|تماس با ما|درباره ما|الرئيسية|بحث|کور پاڼه|首页|搜索|ホーム|검색',
  },
  {
    kind: 'navigation',
    use: 'end',
    opening:
      'previous article|next article|previous post|next post|previous story|next story|previous|next|skip to|jump to',
    rest: 120,
    marked: true,
  },
  {
    kind: 'account',
    use: 'end',
    whole:
      'login|log in|log out|logout|sign in|sign out|register|my account|your account|account|my profile|profile|log in / register|sign in / register|login or register|anmelden|einloggen|abmelden|registrieren|mein konto|connexion|se connecter|s’inscrire|iniciar sesión|acceder|regístrate|entrar|accedi|registrati|войти|вход|регистрация|zaloguj|zaloguj się|giriş|giriş yap|登录|ログイン|로그인|ورود|عضویت|تسجيل الدخول|forgot password|forgot your password|remember me|create account|create an account',
  },
  {
    kind: 'advert',
    use: 'between',
    whole:
      'advertisement|advertisements|advertising|advert|sponsored|sponsored content|promoted|promoted content|paid content|ad|ads|skip ad|advertisement - continue reading below|advertisement — continue reading below|anzeige|- anzeige -|werbung|publicité|publicidad|publicidade|pubblicità|реклама|reklama|reklam|广告|広告|광고|إعلان|آگهی|تبلیغات|annonce|advertentie',
  },
  { kind: 'advert', use: 'between', opening: 'sponsored by|ads by|promoted by', rest: 40 },
  {
    kind: 'legal',
    use: 'end',
    whole:
      'privacy|privacy policy|privacy notice|privacy statement|privacy settings|privacy center|cookie policy|cookie notice|cookie settings|cookies|terms|terms of use|terms of service|terms and conditions|terms & conditions|legal|legal notice|do not sell my info|do not sell my personal information|accessibility|accessibility help|accessibility statement|imprint|impressum|datenschutz|datenschutzerklärung|datenschutzhinweise|datenschutzbestimmungen|agb|mentions légales|politique de confidentialité|cgu|cgv|aviso legal|política de privacidad|política de privacidade|política de cookies|termos de uso|note legali|политика конфиденциальности|polityka prywatności|regulamin|قوانین|حریم خصوصی',
  },
  {
    kind: 'credit',
    use: 'between',
    opening:
      'image|photo|picture|photograph|file photo|video|illustration|images|photos|pictures|image credit|photo credit|picture credit|video credit|image source|photo source|photo courtesy|credit|credits|caption|foto|fotos|bild|bilder|bildquelle|fotografía|crédito|crédit|crédits|crédit photo|zdjęcie|фото|عکس',
    rest: 160,
    marked: true,
  },
  {
    kind: 'credit',
    use: 'between',
    opening:
      'photo by|image by|picture by|photograph by|illustration by|photos by|image via|photo via|image courtesy of|photo courtesy of|photo: |foto von',
    rest: 80,
  },
  {
    kind: 'credit',
    use: 'between',
    whole:
      'image caption|media caption|image copyright|image source|hide caption|toggle caption|enlarge this image|view gallery|view photos|play video|watch the video|click to enlarge|bild vergrößern|bildunterschrift anzeigen',
  },
  {
    kind: 'reading-aid',
    use: 'end',
    whole:
      'listen|listen to article|listen to this article|listen to story|text size|font size|a a a|a-|a+|print|print article|print this|print this article|save|save article|bookmark|report an error|report a typo|drucken|artikel drucken|artikel anhören|artikel merken|merken|vorlesen|table of contents|inhaltsverzeichnis|imprimir|imprimer',
  },
]
