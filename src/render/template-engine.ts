// Renders by Eta, the only file that does: a theme's templates, each checked once, rendered from typed views.
import { Eta } from 'eta/core'
import {
  templateAddressRefused,
  templateBodyMissing,
  templateFailed,
  templateMissing,
  templateNameUnknown,
  templateSyntax,
  templateValueMissing,
  templateValueNotText,
} from '../diagnostic/catalogue/templates.ts'
import { clean, type Diagnostic, type Outcome } from '../diagnostic/diagnostic.ts'
import { fileItself, type Place, placeAt, placeOfLine } from '../diagnostic/place.ts'
import type { TemplateData, Views } from '../page/plan-pages.ts'
import { by } from '../value/order.ts'
import { literalPattern } from '../value/pattern.ts'
import { guardedView, UnknownName } from './guarded-view.ts'
import { oddBrace } from './odd-brace.ts'
import { locateTags, readingPlugin, type TagCode, templateText } from './template-syntax.ts'
import type { Theme } from './theme.ts'

/** Renders pages with one theme. */
export interface TemplateEngine {
  /** Templates that cannot be read as they are written, in path order. */
  readonly problems: readonly Diagnostic[]
  /** The page's HTML; undefined when its template is missing or stopped, and then one diagnostic says where. */
  render<Name extends keyof Views>(name: Name, data: TemplateData<Name>): Outcome<string | undefined>
}

/** Says what is wrong once the place and the code of the guilty tag are known. */
type Complaint = (at: Place, code: string) => Diagnostic

/** What Eta knows of a theme. Names are prefixed with `/` so that none can be a name of `Object.prototype`. */
interface LoadedTheme {
  readonly eta: Eta
  readonly problems: readonly Diagnostic[]
}

/**
 * Makes the engine of a theme. Every template is compiled now, so a mistake in one that no page uses is
 * found too.
 *
 * Eta keeps no places while it renders, and keeping them triples the time. So pages are rendered without. The first
 * sound page of each template, and every page that stops, is rendered once more by a second Eta that keeps them, from a
 * view that throws for names which are not there.
 */
export function createTemplateEngine(theme: Theme): TemplateEngine {
  const { eta, problems } = loadTheme(theme, { keepPlaces: false })
  const sound = new Set<string>()
  let careful: Eta | undefined
  return {
    problems: [...problems, ...bodilessLayouts(theme)].sort(by((problem) => problem.at.path)),
    render(name, data) {
      const template = `pages/${name}`
      let html: string | undefined
      try {
        html = eta.render(template, data)
        if (sound.has(name)) return clean(html)
      } catch (failure) {
        if (isDiagnostic(causeOf(failure))) return stopped(failure, template, theme)
      }
      try {
        careful ??= loadTheme(theme, { keepPlaces: true }).eta
        careful.render(template, guardedView(data))
        html ??= careful.render(template, data)
        sound.add(name)
        return clean(html)
      } catch (failure) {
        return stopped(failure, template, theme)
      }
    },
  }
}

/** Layouts without a place for the page, unless a partial has it for them. */
function bodilessLayouts({ templates }: Theme): Diagnostic[] {
  const hasBody = (text: string) => /\bit\s*(?:\?\.|\.|\[\s*['"`])\s*body\b/.test(text)
  const all = [...templates]
  if (all.some(([name, { text }]) => name.startsWith('partials/') && hasBody(text))) return []
  return all.flatMap(([name, { path, text }]) =>
    name.startsWith('layouts/') && !hasBody(text) ? [templateBodyMissing(fileItself(path))] : [],
  )
}

function loadTheme(theme: Theme, { keepPlaces }: { readonly keepPlaces: boolean }): LoadedTheme {
  const eta = new Eta({
    cache: true,
    autoTrim: false,
    autoFilter: true,
    filterFunction: Object.assign((value: unknown) => printable(value), { address: webAddress }),
    debug: keepPlaces,
    plugins: [readingPlugin()],
  })
  eta.resolvePath = (name) => {
    if (!theme.templates.has(name)) throw new Error(name, { cause: missing(name) })
    return `/${name}`
  }
  eta.readFile = (key) => templateText(theme.templates.get(key.slice(1))?.text ?? '')
  eta.RuntimeErr = (failure, _text, offset, key) => {
    const cause = causeOf(failure)
    if (isDiagnostic(cause)) throw failure
    throw new Error(failure.message, { cause: explain(failure, theme, key.slice(1), offset) })
  }
  const problems: Diagnostic[] = []
  for (const name of theme.templates.keys()) {
    const key = `/${name}`
    const text = eta.readFile(key)
    try {
      eta.templatesSync.define(key, eta.compile(text, { filepath: key }))
    } catch (failure) {
      const problem = misread(failure, pathOf(theme, name), text)
      problems.push(problem)
      eta.templatesSync.define(key, () => {
        throw new Error(problem.message, { cause: problem })
      })
    }
  }
  return { eta, problems: problems.sort(by((problem) => problem.at.path)) }
}

/** What `<%= %>` and `<%~ %>` may print: text and numbers. Eta itself would print "undefined". */
function printable(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (value === undefined || value === null) throw new Error('no value', { cause: templateValueMissing })
  const kind =
    typeof value === 'boolean' ? 'a yes or no' : Array.isArray(value) ? 'a list' : 'a group of values'
  const complaint: Complaint = (at, code) => templateValueNotText(at, code, kind)
  throw new Error('not text', { cause: complaint })
}

/**
 * What may stand at the start of a link: a relative address, or `http:`, `https:` and `mailto:`. Browsers
 * ignore control characters and spaces in front of and within a scheme (WHATWG URL Standard, 4.4).
 */
function webAddress(value: unknown): string {
  const address = printable(value)
  if (!address.includes(':')) return address
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[\u0000-\u0020]/g, ''))?.[1]
  if (scheme === undefined || /^(?:https?|mailto)$/i.test(scheme)) return address
  const complaint: Complaint = (at, code) => templateAddressRefused(at, code, address)
  throw new Error('refused address', { cause: complaint })
}

function missing(name: string): Complaint {
  return (at) => templateMissing(at, name)
}

function stopped(failure: unknown, template: string, theme: Theme): Outcome<undefined> {
  const cause = causeOf(failure)
  if (isDiagnostic(cause)) return { value: undefined, diagnostics: [cause] }
  const whole = fileItself(pathOf(theme, template))
  const problem = isComplaint(cause) ? cause(whole, '') : templateFailed(whole, reasonOf(failure))
  return { value: undefined, diagnostics: [problem] }
}

/** The problem of a failure met while rendering; `offset` is that of the tag that was at work. */
function explain(failure: unknown, theme: Theme, name: string, offset: number): Diagnostic {
  const path = pathOf(theme, name)
  const text = templateText(theme.templates.get(name)?.text ?? '')
  const end = text.indexOf('%>', offset)
  const code = text.slice(offset, end < 0 ? text.length : end).trim()
  const cause = causeOf(failure)
  if (failure instanceof UnknownName) {
    const name = `${literalPattern(failure.asked)}(?![\\w$])`
    // Of a variable and a name of the same letters, the name is meant: `for (const claim of it.page.claim)`.
    const asked = code.search(new RegExp(`(?<=[.'"\`]\\s*)${name}`))
    const inCode = asked >= 0 ? asked : code.search(new RegExp(`(?<![\\w$])${name}`))
    const at = text.indexOf(code, offset) + Math.max(0, inCode)
    const length = inCode < 0 ? code.length : failure.asked.length
    return templateNameUnknown(placeAt(path, text, at, length), failure.asked, failure.known)
  }
  if (!isComplaint(cause)) return templateFailed(placeAt(path, text, offset, code.length), reasonOf(failure))
  // Eta runs a layout after the page's last tag, so a missing name is looked up where it is written.
  const named =
    failure instanceof Error
      ? text.search(new RegExp(`(?<=['"\`])${literalPattern(failure.message)}(?=['"\`])`))
      : -1
  if (named >= 0) return cause(placeAt(path, text, named, reasonOf(failure).length), code)
  return cause(placeAt(path, text, offset, code.length), code)
}

/**
 * The problem of a template that does not compile. Eta gives the place of an unclosed tag or quotation, but
 * none of code that is no JavaScript. There the guilty tag is the first one with which the text up
 * to it no longer fails for the only reason that a stray `@` follows.
 */
function misread(failure: unknown, path: string, text: string): Diagnostic {
  const placed = /^(.+) at line (\d+) col (\d+):/.exec(reasonOf(failure))
  if (placed)
    return templateSyntax(
      placeOfLine(path, text, Number(placed[2]), { column: Number(placed[3]), length: 1 }),
      placed[1] ?? '',
    )
  const eta = new Eta({ autoTrim: false })
  const reason = syntaxReason(eta, text)
  const stray = syntaxReason(eta, '<% @ %>')
  for (const { offset, code } of tagsOf(eta, text)) {
    const upTo = text.slice(0, text.indexOf('%>', offset + code.length) + 2)
    if (syntaxReason(eta, `${upTo}<% @ %>`) === stray) continue
    return templateSyntax(placeAt(path, text, offset, code.trim().length), reason)
  }
  const odd = oddBrace(text, tagsOf(eta, text))
  if (odd?.brace === '}') return templateSyntax(placeAt(path, text, odd.offset), 'this } closes nothing')
  const end = text.trimEnd().length - 1
  return templateSyntax(placeAt(path, text, odd?.offset ?? end), 'this { is not closed')
}

function tagsOf(eta: Eta, text: string): TagCode[] {
  const codes = eta.parse(text).flatMap((node) => (typeof node === 'string' ? [] : [node.val]))
  return locateTags(text, codes)
}

/** The JavaScript engine's own words on a template; empty when it compiles. */
function syntaxReason(eta: Eta, text: string): string {
  try {
    eta.compile(text)
    return ''
  } catch (failure) {
    return reasonOf(failure).split('\n')[2] ?? ''
  }
}

function pathOf(theme: Theme, name: string): string {
  return theme.templates.get(name)?.path ?? `templates/${name}.eta`
}

function reasonOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure)
}

function causeOf(failure: unknown): unknown {
  return failure instanceof Error ? failure.cause : undefined
}

function isComplaint(cause: unknown): cause is Complaint {
  return typeof cause === 'function'
}

function isDiagnostic(cause: unknown): cause is Diagnostic {
  return typeof cause === 'object' && cause !== null && 'code' in cause && 'at' in cause
}
