// How the scripts of a portable site reach the rest of it, from a disk as from a host: files come as scripts, links end in files, and
// what other sites load when it is asked for is in the script itself. In the place of `common/host.ts`.
import { type HandedFile, scriptOf } from '../../value/file-script.ts'
import { withFileName } from '../../value/permalink.ts'
import type { LoadedScript } from '../../value/site-scripts.ts'

const { currentScript } = document

/** The folder of the scripts, directly below the site's root. */
export const scriptsFolder = new URL(
  './',
  currentScript instanceof HTMLScriptElement ? currentScript.src : '',
)

/** The address of a page of the site as links name it. */
export function linkTo(address: URL): string {
  return withFileName(address.href)
}

/** What the scripts that were loaded hold, by their addresses. */
const loaded = new Map<string, Promise<readonly HandedFile[]>>()

/** Fetches a file of the site. Rejects when it is not there. With the cache mode `no-cache` it is loaded again. */
export async function fetchFile(address: URL, cache: RequestCache = 'default'): Promise<Response> {
  const root = new URL('../', scriptsFolder)
  const path = decodeURI(address.href.slice(root.href.length))
  const script = new URL(scriptOf(path), root)
  // A script comes from the browser's store; where there is a host, it is asked for a newer one first.
  if (cache === 'no-cache' && location.protocol !== 'file:') await fetch(script, { cache })
  const known = cache === 'no-cache' ? undefined : loaded.get(script.href)
  const loading = known ?? filesOf(script)
  loaded.set(script.href, loading)
  loading.catch(() => loaded.delete(script.href))
  const found = (await loading).find(([name]) => name === path)
  if (!found) throw new Error(`${script.pathname} does not hold ${path}.`)
  const [, content, isPacked] = found
  return new Response(isPacked ? bytesOf(content) : content)
}

/** Base64 as bytes: in a loop, for a function called for each of a million bytes is felt. */
function bytesOf(content: string): Uint8Array<ArrayBuffer> {
  const signs = atob(content)
  const bytes = new Uint8Array(signs.length)
  for (let i = 0; i < signs.length; i++) bytes[i] = signs.charCodeAt(i)
  return bytes
}

/** Runs a script and takes what it hands over. */
function filesOf(address: URL): Promise<readonly HandedFile[]> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = address.href
    script.addEventListener('load', () => {
      script.remove()
      // Before any other script runs.
      resolve(globalThis.backfile?.splice(0) ?? [])
    })
    script.addEventListener('error', () => {
      script.remove()
      reject(new Error(`${address.pathname} could not be loaded.`))
    })
    document.head.append(script)
  })
}

/** Parts of this script, which are not run before they are asked for. */
const PARTS: Readonly<Record<LoadedScript, () => Promise<unknown>>> = {
  hits: () => import('../article/hits.ts'),
  lines: () => import('../article/lines.ts'),
  formats: () => import('../citation/formats.ts'),
  export: () => import('../search/export.ts'),
  context: () => import('../search/reading/context.ts'),
  time: () => import('../search/reading/time.ts'),
}

/** What a part offers. */
export function loadScript<Script>(name: LoadedScript): Promise<Script> {
  // Which part a name stands for is said where it is asked for, here as where a host is asked.
  return PARTS[name]() as Promise<Script>
}
