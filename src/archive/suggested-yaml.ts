// Suggested names as a keeper can paste them into `names.yaml`. What is only likely stands there as a remark: a line counts
// once its `#` is taken away, and nothing is merged by pasting all of it.
import type { Likeness } from '../names/likeness.ts'
import type { LikelyVariant, NameSuggestions, UnlistedForm } from './name-suggestions.ts'

const REASONS: Readonly<Record<Likeness, string>> = {
  spelling: 'spelled nearly so',
  script: 'sounds so in another script',
  longer: 'with more or fewer names between',
  surname: 'perhaps the last name alone',
  initials: 'perhaps its initials',
}

/** The suggestions as YAML with remarks; parsed as it is, it lists each name in one form. */
export function suggestedYaml({ names, variants }: NameSuggestions): string {
  const known = variants.flatMap(({ of, variants }) => [
    `# ${inRemark(of.display)} is listed. These may be forms of it:\n`,
    '#   variants:\n',
    ...variants.map((variant) => variantLine('#     - ', variant)),
    '\n',
  ])
  const made = names.flatMap(({ form, kind, variants, ...shown }) => [
    remark({ form, ...shown }),
    `- name: ${inYaml(form)}\n`,
    ...(kind === null ? [] : [`  kind: ${kind}\n`]),
    ...(variants.length === 0 ? [] : ['  variants:\n']),
    ...variants.map((variant) => variantLine('  # - ', variant)),
    '\n',
  ])
  return [...made, ...known].join('').trimEnd().concat('\n').replace(/^\n$/, '')
}

function remark({ articles, sentences }: UnlistedForm): string {
  return [`# ${inArticles(articles)}`, ...sentences.map(sentenceLine)].join('\n').concat('\n')
}

function variantLine(begin: string, { form, why, articles, sentences }: LikelyVariant): string {
  const shown = sentences.slice(0, 1).map((sentence) => `\n${sentenceLine(sentence)}`)
  return `${begin}${inYaml(form)}  # ${REASONS[why]}; ${inArticles(articles)}${shown.join('')}\n`
}

function sentenceLine({ text, path, line }: UnlistedForm['sentences'][number]): string {
  return `#   “${inRemark(text)}” ${inRemark(path)}:${line}`
}

function inArticles(count: number): string {
  return count === 1 ? '1 article' : `${count} articles`
}

/** A remark ends with its line, whatever ends a line in YAML. */
function inRemark(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]+/g, ' ')
}

/** Words that YAML takes for something else. */
const NO_TEXT = /^(?:y|n|yes|no|true|false|null|on|off)$/i

/** A text as a value in YAML, on one line. */
export function inYaml(form: string): string {
  return /^\p{L}[\p{L}\p{M} ’-]*$/u.test(form) && !NO_TEXT.test(form) && form.trim() === form
    ? form
    : JSON.stringify(form)
}
