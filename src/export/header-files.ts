// What a host should send with the site's files, in the words of several hosts.
import { SITE_POLICY } from '../page/policy.ts'
import type { OutputFile } from '../render/output-file.ts'

/** With every file. */
const HEADERS: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', SITE_POLICY],
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

/**
 * `_headers`, which Netlify and Cloudflare Pages read by themselves, and pieces for the settings of Apache, nginx
 * and Caddy. These lie in `data/headers/`: a `.htaccess` would stop the site on hosts that allow none.
 */
export function headerFiles(): OutputFile[] {
  return [
    { path: '_headers', content: forNetlify() },
    { path: 'data/headers/apache.conf', content: forApache() },
    { path: 'data/headers/caddy.conf', content: forCaddy() },
    { path: 'data/headers/nginx.conf', content: forNginx() },
  ]
}

function forNetlify(): string {
  const lines = HEADERS.map(([name, value]) => `  ${name}: ${value}`)
  return `/*\n${lines.join('\n')}\n\n/data/*\n  ${SHARED.join(': ')}\n\n/*.svg\n  ${DRAWING.join(': ')}\n`
}

function forApache(): string {
  const lines = HEADERS.map(([name, value]) => `  Header always set ${name} "${value}"`)
  return [
    '# For the virtual host of the site. Needs mod_headers.',
    '<IfModule mod_headers.c>',
    ...lines,
    '  <LocationMatch "/data/">',
    `    Header always set ${SHARED[0]} "${SHARED[1]}"`,
    '  </LocationMatch>',
    '  <FilesMatch "\\.svg$">',
    `    Header always set ${DRAWING[0]} "${DRAWING[1]}"`,
    '  </FilesMatch>',
    '</IfModule>',
    '',
  ].join('\n')
}

function forCaddy(): string {
  const lines = HEADERS.map(([name, value]) => `\t${name} "${value}"`)
  return [
    '# For the block of the site in the Caddyfile.',
    'header {',
    ...lines,
    '}',
    `header /data/* ${SHARED[0]} "${SHARED[1]}"`,
    `header *.svg ${DRAWING[0]} "${DRAWING[1]}"`,
    '',
  ].join('\n')
}

function forNginx(): string {
  const lines = HEADERS.map(([name, value]) => `add_header ${name} "${value}" always;`)
  return [
    '# For the server block of the site. A location with an add_header of its own takes none of these over,',
    '# which is why the records repeat them.',
    ...lines,
    'location /data/ {',
    ...lines.map((line) => `  ${line}`),
    `  add_header ${SHARED[0]} "${SHARED[1]}" always;`,
    '}',
    'location ~ \\.svg$ {',
    ...HEADERS.filter(([name]) => name !== DRAWING[0]).map(
      ([name, value]) => `  add_header ${name} "${value}" always;`,
    ),
    `  add_header ${DRAWING[0]} "${DRAWING[1]}" always;`,
    '}',
    '',
  ].join('\n')
}
