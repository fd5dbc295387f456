// Both sites in a folder of Apache, set up by docs/deploy/apache.md.
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { blocksOf } from '../../docs/blocks.ts'
import { chromiumPath } from '../../ensure-chromium.ts'
import { type Check, runTool } from '../check.ts'
import { hosted, type Server } from '../host.ts'

const PROGRAM = '/usr/sbin/apache2'
const MODULES = '/usr/lib/apache2/modules'

/** Those that Debian switches on, and the one that the page switches on. */
const NEEDED = ['mpm_event', 'authz_core', 'dir', 'mime', 'alias', 'headers']

const APACHE: Server = {
  page: 'deploy/apache.md',
  settings: '/etc/apache2',
  start(place, port, put) {
    const server = blocksOf('deploy/apache.md', 'apache').map(({ text }) =>
      text.replace('*:80', `127.0.0.1:${port}`),
    )
    const around = [
      `ServerRoot ${place}`,
      `PidFile ${place}/pid`,
      'ErrorLog "|/bin/cat >&2"',
      'ServerName 127.0.0.1',
      `Listen 127.0.0.1:${port}`,
      ...NEEDED.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`),
      'TypesConfig /etc/mime.types',
    ]
    writeFileSync(join(place, 'apache.conf'), `${around.join('\n')}\n${put(server.join(''))}`)
    return [PROGRAM, '-D', 'FOREGROUND', '-f', join(place, 'apache.conf')]
  },
}

export const check: Check = {
  name: 'a folder of Apache',
  tool: `Apache${chromiumPath() === undefined ? '' : ', Chromium'}`,
  async run(sites) {
    if (!existsSync(PROGRAM)) return { absent: 'Apache (Debian: apache2)' }
    if (!runTool('rsync', ['--version'])) return { absent: 'rsync' }
    const problems: string[] = []
    for (const site of sites) problems.push(...(await hosted(site, APACHE)))
    return { looked: `${sites.length} sites`, problems }
  },
}
