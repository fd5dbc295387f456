// Both sites in a folder of nginx, set up by docs/deploy/nginx.md.
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { blocksOf } from '../../docs/blocks.ts'
import { chromiumPath } from '../../ensure-chromium.ts'
import { type Check, runTool } from '../check.ts'
import { hosted, type Server } from '../host.ts'

const MIME_TYPES = '/etc/nginx/mime.types'

const NGINX: Server = {
  page: 'deploy/nginx.md',
  settings: '/etc/nginx',
  start(place, port, put) {
    const server = blocksOf('deploy/nginx.md', 'nginx').map(({ text }) =>
      text.replace('listen 80;', `listen 127.0.0.1:${port};`),
    )
    // Started by root, it would read the folders as nobody.
    const user = process.getuid?.() === 0 ? 'user root; ' : ''
    const passing = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${place}/${name};`,
    )
    const around = `${user}daemon off; pid ${place}/pid; error_log stderr; events {}`
    writeFileSync(
      join(place, 'nginx.conf'),
      `${around}\nhttp { include ${MIME_TYPES}; access_log off;\n${passing.join(' ')}\n${put(server.join(''))} }\n`,
    )
    return ['nginx', '-p', place, '-c', join(place, 'nginx.conf')]
  },
}

export const check: Check = {
  name: 'a folder of nginx',
  tool: `nginx${chromiumPath() === undefined ? '' : ', Chromium'}`,
  async run(sites) {
    if (!runTool('nginx', ['-v']) || !existsSync(MIME_TYPES)) return { absent: 'nginx (Debian: nginx-light)' }
    if (!runTool('rsync', ['--version'])) return { absent: 'rsync' }
    const problems: string[] = []
    for (const site of sites) problems.push(...(await hosted(site, NGINX)))
    return { looked: `${sites.length} sites`, problems }
  },
}
