// What agencies set around and between the takes of a story that they send in parts.

/**
 * The mark below a take: `(more)`, `MORE`, `-- more --`, `(suite)`; and the mark below the last: `(end)`, `-30-`, `###`.
 * The bare word in small letters is the heading of a list as well, so that only brackets, dashes or capitals make it one.
 */
const TAKE_MARK =
  /^(?:[([{]\s*(?:more|more to come|more follows|mtf|mf|cont(?:inued|d|\.)?|end|ends|end it|suite|à suivre|fin|mehr|folgt|ende|sigue|segue|continua|fine|продолжение следует|конец|完|終わり|ادامه دارد|پایان)\s*[.…]*[)\]}]|[-–—_=*]{1,3}\s?(?:more|end|ends|30|0)\s?[-–—_=*]{1,3}|MORE(?: MORE){0,3}|MTF|-30-|ENDS?|#{3,6}|30)$/iu
/** Of these, what is a word of texts too and must stand in capitals. */
const BARE = /^(?:more|ends?|mtf|30)/i

/** Whether a line is the mark between or below the takes of a wire story. */
export function isTakeMark(text: string): boolean {
  if (text.length > 30 || !TAKE_MARK.test(text)) return false
  return !BARE.test(text) || /^(?:MORE(?: MORE){1,3}|MTF|ENDS?)$/.test(text)
}

/** `BC-Harbour-Wall,2nd Ld-Writethru,0412`: the name under which an agency files a story, with its take and length. */
const SLUG =
  /^(?:[A-Z]{1,3}\d{0,4}\s)?(?:(?:BC|AM|PM|ADV|US|EU|AS|ML|LA|AF|UN|APN)[-–]{1,2}\p{L}[^\s,.]*(?:[- ][^\s,.]+){0,6},.{1,60}|\p{L}[\p{L}\d'&]*(?:-[\p{L}\d'&]+){1,6},?\s?(?:\d+(?:st|nd|rd|th)\s)?(?:ld|lead|add|writethru|bjt|take|insight|urgent)\b.{0,40})$/iu

/** Whether a line is the slug of a wire story. */
export const isWireSlug = (text: string): boolean =>
  text.length <= 110 && /\d/.test(text) && text.includes('-') && SLUG.test(text)

/** What an agency tells editors of a version above its story: it stays with the text, and parts no head from its story. */
const VERSION_NOTE =
  /^(?:\((?:adds?|updates?|recasts?|corrects?|changes?|rewrites?|repeats?|releads?|refiles?|fixes|removes?|deletes?|clarifies|for more|eds?:)\b[^()]{0,240}\)|(?:eds?|editors?)(?:[’']s?)?(?:\s*note)?\s*[:.]\s.{3,240})$/iu

/** Whether a line says what is new in this version of a wire story. */
export const isVersionNote = (text: string): boolean => text.length <= 260 && VERSION_NOTE.test(text)
