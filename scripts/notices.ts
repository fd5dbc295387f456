// The licences of the packages whose code stands in the compiled program: nearly all ask that their text goes wherever the code goes.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of a package in the path of one of its files. */
const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/

/** Names each package of which some of the compiled files (`inputs`, their paths) are, with its version and its licence in full. */
export function noticesOf(inputs: readonly string[]): string {
  const folders = new Set(inputs.flatMap((path) => PACKAGE.exec(path)?.[0] ?? []))
  const notices = [...folders].map(noticeOf).sort()
  return `The program holds code of these packages.\n\n${notices.join('\n\n')}\n`
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  const text = file === undefined ? '' : `\n\n${readFileSync(join(folder, file), 'utf8').trim()}`
  return `## ${name} ${version} (${license})${text}`
}
