// What a byline calls its people: who reported, who edited, who took the pictures. In the languages that come most.

/** Words before the name of who wrote. */
export const BY =
  '(?:(?:article |news |feature |interview |exclusive |explainer |column |essay |story |review |report |reported |written |words |analysis |commentary |opinion |posted |published |guest post |as told to |reporting |compiled |submitted |contributed )?by|as told to|(?:(?:ein )?(?:blog ?)?(?:beitrag|gastbeitrag|artikel|bericht|kommentar|kolumne|text|interview|reportage|analyse|essay|geschrieben|verfasst|veröffentlicht|gepostet) )?von|vom|(?:(?:écrit|publié|rédigé|posté|article|propos recueillis) )?par|(?:(?:escrito|publicado|texto|artículo|artigo) )?por|(?:scritto|pubblicato) da|a cura di|articolo di|author|byline|reporter|نویسنده|نویسندگان|گزارشگر|گزارش از|خبرنگار|لیکوال|لیکونکی|خبریال|راپور|بقلم|تحریر|מאת)'

/** Labels of who wrote that are other words too: a colon, a stroke or the like must follow. */
export const BY_LABEL =
  '(?:text|texte|texto|testo|tekst|teksti|words|door|auteurs?|autore?n?|autora|autorin|autori|autorzy|szerző|írta|penulis|oleh|yazan|yazar|haber|tác giả|автор|автори|авторы|текст|كتب|كتبت|الكاتب|作者|记者|記者|撰文|文|執筆|著者|글|글쓴이|기자)'

/** The word with which bylines of other languages open, in the letters of a sentence's beginning. */
const FIRST_ROLE = new RegExp(`^(?:${BY}(?:\\s*[:：]\\s*|\\s+)|${BY_LABEL}\\s?[:：／/=＝]\\s*)(?=\\S)`, 'iu')

/** Further writers, in a line that names several roles. */
const WRITES =
  /(?:^|(?<=[\s;,.(|/–—-]))(?:additional |further |with |and )*(?:reporting|writing|story|text|words|written|reported|compiled)(?: and (?:writing|reporting|photos|pictures))?(?: by|:)\s+/giu
/** Those who did something else: whatever stands behind the word, up to a mark that ends it, is no author. */
const DOES_OTHER =
  /(?:^|[\s;,.(|/–—-]+)(?:(?:additional |further |photo |copy |text |video |sub-?)*(?:edit(?:ing|ed)|translat(?:ion|ed|ing)|photo(?:s|graphs?|graphy)?|pictures?|images?|illustrat(?:ions?|ed)|graphics?|video|camera|produc(?:tion|ed)|research|fact-checking|fact-checked)(?: and (?:edit(?:ing|ed)|translat(?:ion|ed)|photo(?:s|graphy)?|illustrations?|production))?(?: by|:)|(?:fotos?|bild(?:er)?|redaktion|bearbeitung|mitarbeit|photos?|traduction|édition|edición|traducción|fotografías?|foto|montaggio|edição|редактор|перевод|фото|摄影|攝影|编辑|編輯|責任編集|写真|사진)\s?[:：／/=＝])\s*(?:[^;|.)]|(?<=\p{Lu})\.){0,160}/giu

/** Whether words name a role beside that of the author. */
export function hasRole(words: string): boolean {
  return (
    words.length <= 2000 && (matches(WRITES, words) || matches(DOES_OTHER, words) || FIRST_ROLE.test(words))
  )
}

/** The names of those who wrote: roles are left off, people who only edited too, unless there is nobody else. */
export function withoutRole(words: string): string {
  const first = words.replace(FIRST_ROLE, '')
  if (!/\p{L}[:：／=＝]|\bby\s/iu.test(words)) return first
  const writers = tidy(words.replace(DOES_OTHER, ';').replace(WRITES, '; ').replace(FIRST_ROLE, ''))
  return writers === '' ? tidy(onlyNames(words)) : writers
}

function onlyNames(words: string): string {
  return words.replace(/(?:^|(?<=[;,.(|]\s?))[^;,.(|]{0,40}?(?: by|[:：／=＝])\s*/giu, '; ')
}

function tidy(words: string): string {
  return words
    .replace(/^[\s;,.|()[\]]+/u, '')
    .replace(/[\s;,|()[\]]+$/u, '')
    .replace(/(?:\s*;\s*)+/g, '; ')
}

function matches(pattern: RegExp, words: string): boolean {
  pattern.lastIndex = 0
  return pattern.test(words)
}
