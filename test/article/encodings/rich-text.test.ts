// Rich text: what word processors and databases save, also under the name of a text.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRichText, wordsOfRichText } from '../../../src/article/encodings/rich-text.ts'
import { articleOf } from '../../support/parse.ts'

const wordsOf = (text: string) => wordsOfRichText(Buffer.from(text, 'latin1'))

test('paragraphs are lines, and tables of fonts, styles and pictures are no words', () => {
  const text = String.raw`{\rtf1\ansi\deff0{\fonttbl{\f0\fnil Arial;}}{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0\v0 Normal;}}{\info{\author N. Obody}}
{\header Olden Press}\pard\b Bridge opens\b0\par
It was \{new\}.\line Nobody came.{\*\bkmkstart a}{\pict\pngblip 89504e470d0a}\par}`
  assert.equal(wordsOf(text), 'Bridge opens\nIt was {new}.\nNobody came.\n')
})

test('letters are told by code page, by font or by number, and what stands in for them is passed over', () => {
  assert.equal(wordsOf(String.raw`{\rtf1\ansi\ansicpg1252 caf\'e9 \'93so\'94 5\'80}`), 'café “so” 5€')
  assert.equal(wordsOf(String.raw`{\rtf1\ansi\ansicpg1251 \'cc\'ee\'f1\'f2}`), 'Мост')
  assert.equal(
    wordsOf(
      String.raw`{\rtf1\ansi{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}\f0 caf\'e9 {\f1 \'cc\'ee\'f1\'f2} \'e9}`,
    ),
    'café Мост é',
  )
  assert.equal(
    wordsOf(String.raw`{\rtf1\ansi\uc1 \u1587?\u1740?\u1604? {\uc2 \u9731\'a1\'ee!}\u-10179?\u-8512?}`),
    'سیل ☃!🛀',
  )
  assert.equal(
    wordsOf(String.raw`{\rtf1\ansi\ansicpg932 \'8b\'b4\ldblquote a\rdblquote\emdash b}`),
    '橋“a”—b',
  )
})

test('words that the writer hid stay hidden, and broken text is read as far as it goes', () => {
  assert.equal(wordsOf(String.raw`{\rtf1 open {\v closed} open`), 'open  open')
  assert.equal(wordsOf(String.raw`{\rtf1 a}}}} b\u \'zz \q1 c`), 'a bzz c')
  assert.equal(isRichText(Buffer.from('{rtf')), false)
})

test('rich text is an article whatever its name', () => {
  const text = String.raw`{\rtf1\ansi\b Bridge opens over the Sarn\b0\par 3 March 2019\par The new bridge over the river Sarn was opened on Monday by the mayor of Olden.\par}`
  for (const path of ['articles/a.rtf', 'articles/a.txt']) {
    const article = articleOf(text, path)
    assert.equal(article.headline.value, 'Bridge opens over the Sarn')
    assert.equal(article.published.value.edtf, '2019-03-03')
    assert.equal(article.source.encoding, 'rtf')
  }
})
