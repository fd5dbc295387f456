// Both sites in a folder of Caddy, set up by docs/deploy/caddy.md.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { blocksOf } from '../../docs/blocks.ts'
import { chromiumPath } from '../../ensure-chromium.ts'
import { type Check, runTool } from '../check.ts'
import { hosted, type Server } from '../host.ts'

const CADDY: Server = {
  page: 'deploy/caddy.md',
  settings: '/etc/caddy',
  start(place, port, put) {
    const server = blocksOf('deploy/caddy.md', 'caddy').map(({ text }) =>
      text.replace('archive.example {', `http://127.0.0.1:${port} {`),
    )
    writeFileSync(join(place, 'Caddyfile'), `{\n\tadmin off\n}\n${put(server.join(''))}`)
    return ['caddy', 'run', '--adapter', 'caddyfile', '--config', join(place, 'Caddyfile')]
  },
}

export const check: Check = {
  name: 'a folder of Caddy',
  tool: `Caddy${chromiumPath() === undefined ? '' : ', Chromium'}`,
  async run(sites) {
    if (!runTool('caddy', ['version'])) return { absent: 'Caddy (Debian: caddy)' }
    if (!runTool('rsync', ['--version'])) return { absent: 'rsync' }
    const problems: string[] = []
    for (const site of sites) problems.push(...(await hosted(site, CADDY)))
    return { looked: `${sites.length} sites`, problems }
  },
}
