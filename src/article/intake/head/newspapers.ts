// Whether words are the name of a newspaper, an agency or a broadcaster: by a word that such names bear, never by capitals alone.

/** Words that newspapers, agencies and broadcasters bear in their names and little else does. */
const STRONG =
  /(?<![\p{L}\p{N}])(?:news|newspapers?|newsroom|times|post|press|agency|agence|agentur|agencia|agenzia|radio|tv|television|magazine|journal|tribune|herald|gazette|wire|newswire|daily|weekly|observer|chronicle|courier|telegraph|guardian|examiner|inquirer|enquirer|advertiser|argus|sentinel|dispatch|despatch|bulletin|intelligencer|broadcasting|zeitung|nachrichten|tag(?:e)?blatt|wochenblatt|anzeiger|rundschau|kurier|presse|gazzetta|corriere|giornale|diario|periódico|gaceta|jornal|gazeta|dziennik|kurjer|dagblad|courant|krant|tidende|tidning|dagbladet|aftenposten|sanomat|lehti|noviny|vestnik|газета|известия|ведомости|новости|правда|вестник|вісник|вести)(?![\p{L}\p{N}])|\p{L}(?:zeitung|blatt|nachrichten|anzeiger|tidende|bladet|tidningen|post|sanomat|journal|magazin|NEWS|PRESS|WIRE)$|[\p{Script=Han}]{1,6}(?:日报|日報|时报|時報|晚报|晚報|新闻|新聞|通讯社|通信|電視台|电视台|周刊|週刊)$|(?:신문|일보|뉴스|통신|방송)$|خبرگزاری|آژانس|اژانس|رادیو|راډیو|تلویزیون|ټلویزیون|روزنامه|ورځپاڼه|نیوز|نيوز|صحيفة|جريدة|وكالة/iu
/** Words that newspapers bear and texts use as well: only after an article or a word for how often it appears. */
const WEAK =
  /^(?:the|daily|sunday|weekly|evening|morning|le|la|les|el|il|die|der|das|o)\s.*(?<!\p{L})(?:record|mail|star|sun|standard|globe|mirror|express|leader|ledger|register|review|echo|voice|independent|citizen|republic(?:an)?|democrat|mercury|eagle|bee|patriot|nation|age|world|scotsman|monde|figaro|croix|matin|soir|país|mundo|welt|spiegel|zeit|stampa|repubblica|globo|estado)$/iu
/** Agencies whose names are letters alone, and those that say what they are in no word. */
const AGENCIES =
  /^(?:AFP|AP|UPI|DPA|dpa|EFE|ANSA|TASS|ITAR-TASS|EPA|PTI|ANI|IRNA|ISNA|PA|AAP|Reuters|REUTERS|Xinhua|XINHUA|Bloomberg|BLOOMBERG|BBC(?: [A-Z]\w+)?|CNN|VOA(?: [A-Z]\w+)?|NPR|RFE\/RL|Al Jazeera|AL JAZEERA|Associated Press)$/u

/** Words in small letters that names of newspapers have within. */
const SMALL = /^(?:of|the|and|for|de|la|le|les|des|du|del|di|da|do|der|die|das|und|et|e|y|&|د|و|[–—-])$/
/** Longest name, in UTF-16 units and in words. */
const LONGEST = 50
const WORDS = 6

/** The newspaper, agency or broadcaster whose name the words are; undefined where nothing in them says so. */
export function newspaperOf(words: string): string | undefined {
  const bare = words.replace(/^[*_"“«《]+|[*_"”»》]+$/gu, '')
  const name = (/\p{L}\.$/u.test(bare.slice(-3)) ? bare.slice(0, -1) : bare).trim()
  if (name.length < 2 || name.length > LONGEST || /[.!?,;]$|[:|@<>]/.test(name)) return undefined
  const tokens = name.split(/\s+/)
  if (tokens.length > WORDS || !/^(?:[\p{Lu}\p{Lo}\d]|the\s)/u.test(name)) return undefined
  if (tokens.some((token) => /^\p{Ll}/u.test(token) && !SMALL.test(token) && !/^dpa$/.test(token)))
    return undefined
  return isNewspaper(name) ? name : undefined
}

/** Whether a name bears a word that shows a newspaper, an agency or a broadcaster. */
export function isNewspaper(name: string): boolean {
  return name.length <= 80 && (AGENCIES.test(name) || STRONG.test(name) || WEAK.test(name))
}

/** The same, of a name that ends with such a word or opens with one: `Courier Closes` is a headline, `Radio Valley` is none. */
export function isWholeName(name: string): boolean {
  const tokens = name.split(/\s+/)
  const [first = '', last = ''] = [tokens[0], tokens.at(-1)]
  return (
    AGENCIES.test(name) ||
    WEAK.test(name) ||
    STRONG.test(last) ||
    /\s(?:of|de|da|di)\s/i.test(name) ||
    /^(?:radio|tv|agence|agency|رادیو|راډیو|خبرگزاری|آژانس|اژانس|تلویزیون|روزنامه)$/iu.test(first) ||
    (/^(?:the|le|la|el|il|die|der)$/i.test(first) && tokens.length <= 5)
  )
}
