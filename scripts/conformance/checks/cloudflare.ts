// The site without an address behind the server by which Cloudflare Pages is tried on a machine of one's own.
import { chromiumPath } from '../../ensure-chromium.ts'
import { type Check, runTool } from '../check.ts'
import { served } from '../host.ts'

/** A day that every version since then knows; nothing of it touches files. */
const DAY = '2025-01-01'

export const check: Check = {
  name: 'Cloudflare Pages',
  tool: `wrangler${chromiumPath() === undefined ? '' : ', Chromium'}`,
  async run(sites) {
    if (!runTool('wrangler', ['--version'])) return { absent: 'wrangler (npm install --global wrangler)' }
    const problems: string[] = []
    // A site has a host of its own there, so the one that is told to stand below a path is not looked at.
    const atRoot = sites.filter(({ baseUrl }) => baseUrl === '')
    for (const site of atRoot)
      problems.push(
        ...(await served(site, {
          start: (_, port) => [
            'wrangler',
            ...['pages', 'dev', site.folder, '--compatibility-date', DAY],
            ...['--ip', '127.0.0.1', '--port', String(port), '--show-interactive-dev-session=false'],
          ],
          root: '/',
          manners: { headers: true, sharesAll: true },
        })),
      )
    return { looked: `${atRoot.length} site`, problems }
  },
}
