import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleOf } from '../support/parse.ts'

const TEXT = 'Rain Stops Work on the Bridge\n\nHERAT - Work on the bridge stopped after two days of rain.\n'

const inFile = (fields: string) =>
  articleOf(`---\ntitle: Rain\n${fields}\n---\n${TEXT}`, 'articles/a.md').namesCollector

test('a file tells who collected it when its fields do', () => {
  for (const fields of [
    'collector: Mina',
    'Collected_By: Mina',
    'user-agent: Mozilla/5.0',
    'ip: 192.0.2.1',
    'collected: {at: 2024-05-06, by: Mina}',
    'collected: Mina, on Tuesday',
    'collected: [2024-05-06, Mina]',
    'clipped: {at: 2024-05-06, from: 192.0.2.1}',
    'extra: {place: {clientIp: 192.0.2.1}}',
    'params: [{clipper: Mina}]',
  ])
    assert.equal(inFile(fields), true, fields)
})

test('the day and the way of a collection tell nobody', () => {
  for (const fields of [
    'author: Mina Rahbar',
    'collected: 2024-05-06',
    'collected: "2024-05-06T09:15:00+04:30"',
    'collected: {at: "2024-05-06", method: saved as text, clock: ntp}',
    'collected: {at: 2024-05-06, by: }',
    'collector: ""',
    'extra: {collection: Valley}',
  ])
    assert.equal(inFile(fields), false, fields)
  assert.equal(articleOf('Rain\n\ncollector: Mina\n\nIt rained all day in Herat.\n').namesCollector, false)
})

test('what a sidecar tells is not in the file', () => {
  assert.equal(articleOf(TEXT, 'articles/a.txt', 'collected: {by: Mina}').namesCollector, false)
  const front = '---\ncollector: Mina\n---\n'
  assert.equal(articleOf(front + TEXT, 'articles/a.txt', 'collector: ""').namesCollector, true)
})
