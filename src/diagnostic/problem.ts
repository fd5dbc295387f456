// What a problem is, and how the codes of problems are declared.
import type { Place } from './place.ts'

/**
 * How grave a problem is.
 * - `error`: an article, or a value that its keeper gave, could not be published as it is;
 * - `warning`: it is published, and something in it wants a person's eye;
 * - `note`: nothing is wrong; the archive says what it decided.
 */
export type Severity = 'error' | 'warning' | 'note'

/** One problem. `code` is permanent: scripts may rely on it. */
export interface Problem<Code extends string> {
  readonly code: Code
  readonly severity: Severity
  /** Whole sentences: what happened and why, quoting the offender. */
  readonly message: string
  readonly at: Place
  /** What to do, when there is something to do. */
  readonly hint?: string
  /** Paths of the other files that it is about: of a duplicate, the other article's. */
  readonly related?: readonly string[]
}

/** A doubt about an article, as the last lines of the report count it. */
export interface Doubt {
  /** Place among the doubts that are listed, the gravest lowest. No two are the same. */
  readonly rank: number
  /** After the number one, and after others: `article has no date`, `articles have no date`. */
  readonly one: string
  readonly many: string
}

/** All that is declared of a code. Its message is made by the function beside the declaration. */
interface CodeFacts {
  /** Of a code that can be more or less grave, the usual severity comes first. */
  readonly severity: Severity | readonly [Severity, Severity]
  /** What the problem is and what becomes of the file, for docs/diagnostics.md. */
  readonly meaning: string
  /** Nothing of the site is written, for it would be wrong as a whole; `dev` goes on showing the last good one. */
  readonly stopsBuild?: true
  /** Present for what is doubtful in an article: such a problem is counted in the report, and is shown for review. */
  readonly doubt?: Doubt
  /**
   * The review page shows it beside its article, though it is no doubt. Every code that is shown there has its label in
   * `templates/texts/`, under `doubt.` and the code.
   */
  readonly onReview?: true
  /** The code of the doubt with which the report counts it, of a problem that is a case of that doubt and no doubt of its own. */
  readonly countedAs?: string
  /** `backfile doctor` prints it although it is a note: it says how files and keys are read. */
  readonly forDoctor?: true
  /** It tells what one build changed in the register: the next one of the same files does not say it again. */
  readonly isToldOnce?: true
  /** A message names the key, the file or the address of what somebody keeps back: only the report tells it, no public page. */
  readonly isUnpublished?: true
  /** The field that settles the problem when the article's sidecar gives it. */
  readonly settledBy?: string
}

/** What to do: printed below each message, or told in docs/diagnostics.md only. */
type Advice = { readonly hint: string } | { readonly hint?: undefined; readonly advice: string }

type Declared = CodeFacts & Advice

/** The codes of one subject. */
export type CodeTable = Readonly<Record<string, Declared>>

/** What a message may have besides what is declared of its code. */
interface More<Severities> {
  /** One of the declared two, when it is not the first. */
  readonly severity?: Severities extends readonly Severity[] ? Severities[number] : never
  /** In place of the declared one. */
  readonly hint?: string | undefined
  readonly related?: readonly string[]
}

/** Why a file cannot be read, in a sentence, and what to do if that depends on the case. */
export interface WhyUnreadable {
  readonly reason: string
  readonly hint?: string | undefined
}

/** A function that makes the problems of one subject. */
export function problemsOf<const Table extends { readonly [Code in keyof Table]: Declared }>(table: Table) {
  return <Code extends keyof Table & string>(
    code: Code,
    at: Place,
    message: string,
    more: More<Table[Code]['severity']> = {},
  ): Problem<keyof Table & string> => {
    const { severity: declared, hint: usual }: Declared = table[code]
    const { severity = typeof declared === 'string' ? declared : declared[0], hint = usual, related } = more
    return {
      code,
      severity,
      message,
      at,
      ...(hint === undefined ? {} : { hint }),
      ...(related === undefined ? {} : { related }),
    }
  }
}
