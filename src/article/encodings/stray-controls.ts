// Bytes that are no text: files of pictures and programs, and the few control characters that old word processors, terminals
// and damaged disks leave in texts.

/** First bytes of files that are not text, whatever their name says; each from an offset. */
const SIGNATURES: readonly (readonly [offset: number, bytes: string])[] = [
  [0, '%PDF'],
  [0, 'PK\x03\x04'], // ZIP, and with it .docx, .odt, .epub
  [0, '\x89PNG'],
  [0, '\xff\xd8\xff'], // JPEG
  [0, 'GIF8'],
  [0, '\x1f\x8b'], // gzip
  [0, '\xd0\xcf\x11\xe0'], // .doc
  [0, '\x7fELF'],
  [8, 'WEBP'],
  [8, 'WAVE'],
  [4, 'ftyp'], // MP4, HEIC, AVIF
  [0, 'II*\0'], // TIFF
  [0, 'MM\0*'],
  [0, 'ID3\x02'], // MP3
  [0, 'ID3\x03'],
  [0, 'ID3\x04'],
  [0, 'OggS\0'],
  [0, "7z\xbc\xaf'\x1c"],
  [0, 'Rar!\x1a\x07'],
  [0, '\xfd7zXZ'],
  [0, 'SQLite format 3\0'],
  [0, '\xca\xfe\xba\xbe'], // compiled Java
  [0, '\0\0\x01\0'], // icons
  [0, '\0asm'],
  [0, 'bplist00'], // Apple's property lists, .webarchive among them
]

/** Share of control characters above which bytes are not taken for text; of random bytes a tenth are. */
const CONTROL_SHARE = 0.03
/** So few in a short text are let pass. */
const FEW = 4

/** Whether bytes begin as files of pictures, programs or packed data do. */
export function isKnownData(bytes: Uint8Array): boolean {
  return SIGNATURES.some(([offset, signature]) => {
    for (let i = 0; i < signature.length; i++) if (bytes[offset + i] !== signature.charCodeAt(i)) return false
    return true
  })
}

/**
 * Whether bytes hold more control characters than stray into a text. A run of one character, as a damaged disk or the padding
 * of a block leaves it, counts once.
 */
export function isMostlyControls(bytes: Uint8Array): boolean {
  let runs = 0
  let controls = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    if (byte >= 0x20 || !isControl(byte)) continue
    controls++
    if (i === 0 || byte !== bytes[i - 1]) runs++
  }
  const others = bytes.length - controls
  return others === 0 || runs > Math.max(FEW, others * CONTROL_SHARE)
}

/** Whether a character is written in texts of no kind. Escapes of terminals begin with one. */
function isControl(code: number): boolean {
  return code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0b && code !== 0x0c && code !== 0x0d
}

/** A text without stray controls, and how many places it had them in. */
export interface CleanText {
  readonly text: string
  readonly strays: number
}

/** Colours of a terminal are one place; a vertical tab is the line break of old word processors. */
const STRAYS = /\u001b\[[0-9;]{0,20}[A-Za-z]|[\u0000-\u0008\u000e-\u001f]+/g
const ANY_STRAY = /[\u0000-\u0008\u000b\u000e-\u001f]/

/** Whether a text has any control character that strays. */
export function hasStrays(text: string): boolean {
  return ANY_STRAY.test(text)
}

/** Takes stray control characters out of a text. */
export function withoutStrays(text: string): CleanText {
  if (!hasStrays(text)) return withoutLostEscapes(text)
  let strays = 0
  const clean = text.replace(/\u000b/g, '\n').replace(STRAYS, () => {
    strays++
    return ''
  })
  return { text: clean, strays }
}

/** What is left of a terminal's colours where another program has taken the escapes alone: `[1m`, `[31;1m`; `[0m` ends each. */
const LOST_RESET = /\[0m(?!\])/g
const LOST_COLOUR = /\[[1-9]\d?(?:;\d{1,3}){0,4}m(?=[^\s\]])/g

/** Only where both are there: "[5m high]" is a text's. */
function withoutLostEscapes(text: string): CleanText {
  if (!text.includes('[0m')) return { text, strays: 0 }
  const [resets, colours] = [LOST_RESET, LOST_COLOUR].map((form) => text.match(form)?.length ?? 0)
  if (!resets || !colours) return { text, strays: 0 }
  return { text: text.replace(LOST_RESET, '').replace(LOST_COLOUR, ''), strays: resets + colours }
}
