import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withheldWithin, withholds, yesOrNo } from '../../../src/article/fields/withholding.ts'
import type { Json } from '../../../src/article/values.ts'
import { articleOf, parse } from '../../support/parse.ts'

const TEXT =
  'The new bridge over the river was opened on Monday. It replaces a ferry that had carried people.\n'
const codes = (text: string, path?: string, sidecar?: string) => {
  const { article, codes } = parse(text, path, sidecar)
  return { isPublished: article !== undefined, codes }
}
const HELD = { isPublished: false, codes: ['withholding-unread'] }
const yaml = (fields: string) => codes(`---\ntitle: Bridge opens\n${fields}\n---\n${TEXT}`, 'articles/a.md')

for (const field of [
  'private: true',
  'Private: yes',
  'PRIVATE: 1',
  'isPrivate: true',
  'is_private: on',
  'privte: true',
  'pirvate: true',
  'confidental: true',
  'secret: the source is the clerk',
  'confidential_source: Omid',
  'Confidential-Notes: met at the mill',
  'do_not_publish: true',
  'doNotPublish: true',
  'Do not publish: until May',
  'do-not-publish: ja',
  'dont_publish: true',
  'not_for_publication: true',
  'sensitive: true',
  'sensitivity: high',
  'restricted: staff',
  'restrictions: none before May',
  'hidden: true',
  'internal: true',
  'internal_notes: [call Omid]',
  'unlisted: true',
  'unpublished: true',
  'password: hunter2',
  'classified: true',
  'off_the_record: true',
  'anonymise: [Omid]',
  'vertraulich: ja',
  'confidentiel: oui',
  'privé: true',
  'محرمانه: بله',
  'public: false',
  'visible: no',
  'published_status: x\nvisibility: private',
  'status: private',
  'status: pending',
  'draft: perhaps',
  'params: {private: true}',
  'extra: {deep: {Secret: true}}',
  'authors: [{name: Omid Farzan, private: true}]',
  'witnesses: [{name: Omid, confidential: yes}]',
]) {
  test(`what front matter keeps back in words that are not understood is left out: ${field}`, () =>
    assert.deepEqual(yaml(field), HELD))
}

for (const field of [
  'private: false',
  'Private: no',
  'confidential: ""',
  'secret:',
  'hidden: 0',
  'sensitive: none',
  'internal: []',
  'visibility: public',
  'sensitivity: low',
  'password: null',
  'public: true',
  'draft: false',
  'draft: no',
  'status: published',
  'sensitive_topics: [floods]',
  'secretary: Mina Rahbar',
  'private_sector: builders',
  'international: true',
  'accession: 12',
  'accessed: 2022-01-01',
  'classifieds: 3',
  'tags: [private, secret, restricted]',
  'section: Restricted',
  'collected: {at: 2022-01-01, by: Omid, private: true}',
]) {
  test(`what keeps nothing back is published: ${field}`, () => assert.ok(yaml(field).isPublished))
}

for (const field of [
  'draft: yes',
  'draft: "true"',
  'draft: on',
  'publish: no',
  'isDraft: true',
  'status: Draft',
  'headless: true',
]) {
  test(`a draft in other words is a draft: ${field}`, () =>
    assert.deepEqual(yaml(field), { isPublished: false, codes: ['draft'] }))
}

test('TOML, JSON and lines without fences keep back as YAML does', () => {
  assert.deepEqual(codes(`+++\ntitle = "Bridge opens"\nprivate = true\n+++\n${TEXT}`, 'articles/a.md'), HELD)
  assert.deepEqual(codes(`{"title": "Bridge opens", "private": true}\n${TEXT}`, 'articles/a.md'), HELD)
  assert.deepEqual(codes(`Title: Bridge opens\nPrivate: true\n\n${TEXT}`), HELD)
  assert.deepEqual(codes(`Private: true\nTitle: Bridge opens\n\n${TEXT}`), HELD)
  assert.deepEqual(codes(`.. title: Bridge opens\n.. private: yes\n\n${TEXT}`, 'articles/a.md'), HELD)
  assert.deepEqual(codes(`title:: Bridge opens\nprivate:: true\n\n${TEXT}`, 'articles/a.md'), HELD)
})

test('a line above a text without a head keeps it back when it can be nothing else', () => {
  assert.deepEqual(codes(`Private: true\n\n${TEXT}`), HELD)
  assert.deepEqual(codes(`Bridge opens\n\nConfidential: yes\n\n${TEXT}`), HELD)
  assert.deepEqual(codes(`# Bridge opens\n\nprivate:: true\n\n${TEXT}`, 'articles/a.md'), HELD)
  assert.equal(articleOf(`Embargo: 2021-05-01\nBridge opens\n\n${TEXT}`).embargo?.until, '2021-05-01')
  assert.ok(codes(`Secret: how the valley fell\n\n${TEXT}`).isPublished)
  assert.ok(
    codes(`Bridge opens\n\nThe area is restricted. Private: the word of the day.\n\n${TEXT}`).isPublished,
  )
})

test('a sidecar keeps its article back', () => {
  assert.deepEqual(codes(TEXT, 'articles/a.txt', 'private: true\n').isPublished, false)
  assert.ok(codes(TEXT, 'articles/a.txt', 'private: true\n').codes.includes('withholding-unread'))
  assert.ok(codes(TEXT, 'articles/a.txt', 'private: false\n').isPublished)
  assert.equal(codes(TEXT, 'articles/a.txt', 'extra: {secret: the clerk}\n').isPublished, false)
  assert.ok(codes(TEXT, 'articles/a.txt', 'events: [{type: restricted, secret: yes}]\n').isPublished)
})

test('the problem stands at its line and names the key with those above it', () => {
  const { diagnostics } = parse(
    `---\ntitle: Bridge opens\nextra:\n  secret: the clerk\n---\n${TEXT}`,
    'articles/a.md',
  )
  assert.deepEqual(
    diagnostics.map(({ message, at }) => [message, at.line]),
    [
      [
        '"extra.secret" looks as if it kept something back, and is not understood. The article was left out.',
        3,
      ],
    ],
  )
})

test('yes and no are read in several languages, and nothing else is either', () => {
  const values: readonly Json[] = [true, false, 'Yes', 'نه', 1, 0, '', null, 'perhaps', [], {}]
  assert.deepEqual(values.map(yesOrNo), [
    true,
    false,
    true,
    false,
    true,
    false,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('very long and very deep values cost their size', () => {
  const long = 'private'.repeat(100_000)
  assert.equal(withholds(long, true), true)
  assert.equal(withholds('note', long), false)
  const list: Json = Array.from({ length: 20_000 }, (_, i) => ({ [`key${i}`]: i }))
  assert.equal(withheldWithin(list), undefined)
})
