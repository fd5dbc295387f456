// Which files are articles, by the ending of their names, and what each ending promises.

/** The forms of article files. How the text of each is read is decided in `article/steps/read-body.ts`. */
export const SOURCE_FORMS = ['text', 'markdown', 'html'] as const

/** What an article file is: its form decides how its text is read. */
export type SourceForm = (typeof SOURCE_FORMS)[number]

/** The endings of article files in small letters, by the form that each promises. */
const ENDINGS: Readonly<Record<SourceForm, readonly string[]>> = {
  text: ['.txt', '.rtf'],
  markdown: ['.md', '.markdown'],
  html: ['.html', '.htm'],
}

const FORMS = new Map(SOURCE_FORMS.flatMap((form) => ENDINGS[form].map((ending) => [ending, form] as const)))

/** Every ending of an article file, the plainest first: `.txt`. */
export const ARTICLE_ENDINGS: readonly string[] = [...FORMS.keys()]

/** The endings that promise a form. */
export function endingsOf(form: SourceForm): readonly string[] {
  return ENDINGS[form]
}

/** The endings in a sentence: `.txt, .md or .html`. */
export const ENDINGS_IN_WORDS = `${ARTICLE_ENDINGS.slice(0, -1).join(', ')} or ${ARTICLE_ENDINGS.at(-1)}`

/** The ending of an article's name in small letters, `.txt`; undefined when it is no article's. */
export function articleEnding(name: string): string | undefined {
  const ending = /\.[a-z]+$/i.exec(name)?.[0].toLowerCase()
  return ending !== undefined && FORMS.has(ending) ? ending : undefined
}

/** The form that a name's ending promises; `text` for a name without an article's ending. */
export function formOf(name: string): SourceForm {
  return FORMS.get(articleEnding(name) ?? '') ?? 'text'
}

/** A name or path without its article's ending; as it is when it has none. */
export function withoutArticleEnding(name: string): string {
  return name.slice(0, name.length - (articleEnding(name)?.length ?? 0))
}
