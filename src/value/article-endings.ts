// Which files are articles, by the ending of their names, and what each ending promises.

/** What an article file is: its form decides how its text is read. */
export type SourceForm = 'text' | 'markdown' | 'html'

/** The endings of article files in small letters, by the form that each promises. */
const ENDINGS: Readonly<Record<SourceForm, readonly string[]>> = {
  text: ['.txt', '.rtf'],
  markdown: ['.md', '.markdown'],
  html: ['.html', '.htm'],
}

const FORMS = new Map<string, SourceForm>([
  ...ENDINGS.text.map((ending) => [ending, 'text'] as const),
  ...ENDINGS.markdown.map((ending) => [ending, 'markdown'] as const),
  ...ENDINGS.html.map((ending) => [ending, 'html'] as const),
])

/** Every ending of an article file, the plainest first: `.txt`. */
export const ARTICLE_ENDINGS: readonly string[] = [...FORMS.keys()]

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
