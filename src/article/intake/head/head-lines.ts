// What a single line near the head of a page is, by its words alone: a site's control, a caption, a label.

/** Longest headline in UTF-16 units, and in words. */
export const HEADLINE_LENGTH = 220
export const HEADLINE_WORDS = 32

/** What stands between the parts of a line: `By A | 3 March 2022 | 4 min read`. */
export const BETWEEN_PARTS = /\s+[|•·–—]\s+/

/** Sentences that a standfirst has at most; more are a paragraph. */
const STANDFIRST_SENTENCES = 3
const STANDFIRST_LENGTH = 400

const READING_TIME = /^(?:about\s+)?\d+\s*[- ]?min(?:ute)?s?(?:\s+read)?$/i
const RELATIVE =
  /^(?:(?:updated|published|posted|modified)?:?\s*(?:an?|\d+)\s+(?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s?\s+ago|yesterday|today|just now)$/i

const SECTION =
  /^(?:world|national|local|breaking|latest|politics|business|sports?|opinion|analysis|exclusive|top|asia|middle east|home|international|news|culture|health|science|technology|economy|afghanistan|region)(?:\s+news)?$/i

/** Labels by which a newspaper says what kind of text follows. */
const KICKER =
  /^(?:(?:guest |video |photo )?essay|analysis|news analysis|commentary|comment|editorial|op-ed|opinions?|explainer|interview|q ?& ?a|profile|obituary|review|fact[- ]check|feature|special report|exclusive|investigation|dispatch|reportage|live|column|in depth|long read|letters?(?: to the (?:editor|times|post))?|(?:from )?staff reports?|wire reports?|news in brief|briefs|breaking news|obituaries|tributes|first person|guest (?:column|post)|viewpoint|backgrounder|eyewitness|یادداشت|تحلیل|گفتگو|گفت‌وگو|گزارش|سرمقاله|مصاحبه|مقاله|تحليل|مرکه|راپور|خبر)$/iu

/** A picture's words: who took it, whence it comes, what it shows. */
const CAPTION_OPENING =
  /^\(?(?:(?:file\s+|representational\s+|illustrative\s+)?(?:photos?|images?|pictures?|photographs?|illustrations?|credits?|captions?|graphic|video|fotos?|bild(?:er)?|quelle|crédit)\s*(?:by|credits?|courtesy|source|illustration|caption)?\s*[:/|…]|(?:photo|photograph|image|illustration|picture|credit|graphic)s?\s+(?:by|courtesy|credit|illustration|from)\b|(?:image|photo|picture|media)\s+(?:source|caption|credit)|credit\b.{0,3}$|courtesy\b|getty\b|عکس|انځور)/iu
const CAPTION_ENDING =
  /(?:\bgetty(?:\s+images)?|\b(?:ap|afp|reuters|epa)(?:[ -]efe)?(?:\s+(?:photo|images?))?|\bshutterstock|\bistock(?:photo)?|\bunsplash|\bpexels|\bwikimedia(?: commons)?|\bflickr|\bcourtesy(?: of [^.]{2,40})?|\b(?:staff )?photo(?:grapher)?s?|\bimages)[)\].]*$/i
const CAPTION_WITHIN =
  /\((?:[^()]*\b(?:photo|photograph|image|getty|file|ap|afp|reuters|courtesy)\b[^()]*)\)|\b(?:Photo|Photograph|Image|Credit|Illustration|Picture|Photographer)s?(?: by| credit| courtesy of)?\s*:\s*\p{Lu}|\p{Lu}\p{L}+\s*\/\s*(?:AP|AFP|Reuters|REUTERS|Getty|GETTY|EPA|The\s\p{Lu})|\b(?:COURTESY OF|GETTY IMAGES)\b/u

/** Whole lines of a page's controls and counters, in the languages that come most. */
const CONTROL =
  /^(?:(?:×|x|\/|\||[‹›«»<>•·–—-]|↓|↑|→|←|#)+|menu|search|close|home|share|save|more|less|print|e-?mail|edit|comments?|login|log ?in|log ?out|register|account|my account|profile|settings|newsletters?|subscribe(?: now)?|subscribers?|sign (?:in|up|out)|join(?: now)?|donate|contact(?: us)?|about(?: us)?|advertise(?: with us)?|advertisements?|ads?|sponsored(?: content)?|promoted|privacy(?: policy)?|terms.{0,30}|help|faq|rss|facebook|twitter|instagram|youtube|linkedin|whatsapp|telegram|pinterest|reddit|flipboard|tumblr|pocket|copy (?:link|url)|tweet|like|follow(?: us)?|previous|next|back(?: to .{1,30})?|tags?|topics?|authors?|author bio|disclosure|gallery|videos?|audio|podcasts?|live|latest|trending|popular|related|contents|table of contents|jump (?:directly )?to|in this article|at a glance|key (?:points|takeaways|facts|findings)|takeaways|highlights|summary|expand|read more|show more|see more|view all|load more|watch(?: live)?|listen|play|pause|mute|loading|advert|cookies?|accept(?: all)?|reject(?: all)?|ok|yes|no|cancel|submit|skip|original|source|english|language|منو|جستجو|صفحه اصلی|خانه|کور|لټون)\s*[:…»›]?$/iu

/** How controls, notices and pointers open; a headline that opens like one is longer. */
const CONTROL_OPENING =
  /^(?:skip to|skip advert|share (?:this|on|full|via|to|show|article|story|with)|show (?:all|additional|more)|click (?:to|here)|sign (?:in|up) (?:to|for|with|now)|log ?in|subscribe|follow (?:us|the|on)|listen to (?:this|the) |copy (?:link|url|article)|gift this|save (?:this|article|story|for)|add (?:us|as|a comment)|read (?:more|full|the full|next|in app)|see (?:all|more)|view (?:all|more|comments|gallery)|watch (?:live|now|more)|search (?:for|keyword|the|quotes)|open (?:navigation|menu|search|extended)|close (?:menu|search|form|tray|navigation)|toggle |go to |back to |jump (?:directly )?to|we (?:use cookies|may earn)|when you (?:purchase|click|buy)|if you (?:click|buy|purchase)|all products |this (?:article|story|site|post|content) (?:was|is|may|contains|originally|uses)|(?:get|receive) (?:the|our|a) .{0,40}(?:newsletter|email|app|inbox)|your (?:account|email|browser|subscription)|you(?:'|’)ve |enter (?:your|a) |please |thank(?:s| you)|stay (?:up|informed)|join (?:the|our|us)|support (?:us|our)|have a (?:confidential )?tip|got a tip|copyright|©|\(c\) ?\d|all rights|by submitting|by (?:signing|clicking|continuing|using)|advertise(?!\p{L})|customer (?:service|support)|privacy|terms (?:of|and|&)|cookie|do not sell|manage |find (?:a|your) |shop |fact[- ]checked by|reviewed by|edited by|medically reviewed|now reading|up next|presented by|powered by|filed (?:under|to)|tags?:|topics?:|more (?:from|on|in|about)|related:|last updated|trending:|explore |home [>»/|]|home$|هم‌?رسانی|اشتراک)/iu

/** Words on buttons, menus and notices that no headline of more than a few words lives on. */
const CONTROL_WITHIN =
  /\b(?:opens in (?:a )?new (?:window|tab)|newsletters?|privacy policy|terms of (?:use|service)|cookie policy|sign up for|unsubscribe|all rights reserved|min(?:ute)? read|affiliate commission|free trial|email address|ad blocker|our newsletters?)\b/i

/** A press release's own marks: its number, when it may be used, where the file is. */
const RELEASE =
  /^(?:for (?:immediate )?release.{0,30}|(?:news|press|media) release|download pdf|immediate release|embargoed .{0,40}|(?:no|nr|ref|release)\.?\s*[:#]?\s*[\w/-]*\d[\w/-]*|\d{4}-\d{2}(?:-[A-Z]{1,3})?-\d{2,4}|[A-Z]{1,4}[/-]?\d{2,6}(?:[/-]\d+)*)(?:\s+(?:for immediate release|download pdf))*$/i
/** The office that issues press releases. */
const ISSUER =
  /^(?=.{4,60}$)[^.!?]*\b(?:command|ministry|office|embassy|department|force|mission|council|agency|directorate|secretariat|bureau|organi[sz]ation|commission)\b[^.!?]*$/i

/** A mark of a press release: its number, `For immediate release`. */
export const isReleaseMark = (text: string): boolean => text.length <= 60 && RELEASE.test(text)

/** The name of an office, as press releases print it above their number. */
export const isIssuer = (text: string): boolean =>
  text.length <= 60 && text.split(' ').length <= 7 && ISSUER.test(text)

/** A line that says only how long a text takes to read. */
export const isReadingTime = (text: string): boolean => READING_TIME.test(text)

/** A line that says only how long ago something was. */
export const isRelativeTime = (text: string): boolean => RELATIVE.test(text)

/** The name of a newspaper's section. */
export const isSection = (text: string): boolean => SECTION.test(text)

/** A label that says what kind of text follows. */
export const isKicker = (text: string): boolean => text.length <= 32 && KICKER.test(text)

/** Whether a line ends a sentence, perhaps within quotation marks or brackets. */
export const endsSentence = (text: string): boolean => /[.!?؟۔]["”’»)]*$/u.test(text)

/** Whether a line has a standfirst's form: few sentences that are no whole paragraph. */
export function isStandfirst(text: string): boolean {
  if (
    text.length > STANDFIRST_LENGTH ||
    text.split(' ').length < 6 ||
    !/^["“‘'«(]?[\p{Lu}\p{Lo}\d]/u.test(text)
  )
    return false
  return (text.match(/[.!?؟۔]["”’»)]*(?=\s|$)/gu) ?? []).length <= STANDFIRST_SENTENCES
}

/** The words beneath a picture, as far as a credit or a label shows them. */
export function isCaption(text: string): boolean {
  if (text.length > 400) return false
  return (
    CAPTION_OPENING.test(text) ||
    CAPTION_WITHIN.test(text) ||
    (CAPTION_ENDING.test(text) && (text.split(' ').length <= 5 || /[.,)/|][^.]{0,40}$/.test(text)))
  )
}

/** A control, counter, notice or menu word of the site. */
export function isControl(text: string): boolean {
  if (text.length <= 40 && CONTROL.test(text)) return true
  if (!/\p{L}{2}/u.test(text)) return true
  if (/^[@#]\w+$/.test(text) || /^\(?\+?\d[\d.,k]*\)?\s*(?:comments?|shares?|views?|likes?)?$/i.test(text))
    return true
  return (
    (CONTROL_OPENING.test(text) && (text.length <= 60 || CONTROL_WITHIN.test(text))) ||
    CONTROL_WITHIN.test(text) ||
    /[>»›]\s+\p{Lu}[^>»›]*[>»›]/u.test(text)
  )
}
