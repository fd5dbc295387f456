// Pictures as bytes: format and size of each, what its file tells, and the same picture without it.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { cleanPicture, type Examined, examinePicture } from '../../src/picture/examine.ts'
import {
  LOSSLESS_WEBP,
  MOVING_AVIF,
  PLAIN_JPEG,
  PLAIN_PNG,
  PLAIN_WEBP,
  PROGRESSIVE_JPEG,
  TELLING_AVIF,
  TELLING_GIF,
  TELLING_JPEG,
  TELLING_PNG,
  TELLING_WEBP,
  TOLD,
} from '../support/pictures.ts'

const pictures = {
  LOSSLESS_WEBP,
  MOVING_AVIF,
  PLAIN_JPEG,
  PLAIN_PNG,
  PLAIN_WEBP,
  PROGRESSIVE_JPEG,
  TELLING_AVIF,
  TELLING_GIF,
  TELLING_JPEG,
  TELLING_PNG,
  TELLING_WEBP,
}

/** Format, width, height and details; or the fault. */
function summary(found: Examined): readonly unknown[] {
  return 'fault' in found ? [found.fault] : [found.format, found.width, found.height, found.details.join(' ')]
}

const svg = (inner: string, attributes = 'viewBox="0 0 40 20"') =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`)

describe('a picture is known by its bytes', () => {
  for (const [name, expected] of [
    ['PLAIN_JPEG', ['jpeg', 48, 32, '']],
    ['TELLING_JPEG', ['jpeg', 32, 48, 'place serial name other']],
    ['PROGRESSIVE_JPEG', ['jpeg', 32, 48, 'place serial name other']],
    ['PLAIN_PNG', ['png', 48, 32, '']],
    ['TELLING_PNG', ['png', 32, 48, 'place serial name other']],
    ['TELLING_GIF', ['gif', 48, 32, 'other']],
    ['PLAIN_WEBP', ['webp', 48, 32, '']],
    ['TELLING_WEBP', ['webp', 32, 48, 'place serial name other']],
    ['LOSSLESS_WEBP', ['webp', 48, 32, '']],
    ['TELLING_AVIF', ['avif', 32, 48, 'place serial name other']],
  ] as const)
    test(name, () => {
      assert.deepEqual(summary(examinePicture(pictures[name])), expected)
      assert.deepEqual(summary(examinePicture(Buffer.from(pictures[name]))), expected, 'as the disk gives it')
    })

  test('and what is none is none', () => {
    for (const [bytes, fault] of [
      [new Uint8Array(), 'unknown'],
      [new TextEncoder().encode('This is no picture.'), 'unknown'],
      [new TextEncoder().encode('%PDF-1.7'), 'unknown'],
      [Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'damaged'],
      [pictures.PLAIN_PNG.subarray(0, 40), 'damaged'],
      [pictures.PLAIN_WEBP.subarray(0, 20), 'damaged'],
      [pictures.TELLING_AVIF.subarray(0, 60), 'damaged'],
    ] as const)
      assert.deepEqual(summary(examinePicture(bytes)), [fault])
  })
})

describe('what a picture tells is taken out of it', () => {
  for (const name of [
    'TELLING_JPEG',
    'PROGRESSIVE_JPEG',
    'TELLING_PNG',
    'TELLING_GIF',
    'TELLING_WEBP',
    'TELLING_AVIF',
  ] as const)
    test(`and it stays turned as it was: ${name}`, () => {
      const before = pictures[name].slice()
      const clean = cleanPicture(pictures[name])
      assert.ok(clean)
      assert.deepEqual(pictures[name], before, 'the bytes that were given are as they were')
      const words = Buffer.from(clean).toString('latin1')
      for (const told of [...TOLD, 'GPS']) assert.ok(!words.includes(told), told)
      const [format, width, height] = summary(examinePicture(pictures[name]))
      assert.deepEqual(summary(examinePicture(clean)), [format, width, height, ''])
      assert.deepEqual(cleanPicture(clean), clean, 'there is no more to take out')
    })

  test('the pixels of a JPEG stay byte for byte, and what stands behind its end goes', () => {
    const scan = (bytes: Uint8Array) =>
      Buffer.from(bytes).subarray(Buffer.from(bytes).indexOf(Uint8Array.of(0xff, 0xda)))
    const more = Buffer.concat([pictures.TELLING_JPEG, Buffer.from('a film of Tessa Marlow')])
    assert.deepEqual(scan(cleanPicture(more) ?? new Uint8Array()), scan(pictures.PLAIN_JPEG))
    const [, , , details] = summary(examinePicture(Buffer.concat([pictures.PLAIN_JPEG, Buffer.from('more')])))
    assert.equal(details, 'other')
  })

  test('a thumbnail in a JFIF segment goes: it may show what was cut off', () => {
    const thumbnail = Uint8Array.of(
      ...[0xff, 0xe0, 0, 19],
      ...Buffer.from('JFIF\0'),
      1,
      1,
      0,
      0,
      1,
      0,
      1,
      1,
      1,
      7,
      7,
      7,
    )
    const length = 16 + 2
    const jpeg = Buffer.concat([
      pictures.PLAIN_JPEG.subarray(0, 2),
      thumbnail,
      pictures.PLAIN_JPEG.subarray(2 + length),
    ])
    assert.deepEqual(
      [...(cleanPicture(jpeg) ?? []).slice(2, 20)],
      [0xff, 0xe0, 0, 16, ...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0],
    )
  })

  test('of what is not known for certain to be the picture alone nothing is given back', () => {
    assert.equal(cleanPicture(pictures.MOVING_AVIF), undefined)
    const found = examinePicture(pictures.MOVING_AVIF)
    assert.deepEqual('cleaned' in found && [found.cleaned, found.details], [null, ['other']])
  })
})

describe('a drawing', () => {
  test('is written anew, without notes of its maker', () => {
    const drawing = svg(
      '<!-- by Tessa Marlow --><metadata>Tessa Marlow</metadata><inkscape:note>x</inkscape:note><style>.a{fill:url(#b)}</style>' +
        '<path class="a" inkscape:label="Tessa Marlow" d="M0 0"/><text>a &lt; b</text>',
      'xmlns:inkscape="x" width="2in" viewBox="0 0 40 20"',
    )
    assert.equal(
      Buffer.from(cleanPicture(drawing) ?? []).toString(),
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="2in" viewBox="0 0 40 20">' +
        '<style>.a{fill:url(#b)}</style><path class="a" d="M0 0"></path><text>a &lt; b</text></svg>',
    )
    assert.deepEqual(summary(examinePicture(drawing)), ['svg', 192, 96, 'name other'])
  })

  for (const [what, inner] of [
    ['runs a script', '<path d="M0 0"/><script>alert(1)</script>'],
    ['runs a script in another letter case', '<path d="M0 0"/><SCRIPT>alert(1)</SCRIPT>'],
    ['waits for something', '<path d="M0 0" onload="alert(1)"/>'],
    ['changes itself', '<path d="M0 0"><set attributeName="href" to="javascript:alert(1)"/></path>'],
    ['holds a page', '<foreignObject><body/></foreignObject><path d="M0 0"/>'],
    ['loads a picture', '<image href="https://x.example/a.png"/><path d="M0 0"/>'],
    ['leads elsewhere', '<a href="https://x.example/"><path d="M0 0"/></a>'],
    ['leads elsewhere by the old name', '<use xlink:href="other.svg#a"/>'],
    ['loads a font', '<style>@font-face{src:url(https://x.example/f)}</style><path d="M0 0"/>'],
    ['hides what it loads around an element', '<style>@im<x:y/>port "x"</style><path d="M0 0"/>'],
    ['hides what it loads around a comment', '<style>@im<!-- -->port "x"</style><path d="M0 0"/>'],
    ['hides what it loads in pieces', '<style>@im&#112;ort "x"</style><path d="M0 0"/>'],
    [
      'hides what it loads among characters',
      '<style>a{fill:ur<![CDATA[l(h]]>ttps://x)}</style><path d="M0 0"/>',
    ],
    ['hides what it loads', '<style>@im\\70ort "x"</style><path d="M0 0"/>'],
    ['loads what fills it', '<path d="M0 0" fill="url(https://x.example/a.svg#b)"/>'],
  ] as const)
    test(`that ${what} is refused`, () => assert.deepEqual(summary(examinePicture(svg(inner))), ['active']))

  test('whose document declares entities or a style is refused', () => {
    for (const head of [
      '<!DOCTYPE svg [<!ENTITY a "b">]>',
      '<?xml-stylesheet href="https://x.example/a.css"?>',
      '<?xml version="1.0" encoding="utf-16"?>',
    ])
      assert.deepEqual(summary(examinePicture(Buffer.concat([Buffer.from(head), svg('<path d="M0 0"/>')]))), [
        'active',
      ])
  })

  test('that shows nothing is none', () => {
    assert.deepEqual(summary(examinePicture(svg(''))), ['damaged'])
    assert.deepEqual(summary(examinePicture(new TextEncoder().encode('<p>An svg: <svg></svg></p>'))), [
      'unknown',
    ])
  })
})

test('what stands behind a marker that is reserved is published as little as Exif', () => {
  for (const code of [0x02, 0xbf, 0xf7]) {
    const hidden = TELLING_JPEG.slice()
    const at = Buffer.from(hidden).indexOf(Buffer.from([0xff, 0xe1]))
    hidden[at + 1] = code
    assert.ok(Buffer.from(hidden).includes('SERIAL-4711'))
    const clean = cleanPicture(hidden)
    assert.ok(clean && !Buffer.from(clean).includes('SERIAL-4711'), String(code))
  }
})

test('whatever is wrong with a picture, reading it ends, and what is given back tells nothing', () => {
  const all = Object.values(pictures)
  const broken = fc
    .tuple(
      fc.constantFrom(...all),
      fc.array(fc.tuple(fc.nat(1200), fc.nat(255)), { maxLength: 8 }),
      fc.nat(1300),
    )
    .map(([picture, changes, length]) => {
      const bytes = picture.slice(0, Math.max(12, length))
      for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
      return bytes
    })
  fc.assert(
    fc.property(broken, (bytes) => {
      const found = examinePicture(bytes)
      if ('fault' in found || !found.cleaned) return
      const clean = cleanPicture(bytes)
      const again = clean && examinePicture(clean)
      assert.ok(clean && again && 'format' in again, 'what is published is a picture')
      assert.equal(again.details.includes('place'), false)
      assert.ok(!Buffer.from(clean).includes('SERIAL-4711'))
    }),
    { numRuns: 500 },
  )
})
