// Which files are pictures by the ending of their names. What they are is told by their bytes (`picture/`); a name only says what was meant.

const ENDING = /\.(?:jpe?g|jpe|jfif|a?png|gif|webp|avif|svg)$/i

/** Whether a name is that of a picture. */
export function hasPictureEnding(name: string): boolean {
  return ENDING.test(name.trim().replace(/[?#].*$/, ''))
}
