import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decode } from '../../../src/article/decode.ts'
import { declaredEncoding } from '../../../src/article/saved-page/encoding.ts'
import { windows1256 } from '../../support/parse.ts'

const declared = (html: string) => declaredEncoding(new TextEncoder().encode(html))

test('a page declares its encoding in a meta element or in its XML declaration', () => {
  assert.equal(declared('<meta charset=utf-8>'), 'utf-8')
  assert.equal(
    declared('<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1256">'),
    'windows-1256',
  )
  assert.equal(
    declared('<meta content="text/html; charset=iso-8859-1" http-equiv=content-type>'),
    'windows-1252',
  )
  assert.equal(declared('<?xml version="1.0" encoding="iso-8859-6"?><html>'), 'iso-8859-6')
  assert.equal(
    declared('<?xml version="1.0" encoding="utf-8"?><meta charset="windows-1256">'),
    'windows-1256',
  )
})

test('a declaration behind the scripts of a web archive is found', () => {
  assert.equal(
    declared(`<head><script>${'x'.repeat(4000)}</script><meta charset="windows-1256">`),
    'windows-1256',
  )
})

test('what only looks like a declaration is none', () => {
  assert.equal(declared('<!-- <meta charset="windows-1256"> --><p>'), undefined)
  assert.equal(declared('<meta name="description" content="why charset=windows-1256 matters">'), undefined)
  assert.equal(declared('<meta charset="no-such-encoding">'), undefined)
  assert.equal(declared(''), undefined)
})

test('UTF-16 cannot be declared by bytes that are read one by one', () => {
  assert.equal(declared('<meta charset="utf-16">'), 'utf-8')
})

test('undeclared Arabic script is told from Latin however much markup stands around it', () => {
  const words = windows1256('گزارش از کابل')
  const markup = new TextEncoder().encode('<table border=0 cellpadding=0><tr><td>'.repeat(40))
  const read = decode(Uint8Array.from([...markup, ...words]))
  assert.equal(typeof read === 'object' && read.encoding, 'windows-1256')
})
