// What a host should send with the site's files, in the words of several hosts.
import type { SiteSettings } from '../page/frame.ts'
import { strayInline } from '../page/front/stray-page.ts'
import { sitePolicy } from '../page/policy.ts'
import type { OutputFile } from '../render/output-file.ts'

type Header = readonly [name: string, value: string]

/** With every file, beside the policy. */
const HEADERS: readonly Header[] = [
  ['Referrer-Policy', 'no-referrer'],
  ['X-Content-Type-Options', 'nosniff'],
  [
    'Permissions-Policy',
    [
      'accelerometer',
      'autoplay',
      'browsing-topics',
      'camera',
      'display-capture',
      'encrypted-media',
      'fullscreen',
      'geolocation',
      'gyroscope',
      'interest-cohort',
      'magnetometer',
      'microphone',
      'midi',
      'payment',
      'picture-in-picture',
      'publickey-credentials-get',
      'screen-wake-lock',
      'usb',
      'xr-spatial-tracking',
    ]
      .map((feature) => `${feature}=()`)
      .join(', '),
  ],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
]

/**
 * With drawings: opened by itself, an SVG file is a document. Those among the articles are written anew and run nothing; those of `public/`
 * are the keeper's own.
 */
const DRAWING = [
  'Content-Security-Policy',
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
] as const

/** With the records, which other people's pages may read. */
const SHARED = ['Access-Control-Allow-Origin', '*'] as const

/** What the headers of a site depend on. */
type Site = Pick<SiteSettings, 'baseUrl' | 'audience' | 'portable'>

/** What is sent with every file of a site. */
function headersOf({ baseUrl, audience, portable }: Site): readonly [policy: Header, ...rest: Header[]] {
  const policy = ['Content-Security-Policy', sitePolicy({ inline: strayInline(baseUrl), portable })] as const
  // Also with files that are no pages, and cannot say so themselves.
  const robots: Header[] = audience === 'private' ? [['X-Robots-Tag', 'noindex']] : []
  return [policy, ...HEADERS, ...robots]
}

/**
 * `_headers`, which Netlify and Cloudflare Pages read by themselves, and pieces for the settings of Apache, nginx
 * and Caddy. These lie in `data/headers/`: a `.htaccess` would stop the site on hosts that allow none.
 */
export function headerFiles(site: Site): OutputFile[] {
  const headers = headersOf(site)
  const root = site.baseUrl === '' ? undefined : new URL(site.baseUrl).pathname
  return [
    { path: '_headers', content: forNetlify(headers) },
    { path: 'data/headers/apache.conf', content: forApache(headers, root) },
    { path: 'data/headers/caddy.conf', content: forCaddy(headers, root) },
    { path: 'data/headers/nginx.conf', content: forNginx(headers, root) },
  ]
}

/** These read their file at the root of the host alone. */
function forNetlify(headers: readonly Header[]): string {
  const lines = headers.map(([name, value]) => `  ${name}: ${value}`)
  return `/*\n${lines.join('\n')}\n\n/data/*\n  ${SHARED.join(': ')}\n\n/*.svg\n  ${DRAWING.join(': ')}\n`
}

/** Where a site is not told its root, the folder that it stands in is to be put before the name of the page. */
const PUT_ROOT = '# Put the folder that the site stands in before /404.html, if it stands in one.'

function forApache(headers: readonly Header[], root: string | undefined): string {
  const lines = headers.map(([name, value]) => `  Header always set ${name} "${value}"`)
  return [
    '# For the virtual host of the site. Needs mod_headers.',
    ...(root === undefined ? [PUT_ROOT] : []),
    `ErrorDocument 404 ${root ?? '/'}404.html`,
    '<IfModule mod_headers.c>',
    ...lines,
    `  <LocationMatch "${belowRoot(root)}/data/">`,
    `    Header always set ${SHARED[0]} "${SHARED[1]}"`,
    '  </LocationMatch>',
    '  <FilesMatch "\\.svg$">',
    `    Header always set ${DRAWING[0]} "${DRAWING[1]}"`,
    '  </FilesMatch>',
    '</IfModule>',
    '',
  ].join('\n')
}

function forCaddy([[, policy], ...headers]: ReturnType<typeof headersOf>, root: string | undefined): string {
  const lines = headers.map(([name, value]) => `\t${name} "${value}"`)
  // Of two headers of one name the more general would win, whatever their order: no file has two. A matcher that does not begin with a
  // stroke has to have a name.
  return [
    '# For the block of the site in the Caddyfile.',
    '@backfile_other not path *.svg',
    `header @backfile_other Content-Security-Policy "${policy}"`,
    '@backfile_drawing path *.svg',
    `header @backfile_drawing ${DRAWING[0]} "${DRAWING[1]}"`,
    'header {',
    ...lines,
    '}',
    `@backfile_shared path ${root ?? '*/'}data/*`,
    `header @backfile_shared ${SHARED[0]} "${SHARED[1]}"`,
    ...(root === undefined ? [PUT_ROOT] : []),
    // With the status as a word behind it, Caddy before 2.8 would not start.
    'handle_errors {',
    '\t@backfile_absent expression {err.status_code} == 404',
    '\thandle @backfile_absent {',
    `\t\trewrite * ${root ?? '/'}404.html`,
    '\t\tfile_server',
    '\t}',
    '}',
    '',
  ].join('\n')
}

function forNginx([[, policy], ...headers]: ReturnType<typeof headersOf>, root: string | undefined): string {
  // What only some files are sent with; an empty header is not sent.
  const varied = (variable: string, value: string, place: string, [name, own]: Header) => [
    `set ${variable} "${value}";`,
    `if ($uri ~ "${place}") {`,
    `  set ${variable} "${own}";`,
    '}',
    `add_header ${name} ${variable} always;`,
  ]
  return [
    '# For the server block of the site. A location with an add_header of its own takes none of these over.',
    ...varied('$backfile_policy', policy, '\\.svg$', DRAWING),
    ...headers.map(([name, value]) => `add_header ${name} "${value}" always;`),
    ...varied('$backfile_shared', '', `${belowRoot(root)}/data/`, SHARED),
    ...(root === undefined ? [PUT_ROOT] : []),
    `error_page 404 ${root ?? '/'}404.html;`,
    '',
  ].join('\n')
}

/** The root of the site as a regular expression; at any depth where it is not known. */
function belowRoot(root: string | undefined): string {
  return root === undefined ? '' : `^${root.slice(0, -1).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`
}
