// Writes docs/diagnostics.md, the list of all diagnostics, from their declarations and from examples that are really built.
// `npm run docs:diagnostics` writes it; a test says when it is out of date.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { formatDiagnostic } from '../src/diagnostic/code-frame.ts'
import { type DiagnosticCode, isCode, SUBJECTS } from '../src/diagnostic/codes.ts'
import type { CodeTable } from '../src/diagnostic/problem.ts'
import { EXAMPLES } from '../test/diagnostic/examples/all.ts'
import { type Example, type ExampleRun, runExample } from '../test/diagnostic/examples/example.ts'
import { anchorOf } from './docs/blocks.ts'

/** Where the list is written. */
export const REFERENCE = join(import.meta.dirname, '..', 'docs/diagnostics.md')

/** What came of each example, by its code. */
export type ExampleRuns = ReadonlyMap<DiagnosticCode, ExampleRun>

/** Builds the example of each code. */
export async function runExamples(): Promise<ExampleRuns> {
  const runs = new Map<DiagnosticCode, ExampleRun>()
  for (const code of Object.keys(EXAMPLES).filter(isCode)) runs.set(code, await runExample(EXAMPLES[code]))
  return runs
}

/** The list as Markdown. */
export function diagnosticsReference(runs: ExampleRuns): string {
  return [
    '# What Backfile reports',
    '',
    'Made from the declarations in `src/diagnostic/catalogue/` by `npm run docs:diagnostics`; do not edit it by hand.',
    '',
    'Every problem that a build reports has a code, which never changes: scripts may rely on it (`backfile check --json`).',
    'An **error** says that an article, or a value in it, could not be published as it is; a **warning**, that something wants',
    'a person’s eye; a **note**, what the archive decided. A **doubt** is about an article, whatever its severity, and is',
    'counted in the last lines of a report.',
    '',
    ...SUBJECTS.map(({ title }) => `- [${title}](#${anchorOf(title)})`),
    ...SUBJECTS.flatMap(({ title, codes }) => [
      '',
      `## ${title}`,
      ...Object.keys(codes)
        .filter(isCode)
        .flatMap((code) => ['', ...entryOf(code, codes, runs.get(code))]),
    ]),
    '',
  ].join('\n')
}

function entryOf(code: DiagnosticCode, codes: CodeTable, run: ExampleRun | undefined): string[] {
  const facts = codes[code]
  const reported = run?.diagnostics.find((each) => each.code === code)
  if (!facts || !reported) throw new Error(`The example of ${code} reports none.`)
  const { severity, meaning, stopsBuild, doubt, onReview, settledBy, hint } = facts
  const advice = 'advice' in facts ? facts.advice : (hint ?? '')
  return [
    `### ${code}`,
    '',
    [
      `**${typeof severity === 'string' ? severity : severity.join('** or **')}**`,
      ...(doubt ? ['a doubt'] : []),
      ...(doubt || onReview ? ['shown for review'] : []),
      ...(stopsBuild ? ['nothing is written'] : []),
      ...(settledBy === undefined ? [] : [`settled by \`${settledBy}\` in a sidecar`]),
    ].join(' · '),
    '',
    meaning,
    '',
    `What to do: ${advice}`,
    '',
    'Example:',
    '',
    ...exampleOf(EXAMPLES[code]),
    'Reported:',
    '',
    ...fenced(formatDiagnostic(reported)),
  ]
}

/** Files with more characters are told of in the example's note. */
const MOST_SHOWN = 1000

function exampleOf({ files, note }: Example): string[] {
  const shown = Object.entries(files).filter(
    ([, content]) => content.length > 0 && content.length < MOST_SHOWN,
  )
  return [
    ...shown.flatMap(([path, content]) => [`\`${path}\``, '', ...fenced(textOf(content)), '']),
    ...(note === undefined ? [] : [note, '']),
  ]
}

function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : Buffer.from(content).toString('latin1')
}

function fenced(text: string): string[] {
  return ['```', text.replace(/\n$/, '').replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '·'), '```']
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  // Pagefind complains of itself in the example in which its program is missing.
  console.error = () => {}
  writeFileSync(REFERENCE, diagnosticsReference(await runExamples()))
}
