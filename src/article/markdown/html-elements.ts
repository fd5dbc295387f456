// Which tags in a Markdown text are HTML's: others, such as <inaudible>, are words of the text.

/** Every element that HTML has or had. */
const ELEMENTS = new Set(
  (
    'a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br ' +
    'button canvas caption center cite code col colgroup command data datalist dd del details dfn dialog dir div dl dt em ' +
    'embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe ' +
    'img input ins isindex kbd keygen label legend li link listing main map mark marquee math menu menuitem meta meter nav ' +
    'nobr noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ' +
    'ruby s samp script search section select slot small source spacer span strike strong style sub summary sup svg table ' +
    'tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp'
  ).split(' '),
)

/** Whether a tag's name is that of an element: HTML's, one that its maker named with a hyphen, or one of another vocabulary. */
export function isElement(name: string): boolean {
  return ELEMENTS.has(name) || /[:-]/.test(name)
}

/** Elements whose content is no text of the article. */
export const WITHOUT_TEXT: ReadonlySet<string> = new Set(
  'script style meta link noscript template svg button select input textarea applet datalist head'.split(' '),
)

/** Elements that show something from elsewhere, with the attribute that says where it is. */
export const EMBEDDING: ReadonlyMap<string, string> = new Map([
  ['iframe', 'src'],
  ['embed', 'src'],
  ['object', 'data'],
  ['video', 'src'],
  ['audio', 'src'],
  ['source', 'src'],
])

/** Elements without an end. */
export const VOID: ReadonlySet<string> = new Set(
  'area base br col embed frame hr img input link meta param source track wbr'.split(' '),
)
