// The site without an address in a bucket, put there by the commands of docs/deploy/s3.md.
import { chromiumPath } from '../../ensure-chromium.ts'
import { type Check, runTool } from '../check.ts'
import { follow, served } from '../host.ts'

/** What the server of the check lets in. */
const KEYS = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER', AWS_DEFAULT_REGION: 'us-east-1' }

/** That of the page. */
const BUCKET = 'archive.example'

export const check: Check = {
  name: 'storage that speaks S3',
  tool: `s3rver, aws${chromiumPath() === undefined ? '' : ', Chromium'}`,
  async run(sites) {
    if (!runTool('s3rver', ['--version'])) return { absent: 's3rver (npm install --global s3rver)' }
    if (!runTool('aws', ['--version'])) return { absent: 'aws (Debian: awscli)' }
    const problems: string[] = []
    const atRoot = sites.filter(({ baseUrl }) => baseUrl === '')
    for (const site of atRoot)
      problems.push(
        ...(await served(site, {
          start: (place, port) => [
            's3rver',
            ...['--directory', place, '--address', '127.0.0.1', '--port', String(port)],
            ...['--configure-bucket', BUCKET],
          ],
          fill: (place, host) =>
            follow('deploy/s3.md', site, place, {
              put: (text) => text.replaceAll('aws s3', `aws --endpoint-url ${host} s3`),
              env: KEYS,
            }),
          // The server answers as a website below the bucket's name, too.
          root: `/${BUCKET}/`,
          manners: { headers: false, sharesAll: false },
        })),
      )
    return { looked: `${atRoot.length} site`, problems }
  },
}
