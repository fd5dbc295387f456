// Files of a portable site that scripts read, as scripts: from a disk a page may run scripts, and read nothing.
import { contentOf, type OutputFile, type StoredFile } from '../render/output-file.ts'
import { fileScript, isReadByScripts, scriptOf } from '../value/file-script.ts'
import type { OutputPath } from '../value/permalink.ts'
import { STORAGE_PAGE } from '../value/site-scripts.ts'

/** Where the browser stores what readers keep, if it would not share it between pages on a disk. Nobody is led there. */
export const STORAGE_FILE: OutputFile = {
  path: STORAGE_PAGE,
  content: `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
  <title>Storage</title>
  <meta name="robots" content="noindex">
  <script src="storage.js" defer></script>
</head>
</html>
`,
}

/** What scripts read in the scripts that hand it over, each where its first file was; everything else as it is. */
export function* handedOver(files: Iterable<OutputFile | StoredFile>): Generator<OutputFile | StoredFile> {
  const scripts = new Map<OutputPath, (OutputFile | StoredFile)[]>()
  for (const file of files) {
    if (!isReadByScripts(file.path)) {
      yield file
      continue
    }
    const script = scriptOf(file.path)
    const together = scripts.get(script)
    if (together) together.push(file)
    else scripts.set(script, [file])
  }
  for (const [path, together] of scripts) yield { path, content: together.map(lineOf).join('') }
}

function lineOf(file: OutputFile | StoredFile): string {
  const content = contentOf(file)
  return fileScript(
    typeof content === 'string'
      ? [file.path, content]
      : [file.path, Buffer.from(content).toString('base64'), 1],
  )
}
