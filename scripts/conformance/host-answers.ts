// What a host answers: pages, what is not there and what is gone, and the headers of each.
import type { Site } from './check.ts'
import { WITHDRAWN } from './sites.ts'

const policyOf = (answer: Response): string => answer.headers.get('content-security-policy') ?? ''

/** What a host can be told. */
export interface Manners {
  /** Whether it sends the headers that a site brings. */
  readonly headers: boolean
  /** Whether it lets other sites read every file, whatever it is told. */
  readonly sharesAll: boolean
}

/** What of the answers is not as it should be. The address of the site's root ends in a stroke. */
export async function problemsOf(site: Site, root: string, manners: Manners): Promise<string[]> {
  const problems: string[] = []
  const expect = (isSo: boolean, words: string) => {
    if (!isSo) problems.push(`${site.name}: ${words}`)
  }
  for (const path of ['', 'about/', 'data/articles.jsonl', 'no/such/page/']) {
    const answer = await fetch(root + path)
    const wanted = path.startsWith('no/') ? 404 : 200
    expect(answer.status === wanted, `${path} is answered with ${answer.status}`)
    if (manners.headers) for (const words of headerProblems(path, answer, manners)) expect(false, words)
  }
  const drawing = await fetch(`${root}favicon.svg`)
  const isKept = !manners.headers || policyOf(drawing).endsWith('sandbox')
  expect(drawing.status === 200 && isKept, 'a drawing has not its own policy')
  problems.push(...(await strayProblems(site, root)))
  if (site.baseUrl !== '') {
    const gone = await fetch(root + WITHDRAWN)
    const isOurs = (await gone.text()).includes('<h1')
    expect(gone.status === 410 && isOurs, `a withdrawn article is answered with ${gone.status}`)
    expect(/^default-src 'none'/.test(policyOf(gone)), `a withdrawn article has the policy ${policyOf(gone)}`)
  }
  return problems
}

function headerProblems(path: string, answer: Response, { sharesAll }: Manners): string[] {
  const policy = policyOf(answer)
  const shared = answer.headers.get('access-control-allow-origin')
  return [
    ...(/^default-src 'none'.*frame-ancestors 'none'$/.test(policy)
      ? []
      : [`${path} has the policy ${policy}`]),
    ...(answer.headers.get('x-content-type-options') === 'nosniff' ? [] : [`${path} may be sniffed`]),
    ...(shared === (sharesAll || path.startsWith('data/') ? '*' : null)
      ? []
      : [`${path} is shared with ${shared}`]),
  ]
}

/** What is wrong with the page at an address where nothing is, and with where it leads. */
async function strayProblems({ name, baseUrl }: Site, root: string): Promise<string[]> {
  const html = await (await fetch(`${root}no/such/page/`)).text()
  if (!html.includes('<h1')) return [`${name}: the page of stray addresses is not ours`]
  const led = [...html.matchAll(/\s(?:href|src|action)="(?!#|data:)([^"]*)"/g)].map(([, to = '']) => to)
  if (baseUrl === '')
    return led.length === 0 ? [] : [`${name}: the page of stray addresses leads to ${led[0]}`]
  const problems: string[] = []
  const { origin, pathname } = new URL(root)
  for (const to of led)
    if (!to.startsWith(pathname) || !(await fetch(origin + to)).ok)
      problems.push(`${name}: the page of stray addresses leads to ${to}`)
  return problems
}
