// Writes docs/views.md, the reference of what templates are given, from the kinds of pages and the view types of
// src/page/. `npm run docs:views` writes it; a test says when it is out of date.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import type { InterfaceDeclaration, Node, SourceFile } from 'typescript/unstable/ast'
import {
  isInterfaceDeclaration,
  isNewExpression,
  isPropertySignatureDeclaration,
  isTypeLiteralNode,
} from 'typescript/unstable/ast/is'
import { API } from 'typescript/unstable/sync'

const ROOT = join(import.meta.dirname, '..')
const PAGES = join(ROOT, 'src/page')
/** Where the reference is written. */
export const REFERENCE = join(ROOT, 'docs/views.md')

interface Field {
  /** `source.path` for a field within a field, `tags[].label` for one of each of a list. */
  readonly name: string
  readonly type: string
  readonly meaning: string
}

interface View {
  readonly name: string
  readonly meaning: string
  /** Names of the views whose fields it has besides its own. */
  readonly extended: readonly string[]
  readonly fields: readonly Field[]
}

/** A page template and the name of the view that it is given. */
interface Kind {
  readonly template: string
  readonly view: string
}

/** The reference as Markdown. */
export function viewsReference(): string {
  const api = new API({ cwd: ROOT })
  try {
    const project = api.updateSnapshot({ openProject: join(ROOT, 'tsconfig.json') }).getProjects()[0]
    const files = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => project?.program.getSourceFile(join(PAGES, name)))
      .filter((file) => file !== undefined)
    const kinds = files.flatMap(kindsOf).sort((a, b) => (a.template < b.template ? -1 : 1))
    if (kinds.length === 0) throw new Error('src/page/ makes no kind of page.')
    return written(kinds, reachable(['SiteView', 'HeadView', ...kinds.map(({ view }) => view)], files))
  } finally {
    api.close()
  }
}

/** The kinds of pages that a file makes: `new PageKind<'about', AboutView>(…)`. */
function kindsOf(file: SourceFile): Kind[] {
  const kinds: Kind[] = []
  const visit = (node: Node): undefined => {
    if (isNewExpression(node) && textOf(node.expression) === 'PageKind') {
      const [template = '', view = ''] = (node.typeArguments ?? []).map(textOf)
      kinds.push({ template: template.replace(/^'(.*)'$/, '$1'), view })
    }
    node.forEachChild(visit)
  }
  visit(file)
  return kinds
}

/** The views of these names, each followed by those that its fields are made of and that were not met before. */
function reachable(names: readonly string[], files: readonly SourceFile[]): View[] {
  const declared = new Map(
    files.flatMap((file) =>
      file.statements
        .filter(isInterfaceDeclaration)
        .map((declaration) => [declaration.name.text, { declaration, file }] as const),
    ),
  )
  const views = new Map<string, View>()
  const add = (name: string): void => {
    const found = declared.get(name)
    if (!found || views.has(name)) return
    const view = viewOf(found.declaration, found.file)
    views.set(name, view)
    for (const type of [...view.extended, ...view.fields.map(({ type }) => type)])
      for (const [word] of type.matchAll(/\w+/g)) add(word)
  }
  for (const name of names) add(name)
  return [...views.values()]
}

function viewOf(declaration: InterfaceDeclaration, file: SourceFile): View {
  return {
    name: declaration.name.text,
    meaning: docOf(declaration, file),
    extended: (declaration.heritageClauses ?? []).flatMap(({ types }) => types.map(textOf)),
    fields: fieldsOf(declaration.members, '', file),
  }
}

function fieldsOf(members: readonly Node[], before: string, file: SourceFile): Field[] {
  return members.filter(isPropertySignatureDeclaration).flatMap((member) => {
    const name = before + textOf(member.name).replace(/^'(.*)'$/, '$1')
    const type = member.type ? textOf(member.type) : ''
    const own = { name, type: typeInWords(type), meaning: docOf(member, file) }
    const within = member.type && literalIn(member.type)
    if (!within) return [own]
    const list = /\[\]$/.test(type)
    return [own, ...fieldsOf(within.members, `${name}${list ? '[]' : ''}.`, file)]
  })
}

/** The first group of fields that a type is made of. */
function literalIn(node: Node): { readonly members: readonly Node[] } | undefined {
  if (isTypeLiteralNode(node)) return node
  let found: { readonly members: readonly Node[] } | undefined
  node.forEachChild((child) => {
    found ??= literalIn(child)
    return undefined
  })
  return found
}

/** A type without what a template cannot notice; a group of fields stands in rows of its own. */
function typeInWords(type: string): string {
  return type
    .replace(/\breadonly /g, '')
    .replace(/\{[\s\S]*\}/, '{…}')
    .replace(/^\((.*)\)\[\]$/s, '$1[]')
    .replace(/\s+/g, ' ')
}

/** The words of the comment right before a declaration. */
function docOf(node: Node, file: SourceFile): string {
  const before = file.text.slice(node.pos, node.getStart())
  const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(before)?.[1] ?? ''
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*?\s?/, '').trimEnd())
    .join(' ')
    .trim()
}

function textOf(node: Node): string {
  return node.getText()
}

function written(kinds: readonly Kind[], views: readonly View[]): string {
  const named = new Set(views.map(({ name }) => name))
  const link = (type: string) =>
    type.replace(/\w+/g, (word) => (named.has(word) ? `[${word}](#${word.toLowerCase()})` : word))
  const cell = (text: string) =>
    text.replaceAll('|', '\\|').replace(/`[^`]*`|</g, (found) => (found === '<' ? '&lt;' : found))
  const table = (fields: readonly Field[]) =>
    fields.length === 0
      ? []
      : [
          '',
          '| Name | Type | Meaning |',
          '|---|---|---|',
          ...fields.map(
            ({ name, type, meaning }) => `| \`${name}\` | ${cell(link(type))} | ${cell(meaning)} |`,
          ),
        ]
  return [
    '# What templates are given',
    '',
    'Made from the types of `src/page/` by `npm run docs:views`; do not edit it by hand.',
    '',
    'Every template of `templates/pages/` sees `it.site`, `it.head`, `it.page` and the interface texts as `it.text`, and so',
    'does the layout around it.',
    'Nothing is ever missing: an empty text or an empty list says that there is nothing to show. A name that is',
    'not in this list stops the build at `template:line`.',
    '',
    '## Pages',
    '',
    '| Template | `it.page` is |',
    '|---|---|',
    ...kinds.map(({ template, view }) => `| \`templates/pages/${template}.eta\` | ${cell(link(view))} |`),
    ...views.flatMap(({ name, meaning, extended, fields }) => [
      '',
      `## ${name}`,
      ...(meaning === '' ? [] : ['', cell(meaning)]),
      ...(extended.length === 0 ? [] : ['', `All of ${extended.map(link).join(', ')}, and:`]),
      ...table(fields),
    ]),
    '',
  ].join('\n')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  mkdirSync(dirname(REFERENCE), { recursive: true })
  writeFileSync(REFERENCE, viewsReference())
}
