// What is shown at every address before there is a site: what is being done for it. The page asks again by itself, until the one
// that belongs at its address is there.
import { escapeHtml } from '../../value/html.ts'
import { ANSWER_HEADERS, type Exchange } from './answer.ts'

/** Between two looks, in seconds. */
const AGAIN = 1

/** Answers with the page. Its status tells programs that it is not the page that they asked for. */
export function sendWaiting({ request, response }: Exchange, words: string): void {
  const body = Buffer.from(waitingPage(words))
  response.writeHead(503, {
    ...ANSWER_HEADERS,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': body.length,
    'Retry-After': String(AGAIN),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function waitingPage(words: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="${AGAIN}">
<title>Reading the archive</title>
<style>body { font: 1.1em/1.5 Georgia, serif; margin: 15vh auto; max-width: 34em; padding: 0 1em }</style>
</head>
<body>
<main>
<h1>Reading the archive</h1>
<p role="status">${escapeHtml(words)}</p>
<p>The site will be here as soon as all articles are read. From then on, only what changes is read again.</p>
</main>
</body>
</html>
`
}
