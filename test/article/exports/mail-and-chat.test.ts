// Mail, mailboxes, digests and chats: the subject is the headline, and nobody's address is published.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { misplaced, readExport, told } from './read.ts'

const FLOOD = 'The river Sarn rose by two metres in the night and carried away the wooden bridge at Olden.'
const MILL = 'The owners of the paper mill told its sixty workers on Friday that they would close it in May.'

const firstOf = (text: string) => {
  const [{ headline, published, authors } = { headline: '', published: '', authors: [] }] = told(text)
  return [headline, published, ...authors]
}

test('a mail has a subject, a sender and a day, in the words of many programs', () => {
  const day = 'Sun, 3 Mar 2019 05:14:00 +0100 (CET)'
  for (const head of [
    `From: Ada Norling <ada@herald.example>\nTo: all@herald.example\nSubject: River takes bridge\nDate: ${day}`,
    `Date: ${day}\nFrom: "Norling, Ada" <ada@herald.example>\nSubject: River takes\n bridge\nX-Spam: no`,
    `Date: ${day}\nFrom: ada at herald.example (Ada Norling)\nSubject: River takes bridge`,
    'Von: Ada Norling\nGesendet: 2019-03-03 05:14\nAn: Alle\nBetreff: River takes bridge',
    'De : Ada Norling <ada@herald.example>\nEnvoyé : 3 March 2019 05:14\nÀ : Tous\nObjet : River takes bridge',
    'De: Ada Norling\nEnviado el: 2019-03-03\nPara: Todos\nAsunto: River takes bridge',
    `Subject: =?utf-8?Q?River_takes?= =?utf-8?B?IGJyaWRnZQ==?=\nFrom: Ada Norling <ada@herald.example>\nDate: ${day}`,
    `From ada@herald.example Sun Mar  3 05:14:00 2019\nFrom: Ada Norling <ada@herald.example>\nDate: ${day}\nSubject: River takes bridge`,
  ])
    assert.deepEqual(
      firstOf(`${head}\n\n${FLOOD}\n`),
      ['River takes bridge', '2019-03-03', 'Ada Norling'],
      head,
    )
})

test('an address is no name, and stands nowhere in what is published', () => {
  const text = `From: ada@herald.example\nTo: all@herald.example\nSubject: River takes bridge\nDate: Sun, 3 Mar 2019 05:14:00 +0100\nMessage-ID: <77@herald.example>\n\n${FLOOD}\n`
  const [only] = readExport(text).value
  assert.deepEqual(only?.article.authors.value, [])
  assert.ok(!JSON.stringify(only?.article).includes('@'))
  assert.equal(only?.article.namesCollector, true)
})

test('a mailbox holds many mails, and what they answer is part of them', () => {
  const mail = (subject: string, day: number, body: string) =>
    `From ada@herald.example Sun Mar  ${day} 05:14:00 2019\nFrom: Ada Norling <ada@herald.example>\nDate: ${day} Mar 2019 05:14:00 +0100\nSubject: ${subject}\n\n${body}\n\n`
  const answer = `${MILL}\n\n________________________________\nFrom: Jonas Veit <j@herald.example>\nSent: 2 Mar 2019\nTo: Ada Norling\nSubject: Mill to close\n\nDo you know more?`
  const text = mail('River takes bridge', 3, FLOOD) + mail('Re: Mill to close', 4, answer)
  assert.deepEqual(
    told(text).map(({ headline, published }) => [headline, published]),
    [
      ['River takes bridge', '2019-03-03'],
      ['Re: Mill to close', '2019-03-04'],
    ],
  )
  assert.deepEqual(misplaced(text), [])
})

test('what stands between the mails of a digest is hidden and kept', () => {
  const text = `Olden-list Digest, Vol 3, Issue 1\n\nToday's Topics:\n\n   1. River takes bridge (Ada Norling)\n\n----------------------------------------------------------------------\n\nMessage: 1\nDate: Sun, 3 Mar 2019 05:14:00 +0100\nFrom: Ada Norling <ada@herald.example>\nSubject: [Olden] River takes bridge\n\n${FLOOD}\n\n------------------------------\n\nMessage: 2\nDate: Mon, 4 Mar 2019 05:14:00 +0100\nFrom: Jonas Veit <j@herald.example>\nSubject: [Olden] Mill to close\n\n${MILL}\n\n------------------------------\n\nEnd of Olden-list Digest, Vol 3, Issue 1\n`
  const read = readExport(text).value
  assert.deepEqual(
    told(text).map(({ headline, words }) => [headline, words]),
    [
      ['[Olden] River takes bridge', FLOOD],
      ['[Olden] Mill to close', MILL],
    ],
  )
  assert.equal(read[0]?.article.hidden[0]?.text, 'Olden-list Digest, Vol 3, Issue 1')
  assert.deepEqual(misplaced(text), [])
})

test('a text that quotes a mail, or names its sender, is none', () => {
  for (const text of [
    `River takes bridge\n\n${FLOOD}\n\nFrom: Ada Norling\nSubject: the bridge\n\n${MILL}\n`,
    `From: the archive of Olden\n\n${FLOOD}\n`,
    `Date: 3 March 2019\nSubject: rivers\n\n${FLOOD}\n`,
  ])
    assert.ok(readExport(text).value.every(({ article }) => article.namesCollector === false))
})

test('each message of a channel is an article with its day; one without words is none', () => {
  const text = `Olden News, [03.04.2019 05:14]\n${FLOOD}\n\nOlden News, [03.04.2019 06:00]\n[ Photo ]\n\nOlden News, [04.04.2019 07:30]\n[ Photo ]\n${MILL}\n`
  assert.deepEqual(
    told(text).map(({ published, publication, words }) => [published, publication, words]),
    [
      ['2019-04-03', 'Olden News', FLOOD],
      ['2019-04-04', 'Olden News', MILL],
    ],
  )
  assert.deepEqual(misplaced(text), [])
})

test('a conversation is one text, and it is told how many messages it holds', () => {
  for (const text of [
    `[03.04.19, 05:14:33] Ada: ${FLOOD}\n[03.04.19, 05:15:01] Jonas: ${MILL}\n[03.04.19, 05:16:00] Ada: Yes.\n`,
    `03.04.19, 05:14 - Ada: ${FLOOD}\n03.04.19, 05:15 - Jonas: ${MILL}\n03.04.19, 05:16 - Ada: Yes.\n`,
  ]) {
    const { value, diagnostics } = readExport(text)
    assert.equal(value.length, 1)
    assert.equal(value[0]?.article.published.value.edtf, '2019-04-03')
    assert.match(
      diagnostics.find(({ code }) => code === 'several-messages')?.message ?? '',
      /holds 3 messages/,
    )
  }
})
