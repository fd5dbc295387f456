// What a mail program sets before the subject of a mail that was sent on: `Fwd: …`, `RE: FW: …`.

/** With the marks of answers around it. These alone stay: "Re:" opens a letter to an editor as well. */
const FORWARDED = /^(?:(?:re|aw|sv)\s?:\s+){0,9}fwd?\s?:\s+(?:(?:re|aw|sv|fwd?)\s?:\s+){0,9}(?=\S)/i

/** A subject without the marks of having been sent on: its words are those of who wrote first. */
export function withoutForwards(subject: string): string {
  return subject.replace(FORWARDED, '')
}
